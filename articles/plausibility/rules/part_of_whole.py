"""A = p % of B, with what rounding allows."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.figures import Interval, count_interval, printed, share_interval
from articles.plausibility.of_which import parts_of_total
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated
from articles.plausibility.written import NUMBER, Figure

NAME = "part-of-whole"

# "52.400 der 88.200 Wahlberechtigten …, das sind 59,4 Prozent"
_OF = re.compile(
    r"\s(?:der|der insgesamt|von|von den|von insgesamt|(?:von )?(?:seine|ihre)[nr]"
    r"|of|of (?:the|its|his|her|their|all)|out of|out of the)\s"
)
_THAT_IS = re.compile(
    r"(?:[,(–]|[.]\sDas)[^,;.()]{0,12}"
    r"\b(?:also|(?:das )?(?:sind|waren|macht|entspricht)|ist|ist eine Quote von|or|that is|i\.e\.)"
    r"\s(?:rund\s|etwa\s|about\s)?$"
    r"|\s\((?:rund\s|about\s)?$",
    re.IGNORECASE,
)
# "Von den 400 Beschäftigten sind 120 Frauen, also 30 Prozent"
_AMONG = re.compile(
    r"\b(?:von|unter|of|among|out of)(?: insgesamt| den| ihren| seinen| the| its| their| all)*\s$",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:,|\s[^\W\d][\w-]*)(?:\s[^\W\d][\w-]*){0,5}\s")
# "30 Prozent der 400 Beschäftigten, also 120"
_SAME = re.compile(
    r"(?:\s[^\W\d][\w-]*){0,3}(?:,\s(?:also|das sind|das waren|or|that is)|\s\(|\s–\salso)\s?"
    r"(?:rund\s|etwa\s|about\s)?"
)
# "1.204 von 4.013 Gästen" may be one claim of a share.
_BOTH = re.compile(rf"({NUMBER})\s(?:von|of|out of)\s(?:den\s|the\s|insgesamt\s)?({NUMBER})\b")
# "147.445 Fahrzeuge, 30 Prozent seines Absatzes"
_APPOSED = re.compile(
    r"(?:\s[^\W\d][\w-]*){0,7}(?:,\s?|\s\(|\s[–—-]\s?|\.\s(?=(?:Das|Dies|That)\s))"
    r"(?:(?:also|und damit|(?:das|dies) (?:sind|waren|macht|entspricht)|or|that is|which is"
    r"|rund|about|etwa|immerhin|equal to)\s)*",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"\s(?:(?:(?:seine|ihre|alle)[rs]|des (?:welt|gesamt|globalen)\w*|of (?:its|their|his|her|all)"
    r"|of (?:the )?(?:total|global|worldwide))\s"
    r"|(?:des|der)\s(?:[a-zäöüß]+en\s)?[A-ZÄÖÜ]\w+(?=[.,;)]|$)|of (?:the )?\w+(?=[.,;)]|$))"
)
# "…, 30 Prozent ihrer Kunden sind Frauen" is a sentence of its own, not an apposition.
_VERB = re.compile(
    r"[^.,;:)]*\s(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurden?|kann|können|gehen"
    r"|kommen|is|are|was|were|has|have|had|will|would|can|come|go|went)\b"
)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_LONGEST = 90

_SHARE = {
    True: gettext_noop("{part} of {whole} is {actual} per cent; the text says {share} per cent."),
    False: gettext_noop(
        "{part} of {whole} is {actual} per cent; the text says instead {share} per cent."
    ),
}
_WHOLE = gettext_noop(
    "If {part} is {share} per cent when rounded, the whole lies between {low} and {high}."
)


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compute each share whose part is stated beside it, with the whole or without."""
    counts = sorted(manuscript.of_kind(*_KINDS), key=lambda count: count.start)
    shares = list(manuscript.of_kind(Kind.SHARE))
    for share in shares:
        if share.text_value("unit") != "%" or not (percent := printed(share)):
            continue
        interval = share_interval(manuscript, share, percent)
        at = bisect_left(counts, share.start, key=lambda count: count.start)
        near = [c for c in counts[max(0, at - 2) : at] if _is_near(c, share)]
        yield from _with_whole(manuscript, share, interval, near, counts[at : at + 2])
        yield from _in_one_claim(manuscript, share, interval, shares)
        yield from _without_whole(manuscript, share, interval, near)
        yield from _thereof(manuscript, share, interval, counts[max(0, at - 3) : at + 2])


def _is_near(count: Stated, share: Stated) -> bool:
    return 0 < share.start - count.end <= _LONGEST


def _with_whole(
    manuscript: CheckedText,
    share: Stated,
    interval: Interval,
    near: list[Stated],
    following: list[Stated],
) -> Iterator[Finding]:
    """Compare the share with the part and the whole, which the words distinguish."""
    pair = _part_and_whole(manuscript, share, near, following)
    if pair is None:
        return
    yield from _tried(*pair, share, interval)


