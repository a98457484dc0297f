"""Texts made to be slow stay bounded."""

import time

import pytest

from articles.anchoring import Anchored, carry

LENGTH = 100_000
SECONDS = 5


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", "!", ".", " ", "\n", '"', "- ", "a.b", "1.", "a. A ", "\u0301\u0316", "\u00ad", "…",
     "Ja. ", "a b c d e f g "],
)  # fmt: skip
def test_one_piece_without_end_is_carried_in_time(piece):
    text = piece * (LENGTH // len(piece))
    claims = [
        Anchored(start, start, start + 7, max(0, start - 90), start + 90)
        for start in range(0, len(text) - 100, 50)
    ]
    began = time.process_time()
    carry(claims, text, "x" + text[: LENGTH // 2] + " y. " + text[LENGTH // 2 :])
    assert time.process_time() - began < SECONDS


def test_a_text_without_any_sentence_end_is_carried_in_time():
    text = " ".join(f"wort{n % 997}" for n in range(15_000))
    claims = [Anchored(n, n, n + 5, 0, len(text)) for n in range(0, len(text) - 5, 50)]
    began = time.process_time()
    carry(claims, text, text[:50_000] + "nicht" + text[50_000:])
    assert time.process_time() - began < SECONDS


def test_unlike_texts_without_order_are_carried_in_time():
    text = ". ".join(f"W{n * 7919 % 20_011}" for n in range(15_000))
    other = ". ".join(f"W{n * 104_729 % 20_011}" for n in range(15_000))
    claims = [Anchored(n, n, n + 3, n, n + 40) for n in range(0, len(text) - 50, 50)]
    began = time.process_time()
    carry(claims, text, other)
    assert time.process_time() - began < SECONDS
