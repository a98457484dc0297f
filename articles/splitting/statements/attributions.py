"""Read "laut Polizei", "nach Angaben der Polizei", "according to police" inside a clause."""

from typing import NamedTuple

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.english_subjects import subject_end
from articles.splitting.statements.german_phrases import phrase_end, source_noun
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page

Span = tuple[int, int]
GERMAN = GRAMMARS["de"]
_GENITIVE = frozenset(
    "der des von vom einer eines seiner ihrer seines ihres unseres unserer dieser dieses".split()
)
_STARTS = frozenset("laut gemäß zufolge nach aus by in according seitens vonseiten".split())
_READ = frozenset({ClauseKind.MAIN, ClauseKind.FIRST, ClauseKind.SUB})


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
    return next((found for i in clause.own if (found := read(page, clause, i))), None)


def inner_source(sentence: Sentence, clause: Clause) -> Span | None:
    found = attribution_in(sentence, clause)
    return found.source if found else None


def _read_german(page: Page, clause: Clause, i: int) -> InlineAttribution | None:
    low = page.lows[i]
    if low in {"laut", "gemäß"} and i + 1 < clause.stop:
        end = phrase_end(page, i + 1)
        return InlineAttribution(i, end, (i + 1, end)) if end else None
    if low in _SIDE and (end := phrase_end(page, i + 1)):
        return InlineAttribution(i, end, (i + 1, end))
    if low == "zufolge":
        return _before_zufolge(page, clause, i)
    if low == "nach" and (at := source_noun(page, i + 1)):
        return _after_nach(page, i, at)
    if low == "aus" and page.texts[i + 1] in _VIEWS:
        return _after_nach(page, i, i + 2)
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
    return page.is_capital(i) or article or adjective or within


def _after_nach(page: Page, i: int, at: int) -> InlineAttribution:
    """Read "nach Angaben der Polizei": the owner; "nach Angaben": the noun; "nach Polizeiangaben"."""
    begin = at + (page.lows[at] in {"von", "vom"})
    opens = page.lows[at] in _GENITIVE or (page.is_capital(at) and page.tokens[at].gap <= 1)
    end = phrase_end(page, begin) if opens else None
    if end:
        return InlineAttribution(i, end, (begin, end))
    return InlineAttribution(i, at, (i + 1, at))


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
