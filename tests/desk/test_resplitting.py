"""The button that reads an article with today's rules."""

from dataclasses import replace

import pytest

from articles.splitting import split
from articles.workflow import split_claims
from tests.factories import SignOffFactory
from tests.newsroom import TEXT

START = TEXT.index("Das Werk")
WORK = {"start": START, "end": START + 8, "sentence_start": START, "sentence_end": START + 8}

pytestmark = pytest.mark.django_db


@pytest.fixture
def blind(monkeypatch):
    """Let the rules find nothing any more."""
    monkeypatch.setattr(split_claims, "split_once", lambda *args, **kwargs: [])


@pytest.fixture
def at_desk(client, chief):
    client.force_login(chief)
    return client


def test_the_page_shows_what_would_change_and_changes_nothing(at_desk, article, blind):
    page = at_desk.get(f"/articles/{article.pk}/resplit/").content.decode()
    assert "30 Prozent" in page
    assert not article.claims.filter(fate="retired").exists()


def test_the_button_splits_the_article_again(at_desk, article, blind):
    answer = at_desk.post(f"/articles/{article.pk}/resplit/")
    assert answer["Location"] == article.get_absolute_url()
    assert article.events.filter(verb="article.resplit").exists()


def test_a_signed_off_article_is_unchanged_until_its_sign_off_may_be_revoked(
    at_desk, article, monkeypatch
):
    SignOffFactory(article=article)
    found = split(TEXT, language="de", published=None)
    found.append(replace(found[0], **WORK))
    monkeypatch.setattr(split_claims, "split_once", lambda *args, **kwargs: found)
    at_desk.post(f"/articles/{article.pk}/resplit/")
    article.refresh_from_db()
    assert article.state == "cleared"
    at_desk.post(f"/articles/{article.pk}/resplit/", {"with_signed_off": "on"})
    article.refresh_from_db()
    assert article.state == "in_work"


def test_checkers_have_no_button_to_split_again(client, checker, article):
    client.force_login(checker)
    assert client.get(f"/articles/{article.pk}/resplit/").status_code == 403
    page = client.get(f"/articles/{article.pk}/details/").content.decode()
    assert "resplit" not in page


def test_chiefs_find_the_link_in_the_details(at_desk, article):
    page = at_desk.get(f"/articles/{article.pk}/details/").content.decode()
    assert f"/articles/{article.pk}/resplit/" in page
