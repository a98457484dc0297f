"""What is noted of a call or an interview is on the desk's own pages only: all else is walked."""

import datetime
import io
import json
import re

import pytest
from django.core.management import call_command
from django.db import models
from django.urls import reverse

from articles.models import Event, Evidence, Source
from articles.models.declared import DeclaredFields, column
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import certificate_document
from articles.workflow import EvidenceInput, NotAllowed, SourceInput, change_source, enter_source
from tests.acts import add_evidence
from tests.api.conftest import EVERY_SCOPE
from tests.factories import NOW, PublicationFactory, SignOffFactory, UserFactory, token_for
from tests.test_secret_sources import (
    OF_THE_PROGRAM,
    TOKEN,
    addresses,
    admin_addresses,
    text_of,
    without_query,
)

pytestmark = pytest.mark.django_db
PRIVATE = Source.declared.private
DAY = datetime.date(1931, 7, 19)
FOUND = re.compile(rf"{TOKEN}|1931-07-19|Juli 1931|7\.1931|July 19")


def marked(name):
    """Return a value for a private field that no other text has in it."""
    return DAY if isinstance(column(Source, name), models.DateField) else f"{TOKEN}: {name}"


NOTE = {name: marked(name) for name in PRIVATE}


@pytest.fixture(scope="module")
def stored(module_rows):
    """A cleared article with a published verdict, whose evidence is a call."""
    claim = PublicationFactory().verdict.claim
    claim.article.author = UserFactory(role="author")
    claim.article.save()
    checker = UserFactory()
    call = SourceInput(title="Auskunft der Reederei", kind="interview", **NOTE)
    evidence = EvidenceInput(source=call, passage="Wir haben 30 Prozent.")
    row = add_evidence(claim=claim, actor=checker, at=NOW, evidence=evidence)
    again = NOTE | {"said": f"{TOKEN}: zurückgenommen"}
    change_source(source=row.source, actor=checker, at=NOW, **again)
    return claim, SignOffFactory(article=claim.article)


@pytest.fixture
def claim(stored, db):
    return type(stored[0]).objects.get(pk=stored[0].pk)


def seen_at(client, paths, **headers):
    """Return the addresses that say something of the call, with the words around it."""
    found = {}
    for path in sorted(paths):
        answer = client.get(path, headers={"Accept": "*/*", **headers})
        text = without_query(text_of(answer))
        if place := FOUND.search(text):
            found[path] = text[max(0, place.start() - 80) : place.end() + 80]
    return found


def own_pages():
    pk = Source.objects.get(title="Auskunft der Reederei").pk
    return {f"/sources/{pk}/", f"/sources/{pk}/change/", f"/api/v1/sources/{pk}/conversation/"}


@pytest.mark.parametrize("role", [pytest.param("checker", marks=pytest.mark.slow), "chief"])
def test_checkers_and_chiefs_see_a_call_at_its_source_and_nowhere_else(client, claim, role):
    client.force_login(UserFactory(role=role))
    assert set(seen_at(client, addresses(claim))) == own_pages()


@pytest.mark.parametrize(
    "role",
    [
        pytest.param("author", marks=pytest.mark.slow),
        pytest.param("administrator", marks=pytest.mark.slow),
        "visitor",
    ],
)
def test_nobody_else_sees_a_call(client, claim, role):
    if role != "visitor":
        own = claim.article.author
        client.force_login(own if role == "author" else UserFactory(role=role))
    assert seen_at(client, addresses(claim)) == {}


@pytest.mark.parametrize("role", [pytest.param("checker", marks=pytest.mark.slow), "chief"])
def test_no_token_gets_a_call(client, claim, role):
    token = token_for(UserFactory(role=role), *EVERY_SCOPE)
    paths = {path for path in addresses(claim) if path.startswith("/api/")} | OF_THE_PROGRAM
    assert seen_at(client, paths, Authorization=f"Bearer {token}") == {}


@pytest.mark.parametrize("role", [pytest.param("chief", marks=pytest.mark.slow), "administrator"])
def test_no_row_of_the_panel_shows_a_call(client, claim, role):
    client.force_login(UserFactory(role=role))
    assert seen_at(client, admin_addresses()) == {}


