"""Ages, lengths, shares and changes follow from what a document says."""

import pytest

from articles.facts.kinds import Kind
from articles.matching.pairs import verdict_on

from .texts import claim_of, document, index_of


def derived(text, kind):
    index, _ = index_of("Es war ein Tag.", document(text))
    return [
        fact.number
        for number in range(len(index))
        for fact in index.passage(number).facts
        if fact.is_derived and fact.kind is kind and fact.number
    ]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Er wurde am 4. Mai 1961 in Husum geboren.", (65, 65)),
        ("Er wurde am 6. Juni 1961 in Husum geboren.", (64, 64)),
        ("Sie ist Jahrgang 1961 und lebt in Husum.", (64, 65)),
        ("Sie wurde am 4. Mai 1961 geboren und leitet den Verein seit 2019.", (65, 65)),
        ("Berta Quaas, am 4. Mai 1961 geboren, seit 2018 im Amt, geht.", (65, 65)),
        ("He was born on 4 May 1961 in Husum and has led the club since 2018.", (65, 65)),
        ("Am 4. Mai 1961 wurde sie als drittes Kind geboren, 2003 zog sie fort.", (65, 65)),
    ],
)
def test_an_age_follows_from_a_day_of_birth(text, ages):
    (age,) = derived(text, Kind.AGE)
    assert (age.ends or (age.base, age.base)) == ages


def test_a_day_that_is_no_birth_gives_no_age():
    assert derived("Er kam am 4. Mai 1961 in Husum an.", Kind.AGE) == []


def test_a_change_follows_from_two_figures():
    found = derived("Der Umsatz stieg von 40 auf 50 Millionen Euro.", Kind.CHANGE)
    assert ("up", 25.0) in [(n.direction, round(n.base, 1)) for n in found]


def test_a_share_follows_from_two_figures():
    found = derived("Von 400 Betrieben haben 100 Betriebe geantwortet.", Kind.SHARE)
    assert 25.0 in [round(n.base, 1) for n in found]


def test_of_two_shares_none_is_a_share_of_the_other():
    assert derived("Quaas hat 41,3 Prozent und Tamm 31,7 Prozent.", Kind.SHARE) == []


def test_minutes_follow_from_two_times_of_day():
    found = derived("Alarm war um 3.14 Uhr, die Streife kam um 3.26 Uhr.", Kind.DURATION)
    assert 12 in [n.base for n in found if n.group == "minutes"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Er arbeitet seit 2004 für uns.", {21, 22}),
        ("Sie leitet den Verein seit dem 1. März 2014.", {12}),
        ("The line has been running since 1987.", {38, 39}),
        ("Er kam 2004 zu uns.", set()),
    ],
)
def test_the_years_since_a_date_follow_from_it(text, years):
    lengths = [n.base for n in derived(text, Kind.DURATION) if n.group == "years"]
    assert {length for length in lengths if length == int(length)} == years


def test_a_range_of_days_has_a_length():
    found = derived("Gefragt wurde vom 9. Februar bis 6. März 2026.", Kind.DURATION)
    assert 25 in [n.base for n in found if n.group == "days"]


@pytest.mark.parametrize(
    "text", ["Der Steg steht seit Juli 2024.", "It has been shut since July 2024."]
)
def test_the_time_since_a_day_is_also_counted_as_it_passed(text):
    lengths = [number.base for number in derived(text, Kind.DURATION)]
    assert any(1.8 < length < 2 for length in lengths)
    assert 1 in lengths


@pytest.mark.parametrize(
    ("text", "words", "language", "direction"),
    [
        ("Sie kostet jetzt mehr als ein Drittel über dem Ansatz.", "Drittel", "de", "up"),
        ("Der Bau liegt ein Viertel unter dem Budget.", "Viertel", "de", "down"),
        ("It will cost almost a quarter above budget.", "quarter", "en", "up"),
        ("Ein Drittel der Leute kam über den Steg.", "Drittel", "de", ""),
    ],
)
def test_what_is_above_or_below_a_plan_has_a_direction(text, words, language, direction):
    _, manuscript = index_of(text, document(text), language=language)
    assert claim_of(manuscript, words).fact.number.direction == direction


def test_what_is_above_a_plan_does_not_follow_from_a_smaller_figure():
    text = "Die Brücke soll mehr als ein Drittel über dem Ansatz kosten."
    source = document("Neun der 14 Aufträge für die Brücke gingen an eine Firma.")
    index, manuscript = index_of(text, source)
    claim = claim_of(manuscript, "Drittel").fact
    found = [f for f in index.passage(0).facts if f.is_derived and f.kind is Kind.CHANGE]
    verdicts = {
        verdict_on(claim, fact, index, "de") for fact in found if fact.number.direction == "down"
    }
    assert "rounded" not in verdicts
    assert "opposite" in verdicts


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Der Läufer brauchte sieben Minuten länger als 2025.", "sieben Minuten",
         "Er brauchte 2026 genau 252 Minuten, ein Jahr davor 245 Minuten."),
        ("Das Wasser wurde um drei Grad kühler.", "drei Grad",
         "Gemessen wurden 21,4 °C am Steg und 18,4 °C am Wehr."),
        ("Die Wendezeit sank um ein Viertel.", "Viertel",
         "Die Wendezeit wurde von 40 auf 30 Minuten verkürzt: statt 40 Minuten 30 Minuten."),
        ("Bis Ende 2028 fallen 620 Stellen weg.", "620",
         "Bis 2028 sinkt die Zahl der Stellen von 84.310 auf 83.690."),
    ],
)  # fmt: skip
def test_a_difference_follows_from_two_values(text, words, passage):
    index, manuscript = index_of(text, document(passage))
    claim = claim_of(manuscript, words)
    found = {verdict_on(claim.fact, fact, index, "de") for fact in index.passage(0).facts}
    assert found & {"same", "rounded", "converted"}


def test_of_two_temperatures_none_is_a_share_of_the_other():
    text = "Gemessen wurden 20 °C am Steg und 10 °C am Wehr."
    assert derived(text, Kind.SHARE) == derived(text, Kind.CHANGE) == []
