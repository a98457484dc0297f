"""Whose request a replica answers: not that of who has just written."""

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse
from django.test import RequestFactory

from articles.api import replica_reads, throttling
from articles.api.replica_reads import behind_unless_writing
from articles.models import RequestCount
from factcheck.replicas.reading import reading_alias
from factcheck.replicas.requests import (
    COOKIE,
    RecentWriteMiddleware,
    behind_where_allowed,
    may_be_behind,
    reads_from_replica,
)
from factcheck.replicas.states import PRIMARY

ASK = RequestFactory()


@reads_from_replica
def where(request) -> HttpResponse:
    return HttpResponse(reading_alias())


def answered_by(**request) -> str:
    return where(ASK.get("/verdicts/", **request)).content.decode()


def test_a_reader_is_answered_from_a_replica(world):
    assert answered_by().startswith("replica")


@pytest.mark.parametrize(
    "request_",
    [
        {"HTTP_COOKIE": f"{COOKIE}=1"},
        {"HTTP_CACHE_CONTROL": "max-age=0, No-Cache"},
        {"HTTP_AUTHORIZATION": "Bearer x"},
    ],
)
def test_writers_tokens_and_who_wants_the_newest_are_answered_from_the_primary(world, request_):
    assert answered_by(**request_) == PRIMARY


@pytest.mark.parametrize(
    ("method", "headers", "is_marked"),
    [
        ("POST", {}, True),
        ("DELETE", {}, True),
        ("GET", {}, False),
        ("HEAD", {}, False),
        ("POST", {"HTTP_AUTHORIZATION": "Bearer x"}, False),
    ],
)
def test_a_browser_that_wrote_is_marked_for_longer_than_a_replica_may_lag(
    world, method, headers, is_marked
):
    middleware = RecentWriteMiddleware(lambda _: HttpResponse())
    answer = middleware(ASK.generic(method, "/articles/1/", **headers))
    assert (COOKIE in answer.cookies) is is_marked
    if is_marked:
        assert answer.cookies[COOKIE]["max-age"] > 10
        assert answer.cookies[COOKIE]["httponly"]


def test_without_replicas_nothing_is_marked():
    with pytest.raises(MiddlewareNotUsed):
        RecentWriteMiddleware(lambda _: HttpResponse())


def test_each_portion_of_a_streamed_table_is_read_from_a_replica(world):
    pages = behind_where_allowed(ASK.get("/"), lambda cursor: (reading_alias(), cursor))
    assert pages("a")[0].startswith("replica")
    assert pages("b")[1] == "b"
    refused = behind_where_allowed(ASK.get("/", HTTP_COOKIE=f"{COOKIE}=1"), reading_alias)
    assert refused() == PRIMARY


class Token:
    pk = 7


def asked_by_token(method: str = "GET"):
    request = ASK.generic(method, "/api/v1/archive/", HTTP_AUTHORIZATION="Bearer x")
    request.auth = Token()
    return request


@pytest.mark.django_db
def test_a_token_reads_the_archive_from_a_replica_until_it_writes(world, monkeypatch):
    monkeypatch.setattr(replica_reads, "replicas", lambda: type("R", (), {"aliases": ["x"]}))
    now = [1_000_000.0]
    monkeypatch.setattr(replica_reads.time, "time", lambda: now[0])
    read = behind_unless_writing(asked_by_token(), reading_alias)
    assert read().startswith("replica")
    replica_reads.note_write(asked_by_token("GET"))
    assert RequestCount.objects.count() == 0
    replica_reads.note_write(asked_by_token("POST"))
    assert behind_unless_writing(asked_by_token(), reading_alias)() == PRIMARY
    now[0] += 60
    assert behind_unless_writing(asked_by_token(), reading_alias)() == PRIMARY
    now[0] += 60
    assert behind_unless_writing(asked_by_token(), reading_alias)().startswith("replica")


@pytest.mark.django_db
def test_without_replicas_a_write_of_a_token_costs_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        throttling.note_write(asked_by_token("POST"))
    with django_assert_num_queries(0):
        assert behind_unless_writing(asked_by_token(), reading_alias)() == PRIMARY


def test_a_page_that_is_loaded_again_without_the_cache_is_the_newest(world):
    assert not may_be_behind(ASK.get("/", HTTP_CACHE_CONTROL="no-cache"))
    assert may_be_behind(ASK.get("/", HTTP_CACHE_CONTROL="max-age=0"))
