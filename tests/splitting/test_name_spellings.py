"""First names that are known but for one letter."""

import pytest

from articles.splitting.name_spellings import resembles_first_name


@pytest.mark.parametrize("word", ["Birgti", "Brigit", "Andrees", "Jan-Hendirk", "Kkatharina"])
def test_a_first_name_with_one_letter_wrong_resembles_one(word: str) -> None:
    assert resembles_first_name(word)


@pytest.mark.parametrize("word", ["Brigitte", "Anna-Lena", "Jan-Peter"])
def test_a_known_first_name_is_none_of_them(word: str) -> None:
    assert not resembles_first_name(word)


@pytest.mark.parametrize("word", ["Kral", "Brgti", "Xubira", "Birgits", "BIRGTI", "Zirgit", ""])
def test_short_words_and_two_wrong_letters_resemble_none(word: str) -> None:
    assert not resembles_first_name(word)
