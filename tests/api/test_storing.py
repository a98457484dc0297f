"""Batches of many articles are stored side by side."""

import json
import threading
import time
from collections import Counter

import pytest
from django.db import connection, transaction

from articles.api.lines import BATCH_LINES
from articles.api.storing import Storing
from articles.models import Article, Event, Revision
from tests.factories import TEXT

pytestmark = pytest.mark.django_db(transaction=True)

SECONDS = 20
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


def test_two_are_stored_at_once_and_told_in_order():
    meet = threading.Barrier(2, timeout=SECONDS)

    def slow():
        meet.wait()
        time.sleep(0.05)
        return b"first"

    def quick():
        meet.wait()
        return b"second"

    with Storing() as storing:
        storing.begin(slow, frozenset("a"))
        storing.begin(quick, frozenset("b"))
        told = list(storing.ended())

    assert told == [b"first", b"second"]


def test_those_that_name_the_same_article_follow_one_another():
    done = []

    def slow():
        time.sleep(0.05)
        done.append("first")
        return b""

    with Storing() as storing:
        storing.begin(slow, frozenset("ab"))
        storing.begin(lambda: done.append("second") or b"", frozenset("bc"))

    assert done == ["first", "second"]


def test_each_lane_has_a_connection_of_its_own_and_closes_it():
    before = connected()

    with Storing() as storing:
        for _ in range(4):
            storing.begin(backend, frozenset())
        told = list(storing.ended())

    assert told[:2] == told[2:]
    assert len({*told, backend()}) == 3
    deadline = time.monotonic() + SECONDS
    while connected() - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not connected() - before


def test_what_storing_raises_comes_in_its_turn():
    with Storing() as storing:
        storing.begin(lambda: b"fine", frozenset())
        storing.begin(lambda: [][0], frozenset())
        told = storing.ended()

        assert next(told) == b"fine"
        with pytest.raises(IndexError):
            next(told)


def test_within_a_transaction_it_is_the_only_connection():
    with transaction.atomic(), Storing() as storing:
        storing.begin(backend, frozenset())
        storing.begin(backend, frozenset())

        assert {*storing.ended()} == {backend()}


def test_many_articles_arrive_whole(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(3 * BATCH_LINES)]

    told = send(as_checker, rows)

    assert [(t["line"], t["status"]) for t in told] == [(n + 1, 201) for n in range(len(rows))]
    texts = dict(Revision.objects.values_list("article_id", "text"))
    assert [texts[t["id"]] for t in told] == [row["body"] for row in rows]
    assert Counter(Event.objects.values_list("verb", "actor")) == {
        ("article.received", as_checker.user.pk): len(rows)
    }


def test_texts_of_one_article_become_revisions_in_the_order_of_their_lines(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(4 * BATCH_LINES)]
    for batch in range(4):
        rows[batch * BATCH_LINES + 7 * batch]["external_id"] = "a"

    told = send(as_checker, rows)

    article = Article.objects.get(external_id="a")
    texts = list(article.revisions.order_by("number").values_list("text", flat=True))
    assert texts == [row["body"] for row in rows if "external_id" in row]
    assert [t["revision"] for t in told if t["id"] == article.pk] == [1, 2, 3, 4]


def test_a_key_of_other_lines_stores_nothing(as_checker):
    rows = [{"body": f"{TEXT} {n}", "split": False} for n in range(2 * BATCH_LINES)]
    first = send(as_checker, rows[:1], Idempotency_Key='"k"')

    [refusal] = send(as_checker, rows[1:], Idempotency_Key='"k"')
    again = send(as_checker, rows[:1], Idempotency_Key='"k"')

    assert refusal["code"] == "idempotency_key_reused"
    assert again == first
    assert Article.objects.count() == 1
