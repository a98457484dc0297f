"""What rules say of a passage that establishes nothing: a reason to compare it with the claim."""

import pytest

from articles.matching.decisions import confirming_option
from articles.matching.hints import value_hint
from articles.matching.judgement import decided
from articles.matching.reasons import Reason
from articles.matching.weights import weights

from .texts import FILLER, document, matched, ranked


def hints(text, *documents, language="de"):
    """Return the reasons that rules give, by the words of the claim; None: no rule says any."""
    index, found = ranked(text, *documents, language=language)
    verdicts = decided(index, found, weights())
    return {
        one.claim.fact.text: verdict.hint.reason if verdict and verdict.hint else None
        for one, verdict in zip(found, verdicts, strict=True)
    }


def hint(text, words, *documents):
    (found,) = [reason for claim, reason in hints(text, *documents).items() if claim == words]
    return found


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
    assert hint(f"„{words}“, sagte Ingo Reiter.", f"„{words}“", source) is None


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
    assert option
    made = value_hint(one.claim, option)
    assert made
    assert made.reason is Reason.SUBJECT


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
    assert Reason.COMPARED in hints(text, source, language=language).values()


@pytest.mark.parametrize("text", ["Die Hütten sind gut.", "Der Weg führt nach Husum."])
def test_a_statement_without_a_comparison_is_not(text):
    assert not any(hints(text, document("Der Parkplatz und der Weg.", *FILLER)).values())