def test_no_export_has_a_call(client, claim):
    client.force_login(UserFactory(role="chief"))
    page = client.get(reverse("admin:articles_source_export"))
    columns = re.findall(r'name="(sourceresource_\w+)"', page.content.decode())
    data = dict.fromkeys(columns, "on") | {"resource": ""}
    assert "sourceresource_title" in columns
    for form in range(6):
        answer = client.post(reverse("admin:articles_source_export"), data | {"format": form})
        assert answer.status_code == 200
        assert not FOUND.search(answer.content.decode(errors="replace"))


def test_no_event_job_certificate_or_command_has_a_call(stored, capsys):
    from procrastinate.contrib.django.models import ProcrastinateJob

    document = certificate_document(certificate(stored[1]), at=NOW)
    assert "Auskunft der Reederei" in json.dumps(document, ensure_ascii=False, default=str)
    assert not FOUND.search(json.dumps(document, ensure_ascii=False, default=str))
    assert not any(FOUND.search(str(event.data) + event.reason) for event in Event.objects.all())
    assert not any(FOUND.search(str(job.args)) for job in ProcrastinateJob.objects.all())
    out = io.StringIO()
    call_command("show_demo", "--claims", stdout=out, stderr=out)
    assert not FOUND.search(out.getvalue() + "".join(capsys.readouterr()))


def test_what_reads_a_row_by_declared_names_reads_nothing_private():
    for model in (Source, Evidence):
        declared = model.declared
        shown = {*declared.entered, *declared.cited, *declared.certified, *declared.public}
        assert shown.isdisjoint(PRIVATE)
    with pytest.raises(ValueError, match="said"):
        DeclaredFields(entered=("title",), public=("said",), private=("said",))


@pytest.mark.parametrize(("name", "value"), NOTE.items())
def test_who_may_not_note_calls_neither_enters_nor_changes_one(name, value):
    administrator = UserFactory(role="administrator")
    row = enter_source(actor=administrator, at=NOW, source=SourceInput(title="Amt"))
    with pytest.raises(NotAllowed):
        change_source(source=row, actor=administrator, at=NOW, **{name: value})
    new = SourceInput(title="Amt", **{name: value})
    with pytest.raises(NotAllowed):
        enter_source(actor=administrator, at=NOW, source=new)


def test_a_call_is_noted_with_its_source_at_the_desk(client):
    client.force_login(UserFactory())
    call = NOTE | {"talked_date": "2026-03-02", "said": "Es sind 30.\nSo ist es."}

    answer = client.post("/sources/new/", {"title": "Reederei", "kind": "interview"} | call)

    source = Source.objects.get(title="Reederei")
    assert answer["Location"] == f"/sources/{source.pk}/"
    assert source.talked_date == datetime.date(2026, 3, 2)
    page = client.get(answer["Location"]).content.decode()
    assert "Es sind 30.<br>So ist es." in page
    assert "2. März 2026" in page


def test_an_error_in_a_call_opens_its_fields_and_keeps_what_was_typed(client):
    client.force_login(UserFactory())
    data = {"title": "Reederei", "kind": "interview", "talked_date": "gestern", "said": "Ja, 30."}

    answer = client.post("/sources/new/", data)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Ja, 30." in page
    assert 'value="gestern"' in page
    assert re.search(r'id="conversation"\s+open', page)


def test_a_person_without_the_right_changes_a_source_and_keeps_its_call(client):
    source = enter_source(actor=UserFactory(), at=NOW, source=SourceInput(title="Reederei", **NOTE))
    client.force_login(UserFactory(role="administrator"))
    page = client.get(f"/sources/{source.pk}/change/").content.decode()
    data = {"title": "Reederei Nord", "kind": "interview", "version": source.version}

    client.post(f"/sources/{source.pk}/change/", data | {"said": "etwas anderes"})

    source.refresh_from_db()
    assert 'name="said"' not in page
    assert (source.title, source.said) == ("Reederei Nord", NOTE["said"])
