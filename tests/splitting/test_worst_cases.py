"""Each rule meets its worst case: the words that start it, thousands of times."""

import gc
import time
from datetime import date
from functools import cache
from itertools import cycle, islice

import pytest

from articles.splitting import LANGUAGES, language_named, split
from articles.splitting.engine import Rule
from articles.splitting.tokens import Token, tokenise
from tests.splitting.examples import EXAMPLES, marked_span, plain

PUBLISHED = date(2021, 3, 20)
TIMES = 4_000  # with numbers between, words and numbers are as many together
PARTS = 8
WORDS_A_CLASS = 2
ATTEMPTS = 3
FLOOR = 0.05  # seconds: below it, one measures the clock
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


def seconds(language: str, text: str) -> float:
    """Return the time that splitting takes, without collections of everybody's garbage."""
    gc.disable()
    try:
        began = time.process_time()
        split(text, language=language, published=PUBLISHED)
        return time.process_time() - began
    finally:
        gc.enable()


@cache
def grows_in_line(language: str, words: tuple[str, ...], gap: str) -> bool:
    """Tell whether eight times the text costs little more than eight times the time."""
    short, long = repeated(words, gap, TIMES // PARTS), repeated(words, gap, TIMES)
    return any(
        (cost := seconds(language, long)) <= FLOOR
        or cost <= 1.5 * PARTS * seconds(language, short) + FLOOR
        for _ in range(ATTEMPTS)
    )


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_takes_time_in_line_with_its_worst_text(language: str, rule: Rule, way: str) -> None:
    assert grows_in_line(language, starters(language, rule), WAYS[way])


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_is_started_by_its_worst_text(language: str, rule: Rule) -> None:
    tokens = tokens_of(language, " ".join(starters(language, rule)))
    assert any(starts(rule, token) for token in tokens)


def test_growth_out_of_line_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "seconds", lambda language, text: len(text) ** 2 / 1e8)
    assert not grows_in_line.__wrapped__("de", ("und",), " ")
