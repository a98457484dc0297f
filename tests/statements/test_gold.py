"""What people marked is found as well as it was."""

from collections import Counter

import pytest

from tests.statements.scoring import GOLD, Marked, read_gold, score_reports, score_texts


@pytest.fixture(scope="module")
def texts() -> list[Marked]:
    return read_gold(GOLD / "texts.jsonl")


@pytest.fixture(scope="module")
def items() -> list[Marked]:
    return read_gold(GOLD / "items.jsonl")


def share(tally: Counter[str], part: str, whole: str) -> float:
    return tally[part] / tally[whole]


@pytest.mark.parametrize(
    ("part", "whole", "least"),
    [
        ("matched", "gold", 0.98),
        ("matched", "found", 0.94),
        ("exact", "gold", 0.96),
        ("polarity", "matched", 0.98),
        ("modality", "matched", 0.96),
    ],
)
def test_statements_of_texts_are_found(
    texts: list[Marked], part: str, whole: str, least: float
) -> None:
    assert share(score_texts(texts), part, whole) >= least


def test_no_more_words_are_stated_than_people_marked(texts: list[Marked]) -> None:
    tally = score_texts(texts)
    assert abs(tally["stated"] - tally["gold words"]) <= 0.08 * tally["words"]
    assert tally["untouched"] <= 0.02 * tally["gold"]


@pytest.mark.parametrize(
    ("part", "whole", "least"),
    [("found", "gold", 0.98), ("source", "gold", 0.94), ("stance", "gold", 0.95)],
)
def test_reported_clauses_have_their_source_and_stance(
    texts: list[Marked], items: list[Marked], part: str, whole: str, least: float
) -> None:
    assert share(score_reports([*texts, *items]), part, whole) >= least


def test_denials_are_found_and_not_shown_as_assertions(
    texts: list[Marked], items: list[Marked]
) -> None:
    tally = score_reports([*texts, *items])
    assert tally["against_found"] >= 0.98 * tally["against"]
    assert tally["reversed"] <= 0.04 * tally["against"]


def test_denials_of_the_widest_variety_are_not_turned_round() -> None:
    tally = score_reports(read_gold(GOLD / "denials.jsonl"))
    assert tally["against_found"] >= 0.97 * tally["against"]
    assert tally["reversed"] == 0
    assert tally["stance"] >= 0.95 * tally["gold"]
    assert tally["source"] >= 0.87 * tally["gold"]
