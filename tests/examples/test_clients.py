"""The examples, run against a live server as a reader would run them."""

import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Article, Publication
from tests.factories import UserFactory, token_for
from tools.programs import CURL_ADVICE

EXAMPLES = Path(settings.BASE_DIR, "examples")
SCOPES = ("articles:write", "claims:read", "verdicts:write", "verdicts:publish")


@pytest.fixture
def run(live_server):
    """Run an example with the manuscript; return what it prints."""
    token = token_for(UserFactory(role="chief"), *SCOPES)
    environment = os.environ | {"FACTCHECK_URL": live_server.url, "FACTCHECK_TOKEN": token}

    def run(*command: str) -> str:
        outcome = subprocess.run(
            [*command, EXAMPLES / "manuscript.txt"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        return outcome.stdout

    return run


def in_python(run):
    return run(sys.executable, str(EXAMPLES / "client.py"))


def in_curl(run):
    assert shutil.which("curl"), CURL_ADVICE
    return run("sh", str(EXAMPLES / "client.sh"))


@pytest.mark.parametrize("example", [in_python, in_curl])
def test_an_example_pushes_an_article_reads_its_claims_and_publishes_a_verdict(run, example):
    printed = example(run)

    publication = Publication.objects.get()
    assert Article.objects.get().external_id == "example-1"
    assert "52" in printed  # the age of the managing director is a claim
    assert publication.get_absolute_url() in printed


def test_both_examples_can_run_one_after_the_other(run):
    in_python(run)
    in_curl(run)

    assert Article.objects.count() == 1
    assert Publication.objects.count() == 2


def test_a_second_publication_of_the_same_is_refused_in_words(run, live_server):
    in_python(run)

    with pytest.raises(AssertionError, match=r"publish/: .*/verdicts/") as refused:
        in_python(run)

    assert "Traceback" not in str(refused.value)
    assert Publication.objects.count() == 1


def test_the_public_page_of_an_example_is_read_without_login(run):
    url = in_python(run).split()[-1]

    with urllib.request.urlopen(url) as answer:  # noqa: S310 (the live server)
        page = answer.read().decode()
    assert "Die Fähre fährt zwölfmal am Tag." in page
    assert "Sommerfahrplan 2026" in page
