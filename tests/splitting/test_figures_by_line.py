"""A figure takes its unit from its own line and cell."""

import pytest

from articles.splitting import split

UNITS = {
    "de": ["Euro", "€", "Prozent", "%", "Kilometer", "km", "Uhr", "Jahre", "Häuser"],
    "en": ["pounds", "£", "per cent", "%", "miles", "km", "pm", "years", "houses", "Leeds"],
}
SEPARATORS = ["\n", "\n\n", "\t", "\r\n", " | ", "   ", "\n- "]


def _words(text: str, language: str) -> list[str]:
    found = split(text, language=language, published=None)
    return [text[claim.start : claim.end] for claim in found if claim.kind.value != "place"]


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize(("language", "unit"), [(tag, u) for tag in UNITS for u in UNITS[tag]])
def test_a_figure_takes_no_unit_from_another_line_or_cell(separator, language, unit):
    words = _words(f"X\tY\nKöln\t312{separator}{unit}\t47", language)
    assert "312" in words
    assert not any("312" in word and len(word) > 3 for word in words)


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("sign", ["€", "£", "CHF"])
def test_a_figure_takes_no_currency_from_the_line_or_cell_before(separator, sign):
    assert "312" in _words(f"X\tY\nYork\t{sign}{separator}312\nHull\t47", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Stadt will in den kommenden Monaten mehr als 300\nEuro je Kind zahlen."),
        ("de", "Die Stadt will in den kommenden Monaten mehr als 300\nEuro sparen."),
        ("en", "The town wants to spend in the coming months more than 300\npounds a child."),
    ],
)
def test_a_wrapped_line_of_running_text_separates_no_figure_from_its_unit(language, text):
    assert any(word.startswith("300\n") for word in _words(text, language))


def test_a_table_keeps_each_figure_by_itself():
    assert _words("Town\tGBP m\nYork\t300\nLeeds\t400", "en") == ["300", "400"]
