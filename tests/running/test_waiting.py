"""How long work waits for the database, without one."""

import threading

import pytest

from factcheck.postgres import deadlines
from factcheck.postgres.deadlines import (
    Limits,
    begin_request,
    begin_streaming,
    current_work,
    end_request,
    give_up,
    within,
)
from factcheck.postgres.error import ServerSilent


@pytest.fixture(autouse=True)
def _no_work_left(monkeypatch):
    monkeypatch.setattr(deadlines, "_silent_at", float("-inf"))
    yield
    end_request()


def test_options_are_in_milliseconds():
    assert Limits(1.5, 0, 60).options == (
        "-c statement_timeout=1500 -c idle_in_transaction_session_timeout=60000"
    )


def test_a_streamed_answer_has_no_deadline_for_the_whole_request(settings):
    settings.REQUEST_DATABASE_SECONDS = 8
    begin_request()
    assert current_work().until is not None

    begin_streaming()

    assert current_work().until is None


def test_a_request_that_waited_for_a_thread_has_less_time(settings, monkeypatch):
    settings.REQUEST_DATABASE_SECONDS = 8
    monkeypatch.setattr(deadlines.time, "monotonic", lambda: 105.0)
    deadlines.arrive(100.0)

    begin_request()
    first = current_work().until
    begin_request()

    assert (first, current_work().until) == (108.0, 113.0)


@pytest.mark.parametrize(("silent_at", "until"), [(float("-inf"), 106.0), (104.0, 103.0)])
def test_past_its_time_a_request_waits_shortly_unless_the_server_is_silent(
    monkeypatch, silent_at, until
):
    monkeypatch.setattr(deadlines.time, "monotonic", lambda: 105.0)
    monkeypatch.setattr(deadlines, "_silent_at", silent_at)
    monkeypatch.setattr(deadlines, "AT_LEAST_SECONDS", 1)
    work = deadlines.Work(Limits(0, 0, 0), patience=8, until=103.0)

    assert work.waits_until == until


def test_a_nested_deadline_never_extends_the_outer_one(settings):
    settings.REQUEST_DATABASE_SECONDS = 8
    begin_request()
    outer = current_work().until

    with within(60):
        assert current_work().until == outer
    with within(1):
        assert current_work().until < outer
    assert current_work().until == outer


def test_an_available_answer_is_read_even_after_the_deadline():
    def waiting():
        ready = yield "read"
        return ready

    bounded = give_up(waiting(), until=float("-inf"))
    next(bounded)

    with pytest.raises(StopIteration) as end:
        bounded.send(1)
    assert end.value.value == 1


def test_silence_past_the_deadline_is_given_up():
    def waiting():
        while True:
            yield "read"

    bounded = give_up(waiting(), until=float("-inf"))
    next(bounded)

    with pytest.raises(ServerSilent):
        bounded.send(0)


def test_each_thread_has_its_own_deadline():
    begin_request()
    seen = []
    thread = threading.Thread(target=lambda: seen.append(current_work()))
    thread.start()
    thread.join()

    assert seen == [None]
