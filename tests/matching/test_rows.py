"""A cell has its unit and its scale from cell, label, head or corner."""

import pytest

from articles.matching.inputs import SourcePassage
from articles.matching.lexicon import lexicon
from articles.matching.rows import cell_terms, read_number, row_facts


def facts(head, cells, language="de"):
    return row_facts(row_of(head, cells), language)


def row_of(head, cells):
    return SourcePassage("\t".join(cells), -1, cells=tuple(cells), head=tuple(head))


def numbers(head, cells, language="de"):
    return [(f.number.base, f.number.unit) for f in facts(head, cells, language) if f.number]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1.234,5", "de", 1234.5),
        ("1,234.5", "en", 1234.5),
        ("12 500", "de", 12500),
        ("–", "de", None),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(text, language, value):
    assert read_number(text, language) == value


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        (("Posten", "2025 in Mio. EUR"), ("Umsatz", "48,2"), [(48.2e6, "EUR")]),
        (("in Tsd. EUR", "2025"), ("Umsatz", "48,2"), [(48200, "EUR")]),
        (("in Mio. Fr.", "2025"), ("Ertrag", "3,81"), [(3.81e6, "CHF")]),
        (("", "Do", "Fr"), ("Gäste", "120", "130"), [(120, ""), (130, "")]),
        (("Posten", "2025"), ("Umsatz (in Mrd. €)", "1,5"), [(1.5e9, "EUR")]),
        (("Posten", "2025"), ("Umsatz (TEUR)", "1.482"), [(1482000, "EUR")]),
        (("Posten", "T€"), ("Umsatz", "48,2"), [(48200, "EUR")]),
        (("Item", "£000"), ("Sales", "48,2"), [(48200, "GBP")]),
        (("Gruppe", "Anteil (%)"), ("Frauen", "41,5"), [(41.5, "%")]),
        (("Gruppe", "Anteil"), ("Frauen", "41,5 %"), [(41.5, "%")]),
        (("Ort", "Einwohner"), ("Hallgau", "12.450"), [(12450, "")]),
        (("Ort", "Scheitel"), ("Hallgau", "742 cm (3. Juni 2025)"), [(7.42, "cm")]),
        (("Ort", "Fläche (ha)"), ("Hallgau", "4,5"), [(45000, "har")]),
        (("Größe", "Wert"), ("Betriebszugehörigkeit", "22,3 Jahre"), [(22.3, "Y")]),
        (("Fahrt", "Dauer in Wochen"), ("Nord", "3"), [(21, "W")]),
        (("Posten", "Dauer"), ("Reise", "5 h"), [(300, "min")]),
        (("Posten", "2025"), ("Strombedarf (GWh/a)", "812"), [(812e9, "GW.h")]),
        (("Item", "2025"), ("Area mown (hectares)", "8,4"), [(84000, "har")]),
        (("Item", "2025"), ("Volume (m hl)", "23,0"), [(2.3e9, "hL")]),
        (("Line", "Download (Mbit/s)"), ("North", "64"), [(64e6, "Mbit/s")]),
        (("Messung", "Wind (m/s)"), ("Steg", "42,0"), [(151.2, "m/s")]),
        (("Posten", "2025"), ("Ausstoß (t je Tag)", "64"), [(64, "")]),
        (("Ereignis", "Gruppe A"), ("Fieber", "377 (4,1 %)"), [(377, ""), (4.1, "%")]),
        (("Ereignis", "Gruppe A"), ("Fieber", "377 (n=9 201)"), [(377, "")]),
    ],
)
def test_unit_and_scale_come_from_the_nearest_words(head, cells, expected):
    assert numbers(head, cells) == [(pytest.approx(base), unit) for base, unit in expected]


@pytest.mark.parametrize(
    ("head", "cells", "expected"),
    [
        (("Liste", "Stimmen"), ("Grüne", "1.207 (18,4 %)"), [(1207, "", ""), (18.4, "%", "")]),
        (("Arm", "n (%)"), ("Plazebo", "23 (45,1)"), [(23, "", ""), (45.1, "%", "")]),
        (("Werk", "Umsatz in Mio. EUR (Anteil in %)"), ("Nord", "48,2 (31)"),
         [(48.2e6, "EUR", ""), (31, "%", "")]),
        (("Hafen", "2025"), ("Umschlag", "312 (–4,5 %)"), [(312, "", ""), (4.5, "%", "down")]),
        (("Ort", "Einwohner"), ("Hallgau", "12.450 (2024)"), [(12450, "", "")]),
        (("Ort", "Einwohner"), ("Hallgau", "12.450 [3]"), [(12450, "", "")]),
        (("Ort", "Mitglieder"), ("Hallgau", "64 (13)"), [(64, "", "")]),
        (("Ort", "Mitglieder"), ("Hallgau", "64 (davon 20 % neu)"), [(64, "", "")]),
    ],
)  # fmt: skip
def test_a_figure_in_brackets_is_another_one(head, cells, expected):
    found = [
        (f.number.base, f.number.unit, f.number.direction) for f in facts(head, cells) if f.number
    ]
    assert found == [(pytest.approx(base), unit, way) for base, unit, way in expected]


def test_a_figure_in_brackets_has_its_place_and_its_column():
    row = row_of(("Liste", "2024"), ("Grüne", "1.207 (18,4 %)"))
    whole, share = row_facts(row, "de")
    assert row.text[share.start : share.end] == share.text == "18,4 %"
    assert (share.column, share.years) == (1, frozenset({2024}))
    assert (share.is_cell, whole.is_cell) == (False, True)


@pytest.mark.parametrize(
    ("head", "cells", "kind"),
    [
        (("Größe", "Wert"), ("Alter im Mittel", "61 Jahre"), "age"),
        (("Name", "Alter"), ("Quaas", "61"), "age"),
        (("Altersgruppe", "Befragte"), ("18 bis 29", "350"), "count"),
    ],
)
def test_a_cell_under_the_word_age_is_one(head, cells, kind):
    assert [fact.kind for fact in facts(head, cells)] == [kind]


def test_a_day_in_brackets_does_not_make_a_cell_a_date():
    (fact,) = facts(("Ort", "Scheitel"), ("Hallgau", "742 cm (3. Juni 2025)"))
    assert fact.days is None


def test_a_cell_holds_for_the_year_of_its_column():
    found = facts(("Posten", "2024", "2025"), ("Umsatz", "41", "48"))
    assert [f.years for f in found] == [{2024}, {2025}]


def test_a_falling_share_has_its_direction():
    (fact,) = facts(("Posten", "Veränderung"), ("Umsatz", "−3,5 %"))
    assert (fact.number.direction, fact.number.base) == ("down", 3.5)


def test_the_words_of_a_cell_are_those_of_its_label_and_its_head():
    (fact,) = facts(("Ort", "Einwohner"), ("Hallgau", "12.450"))
    known = lexicon().bag("inhabitants", "en").keys() | lexicon().bag("Hallgau", "de").keys()
    row = row_of(("Ort", "Einwohner"), ("Hallgau", "12.450"))
    assert cell_terms(row, fact.column, "de", lexicon()).keys() & known
