"""Birth dates of the article's people, from reference facts or the article itself."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.plausibility.days import Span
from articles.plausibility.statements import CheckedText, Stated

# Only where the person's name and the date are in one fixed phrase: "ihr Sohn wurde 1990
# geboren" must not make the mother younger.
_BETWEEN = re.compile(
    r"(?:\s\(\d{1,3}\)|,\s\d{1,3})?(?:\s\(|,\s)(?:geboren|geb\.|Jahrgang|born|\*)\s?(?:am\s|im\s|in\s|on\s)?"
    r"|\s(?:wurde|ist|was)\s(?:born\s)?(?:am\s|im\s|in\s|on\s)?",
)
# "Die am 3. Mai 1980 in Elze geborene Ada Brügge", "die 1980 geborene …"
_BORN_BEFORE = re.compile(r"\s(?:in\s[^\W\d][\w-]*\s)?geborene[nr]?\s")
_ARTICLE = re.compile(r"(?:^|\W)(?:der|die|den|dem)\s(?:am\s|im\s)?$", re.IGNORECASE)
_VERB = re.compile(r"\s(?:wurde|ist)\s")
_BORN = re.compile(r"\s(?:[^,.;]{0,30}\s)?geboren\b")
_CHILD = re.compile(
    r"\b(?:Sohn|Tochter|Kind|Zwilling|Enkel|son|daughter|child|baby)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Birth:
    """A person's birth: `timex` as known, and the claim that says so, if the article does."""

    timex: str
    days: Span
    fact: Stated | None


def births(manuscript: CheckedText) -> dict[str, Birth]:
    """Return each person's birth; people with two different ones are skipped."""
    found: dict[str, Birth] = {}
    unsure: set[str] = set()
    for subject, birth in (*_known(manuscript), *_stated(manuscript)):
        other = found.setdefault(subject, birth)
        if not other.days.meets(birth.days):
            unsure.add(subject)
    return {subject: birth for subject, birth in found.items() if subject not in unsure}


def _known(manuscript: CheckedText) -> Iterator[tuple[str, Birth]]:
    for fact in manuscript.known_about("birth_date"):
        timex = fact.text_value("timex")
        days = Span.of(timex)
        if days:
            yield from ((name, Birth(timex, days, None)) for name in fact.names())


def _stated(manuscript: CheckedText) -> Iterator[tuple[str, Birth]]:
    dates: dict[int, list[Stated]] = {}
    for fact in manuscript.of_kind(Kind.DATE):
        dates.setdefault(fact.sentence_start, []).append(fact)
    for person in manuscript.of_kind(Kind.PERSON):
        beside, name = dates.get(person.sentence_start, []), person.text_value("name")
        following = bisect_right(beside, person.end, key=lambda date: date.start)
        for day in beside[max(0, following - 1) : following + 1]:
            days = Span.of(day.text_value("timex"))
            if days and " " in name and _is_stated_birth(manuscript, person, day):
                yield name, Birth(day.text_value("timex"), days, day)


def _is_stated_birth(manuscript: CheckedText, person: Stated, day: Stated) -> bool:
    if day.start >= person.end:
        return _is_birth(manuscript, person, day)
    between = manuscript.text[day.end : person.start]
    return bool(_BORN_BEFORE.fullmatch(between) and _ARTICLE.search(manuscript.before(day)))


def _is_birth(manuscript: CheckedText, person: Stated, day: Stated) -> bool:
    between = manuscript.text[person.end : day.start]
    if not _BETWEEN.fullmatch(between) or _CHILD.search(manuscript.sentence(day)):
        return False
    if _VERB.match(between):
        return person.start == person.sentence_start and bool(_BORN.match(manuscript.after(day)))
    return between.split()[0] != "was" or "born" in between
