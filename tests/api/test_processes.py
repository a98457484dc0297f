"""What several processes of a real server must agree on: keys and counts."""

# ruff: noqa: S310  the address is that of our own server

import json
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from factcheck.serving.address import claim_address
from tests.factories import UserFactory, token_for
from tests.running.test_serving import serving
from tests.working import on_our_database, remove_jobs

LIMIT = 40


@pytest.fixture
def server(transactional_db, tmp_path):
    """Serve with two web processes and a low limit; yields the address and a token."""
    with claim_address("127.0.0.1", 0) as probe:
        port = probe.getsockname()[1]
    environment = on_our_database() | {
        "WEB_CONCURRENCY": "2",
        "API_REQUESTS_PER_MINUTE": str(LIMIT),
    }
    with serving(tmp_path / "var", port, **environment):
        token = token_for(UserFactory(), "articles:read", "articles:write")
        yield f"http://127.0.0.1:{port}/api/v1/", token
    remove_jobs()


@pytest.mark.slow
def test_processes_agree_on_keys_and_on_counts(server):
    base, token = server
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def post(_number):
        body = json.dumps({"body": "Die Werft hat 312 Leute."}).encode()
        keyed = headers | {"Idempotency-Key": '"one"'}
        with urlopen(Request(f"{base}articles/", data=body, headers=keyed)) as answer:
            return answer.status, answer.read(), left_in(answer)

    def read(_number):
        try:
            with urlopen(Request(f"{base}articles/", headers=headers)) as answer:
                return answer.status, left_in(answer)
        except HTTPError as refusal:
            return refusal.code, -int(refusal.headers["Retry-After"])

    began = this_minute()
    with ThreadPoolExecutor(10) as pool:
        posted = list(pool.map(post, range(20)))
        answers = list(pool.map(read, range(LIMIT)))

    assert {status for status, *_ in posted} == {201}
    assert len({body for _, body, _ in posted}) == 1
    waits = [-number for status, number in answers if status == 429]
    assert all(0 < seconds <= 60 for seconds in waits)
    left = Counter(number for status, *_, number in [*posted, *answers] if status != 429)
    # Each minute counts from the limit down, in all processes together; a busy machine may take
    # some. So no number is left more often than a higher one, and none more often than minutes.
    times = [left[number] for number in reversed(range(LIMIT))]
    assert times == sorted(times, reverse=True)
    assert 1 <= times[0] <= this_minute() - began + 1
    assert times[-1] or not waits


def left_in(answer) -> int:
    return int(re.search(r"r=(\d+);", answer.headers["RateLimit"])[1])


def this_minute() -> int:
    """Return the number of the window in which requests are counted now."""
    return int(time.time()) // 60
