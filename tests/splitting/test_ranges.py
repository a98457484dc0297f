"""Both ends of a range say what it reaches from and to."""

from datetime import date

import pytest

from articles.splitting import split

PUBLISHED = date(2021, 3, 20)
RANGES = [
    ("de", "Zwischen 40 und 50 Gäste kamen.", "40", "50"),
    ("de", "Er zahlt 25 bis 30 Euro.", "25", "30"),
    ("de", "Der 18 bis 20 Jahre alte Täter floh.", "18", "20"),
    ("de", "Die 18- bis 25-Jährigen zahlen nichts.", "18", "25"),
    ("de", "Frauen zwischen 23 und 47 lesen mehr.", "23", "47"),
    ("en", "Between 40 and 50 guests came.", "40", "50"),
    ("en", "It costs £38m to £42m.", "38000000", "42000000"),
    ("en", "It costs between €150m and €200m.", "150000000", "200000000"),
    ("en", "The 18- to 25-year-olds pay nothing.", "18", "25"),
    ("en", "Children aged between 3 and 5 pay nothing.", "3", "5"),
]
SEVERAL = [
    ("de", "Die Kinder sind 14 und 16 Jahre alt."),
    ("de", "Ein 12- und ein 14-Jähriger kamen."),
    ("de", "Es kamen 3 Hunde und 5 Katzen."),
    ("en", "Boys aged 12 and 14 came."),
    ("en", "Crude rose $1.20 to $66.40."),
    ("en", "Sales fell from £7m to £9m."),
]


def ends(language: str, text: str) -> list[tuple[str | None, str | None]]:
    claims = split(text, language=language, published=PUBLISHED)
    parts = [claim for claim in claims if claim.kind != "statement"]
    values = [claim.value.to_json() for claim in parts if claim.value]
    return [(value.get("low"), value.get("high")) for value in values]


@pytest.mark.parametrize(("language", "text", "low", "high"), RANGES)
def test_both_ends_of_a_range_carry_it(language: str, text: str, low: str, high: str) -> None:
    assert ends(language, text) == [(low, high)] * 2


@pytest.mark.parametrize(("language", "text"), SEVERAL)
def test_two_figures_are_no_range(language: str, text: str) -> None:
    assert ends(language, text) == [(None, None)] * 2
