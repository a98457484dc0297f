"""Secret sources and notes of calls are seen only by the people who may: every address is walked.

Each role walks once. `slow` are the walks of roles that may do less than another that stays.
"""

import re
from dataclasses import dataclass

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from articles.models import (
    Claim,
    Document,
    DocumentFinding,
    Event,
    Evidence,
    EvidenceFile,
    Origin,
    Source,
)
from articles.tasks import compare_with_documents, search_passage
from articles.workflow import (
    EvidenceInput,
    FileInput,
    SourceInput,
    change_document,
    change_source,
    enter_source,
)
from tests import calls
from tests.acts import add_evidence, make_source, withdraw_evidence
from tests.api.conftest import EVERY_SCOPE
from tests.factories import (
    NOW,
    DocumentFactory,
    OriginFactory,
    PublicationFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
    token_for,
)
from tests.routes import routes

pytestmark = pytest.mark.django_db
TOKEN = "Quittenbaum"
SECRET = re.compile(TOKEN)
ROLES = ("author", "checker", "chief", "administrator")
NEW = SourceInput(
    title=f"{TOKEN} am Kai",
    publisher=TOKEN,
    author=TOKEN,
    origin_name=f"{TOKEN} im Amt",
    note=TOKEN,
    is_secret=True,
)
# Made from the program's code alone: read once, with a token, not as every role.
OF_THE_PROGRAM = {"/api/v1/schema/", "/api/v1/rules/"}
# Its streams are compressed: no word would be found. The pages have the same rows.
UNREADABLE = ".pdf"
# How many rows of a model are opened in the panel. No act on a source stores one of the last.
OPENED = {"Event": 20} | dict.fromkeys(("Rating", "RatingScale", "ErrorClass", "User"), 2)
SAID = "Die Werft in Husum hat 321 Leute, im Januar 2020 waren es 280."
LATER = SourceInput(title=f"{TOKEN} der Zweite", note=TOKEN)


@pytest.fixture(scope="module")
def stored(module_rows):
    """An article that is signed off and published, with evidence only its checker may know.

    One source was secret from the start; one became so after its title was in the history.
    """
    informant, author = UserFactory(), UserFactory(role="author")
    claim = PublicationFactory().verdict.claim
    claim.article.author = author
    claim.article.save()
    rows = [
        add_evidence(
            claim=claim,
            actor=informant,
            at=NOW,
            evidence=EvidenceInput(
                source=source,
                locator=TOKEN,
                passage=TOKEN,
                note=TOKEN,
                file=FileInput(f"{TOKEN}.txt", f"{TOKEN} {n}".encode()),
            ),
        )
        for n, source in enumerate((NEW, LATER, NEW))
    ]
    change_source(source=rows[1].source, actor=informant, at=NOW, is_secret=True)
    withdraw_evidence(evidence=rows[2], actor=informant, at=NOW)
    call = add_evidence(claim=claim, actor=informant, at=NOW, evidence=calls.CALL)
    again = calls.NOTE | {"said": f"{calls.TOKEN}: zurückgenommen"}
    change_source(source=call.source, actor=informant, at=NOW, **again)
    document = {"article": claim.article, "actor": informant, "read": True}
    DocumentFactory(title=f"{TOKEN} im Brief", text=f"{TOKEN}: {SAID}", is_secret=True, **document)
    later = DocumentFactory(title=f"{TOKEN} in der Mail", text=f"Die {TOKEN}, {SAID}", **document)
    change_document(document=later, actor=informant, at=NOW, is_secret=True)
    letter = DocumentFactory(title=f"{TOKEN} in der Akte", text=f"Ein {TOKEN}. {SAID}", **document)
    source = make_source(document=letter, actor=informant, at=NOW)
    change_source(source=source, actor=informant, at=NOW, is_secret=True)
    for file in EvidenceFile.objects.all():
        search_passage(file_id=file.pk)
    compare_with_documents(article_id=claim.article_id)
    SignOffFactory(article=claim.article)
    return informant, author, claim


@pytest.fixture
def house(stored, db):
    """Return the informant, the author and the claim, as they are stored."""
    return [type(row).objects.get(pk=row.pk) for row in stored]


