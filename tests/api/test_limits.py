"""Requests are counted together, and each answer tells how many are left."""

import re
import threading
import time

import pytest

from articles.api.counting import PROBES, SLOTS, SharedCounts

pytestmark = pytest.mark.django_db


@pytest.fixture
def counts(tmp_path):
    return SharedCounts(tmp_path / "counts")


@pytest.fixture(autouse=True)
def _no_minute_turns(within_a_minute):
    """Let each test be within one window."""


@pytest.fixture
def behind_a_proxy(settings):
    """Believe one proxy, so that each test can be an address of its own."""
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "NUM_PROXIES": 1}


def test_answers_tell_the_policy_and_what_is_left(as_checker, settings):
    settings.API_REQUESTS_PER_MINUTE = 10

    first, second = as_checker.get("ratings/"), as_checker.get("articles/999/")

    assert first["RateLimit-Policy"] == '"requests";q=10;w=60'
    assert re.fullmatch(r'"requests";r=9;t=\d+', first["RateLimit"])
    assert second.status_code == 404
    assert '"requests";r=8;' in second["RateLimit"]


@pytest.mark.parametrize("path", ["ratings/", "nowhere/", "articles/"])
def test_refusals_are_counted_too(visitor, settings, behind_a_proxy, path):
    settings.API_REQUESTS_PER_MINUTE = 10

    answer = visitor.get(path, Authorization="Bearer fc_guessed", X_Forwarded_For=f"h{path}")

    assert answer.status_code in (401, 404)
    assert '"requests";r=9;' in answer["RateLimit"]


def test_who_guesses_tokens_has_to_wait(visitor, settings, behind_a_proxy):
    settings.API_REQUESTS_PER_MINUTE = 3
    guess = {"Authorization": "Bearer fc_guessed", "X_Forwarded_For": "guesser"}

    answers = [visitor.get("ratings/", **guess).status_code for _ in range(4)]

    assert answers == [401, 401, 401, 429]


def test_a_forged_address_is_not_believed_without_a_proxy(visitor, settings):
    settings.API_REQUESTS_PER_MINUTE = 10_000
    guess = {"Authorization": "Bearer fc_guessed"}

    left = [
        int(
            re.search(
                r"r=(\d+)", visitor.get("ratings/", **guess, X_Forwarded_For=name)["RateLimit"]
            )[1]
        )
        for name in ("192.0.2.1", "192.0.2.2")
    ]

    assert left[1] < left[0]


def test_two_that_map_the_same_file_count_together(tmp_path):
    one, other = SharedCounts(tmp_path / "counts"), SharedCounts(tmp_path / "counts")

    assert [one.add("a", 1), other.add("a", 1), one.add("b", 1), other.add("a", 1)] == [1, 2, 1, 3]


def test_a_new_window_begins_at_one(counts):
    assert [counts.add("a", 1), counts.add("a", 1), counts.add("a", 2)] == [1, 2, 1]


def test_threads_lose_no_count(counts):
    def work():
        for _ in range(500):
            counts.add("a", 1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert counts.add("a", 1) == 2001


def test_more_callers_than_places_never_raise_the_count_of_another(counts):
    found = {counts.add(f"caller {number}", 1) for number in range(SLOTS + PROBES)}

    assert found == {1}


def test_without_a_file_each_process_counts_alone(tmp_path):
    (tmp_path / "file").touch()
    counts = SharedCounts(tmp_path / "file" / "counts")

    assert [counts.add("a", 1), counts.add("a", 1)] == [1, 2]


def test_counting_costs_next_to_nothing(counts):
    began = time.thread_time()
    for number in range(2000):
        counts.add(f"caller {number % 50}", 1)

    assert (time.thread_time() - began) / 2000 < 100e-6
