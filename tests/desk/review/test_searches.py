"""The house's search addresses at a sentence, filled with the words of its claims."""

import pytest
from django.urls import reverse

from factcheck.search_addresses import parse_search_addresses
from tests.factories import ArticleFactory, ClaimFactory

pytestmark = pytest.mark.django_db
ADDRESSES = (
    '{"Wiki": "https://wiki.example/?q={quote}", "place: Karte": "https://map.example/{name}"}'
)


@pytest.fixture
def article(db):
    article = ArticleFactory(text="Die Werft in Husum hat 312 Leute.")
    article.claims.all().delete()
    ClaimFactory(article=article, quote="312 Leute", kind="count")
    ClaimFactory(article=article, quote="Husum", kind="place")
    return article


def panel_of(client, article):
    url = reverse("sentence_panel", args=[article.pk, 0])
    return client.get(url, headers={"HX-Request": "true"}).content.decode()


def test_each_claim_has_the_addresses_of_its_kind(client, checker, article, settings):
    settings.SEARCH_ADDRESSES = parse_search_addresses(ADDRESSES)

    html = panel_of(client, article)

    assert 'href="https://wiki.example/?q=312%20Leute"' in html
    assert 'href="https://map.example/Husum"' in html
    assert "https://map.example/312" not in html
    assert html.count('rel="noopener noreferrer"') == 3


def test_a_house_without_addresses_has_no_button(client, checker, article):
    assert 'data-key="+"' not in panel_of(client, article)
