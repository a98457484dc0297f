"""Ages that no word names, years in words, and per cent as offices write it."""

import pytest

from .texts import FILLER, document, index_of, ranked


def facts_of(text, language="de"):
    index, _ = index_of("Der Verein.", document(text), language=language)
    return index.passage(0).facts


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ich mache den Beruf seit 19 Jahren und bin 41.", 41),
        ("Aber ich bin zweiundfünfzig, ich habe noch Pläne für den Verein.", 52),
        ("The boat has gone out there and I am forty-four.", 44),
    ],
)
def test_people_say_their_own_age(text, age):
    assert age in [f.number.base for f in facts_of(text) if f.kind.value == "age"]


@pytest.mark.parametrize(
    "text",
    [
        "Ich bin 41 Kilometer gelaufen, dann kam der Regen.",
        "Der Verein ist 41, sagt die Kasse.",
        "Ich bin 3, du bist 4 im Spiel.",
    ],
)
def test_other_numbers_are_no_ages(text):
    assert not [f for f in facts_of(text) if f.kind.value == "age"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Der Fahrer des Bootes (36, wohnhaft in Husum) blieb unverletzt.", 36),
        ("Eine Frau aus Brenz (71) wurde an der Schleuse gerettet.", 71),
        ("An Bord war ein Bootsführer (57 J., seit 1993 im Dienst).", 57),
        ("Zeugin Berta Quaas, Nachbarin, 74: Der Steg sei morsch gewesen.", 74),
        ("Er war damals sechs, als der Steg brach.", 6),
    ],
)
def test_a_passage_says_the_age_of_others(text, age):
    assert age in [f.number.base for f in facts_of(text) if f.kind.value == "age"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("It was spring and my daughter was seven and curious.", 7),
        ("He's fifty-three.", 53),
        ("She is now 44, and the boat is hers.", 44),
    ],
)
def test_a_passage_says_the_age_of_others_in_english(text, age):
    assert age in [f.number.base for f in facts_of(text, "en") if f.kind.value == "age"]


@pytest.mark.parametrize(
    "text",
    [
        "Die Schleuse (3) und das Wehr (200) bleiben offen.",
        "Er war 40 Kilometer vom Steg entfernt.",
        "Die Liste, 74: Boote, Stege und Netze.",
    ],
)
def test_numbers_in_brackets_or_of_things_are_no_ages(text):
    assert not [f for f in facts_of(text) if f.kind.value == "age"]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Die Quote erreicht 10,3 v. H. der Ausgaben.", 10.3),
        ("Das Land trägt nach jetzigem Stand 60 v. H. der Kosten.", 60),
        ("Die Bank trägt 37,5 v.H. der Kosten.", 37.5),
    ],
)
def test_per_cent_may_be_written_as_offices_do(text, percent):
    found = [f.number for f in facts_of(text) if f.number and f.number.group == "percent"]
    assert [number.base for number in found] == [percent]


@pytest.mark.parametrize(
    ("words", "year"),
    [("zweitausendachtundzwanzig", 2028), ("zweitausendvierzehn", 2014), ("neunzehnhundert", 1900)],
)
def test_a_number_in_words_may_be_a_year(words, year):
    days = [f.days for f in facts_of(f"Die Eröffnung war {words}, sagt der Verein.") if f.days]
    assert [day[0].year for day in days] == [year]


@pytest.mark.parametrize("words", ["zweitausend Boote", "neunhundert", "dreitausendfünf"])
def test_counted_things_and_other_numbers_are_no_years(words):
    assert not [f for f in facts_of(f"Gezählt wurden {words} im Verein.") if f.days]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Am 19. Dezember hat der Verein das Bootshaus eröffnet.",
            "19. Dezember",
            "19. Dezember 2025",
        ),
        ("Am 3. Oktober wurde das Bootshaus im Verein geweiht.", "3. Oktober", "3. Oktober 2025"),
        (
            "Ende November beginnt am Bootshaus der Bau des Vereins.",
            "Ende November",
            "30. November 2025",
        ),
    ],
)
def test_a_day_without_a_year_may_be_the_last_one(text, words, source):
    assert agreeing(text, words, f"Der Verein und das Bootshaus: {source}.")


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("19. Dezember", "19. Dezember 2024"),
        ("19. Dezember", "20. Dezember 2025"),
        ("4. Juni", "4. Juni 2025"),
        ("Samstag, 19. Dezember", "Freitag, 19. Dezember 2025"),
        ("Sonntag, 20. Dezember", "20. Dezember 2025"),
        ("Samstag, dem 12. Dezember", "12. Dezember 2025"),
    ],
)
def test_but_no_other_one(words, source):
    text = f"Am {words} hat der Verein das Bootshaus eröffnet."
    assert not agreeing(text, words, f"Der Verein und das Bootshaus: {source}.")


def agreeing(text, words, source):
    _, found = ranked(text, document(source, *FILLER))
    one = next(one for one in found if words in one.claim.fact.text)
    return [c.agreement.verdict for c in one.candidates if c.agreement]
