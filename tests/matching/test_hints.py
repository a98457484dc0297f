"""A hint asks to compare a claim with a passage; it is no relation."""

import pytest

from articles.matching.reasons import Reason

from .texts import FILLER, document, matched


def hint(text, words, *documents):
    (found,) = [one for claim, one in matched(text, *documents).items() if claim.startswith(words)]
    assert found.passages[0].relation == "mentions" or found.hint is None
    return found.hint.reason if found.hint else None


@pytest.mark.parametrize(
    "quote",
    [
        "„Wir haben an jedem Tag geübt und hatten Freude daran“",
        "„Am alten Bahnhof war es nie so voll“",
    ],
)
def test_a_direct_quote_that_no_passage_has_is_hinted_at(quote):
    source = document("Die Feuerwehr übt an jedem Tag am alten Bahnhof.", *FILLER)
    assert hint(f"{quote}, sagte Ingo Reiter.", quote, source) is Reason.WORDING


def test_a_quote_word_for_word_is_not():
    words = "Wir haben an jedem Tag geübt und hatten Freude daran"
    source = document(f"{words}.", *FILLER, speaker="Ingo Reiter")
    assert hint(f"„{words}“, sagte Ingo Reiter.", f"„{words}", source) is None


def test_without_a_passage_there_is_no_hint():
    found = matched("„Wir haben an jedem Tag geübt“, sagte Ingo Reiter.")
    assert all(one.hint is None for one in found.values())
