"""Sentences without a verb of their own, one after another: "Bonn ebenso. Kiel auch."."""

import pytest

from tests.anchoring.context_measuring import faults
from tests.anchoring.context_pairs import Pair

GROWS = (("wächst", "schrumpft"),)
GREW = (("grew", "shrank"),)


@pytest.mark.parametrize(
    "chain",
    [
        ("Bonn ebenso.", "Kiel auch."),
        ("Bonn dagegen nicht.", "Kiel schon.", "Ulm auch nicht."),
        ("Auch Bonn.", "Ebenso Kiel.", "In Ulm ebenfalls.", "Nur Hamm nicht."),
        ("Bonn nicht.", "Kiel aber auch nicht."),
        ("Ähnlich der Kreis Hof.", "Anders Kiel.", "Genauso Ulm."),
    ],
)
def test_each_sentence_of_a_chain_takes_the_verb_of_the_first(chain):
    text = " ".join(["Köln wächst um 3 Prozent.", *chain, "Gera hat 12 Brücken."])
    assert faults(Pair("chain", "de", text, GROWS, chain)) == []


@pytest.mark.parametrize(
    "chain",
    [
        ("So did York.", "Leeds too."),
        ("York did not.", "Leeds did.", "Neither did Ryde."),
        ("York as well.", "Not so Leeds.", "Nor Ryde."),
        ("Likewise York.", "Leeds, too.", "Ryde did too."),
    ],
)
def test_each_sentence_of_an_english_chain_takes_the_verb_of_the_first(chain):
    text = " ".join(["Hull grew by 3 per cent.", *chain, "Dover has 12 bridges."])
    assert faults(Pair("chain", "en", text, GREW, chain)) == []


def test_a_denial_in_a_chain_marks_what_follows_it():
    text = "Köln wächst um 3 Prozent. Bonn ebenso. Kiel auch. Ulm auch."
    pair = Pair("denial", "de", text, (("Bonn ebenso.", "Bonn nicht."),), ("Kiel", "Ulm"))
    assert faults(pair) == []


def test_another_town_in_a_chain_marks_nothing():
    text = "Köln wächst um 3 Prozent. Bonn ebenso. Kiel auch."
    assert faults(Pair("town", "de", text, (("Bonn ebenso", "Gera ebenso"),))) == []


@pytest.mark.parametrize(
    "sentence", ["Auch Bonn baut 12 Brücken.", "Die Stadt Ulm wächst auch.", "Bonn zahlt nicht."]
)
def test_a_sentence_with_a_verb_of_its_own_is_no_part_of_a_chain(sentence):
    text = f"Köln wächst um 3 Prozent. Gera hat 4 Tore. {sentence}"
    assert faults(Pair("verb", "de", text, GROWS)) == []
