"""A value is somewhere by chance: words around it, and other values of the sentence, say more."""

import pytest

from articles.matching.claims import claims_of
from articles.matching.features import SiblingValues
from articles.matching.lexicon import lexicon
from articles.matching.lookup import ValueLookup

from .texts import FILLER, document, index_of, matched, ranked, relation, table


def first(text, words, *documents, language="de"):
    """Return the text of the first passage of the claim that holds `words`."""
    _, found = ranked(text, *documents, language=language)
    one = next(one for one in found if words in one.claim.fact.text)
    return one.candidates[0].passage.passage.text


ROWS = table(("Ort", "Zahl"), ("Pedal", "14"), ("Unterwerk", "31"), ("Hauptwerk", "7"))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Beim Umbau flogen 14 Register hinaus.",
            "14 Register",
            "Der Umbau entfernte 14 der alten Register.",
        ),
        (
            "Vermutlich neu sind davon 31 Arten.",
            "31 Arten",
            "Zu 31 der gefundenen Arten passt keine Beschreibung.",
        ),
        (
            "In der Nacht rückten 7 Wagen aus.",
            "7 Wagen",
            "In der Nacht sind 7 der Wagen im Einsatz gewesen.",
        ),
    ],
)
def test_a_number_in_a_row_without_words_of_the_claim_is_by_chance(text, words, source):
    assert first(text, words, ROWS, document(*FILLER, source)) == source


@pytest.fixture
def worths():
    """Return what values of a sentence are worth in a document's passages, by their number."""
    text = "Die Wehr hat 96 Leute und 4812 Mark; sie fuhr 2025 in 3 Orte."
    index, manuscript = index_of(
        text, document("Es sind 96 Leute.", "Es gab 4812 Mark.", "In 3 Orte.", "In 3 Städte.")
    )
    return SiblingValues.of(index, claims_of(manuscript, lexicon()))


def test_a_value_of_more_digits_and_in_fewer_passages_is_worth_more(worths):
    leute, mark, orte, more = (worths.worth(number) for number in range(4))
    assert mark > leute > orte == more > 0


def test_the_passages_with_a_value_are_looked_up_once(monkeypatch):
    looked_up = []
    find = ValueLookup._near
    monkeypatch.setattr(ValueLookup, "_near", lambda *a, **k: looked_up.append(a) or find(*a, **k))
    ranked("Es sind 96 Leute, 4812 Mark und 250 Meter.", document("Es sind 96 Leute."))
    assert len(looked_up) == 2 * 3


def test_a_value_that_the_passage_has_is_not_beside_it(worths):
    assert worths.worth_beside(0, [0, 1]) == worths.worth(1)
    assert worths.worth_beside(2, [3]) == 0
    assert worths.worth_beside(3, []) == 0


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Wehr Hallgau: 412 Einsätze", "Zu 412 Einsätzen rückte die Wehr Hallgau 2025 aus."),
        ("412 Einsätze in Hallgau", "Die Hallgauer Wehr hatte 2025 genau 412 Einsätze."),
        ("Hallgau: Wehr mit 412 Einsätzen", "Im Jahr 2025 gab es 412 Einsätze der Wehr Hallgau."),
    ],
)
def test_a_sentence_comes_before_the_title_that_says_the_same(title, body):
    text = "Im Jahr 2025 rückte die Wehr Hallgau zu 412 Einsätzen aus."
    source = document(title, FILLER[0], body, *FILLER[1:], title=title)
    assert first(text, "412 Einsätzen", source) == body


def passages(text, words, source, language="de"):
    """Return the passages that bear on the claim on `words`, with a document that has `source`."""
    found = matched(text, document(source, *FILLER), language=language)
    return [one.quote for one in found[words].passages if one.reason != "chance"]


@pytest.mark.parametrize(
    ("text", "words", "source", "language"),
    [
        (
            "Im Schuppen hatte es 22 Grad.",
            "22 Grad",
            "Der Verein zählt 22 Mitglieder.",
            "de",
        ),
        ("It took 9 weeks to restore the organ.", "9 weeks", "The list has 9 names.", "en"),
        ("Sie wartete drei Stunden am Steg.", "drei Stunden", "Drei Räte fehlten.", "de"),
    ],
)
def test_a_passage_that_shares_only_a_small_number_does_not_bear_on_the_claim(
    text, words, source, language
):
    assert source not in passages(text, words, source, language)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Kran hat 1.482 Schrauben.", "1.482 Schrauben", "Bestellt wurden 1.482 davon."),
        ("Im Schuppen hatte es 22 Grad.", "22 Grad", "Der Schuppen ist kalt."),
        ("Am Steg lagen 14 Boote.", "14 Boote", "Boote sind hier teuer."),
    ],
)
def test_a_word_or_a_larger_number_is_enough_to_bear_on_it(text, words, source):
    assert source in passages(text, words, source)


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("In the shed it was 22 degrees.", "22 degrees", "en"),
        ("In the shed it was 22 degrees Celsius.", "22 degrees Celsius", "en"),
        ("Im Schuppen hatte es 22 Grad.", "22 Grad", "de"),
    ],
)
def test_degrees_are_not_confirmed_by_something_that_is_counted(text, words, language):
    counted = "Der Verein zählt 22 Mitglieder."
    assert counted not in passages(text, words, counted, language)


def test_degrees_in_two_languages_are_compared():
    source = "Im Schuppen hatte es 22 Grad."
    said = relation(
        "In the shed it was 22 degrees.", "22 degrees", document(source, *FILLER), language="en"
    )
    assert said == ("same", "same_value")
