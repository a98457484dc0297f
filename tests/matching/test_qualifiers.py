"""The words beside a number say its direction, its rate and whether it is a step or a level."""

import pytest

from articles.matching.qualifiers import (
    cell_qualifiers,
    objection,
    qualifiers_of,
    side_of,
)


def said(text, number):
    start = text.index(number)
    return qualifiers_of(text, start, start + len(number))


@pytest.mark.parametrize(
    ("text", "number", "direction"),
    [
        ("Der Krankenstand fiel auf 11,8 Prozent.", "11,8 Prozent", "down"),
        ("Die Quote ist auf 96,8 Prozent gestiegen.", "96,8 Prozent", "up"),
        ("There are 18 percent fewer seats.", "18 percent", "down"),
        ("Mehr als 300 Menschen kamen.", "300", ""),
        ("Der Preis stieg, während der Absatz um 5 Prozent sank.", "5 Prozent", "down"),
        ("Less than 300 people came.", "300", ""),
        ("Für den Saal fiel eine Monatsmiete von 460 Euro an", "460 Euro", ""),
    ],
)
def test_the_direction_is_that_of_the_clause(text, number, direction):
    assert said(text, number).direction == direction


@pytest.mark.parametrize(
    ("text", "number", "rate"),
    [
        ("im Schnitt 94 Euro im Monat", "94 Euro", "month"),
        ("im Schnitt 94 Euro im Jahr", "94 Euro", "year"),
        ("Im Jahr 2025 waren es 94 Euro im Jahr 2025", "94 Euro", ""),
        ("1.35 million euros a year", "1.35 million euros", "year"),
        ("20 Stunden pro Woche", "20 Stunden", "week"),
        ("2,6 Tonnen Kartoffeln verarbeitet die Küche im Monat", "2,6 Tonnen", "month"),
        ("2,6 Tonnen Kartoffeln für 90 Kinder kauft die Küche im Monat", "2,6 Tonnen", ""),
    ],
)
def test_the_rate_follows_the_number(text, number, rate):
    assert said(text, number).rate == rate


@pytest.mark.parametrize(
    ("one", "other", "number", "difference"),
    [
        ("auf 30 Prozent gekürzt", "um 30 Prozent gekürzt", "30 Prozent", "step"),
        ("94 Euro im Jahr", "94 Euro im Monat", "94 Euro", "rate"),
        ("stieg auf 96 Prozent", "sank auf 96 Prozent", "96 Prozent", "direction"),
        ("stieg auf 96 Prozent", "lag bei 96 Prozent", "96 Prozent", ""),
        ("94 Euro im Jahr", "94 Euro", "94 Euro", ""),
    ],
)
def test_equal_numbers_may_differ_in_what_is_said_of_them(one, other, number, difference):
    assert objection(said(one, number), said(other, number)) == difference


@pytest.mark.parametrize(
    ("text", "number", "rate"),
    [
        ("Die Software habe im Monat rund 9.000 Alarme ausgelöst.", "9.000 Alarme", "month"),
        ("In der Woche waren es ungefähr 9000 Alarme.", "9000 Alarme", "week"),
        ("Im Jahr zuvor waren es 9.000 Alarme.", "9.000 Alarme", ""),
        ("Im Jahr 2025 waren es 9.000 Alarme.", "9.000 Alarme", ""),
        ("Jeder Tag ohne Bahn kostet 38.000 Euro.", "38.000 Euro", "day"),
        ("Jeder Monat ohne Bahn bedeutet für alle im Tal einen Verlust von 38.000 Euro.",
         "38.000 Euro", "month"),
        ("Every week without the ferry means for everybody here a loss of 38,000 euros.",
         "38,000 euros", "week"),
        ("Im Monat Mai gab es nach vielen Wochen ohne Regen wieder Ernte: 38.000 Tonnen.",
         "38.000 Tonnen", ""),
        ("Die Gewichte sind je Falle und Tag 3,4 Gramm.", "3,4 Gramm", "day"),
        ("Für den Saal fiel eine Monatsmiete von 460 Euro an.", "460 Euro", "month"),
        ("Der Stundenlohn liegt bei 14,85 Euro.", "14,85 Euro", "hour"),
        ("Verbrauch in einer gewöhnlichen Woche: 1,4 Tonnen Mehl.", "1,4 Tonnen", "week"),
        ("Am Monatsende waren es 38.000 Tonnen.", "38.000 Tonnen", ""),
        ("Over the entire term it pays 1.35 million euros.", "1.35 million euros", "whole"),
    ],
)  # fmt: skip
def test_the_rate_may_come_before_the_number(text, number, rate):
    assert said(text, number).rate == rate


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("nach Abzug der Provisionen", "net"),
        ("Sponsoring (brutto)", "gross"),
        ("einschließlich 7 Prozent Umsatzsteuer", "gross"),
        ("ohne Umsatzsteuer", "net"),
        ("netto statt brutto", ""),
        ("after agency commissions", "net"),
        ("before returns and value-added tax", "gross"),
        ("vor Abzug der Retouren", "gross"),
        ("nach dem Abend", ""),
    ],
)
def test_net_and_gross_are_recognised(text, side):
    assert side_of(text) == side


@pytest.mark.parametrize(
    ("title", "rate"), [("Beitrag (EUR/Monat)", "month"), ("Kosten pro Jahr", "year"), ("2025", "")]
)
def test_the_head_of_a_column_says_the_rate(title, rate):
    assert cell_qualifiers("Land", title, "").rate == rate


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Die Anlage kostete 34.000 Euro, vor der Mehrwertsteuer.", "net"),
        ("Die Anlage kostete 34.000 Euro, einschließlich Umsatzsteuer.", "gross"),
        ("The plant cost 34,000 euros, before VAT, and was late.", "net"),
        ("Die Anlage kostete 34.000 Euro, die Umsatzsteuer kam später.", ""),
        ("Die Anlage kostete 34.000 Euro, vor allem wegen der Rohre.", ""),
    ],
)
def test_net_or_gross_may_follow_a_comma(text, side):
    number = "34,000 euros" if "34,000" in text else "34.000 Euro"
    assert said(text, number).side == side
