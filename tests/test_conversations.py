"""What is noted of a call or an interview is on the desk's own pages only.

`test_secret_sources.py` walks every address.
"""

import datetime
import io
import json
import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles.models import Event, Evidence, Source
from articles.models.declared import DeclaredFields
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import certificate_document
from articles.workflow import NotAllowed, SourceInput, change_source, enter_source
from tests.acts import add_evidence
from tests.calls import CALL, FOUND, NOTE, PRIVATE
from tests.factories import NOW, PublicationFactory, SignOffFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def stored(module_rows):
    """A cleared article with a published verdict, whose evidence is a call."""
    claim = PublicationFactory().verdict.claim
    claim.article.author = UserFactory(role="author")
    claim.article.save()
    checker = UserFactory()
    row = add_evidence(claim=claim, actor=checker, at=NOW, evidence=CALL)
    again = NOTE | {"said": f"{NOTE['said']} zurückgenommen"}
    change_source(source=row.source, actor=checker, at=NOW, **again)
    return claim, SignOffFactory(article=claim.article)


@pytest.fixture
def claim(stored, db):
    return type(stored[0]).objects.get(pk=stored[0].pk)


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
