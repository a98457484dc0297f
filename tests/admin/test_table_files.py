"""Tables of the panel's lists as files: as spreadsheets save and open them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from articles.models import ErrorClass, Person, Rating, Source
from tests.factories import SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(client):
    """Return a client in which an administrator is signed in."""
    client.force_login(UserFactory(role="administrator"))
    return client


def checked(panel, content: bytes):
    """Send a table of sources to be checked."""
    file = SimpleUploadedFile("sources.csv", content)
    page = reverse("admin:articles_source_import")
    return panel.post(page, {"import_file": file, "format": "0", "resource": "0"})


HEADS = [
    "title;kind;publisher\r\nHaushalt;official;Stadt Köln",
    "Titel;Art;Herausgegeben von\r\nHaushalt;Amtliches Dokument oder Register;Stadt Köln",
    "Title;Kind;Publisher\r\nHaushalt;official document or register;Stadt Köln",
]


@pytest.mark.parametrize("text", HEADS, ids=["codes", "german", "english"])
def test_columns_and_kinds_of_sources_are_understood_in_both_languages(panel, text):
    answer = checked(panel, text.encode("cp1252"))
    store = reverse("admin:articles_source_process_import")
    panel.post(store, answer.context["confirm_form"].initial, follow=True)
    source = Source.objects.get()
    assert (source.title, source.kind, source.publisher) == ("Haushalt", "official", "Stadt Köln")


def test_an_unknown_kind_is_refused_with_those_that_there_are(panel):
    page = checked(panel, b"title;kind\r\nHaushalt;Zettel").content.decode()
    assert "„Zettel“ gibt es nicht; es gibt: Amtliches Dokument" in page
    assert not Source.objects.exists()


@pytest.mark.parametrize("model", [Source, Person, Rating, ErrorClass])
def test_csv_is_written_so_that_excel_reads_umlauts(panel, model):
    SourceFactory()
    Person.objects.create(name="Jörg Müßig")
    page = reverse(f"admin:articles_{model._meta.model_name}_export")
    forms = html.fromstring(panel.get(page).content.decode()).forms
    shown = {name: value for form in forms for name, value in form.form_values()}
    answer = panel.post(page, shown | {"format": "0"})
    assert answer.content.startswith(b"\xef\xbb\xbf")
