"""Find the time that a sentence counts from, in the sentences before it."""

import re

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import ContextPage
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.naming import is_year, times_in, years_in
from articles.facts.blocks import BlockKind

_FAR, _NEAR = 8, 4
_AGE = re.compile(r"\d+ (?:Jahre?|Monate?|Wochen?|Tage?) alt\w*|\d+[- ]years?[- ]old")


def counted_from(page: ContextPage, before: int, lean: Lean) -> Support | None:
    """Return the nearest sentence that names a time; where none does, the one before.

    That one's names are what counts then: "Als Kohl Kanzler war, … Damals …".
    """
    at: int | None = before
    found: list[str] = []
    for _ in range(_FAR):
        if at is None or page.words is None:
            break
        times = times_in(_AGE.sub("", page.said(at)), page.words)
        if not page.words.durations.issuperset(_units(times)):
            found.insert(0, times)
            relative = any(lean_word.needs is Needs.TIME for lean_word in page.leans(at))
            if page.before(at) is None or not (relative or _is_coarse(times, lean, page.words)):
                found = [_in_unit(named, lean, page.words) for named in found]
                return support(page, at, " ".join(found), lean, SupportKind.TIME)
        if lean.is_near and not any(lean_word.needs is Needs.TIME for lean_word in page.leans(at)):
            break
        at = page.before(at)
    if not found and (lean.reads == "times" or lean.is_near):
        return None
    if found:
        return support(page, before, " ".join(found), lean, SupportKind.TIME)
    names = " ".join(token.text for token in page.tokens(before) if token.is_name)
    return support(page, before, names, lean, SupportKind.TIME)


def _units(times: str) -> list[str]:
    """Return the words of times without figures: "drei Wochen" says how long, not when."""
    said = times.lower().split()
    return said if any(is_year(word) for word in said) else [o for o in said if o[0].isalpha()]


def _in_unit(times: str, lean: Lean, words: LeaningWords) -> str:
    """Return those of the times that count: year and month, or a day where days are counted."""
    said = times.split()
    years = [word for word in said if is_year(word)]
    if words.days.search(lean.words):
        return "" if len(years) == len(said) else times
    return " ".join(o for o in said if is_year(o) or o.lower() in words.months) if years else times


def _is_coarse(times: str, lean: Lean, words: LeaningWords) -> bool:
    """Return whether a sentence names only a year, where days are counted from a day."""
    return bool(words.days.search(lean.words)) and all(is_year(word) for word in times.split())


def year_above(page: ContextPage, number: int, lean: Lean) -> Support | None:
    """Return the nearest sentence of the paragraph that states the year."""
    at, block = page.before(number), page.block_index(number)
    for _ in range(_NEAR):
        if at is None or page.block_index(at) != block:
            return None
        if years := _years(page, at):
            return support(page, at, years, lean, SupportKind.TIME)
        if not any(other.needs is Needs.YEAR for other in page.leans(at)):
            return None
        at = page.before(at)
    return None


def _years(page: ContextPage, number: int) -> str:
    """Return the year in which something happens: not "since 2019"."""
    said, words = page.said(number), page.words
    found = []
    for token in page.tokens(number):
        bounded = words is not None and words.until_year.search(said[: token.start].rstrip())
        if years_in(token.text) and not bounded:
            found.append(token.text)
    return " ".join(found)


def support(
    page: ContextPage,
    at: int,
    meaning: str,
    lean: Lean,
    kind: SupportKind = SupportKind.REFERENT,
    *,
    loose: bool = False,
) -> Support:
    if kind is SupportKind.REFERENT and page.kind(at) is BlockKind.HEADLINE:
        kind = SupportKind.HEADLINE
    start, end = page.sentences[at]
    return Support(kind, start, end, page.text[start:end], meaning, lean.words, loose)
