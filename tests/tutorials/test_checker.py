"""A checker follows the tutorial, step by step as it is written."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.files.storage import storages

from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from articles.models import Article
from tests.factories import UserFactory
from tests.working import remove_jobs, worker
from tests.written_pages import ROOT
from tools.tutorials.in_browser import Browsing
from tools.tutorials.reading import at, steps_of

pytestmark = [pytest.mark.slow, pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TUTORIAL = ROOT / "docs" / "tutorials" / "checker.md"


@pytest.fixture
def people(live_server):
    """Make the people of the demo newsroom, who sign in with its password."""
    for account in ACCOUNTS:
        UserFactory(
            username=account.username,
            first_name=account.first_name,
            last_name=account.last_name,
            role=account.role.value,
            password=PASSWORD,
        )


def test_from_signing_in_to_the_last_sentence_cleared(
    people, open_page, live_server, tmp_path: Path
):
    remove_jobs()
    pictures: list[str] = []
    browsing = Browsing(open_page(), look=lambda page, name: pictures.append(name))

    with worker(tmp_path, EVIDENCE_ROOT=str(storages["evidence"].location)):
        for step in steps_of(TUTORIAL):
            browsing.follow(at(step, {"http://127.0.0.1:8000": live_server.url}))

    article = Article.objects.get()
    assert article.revision.number == 2
    assert "10 Fahrten" in article.revision.text
    assert set(article.claims.in_text().values_list("state", flat=True)) == {"right"}
    assert len(pictures) == 3
    assert get_user_model().objects.get(username="kessler").verdicts.exists()
