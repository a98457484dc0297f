from datetime import date

import pytest

from tests.plausibility.earlier import after
from tests.plausibility.marking import explain, found, verdicts

RULE = "earlier-rank"
LARGEST = "Shanghai ist der größte Automarkt der Welt."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LARGEST, [True]),
        ("Berlin ist der größte Automarkt der Welt.", [False]),
        ("Berlin ist der größte Automarkt Europas.", []),
        ("Berlin ist einer der größten Automärkte der Welt.", []),
        ("Berlin ist der kleinste Automarkt der Welt.", []),
        ("Berlin und Hamburg sind der größte Automarkt der Welt.", []),
    ],
)
def test_a_rank_has_one_holder(text, expected):
    assert verdicts(RULE, after(text, LARGEST)) == expected


def test_a_rank_is_taken_to_last_a_year():
    text = "Berlin ist der größte Automarkt der Welt."
    assert found(RULE, after(text, LARGEST, day=date(2025, 9, 1))) == []


def test_the_sentence_names_both_holders():
    [differs] = found(RULE, after("Berlin ist der größte Automarkt der Welt.", LARGEST))
    assert "of Shanghai; here it is said of Berlin" in explain(differs, "en")


@pytest.mark.parametrize(
    ("text", "earlier", "names"),
    [
        (
            "Der Rentner Otto Kern ist der größte Sammler der Welt.",
            "Der Schachspieler Tomas Rade ist der größte Sammler der Welt.",
            ("Tomas Rade", "Otto Kern"),
        ),
        (
            "Die längste Straßenbrücke Niedersachsens ist die Elbbrücke.",
            "Die Wümmebrücke bei Ottersberg ist die längste Straßenbrücke Niedersachsens.",
            ("Wümmebrücke", "Elbbrücke"),
        ),
    ],
)
def test_the_holders_are_written_as_the_texts_write_them(text, earlier, names):
    [differs] = found(RULE, after(text, earlier))
    assert all(name in explain(differs, "en") for name in names)


LONGEST = "Die Wümmebrücke bei Ottersberg ist die längste Straßenbrücke Niedersachsens."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mit 312 Metern ist die Wümmebrücke die längste Straßenbrücke Niedersachsens.", [True]),
        ("Die längste Straßenbrücke Niedersachsens ist die Elbbrücke Hohnstorf.", [False]),
        ("Als längste Straßenbrücke Niedersachsens gilt die Werra-Brücke.", [False]),
        ("Das Bauwerk ist die längste Straßenbrücke Niedersachsens.", []),
        ("Die Brücke ist die längste Straßenbrücke Niedersachsens.", []),
        ("Wümmebrücke oder Elbbrücke: Eine ist die längste Straßenbrücke Niedersachsens.", []),
    ],
)
def test_a_thing_is_known_by_a_name_that_says_what_it_is(text, expected):
    assert verdicts(RULE, after(text, LONGEST)) == expected


def test_two_words_are_the_name_of_a_thing():
    longest = "The Tarrow Tunnel is the longest canal tunnel in Wales."
    text = "The Ashby Tunnel is the longest canal tunnel in Wales."
    assert verdicts(RULE, after(text, longest, language="en")) == [False]
