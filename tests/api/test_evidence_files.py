"""Files of evidence through the API: brought as a form, handed out by their hash."""

import json

import pytest

from articles.tasks import search_passage
from articles.workflow import OriginsDemandInput, set_demand
from tests.documents.pdf_files import pdf
from tests.factories import NOW, EvidenceFactory, SourceFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
REPORT = pdf("Vorwort", "Die Werft hat 312 Leute.")


def send(caller, path, name="Bericht.pdf", content=REPORT, **data):
    return caller.upload(path, (name, content), **data)


@pytest.fixture
def evidence(claim):
    return EvidenceFactory(claim=claim, passage="312 Leute")


def test_evidence_comes_with_its_file_and_a_new_source(as_checker, claim):
    source = json.dumps({"title": "Jahresbericht", "kind": "report"})

    answer = send(as_checker, f"claims/{claim.pk}/evidence/", source=source, passage="312 Leute")

    assert answer.status_code == 201, answer.content
    (file,) = answer.json()["files"]
    assert (file["name"], file["media_type"], file["size"]) == (
        "Bericht.pdf",
        "application/pdf",
        len(REPORT),
    )
    assert (file["passage"], file["page"]) == (None, None)
    assert answer.json()["source"]["title"] == "Jahresbericht"


def test_evidence_comes_with_its_file_and_a_known_source(as_checker, claim):
    source = SourceFactory()
    answer = send(as_checker, f"claims/{claim.pk}/evidence/", source=source.pk)
    assert answer.json()["source"]["id"] == source.pk


def test_a_file_is_added_read_and_searched(as_checker, evidence):
    answer = send(as_checker, f"evidence/{evidence.pk}/files/")
    assert answer.status_code == 201
    search_passage(file_id=answer.json()["id"])

    file = as_checker.get(answer["Location"], Accept="application/pdf")
    assert b"".join(file.streaming_content) == REPORT
    assert file["ETag"] == f'"{answer.json()["sha256"]}"'
    assert file["Content-Security-Policy"].endswith("sandbox")
    listed = as_checker.get(f"claims/{evidence.claim_id}/evidence/").json()["results"]
    (found,) = listed[0]["files"]
    assert (found["passage"], found["page"]) == ("found", 2)


@pytest.mark.parametrize(
    ("name", "content"), [("a.pdf", b"MZ\0\1"), ("a.png", REPORT), ("a.txt", b"x" * 2_000_000)]
)
def test_a_file_that_is_refused_is_reported_with_its_pointer(
    as_checker, evidence, settings, name, content
):
    settings.EVIDENCE_LIMIT_BYTES = 1024 * 1024
    answer = send(as_checker, f"evidence/{evidence.pk}/files/", name, content)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/file"


def test_a_body_far_over_the_limit_is_not_read(as_checker, evidence, settings):
    settings.EVIDENCE_READ_BYTES = 1000
    answer = send(as_checker, f"evidence/{evidence.pk}/files/", "a.txt", b"x" * 2000)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "25 MB" in answer.json()["detail"]


def test_a_file_cannot_be_sent_as_json(as_checker, evidence):
    path = f"claims/{evidence.claim_id}/evidence/"
    answer = as_checker.post(path, {"source": evidence.source_id, "file": "a"})
    assert answer.status_code == 422


def test_files_of_a_secret_source_are_not_there_for_others(calling, claim):
    informant = UserFactory()
    source = SourceFactory(is_secret=True, known_to=[informant])
    evidence = EvidenceFactory(claim=claim, source=source, actor=informant)
    path = send(calling(informant), f"evidence/{evidence.pk}/files/")["Location"]

    assert calling(informant).get(path).status_code == 200
    for role in ("checker", "chief", "administrator"):
        assert calling(role).get(path).status_code == 404
        answer = send(calling(role), f"evidence/{evidence.pk}/files/")
        assert answer.status_code == (403 if role == "administrator" else 404)


def test_a_verdict_without_the_demanded_origins_says_so(as_checker, claim, chief):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=2))
    one, two = ({"source": SourceFactory().pk} for _ in range(2))
    path = f"claims/{claim.pk}/verdicts/"

    refused = as_checker.post(path, {"rating": "true", "evidence": [one]})
    taken = as_checker.post(path, {"rating": "true", "evidence": [one, two]})

    assert (refused.status_code, refused.json()["code"]) == (409, "origins_missing")
    assert taken.status_code == 201


def test_the_list_takes_the_same_queries_for_any_number_of_files(
    as_checker, evidence, django_assert_num_queries
):
    def add(count):
        for number in range(count):
            send(as_checker, f"evidence/{evidence.pk}/files/", content=REPORT + b"%d" % number)
            EvidenceFactory(claim=evidence.claim)

    path = f"claims/{evidence.claim_id}/evidence/"
    as_checker.get(path)
    with django_assert_num_queries(4):  # token, claim, evidence, files
        as_checker.get(path)
    add(3)
    with django_assert_num_queries(4):
        as_checker.get(path)
