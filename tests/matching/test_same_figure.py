"""The same figure contradicts where its unit, what is counted or what is said of it is another."""

import pytest

from articles.matching.same_figure import (
    judge_resembling,
    judge_transposed,
    judge_unit,
)  # fmt: skip

from .texts import FILLER, document, judged_by, matched, relation, table


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


PORT = "Der neue Hafenkran kostete die Reederei Lohse 745.000 Euro."


@pytest.mark.parametrize(
    ("text", "words", "sources", "reason"),
    [
        (
            PORT, "745.000",
            ("Die Reederei Lohse bezahlte für den Hafenkran 715.000 Euro.",
             "Der Schuppen am Ufer ist mit 745.000 Euro versichert."), "digits",
        ),
        (
            "Die Tombola im Festzelt brachte dem Verein 36.000 Euro.", "36.000",
            ("Tombola und Festzelt brachten dem Verein 360.000 Euro.",
             "Allein im Mai waren es 36.000 Euro."), "scale",
        ),
        (
            "An der Umfrage beteiligten sich 28.370 Erwerbstätige, das sind 14,6 Prozent.",
            "28.370",
            ("An der Umfrage beteiligten sich 23.870 Mitglieder, das sind 14,6 Prozent.",),
            "transposed",
        ),
    ],
)  # fmt: skip
def test_nearly_the_same_figure_contradicts(text, words, sources, reason):
    assert judged_by(judge_resembling, text, words, document(*sources, *FILLER)) == reason


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        (
            PORT, "745.000",
            [("Die Reederei Lohse bezahlte für den Hafenkran 715.000 Euro.",),
             ("Lohse: Der Hafenkran hat 745.000 Euro gekostet.",)],
        ),
        (
            "Die Feuerwehr Hallgau rückte zu 4.182 Einsätzen aus.", "4.182",
            [("Die Feuerwehr Hallgau hat 4.812 Mitglieder.",)],
        ),
        (
            "Am Steg der Reederei liegen 14 Boote.", "14",
            [("Am Steg der Reederei liegen 17 Boote.",)],
        ),
    ],
)  # fmt: skip
def test_it_does_not_where_the_figure_is_said_elsewhere_too(text, words, sources):
    documents = [document(*one, *FILLER, name=f"{at}.txt") for at, one in enumerate(sources)]
    assert judged_by(judge_resembling, text, words, *documents) is None


@pytest.mark.parametrize(
    ("text", "words", "row"),
    [
        ("Die Strecke lief mit 48 Megabyte pro Sekunde.", "48", ("Strecke (Mbit/s)", "48")),
        ("Abgesucht wurden 7,3 Quadratkilometer Wald.", "7,3", ("Wald, abgesucht (Hektar)", "7,3")),
        ("Für den Saal zahlt der Chor 2.600 Euro im Jahr.", "2.600", ("Monatsmiete Saal", "2.600")),
    ],
)
def test_the_unit_or_rate_of_a_cell_contradicts(text, words, row):
    source = table(("Angabe", "Wert"), row, ("Gruppen", "96"))
    assert relation(text, words, source)[0] == "differs"


def test_points_that_are_the_difference_of_two_percentages_are_no_per_cent():
    text = "Der Abstand zwischen Ost und West beträgt 0,7 Prozentpunkte."
    source = document(
        "Im Osten lag der Anteil bei 5,1 Prozent, im Westen bei 4,4 Prozent.",
        "Der Anteil am Telefon war 0,7 Prozent.", *FILLER,
    )  # fmt: skip
    assert judged_by(judge_unit, text, "0,7", source) is None


@pytest.mark.parametrize(
    ("text", "words", "source", "found"),
    [
        (
            "Der Rat vertagte die Entscheidung mit 19 zu 17 Stimmen.",
            "17 Stimmen",
            "Der Rat vertagt die Entscheidung mit 19 zu 16 Stimmen bei einer Enthaltung auf den"
            " 24. Juni 2026.",
            "16 Stimmen",
        ),
        (
            "Mit 35 zu 34 Stimmen stimmte der Bundesrat zu.",
            "34 Stimmen",
            "Mit 35 zu 33 Stimmen stimmte der Bundesrat dem Gesetz zu.",
            "33 Stimmen",
        ),
        ("Das Spiel endete 23 zu 27.", "27", "Mit 23 zu 28 endete das Spiel in Husum.", "28"),
    ],
)
def test_what_another_claim_of_the_sentence_says_is_no_other_value(text, words, source, found):
    first = matched(text, document(source, *FILLER))[words].passages[0]
    assert (first.relation, first.found) == ("differs", found)
