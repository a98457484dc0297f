"""What a sentence's panel says of the last act, and where a second person is led."""

import pytest

from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from tests.newsroom import judge

from .conftest import english

pytestmark = pytest.mark.django_db


def sentences_of(article):
    page = article_page(article)
    return [row for row in page_sentences(page, word_ledger(page)) if len(row.claims) > 1]


def panel(client, article, sentence):
    return english(client, f"/articles/{article.pk}/?sentence={sentence.start}")


def test_the_log_says_in_which_sentence_the_last_act_is_taken_back(client, checker, article):
    first, second = sentences_of(article)[:2]
    judge(first.claims[0], checker)

    assert "Take back" in panel(client, article, first)
    assert "Take back in sentence" not in panel(client, article, first)
    assert f"Take back in sentence {first.number}" in panel(client, article, second)


def test_a_second_person_is_led_to_what_is_wrong_in_the_sentence(
    client, checker, colleague, article
):
    sentence = sentences_of(article)[0]
    *right, wrong = sentence.claims
    for claim in right:
        judge(claim, colleague)
    judge(wrong, colleague, "false", correction="anders")

    assert f'data-waiting="{wrong.pk}"' in panel(client, article, sentence)
