"""How many decisions clear a text of the demo: one a sentence, none for what repeats."""

import pytest

from articles.management.demo.newsroom import MANUSCRIPTS, texts_of
from articles.models import Article
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import next_to_decide, page_sentences
from articles.workflow import (
    ClaimVersionInput,
    VerdictInput,
    judge_sentence,
    judge_unmarked_sentence,
)
from tests.acts import version_of
from tests.factories import NOW
from tests.newsroom import rating, receive

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def decide(article, sentence, actor):
    judged = {
        "article": article,
        "actor": actor,
        "at": NOW,
        "verdict": VerdictInput(rating("true")),
    }
    if sentence.claims:
        seen = [ClaimVersionInput(claim.pk, claim.version) for claim in sentence.claims]
        return judge_sentence(**judged, claims=seen)
    place = {"start": sentence.start, "end": sentence.end}
    return judge_unmarked_sentence(**judged, **place, version=version_of(article))


def decisions(article, actor) -> int:
    """Decide sentence by sentence as the page steps, until nothing is left."""
    after, number = None, 0
    while True:
        page = article_page(Article.objects.get(pk=article.pk))
        found = page_sentences(page, word_ledger(page))
        sentence = next_to_decide(found, after)
        if sentence is None:
            return number
        decide(article, sentence, actor)
        after, number = sentence.start, number + 1


@pytest.mark.parametrize(("key", "most"), [("glashuette", 60), ("danzig", 50)])
def test_a_text_takes_one_decision_a_sentence_and_leaves_no_word_unseen(checker, key, most):
    text = texts_of(next(m for m in MANUSCRIPTS if m.key == key))[0]
    article = receive(checker, text)

    number = decisions(article, checker)

    page = article_page(Article.objects.get(pk=article.pk))
    found = page_sentences(page, word_ledger(page))
    assert number <= most
    assert number <= len(found)
    assert sum(row.bare for row in found if row.has_unseen_words) == 0
