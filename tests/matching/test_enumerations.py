"""Of several values in a row each belongs to the name beside it."""

import pytest

from articles.matching.claims import claims_of
from articles.matching.enumerations import is_of_another_owner, judge_listed
from articles.matching.features import NAMES, PassageCandidate
from articles.matching.lexicon import lexicon
from articles.matching.pairs import Pair
from articles.matching.ranking import ranked_claims
from articles.matching.weights import weights

from .texts import FILLER, document, index_of, relation, table

RESULT = (
    "Auf Berta Quaas entfielen 41,3 Prozent der Stimmen, auf Onno Tamm 31,7 Prozent, "
    "auf Dörte Lüders 17,6 Prozent und auf Ubbo Hinrichs 9,4 Prozent."
)
CLAIM = (
    "Quaas kam auf 41,3 Prozent, Tamm erhielt {} Prozent, "
    "die Unternehmerin Lüders {} Prozent und der Landwirt Hinrichs 9,4 Prozent."
)
PEOPLE = table(
    ("Person", "Prozent"),
    ("Berta Quaas", "41,3 %"),
    ("Onno Tamm", "31,7 %"),
    ("Dörte Lüders", "17,6 %"),
    ("Ubbo Hinrichs", "9,4 %"),
)


@pytest.mark.parametrize("source", [document(RESULT, *FILLER), PEOPLE])
def test_a_value_of_its_owner_that_differs_is_an_error_though_nothing_is_alike(source):
    assert relation(CLAIM.format("33,8", "17,6"), "33,8", source) == ("differs", "other_value")


@pytest.mark.parametrize("source", [document(RESULT, *FILLER), PEOPLE])
def test_a_value_of_another_owner_is_an_error(source):
    text = CLAIM.format("17,6", "31,7")
    assert relation(text, "17,6", source) == ("differs", "other_value")
    assert relation(text, "31,7", source) == ("differs", "other_value")


@pytest.mark.parametrize("source", [document(RESULT, *FILLER), PEOPLE])
@pytest.mark.parametrize("words", ["41,3", "31,7", "17,6", "9,4"])
def test_the_values_of_their_owners_are_confirmed(source, words):
    assert relation(CLAIM.format("31,7", "17,6"), words, source)[0] == "same"


def test_owners_may_follow_their_values():
    source = document("40 Höfe liegen in Hallgau, 52 Höfe in Brenz und 61 Höfe in Meran.", *FILLER)
    text = "In Hallgau sind es 40 Höfe, in Brenz 75 Höfe, in Meran 61 Höfe."
    assert relation(text, "75", source) == ("differs", "other_value")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tamm erhielt 33,8 Prozent.", "33,8"),
        ("Quaas kam auf 43,2 Prozent, Tamm auf 33,8 Prozent.", "33,8"),
        ("Quaas kam auf 41,3 Prozent, Tamm auf 33,8 Prozent.", "33,8"),
        (CLAIM.replace("Tamm", "Petersen").format("33,8", "17,6"), "33,8"),
    ],
)
def test_without_two_others_that_agree_or_without_the_owner_nothing_is_said(text, words):
    index, manuscript = index_of(text, document(RESULT, *FILLER))
    found = ranked_claims(index, claims_of(manuscript, lexicon()), weights())
    ranked = next(r for r in found if words in r.claim.fact.text and r.claim.fact.number)
    assert judge_listed(index, ranked.claim, ranked.candidates) is None


@pytest.mark.parametrize(
    ("text", "words", "is_others"),
    [
        ("Für das neue Bad sind 39 Prozent.", "39", True),
        ("Tamm hat 39 Prozent.", "39", False),
        ("Nur 21 Prozent sind geimpft.", "21", True),
    ],
)
def test_a_value_of_an_owner_that_the_claim_does_not_name_contradicts_nothing(
    text, words, is_others
):
    index, manuscript = index_of(text, document(RESULT))
    claim = next(c for c in claims_of(manuscript, lexicon()) if words in c.fact.text)
    passage = index.passage(0)
    value = next(f for f in passage.facts if f.text.startswith("31,7"))
    candidate = PassageCandidate(passage, [0.0] * len(NAMES))
    assert is_of_another_owner(index, claim, candidate, Pair(value, "digits", 1.0)) == is_others


def test_one_of_two_values_may_contradict():
    index, manuscript = index_of(
        "Für das Bad sind 39 Prozent.", document("Quaas hat 41,3 Prozent, Tamm 31,7 Prozent.")
    )
    claim = next(c for c in claims_of(manuscript, lexicon()) if c.fact.number)
    passage = index.passage(0)
    value = next(f for f in passage.facts if f.text.startswith("31,7"))
    candidate = PassageCandidate(passage, [0.0] * len(NAMES))
    assert not is_of_another_owner(index, claim, candidate, Pair(value, "digits", 1.0))