def addresses(claim):
    """Return every address that can be walked, with each row that a secret hangs on."""
    public = claim.verdict.publications.get()
    rows = {
        "evidence": Evidence,
        "evidence-files": EvidenceFile,
        "sources": Source,
        "documents": Document,
        "findings": DocumentFinding,
    }
    targets = {
        kind: set(model.objects.values_list("pk", flat=True)) for kind, model in rows.items()
    }
    targets |= {"articles": {claim.article_id}, "claims": {claim.pk}}
    found = set()
    for route in sorted(set(routes())):
        if "logout" in route or "<object_id>" in route:  # rows of the panel have their own walk
            continue
        if f"/{route}" in OF_THE_PROGRAM or route.endswith(UNREADABLE):
            continue
        kind = re.search(r"([\w-]+)/<pk>", route)
        for pk in targets.get(kind[1], {1}) if kind else {1}:
            values = {"pk": pk, "public_id": public.public_id, "app_label": "articles"}
            values["number"] = values["evidence"] = 1
            values["content_type_id"] = ContentType.objects.get_for_model(Source).pk
            found.add("/" + re.sub(r"<(\w+)>", lambda m, v=values: str(v.get(m[1], 1)), route))
    searched = ("/admin/", "/search/", "/sources/", "/api/v1/sources/")
    for path in (*searched, f"/claims/{claim.pk}/sources/"):
        found.add(f"{path}?q={TOKEN}")
    return found | {f"/articles/{claim.article_id}/?claim={claim.pk}&title={TOKEN}"}


def admin_addresses():
    """Return the pages of the newest rows in the admin panel; its lists have their own walk.

    Of events there is one for each act on what is secret, of other rows a few. The panel's own
    history of a row adds its title alone, which is also on its page.
    """
    for model in admin.site._registry:
        of = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        opened = OPENED.get(model.__name__.removesuffix("History"), 6)
        rows = model._default_manager.order_by("-pk").values_list("pk", flat=True)[:opened]
        yield from (reverse(f"{of}_change", args=[pk]) for pk in rows)
        yield from (reverse(f"{of}_history", args=[pk]) for pk in rows[:2])
    fields = "app_label=articles&model_name={}&field_name=source&term=" + TOKEN
    for model in ("evidence", "referencefact"):
        yield reverse("admin:autocomplete") + "?" + fields.format(model)


def text_of(answer):
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return body.decode(errors="replace") + str(dict(answer.headers))


def without_query(text):
    """Return a page without the words that the reader searched for themselves."""
    for own in (
        f'value="{TOKEN}"',
        f"q={TOKEN}",
        f"%3D{TOKEN}",
        f"“{TOKEN}”",
        f"„{TOKEN}“",
        f"title={TOKEN}",
    ):
        text = text.replace(own, "")
    return text


@dataclass(frozen=True)
class Walk:
    """The addresses that show a secret, those that show a call, and how many were opened."""

    secret: dict[str, str]
    call: dict[str, str]
    opened: int


def walk(client, paths, **headers) -> Walk:
    answers = {path: client.get(path, headers={"Accept": "*/*", **headers}) for path in paths}
    texts = {path: without_query(text_of(answer)) for path, answer in answers.items()}
    opened = sum(answer.status_code == 200 for answer in answers.values())
    return Walk(_showing(SECRET, texts), _showing(calls.FOUND, texts), opened)


def _showing(pattern, texts):
    """Return the addresses where the words are, with those around them for who reads a failure."""
    found = {path: pattern.search(text) for path, text in texts.items()}
    return {
        path: texts[path][max(0, place.start() - 80) : place.end() + 80]
        for path, place in found.items()
        if place
    }


SLOW = {"checker", "administrator"}


@pytest.mark.parametrize(
    "role",
    [
        pytest.param(role, marks=[pytest.mark.slow] if role in SLOW else [])
        for role in (*ROLES, "visitor")
    ],
)
def test_no_page_reveals_a_secret_source_or_a_call_to_others(client, house, role):
    _informant, author, claim = house
    if role != "visitor":
        client.force_login(author if role == "author" else UserFactory(role=role))

    seen = walk(client, addresses(claim))

    assert seen.secret == {}
    assert set(seen.call) == (calls.own_pages() if role in ("checker", "chief") else set())
    assert seen.opened > {"visitor": 3, "author": 15}.get(role, 25)


@pytest.mark.parametrize("role", ["checker", pytest.param("chief", marks=pytest.mark.slow)])
def test_no_response_of_the_api_reveals_them_to_others(client, house, role):
    paths = {path for path in addresses(house[2]) if path.startswith("/api/")} | OF_THE_PROGRAM
    token = token_for(UserFactory(role=role), *EVERY_SCOPE)

    seen = walk(client, paths, Authorization=f"Bearer {token}")

    assert (seen.secret, seen.call) == ({}, {})
    assert seen.opened > 10


