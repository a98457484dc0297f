"""Where a person goes from a sentence or a claim."""

import pytest

from articles.desk.review.steps import beside, next_claim, next_sentence, part_beside
from articles.models import Claim
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from tests.factories import ArticleFactory, VerdictFactory

pytestmark = pytest.mark.django_db
TEXT = "Der Kai ist 30 Meter lang. Die Werft in Husum hat dreihundert Leute. Es regnet."


@pytest.fixture
def article():
    return ArticleFactory(text=TEXT, quotes=("30 Meter", "Husum", "dreihundert", "Leute"))


def walk(article):
    page = article_page(article)
    return page, page_sentences(page, word_ledger(page))


def claim(article, quote):
    return Claim.objects.get(article=article, quote=quote)


def test_sentences_are_stepped_through_in_order_and_around(article):
    page, rows = walk(article)
    first, second, third = rows
    assert beside(page, rows, first.start, 1) == second
    assert beside(page, rows, first.start, -1) == third
    assert beside(page, rows, third.start, 1) == first


def test_a_text_of_one_sentence_has_none_beside_it():
    page, rows = walk(ArticleFactory(text="Es regnet."))
    assert beside(page, rows, rows[0].start, 1) is None


def test_steps_go_through_the_persons_own_sentences_only(article):
    page, rows = walk(article)
    first, second, _third = rows
    mine = page.only({claim(article, "Husum").pk})

    assert beside(mine, rows, first.start, 1) == second
    assert beside(mine, rows, first.start, -1) == second
    assert next_sentence(mine, rows, first.start) == second


def test_after_a_claim_comes_the_next_one_of_its_sentence_to_decide(article):
    VerdictFactory(claim=claim(article, "dreihundert"))
    _page, rows = walk(article)

    assert next_claim(rows[1], claim(article, "Husum")).quote == "Leute"
    assert next_claim(rows[1], claim(article, "Leute")).quote == "Husum"


def test_after_the_last_claim_to_decide_the_sentence_has_none(article):
    _page, rows = walk(article)
    assert next_claim(rows[0], claim(article, "30 Meter")) is None


def test_parts_end_with_the_sentence(article):
    _page, rows = walk(article)
    assert part_beside(rows[1], claim(article, "Husum"), 1).quote == "dreihundert"
    assert part_beside(rows[1], claim(article, "Husum"), -1) is None
    assert part_beside(rows[1], claim(article, "Leute"), 1) is None


def test_after_what_is_open_come_words_that_nobody_has_looked_at(article):
    for one in article.claims.all():
        VerdictFactory(claim=one)
    page, rows = walk(article)
    assert next_sentence(page, rows) in rows
    assert next_sentence(page, rows, rows[1].start) == rows[2]