def _may_be_parts(part: Stated, whole: Stated) -> bool:
    """Return whether one may be a part of the other: euros of euros, women of employees."""
    units = {part.text_value("unit"), whole.text_value("unit")}
    return part.kind == whole.kind and (part.kind == Kind.COUNT or len(units) == 1)


def _part_and_whole(
    manuscript: CheckedText, share: Stated, near: list[Stated], following: list[Stated]
) -> tuple[Stated, Stated] | None:
    """Return "52.400 der 88.200 …", "von 400 … 120 …" before, or "der 400 …, also 120" after it."""
    text = manuscript.text
    if len(near) == 2 and _THAT_IS.search(text[near[1].end : share.start]):
        first, second = near
        between = text[first.end : second.start]
        if _OF.fullmatch(between):
            return first, second
        if _AMONG.search(manuscript.before(first)) and _THEN.fullmatch(between):
            return second, first
    if len(following) == 2 and _OF.fullmatch(text[share.end : following[0].start]):
        whole, part = following
        return (part, whole) if _SAME.fullmatch(text[whole.end : part.start]) else None
    return None


def _in_one_claim(
    manuscript: CheckedText, share: Stated, interval: Interval, shares: list[Stated]
) -> Iterator[Finding]:
    """Compare the share with the claim before it, where that is "1.204 von 4.013 Gästen"."""
    at = bisect_left(shares, share.start, key=lambda fact: fact.start)
    before = shares[at - 1] if at else None
    both = _BOTH.match(manuscript.words(before)) if before and _is_near(before, share) else None
    if not before or not both:
        return
    if _THAT_IS.search(manuscript.text[before.end : share.start]):
        one, all_ = (Figure.of(digits, "", manuscript.language) for digits in both.groups())
        if 0 < one.number <= all_.number:
            ranges = Interval(one.low, one.high), Interval(all_.low, all_.high)
            keys = (before.key, share.key)
            yield _compared(share, interval, (one.number, all_.number), ranges, keys)


def _compared(
    share: Stated,
    interval: Interval,
    numbers: tuple[Decimal, Decimal],
    ranges: tuple[Interval, Interval],
    keys: tuple[Hashable, ...],
) -> Finding:
    """Compare the share with a part and a whole, allowing for rounding."""
    (one, all_), (parts, wholes) = numbers, ranges
    possible = Interval(100 * parts.low / wholes.high, 100 * parts.high / wholes.low)
    params: Params = {
        "part": str(one),
        "whole": str(all_),
        "share": share.text_value("number"),
        "actual": str((100 * one / all_).quantize(Decimal("0.01"))),
    }
    return Finding(NAME, keys, possible.meets(interval), params)


def _thereof(
    manuscript: CheckedText, share: Stated, interval: Interval, around: list[Stated]
) -> Iterator[Finding]:
    """Compare the share with a part of what was named before: "40 Prozent davon, also 520".

    Of several wholes that may be meant one that fits is taken; where none fits, nobody can
    say which was meant.
    """
    for said in parts_of_total(manuscript, share, around):
        tried = [f for whole in said.wholes for f in _tried(said.part, whole, share, interval)]
        fitting = [finding for finding in tried if finding.ok]
        if fitting or len(tried) == 1:
            yield (fitting or tried)[-1]


def _tried(part: Stated, whole: Stated, share: Stated, interval: Interval) -> Iterator[Finding]:
    """Compare the share with a part and a whole, unless one can't be a part of the other."""
    one, all_ = printed(part), printed(whole)
    if one and all_ and one <= all_ and _may_be_parts(part, whole):
        ranges = count_interval(part, one), count_interval(whole, all_)
        keys = tuple(fact.key for fact in sorted((part, whole, share), key=lambda f: f.start))
        yield _compared(share, interval, (one, all_), ranges, keys)


def _without_whole(
    manuscript: CheckedText, share: Stated, interval: Interval, near: list[Stated]
) -> Iterator[Finding]:
    """Compute between which numbers the whole is when only the part is stated."""
    part, text = near[-1] if near else None, manuscript.text
    if part is None or interval.low <= 0 or not _ITS.match(text, share.end):
        return
    number = printed(part)
    apposed = _APPOSED.fullmatch(text[part.end : share.start])
    if not number or not apposed or _VERB.match(text[share.end : share.end + _LONGEST]):
        return
    parts = count_interval(part, number)
    low = (100 * parts.low / interval.high).to_integral_value(ROUND_FLOOR)
    high = (100 * parts.high / interval.low).to_integral_value(ROUND_CEILING)
    params: Params = {
        "part": str(number),
        "share": share.text_value("number"),
        "low": str(low),
        "high": str(high),
    }
    yield Finding(NAME, (part.key, share.key), True, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Show the calculation: the share of part and whole, or the whole that the share implies."""
    numbers = {name: speech.number(str(number)) for name, number in finding.params.items()}
    return speech.say(_SHARE[finding.ok] if "whole" in numbers else _WHOLE, **numbers)
