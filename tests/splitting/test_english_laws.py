"""Laws of splitting English: hostile text takes time in line with its length."""

import time
from datetime import date

import pytest

from articles.splitting import split

PUBLISHED = date(2021, 3, 20)
SIZE = 24_000
HOSTILE = [
    "said that ", "he said that ", "the largest of the ", "one hundred and ", "President of ",
    "Ann Lee, ", "1-1-", "and a half ", "according to the ", "Bank of ", "chief executive ",
    "King ", "one million million ", "two thirds of a ", "tens of ", "aged 1, ", "Holt, who, ",
    "£1m-", "‘a b c’ said ", "“a b c, ", "No. 1 ", "1/2 ", "twenty-", "a ", "he said that ,,,, ",
    "Dr. ", "US ",
]  # fmt: skip


def seconds(text: str) -> float:
    began = time.process_time()
    split(text, language="en", published=PUBLISHED)
    return time.process_time() - began


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_english_takes_time_in_line_with_its_length(words: str) -> None:
    short, long = words * (SIZE // 4 // len(words)), words * (SIZE // len(words))
    assert min(seconds(long) for _ in range(2)) < 10 * min(seconds(short) for _ in range(2)) + 0.1
