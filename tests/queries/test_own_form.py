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
    claim = Claim(kind=one.kind, quote=quote, start=one.start, end=one.end, value=value)
    return in_own_form(claim, DocumentWords(found, there), quote, language)


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
    ("text", "quote", "found", "there"),
    [
        ("Ein Drittel der Leute ging.", "Ein Drittel", "30 Prozent", "de"),
        ("Es sind 32 Meter.", "32 Meter", "40 Euro", "de"),
        ("Er leitet die Universität Basel.", "Universität Basel", "University of Bern", "en"),
        ("Erika Holm (49) kam.", "49", "geboren am 4. Mai 1961", "de"),
    ],
)
def test_what_can_not_be_written_so_is_not_offered(text, quote, found, there):
    assert not written(text, quote, found, "de", there)