@pytest.mark.parametrize("role", [pytest.param("chief", marks=pytest.mark.slow), "administrator"])
def test_no_row_of_the_admin_reveals_them(client, house, role):
    client.force_login(UserFactory(role=role))

    seen = walk(client, admin_addresses())

    assert (seen.secret, seen.call) == ({}, {})
    assert seen.opened > 100


def test_exports_never_include_a_secret_source(client, house):
    informant = house[0]
    informant.role, informant.is_staff = "administrator", True
    informant.save()
    client.force_login(informant)
    names = "id title publisher author note".split()
    data = {f"sourceresource_{name}": "on" for name in names} | {"resource": ""}
    for form in range(6):
        answer = client.post(reverse("admin:articles_source_export"), data | {"format": form})
        assert answer.status_code == 200
        assert TOKEN.encode() not in answer.content


def test_the_search_finds_a_secret_source_where_it_may_be_seen(client, house):
    """Prove that the walk finds the secret where it may be seen."""
    informant, _author, claim = house
    client.force_login(informant)

    seen = walk(client, addresses(claim))

    files = {f"/evidence-files/{pk}/" for pk in EvidenceFile.objects.values_list("pk", flat=True)}
    secret = claim.evidence.filter(source__is_secret=True)
    sources = {f"/sources/{pk}/" for pk in secret.values_list("source", flat=True)}
    assert DocumentFinding.objects.filter(passage__contains=TOKEN)
    documents = {
        f"/api/v1/documents/{pk}/text/"
        for pk in claim.article.documents.values_list("pk", flat=True)
    }
    documents |= {f"/api/v1/claims/{claim.pk}/passages/"}
    shown = files | sources | documents | {f"/claims/{claim.pk}/panel/", "/sources/"}
    assert shown <= set(seen.secret)
    assert f"/articles/{claim.article_id}/history/" not in seen.secret


def test_only_the_expected_events_and_no_job_contain_a_secret_source(house):
    events = Event.objects.hide_secrets().order_by("pk")
    assert not any(TOKEN in str(event.readable_data) + event.reason for event in events)
    of_second = [event.verb for event in events if TOKEN in str(event.data)]
    assert of_second == [
        "source.entered",
        "evidence.added",
        *["document.received", "document.read"] * 2,
        "source.entered",
        "document.made_source",
    ]
    from procrastinate.contrib.django.models import ProcrastinateJob

    assert not any(TOKEN in str(job.args) for job in ProcrastinateJob.objects.all())


def test_an_origin_of_secret_sources_is_visible_to_people_who_know_one(house):
    informant, other = house[0], UserFactory()
    secret = Origin.objects.get(name=NEW.origin_name)
    bare = Origin.objects.create(name="Agentur")

    assert {*Origin.objects.visible_to(informant)} == {secret, bare}
    assert {*Origin.objects.visible_to(other)} == {bare}

    enter_source(actor=other, at=NOW, source=SourceInput(title="Bericht", origin=secret))
    assert {*Origin.objects.visible_to(other)} == {secret, bare}


def test_an_origin_keeps_the_secret_of_a_source_that_is_moved_away(house):
    informant, other = house[0], UserFactory()
    secret = Origin.objects.get(name=NEW.origin_name)
    for source in secret.sources.all():
        change_source(source=source, actor=informant, at=NOW, origin_name="Agentur")

    assert not secret.sources.exists()
    assert secret not in Origin.objects.visible_to(other)
    assert secret in Origin.objects.visible_to(informant)
    enter_source(actor=informant, at=NOW, source=SourceInput(title="Bericht", origin=secret))
    assert secret in Origin.objects.visible_to(other)


def test_an_origin_that_a_known_source_is_moved_away_from_stays_known():
    source = SourceFactory(origin=OriginFactory(name="Agentur"))
    origin, other = source.origin, UserFactory()

    change_source(source=source, actor=other, at=NOW, origin_name="")

    assert origin in Origin.objects.visible_to(other)


def test_an_origin_is_hidden_from_people_who_may_not_know_it(client, house):
    headers = {"Authorization": f"Bearer {token_for(UserFactory())}"}
    source = {"title": "Bericht", "origin": Origin.objects.get(name=NEW.origin_name).pk}
    evidence = f"/api/v1/claims/{house[2].pk}/evidence/"

    for path, body in (("/api/v1/sources/", source), (evidence, {"source": source})):
        answer = client.post(path, body, content_type="application/json", headers=headers)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"].endswith("/origin")


def test_evidence_from_a_secret_source_is_not_counted_for_others(client, house):
    token = token_for(UserFactory())
    answer = client.get(
        f"/api/v1/claims/{house[2].pk}/", headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.json()["evidence"] == 1
    assert Claim.objects.get(pk=house[2].pk).evidence.current().count() == 3
