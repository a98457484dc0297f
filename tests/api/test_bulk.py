"""Many articles in one request: a line out for each line in."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.api.json_lines import FIRST_BATCHES, in_batches, read_lines
from articles.models import Article, Claim, Desk, Event, Revision
from articles.models.article import GIVEN_ONLY
from articles.tasks import split_imported
from articles.workflow.splitter_pool import SPLITTERS, SplitterPool
from tests.factories import TEXT, ArticleFactory

pytestmark = pytest.mark.django_db

URL = "https://gazette.example/hafen"
GIVEN = [{"start": 23, "end": 26, "kind": "count", "value": {"number": "312"}, "source": "Amt"}]


@pytest.fixture(autouse=True, scope="module")
def _no_process_stays():
    yield
    SPLITTERS.end()


def lines_of(*rows):
    return b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)


def send(caller, *rows, **headers):
    answer = caller.call(
        "POST", "articles/bulk/", lines_of(*rows), Content_Type="application/x-ndjson", **headers
    )
    if not answer.streaming:
        return answer, None
    return answer, [json.loads(line) for line in answer.getvalue().splitlines()]


def test_each_line_becomes_an_article(as_checker):
    answer, answers = send(
        as_checker, {"body": TEXT}, {"body": TEXT, "byline": "Brandt", "public_url": URL}
    )

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/x-ndjson")
    assert [(t["line"], t["status"], t["revision"]) for t in answers] == [(1, 201, 1), (2, 201, 1)]
    article = Article.objects.get(pk=answers[1]["id"])
    assert (article.byline, article.public_url) == ("Brandt", URL)
    assert answer["RateLimit"]


def test_articles_are_stored_at_once_and_split_by_a_job(as_checker):
    _answer, answers = send(as_checker, {"body": TEXT}, {"body": TEXT, "split": True})

    waiting, split = (f"articles/{line['id']}/" for line in answers)
    assert [line["is_being_split"] for line in answers] == [True, False]
    entries = as_checker.get("articles/").json()["results"]
    shown = {entry["id"]: entry["is_being_split"] for entry in entries}
    assert shown == {line["id"]: line["is_being_split"] for line in answers}
    assert as_checker.get(waiting).json()["is_being_split"]
    assert as_checker.get(f"{waiting}claims/").json()["results"] == []
    version = as_checker.get(waiting).json()["version"]

    split_imported(**ProcrastinateJob.objects.get(task_name="articles.split_articles").args)

    now = as_checker.get(waiting).json()
    assert not now["is_being_split"]
    assert now["version"] != version
    assert now["claims"] == as_checker.get(split).json()["claims"]
    assert now["claims"]["open"] == 6
    [event] = as_checker.get(f"events/?article={answers[0]['id']}&type=article.split").json()[
        "results"
    ]
    assert event["data"] == {"claims": 6}


def test_the_answer_has_the_name_that_is_asked_for(as_checker):
    answer, _sent = send(as_checker, {"body": TEXT}, Accept="application/jsonl")
    plain, _sent = send(as_checker, {"body": TEXT}, Accept="application/json")

    assert answer["Content-Type"] == "application/jsonl"
    assert plain["Content-Type"] == "application/x-ndjson"


def test_a_client_that_knows_no_json_lines_sends_and_gets_bytes(as_checker):
    octets = "application/octet-stream"
    answer = as_checker.call(
        "POST", "articles/bulk/", lines_of({"body": TEXT}), Content_Type=octets, Accept=octets
    )

    assert answer["Content-Type"] == octets
    assert json.loads(answer.getvalue())["status"] == 201


def test_supplied_claims_are_stored_without_those_of_the_splitter(as_checker):
    _answer, answers = send(as_checker, {"body": TEXT, "claims": GIVEN, "split": False})

    article = Article.objects.get(pk=answers[0]["id"])
    [claim] = Claim.objects.filter(article=article)
    assert (claim.quote, claim.value, claim.rule) == ("312", {"number": "312"}, "")
    assert article.revision.source_notes.get().text == "Amt"
    assert article.splitter == GIVEN_ONLY


def test_invalid_lines_do_not_affect_others(as_checker):
    long = {"body": TEXT, "claims": [*GIVEN, {"start": 900, "end": 901, "kind": "count"}]}
    typed = {"body": TEXT, "claims": [{"start": "1", "end": 2}]}

    _answer, answers = send(
        as_checker,
        b"{",
        {"body": TEXT},
        {"body": ""},
        b"[1]",
        long,
        typed,
        {"body": TEXT, "desk": "none"},
        {"body": TEXT, "nonsense": 1},
        {"body": TEXT},
    )

    assert [t["status"] for t in answers] == [400, 201, 422, 400, 422, 422, 422, 422, 201]
    assert [t["line"] for t in answers] == list(range(1, 10))
    assert answers[4]["errors"][0]["pointer"] == "/claims/1/start"
    assert {e["pointer"] for e in answers[5]["errors"]} == {"/claims/0/start", "/claims/0/kind"}
    [fault] = answers[2]["errors"]
    assert fault["pointer"] == "/body"
    assert "file" not in fault["detail"]  # which a line can't have
    assert {e["pointer"] for e in answers[6]["errors"]} == {"/desk"}
    assert Article.objects.count() == 2


CLAIM = {"start": 0, "end": 2, "kind": "statement"}


@pytest.mark.parametrize(
    "row",
    [
        {"body": "Das \0 war so."},
        {"body": TEXT, "headline": "\0"},
        {"body": TEXT, "byline": "\0"},
        {"body": TEXT, "external_id": "a\0"},
        {"body": TEXT, "desk": "a\0"},
        {"body": TEXT, "author": "a\0"},
        {"body": TEXT, "notes": [{"start": 0, "end": 2, "text": "a\0"}]},
        {"body": TEXT, "claims": [CLAIM | {"kind": "\0"}]},
        {"body": TEXT, "claims": [CLAIM | {"note": "\0"}]},
        {"body": TEXT, "claims": [CLAIM | {"source": "\0"}]},
        {"body": TEXT, "claims": [CLAIM | {"value": {"\0": "a"}}]},
        {"body": TEXT, "claims": [CLAIM | {"value": {"a": {"b": ["\0"]}}}]},
        {"body": TEXT, "claims": [CLAIM | {"kind": "person", "value": {"name": "\0"}}]},
    ],
)
def test_null_characters_are_refused_line_by_line(as_checker, row):
    _answer, answers = send(as_checker, row, {"body": TEXT})

    assert [t["status"] for t in answers] == [422, 201]
    assert answers[0]["errors"]


@pytest.mark.parametrize(
    "line",
    [
        b'{"body": "a\\ud800"}',
        b'{"body": "a\xed\xa0\x80"}',
        b'{"body": "\x00"}',
        b'{"body": "\xff"}',
    ],
)
def test_text_that_is_no_unicode_is_refused_line_by_line(as_checker, line):
    _answer, answers = send(as_checker, line, {"body": TEXT})

    assert [t["status"] for t in answers] == [400, 201]


def test_a_line_that_copy_refuses_does_not_affect_others(as_checker, monkeypatch):
    monkeypatch.setattr("articles.workflow.supplied_claims.find_value_fault", lambda *_: None)
    bad = {"body": TEXT, "claims": [CLAIM | {"value": {"a": "\0"}}]}

    _answer, answers = send(as_checker, bad, {"body": TEXT})

    assert [t["status"] for t in answers] == [500, 201]


def test_the_same_external_id_again_is_a_new_revision_or_nothing(as_checker):
    _answer, answers = send(
        as_checker,
        {"body": TEXT, "external_id": "a"},
        {"body": TEXT, "external_id": "a"},
        {"body": TEXT + " Mehr.", "external_id": "a"},
        {"body": TEXT, "external_id": "b"},
    )

    assert [(t["status"], t["revision"]) for t in answers] == [
        (201, 1),
        (200, 1),
        (201, 2),
        (201, 1),
    ]
    assert len({t["id"] for t in answers}) == 2


def test_an_external_id_of_an_invalid_line_can_be_used_by_a_later_line(as_checker):
    bad = {"body": TEXT, "external_id": "a", "claims": [{"start": 900, "end": 901, "kind": "age"}]}

    _answer, answers = send(as_checker, bad, {"body": TEXT, "external_id": "a"}, {"body": TEXT})

    assert [t["status"] for t in answers] == [422, 201, 201]


def test_authors_cannot_add_revisions_to_articles_of_others(as_author):
    ArticleFactory(external_id="theirs")

    _answer, answers = send(as_author, {"body": TEXT, "external_id": "theirs"}, {"body": TEXT})

    assert [t["status"] for t in answers] == [404, 201]
    assert Article.objects.get(pk=answers[1]["id"]).author == as_author.user


def test_a_line_that_the_database_refuses_does_not_affect_others_and_leaves_no_event(as_checker):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE articles_article ADD CHECK (byline <> 'refused')")

    _answer, answers = send(
        as_checker, {"body": TEXT}, {"body": TEXT, "byline": "refused"}, {"body": TEXT}
    )

    assert [t["status"] for t in answers] == [201, 409, 201]
    assert Article.objects.count() == Event.objects.filter(verb="article.received").count() == 2


def test_a_batch_takes_a_fixed_number_of_queries(as_checker):
    Desk.objects.create(name="Wirtschaft")

    def queries(count):
        rows = [
            {"body": TEXT, "claims": GIVEN, "desk": "Wirtschaft", "external_id": f"{count}-{n}"}
            for n in range(count)
        ]
        with CaptureQueriesContext(connection) as seen:
            send(as_checker, *rows)
        return len(seen)

    queries(1)
    assert queries(2) == queries(FIRST_BATCHES[0])


def test_worker_processes_find_the_same_claims(as_checker):
    texts = [f"{TEXT} Das waren {n} Prozent." for n in range(12)]

    _answer, answers = send(as_checker, *({"body": text, "split": True} for text in texts))

    alone = as_checker.post("articles/", {"body": texts[7]}).json()["id"]
    spans = [
        list(Claim.objects.filter(article=pk).values_list("start", "end", "kind", "rule", "value"))
        for pk in (answers[7]["id"], alone)
    ]
    assert spans[0] == spans[1] != []


def test_a_dead_worker_process_is_replaced_and_loses_nothing():
    splitters = SplitterPool(1)
    first = splitters.submit(TEXT, "de", None).result()
    process = splitters._idle.get()
    process.kill()
    splitters._idle.put(process)

    assert splitters.submit(TEXT, "de", None).result() == first
    splitters.end()


def test_idle_processes_end():
    splitters = SplitterPool(1, idle_seconds=0.05)
    process = splitters._process()
    splitters._idle.put(process)
    splitters.submit(TEXT, "de", None).result()

    assert process.wait(60) < 0  # by a signal
    assert splitters._idle.empty()


def test_an_idempotency_key_makes_the_request_safe_to_repeat(as_checker):
    begun = sum(FIRST_BATCHES)
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(begun + 10)]

    _first, answers = send(as_checker, *rows[:begun], Idempotency_Key='"k"')
    _again, more = send(as_checker, *rows, Idempotency_Key='"k"')
    other, _none = send(as_checker, *rows[1:], Idempotency_Key='"k"')

    assert more[:begun] == answers
    assert Article.objects.count() == len(rows)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


def test_lines_over_the_limits_are_refused(as_checker, settings):
    settings.UPLOAD_LIMIT_BYTES = 200
    settings.BULK_LIMIT_LINES = 3

    _answer, answers = send(
        as_checker, {"body": "a" * 300}, {"body": "Kurz."}, {"body": "Auch."}, b"{}", b"{}"
    )

    assert [(t["line"], t["status"]) for t in answers] == [(1, 413), (2, 201), (3, 201), (4, 413)]
    assert Revision.objects.count() == 2


def test_the_request_has_a_size_limit(as_checker, settings):
    settings.BULK_LIMIT_BYTES = 10

    answer, _none = send(as_checker, {"body": TEXT})

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_an_empty_request_gets_an_empty_answer(as_checker):
    answer, answers = send(as_checker, b"\n \n")

    assert (answer.status_code, answers) == (200, [])


class Trickle:
    """A body that comes in pieces of `size` bytes, and says how much of it was read."""

    def __init__(self, content: bytes, size: int = 7) -> None:
        self.content, self.size, self.read_bytes = content, size, 0

    def read(self, _size: int) -> bytes:
        piece = self.content[self.read_bytes : self.read_bytes + self.size]
        self.read_bytes += len(piece)
        return piece


def test_lines_are_processed_while_the_body_is_received():
    body = Trickle(b'{"a": 1}\r\n\n{"b": 2}\n{"c": "\xc3\xa4"}')
    lines = read_lines(body)

    first = next(lines)

    assert (first.number, first.content) == (1, b'{"a": 1}')
    assert body.read_bytes < len(body.content)
    assert [line.number for line in lines] == [3, 4]


def test_a_byte_order_mark_is_skipped():
    mark = b"\xef\xbb\xbf"
    lines = list(read_lines(Trickle(mark + b'{"a": 1}\n' + mark + b"{}")))

    assert [line.content for line in lines] == [b'{"a": 1}', mark + b"{}"]
    assert [line.content for line in read_lines(Trickle(mark + b"{}"))] == [b"{}"]
    assert list(read_lines(Trickle(mark))) == []


def test_batches_depend_only_on_the_lines():
    content = b"\n".join([*[b"x" * 600_000] * 4, *[b"z"] * 250])
    sizes = [len(batch) for batch in in_batches(read_lines(Trickle(content, 70_001)))]

    assert sizes == [4, 40, 100, 100, 10]
