"""Batches of many articles are stored side by side."""

import json
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils.module_loading import import_string

from articles.api.json_lines import BATCH_LINES
from articles.api.parallel_batches import ParallelBatches
from articles.api.views.articles import ArticleListView
from articles.models import Article, Event, Revision
from tests.api.conftest import Caller
from tests.factories import TEXT

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS = 60
OTHERS = "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = %s"


def connected():
    with connection.cursor() as cursor:
        cursor.execute(OTHERS, [connection.settings_dict["NAME"]])
        return {pid for (pid,) in cursor.fetchall()}


def backend():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return str(cursor.fetchone()[0]).encode()


def send(caller, rows, **headers):
    body = b"\n".join(json.dumps(row).encode() for row in rows)
    answer = caller.call(
        "POST", "articles/bulk/", body, Content_Type="application/x-ndjson", **headers
    )
    return [json.loads(line) for line in answer.getvalue().splitlines()]


def test_two_batches_are_stored_at_once_and_answered_in_order():
    meet = threading.Barrier(2, timeout=SECONDS)

    def slow():
        meet.wait()
        time.sleep(0.05)
        return b"first"

    def quick():
        meet.wait()
        return b"second"

    with ParallelBatches() as storing:
        storing.begin(slow, frozenset("a"))
        storing.begin(quick, frozenset("b"))
        answers = list(storing.ended())

    assert answers == [b"first", b"second"]


def test_batches_that_name_the_same_article_are_stored_one_after_the_other():
    done = []

    def slow():
        time.sleep(0.05)
        done.append("first")
        return b""

    with ParallelBatches() as storing:
        storing.begin(slow, frozenset("ab"))
        storing.begin(lambda: done.append("second") or b"", frozenset("bc"))

    assert done == ["first", "second"]


def test_each_lane_has_a_connection_of_its_own_and_closes_it():
    before = connected()

    with ParallelBatches() as storing:
        for _ in range(4):
            storing.begin(backend, frozenset())
        answers = list(storing.ended())

    assert answers[:2] == answers[2:]
    assert len({*answers, backend()}) == 3
    deadline = time.monotonic() + SECONDS
    while connected() - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not connected() - before


def test_an_error_of_a_batch_is_raised_in_its_order():
    with ParallelBatches() as storing:
        storing.begin(lambda: b"fine", frozenset())
        storing.begin(lambda: [][0], frozenset())
        answers = storing.ended()

        assert next(answers) == b"fine"
        with pytest.raises(IndexError):
            next(answers)


def test_within_a_transaction_it_is_the_only_connection():
    with transaction.atomic(), ParallelBatches() as storing:
        storing.begin(backend, frozenset())
        storing.begin(backend, frozenset())

        assert {*storing.ended()} == {backend()}


def test_many_articles_arrive_whole(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(3 * BATCH_LINES)]

    answers = send(as_checker, rows)

    assert [(t["line"], t["status"]) for t in answers] == [(n + 1, 201) for n in range(len(rows))]
    texts = dict(Revision.objects.values_list("article_id", "text"))
    assert [texts[t["id"]] for t in answers] == [row["body"] for row in rows]
    assert Counter(Event.objects.values_list("verb", "actor")) == {
        ("article.received", as_checker.user.pk): len(rows)
    }


def test_texts_of_one_article_become_revisions_in_the_order_of_their_lines(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(4 * BATCH_LINES)]
    for batch in range(4):
        rows[batch * BATCH_LINES + 7 * batch]["external_id"] = "a"

    answers = send(as_checker, rows)

    article = Article.objects.get(external_id="a")
    texts = list(article.revisions.order_by("number").values_list("text", flat=True))
    assert texts == [row["body"] for row in rows if "external_id" in row]
    assert [t["revision"] for t in answers if t["id"] == article.pk] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("look", "turn", "is_retried"),
    [
        ("articles.workflow.bulk.taken_ids", 1, False),
        ("articles.workflow.arrivals.taken_ids", 1, False),
        ("articles.workflow.bulk.taken_ids", 2, True),
        ("articles.workflow.arrivals.taken_ids", 1, True),
    ],
)
def test_an_article_that_another_request_stores_after_the_lookup_is_found(
    as_checker, monkeypatch, look, turn, is_retried
):
    looked = import_string(look)
    looks = []

    def overtaken(arrivals):
        known = looked(arrivals)
        looks.append(arrivals)
        if len(looks) == turn:
            with ThreadPoolExecutor(1) as other:
                other.submit(submitted_by_another, as_checker).result()
        return known

    if is_retried:
        monkeypatch.setattr("articles.workflow.bulk.receive_prepared", refuse)
    monkeypatch.setattr(look, overtaken)
    answers = send(
        as_checker,
        [
            {"body": TEXT, "external_id": "a"},
            {"body": TEXT, "external_id": "b"},
            {"body": TEXT + " Mehr.", "external_id": "a"},
        ],
    )

    assert [(t["status"], t["revision"]) for t in answers] == [(200, 1), (201, 1), (201, 2)]
    assert Event.objects.filter(verb="article.received").count() == 2


def submitted_by_another(caller):
    try:
        Caller(caller.user, caller.token).post("articles/", {"body": TEXT, "external_id": "a"})
    finally:
        connections.close_all()


def test_a_new_text_that_comes_in_twice_at_once_is_new_once(as_checker, monkeypatch):
    """Both have looked before either stores."""
    [first] = send(as_checker, [{"body": "Vorher.", "external_id": "a"}])
    looked = ArticleListView._known

    def overtaken(view, data):
        monkeypatch.setattr(ArticleListView, "_known", looked)
        known = looked(view, data)
        with ThreadPoolExecutor(1) as other:
            other.submit(submitted_by_another, as_checker).result()
        return known

    monkeypatch.setattr(ArticleListView, "_known", overtaken)
    answer = as_checker.post("articles/", {"body": TEXT, "external_id": "a"})

    assert (answer.status_code, answer.json()["id"]) == (200, first["id"])
    assert Revision.objects.count() == 2


def refuse(**_what):
    raise IntegrityError


@pytest.mark.parametrize("is_known", [False, True])
def test_two_requests_for_the_same_articles_do_not_deadlock(as_checker, is_known):
    rows = [
        {"body": f"{TEXT} {n}", "split": False, "external_id": f"{n:02}"}
        for n in range(BATCH_LINES)
    ]
    if is_known:
        send(as_checker, rows)
        rows = [row | {"body": f"{row['body']} Mehr."} for row in rows]
    meet = threading.Barrier(2, timeout=SECONDS)

    def sent(rows):
        meet.wait()
        try:
            return send(Caller(as_checker.user, as_checker.token), rows)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as clients:
        one, other = clients.map(sent, [rows, rows[::-1]])

    answers = list(zip(one, other[::-1], strict=True))
    assert all({a["status"], b["status"]} <= {200, 201} for a, b in answers)
    assert all(a["id"] == b["id"] for a, b in answers)
    assert Revision.objects.count() == BATCH_LINES * (1 + is_known)


def test_a_key_of_other_lines_stores_nothing(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(2 * BATCH_LINES)]
    first = send(as_checker, rows[:1], Idempotency_Key='"k"')

    [refusal] = send(as_checker, rows[1:], Idempotency_Key='"k"')
    again = send(as_checker, rows[:1], Idempotency_Key='"k"')

    assert refusal["code"] == "idempotency_key_reused"
    assert again == first
    assert Article.objects.count() == 1
