"""Read "laut Polizei", "nach Angaben der Polizei", "according to police" inside a clause."""

from typing import NamedTuple

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.english_subjects import subject_end
from articles.splitting.statements.german_phrases import (
    attribute_end,
    before_bare_noun,
    phrase_end,
    source_noun,
)
from articles.splitting.statements.grammar import CUTS, GRAMMARS
from articles.splitting.statements.page import Page

Span = tuple[int, int]
GERMAN = GRAMMARS["de"]
_GENITIVE = frozenset(
    "der des von vom einer eines seiner ihrer seines ihres unseres unserer dieser dieses derselben desselben".split()
)
_STARTS = frozenset("laut gemäß zufolge nach aus by in according seitens vonseiten".split())
_READ = frozenset({ClauseKind.MAIN, ClauseKind.FIRST, ClauseKind.SUB, ClauseKind.RELATIVE})


class InlineAttribution(NamedTuple):
    """Tokens `first` to `stop` attribute what stands around them to the tokens of `source`."""

    first: int
    stop: int
    source: Span


def attribution_in(sentence: Sentence, clause: Clause) -> InlineAttribution | None:
    """Return the first attribution among the clause's own words."""
    if clause.kind not in _READ or _STARTS.isdisjoint(clause.lows):
        return None
    page = sentence.page
    read = _read_german if page.german else _read_english
    own = clause.own[1:] if clause.kind is ClauseKind.RELATIVE else clause.own  # "laut dem"
    return next((found for i in own if (found := read(page, clause, i))), None)


def inner_source(sentence: Sentence, clause: Clause) -> Span | None:
    found = attribution_in(sentence, clause)
    return found.source if found else None


def _read_german(page: Page, clause: Clause, i: int) -> InlineAttribution | None:
    low = page.lows[i]
    side = low in _SIDE and clause.kind is not ClauseKind.RELATIVE
    if side or (low in {"laut", "gemäß"} and i + 1 < clause.stop):
        end = phrase_end(page, i + 1)
        return _with_attributes(page, clause, i, i + 1, end) if end else None
    if low == "zufolge":
        return _before_zufolge(page, clause, i)
    if low == "nach" and (at := source_noun(page, i + 1)):
        return _after_nach(page, clause, i, at)
    if low == "aus" and page.texts[i + 1] in _VIEWS:
        return _after_nach(page, clause, i, i + 2)
    return None


_SIDE = frozenset({"seitens", "vonseiten"})
_VIEWS = frozenset({"Sicht", "Perspektive", "Warte"})


def _before_zufolge(page: Page, clause: Clause, i: int) -> InlineAttribution | None:
    """Read "einem Bericht zufolge", "den Ermittlern zufolge"."""
    start = i
    while start > clause.first and start - 1 != clause.finite and _in_phrase(page, start - 1):
        start -= 1
    return InlineAttribution(start, i + 1, (start, i)) if start < i else None


def _in_phrase(page: Page, i: int) -> bool:
    low = page.lows[i]
    article = low in GERMAN.articles or low in {"den", "dem", "einem", "einer", "ihren", "seinen"}
    adjective = page.tags[i] == "O" and low.endswith(("en", "er")) and page.texts[i][0].isalpha()
    within = low in {"im", "in", "aus", "von", "vom"} and page.is_capital(i - 1)
    return page.is_capital(i) or article or (adjective and low not in GERMAN.coordinating) or within


def _after_nach(page: Page, clause: Clause, i: int, at: int) -> InlineAttribution:
    """Read "nach Angaben der Polizei": the owner; "nach Angaben", "nach einem Gutachten des …": the noun."""
    begin = at + (page.lows[at] in {"von", "vom"})
    opens = page.lows[at] in _GENITIVE or (page.is_capital(at) and page.tokens[at].gap <= 1)
    opens = opens and attribute_end(page, at, at - 1) is None
    end = phrase_end(page, begin) if opens else None
    if end:
        begin = i + 1 if page.lows[i + 1] in _A else begin
        return _with_attributes(page, clause, i, begin, before_bare_noun(page, clause, begin, end))
    return _with_attributes(page, clause, i, i + 1, at)


_A = frozenset({"einer", "einem"})


def _with_attributes(
    page: Page, clause: Clause, first: int, begin: int, end: int
) -> InlineAttribution:
    """Take what belongs to the source: "vom Oktober", "aus dem Jahr 2023", ", an der … teilnahmen,"."""
    noun = end - 1
    while following := attribute_end(page, end, noun):
        end = following
    front = first == clause.first and clause.kind is ClauseKind.MAIN
    if front and _goes_on_to_verb(page, clause, end):
        # "Laut Polizei im Kreis Husum floh er": all before the verb is one phrase
        placed = page.lows[end] in {"im", "in"} and clause.finite - end <= _PLACE
        return InlineAttribution(first, clause.finite, (begin, clause.finite if placed else end))
    stop = next((after for before, after in clause.holes if before == end), end)
    opens = first == clause.first and stop > end and page.lows[end + 1] not in _ALSO
    return InlineAttribution(first, stop if opens else end, (begin, end))


def _goes_on_to_verb(page: Page, clause: Clause, end: int) -> bool:
    """Return whether only a phrase with its preposition stands between a source and the verb."""
    size = clause.finite - end
    rest = range(end + 1, clause.finite)
    near = 1 < size < _LONGEST_ATTRIBUTE and not any(page.texts[i] in CUTS for i in rest)
    return near and page.lows[end] in GERMAN.prepositions and page.is_capital(clause.finite - 1)


_LONGEST_ATTRIBUTE = 8
_PLACE = 3  # words of "im Kreis Husum"
_ALSO = frozenset({"sagt", "so"})


_IN_WORDS = ["in", "the", "words", "of"]
_BY = frozenset({"by", "in"})
_ACCOUNTS = frozenset(
    "account accounts reckoning estimate estimates telling view opinion words version".split()
)


def _account(page: Page, clause: Clause, i: int) -> int | None:
    """Read "by the pilot's own account", "in his view"."""
    owned = page.lows[i] in {"his", "her", "their", "its"}
    for at in range(i, min(i + 6, clause.stop)):
        owned = owned or page.lows[at].endswith(("'s", "’s", "s'"))
        if page.lows[at] in _ACCOUNTS:
            return at + 1 if owned else None
    return None


def _read_english(page: Page, clause: Clause, i: int) -> InlineAttribution | None:
    if page.lows[i : i + 4] == _IN_WORDS:
        end = subject_end(page, i + 4, clause.stop)
        return InlineAttribution(i, end, (i + 4, end))
    if page.lows[i] in _BY and (account := _account(page, clause, i + 1)):
        return InlineAttribution(i, account, (i + 1, account))
    if page.lows[i] != "according" or page.lows[i + 1] != "to":
        return None
    end = subject_end(page, i + 2, clause.stop)
    return InlineAttribution(i, end, (i + 2, end))
