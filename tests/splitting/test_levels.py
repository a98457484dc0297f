"""Two levels, from one to another, where the second is a range or one of two."""

import pytest

from articles.splitting import split

LEVELS = [
    ("de", "Die Quote sank von 4,5 auf 3,5 oder 3,6 Prozent.", "share", "% 4.5 3.5 3.6"),
    ("de", "Der Anteil fiel von 12 auf 9 bis 10 Prozent.", "share", "% 12 9 10"),
    ("de", "Der Preis stieg von 1,20 auf 1,30 oder 1,35 Euro.", "money", "EUR 1.2 1.3 1.35"),
    ("de", "Die Strecke wuchs von 80 auf 90 bis 95 Kilometer.", "measure", "km 80 90 95"),
    ("en", "The rate fell from 4.5 to 3.5 or 3.6 percent.", "share", "% 4.5 3.5 3.6"),
    ("en", "The share rose from 12 to between 14 and 15 percent.", "share", "% 12 14 15"),
    ("en", "Sales rose from 5 to 6 or 7 million euros.", "money", "EUR 5000000 6000000 7000000"),
]
SCALED = [
    ("de", "Der Schaden beträgt 10 oder 20 Millionen Euro.", [10_000_000, 20_000_000]),
    ("de", "Es waren 10, 20 und 30 Milliarden Euro.", [10**10, 2 * 10**10, 3 * 10**10]),
    ("de", "Er fiel von 900 auf 700 oder 800 Millionen Euro.", [9 * 10**8, 7 * 10**8, 8 * 10**8]),
    ("en", "The damage is 10 or 20 million euros.", [10_000_000, 20_000_000]),
    ("de", "Es waren 800.000 oder 1,2 Millionen Euro.", [800_000, 1_200_000]),
    ("de", "Sie zahlte 5 Euro und 2 Millionen Euro.", [5, 2_000_000]),
]
PERCENTAGES = [
    ("de", "Der Umsatz wuchs um 5 bis 6 Prozent.", "change"),
    ("de", "Die Preise stiegen um 3 oder 4 Prozent.", "change"),
    ("de", "Der Anteil sank auf 3,5 oder 3,6 Prozent.", "share"),
    ("de", "Die Quote stieg auf 60 bis 65 Prozent.", "share"),
    ("en", "Unemployment grew by 4 to 5 percent.", "change"),
]


def parts(language, text):
    found = split(text, language=language, published=None)
    return sorted((one for one in found if one.kind != "statement"), key=lambda one: one.start)


@pytest.mark.parametrize(("language", "text", "kind", "values"), LEVELS)
def test_all_are_levels_in_one_unit_that_move(language, text, kind, values):
    found = parts(language, text)
    assert {one.kind for one in found} == {kind}
    unit, *numbers = values.split()
    assert [float(one.value.number) for one in found] == [float(number) for number in numbers]
    assert {one.value.unit for one in found} == {unit}
    way = "up" if float(numbers[0]) < float(numbers[1]) else "down"
    assert [one.value.direction for one in found] == [None, way, way]


@pytest.mark.parametrize(("language", "text", "numbers"), SCALED)
def test_numbers_of_a_list_share_the_scale_of_the_last(language, text, numbers):
    assert [one.value.number for one in parts(language, text)] == numbers


@pytest.mark.parametrize(("language", "text", "kind"), PERCENTAGES)
def test_percentages_in_a_row_are_what_the_words_before_them_say(language, text, kind):
    assert [one.kind for one in parts(language, text)] == [kind, kind]
