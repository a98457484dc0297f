"""The same figure contradicts where its unit, what is counted or what is said of it is another."""

import pytest

from articles.matching.same_figure import judge_transposed, judge_unit

from .texts import FILLER, document, judged_by, relation, table


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Für die Halle sind 460 Millionen Dollar vorgesehen.",
            "460",
            "Für die Halle sind 460 Millionen Euro vorgesehen.",
        ),
        (
            "Die Falle fing im Mittel 3,4 Kilogramm Insekten am Tag.",
            "3,4",
            "Im Mittel fing die Falle 3,4 Gramm Insekten am Tag.",
        ),
        (
            "Der Anteil der Frauen stieg um 5,4 Prozent.",
            "5,4",
            "Der Anteil der Frauen stieg um 5,4 Prozentpunkte.",
        ),
    ],
)
def test_another_unit_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] == "differs"


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            "Für die Halle sind 460 Millionen Euro vorgesehen.",
            "460",
            ["Es sind 460 Millionen Dollar, also 460 Millionen Euro für die Halle vorgesehen."],
        ),
        ("Der Zug fuhr 87 Kilometer weit.", "87", ["Der Zug fuhr mit 87 km/h."]),
        ("Die Karte kostet 85 Cent.", "85", ["Die Karte kostet 0,85 Euro."]),
        ("Die Strafe: 500 Franken.", "500", ["Die Strafe: 500 französische Franken."]),
    ],
)
def test_a_unit_that_measures_something_else_does_not(text, words, sources):
    assert judged_by(judge_unit, text, words, document(*sources, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Die 1640 Vollzeitstellen will der Kreis erhalten.",
            "1640",
            "Der Kreis zählt 1.640 Beschäftigte, das sind 1.215 Vollzeitstellen.",
        ),
        (
            "Zum Fest kamen 312 Kinder aus dem Viertel.",
            "312",
            "Zum Fest aus dem Viertel kamen 312 Erwachsene und 198 Kinder.",
        ),
    ],
)
def test_another_thing_with_the_figure_contradicts(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("differs", "kind")


def test_a_thing_that_has_no_other_figure_does_not():
    source = document("Zum Fest kamen 312 Gäste aus dem Viertel.", *FILLER)
    assert relation("Zum Fest kamen 312 Menschen aus dem Viertel.", "312", source)[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words", "row"),
    [
        ("Der Erlös stieg auf 214.066 Euro brutto.", "214.066", ("Erlös (netto)", "214.066")),
        ("Die Miete beträgt 1.248 Euro im Monat.", "1.248", ("Miete im Jahr", "1.248")),
    ],
)
def test_net_against_gross_and_another_rate_contradict(text, words, row):
    source = table(("Posten", "Euro"), row, ("Heizung", "96"))
    assert relation(text, words, source)[0] == "differs"


@pytest.mark.parametrize(
    "source",
    ["Mit Ja stimmten 58,7 Prozent der Mitglieder.", "Ja 58,7 Prozent der Stimmen der Mitglieder"],
)
def test_transposed_digits_contradict(source):
    text = "Mit 57,8 Prozent stimmten die Mitglieder zu."
    assert relation(text, "57,8", document(source, *FILLER)) == ("differs", "transposed")


def test_transposed_digits_do_not_where_the_figure_is_known():
    source = document("Mit Ja stimmten 58,7 Prozent.", "Gezählt wurden 57,8 Prozent Ja.", *FILLER)
    text = "Mit 57,8 Prozent stimmten die Mitglieder zu."
    assert judged_by(judge_transposed, text, "57,8", source) is None
