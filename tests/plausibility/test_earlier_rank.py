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
    assert "of shanghai; here it is said of berlin" in explain(differs, "en").lower()
