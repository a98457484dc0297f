"""A space between a figure and what belongs to it is typography; any other space is not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import plain_words
from tests.anchoring.judging import assert_nothing_opens
from tests.anchoring.test_words import fate
from tests.drawn import examples

SPACES = ["", " ", "\u00a0", "\u202f", "\u2009"]
spaces = st.sampled_from(SPACES)
UNITS = [
    "km",
    "kg",
    "m",
    "m²",
    "kWh",
    "Mio. Euro",
    "Euro",
    "Uhr",
    "%",
    "€",
    "°C",
    "km/h",
    "MW",
    "pm",
    "am",
]
FOLLOWED = [" davon", ", heißt es", " im Mai"]


def grouped(number: int, space: str) -> str:
    return f"{number:,}".replace(",", space)


@st.composite
def measured(draw: st.DrawFn) -> tuple[str, str]:
    """Draw two spellings of one number with its unit."""
    number, unit = draw(st.integers(10_000, 10**9)), draw(st.sampled_from(UNITS))
    spellings = [grouped(number, draw(spaces)) + draw(spaces) + unit for _ in range(2)]
    return spellings[0], spellings[1]


@st.composite
def halved(draw: st.DrawFn) -> tuple[str, str]:
    number, part = draw(st.integers(1, 9999)), draw(st.sampled_from("½¼¾⅓⅔"))
    return f"{number}{part}", f"{number}{draw(spaces)}{part}"


@st.composite
def dated(draw: st.DrawFn) -> tuple[str, str]:
    day, month = draw(st.integers(1, 31)), draw(st.integers(1, 12))
    year, space = draw(st.sampled_from(["2020", "1999", "21"])), draw(spaces)
    return f"{day}.{month}.{year}", f"{day}.{space}{month}.{draw(spaces)}{year}"


@given(st.one_of(measured(), halved(), dated()), st.sampled_from(FOLLOWED))
def test_a_space_between_a_figure_and_its_unit_is_typography(pair, follows):
    old, new = (f"rund {figure}{follows}" for figure in pair)
    assert fate(old, new) == fate(new, old) == "unchanged"
    assert plain_words(old) == plain_words(new)


@st.composite
def respaced(draw: st.DrawFn) -> tuple[str, str]:
    """Draw two texts of figures that differ in spaces, tabs and lines' ends alone."""
    marks = draw(st.lists(st.sampled_from("1123450000.,:/-½²mkgx%°"), min_size=2, max_size=14))
    gaps = st.sampled_from(["", "", "", " ", " ", "\u202f", "\t", "\n"])
    spellings = ["".join(mark + draw(gaps) for mark in marks).strip() for _ in range(2)]
    return spellings[0], spellings[1]


def numbers(text: str) -> list[str]:
    """Return the runs of digits; five digits and more may be in groups of three."""
    spaced = r"(?<![\d.,:/])[1-9]\d{0,2}(?:[ \u202f]\d{3})+(?!\d)"
    joined = re.sub(spaced, lambda found: re.sub(r"\s", "", found[0]), text)
    return re.findall(r"\d+", joined)


@given(respaced())
@examples(1000)
def test_two_figures_are_never_equal_by_typography(pair):
    old, new = pair
    if plain_words(old) == plain_words(new):
        assert numbers(old) == numbers(new)


TYPESETTINGS = [
    ("de", "Der Weg ist 1½ Kilometer lang.", "1½", "1 ½"),
    ("de", "Der Weg ist 5 km lang und kostet 3 Mio. Euro.", "5 km", "5km"),
    ("de", "Er kam am 3.10.2020 nach Halle.", "3.10.2020", "3. 10. 2020"),
    ("de", "Es war am 3.10. kalt in Halle.", "3.10.", "3. 10."),
    ("de", "Es war 20 °C warm.", "°C", "℃"),
    ("de", "Es war 20 °C warm.", "20 °C", "20°C"),
    ("de", "Der Hof hat 300 ㎡ Fläche und 30 ㎏ Mehl.", "㎡", "m²"),
    ("de", "Der Hof hat 300 m² Fläche und 30 ㎏ Mehl.", "㎏", "kg"),
    ("de", "Nur 100 % der 40 Leute kamen, 20 % blieben.", " %", "%"),
    ("de", "Das sind 20 ％ der Leute.", "％", "%"),
    ("de", "Nach § 5 gilt das für 40 Leute.", "§ 5", "§5"),
    ("de", "Es kamen 10 000 Leute.", "10 000", "10000"),
    ("de", "Der Etat liegt bei 1 234 567 Euro.", "1 234 567", "1234567"),
    ("de", "Das kostet 5 Mio. Euro.", "5 Mio.", "5Mio."),
    ("de", "Das Konto stand bei −7 Millionen Euro.", "7 M", "7M"),
    ("en", "It cost $5 million and 3 percent more.", "5 m", "5m"),
    ("de", "Um 14.30 Uhr kam er.", "14.30 Uhr", "14.30Uhr"),
    ("de", "Sie nahm z.B. 5 Euro mit, d.h. zu wenig.", "z.B.", "z. B."),
    ("de", "J.K. Rowling (58) kam nach Halle.", "J.K.", "J. K."),
    ("en", "The U.S. economy grew 5 percent, U.S. officials said.", "U.S.", "U. S."),
    ("en", "The U.K. sold 10 000 cars in 2½ hours.", "U.K.", "U. K."),
    ("en", "It is 5 km long and took 2½ hours.", "5 km", "5km"),
]


@pytest.mark.parametrize(("language", "text", "was", "now"), TYPESETTINGS)
def test_a_change_of_typography_opens_no_claim(language, text, was, now):
    assert_nothing_opens(text, text.replace(was, now), language)
