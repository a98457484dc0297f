"""A hint asks to compare a claim with a passage; it is no relation."""

import pytest

from articles.matching.decisions import confirming_option
from articles.matching.hints import value_hint
from articles.matching.reasons import Reason

from .texts import FILLER, document, matched, ranked


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


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Das Bad wurde im Mai 2019 geschlossen.", "Mai 2019", "Im Mai 2019 heiratete Tom Behr."),
        ("Den Hof kaufte er 1972.", "1972", "Die Sesselbahn von 1972 bleibt in Betrieb."),
        ("Der Brunnen ging am 11. Juni vom Netz.", "11. Juni", "Probe vom 11. Juni, Halle 4."),
    ],
)
def test_a_day_that_is_said_of_something_else_is_hinted_at(text, words, source):
    index, found = ranked(text, document(source, *FILLER))
    one = next(one for one in found if one.claim.fact.text.endswith(words))
    option = confirming_option(index, one.claim, one.candidates, set())
    assert value_hint(one.claim, option).reason is Reason.SUBJECT


@pytest.mark.parametrize(
    "text",
    [
        "Die Hütten bringen mehr ein als der Parkplatz.",
        "She rowed at a higher rate than either of the others.",
        "Der Damm war breiter als die Straße.",
    ],
)
def test_a_comparison_that_no_passage_confirms_is_hinted_at(text):
    language = "en" if text.startswith("She") else "de"
    source = document("Der Parkplatz und der Weg nach Husum. She rowed in lane six.", *FILLER)
    found = matched(text, source, language=language)
    assert any(one.hint and one.hint.reason is Reason.WORDING for one in found.values())


@pytest.mark.parametrize("text", ["Die Hütten sind gut.", "Der Weg führt nach Husum."])
def test_a_statement_without_a_comparison_is_not(text):
    found = matched(text, document("Der Parkplatz und der Weg.", *FILLER))
    assert all(one.hint is None for one in found.values())
