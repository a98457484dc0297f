"""A value may follow from two passages that stand apart."""

import pytest

from .texts import FILLER, document, relation, table

HEAD = ("Jahr", "Standort", "Patienten")
ROWS = (("2019", "Brenz", "9482"), ("2022", "Brenz", "8011"), ("2025", "Brenz", "7215"))
CALLS = table(
    ("Uhrzeit", "Meldung"),
    ("11:49", "Abgang der Lawine am Nordhang"),
    ("11:58", "Hubschrauber startet in Hallgau"),
    ("12:12", "erste Person durch Kameraden geborgen"),
)
FOUNDED = document("Berta Quaas, geboren am 4. Mai 1961 in Husum.", *FILLER,
                   "Zur Bürgermeisterin gewählt wurde Quaas am 7. Juni 1998.")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("In Brenz wurden 2025 noch 7215 Patienten behandelt, fast ein Viertel weniger als 2019.",
         "Viertel", table(HEAD, *ROWS)),
        ("23 Minuten nach dem Abgang der Lawine ist die erste Person geborgen.", "23", CALLS),
        ("Mit 37 Jahren wurde Berta Quaas zur Bürgermeisterin gewählt.", "37", FOUNDED),
    ],
)  # fmt: skip
def test_a_value_of_two_passages_is_computed(text, words, source):
    assert relation(text, words, source) == ("converted", "derived")


def test_the_day_of_birth_may_be_in_another_document():
    born = document("Geboren in Husum am 4. Mai 1961.", name="quaas.txt", title="Berta Quaas")
    died = document("Die frühere Bürgermeisterin Berta Quaas starb am 7. März 2026 in Husum.")
    text = "Berta Quaas starb im März mit 64 Jahren in Husum."
    assert relation(text, "64", born, died) == ("converted", "derived")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("In Brenz wurden 2025 noch 7215 Patienten behandelt, die Hälfte weniger als 2019.",
         "Hälfte", table(HEAD, *ROWS)),
        ("35 Minuten nach dem Abgang der Lawine ist die erste Person geborgen.", "35", CALLS),
        ("Mit 43 Jahren wurde Berta Quaas zur Bürgermeisterin gewählt.", "43", FOUNDED),
        ("Beim Konzert sangen 14 Kinder 23 Minuten lang im Saal.", "23 Minuten", CALLS),
    ],
)  # fmt: skip
def test_another_value_is_not_confirmed(text, words, source):
    found = relation(text, words, source)
    assert found is None or found[0] in ("mentions", "related", "differs")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Aus den Heimen kamen im Winter umgerechnet knapp 24.000 der gemeldeten Fälle.",
            "24.000",
            "Im Winter wurden 41.300 Fälle gemeldet, davon entfielen 58 Prozent auf Heime.",
        ),
        (
            "Der Park auf der Insel hat zusammen 704 Megawatt.",
            "704",
            "Der Park auf der Insel besteht aus 64 Anlagen mit je 11 Megawatt.",
        ),
        (
            "Die Brücke nach Husum ist schon seit 52 Jahren in Betrieb.",
            "52",
            "Inbetriebnahme der Brücke nach Husum: Mai 1974.",
        ),
        (
            "Die Einigung können beide Seiten noch knapp drei Wochen lang widerrufen.",
            "drei Wochen",
            "Beide Seiten können die Einigung bis zum 24. Juni 2026 widerrufen.",
        ),
    ],
)
def test_a_value_follows_from_one_passage(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("converted", "derived")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Aus den Heimen kamen im Winter umgerechnet knapp 29.000 der gemeldeten Fälle.",
            "29.000",
            "Im Winter wurden 41.300 Fälle gemeldet, davon entfielen 58 Prozent auf Heime.",
        ),
        (
            "Der Park auf der Insel hat zusammen 704 Megawatt.",
            "704",
            "Der Park auf der Insel hat 64 Anlagen, eine davon 11 Megawatt.",
        ),
        (
            "Die Brücke nach Husum war 52 Jahre in Betrieb.",
            "52",
            "Inbetriebnahme der Brücke nach Husum: Mai 1974.",
        ),
        (
            "Die Einigung können beide Seiten noch knapp fünf Wochen lang widerrufen.",
            "fünf Wochen",
            "Beide Seiten können die Einigung bis zum 24. Juni 2026 widerrufen.",
        ),
    ],
)
def test_another_value_does_not_follow_from_it(text, words, source):
    found = relation(text, words, document(source, *FILLER))
    assert found is None or found[1] != "derived"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Für die Halle am Hafen zahlt der Verein 115.000 Euro im Monat.", "115.000",
         "Für die Halle am Hafen ist eine Jahresmiete von 1,38 Mio. Euro vereinbart."),
        ("Ein Liegeplatz im Hafen kostet über 38.000 Euro im Jahr.", "38.000",
         "Ein Liegeplatz im Hafen kostet 3.180 Euro monatlich."),
        ("Der Hafen braucht 624 Tonnen Salz im Jahr.", "624",
         "Der Hafen braucht 12 Tonnen Salz in der Woche."),
    ],
)  # fmt: skip
def test_an_amount_a_month_follows_from_one_a_year(text, words, source):
    assert relation(text, words, document(source, *FILLER)) == ("converted", "derived")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Für die Halle am Hafen zahlt der Verein 125.000 Euro im Monat.", "125.000",
         "Für die Halle am Hafen ist eine Jahresmiete von 1,38 Mio. Euro vereinbart."),
        ("Für die Halle am Hafen zahlt der Verein 115.000 Euro.", "115.000",
         "Für die Halle am Hafen ist eine Jahresmiete von 1,38 Mio. Euro vereinbart."),
    ],
)  # fmt: skip
def test_another_amount_or_one_without_a_rate_does_not(text, words, source):
    found = relation(text, words, document(source, *FILLER))
    assert found is None or found[1] != "derived"
