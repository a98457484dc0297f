"""An ordinal that counts years beside the year it counts from."""

import re
from collections.abc import Iterator

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.days import Span
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "nth-time"

_SINCE = re.compile(r"\b(?:seit|since)\s(?:dem Jahr\s|the year\s)?$", re.IGNORECASE)
_TIME = re.compile(r"\.?\sMal\b|\stimes?\b")
_YEARLY = re.compile(
    r"\b(?:jährlich\w*|alljährlich\w*|jedes Jahr|Jahr für Jahr|annual(?:ly)?|yearly|every year"
    r"|each year)\b",
    re.IGNORECASE,
)
_IN_ITS = re.compile(
    r"\b(?:(?:in|nach) (?:ihrem|seinem|meinem|unserem|dem|deren|dessen)|im|in (?:her|his|its|their"
    r"|the)|(?:her|his|its|their))\s$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\.?\s(?:Jahr|year)\b")
_NUMBER = re.compile(r"[0-9]{1,3}")
_LEAST, _MOST = 2, 500
_REACH = 80

# By form, and by whether the figures fit.
_TEXTS = {
    ("time", True): gettext_noop(
        "Once a year since {since} makes {year} time number {low} or {high}; "
        "the text says number {stated}."
    ),
    ("time", False): gettext_noop(
        "Once a year since {since} makes {year} time number {low} or {high}; "
        "the text says instead number {stated}."
    ),
    ("year", True): gettext_noop(
        "Counted from {since}, {year} is year number {low} or {high}; "
        "the text says number {stated}."
    ),
    ("year", False): gettext_noop(
        "Counted from {since}, {year} is year number {low} or {high}; "
        "the text says instead number {stated}."
    ),
}


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Count the years since a year that is beside "for the 21st time", "in her third year"."""
    published = manuscript.published
    if published is None:
        return
    for date in manuscript.of_kind(Kind.DATE):
        span = Span.of(date.text_value("timex"))
        since = span and _SINCE.search(manuscript.text[max(0, date.start - 20) : date.start])
        if not span or not since or span.first.year >= published.year:
            continue
        difference = published.year - span.first.year
        for fact, form, sure in _ordinals(manuscript, date):
            number = int(fact.text_value("number"))
            fits = number in (difference, difference + 1)
            if fits or sure:
                params: Params = {
                    "form": form,
                    "since": date.text_value("timex"),
                    "year": published.year,
                    "low": difference,
                    "high": difference + 1,
                    "stated": number,
                }
                yield Finding(NAME, (fact.key, date.key), fits, params)


def _ordinals(manuscript: CheckedText, date: Stated) -> Iterator[tuple[Stated, str, bool]]:
    """Yield the ordinals near the date, what they count ("time" or "year"), whether it is sure.

    How often something took place is sure only where the text says that it is yearly. A
    sentence may have been cut after "zum 21.", so the words around count, not the sentence.
    """
    text = manuscript.text
    for fact in manuscript.of_kind(Kind.ORDINAL, Kind.COUNT):
        number = fact.text_value("number")
        gap = text[min(fact.end, date.end) : max(fact.start, date.start)]
        near = len(gap) <= _REACH and not re.search(r"[;!?\n]|(?:^|\w)\.\s(?!Mal\b)", gap)
        if not near or not _NUMBER.fullmatch(number) or not _LEAST <= int(number) <= _MOST:
            continue
        after, before = text[fact.end : fact.end + 8], text[max(0, fact.start - 20) : fact.start]
        if _TIME.match(after) and re.search(r"\b(?:zum|das|the|its|ihr)\s$", before, re.IGNORECASE):
            around = text[max(0, min(fact.start, date.start) - _REACH) : date.end + _REACH]
            yield fact, "time", bool(_YEARLY.search(around))
        elif _YEAR.match(after) and _IN_ITS.search(before) and fact.end <= date.start:
            yield fact, "year", True


def explain(finding: Finding, speech: Speech) -> str:
    """Say which time or year it is, counted from the first."""
    params = finding.params
    return speech.say(
        _TEXTS[str(params["form"]), finding.ok],
        since=speech.day(str(params["since"])),
        year=params["year"],
        low=params["low"],
        high=params["high"],
        stated=params["stated"],
    )
