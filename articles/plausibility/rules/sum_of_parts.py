"""Parts that the text itself adds up: "12 Frauen und 8 Männer, insgesamt 21"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.figures import Interval, count_interval, printed, share_interval
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "sum-of-parts"

_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE)
_FEWEST, _MOST = 2, 12
_WORD = r"(?:\s(?!davon\b|darunter\b|mit\b|including\b|of\b)[^\s\d,;.:()–—]+)"
# ", insgesamt 21", " – zusammen also 21", " (a total of 21"
_TOTAL = re.compile(
    rf"{_WORD}{{0,4}}(?:,|\s\(|\s[–—])\s?(?:also\s|das sind\s|macht\s|machen\s|or\s)?"
    r"(?:insgesamt|zusammen|alles in allem|in total|altogether|together|(?:for )?a total of|in all)"
    r",?\s(?:also\s|genau\s|rund\s|etwa\s|about\s)?[$€£]?",
    re.IGNORECASE,
)
# ", 21 people in all", ", 21 in total"
_APPOSED = re.compile(rf"{_WORD}{{0,4}}(?:,|\s\(|\s[–—])\s?(?:also\s|or\s)?")
_IN_ALL = re.compile(
    r"(?:\s[^\s\d,;.:]+)?\s(?:in all|in total|altogether|insgesamt|zusammen)\b(?!\s\w)"
)
# "Insgesamt 21 Menschen kamen: 12 Frauen und 8 Männer."
_TOTAL_BEFORE = re.compile(
    r"\b(?:insgesamt|zusammen|in total|altogether|in all|a total of),?(?:\s[^\s\d,;.:]+){0,2}\s$",
    re.IGNORECASE,
)
_COLON = re.compile(rf"{_WORD}{{0,6}}:(?:\s[^\s\d,;.:]+)?\s")
_LAST = re.compile(rf"{_WORD}{{0,4}}(?:[.;!?](?:\s|$)|\n|$)")
_AND = re.compile(
    rf"{_WORD}{{0,4}},?\s(?:und|and|sowie|plus|&)(?:\s(?:weitere|another))?{_WORD}{{0,2}}\s"
)
_COMMA = re.compile(rf"{_WORD}{{0,4}},{_WORD}{{0,3}}\s")

_FITS = gettext_noop("{parts} add up to {sum}; the text says {stated}.")
_DIFFERS = gettext_noop("{parts} add up to {sum}; the text says instead {stated}.")
_ROUNDED = gettext_noop(
    "{parts} add up to {sum}; the text says {stated}. With rounding that can be right."
)


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Add up each list of figures to which the text gives a total of the same sort."""
    facts = sorted(manuscript.of_kind(*_KINDS), key=lambda fact: (fact.start, -fact.end))
    starts = [fact.start for fact in facts]
    for number, total in enumerate(facts):
        before = facts[max(0, number - _MOST) : bisect_left(starts, total.start)]
        if before and _is_total(manuscript, before[-1], total):
            parts = _parts(manuscript, before, total)
            finding = _compare(manuscript, parts, total) if len(parts) >= _FEWEST else None
            yield from [finding] if finding else []
        if _TOTAL_BEFORE.search(manuscript.before(total)[-60:]):
            parts = _listed(manuscript, total, facts[number + 1 : number + 1 + _MOST])
            finding = _compare(manuscript, parts, total) if len(parts) >= _FEWEST else None
            yield from [finding] if finding else []


def _listed(manuscript: CheckedText, total: Stated, after: list[Stated]) -> list[Stated]:
    """Return the list that follows a colon after the total and ends its sentence."""
    parts, text = [total], manuscript.text
    for fact in after:
        joined = (_COLON,) if len(parts) == 1 else (_COMMA, _AND)
        between = text[parts[-1].end : fact.start]
        if not any(pattern.fullmatch(between) for pattern in joined):
            break
        parts.append(fact)
        if _AND in joined and _AND.fullmatch(between):
            ends = _LAST.match(text, fact.end)
            return parts[1:] if ends and all(_is_same_sort(p, total) for p in parts) else []
    return []


def _is_total(manuscript: CheckedText, last: Stated, total: Stated) -> bool:
    between = manuscript.text[last.end : total.start]
    if _TOTAL.fullmatch(between):
        return True
    follows = manuscript.text[total.end : total.end + 40]
    return bool(_APPOSED.fullmatch(between) and _IN_ALL.match(follows))


def _parts(manuscript: CheckedText, before: list[Stated], total: Stated) -> list[Stated]:
    """Return the list that ends just before the total: "A, B und C"."""
    parts = [before[-1]]
    for fact in reversed(before[:-1]):
        between = manuscript.text[fact.end : parts[0].start]
        joined = _AND if len(parts) == 1 else _COMMA
        if not joined.fullmatch(between):
            break
        parts.insert(0, fact)
    return parts if all(_is_same_sort(part, total) for part in parts) else []


def _is_same_sort(part: Stated, total: Stated) -> bool:
    """Return whether both may be added: people of two sorts, euros, kilometres."""
    if total.kind == Kind.COUNT:
        return part.kind == Kind.COUNT
    return part.kind == total.kind and part.text_value("unit") == total.text_value("unit")


def _compare(manuscript: CheckedText, parts: list[Stated], total: Stated) -> Finding | None:
    numbers = [printed(fact) for fact in (*parts, total)]
    sure = [number for number in numbers if number is not None]
    if len(sure) < len(numbers):
        return None
    intervals = [
        _interval(manuscript, fact, number)
        for fact, number in zip((*parts, total), sure, strict=True)
    ]
    *summands, whole = intervals
    low, high = sum(i.low for i in summands), sum(i.high for i in summands)
    params: Params = {
        "parts": [str(number) for number in sure[:-1]],
        "sum": str(sum(sure[:-1])),
        "stated": str(sure[-1]),
    }
    fits = Interval(Decimal(low), Decimal(high)).meets(whole)
    return Finding(NAME, tuple(fact.key for fact in (*parts, total)), fits, params)


def _interval(manuscript: CheckedText, fact: Stated, number: Decimal) -> Interval:
    if fact.kind == Kind.COUNT or number == int(number):
        return count_interval(fact, number)
    return share_interval(manuscript, fact, number)


def explain(finding: Finding, speech: Speech) -> str:
    """Show the sum."""
    params, parts = finding.params, finding.params["parts"]
    assert isinstance(parts, list)  # noqa: S101
    fits = _FITS if params["sum"] == params["stated"] else _ROUNDED
    return speech.say(
        fits if finding.ok else _DIFFERS,
        parts=" + ".join(speech.number(str(part)) for part in parts),
        sum=speech.number(str(params["sum"])),
        stated=speech.number(str(params["stated"])),
    )
