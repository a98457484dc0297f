"""Persons whose first name no list has, in texts that name them again and again."""

import pytest

from articles.splitting import language_named
from articles.splitting.running import run_family
from tests.splitting.counting import CountedReading, Counter


def tokens_read(language: str, text: str) -> int:
    reading = CountedReading(text, language_named(language), None)
    Counter.total = 0
    for family in range(len(reading.starts)):
        run_family(reading, family)
        reading.settle()
    return Counter.total


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Gestern half Xubira Postek.\n"),
        ("de", "Der Konzern Nordtap kauft.\n"),
        ("en", "It was Jonathn Hale Brook.\n"),
    ],
)
def test_a_name_of_a_text_is_looked_for_once(language: str, text: str) -> None:
    assert tokens_read(language, 800 * text) < 12 * tokens_read(language, 100 * text)
