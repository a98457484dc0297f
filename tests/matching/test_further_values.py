"""Words beside a value add to it: bounds, clocks in two numbers, parts and ranges of lengths."""

import pytest

from articles.matching.lengths import length_of
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import verdict_on

from .texts import claim_of, document, index_of


def verdicts(text, words, passage, *, language="de"):
    """Return how the claim that holds `words` relates to the values of a passage."""
    index, manuscript = index_of(text, document(passage), language=language)
    claim = claim_of(manuscript, words)
    source = index.passage(0).document.source.language
    found = (verdict_on(claim.fact, fact, index, source) for fact in index.passage(0).facts)
    return {verdict for verdict in found if verdict}


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Die Überfahrt dauert keine neun Minuten.", "neun", "Die Fahrzeit beträgt 8 min 50 s."),
        ("Gewählt hat nicht einmal jeder Fünfte.", "jeder", "Die Beteiligung lag bei 18 Prozent."),
        ("Im Dorf blieb ein gutes Dutzend Höfe.", "Dutzend", "Im Dorf gibt es noch 13 Höfe."),
        ("Nicht ganz ein Drittel stimmte zu.", "Drittel", "Zugestimmt haben 31,5 Prozent."),
        ("Die Sitzung dauerte zwei Stunden.", "zwei", "Die Sitzung begann um 14.00 Uhr und "
         "endete um 16.04 Uhr."),
        ("Der Flug dauerte fast 50 Minuten.", "50", "Der Flug dauerte 47 Minuten."),
    ],
)  # fmt: skip
def test_a_bound_in_words_is_part_of_the_value(text, words, passage):
    assert verdicts(text, words, passage) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Die Überfahrt dauert keine neun Minuten.", "neun", "Die Fahrzeit beträgt 9 min 40 s."),
        ("Gewählt hat nicht einmal jeder Fünfte.", "jeder", "Die Beteiligung lag bei 22 Prozent."),
        ("Im Dorf blieb ein gutes Dutzend Höfe.", "Dutzend", "Im Dorf gibt es noch 10 Höfe."),
        ("Die Fahrt dauert neun Minuten.", "neun", "Die Fahrt dauert 12 Minuten."),
    ],
)
def test_a_value_on_the_other_side_of_a_bound_does_not_agree(text, words, passage):
    assert not verdicts(text, words, passage) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage", "language"),
    [
        ("Die Wache rückte um zehn vor elf aus.", "zehn", "Um 10.50 Uhr rückte sie aus.", "de"),
        ("Die Wache rückte um zehn vor elf aus.", "elf", "Um 22.50 Uhr rückte sie aus.", "de"),
        ("At 17 minutes past six it rang.", "17", "The call came at 18:17.", "en"),
        ("Der Zug fährt um 8.20 Uhr ab.", "8.20", "Abfahrt acht Uhr zwanzig, sagt er.", "de"),
        ("The alarm had been off since 5.40.", "5.40", "It was set to OFF at 05:40.", "en"),
        ("Er kam kurz nach drei zurück.", "drei", "Um 15.06 Uhr war er zurück.", "de"),
        ("Das Boot sank gegen 6.45 Uhr.", "6.45", "Um 06.47 Uhr sank das Boot.", "de"),
    ],
)
def test_a_time_of_day_is_read_from_two_numbers(text, words, passage, language):
    assert verdicts(text, words, passage, language=language) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Die Wache rückte um zehn vor elf aus.", "zehn", "Um 11.10 Uhr rückte sie aus."),
        ("Von zehn vor Gericht Geladenen kamen elf.", "zehn", "Um 10.50 Uhr rückte sie aus."),
        ("The rate was 5.40 in spring.", "5.40", "It was set to OFF at 05:40."),
        ("Der Zug fährt um 8.20 Uhr ab.", "8.20", "Um 20.20 Uhr fährt der Zug ab."),
    ],
)
def test_other_numbers_side_by_side_are_no_time_of_day(text, words, passage):
    assert not verdicts(text, words, passage) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage", "language"),
    [
        ("Nach 17 Tagen endete der Prozess.", "17", "An 17 Verhandlungstagen wurde gehört.", "de"),
        ("The trial ended after 17 days.", "17", "It was heard on 17 sitting days.", "en"),
        ("Gesucht wird ein 52-jähriger Mann.", "52", "Person 2, männlich, 52 Jahre, ledig.", "de"),
        ("Some 900 years ago the wolf came.", "900", "It has been there for 900 years.", "en"),
        ("Sie wachte etwa 15 Stunden.", "15", "Sie war zwischen 14 und 16 Stunden wach.", "de"),
        ("Das Schiff lief zehn Knoten.", "zehn", "The vessel made 18.5 km/h.", "de"),
        (
            "Hier sitzen 412 Leute, halb so viele wie dort.",
            "halb",
            "Hier haben wir 412 Plätze, dort waren es 810 Plätze.",
            "de",
        ),
        ("Das Haus hat eine Geschichte von 139 Jahren.", "139", "Im Jahr 1887 gegründet.", "de"),
        ("Am 4. März brach der Kontakt ab.", "4. März", "Lost on 4 March 2026, at 03:47.", "de"),
        ("Um 4.50 Uhr wurden sie geweckt.", "4.50", "4.50 Wecken, alle im Bus.", "de"),
        ("Um halb elf wird gepackt.", "halb elf", "22.30 Kisten zu, alle fassen an.", "de"),
        ("Um Viertel vor acht läutet sie.", "Viertel", "7.45: läutet selbst, am Seil.", "de"),
    ],
)
def test_a_length_an_age_or_a_day_is_read_in_another_form(text, words, passage, language):
    assert verdicts(text, words, passage, language=language) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Nach 17 Tagen endete der Prozess.", "17", "An 17 Orten wurde gehört."),
        ("Gesucht wird ein 52-jähriger Mann.", "52", "Der Bau dauerte 52 Jahre."),
        ("Vor 900 Jahren kam der Wolf.", "900", "Es gibt ihn dort seit 800 Jahren."),
        ("Um 4.50 Uhr wurden sie geweckt.", "4.50", "4.50 Euro kostet das Wecken."),
        ("Um 4.50 Uhr wurden sie geweckt.", "4.50", "Abschnitt 4.50 Wecken der Gäste."),
    ],
)
def test_a_number_of_other_things_is_no_length_and_no_age(text, words, passage):
    assert not verdicts(text, words, passage) & AGREEMENTS


