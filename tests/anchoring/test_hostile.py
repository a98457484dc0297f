"""Texts made to be slow stay bounded: twice the text, twice the calls.

The slow tests keep the time of long texts within bounds, for what one call does inside.
"""

import time
from collections.abc import Callable

import pytest

from articles.anchoring import Anchored, carry
from tests.splitting.counting import count_with_calls, in_line

LENGTH = 100_000
FEW = 1_000
SECONDS = 20  # much more than it takes, much less than the square of the length
PIECES = [
    "a", "a ", "!", ".", " ", "\n", '"', "- ", "a.b", "1.", "a. A ", "\u0301\u0316", "\u00ad", "…",
    "Ja. ", "a b c d e f g ", "1 – 2 ", "100 ", "‘a ", "'a' ", "1.000", "7:30 bis ", "a (b) - ",
]  # fmt: skip
Case = tuple[list[Anchored], str, str]


def one_piece(piece: str, length: int) -> Case:
    """Return claims in a text of one piece, and a text with some words put in."""
    text = piece * (length // len(piece))
    claims = [
        Anchored(start, start, start + 7, max(0, start - 90), start + 90)
        for start in range(0, len(text) - 100, 50)
    ]
    return claims, text, "x" + text[: length // 2] + " y. " + text[length // 2 :]


def without_sentence_end(length: int) -> Case:
    text = " ".join(f"wort{n % 997}" for n in range(length // 7))
    claims = [Anchored(n, n, n + 5, 0, len(text)) for n in range(0, len(text) - 5, 50)]
    half = len(text) // 2
    return claims, text, text[:half] + "nicht" + text[half:]


def without_order(length: int) -> Case:
    """Return two texts whose sentences are the same few words in no order."""
    text = ". ".join(f"W{n * 7919 % 20_011}" for n in range(length // 7))
    other = ". ".join(f"W{n * 104_729 % 20_011}" for n in range(length // 7))
    claims = [Anchored(n, n, n + 3, n, n + 40) for n in range(0, len(text) - 50, 50)]
    return claims, text, other


CASES = [
    *(pytest.param(lambda n, p=piece: one_piece(p, n), id=repr(piece)) for piece in PIECES),
    without_sentence_end,
    without_order,
]


@pytest.mark.parametrize("case", CASES)
def test_twice_the_text_takes_twice_the_calls(case: Callable[[int], Case]) -> None:
    def calls(length: int) -> int:
        text = case(length)
        return count_with_calls(lambda: carry(*text))

    assert in_line(calls, FEW)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_a_long_text_is_carried_in_time(case: Callable[[int], Case]) -> None:
    text = case(LENGTH)
    began = time.process_time()
    carry(*text)
    assert time.process_time() - began < SECONDS
