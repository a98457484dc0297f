"""Documents of an article through the API: brought, read, made sources, compared."""

import pytest

from articles.models import Claim, Document
from articles.tasks import compare_with_documents, read_document
from tests.documents.pdf_files import pdf
from tests.documents.stamping import stamp
from tests.documents.tnef_files import tnef
from tests.factories import DocumentFactory
from tests.newsroom import receive

pytestmark = pytest.mark.django_db
REPORT = pdf("Vorwort", "Die Werft hat 312 Leute.")
TEXT = "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus."
SAID = "Im Jahr 2025 rückte die Feuerwehr Hohenrode zu 4.812 Einsätzen aus."


def path_of(row, rest=""):
    return f"documents/{row.pk}/{rest}"


@pytest.fixture
def compared(checker):
    article = receive(checker, TEXT)
    DocumentFactory(article=article, title="Jahresbericht", text=SAID, read=True)
    compare_with_documents(article_id=article.pk)
    return article


def figure(article):
    return Claim.objects.in_text().get(article=article, kind="count")


def test_several_files_are_added_at_once_and_read_later(as_checker, article):
    files = [("Bericht.pdf", REPORT), ("Notiz.txt", b"Anruf im Amt")]
    answer = as_checker.upload(f"articles/{article.pk}/documents/", *files)

    assert answer.status_code == 201, answer.content
    first, second = answer.json()["results"]
    assert (first["title"], first["state"], first["media_type"], first["channel"]) == (
        "Bericht.pdf",
        "queued",
        "application/pdf",
        "api",
    )
    assert (first["number"], second["number"], second["size"]) == (1, 2, 12)
    read_document(document_id=first["id"])
    read = as_checker.get(f"documents/{first['id']}/").json()
    assert (read["state"], read["pages"], read["characters"]) == ("read", 2, 31)


def test_attachments_that_were_not_taken_are_named(as_checker, article):
    packed = tnef(*((f"{n}.txt", b"%d" % n) for n in range(52)))
    path = f"articles/{article.pk}/documents/"
    [row] = as_checker.upload(path, ("winmail.dat", packed)).json()["results"]
    assert row["left_out"] == []

    read_document(document_id=row["id"])

    read = as_checker.get(f"documents/{row['id']}/").json()
    assert (read["state"], read["left_out"]) == ("kept", ["50.txt", "51.txt"])
    listed = as_checker.get(f"{path}?limit=100").json()["results"]
    assert [new["attached_to"] for new in listed] == [None, *[row["id"]] * 50]


def test_one_file_is_a_document_and_a_form_without_files_is_refused(as_checker, article):
    path = f"articles/{article.pk}/documents/"
    assert len(as_checker.upload(path, ("a.txt", b"x")).json()["results"]) == 1
    refused = as_checker.upload(path)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/file")


def test_a_file_that_is_here_already_is_refused_by_name(as_checker, article):
    path = f"articles/{article.pk}/documents/"
    as_checker.upload(path, ("a.txt", b"x"))
    refused = as_checker.upload(path, ("neu.txt", b"y"), ("b.txt", b"x"))
    assert refused.status_code == 422
    assert "b.txt" in refused.json()["errors"][0]["detail"]
    assert article.documents.count() == 1


def test_a_pasted_text_and_a_saved_page_become_documents(as_checker, article):
    path = f"articles/{article.pk}/documents/"
    text = {"body": "Im Amt: 298 Leute.", "title": "Anruf", "own_date": "2026-03-01"}
    page = {"body": "<p>298 Leute</p>", "format": "html", "url": "https://amt.example/leute"}
    rows = [as_checker.post(path, body).json()["results"][0] for body in (text, page)]

    assert (rows[0]["title"], rows[0]["channel"], rows[0]["day"]) == (
        "Anruf",
        "pasted",
        "2026-03-01",
    )
    assert (rows[1]["media_type"], rows[1]["url"]) == ("text/html", "https://amt.example/leute")


