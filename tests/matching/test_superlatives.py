"""A rank contradicts where the passage has another one of the same quality, or its other end."""

import pytest

from articles.matching.superlatives import judge_superlative, superlatives_in

from .texts import FILLER, document, judged_by


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("der drittälteste Weg", 3),
        ("the second-largest maker", 2),
        ("the fourth highest peak", 4),
        ("Nur der Dom ist höher.", 2),
        ("Only the one in Husum is larger.", 2),
        ("die größte Halle", 1),
        ("the second most expensive loss", 2),
    ],
)
def test_a_superlative_has_a_rank(text, rank):
    assert [one.rank for one in superlatives_in(text)] == [rank]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Das ist der älteste bekannte Fahrweg der Gegend.",
            "älteste",
            "Unter den Fahrwegen der Gegend ist er der drittälteste bekannte.",
        ),
        (
            "Es ist die größte erhaltene Orgel des Meisters.",
            "größte",
            "Von den erhaltenen Orgeln des Meisters ist nur die in Husum größer.",
        ),
        (
            "Den höchsten Verlust meldete die Fischerei.",
            "höchsten",
            "Die Fischerei meldete den niedrigsten Verlust aller Branchen.",
        ),
    ],
)
def test_another_rank_or_the_other_end_contradicts(text, words, source):
    found = judged_by(judge_superlative, text, words, document(source, *FILLER))
    assert found in ("other_value", "direction")


@pytest.mark.parametrize(
    "source",
    [
        "Unter den Fahrwegen der Gegend ist er der älteste bekannte.",
        "Unter den Fahrwegen der Gegend ist er der drittbreiteste bekannte.",
        "Der Fahrweg der Gegend hat mindestens, at least, ein Alter von 2700 Jahren.",
        "Bekannt sind der zweitälteste und der drittälteste Fahrweg der Gegend.",
    ],
)
def test_the_same_rank_other_qualities_and_two_ranks_do_not(source):
    text = "Das ist der älteste bekannte Fahrweg der Gegend."
    assert judged_by(judge_superlative, text, "älteste", document(source, *FILLER)) is None