@pytest.mark.parametrize(
    ("timex", "minutes", "step"),
    [("PT40M", 40, 10), ("PT38M", 38, 1), ("PT3H", 180, 60), ("PT6S", 0.1, 1 / 60)],
)
def test_a_length_is_as_precise_as_it_is_written(timex, minutes, step):
    number = length_of(timex)
    assert (number.base, number.step) == pytest.approx((minutes, step))


@pytest.mark.parametrize(
    ("text", "words", "passage", "language"),
    [
        ("Der Zug fuhr 54 Kilometer in der Stunde.", "54", "Die Bahn fuhr mit 15 m/s.", "de"),
        ("Sie lief zwölf Kilometer pro Stunde.", "zwölf", "Ihr Tempo: 12,2 km/h.", "de"),
        ("The train made 30 miles an hour.", "30", "Der Zug fuhr 48,3 km/h.", "en"),
        ("Von jedem Euro gehen 38 Cent ans Land.", "38", "Ans Land gehen 38 Prozent.", "de"),
        ("Von jedem Spendeneuro kamen 91 Cent an.", "91", "Angekommen sind 90,9 Prozent.", "de"),
        ("Of every pound, 38 pence goes on rent.", "38", "Rent takes 38 per cent.", "en"),
    ],
)
def test_lengths_an_hour_are_speeds_and_cents_of_each_euro_shares(text, words, passage, language):
    assert verdicts(text, words, passage, language=language) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage"),
    [
        ("Sie lief zwölf Kilometer.", "zwölf", "Ihr Tempo: 12 km/h."),
        ("Das Brötchen kostet 38 Cent.", "38", "Ans Land gehen 38 Prozent."),
        ("Jeder kennt den Euro; ein Brötchen kostet 38 Cent.", "38", "Es sind 38 Prozent."),
    ],
)
def test_other_lengths_and_cents_are_not(text, words, passage):
    assert not verdicts(text, words, passage) & AGREEMENTS


@pytest.mark.parametrize(
    ("text", "words", "passage", "expected"),
    [
        ("Der Gehalt lag bei 4,2 Promille.", "4,2", "Der Gehalt lag bei 0,42 Prozent.", True),
        ("Gut zwei Drittel stimmten zu.", "Drittel", "Zugestimmt haben 68,4 Prozent.", True),
        ("Gut zwei Drittel stimmten zu.", "Drittel", "Zugestimmt haben 75,0 Prozent.", False),
        ("Ein gutes Viertel blieb weg.", "Viertel", "Weg blieben 31 Prozent.", False),
        ("Knapp zwei Drittel blieben.", "Drittel", "Geblieben sind 57 Prozent.", False),
        ("Fast 500 Gäste kamen.", "500", "Es kamen 410 Gäste.", False),
        ("Fast 500 Gäste kamen.", "500", "Es kamen 478 Gäste.", True),
        ("Sie zahlte 900 Mark.", "900", "Sie zahlte 900 DM.", True),
        ("Der Wind wehte mit 74 km/h.", "74", "Wind 40 kt aus West.", True),
    ],
)
def test_bounds_reach_a_tenth_and_units_are_read(text, words, passage, expected):
    assert bool(verdicts(text, words, passage) & AGREEMENTS) is expected


def test_per_mille_against_per_cent_is_another_unit():
    passage = "Der Anteil lag bei 14 Prozent."
    assert verdicts("Der Anteil lag bei 14 Promille.", "14", passage) == {"unit"}


def test_the_difference_of_two_percentages_is_no_amount_in_cents():
    passage = "The share rose from 38 per cent to 61 per cent."
    assert not verdicts("The share rose by 23%.", "23", passage, language="en") & AGREEMENTS


def test_litres_on_a_square_metre_are_millimetres_of_rain():
    text, source = "Es fielen 141 Liter je Quadratmeter.", "Es fielen 141 mm Niederschlag."
    assert verdicts(text, "141", source) == {"converted"}
    assert not verdicts(text, "141", "Es fielen 114 mm Niederschlag.") & AGREEMENTS