def test_documents_are_listed_in_their_order_with_a_fixed_number_of_queries(
    as_checker, article, django_assert_num_queries
):
    rows = [DocumentFactory(article=article, read=True) for _ in range(3)]
    DocumentFactory(article=article, is_secret=True)
    path = f"articles/{article.pk}/documents/"
    listed = as_checker.get(path).json()["results"]
    assert [row["id"] for row in listed] == [row.pk for row in rows]
    with django_assert_num_queries(QUERIES):
        as_checker.get(path)
    DocumentFactory(article=article, read=True)
    with django_assert_num_queries(QUERIES):
        as_checker.get(path)


QUERIES = 3


def test_the_text_of_a_document_is_read_by_page_and_in_parts(as_checker, article):
    [found] = as_checker.upload(f"articles/{article.pk}/documents/", ("B.pdf", REPORT)).json()[
        "results"
    ]
    path = f"documents/{found['id']}/text/"
    waiting = as_checker.get(path).json()
    assert (waiting["state"], waiting["results"], waiting["next"]) == ("queued", [], None)
    read_document(document_id=found["id"])

    second = as_checker.get(f"{path}?page=2").json()["results"]
    assert [(row["number"], row["text"], row["page"]) for row in second] == [
        (1, "Die Werft hat 312 Leute.", 2)
    ]
    part = as_checker.get(f"{path}?limit=1").json()
    assert ([row["number"] for row in part["results"]], part["next"]) == ([0], 1)
    rest = as_checker.get(f"{path}?from=1").json()
    assert ([row["number"] for row in rest["results"]], rest["next"]) == ([1], None)


def test_a_document_is_handed_out_as_it_came(as_checker, article):
    [found] = as_checker.upload(f"articles/{article.pk}/documents/", ("B.pdf", REPORT)).json()[
        "results"
    ]
    file = as_checker.get(f"documents/{found['id']}/file/")
    assert b"".join(file.streaming_content) == REPORT
    assert file["ETag"] == f'"{found["sha256"]}"'
    assert file["Content-Security-Policy"].endswith("sandbox")
    assert "attachment" in file["Content-Disposition"]


def test_the_time_stamp_is_named_and_handed_out_as_it_came(as_checker, article, settings):
    row = DocumentFactory(article=article)
    assert as_checker.get(path_of(row)).json()["timestamp"] is None
    assert as_checker.get(path_of(row, "timestamp/")).status_code == 404

    stored = stamp(row, settings)

    assert as_checker.get(path_of(row)).json()["timestamp"] == {
        "stamped_at": "2026-04-03T12:30:00Z",
        "authority": "Prüfamt",
        "fault": None,
        "tried_at": "2026-03-20T12:00:00Z",
    }
    answer = as_checker.get(path_of(row, "timestamp/"))
    assert answer["Content-Type"] == "application/timestamp-reply"
    assert answer.content == bytes(stored.answer)


def test_a_page_is_never_shown_in_the_browser(as_checker, article):
    row = DocumentFactory(article=article)
    Document.objects.filter(pk=row.pk).update(media_type="text/html")
    assert "attachment" in as_checker.get(path_of(row, "file/"))["Content-Disposition"]


def test_a_change_names_the_version_that_was_read(as_checker, article):
    row = DocumentFactory(article=article)
    etag = as_checker.get(path_of(row))["ETag"]
    assert as_checker.patch(path_of(row), {"title": "Neu"}).status_code == 428

    changed = as_checker.patch(path_of(row), {"title": "Neu"}, If_Match=etag)
    assert (changed.status_code, changed.json()["title"]) == (200, "Neu")
    stale = as_checker.patch(path_of(row), {"title": "Anders"}, If_Match=etag)
    assert (stale.status_code, stale.json()["present"]["title"]) == (412, "Neu")


@pytest.mark.parametrize("act", ["withdraw/", "source/"])
def test_an_act_names_the_version_that_was_read(as_checker, article, act):
    row = DocumentFactory(article=article)
    assert as_checker.post(path_of(row, act), {}).status_code == 428
    assert as_checker.post(path_of(row, act), {"version": 7}).status_code == 412
    assert as_checker.post(path_of(row, act), {"version": 1}).status_code in (200, 201)


