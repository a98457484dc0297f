"""What German dates, times, lengths and sets mean, counted from Thursday, 20 August 2026."""

from datetime import date

import holidays
import pytest

from articles.facts.kinds import Kind
from articles.facts.values import TimeExpression
from articles.splitting import split

PUBLISHED = date(2026, 8, 20)
TIMES = {Kind.DATE, Kind.TIME, Kind.DURATION, Kind.SET}


def times(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """Return words and timex of the time expressions in `text`."""
    return [
        (text[claim.start : claim.end], claim.value.timex)
        for claim in split(text, language="de", published=published)
        if claim.kind in TIMES and isinstance(claim.value, TimeExpression)
    ]


MEANT = {
    "Seit Januar ist die Brücke gesperrt.": [("Januar", "2026-01")],
    "Seit dem 1. Oktober gilt das.": [("1. Oktober", "2025-10-01")],
    "Die Wahl ist im November.": [("November", "2026-11")],
    "Im November wurde sie gewählt.": [("November", "2025-11")],
    "Von Januar bis März 2020 war er da.": [("Januar", "2020-01"), ("März 2020", "2020-03")],
    "Der Film lief am Sonntag, 12. April.": [("Sonntag, 12. April", "2026-04-12")],
    "Am Dienstag, dem 25., kommt er.": [("Dienstag, dem 25.", "2026-08-25")],
    "Er kam am Donnerstag (13. August) an.": [("Donnerstag (13. August)", "2026-08-13")],
    "Er ging Ende der 1960er fort.": [("Ende der 1960er", "196")],
    "Das war in der zweiten Hälfte des 19. Jahrhunderts.": [
        ("zweiten Hälfte des 19. Jahrhunderts", "18")
    ],
    "Im Winter 2020/21 war es kalt.": [("Winter 2020/21", "2020-WI")],
    "Er kam am Montag (17.) an.": [("Montag (17.)", "2026-08-17")],
    "Am Mittwoch kam der Minister.": [("Mittwoch", "2026-08-19")],
    "Freitag, 20 Uhr, Stadthalle": [("Freitag", "2026-08-21"), ("20 Uhr", "2026-08-21T20:00")],
    "Von Montag bis Freitag war zu.": [("Montag", "2026-08-10"), ("Freitag", "2026-08-14")],
    "Am kommenden Mittwoch und Donnerstag ist zu.": [
        ("kommenden Mittwoch", "2026-08-26"),
        ("Donnerstag", "2026-08-27"),
    ],
    "Der Mittwoch in zwei Wochen ist frei.": [("Mittwoch in zwei Wochen", "2026-09-02")],
    "Vergangenes Wochenende brannte es.": [("Vergangenes Wochenende", "2026-W33-WE")],
    "Heuer war es im Jänner kalt.": [("Heuer", "2026"), ("Jänner", "2026-01")],
    "Anfang März trat er zurück.": [("Anfang März", "2026-03")],
    "Im zweiten Geschäftsquartal sank es.": [("zweiten Geschäftsquartal", "2026-Q2")],
    "Im vierten Quartal war der Absatz gesunken.": [("vierten Quartal", "2025-Q4")],
    "Anmelden kann man sich bis 3. September. Der Verkehr rollte gegen Mittag wieder.": [
        ("3. September", "2026-09-03"),
        ("Mittag", "2026-08-20TMI"),
    ],
    "Im Oktober war ein Roboterarm ausgefallen.": [("Oktober", "2025-10")],
    "Imhof, der Mitte September verstorben ist, war beliebt.": [("Mitte September", "2025-09")],
    "Der Prozess ist im September angesetzt.": [("September", "2026-09")],
    "Er kündigte für September den Rückzug an.": [("September", "2026-09")],
    "Im Vergleich zu 2010 war es warm, anders als 2020.": [("2010", "2010"), ("2020", "2020")],
    "Das Werk soll im ersten Halbjahr öffnen.": [("ersten Halbjahr", "2027-H1")],
    "Gegründet wurde sie 2017. Im ersten Halbjahr stieg der Umsatz, mehr als ein Jahr zuvor.": [
        ("2017", "2017"),
        ("ersten Halbjahr", "2026-H1"),
        ("ein Jahr zuvor", "2025"),
    ],
    "Das war in den Neunzigern.": [("Neunzigern", "199")],
    "Zum Jahreswechsel 2020/21 kam er.": [("Jahreswechsel 2020/21", "2020/2021")],
    "Die Umfrage vom 12. und 13. August": [("12. und 13. August", "2026-08-12/2026-08-13")],
    "Vom 3. bis zum 5. Mai war zu.": [("3. bis zum 5. Mai", "2026-05-03/2026-05-05")],
    "Am ersten Montag im Mai 2020 kam er.": [("ersten Montag im Mai 2020", "2020-05-04")],
    "In der letzten Woche im Juli 2026 kam er.": [("letzten Woche im Juli 2026", "2026-W30")],
    "In den vergangenen zehn Jahren stieg es.": [("zehn Jahren", "2016/2026")],
    "Im letzten halben Jahr stieg es.": [("halben Jahr", "2026-02/2026-08")],
    "Zum ersten Mal in 28 Jahren sank es.": [("28 Jahren", "P28Y")],
    "In 28 Jahren wird er alt sein.": [("In 28 Jahren", "2054")],
    "Es kostet zweieinhalb Stunden, anderthalb Jahre.": [
        ("zweieinhalb Stunden", "PT150M"),
        ("anderthalb Jahre", "P1.5Y"),
    ],
    "Er kommt jeden zweiten Montag.": [("jeden zweiten Montag", "P2W")],
    "Er kommt jeden ersten Montag im Monat.": [("jeden ersten Montag im Monat", "P1M")],
    "Sie übt dreimal täglich.": [("dreimal täglich", "P1D")],
    "Der Zug fährt um 19.30 Uhr am Freitag.": [
        ("19.30 Uhr", "2026-08-21T19:30"),
        ("Freitag", "2026-08-21"),
    ],
    "Um 7 abends war Schluss.": [("7 abends", "2026-08-20T19:00")],
    "Der Minister sagte am Freitag, er werde am Montag gehen.": [
        ("Freitag", "2026-08-14"),
        ("Montag", "2026-08-24"),
    ],
    "Nächste Woche Montag kommt er.": [("Nächste Woche", "2026-W35"), ("Montag", "2026-08-24")],
    "Seit Mittwoch wird gebaut.": [("Mittwoch", "2026-08-19")],
    "Sie kamen in der zweiten Maihälfte 2020.": [("zweiten Maihälfte 2020", "2020-05")],
    "Das war im Sommer des Jahres 2015.": [("Sommer des Jahres 2015", "2015-SU")],
    "In den 60er und 70er Jahren war er da.": [("60er", "196"), ("70er Jahren", "197")],
    "Einen Tag nach Weihnachten 2020 starb er.": [
        ("Einen Tag nach Weihnachten 2020", "2020-12-26")
    ],
    "Er bekam zwei Jahre und sechs Monate.": [("zwei Jahre und sechs Monate", "P30M")],
    "Sie haben 2025 Schlagzeilen gemacht.": [("2025", "2025")],
    "Er ging damals fort.": [("damals", "PAST_REF")],
    "Vor einigen Tagen kam er.": [("Vor einigen Tagen", "PAST_REF")],
    "Das gab er Ende der Siebziger auf.": [("Ende der Siebziger", "197")],
    "Es gab 79 n. Chr. einen Ausbruch.": [("79 n. Chr.", "0079")],
    "Sie gewannen am 29/2 nicht.": [("29/2", "XXXX-02-29")],
}


@pytest.mark.parametrize("text", MEANT)
def test_a_time_means_the_day_that_the_text_names(text: str) -> None:
    assert times(text) == MEANT[text]


CHAINS = {
    "Am Montag kam er an. Am Tag darauf ging er. Tags zuvor schlief er. Am selben Tag starb sie.": [
        "2026-08-17", "2026-08-18", "2026-08-16", "2026-08-17",
    ],
    "Am 3. März 2019 fiel das Urteil. Zwei Tage später klagte er. Im Jahr darauf siegte er.": [
        "2019-03-03", "2019-03-05", "2020",
    ],
    "2010 begann der Bau. Drei Jahre später stand er. Drei Monate später brannte es.": [
        "2010", "2013", None,
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", CHAINS)
def test_a_time_counts_from_the_one_last_spoken_of(text: str) -> None:
    assert [timex for _, timex in times(text)] == CHAINS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Die Handballer verloren 24:33.",
        "Sie gewannen 3:2 und 2:0.",
        "Flensburg - Kiel 24:26 (12:13)",
        "Sie siegten mit 25:23, 19:25 und 15:10.",
        "Ein stiller Mann, ein guter Tag.",
        "Davon kamen 1700 im ersten Bus.",
        "Der Ort hatte 2011 Einwohner.",
        "Er senkte die Zahl um 3.",
    ],
)
def test_scores_and_counts_are_no_times(text: str) -> None:
    assert times(text) == []


@pytest.mark.parametrize("text", ["Am 31. April kam er.", "Am 29. Februar 2021 kam er."])
def test_an_impossible_day_is_a_claim_with_a_fault(text: str) -> None:
    (claim,) = [c for c in split(text, language="de", published=PUBLISHED) if c.kind in TIMES]
    assert isinstance(claim.value, TimeExpression)
    assert claim.value.fault == "no such day"


FEASTS = {
    "Ostern 2021": "2021-04-04",
    "orthodoxe Ostern 2018": "2018-04-08",
    "Buß- und Bettag 2022": "2022-11-16",
    "Jom Kippur 1973": "1973-10-06",
    "Opferfest 2018": "2018-08-21",
    "Ramadan 2018": "2018-05-16/2018-06-14",
    "Diwali 2019": "2019-10-27",
    "chinesische Neujahr 2018": "2018-02-16",
    "Diwali 2099": None,
}


@pytest.mark.parametrize("name", FEASTS)
def test_a_feast_is_found_by_name_with_its_day(name: str) -> None:
    assert times(f"Das {name} war laut.") == [(name, FEASTS[name])]


# "Erster Mai" is read as a date; the others mean other days or things in another country.
OTHERWISE = {"Erster Mai", "Nationalfeiertag", "Auffahrt"}


@pytest.mark.parametrize("country", ["DE", "AT", "CH"])
@pytest.mark.parametrize("year", [2021, 2024])
def test_every_national_holiday_is_found_by_its_name(country: str, year: int) -> None:
    days = holidays.country_holidays(country, years=year, language="de")
    for day, names in days.items():
        for name in names.split("; "):
            if name not in OTHERWISE:
                assert times(f"Am {name} {year} war zu.") == [(f"{name} {year}", day.isoformat())]


@pytest.mark.parametrize("text", ["Drei Tage vor Silvester kam er.", "Eine Woche nach Ostern."])
def test_a_distance_from_a_feast_without_a_publication_day_is_no_error(text):
    assert split(text, language="de", published=None)
