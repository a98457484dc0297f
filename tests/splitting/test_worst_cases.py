"""Each rule meets its worst case: the words that start it, thousands of times."""

import gc
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import cycle, islice
from pathlib import Path

import pytest

from articles.splitting import LANGUAGES, language_named, split
from articles.splitting.engine import Rule
from articles.splitting.reading import Reading
from articles.splitting.tokens import PAD, Token, tokenise
from tests.splitting.examples import EXAMPLES, marked_span, plain

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHED = date(2021, 3, 20)
TIMES = 3_000  # with numbers between, words and numbers are as many together
PARTS = 8
TOLERATED = 1.5
WORDS_A_CLASS = 2
ATTEMPTS = 8
FLOOR = 0.025  # seconds: below it, one measures the clock
ALONE = 2_000
NEIGHBOURS = (" („", ", ", " 12 - ", " ", ": ")
STOP = re.compile(r"[.!?…\n]+")
WHOLE_TEXT = re.compile(r"\breading\.text\b(?!\[)")
WAYS = {"with spaces": " ", "without spaces": "", "with numbers between": " 12 "}
RULES = [
    pytest.param(language, rule, id=f"{language}-{rule.name}")
    for language in LANGUAGES
    for family in language_named(language).families
    for rule in family.rules
]


def starters(language: str, rule: Rule) -> tuple[str, ...]:
    """Return words that start the rule: some of each class, its examples where none is listed."""
    vocabulary = language_named(language).vocabulary
    listed = [vocabulary.words_of(name)[:WORDS_A_CLASS] for name in sorted(rule.triggers)]
    words = [word for some in listed for word in some]
    if not all(listed):
        words += [phrase(language, rule, text) for text in EXAMPLES[language][rule.name][:2]]
    return tuple(words)


def phrase(language: str, rule: Rule, marked: str) -> str:
    """Return what the rule finds in its example, with the word that starts it."""
    (start, end), text = marked_span(marked), plain(marked)
    first = next(token for token in tokens_of(language, text) if starts(rule, token))
    return text[min(start, first.start) : max(end, first.end)]


def tokens_of(language: str, text: str) -> list[Token]:
    return tokenise(text, language_named(language).vocabulary.look_up)


def starts(rule: Rule, token: Token) -> bool:
    return any(rule in rules for rules in token.entry.rules)


def repeated(words: tuple[str, ...], gap: str, times: int) -> str:
    return gap.join(islice(cycle(words), times // 2 if gap.strip() else times))


@contextmanager
def without_collections() -> Iterator[None]:
    """Keep the collection of everybody's garbage out of what is timed."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(language: str, text: str) -> float:
    """Return the time that splitting takes."""
    with without_collections():
        began = time.process_time()
        split(text, language=language, published=PUBLISHED)
        return time.process_time() - began


def seconds_alone(language: str, rule: Rule, text: str) -> float:
    """Return the time that the rule takes wherever it starts, also where another comes first."""
    reading = Reading(text, language_named(language), PUBLISHED)
    places = [at for at in range(PAD, len(reading.tokens)) if starts(rule, reading.tokens[at])]
    with without_collections():
        began = time.process_time()
        for at in places:
            reading.now = at
            rule.read(reading, at)
        return time.process_time() - began


def with_neighbours(language: str, rule: Rule, words: int) -> str:
    """Return the words that start the rule, between marks of all sorts, in one sentence."""
    pairs = zip(cycle(starters(language, rule)), cycle(NEIGHBOURS), range(words), strict=False)
    return "".join(word + gap for word, gap, _ in pairs)


def examples_without_end(language: str, rule: Rule, words: int) -> str:
    """Return the rule's examples over and over, in one sentence."""
    texts = [STOP.sub(" ", plain(text)) for text in EXAMPLES[language][rule.name]]
    return " ".join(islice(cycle(" ".join(texts).split()), words))


@cache
def grows_in_line(language: str, words: tuple[str, ...], gap: str) -> bool:
    return in_line(lambda times: seconds(language, repeated(words, gap, times)), TIMES)


def in_line(cost_of: Callable[[int], float], times: int) -> bool:
    """Tell whether eight times the text costs little more than eight times the time.

    The least that either took counts: what else the machine does only adds to it.
    """
    long, short = float("inf"), float("inf")
    for _ in range(ATTEMPTS):
        long = min(long, cost_of(times))
        if long <= FLOOR:
            return True
        short = min(short, cost_of(times // PARTS))
        if long <= TOLERATED * PARTS * short + FLOOR:
            return True
    return False


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_takes_time_in_line_with_its_worst_text(language: str, rule: Rule, way: str) -> None:
    assert grows_in_line(language, starters(language, rule), WAYS[way])


@pytest.mark.parametrize("text", [with_neighbours, examples_without_end])
@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_by_itself_takes_time_in_line_with_its_text(
    language: str, rule: Rule, text: Callable[[str, Rule, int], str]
) -> None:
    assert in_line(lambda n: seconds_alone(language, rule, text(language, rule, n)), ALONE)


def test_no_rule_searches_the_whole_text() -> None:
    sources = (ROOT / "articles" / "splitting").rglob("*.py")
    assert [path.name for path in sources if WHOLE_TEXT.search(path.read_text())] == []


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_is_started_by_its_worst_text(language: str, rule: Rule) -> None:
    tokens = tokens_of(language, " ".join(starters(language, rule)))
    assert any(starts(rule, token) for token in tokens)


def test_growth_out_of_line_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "seconds", lambda language, text: len(text) ** 2 / 1e8)
    assert not grows_in_line.__wrapped__("de", ("und",), " ")
