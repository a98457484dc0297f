"""A document's value is written as the text writes its own."""

from datetime import date

import pytest

from articles.models import Claim
from articles.queries.own_form import DocumentWords, in_own_form
from articles.splitting import split_parts

PUBLISHED = date(2026, 6, 5)


def written(text, quote, found, language="de", there="de"):
    """Return the claim on `quote` with what a document says in its place."""
    rows = split_parts(text, language=language, published=PUBLISHED)
    [one] = [row for row in rows if text[row.start : row.end] == quote]
    value = one.value.to_json() if one.value else None
    claim = Claim(
        kind=one.kind,
        quote=quote,
        start=one.start,
        end=one.end,
        value=value,
        prefix=text[: one.start],
        suffix=text[one.end :],
    )
    return in_own_form(claim, DocumentWords(found, there), quote, language, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "quote", "found", "words"),
    [
        ("Es gab 4.182 Einsätze.", "4.182 Einsätze", "4.812-mal", "4.812 Einsätze"),
        ("Es waren 1300 Leute.", "1300 Leute", "1.412 Leute", "1412 Leute"),
        ("Es kostet 5 Mio. Euro.", "5 Mio. Euro", "4.600.000 Euro", "4,6 Mio. Euro"),
        ("Rund 220.000 Euro kostet es.", "220.000 Euro", "228.940 Euro", "230.000 Euro"),
        ("Zwölf Leute kamen.", "Zwölf Leute", "9 Leute", "Neun Leute"),
        ("Das dauerte drei Jahre.", "drei Jahre", "4 Jahre", "vier Jahre"),
        ("Am 21.10.1968 geboren.", "21.10.1968", "12. Oktober 1968", "12.10.1968"),
        ("Er kam am 25. November.", "25. November", "2026-11-26", "26. November"),
        ("Er kam um 16.30 Uhr.", "16.30 Uhr", "17 Uhr", "17.00 Uhr"),
        ("Ingo Reiter kam aus Husum.", "Ingo Reiter", "Ingo Reuter", "Ingo Reuter"),
    ],
)
def test_in_german(text, quote, found, words):
    assert written(text, quote, found) == words


@pytest.mark.parametrize(
    ("text", "quote", "found", "words"),
    [
        ("There were 4,182 calls.", "4,182 calls", "4.812 Einsätze", "4,812 calls"),
        ("It cost €1.2 million.", "€1.2 million", "1.374.211 Euro", "€1.4 million"),
        ("About 30 per cent left.", "30 per cent", "31,7 Prozent", "31.7 per cent"),
        ("He came on the 1st of May.", "1st of May", "2. Mai", "2nd of May"),
        (
            "He came on November 3, 2025, late.",
            "November 3, 2025",
            "13. Oktober 2025",
            "October 13, 2025",
        ),
        ("Founded in 2017.", "2017", "17. Mai 2018", "2018"),
        ("It took three years.", "three years", "vier Jahre", "four years"),
    ],
)
def test_in_english_by_a_german_document(text, quote, found, words):
    assert written(text, quote, found, "en", "de") == words


def test_a_day_of_the_week_goes_with_its_date():
    text, quote = "Am Freitag, dem 3. Februar 2025, kam er.", "Freitag, dem 3. Februar 2025"
    assert written(text, quote, "3. Februar 2025") == "Montag, dem 3. Februar 2025"


def test_a_length_is_converted_in_the_precision_of_the_text():
    assert written("Er ist 32 Meter hoch.", "32 Meter", "98.4 feet", "de", "en") == "30 Meter"


@pytest.mark.parametrize(
    ("text", "quote", "found", "words"),
    [
        ("Ein Drittel der Leute ging.", "Ein Drittel", "25 Prozent", "Ein Viertel"),
        ("Ein Drittel der Leute ging.", "Ein Drittel", "30,2 Prozent", "Drei Zehntel"),
        ("Ein Drittel der Leute ging.", "Ein Drittel", "zwei Fünftel", "Zwei Fünftel"),
        ("Es war ein Viertel der Leute.", "ein Viertel", "die Hälfte", "die Hälfte"),
        ("Es war ein Viertel der Leute.", "ein Viertel", "27,5 Prozent", "27,5 Prozent"),
        ("Jeder Fünfte ging.", "Jeder Fünfte", "25 Prozent", "Jeder Vierte"),
        ("Jede dritte Frau kam.", "Jede dritte Frau", "20 Prozent", "Jede fünfte Frau"),
    ],
)
def test_a_fraction_in_words_in_german(text, quote, found, words):
    assert written(text, quote, found) == words


@pytest.mark.parametrize(
    ("text", "quote", "found", "words"),
    [
        ("Two thirds of voters left.", "Two thirds", "75 per cent", "Three quarters"),
        ("A third of voters left.", "A third", "ein Viertel", "A quarter"),
        ("It was two thirds of them.", "two thirds", "72 per cent", "72 per cent"),
        ("One in five voters left.", "One in five", "ein Viertel", "One in four"),
        ("Every fifth voter came.", "Every fifth voter", "ein Drittel", "Every third voter"),
    ],
)
def test_a_fraction_in_words_in_english(text, quote, found, words):
    there = "en" if "per cent" in found else "de"
    assert written(text, quote, found, "en", there) == words


@pytest.mark.parametrize(
    ("text", "quote", "found", "words"),
    [
        ("Erika Holm (49) kam.", "49", "geboren am 4. Mai 1961", "65"),
        ("Erika Holm, 49, kam.", "49", "12. August 1961", "64"),
        ("Die 66-jährige Erika Holm kam.", "66-jährige", "4. Mai 1961", "65-jährige"),
        ("Die 66-jährige Erika Holm kam.", "66-jährige", "Jahrgang 1961", "64- oder 65-jährige"),
        ("Erika Holm (49) kam.", "49", "geboren 1961", "64 oder 65"),
    ],
)
def test_an_age_by_a_birth(text, quote, found, words):
    assert written(text, quote, found) == words


def test_an_english_age_by_a_birth():
    text = "The 66-year-old Ann Lee came."
    assert written(text, "66-year-old", "4. Mai 1961", "en") == "65-year-old"


@pytest.mark.parametrize(
    ("text", "quote", "found", "there"),
    [
        ("Jeder Fünfte ging.", "Jeder Fünfte", "27 Prozent", "de"),
        ("Ein Drittel der Leute ging.", "Ein Drittel", "40 Euro", "de"),
        ("Es sind 32 Meter.", "32 Meter", "40 Euro", "de"),
        ("Er leitet die Universität Basel.", "Universität Basel", "University of Bern", "en"),
        ("Erika Holm starb mit 49 Jahren.", "49 Jahren", "geboren am 4. Mai 1961", "de"),
        ("Damals war die 49-jährige Erika Holm da.", "49-jährige", "Jahrgang 1961", "de"),
        ("Erika Holm (49) kam.", "49", "am Fluss", "de"),
    ],
)
def test_what_can_not_be_written_so_is_not_offered(text, quote, found, there):
    assert not written(text, quote, found, "de", there)
