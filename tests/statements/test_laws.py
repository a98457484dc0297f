"""Laws of statements: what holds for any text whatever."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.facts.values import MODALITIES, POLARITIES, STANCES, StatementValue
from articles.splitting import split
from articles.splitting.statements.page import LONGEST
from tests.drawn import examples
from tests.splitting.counting import count_with_calls, in_line
from tests.splitting.hostile import ENGLISH_NEWS, NEWS
from tests.splitting.test_laws import languages, texts
from tests.statements.finder import find_statements

GOLD = Path(__file__).parent / "gold"
DEMO = Path(__file__).parents[2] / "articles/management/demo/texts"
MANY = 1000
MARKS_IN_FRONT = [
    ("de", "Nach einer Umfrage der Kammer, an der 300 Betriebe teilnahmen, fehlen 40 Lehrlinge."),
    ("de", "Laut „Tagblatt“ betrug der Gewinn 3 Millionen Euro."),
    ("de", "Nach Angaben des Magazins „Der Turm“ hat der Wirt gekündigt."),
    ("de", "Der Rat machte klar, dass „die weit überwiegende Anzahl der Leute“ bleibt."),
    ("de", "Den Behörden zufolge, wurden 40 Fässer gefunden."),
    ("en", "According to people who knew the firm, however, it hired a guard in May."),
    ("de", "Nach Angaben der Firma Keil Inc. wurde das Werk 2015 eröffnet."),
]
SIZE = 6 * LONGEST  # characters: more than a sentence that is read in one piece
ENDLESS = [
    ("de", NEWS), ("en", ENGLISH_NEWS), ("de", "dass er sagte "), ("en", "and that he ran "),
    ("de", "ging, "), ("en", '"I ran," he said, '), ("de", "A B: Ja.\n\n"), ("de", "„a "),
]  # fmt: skip


@given(text=texts, language=languages)
@examples(300)
def test_spans_lie_inside_the_text_and_values_are_known(text: str, language: str) -> None:
    for claim in split(text, language=language, published=date(2021, 3, 20)):
        value = claim.value
        if not isinstance(value, StatementValue):
            continue
        for start, end in filter(None, [(claim.start, claim.end), value.source_span]):
            assert 0 <= start < end <= len(text)
        assert value.polarity in POLARITIES
        assert value.modality in MODALITIES
        assert value.stance in {None, *STANCES}


@given(text=texts, language=languages)
@examples(100)
def test_statements_come_in_order_and_each_span_once(text: str, language: str) -> None:
    found = find_statements(text, language=language)
    assert found == find_statements(text, language=language)
    places = [(one.start, -one.end) for one in found]
    assert places == sorted(set(places))


@given(text=texts, language=languages)
@examples(100)
def test_a_part_is_in_the_narrowest_statement_around_it(text: str, language: str) -> None:
    claims = split(text, language=language, published=None)
    statements = [claim for claim in claims if claim.kind is Kind.STATEMENT]
    outer = Overlaps(statements)
    for claim in claims:
        parent = outer.narrowest_around(claim.start, claim.end)
        around = [s for s in statements if s.start <= claim.start and claim.end <= s.end]
        assert (parent is None) == (not around)
        assert not parent or all(parent.end - parent.start <= s.end - s.start for s in around)


@pytest.mark.parametrize(("language", "piece"), ENDLESS)
def test_the_cost_grows_with_the_text(language: str, piece: str) -> None:
    def cost_of(size: int) -> int:
        text = (piece * (size // len(piece) + 1))[:size]
        return count_with_calls(lambda: find_statements(text, language=language))

    assert in_line(cost_of, SIZE)


def test_a_frame_without_a_subject_has_none() -> None:
    text = ': is been The had asked )" – That Never, it by '
    assert "" not in [one.subject for one in find_statements(text, language="en")]


def test_a_language_without_rules_has_no_statements() -> None:
    assert find_statements("Le ministre a nié.", language="fr") == []


def test_a_place_in_a_decomposed_text_is_its_own() -> None:
    text = "Der Bu\u0308rgermeister bestritt, dass das Gera\u0308t fehlt."
    (one,) = find_statements(text, language="de")
    assert text[one.start : one.end] == "das Gera\u0308t fehlt"
    assert text[slice(*one.source)] == "Der Bu\u0308rgermeister"


def test_a_statement_begins_with_a_word_and_ends_with_one() -> None:
    seen = 0
    for language, text in real_texts():
        for one in find_statements(text, language=language, published=date(2026, 11, 29)):
            seen += 1
            first, last = text[one.start], text[one.end - 1]
            assert first.isalnum() or first in "$€£(", text[one.start : one.end]
            assert last.isalnum() or last in "%€$£)", text[one.start : one.end]
    assert seen > MANY


def real_texts() -> Iterator[tuple[str, str]]:
    """Yield the texts of the demo, the gold texts and items, and some that hold many marks."""
    for path in sorted(DEMO.glob("*.txt")):
        yield ("en" if path.stem == "oats" else "de"), path.read_text(encoding="utf-8")
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["lang"], row["text"]
    yield from MARKS_IN_FRONT
