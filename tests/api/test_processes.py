"""What several processes of a real server must agree on: keys and counts."""

# ruff: noqa: S310  the address is that of our own server

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from factcheck.serving.address import claim_address
from tests.running.test_serving import ROOT, serving

LIMIT = 40


@pytest.fixture(scope="module")
def var(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("processes") / "var"


def manage(var: Path, *arguments: str) -> str:
    command = [sys.executable, "manage.py", *arguments]
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"VAR_DIR": str(var)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def server(var, monkeypatch):
    """Serve with two web processes and a low limit; yields the address and a token."""
    monkeypatch.setenv("WEB_CONCURRENCY", "2")
    monkeypatch.setenv("API_REQUESTS_PER_MINUTE", str(LIMIT))
    with claim_address("127.0.0.1", 0) as probe:
        port = probe.getsockname()[1]
    with serving(var, port):
        code = (
            "from articles.models import User;"
            "User.objects.create_user('kess', password='x', role='checker')"
        )
        manage(var, "shell", "-c", code)
        scopes = ("articles:read", "articles:write")
        printed = manage(var, "create_token", "kess", "--scopes", *scopes)
        yield f"http://127.0.0.1:{port}/api/v1/", re.search(r"fc_[\w-]+", printed)[0]


def test_processes_agree_on_keys_and_on_counts(server):
    base, token = server
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def post(_number):
        body = json.dumps({"body": "Die Werft hat 312 Leute."}).encode()
        keyed = headers | {"Idempotency-Key": '"one"'}
        with urlopen(Request(f"{base}articles/", data=body, headers=keyed)) as answer:
            return answer.status, answer.read()

    def read(_number):
        try:
            with urlopen(Request(f"{base}articles/", headers=headers)) as answer:
                return answer.status, answer.headers["RateLimit"]
        except HTTPError as refusal:
            return refusal.code, refusal.headers["Retry-After"]

    with ThreadPoolExecutor(10) as pool:
        posted = set(pool.map(post, range(20)))
        answers = list(pool.map(read, range(LIMIT)))

    assert [status for status, _body in posted] == [201]
    passed = [value for status, value in answers if status == 200]
    refused = [value for status, value in answers if status == 429]
    # The minute may turn in between; within one, exactly the limit gets through.
    if len(refused) != LIMIT - 20:
        assert any(f"r={LIMIT - 1};" in value for value in passed)
    assert all(0 < int(seconds) <= 60 for seconds in refused)
