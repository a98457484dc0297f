"""The examples for what goes out, run against a live server."""

import csv
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings
from playwright.sync_api import expect

from tests.factories import UserFactory, token_for
from tests.newsroom import TEXT, clear, sign
from tests.publishing.published import CLAIM, publish

EXAMPLES = Path(settings.BASE_DIR, "examples")


def run(live_server, script, *arguments):
    token = token_for(UserFactory(role="chief"), "articles:read", "claims:read")
    done = subprocess.run(
        [sys.executable, EXAMPLES / script, *map(str, arguments)],
        env=os.environ | {"FACTCHECK_URL": live_server.url, "FACTCHECK_TOKEN": token},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def test_the_gate_without_arguments_prints_its_usage(live_server):
    code, words = run(live_server, "clearance_gate.py")

    assert (code, "clearance_gate.py ARTICLE text.txt" in words) == (2, True)


def test_the_gate_lets_exactly_the_cleared_text_through(live_server, article, checker, tmp_path):
    text, other = tmp_path / "text.txt", tmp_path / "other.txt"
    text.write_bytes(article.revision.text.encode())
    other.write_text(TEXT.replace("30", "31"), encoding="utf-8")
    code, words = run(live_server, "clearance_gate.py", article.pk, text)
    assert (code, "claims are open" in words) == (1, True)
    clear(article, checker)
    chief = UserFactory(role="chief")
    sign(article, chief)

    assert run(live_server, "clearance_gate.py", article.pk, text)[0] == 0
    code, words = run(live_server, "clearance_gate.py", article.pk, other)

    assert (code, "never seen" in words) == (1, True)
    assert run(live_server, "clearance_gate.py", article.pk + 1, text)[0] == 2
    assert run(live_server, "clearance_gate.py", article.pk, tmp_path / "none.txt")[0] == 2
    assert run(live_server, "clearance_gate.py", "cms-4711", text)[0] == 2


def test_the_nightly_export_writes_a_spreadsheet(live_server, article, tmp_path):
    publish()
    verdicts, claims = tmp_path / "verdicts.csv", tmp_path / "claims.csv"

    assert run(live_server, "nightly_export.py", verdicts)[0] == 0
    assert run(live_server, "nightly_export.py", claims, article.pk)[0] == 0

    with verdicts.open(encoding="utf-8-sig", newline="") as file:
        assert [row["claim_reviewed"] for row in csv.DictReader(file)] == [CLAIM]
    with claims.open(encoding="utf-8-sig", newline="") as file:
        assert "49" in [row["quote"] for row in csv.DictReader(file)]
    assert not list(tmp_path.glob("*.part"))


@contextmanager
def another_site(folder):
    """Serve a folder from an origin of its own; yield its address."""
    handler = partial(SimpleHTTPRequestHandler, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.journey
def test_the_widget_shows_the_verdict_in_another_page(live_server, open_page, tmp_path):
    row = publish()
    html = (EXAMPLES / "verdict_widget.html").read_text(encoding="utf-8")
    address = f"{live_server.url}/verdicts/{row.public_id}/card/"
    page = open_page(f"/verdicts/{row.public_id}/")

    html = re.sub(r"https://[^\"]+/card/", address, html)
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    # Another site, and a local one too: browsers block public pages from showing local ones.
    with another_site(tmp_path) as site:
        page.goto(site)

        card = page.frame_locator("iframe")
        expect(card.get_by_text("Falsch", exact=True)).to_be_visible()
        expect(card.get_by_role("heading")).to_have_text(CLAIM)
