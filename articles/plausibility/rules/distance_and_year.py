"""A distance in years beside the year it is to lead to, counted from the publication day."""

import re
from collections.abc import Iterator

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.days import years_since
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "distance-and-year"

_YEARS_AGO = re.compile(r"-P(\d{1,3})Y")
_TIMEX = re.compile(r"\d{4}(?:-\d\d){0,2}")
_ROUGHLY = re.compile(
    r"\b(?:rund|etwa|circa|ca\.|gut|knapp|fast|beinahe|über|mehr als|weniger als|kaum|bald|ungefähr"
    r"|about|around|almost|nearly|over|more than|less than|some|just under|just over)\b",
    re.IGNORECASE,
)
# ", 2018", " (2018)", ", also im Jahr 2018", ", im Mai 2018"
_THEN_YEAR = re.compile(
    r"(?:,\s|\s\(|\s[–—]\s)(?:(?:also|nämlich|das war|das heißt|that is|that was|i\.e\.,?)\s)?"
    r"(?:(?:im Jahre?|im|in|am|on|in the year)\s)?"
)
# "2018, also vor drei Jahren", "2018 (vor drei Jahren)"
_THEN_DISTANCE = re.compile(
    r"(?:,\s|\s\(|\s[–—]\s)(?:(?:also|mithin|das ist|that is|or|i\.e\.,?|exactly|genau)\s)?"
)

_TEXTS = {
    True: gettext_noop("On {published}, {year} is {expected} ago; the text says “{words}”."),
    False: gettext_noop(
        "On {published}, {year} is {expected} ago; the text says instead “{words}”."
    ),
}


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Count from the publication day to each year that is beside a distance in years."""
    published = manuscript.published
    for fact in manuscript.of_kind(Kind.DATE):
        distance = _YEARS_AGO.fullmatch(fact.text_value("offset"))
        year = _year_beside(manuscript, fact) if distance and published else None
        if not (distance and published and year) or _is_rough(manuscript, fact):
            continue
        years, timex = int(distance[1]), year.text_value("timex")
        expected = years_since(timex, published)
        if expected:
            params: Params = {
                "words": manuscript.words(fact),
                "year": timex,
                "published": published.isoformat(),
                "low": expected[0],
                "high": expected[1],
            }
            fits = expected[0] <= years <= expected[1]
            yield Finding(NAME, (fact.key, year.key), fits, params)


def _is_rough(manuscript: CheckedText, fact: Stated) -> bool:
    hedged = fact.text_value("modifier") not in ("", "exactly")
    near = manuscript.before(fact)[-15:] + manuscript.words(fact)
    return hedged or bool(_ROUGHLY.search(near))


def _year_beside(manuscript: CheckedText, fact: Stated) -> Stated | None:
    """Return the date that is in apposition to the distance, or None."""
    for other in manuscript.beside(fact, Kind.DATE):
        if other.text_value("offset") or not _TIMEX.fullmatch(other.text_value("timex")):
            continue
        if not re.search(r"\d{4}", manuscript.words(other)):
            continue
        following = manuscript.text[fact.end : other.start]
        before = manuscript.text[other.end : fact.start]
        if fact.end <= other.start and _THEN_YEAR.fullmatch(following):
            return other
        if other.end <= fact.start and _THEN_DISTANCE.fullmatch(before):
            return other
    return None


def explain(finding: Finding, speech: Speech) -> str:
    """Say how many years ago the year is."""
    params = finding.params
    return speech.say(
        _TEXTS[finding.ok],
        published=speech.day(str(params["published"])),
        year=speech.day(str(params["year"])),
        expected=speech.years(int(str(params["low"])), int(str(params["high"]))),
        words=params["words"],
    )
