"""Each rule meets its worst case: the words that start it, hundreds of times, counted exactly."""

import re
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import pytest

from articles.facts.kinds import Kind
from articles.splitting import LANGUAGES, language_named, split
from articles.splitting.engine import Family, Reader, Rule, RuleMatch
from articles.splitting.tokens import PAD, Token, tokenise
from tests.splitting.counting import (
    CountedReading,
    count_of,
    count_with_calls,
    counted_tokens,
    in_line,
)
from tests.splitting.examples import EXAMPLES, marked_span, plain

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHED = date(2021, 3, 20)
TIMES = 250  # with numbers between, words and numbers are as many together
ALONE = 100
WORDS_A_CLASS = 2
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
FAMILIES = [
    pytest.param(language, family, id=f"{language}-{family.name}")
    for language in LANGUAGES
    for family in language_named(language).families
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


def with_neighbours(language: str, rule: Rule, words: int) -> str:
    """Return the words that start the rule, between marks of all sorts, in one sentence."""
    pairs = zip(cycle(starters(language, rule)), cycle(NEIGHBOURS), range(words), strict=False)
    return "".join(word + gap for word, gap, _ in pairs)


def examples_without_end(language: str, rule: Rule, words: int) -> str:
    """Return the rule's examples over and over, in one sentence."""
    texts = [STOP.sub(" ", plain(text)) for text in EXAMPLES[language][rule.name]]
    return " ".join(islice(cycle(" ".join(texts).split()), words))


def read_by(language: str, rule: Rule, text: str) -> int:
    """Return what the rule reads and calls wherever it starts, also where another comes first."""
    reading = CountedReading(text, language_named(language), PUBLISHED)
    places = [at for at in range(PAD, len(reading.tokens)) if starts(rule, reading.tokens[at])]
    assert places, "nothing starts the rule"

    def run() -> None:
        for at in places:
            reading.now = at
            rule.read(reading, at)

    return count_with_calls(run)


def read_in_all(language: str, text: str) -> int:
    """Return what splitting the text reads."""
    with counted_tokens():
        return count_of(lambda: split(text, language=language, published=PUBLISHED))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("language", "family"), FAMILIES)
def test_a_family_reads_in_line_with_its_worst_text(
    language: str, family: Family, way: str
) -> None:
    words = tuple(dict.fromkeys(w for rule in family.rules for w in starters(language, rule)))
    assert in_line(lambda n: read_in_all(language, repeated(words, WAYS[way], n)), TIMES)


@pytest.mark.parametrize(("language", "rule"), RULES)
def test_a_rule_reads_in_line_with_its_worst_text(language: str, rule: Rule) -> None:
    for text in (with_neighbours, examples_without_end):
        assert in_line(lambda n, text=text: read_by(language, rule, text(language, rule, n)), ALONE)


def test_no_rule_searches_the_whole_text() -> None:
    # Statements are no rules: they read a text once, and test_the_cost_grows_with_the_text counts.
    sources = (ROOT / "articles" / "splitting").rglob("*.py")
    rules = [path for path in sources if path.parent.name != "statements"]
    assert [path.name for path in rules if WHOLE_TEXT.search(path.read_text())] == []


def back_to_the_start(reading: CountedReading, at: int) -> None:
    """Read all tokens before this one at once."""
    assert reading.tokens[PAD:at] is not None


def word_by_word(reading: CountedReading, at: int) -> None:
    """Read all tokens before this one, one by one."""
    while at > PAD and reading.tokens[at].low != "nowhere":
        at -= 1


def all_that_was_cut(reading: CountedReading, at: int) -> None:
    """Cut out the text before this token."""
    assert reading.text[: reading.tokens[at].start] is not None


def calls_back(reading: CountedReading, at: int) -> None:
    """Call a function for each token before this one."""
    assert sum(map(lambda _: 1, range(at))) >= 0  # noqa: C417 (the calls are what is counted)


def keeps_all_mentions(reading: CountedReading, at: int) -> None:
    """Go through all mentions that there are."""
    reading.mentions.append(RuleMatch(Kind.PERSON, at, at, None, at))
    assert all(reading.mentions)


@pytest.mark.parametrize(
    "read", [back_to_the_start, word_by_word, all_that_was_cut, calls_back, keeps_all_mentions]
)
def test_more_than_linear_growth_is_detected(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in language_named("de").families[0].rules if rule.triggers)
    slow = Rule(rule.name, rule.triggers, read)
    monkeypatch.setitem(globals(), "starts", lambda _, token: rule in sum(token.entry.rules, ()))
    texts: Callable[[int], str] = lambda n: with_neighbours("de", rule, n)  # noqa: E731
    assert not in_line(lambda n: read_by("de", slow, texts(n)), ALONE // 4)
