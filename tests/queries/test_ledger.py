"""The word ledger: each word of the text is counted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.queries.article_page import article_page
from articles.queries.ledger import Cover, word_ledger
from tests.factories import UserFactory
from tests.newsroom import clear, dismiss, receive

LAST = "Das Werk ist toll."


def ledger(article):
    article.refresh_from_db()
    return word_ledger(article_page(article))


def test_the_words_add_up(article):
    found = ledger(article)
    assert sum(found.words.values()) == found.total == article.revision.words


def test_words_of_claims_have_the_state_of_their_claim(article, checker):
    before = ledger(article).words
    clear(article, checker)
    after = ledger(article).words
    assert after[Cover.RIGHT] == before[Cover.OPEN] > 0
    assert after[Cover.OPEN] == 0


def test_of_several_claims_on_a_word_the_one_to_be_done_counts(article, checker, claim):
    clear(article, checker)
    article.claims.filter(pk=claim.pk).update(state="wrong")
    assert ledger(article).words[Cover.WRONG] == 2


def test_a_stretch_is_what_is_uncovered_of_one_sentence(article):
    text = article.revision.text
    words = [text[s.start : s.end] for s in ledger(article).stretches]
    assert "Das Werk ist toll" in words
    assert not any("\n" in stretch for stretch in words)


@pytest.mark.usefixtures("figures_only")
def test_a_stretch_goes_around_claims_in_its_sentence(article):
    text = article.revision.text
    found = next(s for s in ledger(article).stretches if text[s.start : s.end].startswith("leitet"))
    assert next(text[a:b] for a, b in found.runs) == "leitet die Werft seit"


def test_dismissed_words_are_covered(article, checker):
    before = ledger(article).uncovered
    dismiss(article, checker, LAST)
    found = ledger(article)
    assert found.uncovered == before - 4
    assert found.words[Cover.DISMISSED] == 4


def test_words_of_a_repeated_caption_are_distinguished(checker):
    caption = "Das Werk in Husum im März 2021\nFoto: Anna Rohde / Bildhaus"
    text = f"Werft\n\n{caption}\n\n{caption}\n\nDas Werk ist seit Langem toll."
    made = receive(checker, text)
    assert ledger(made).words[Cover.REPEATED] > 0


@pytest.mark.usefixtures("figures_only")
@pytest.mark.parametrize(("at", "words"), [(None, None), (0, "Werft sucht Leute")])
def test_a_stretch_is_found_by_a_place_in_it(article, at, words):
    found = ledger(article).at(at)
    assert (found and article.revision.text[found.start : found.end]) == words


def test_stepping_goes_round_the_ends(article):
    found = ledger(article)
    first, last = found.stretches[0], found.stretches[-1]
    assert found.after(last.start) == first
    assert found.before(first.start) == last


class TestAnyText(TestCase):
    @given(st.text(alphabet=st.sampled_from("Ab 1.,\n-é„“\u00ad🚢"), max_size=60))
    def test_every_word_is_counted_once_and_stretches_hold_the_uncovered(self, words):
        made = receive(UserFactory(), f"{words} Erika Holm (49) blieb. {words}")
        found = ledger(made)
        assert sum(found.words.values()) == found.total
        assert sum(stretch.words for stretch in found.stretches) == found.uncovered
