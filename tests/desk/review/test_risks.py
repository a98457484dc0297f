"""The risks of a sentence on the page: margin, panel, marking without script."""

import pytest
from django.utils.translation import override

from articles.models import RiskDemand, RiskMark
from tests.acts import mark_risk
from tests.factories import NOW
from tests.newsroom import revise

from .conftest import english
from .test_sentences import page_at, sentences_of, start_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


def first_words(article):
    row = next(row for row in sentences_of(article) if row.claims)
    return article.revision.text[row.start : row.end].strip()


@pytest.fixture
def words(piece):
    return first_words(piece.article)


def url_of(article, words, act="risk"):
    return f"/articles/{article.pk}/sentences/{start_of(article, words)}/{act}/"


def test_a_mark_shows_in_margin_and_panel_and_is_removed(client, checker, piece, words):
    client.post(url_of(piece.article, words), {"risk": "legal"})
    page = page_at(client, piece.article, words)

    assert 'data-risks="legal"' in page
    assert ", risk: legal" in page
    assert "Risk: legal" in page
    row = RiskMark.objects.get()
    assert f'name="mark" value="{row.pk}"' in page
    client.post(url_of(piece.article, words, "risk/remove"), {"mark": row.pk})
    assert "data-risks" not in page_at(client, piece.article, words)


def test_a_kind_that_brings_the_risk_is_named(client, checker, piece, words):
    claim = next(row for row in sentences_of(piece.article) if row.claims).claims[0]
    RiskDemand.objects.create(kind=claim.kind, risk="figure")

    page = page_at(client, piece.article, words)
    with override("en"):
        assert f"by kind: {claim.get_kind_display()}" in page


def test_changed_words_are_shown_beside_those_that_were_marked(client, checker, piece, words):
    start = start_of(piece.article, words)
    mark_risk(article=piece.article, actor=checker, at=NOW, start=start, risk="legal")
    text = piece.article.revision.text.replace(words, f"Heute {words}")
    revise(piece.article, checker, text)
    piece.article.refresh_from_db()
    page = page_at(client, piece.article, f"Heute {words}")

    assert "Its words have changed since" in page
    assert 'name="risk" value="legal"' in page


def test_authors_see_no_risk_and_have_no_control(client, checker, piece, words):
    start = start_of(piece.article, words)
    mark_risk(article=piece.article, actor=checker, at=NOW, start=start, risk="legal")
    client.force_login(piece.author)
    page = english(client, f"/articles/{piece.article.pk}/?sentence={start}")

    assert "data-risks" not in page
    assert "risk/" not in page
    assert client.post(url_of(piece.article, words), {"risk": "name"}).status_code == 403


def test_an_unknown_risk_is_refused_on_the_page(client, checker, piece, words):
    answer = client.post(url_of(piece.article, words), {"risk": "x"})

    assert answer.status_code == 422
    assert not RiskMark.objects.exists()


def test_another_articles_mark_is_not_found(client, checker, piece, words):
    assert client.post(url_of(piece.article, words, "risk/remove"), {"mark": 0}).status_code == 404
