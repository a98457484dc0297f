"""An equal value is not confirmed where one of two texts denies what the other says."""

import pytest

from articles.matching.denials import is_denied_in_one

from .texts import agreement, document, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Verein zahlte 4.500 Euro.", "4.500", "Der Verein zahlte keine 4.500 Euro."),
        ("213 Menschen waren an Bord.", "213", "Es waren nicht 213 Menschen an Bord."),
        ("Der Steg hält 30 Boote nicht aus.", "30", "Der Steg hält 30 Boote aus."),
    ],
)
def test_a_value_that_one_of_the_two_denies_is_refused(text, words, source):
    found = agreement(text, words, document(source))
    assert is_denied_in_one(*found)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die Stadt zahlt höchstens 90 Millionen Euro.",
            "90 Mill",
            "Die Stadt zahlt nicht mehr als 90 Millionen Euro.",
        ),
        (
            "Der Umbau dauert keine sechs Jahre, er ist am Steg.",
            "sechs",
            "Dass der Umbau sechs Jahre dauert, glaubt niemand.",
        ),
        (
            "Die Boote müssen bis 26. Mai 2026 weg sein.",
            "26. Mai",
            "Die Boote dürfen nicht länger als 26. Mai 2026 liegen.",
        ),
    ],
)
def test_a_bound_is_no_denial_nor_one_that_both_sentences_have(text, words, source):
    found = agreement(text, words, document(source))
    assert not is_denied_in_one(*found)


def test_cells_deny_nothing():
    rows = table(("Posten", "2026"), ("Vorsorge (nicht in der Summe)", "31,0"))
    found = agreement("Dazu kommt ein Puffer von 31,0 Euro.", "31,0", rows)
    assert not is_denied_in_one(*found)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Der Umsatz wuchs um 5,4 Prozent.", "5,4", ("Umsatz (ohne Steuer)", "124,6", "118,2")),
        ("Der Verlust sank um 25 Prozent.", "25", ("Verlust (nicht geprüft)", "30,0", "40,0")),
        ("Die Kosten sanken um die Hälfte.", "Hälfte", ("Kosten ohne Zinsen", "20,0", "40,0")),
    ],
)
def test_what_follows_from_cells_is_not_denied_by_their_label(text, words, source):
    rows = table(("Posten", "2026", "2025"), source)
    found = agreement(text, words, rows)
    assert not is_denied_in_one(*found)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Nachts darf es nicht lauter werden als 42 Dezibel.",
            "42",
            "Nachts sind 42 Dezibel einzuhalten.",
        ),
        ("Der Steg ist nicht breiter als 12 Meter.", "12", "Der Steg ist 12 Meter breit."),
        ("The pier is no wider than 12 metres.", "12", "The pier is 12 metres wide."),
    ],
)
def test_a_comparison_that_is_denied_is_a_bound(text, words, source):
    language = "en" if "pier" in text else "de"
    found = agreement(text, words, document(source), language)
    assert not is_denied_in_one(*found)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Das Bad kostet die Stadt 214.000 Euro.",
            "214.000",
            "Das Bad kostet ohne die Heizung 214.000 Euro.",
        ),
        (
            "Der Verein meldete 37 Boote zu spät.",
            "37 Boote",
            "Der Verein hat 37 Boote nicht rechtzeitig gemeldet.",
        ),
        (
            "The union wants the pay frozen until 2034.",
            "2034",
            "No driver will lose a penny before 2034, the union demands.",
        ),
    ],
)
def test_what_the_sentence_does_not_speak_of_may_be_denied(text, words, source):
    language = "en" if "union" in text else "de"
    assert not is_denied_in_one(*agreement(text, words, document(source), language))


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        # The claim denies; a number of one digit; the denied word is the claim's.
        ("Der Verein meldete 37 Boote nicht.", "37", "Der Verein meldete im Mai 37 Boote."),
        ("Drei Gäste kamen zum Fest.", "Drei", "Drei Gäste blieben ohne Begleitung."),
        ("Das Bad mit der Heizung kostet 214.000 Euro.", "214.000",
         "Das Bad kostet ohne Heizung 214.000 Euro."),
    ],
)  # fmt: skip
def test_what_the_sentence_speaks_of_is_denied(text, words, source):
    assert is_denied_in_one(*agreement(text, words, document(source)))
