"""Values in the words of a table's cells, its times of day and its units are read."""

import pytest

from articles.facts.kinds import Kind

from .texts import index_of, table

TEXT = "Der Ruderverein Kalmsee hat 213 Mitglieder."


def facts_of(*documents):
    index, _ = index_of(TEXT, *documents)
    return [fact for n in range(len(index)) for fact in index.passage(n).facts]


@pytest.mark.parametrize(
    ("cell", "kind", "size"),
    [
        ("Funkspruch, 213 Menschen an Bord", "count", 213),
        ("Warnung des Wetterdienstes: Böen bis 80 km/h", "measure", 80),
        ("Der Verein zahlt 45.000 Euro im Jahr", "money", 45000),
        ("54 Personen", "count", 54),
        ("9 min 30 s", "duration", 9.5),
    ],
)
def test_words_of_a_cell_have_values(cell, kind, size):
    found = facts_of(table(("Uhrzeit", "Meldung"), ("05:54", cell)))
    assert any(f.kind.value == kind and f.number and f.number.base == size for f in found)


@pytest.mark.parametrize("cell", ["Nagl, Ina", "Steg 4", "A 2"])
def test_a_cell_without_words_beside_its_figure_has_none(cell):
    found = facts_of(table(("Name", "Ort"), ("Ina", cell)))
    assert not [f for f in found if f.number and not f.is_cell and not f.is_derived]


@pytest.mark.parametrize(
    ("head", "cell", "minutes"),
    [("Uhrzeit", "05:54", 354), ("Zeit", "11.49 Uhr", 709), ("Time", "9:05", 545)],
)
def test_times_of_day_of_a_column_are_read(head, cell, minutes):
    found = facts_of(table((head, "Meldung"), (cell, "Abgang")))
    assert [f.clock for f in found if f.kind is Kind.TIME] == [minutes]


@pytest.mark.parametrize("cell", ["4:12:38", "7:75", "13-11"])
def test_results_and_scores_are_no_times_of_day(cell):
    found = facts_of(table(("Verein", "Zeit"), ("Kalmsee", cell)))
    assert not [f for f in found if f.clock is not None]


@pytest.mark.parametrize(
    ("head", "row", "group", "base"),
    [
        (("Merkmal", "Einheit", "2025"), ("Fläche", "ha", "41.200"), "area", 412_000_000),
        (("Stelle", "PFOA (ng/l)"), ("Brunnen", "310"), "mass", 310e-9),
        (("Library", "Hours open a week"), ("Kalmsee", "15"), "minutes", 900),
        (("in Mio. Euro", "2025"), ("Mitarbeiter (Anzahl)", "2\xa0310"), "count", 2310),
    ],
)
def test_units_are_in_another_column_or_above_it(head, row, group, base):
    found = [f for f in facts_of(table(head, row)) if f.is_cell and f.number]
    assert [(f.number.group, pytest.approx(f.number.base)) for f in found] == [(group, base)]
