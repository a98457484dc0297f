"""An anniversary beside the year that it counts from."""

import re
from collections.abc import Hashable, Iterator
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.births import births
from articles.plausibility.days import Span
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "anniversary"

# "100-jähriges Bestehen", "hundertjähriges Jubiläum"
_JUBILEE = re.compile(
    r"\s(?:[^\W\d][\w-]*\s)?\w*(?:[Bb]estehen|[Jj]ubiläum|anniversary|jubilee)\b", re.IGNORECASE
)
# "der 100. Geburtstag von Ada Brügge", "Ada Brügge's 100th birthday"
_BIRTHDAY = re.compile(r"\s(?:Geburtstag|birthday)\b")
_FOUNDED = re.compile(
    r"\b(?:gegründet(?:e[nmrs]?)?|Gründung|entstand|besteht seit|gibt es seit|founded"
    r"|established)\b"
)
# Words that make the anniversary one of another day.
_OTHER = re.compile(
    r"\b(?:damals|einst|zuvor|früher|feierte|feierten|beging|begingen|celebrated|had celebrated"
    r"|nächste[snm]? Jahr|kommende[snm]? Jahr|next year|bald|erst)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"P(\d{1,4})Y")
_NUMBER = re.compile(r"[0-9]{1,4}")
_LEAST = 2
# In these months a coming birthday or jubilee is spoken of already.
_LATE = (11, 12)
_REACH = 120

# By form, and by whether the figures fit.
_TEXTS = {
    ("founded", True): gettext_noop(
        "From {since} to {year} it is {expected} years; the text says {stated}."
    ),
    ("founded", False): gettext_noop(
        "From {since} to {year} it is {expected} years; the text says instead {stated}."
    ),
    ("birthday", True): gettext_noop(
        "{subject} (born: {born}) has birthday number {expected} in {year}; "
        "the text says number {stated}."
    ),
    ("birthday", False): gettext_noop(
        "{subject} (born: {born}) has birthday number {expected} in {year}; "
        "the text says instead number {stated}."
    ),
}


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Count the years from a founding to the jubilee, and from a birth to the birthday."""
    if manuscript.published:
        yield from _jubilees(manuscript, manuscript.published)
        yield from _birthdays(manuscript, manuscript.published)


def _jubilees(manuscript: CheckedText, published: date) -> Iterator[Finding]:
    for fact in manuscript.of_kind(Kind.DURATION, Kind.ORDINAL):
        years = _years(fact)
        if years is None or not _JUBILEE.match(manuscript.text, fact.end):
            continue
        day = _founding(manuscript, fact, published.year)
        if day and _is_of_now(manuscript, fact, published, day):
            since = day.text_value("timex")[:4]
            params: Params = {"form": "founded", "since": since}
            yield _compare((fact.key, day.key), years, int(since), published, params)


def _birthdays(manuscript: CheckedText, published: date) -> Iterator[Finding]:
    known = births(manuscript)
    for fact in manuscript.of_kind(Kind.ORDINAL):
        years = _years(fact)
        people = {p.text_value("name") for p in manuscript.beside(fact, Kind.PERSON)}
        if years is None or len(people) != 1 or not _BIRTHDAY.match(manuscript.text, fact.end):
            continue
        [subject] = people
        birth = known.get(subject)
        if birth and _is_of_now(manuscript, fact, published, birth.fact):
            params: Params = {"form": "birthday", "subject": subject, "born": birth.timex}
            keys = (fact.key, birth.fact.key) if birth.fact else (fact.key,)
            yield _compare(keys, years, birth.days.first.year, published, params)


def _compare(
    keys: tuple[Hashable, ...], years: int, since: int, published: date, params: Params
) -> Finding:
    """Compare with the year of publication; late in the year with the next one, too."""
    expected = published.year - since
    fits = years == expected or (published.month in _LATE and years == expected + 1)
    more: Params = {"year": published.year, "expected": expected, "stated": years}
    return Finding(NAME, keys, fits, params | more)


def _is_of_now(
    manuscript: CheckedText, fact: Stated, published: date, since: Stated | None
) -> bool:
    """Return whether the sentence speaks of no other year than the one of publication."""
    dates = [d for d in manuscript.beside(fact, Kind.DATE) if d is not since]
    years = {date.text_value("timex")[:4] for date in dates} - {"PRES"}
    return years <= {str(published.year)} and not _OTHER.search(manuscript.sentence(fact))


def _years(fact: Stated) -> int | None:
    duration = _YEARS.fullmatch(fact.text_value("timex")) if fact.kind == Kind.DURATION else None
    number = duration[1] if duration else fact.text_value("number")
    if fact.kind == Kind.DURATION and not duration:
        return None
    return int(number) if _NUMBER.fullmatch(number) and int(number) >= _LEAST else None


def _founding(manuscript: CheckedText, fact: Stated, year: int) -> Stated | None:
    """Return the one year near the jubilee that is said to be the founding's."""
    found = []
    for day in manuscript.of_kind(Kind.DATE):
        span = Span.of(day.text_value("timex"))
        gap = manuscript.text[min(fact.end, day.end) : max(fact.start, day.start)]
        if span and span.first.year < year and len(gap) <= _REACH and "\n" not in gap:
            around = manuscript.text[max(day.sentence_start, day.start - 40) : day.end + 20]
            found += [day] if _FOUNDED.search(around) else []
    return found[0] if len(found) == 1 else None


def explain(finding: Finding, speech: Speech) -> str:
    """Say how many years it is, and what the text has."""
    params = finding.params
    return speech.say(
        _TEXTS[str(params["form"]), finding.ok],
        subject=params.get("subject", ""),
        since=params.get("since", ""),
        born=speech.day(str(params["born"])) if "born" in params else "",
        year=params["year"],
        expected=params["expected"],
        stated=params["stated"],
    )
