"""Classes of words that lean: each with what must be marked and what need not be."""

import pytest

from articles.anchoring.context_page import ContextPage
from articles.anchoring.same_words import same_words
from articles.anchoring.supports import context_of
from articles.splitting.blocks import find_blocks
from tests.anchoring import pairs_regional
from tests.anchoring.context_measuring import faults, measure, page_of
from tests.anchoring.pairs_classes import CLASSES


@pytest.mark.parametrize("pair", CLASSES, ids=lambda pair: f"{pair.language}: {pair.name}")
def test_exactly_what_leans_by_its_class_is_marked(pair):
    assert faults(pair) == []


@pytest.mark.parametrize(
    ("pairs", "missed", "needless"), [(pairs_regional.OPEN, 2, 6), (pairs_regional.CLOSED, 1, 5)]
)
def test_the_third_authors_expectations_are_met_with_few_exceptions(pairs, missed, needless):
    measured = measure(pairs)
    assert measured.due - measured.found <= missed
    assert measured.needless <= needless


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er votierte gegen das Bad", "Er stimmte gegen Bad"),
        ("Der Rat zählt zwölf Orte", "Rat zählt 12 Orte"),
        ("Two firms listed it", "2 companies named it"),
    ],
)
def test_other_words_for_the_same_are_the_same(one, other):
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er sagte es", "Er behauptete es"),
        ("Sie wird sanieren", "Sie wurde saniert"),
        ("gegen das Bad", "für das Bad"),
        ("Der Rat", "Die Räte"),
    ],
)
def test_words_that_say_more_are_not_the_same(one, other):
    assert same_words(one) != same_words(other)


@pytest.mark.parametrize("word", ["der", "The", "die"])
def test_a_grammatical_article_alone_is_unchanged(word):
    assert same_words(word) == word


@pytest.mark.parametrize(
    "piece",
    [
        "Seine Frau lebt. ",
        "Das Unglück war groß. ",
        "Die Kosten sind da. ",
        "Das Gebäude steht. ",
        "Der Konzern baut das Werk. ",
        "Zwei davon gingen. ",
        "Ersterer kam. ",
    ],
)
def test_long_chains_are_followed_for_a_few_sentences_only(piece):
    text = piece * 2_000
    spans = [(n, n + len(piece) - 1) for n in range(0, len(text), len(piece))]
    page = ContextPage(text, spans, (), "de")
    context_of(page, *spans[-1])
    assert len(page._leans) <= 40


def test_a_new_crosshead_marks_nothing_unless_it_is_one_of_a_series():
    text = "Sieg\n\nUlm hat gewonnen.\n\n{}Otto Kray schoss elf Tore in der Saison.{}"
    alone = _crosshead(text.format("Scharfe Kritik\n\n", ""))
    series = _crosshead(
        text.format("Hohenau\n\n", "\n\nRottmar\n\nEs gab dort ein großes Fest für alle Leute.")
    )
    assert [support.loose for support in (*alone, *series)] == [True, False]


def _crosshead(text: str):
    page = page_of(text, "de", tuple(find_blocks(text)))
    start = text.index("Otto Kray")
    return [s for s in context_of(page, start, start + 9) if s.kind == "crosshead"]
