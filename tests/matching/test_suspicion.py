"""How likely a claim is wrong by what speaks for it: which claims have a hint, and the reason."""

from dataclasses import replace

import pytest

from articles.matching.hints import (
    CLAIMS_A_HINT,
    FEWEST_HINTS,
    suspicion_hint,
    suspicions_of,
    with_hints,
)  # fmt: skip
from articles.matching.judgement import decided
from articles.matching.ranking import taken_facts
from articles.matching.reasons import Reason
from articles.matching.suspicion import SUSPECT, has_points
from articles.matching.weights import probability, weights

from .texts import FILLER, document, ranked, table

OLD = "Mitteilung vom 3. Februar 2022."


def suspicions(text, *documents, language="de"):
    """Return the claims that nothing contradicts, by their words."""
    index, found = ranked(text, *documents, language=language)
    verdicts = decided(index, found, weights())
    made = suspicions_of(index, found, verdicts, taken_facts(found), weights())
    return {one.claim.fact.text: one for one in made.values()}


def feature(one, name):
    return one.features[SUSPECT.index(name)]


def old(*texts):
    return replace(document(OLD, *texts, name="archiv-2022.txt"), sent_on=None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Halle in Brenz hat 1.470 Plätze für den Verein.", "1.470 Plätze"),
        ("Der Turm in Brenz ist 46,5 Meter hoch und rot.", "46,5 Meter"),
        ("Das Dach in Brenz kostete 83.400 Euro im Ganzen.", "83.400 Euro"),
    ],
)
def test_a_value_of_an_older_document_is_more_suspect_than_of_a_new_one(text, words):
    new = document(text, *FILLER)
    likely = [
        probability(suspicions(text, source)[words].features, weights().suspect)
        for source in (new, old(text, *FILLER))
    ]
    assert likely[0] < likely[1]


def test_the_older_document_is_the_reason_that_a_person_reads():
    text = "Die Halle in Brenz hat 1.470 Plätze für den Verein."
    one = suspicions(text, old(text, *FILLER))["1.470 Plätze"]
    hint = suspicion_hint(one, weights())
    assert (hint.reason, hint.claimed) == (Reason.EARLIER, "1.470 Plätze")


def test_another_value_that_resembles_the_claims_is_named():
    text = "Die Halle in Brenz hat 1.470 Plätze."
    one = suspicions(
        text,
        document("Die Halle in Brenz hat 1.740 Sitze.", *FILLER, name="neu.txt"),
        document("1.470 Plätze.", *FILLER, name="liste.txt"),
    )["1.470 Plätze"]
    assert feature(one, "alike") > 0
    assert one.rival[1].difference.fact.text.startswith("1.740")


@pytest.mark.parametrize(
    ("text", "row", "is_meant"),
    [
        ("Der Anteil stieg um 3,2 Prozent.", ("Anteil in Prozent", "41,3", "38,1"), True),
        ("Die Quote sank um 1,5 Prozent.", ("Quote in Prozent", "7,0", "8,5"), True),
        ("Der Anteil stieg um 3,2 Prozentpunkte.", ("Anteil in Prozent", "41,3", "38,1"), False),
        ("Der Anteil stieg um 4,2 Prozent.", ("Anteil in Prozent", "41,3", "38,1"), False),
    ],
)
def test_per_cent_that_are_the_difference_of_two_percentages_may_be_points(text, row, is_meant):
    _index, found = ranked(text, table(("Größe", "2025", "2024"), row))
    one = next(one for one in found if "Prozent" in one.claim.fact.text and one.claim.fact.number)
    assert has_points(one.claim.fact, one.candidates[:2]) is is_meant


def test_a_quote_whose_words_are_there_is_perhaps_somebody_elses():
    words = "Wir haben an jedem Tag geübt und hatten Freude daran"
    source = document(f"Tom Behr rief: {words}.", *FILLER)
    made = suspicions(f"„{words}“, sagte Ingo Reiter.", source)
    hints = [one.verdict.hint for one in made.values() if one.verdict and one.verdict.hint]
    assert Reason.WORDING not in {hint.reason for hint in hints}


def test_few_claims_have_a_hint_and_the_most_suspect_ones():
    towns = [f"{first}{last}" for first in "BDFGHKLMNRSTW" for last in ("erg", "olm", "usum")]
    lines = [f"In {town} leben {4000 + 37 * n} Menschen." for n, town in enumerate(towns)]
    index, found = ranked(" ".join(lines), old(*lines, *FILLER))
    verdicts = decided(index, found, weights())
    low = replace(weights(), thresholds=weights().thresholds | {"suspect": 0.0})
    hinted = with_hints(index, found, verdicts, taken_facts(found), low)
    chosen = {at for at, one in enumerate(hinted) if one and one.hint}
    assert len(chosen) == max(FEWEST_HINTS, len(found) // CLAIMS_A_HINT)
    made = suspicions_of(index, found, verdicts, taken_facts(found), low)
    likely = {at: probability(one.features, low.suspect) for at, one in made.items()}
    assert min(likely[at] for at in chosen) >= max(
        p for at, p in likely.items() if at not in chosen
    )


def test_below_the_threshold_nothing_is_hinted_at():
    text = "Die Halle in Brenz hat 1.470 Plätze für den Verein."
    index, found = ranked(text, old(text, *FILLER))
    high = replace(weights(), thresholds=weights().thresholds | {"suspect": 1.0})
    verdicts = decided(index, found, high)
    hinted = with_hints(index, found, verdicts, taken_facts(found), high)
    assert not any(one and one.hint for one in hinted)


def test_a_hint_changes_no_relation():
    text = "Die Halle in Brenz hat 1.470 Plätze für den Verein."
    index, found = ranked(text, old(text, *FILLER))
    verdicts = decided(index, found, weights())
    low = replace(weights(), thresholds=weights().thresholds | {"suspect": 0.0})
    hinted = with_hints(index, found, verdicts, taken_facts(found), low)
    for before, after in zip(verdicts, hinted, strict=True):
        assert before is None or (after and after.relation is before.relation)
