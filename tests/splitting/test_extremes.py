"""Days that no calendar has, numbers without measure: the splitter reads on.

Found by `benchmarks/fuzz_splitting.py`.
"""

from datetime import date

import pytest

from articles.facts.checked_values import find_value_fault
from articles.splitting import split
from benchmarks.fuzz_splitting import faults_of, fuzz

NEAR = date(2026, 4, 30)


def values(text: str, language: str = "de", published: date | None = NEAR) -> dict:
    """Return the values found in a text by the words that they are on."""
    found = split(text, language=language, published=published)
    return {text[c.start : c.end]: c.value.to_json() if c.value else None for c in found}


GOOD = "Im vergangenen Jahr verdiente sie gut, teilte sie am"
COUNTED_FROM_NOTHING = [
    f"{GOOD} 31. April 2026 mit. Im Jahr zuvor war es weniger.",
    f"{GOOD} 29. Februar 2026 mit. Ein Jahr später ging sie.",
    "Im vergangenen Quartal stieg es, hieß es am 32.4.2026. Im Quartal zuvor nicht.",
    "Im Vorjahr fiel es, teilte er am 0. April 2026 mit. Im Jahr darauf stieg es.",
]


@pytest.mark.parametrize("text", COUNTED_FROM_NOTHING)
@pytest.mark.parametrize("published", [NEAR, None, date.min, date.max])
def test_times_relative_to_an_impossible_day_raise_no_error(text, published):
    assert faults_of(text, "de", published) == []


def test_a_year_counts_from_the_period_the_text_is_about():
    assert values(COUNTED_FROM_NOTHING[0])["Jahr zuvor"]["timex"] == "2024"


@pytest.mark.parametrize("words", ["Am Tag darauf", "Eine Woche später"])
def test_a_day_that_counts_from_an_impossible_one_has_no_value(words):
    found = values(f"Am 31. April 2026 kam er. {words} ging er.")
    assert found["31. April 2026"]["fault"] == "no such day"
    later = next(value for key, value in found.items() if key in words)
    assert not (later or {}).get("timex")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The 0000-9-1 season ended. A year later it began.", "en"),
        ("On 0000-12-31 it ended. The day after, it began.", "en"),
        ("Am 1.5.0000 kam er. Am Tag darauf ging er.", "de"),
        ("Am 31.12.9999 kam er. Zwei Tage später ging er.", "de"),
        ("Die siebenhundert-Milliarden Frage.", "de"),
        ("Der hundert-Millionen Plan.", "de"),
        ("Ein zehn-Trillionen Loch im Haushalt.", "de"),
    ],
)
def test_years_and_words_at_the_edge_raise_nothing(text, language):
    assert faults_of(text, language, NEAR) == []


LARGE = [
    ("Es waren 9999999999999999999999999999 Trillionen Grad.", "de"),
    ("Er war 1.000.000.000.000 Trillionen Trillionen im Amt.", "de"),
    ("Vier von 9223372036854775808 Befragten zahlen.", "de"),
    ("It made a record £9999999999999999999999999999bn.", "en"),
    ("One in 9223372036854775808 smokes.", "en"),
]


@pytest.mark.parametrize(("text", "language"), LARGE)
def test_a_number_that_nobody_can_store_is_a_claim_without_a_value(text, language):
    claims = split(text, language=language, published=NEAR)
    assert claims
    for claim in claims:
        assert claim.value is None or find_value_fault(claim.kind, claim.value.to_json()) is None


def test_generated_texts_raise_no_error():
    assert fuzz(texts=300, seed=4).shown == {}


@pytest.mark.parametrize(
    ("language", "pattern"),
    [
        ("de", "Das Aktenzeichen lautet Az. 1{} BvR 2187/19."),
        ("de", "Das sagte Petra A{}, 49, am Montag."),
        ("de", "„Wir bleiben“, sagte K{}."),
        ("de", "Mehr unter https://example.org/{} im Netz."),
        ("de", "Gezählt wurden 312 B{} am See."),
        ("en", "Northwind Holdings{} Ltd sold 312 boats."),
        ("en", "According to a report by the D{}, prices fell."),
        ("en", "Photo: Wu L{} / EPA"),
    ],
)
@pytest.mark.parametrize("length", [1_990, 2_500, 9_000])
def test_a_text_of_a_value_is_as_long_as_can_be_stored_or_left_out(language, pattern, length):
    filling = "9" if "1{}" in pattern else "a"
    assert faults_of(pattern.format(filling * length), language, NEAR) == []
