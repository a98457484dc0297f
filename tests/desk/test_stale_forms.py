"""Who is overtaken while filling in a form goes on from there: nothing typed is lost."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.urls import reverse
from django.utils import translation
from lxml import html

from articles.desk.forms.stale_edits import field_text
from articles.models import Article, Desk
from tests.factories import (
    ArticleFactory,
    DocumentFactory,
    ReferenceFactFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db
WORDS = ("Schneller <b>", "Getippt", "Schneller &lt;b&gt;")
FORMS = {
    "details": (ArticleFactory, "headline", WORDS),
    "source": (SourceFactory, "title", WORDS),
    "person": (lambda: ReferenceFactFactory().person, "name", WORDS),
    "fact": (ReferenceFactFactory, "as_of", ("2026-03-18", "2026-03-19", "18.03.2026")),
    "document": (DocumentFactory, "title", WORDS),
}


@pytest.fixture
def page(client, checker, request):
    """Return a page with a form, what it has filled in, and the field to change."""
    client.force_login(checker)
    make, *changing = FORMS[request.param]
    row = make()
    name = {"details": "article_details", "source": "change_source"}.get(
        request.param, f"change_{request.param}"
    )
    path = reverse(name, args=[row.pk])
    form = client.get(path).context["form"]
    filled = {bound.name: bound.value() for bound in form}
    return path, {k: v for k, v in filled.items() if v not in (None, "", False)}, *changing


@pytest.mark.parametrize("page", FORMS, indirect=True)
def test_a_refused_form_goes_on_from_the_present_version(client, page):
    path, filled, field, (quicker, typed, shown) = page
    assert client.post(path, filled | {field: quicker}).status_code == 302

    refused = client.post(path, filled | {field: typed})
    form = refused.context["form"]
    content = refused.content.decode()
    again = client.post(path, filled | {field: typed, "version": form["version"].value()})

    assert refused.status_code == 409
    assert form[field].value() == typed
    assert f"{shown}</strong>" in content
    assert f'name="version" value="{form["version"].value()}"' in content
    assert again.status_code == 302


@pytest.mark.parametrize("page", ["details"], indirect=True)
def test_only_fields_that_differ_show_the_current_value(client, page):
    path, filled, *_changing = page
    desk = Desk.objects.create(name="Hafen")
    others = {"desk": desk.pk, "deadline": "2026-03-20T18:00", "is_partial_check": "on"}
    client.post(path, filled | others | {"scope_note": "Nur Zahlen"})

    with translation.override("de"):
        form = client.post(path, filled | {"byline": "Ich"}).context["form"]

    said = {bound.name for bound in form if "<strong>" in str(bound.help_text)}
    assert said == {"desk", "deadline", "is_partial_check", "scope_note", "byline"}
    assert "Hafen" in form["desk"].help_text
    assert not Article.objects.filter(byline="Ich").exists()


def sent_in(answer):
    """Return what a browser sends when the form of an answer is saved as it is shown."""
    [form] = [
        form for form in html.fromstring(answer.content.decode()).forms if "version" in form.fields
    ]
    # A browser leaves out the line end with which Django begins a text of several lines.
    return {name: value.removeprefix("\n") for name, value in form.form_values()}


@pytest.mark.parametrize(
    ("page", "theirs", "mine"),
    [
        ("details", {"byline": "Nele Uhl", "is_partial_check": "on"}, {"headline": "Neu"}),
        ("details", {"publication_date": "2026-03-21", "scope_note": "a\r\nb"}, {"byline": "Ich"}),
        ("source", {"publisher": "Amt", "is_primary": "on"}, {"title": "Haushalt"}),
        ("person", {"spellings": "Fee\r\nFeh", "note": "Rektorin"}, {"name": "Fe"}),
        ("fact", {"day": "1971-06"}, {"as_of": "2026-03-19"}),
        ("document", {"own_date": "2026-03-02"}, {"title": "Plan"}),
    ],
    indirect=["page"],
)
def test_a_second_save_leaves_what_the_person_never_touched(client, page, theirs, mine):
    path, *_rest = page
    seen = sent_in(client.get(path))
    assert client.post(path, seen | theirs).status_code == 302

    refused = client.post(path, seen | mine)
    assert refused.status_code == 409
    assert client.post(path, sent_in(refused)).status_code == 302

    now = sent_in(client.get(path))
    wanted = theirs | mine
    assert {name: now[name].replace("\n", "\r\n") for name in wanted} == wanted


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (forms.BooleanField(), True, "ja"),
        (forms.BooleanField(), False, "nein"),
        (forms.CharField(), "", "leer"),
        (forms.DateField(), date(2026, 3, 20), "20.03.2026"),
        (forms.DateTimeField(), datetime(2026, 3, 20, 17, tzinfo=UTC), "20.03.2026 18:00"),
        (forms.ChoiceField(choices=[("a", "Alpha")]), "a", "Alpha"),
        (forms.ChoiceField(choices=[("G", [("b", "Beta")])]), "b", "Beta"),
        (forms.ChoiceField(choices=[]), "c", "c"),
    ],
)
def test_a_value_is_in_words_that_people_use(field, value, words):
    form = type("Form", (forms.Form,), {"field": field})(initial={"field": value})
    with translation.override("de"):
        assert field_text(form["field"]) == words
