"""A duration in years beside its first and its last year, or beside "since"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.facts.ages import age_on
from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.days import Span, years_since
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "duration-and-years"

_YEARS = re.compile(r"P(\d{1,3})Y")
_TIMEX = re.compile(r"\d{4}(?:-\d\d){0,2}")
_ROUGHLY = re.compile(
    r"\b(?:rund|etwa|circa|ca\.|gut|knapp|fast|beinahe|über|mehr als|weniger als|kaum|ungefähr"
    r"|bis zu|jeweils|je|alle|maximal|mindestens|about|around|almost|nearly|over|more than"
    r"|less than|some|up to|each|every|at least|just under|just over)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s?(?:bis|to|until|till|und|and|–|-|‑)\s?(?:in\s|im\s)?")
_FROM = re.compile(
    r"(?:\b(?P<open>von|from)\s|(?P<within>\b(?:zwischen|between))\s|\(|,\s)(?:im\s)?$", re.I
)
_WORDS = r"(?:\s(?!und\b|and\b|seit\b|since\b|nach\b|after\b|vor\b|before\b)[^\s,;.:()\d]+)"
# "16 Jahre Kanzlerin von", "16 Jahre lang, von", "16 Jahre ("
_THEN_YEARS = re.compile(
    rf"{_WORDS}{{0,4}},?\s(?:(?:nämlich|also)\s)?(?:von|from|zwischen|between|\()?\s?"
)
# ", also 16 Jahre", " (16 Jahre", ", das sind 16 Jahre"
_THAT_IS = re.compile(
    r"\)?(?:,\s|\s\(|\s[–—]\s)(?:(?:also|mithin|insgesamt|zusammen|das sind|das waren|or|that is"
    r"|i\.e\.,?|for|a total of|a)\s)*(?:lang\s)?"
)
# " war sie 17 Jahre": the years may hold the duration without being filled by it.
_WITHIN = re.compile(rf",?{_WORDS}{{1,5}}\s")
_SINCE = re.compile(r"\b(?:seit|since)\s(?:dem\s|Anfang\s|Ende\s)?$", re.IGNORECASE)
_THEN_SINCE = re.compile(rf"{_WORDS}{{0,4}}(?:,|\s\(|\s–)\s?(?:also\s|nämlich\s)?(?:seit|since)\s")
_SINCE_THEN = re.compile(
    r"(?:,\s|\s\(|\s–\s)(?:(?:also|mithin|that is|or|i\.e\.,?)\s)?(?:(?:seit|for|nach|after)\s)?"
)

# By form, and by whether the figures fit.
_TEXTS = {
    ("span", True): gettext_noop(
        "From {first} to {last} it is {expected}; the text says {stated}."
    ),
    ("span", False): gettext_noop(
        "From {first} to {last} it is {expected}; the text says instead {stated}."
    ),
    ("since", True): gettext_noop(
        "From {first} until {last} it is {expected}; the text says {stated}."
    ),
    ("since", False): gettext_noop(
        "From {first} until {last} it is {expected}; the text says instead {stated}."
    ),
}
_BOTH = gettext_noop("{low} years, or {high} counting the first and the last")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare each duration in whole years with the years that are beside it."""
    for fact in manuscript.of_kind(Kind.DURATION):
        match = _YEARS.fullmatch(fact.text_value("timex"))
        if not match or fact.text_value("modifier") or _ROUGHLY.search(manuscript.before(fact)):
            continue
        dates = [
            date
            for date in manuscript.beside(fact, Kind.DATE)
            if _TIMEX.fullmatch(date.text_value("timex")) and not date.text_value("offset")
        ]
        yield from _between(manuscript, fact, int(match[1]), dates)
        yield from _since(manuscript, fact, int(match[1]), dates)


def _between(
    manuscript: CheckedText, fact: Stated, years: int, dates: list[Stated]
) -> Iterator[Finding]:
    text = manuscript.text
    for first, last in pairwise(dates):
        opening = _FROM.search(manuscript.before(first))
        if not (opening and _UNTIL.fullmatch(text[first.end : last.start])):
            continue
        expected = _years_between(first.text_value("timex"), last.text_value("timex"))
        if expected is None:
            continue
        fits = expected[0] <= years <= expected[1]
        if fact.end <= first.start:
            beside = _THEN_YEARS.fullmatch(text[fact.end : first.start])
            filled = not opening["within"]
        else:
            between = text[last.end : fact.start] if last.end <= fact.start else ""
            filled = bool(_THAT_IS.fullmatch(between))
            beside = _THAT_IS.fullmatch(between) or _WITHIN.fullmatch(between)
        if beside and (fits or filled or years > expected[1]):
            yield _finding("span", (fact, first, last), fits, years, expected)


def _years_between(first: str, last: str) -> tuple[int, int] | None:
    """Return the years from one date to another, and with the first and the last counted."""
    one, other = Span.of(first), Span.of(last)
    if one is None or other is None or other.first <= one.first:
        return None
    if len(first) == len(last) == 10:
        whole = age_on(other.first, one.first)
        return whole, max(whole, other.first.year - one.first.year)
    difference = other.first.year - one.first.year
    return difference, difference + 1


def _since(
    manuscript: CheckedText, fact: Stated, years: int, dates: list[Stated]
) -> Iterator[Finding]:
    text, published = manuscript.text, manuscript.published
    for date in dates:
        following, before = text[fact.end : date.start], text[date.end : fact.start]
        stated = _THEN_SINCE.fullmatch(following) or (
            _SINCE.search(manuscript.before(date)) and before and _SINCE_THEN.fullmatch(before)
        )
        expected = years_since(date.text_value("timex"), published) if published else None
        if stated and expected and published:
            fits = expected[0] <= years <= expected[1]
            finding = _finding("since", (fact, date), fits, years, expected)
            finding.params["last"] = published.isoformat()
            yield finding


def _finding(
    form: str, facts: tuple[Stated, ...], fits: bool, years: int, expected: tuple[int, int]
) -> Finding:
    params: Params = {
        "form": form,
        "first": facts[1].text_value("timex"),
        "last": facts[-1].text_value("timex"),
        "stated": years,
        "low": expected[0],
        "high": expected[1],
    }
    return Finding(NAME, tuple(fact.key for fact in facts), fits, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Say how many years it is from the first to the last."""
    params, form = finding.params, str(finding.params["form"])
    low, high = int(str(params["low"])), int(str(params["high"]))
    is_both = form == "span" and low != high
    return speech.say(
        _TEXTS[form, finding.ok],
        first=speech.day(str(params["first"])),
        last=speech.day(str(params["last"])),
        expected=speech.say(_BOTH, low=low, high=high) if is_both else speech.years(low, high),
        stated=params["stated"],
    )