def test_a_new_version_replaces_a_document(as_checker, article):
    row = DocumentFactory(article=article, title="Bericht")
    made = as_checker.upload(path_of(row, "replace/"), ("Neu.pdf", REPORT), version=1)
    assert (made.status_code, made.json()["replaces"]) == (201, row.pk)
    assert as_checker.get(path_of(row)).json()["replaced_by"] == made.json()["id"]
    path = f"articles/{article.pk}/documents/"
    assert [one["id"] for one in as_checker.get(path).json()["results"]] == [made.json()["id"]]
    assert len(as_checker.get(f"{path}?all=true").json()["results"]) == 2


def test_a_document_becomes_a_source_as_it_says_or_as_the_body_says(as_checker, article):
    row = DocumentFactory(article=article, title="Register", url="https://amt.example/")
    made = as_checker.post(path_of(row, "source/"), {"version": 1, "kind": "official"})
    assert (made.status_code, made.json()["title"], made.json()["kind"]) == (
        201,
        "Register",
        "official",
    )
    assert made.json()["url"] == "https://amt.example/"
    assert as_checker.get(path_of(row)).json()["source"] == made.json()["id"]


def test_a_secret_document_is_shared_and_taken_back(as_checker, checker, colleague, article):
    row = DocumentFactory(article=article, actor=checker, is_secret=True)
    shared = as_checker.post(path_of(row, "share/"), {"user": colleague.username})
    assert set(shared.json()["known_to"]) == {checker.username, colleague.username}
    back = as_checker.post(path_of(row, "unshare/"), {"user": colleague.username})
    assert back.json()["known_to"] == [checker.username]


@pytest.mark.parametrize("rest", ["", "text/", "file/"])
def test_a_secret_document_is_not_found_by_others(as_checker, article, rest):
    row = DocumentFactory(article=article, is_secret=True)
    assert as_checker.get(path_of(row, rest)).status_code == 404


def test_the_passages_of_a_claim_say_where_they_are(as_checker, compared):
    claim = figure(compared)
    answer = as_checker.get(f"claims/{claim.pk}/passages/").json()

    assert answer["is_current"] is True
    best = answer["results"][0]
    assert (best["relation"], best["reason"], best["quote"], best["line"]) == (
        "differs",
        "transposed",
        SAID,
        1,
    )
    assert (best["document_title"], best["rank"], best["is_dismissed"]) == (
        "Jahresbericht",
        1,
        False,
    )
    assert (best["block"], best["start"], best["end"]) == (0, 0, len(SAID))


def test_a_contradiction_is_listed_until_somebody_dismisses_it(as_checker, compared):
    path = f"articles/{compared.pk}/findings/"
    [found] = as_checker.get(path).json()["results"]
    assert (found["claim"], found["rule"]) == (figure(compared).pk, "transposed")

    act = f"findings/{found['id']}/dismiss/"
    assert as_checker.post(act, {}).status_code == 428
    assert as_checker.post(act, {"version": 99}).status_code == 412
    done = as_checker.post(act, {"version": found["claim_version"]})
    assert (done.status_code, bool(done.json()["dismissed_at"])) == (200, True)
    assert as_checker.get(path).json()["results"] == []

    back = as_checker.post(f"findings/{found['id']}/recall/", {"version": found["claim_version"]})
    assert back.json()["dismissed_at"] is None
    assert len(as_checker.get(path).json()["results"]) == 1


def test_files_that_are_too_large_together_say_how_large_they_may_be(as_checker, article, settings):
    settings.EVIDENCE_READ_BYTES = 1000
    files = [("a.txt", b"x" * 900), ("b.txt", b"y" * 900)]
    answer = as_checker.upload(f"articles/{article.pk}/documents/", *files)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert "50 MB" in answer.json()["detail"]


def test_of_several_files_all_are_stored_or_none(as_checker, article):
    files = [("a.txt", b"298 Leute"), ("leer.txt", b"")]
    answer = as_checker.upload(f"articles/{article.pk}/documents/", *files)
    assert answer.json()["errors"][0]["pointer"] == "/file/1"
    assert not article.documents.exists()
