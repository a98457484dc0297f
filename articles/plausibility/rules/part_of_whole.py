"""A = p % of B, with what rounding allows."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from articles.facts.kinds import Kind
from articles.plausibility.figures import Interval, count_behind, printed, share_behind
from articles.plausibility.speech import Speech
from articles.plausibility.statements import Finding, Manuscript, Params, Stated

NAME = "part-of-whole"

# "52.400 der 88.200 Wahlberechtigten …, das sind 59,4 Prozent"
_OF = re.compile(r"\s(?:der|von|von den|von insgesamt|of|of the|out of|out of the)\s")
_THAT_IS = re.compile(
    r"(?:[,(–]|[.]\sDas)[^,;.()]{0,12}"
    r"\b(?:also|(?:das )?(?:sind|waren|macht|entspricht)|ist|ist eine Quote von|or|that is|i\.e\.)"
    r"\s(?:rund\s|etwa\s|about\s)?$"
    r"|\s\((?:rund\s|about\s)?$",
    re.IGNORECASE,
)
# "147.445 Fahrzeuge, 30 Prozent seines Absatzes"
_APPOSED = re.compile(
    r"(?:\s[^\W\d]+)?(?:,|\s\(|\s–)\s?"
    r"(?:also |das sind |das entspricht |or |that is |rund |about |etwa )?"
)
_ITS = re.compile(
    r"\s(?:(?:seine|ihre|alle)[rs]|des (?:welt|gesamt|globalen)\w*|of (?:its|their|his|her|all)"
    r"|of (?:the )?(?:total|global|worldwide))\s"
)
_LONGEST = 90

_TEXTS = {
    "de": {
        "share": "{part} von {whole} sind {actual} Prozent; im Text {sense} {share} Prozent.",
        "fits": "stehen",
        "differs": "stehen dagegen",
        "whole": (
            "Sind {part} gerundet {share} Prozent, dann liegt das Ganze zwischen {low} und {high}."
        ),
    },
    "en": {
        "share": "{part} of {whole} is {actual} per cent; the text {sense} {share} per cent.",
        "fits": "says",
        "differs": "says instead",
        "whole": (
            "If {part} is {share} per cent when rounded, the whole lies between {low} and {high}."
        ),
    },
}


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Work out each share whose part is stated beside it, with the whole or without."""
    counts = sorted(manuscript.of_kind(Kind.COUNT, Kind.MONEY), key=lambda count: count.start)
    for share in manuscript.of_kind(Kind.SHARE):
        if share.text_value("unit") != "%" or not (percent := printed(share)):
            continue
        behind = share_behind(manuscript, share, percent)
        before = bisect_left(counts, share.start, key=lambda count: count.start)
        near = [c for c in counts[max(0, before - 2) : before] if _is_near(c, share)]
        yield from _with_whole(manuscript, share, behind, near)
        yield from _without_whole(manuscript, share, behind, near)


def _is_near(count: Stated, share: Stated) -> bool:
    return 0 < share.start - count.end <= _LONGEST


def _with_whole(
    manuscript: Manuscript, share: Stated, behind: Interval, near: list[Stated]
) -> Iterator[Finding]:
    """Compare the share with part and whole when these are the last two figures before it."""
    if len(near) < 2:
        return
    part, whole = near
    between = manuscript.text[part.end : whole.start]
    if not (_OF.fullmatch(between) and _THAT_IS.search(manuscript.text[whole.end : share.start])):
        return
    one, all_ = printed(part), printed(whole)
    if not one or not all_ or one > all_:
        return
    parts, wholes = count_behind(part, one), count_behind(whole, all_)
    possible = Interval(100 * parts.low / wholes.high, 100 * parts.high / wholes.low)
    params: Params = {
        "part": str(one),
        "whole": str(all_),
        "share": share.text_value("number"),
        "actual": str((100 * one / all_).quantize(Decimal("0.01"))),
    }
    keys = (part.key, whole.key, share.key)
    yield Finding(NAME, keys, possible.meets(behind), params)


def _without_whole(
    manuscript: Manuscript, share: Stated, behind: Interval, near: list[Stated]
) -> Iterator[Finding]:
    """Work out between which numbers the whole lies when only the part is stated."""
    part = near[-1] if near else None
    if part is None or behind.low <= 0 or not _ITS.match(manuscript.text, share.end):
        return
    number = printed(part)
    if not number or not _APPOSED.fullmatch(manuscript.text[part.end : share.start]):
        return
    parts = count_behind(part, number)
    low = (100 * parts.low / behind.high).to_integral_value(ROUND_FLOOR)
    high = (100 * parts.high / behind.low).to_integral_value(ROUND_CEILING)
    params: Params = {
        "part": str(number),
        "share": share.text_value("number"),
        "low": str(low),
        "high": str(high),
    }
    yield Finding(NAME, (part.key, share.key), True, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Show the sum: the share that part and whole make, or the whole that the share implies."""
    texts = _TEXTS[speech.code]
    numbers = {name: speech.number(str(number)) for name, number in finding.params.items()}
    sense = texts["fits" if finding.ok else "differs"]
    return texts["share" if "whole" in numbers else "whole"].format(sense=sense, **numbers)
