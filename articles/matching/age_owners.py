"""Whose age a claim states, and what the documents say of that person's birth or age."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.days import Days
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.lives import (
    NOBODY,
    RUN,
    Life,
    is_of,
    lives_in,
    name_of,
    named_alike,
    names_in,
)
from articles.matching.values_in import Fact

# So far before an age its person may be named, where the splitter does not say whose it is.
NAME_REACH = 60
# So many passages with the person's family name are read for an age.
LOOK_AT = 60
_PRONOUN = re.compile(
    r"\b(?:er|sie|he|she)\b|\b(?:der|die|den|dem|the) \d+[- ](?:Jährige|year-old\b(?! \w))", re.I
)
NOW = re.compile(
    r"(?:[,(]|\b(?:ist|is|bin|am|heute|jetzt|inzwischen|mittlerweile|now)|['’]m)\s*"
    r"(?:(?:ich|heute|jetzt|inzwischen|mittlerweile|erst|schon|gerade|now|just|only)\s+)?$",
    re.I,
)
_EXTREME = re.compile(
    r"\b(?:jüngste|älteste|youngest|oldest|eldest)\w*\s(?:(?:war|ist|was|is)\s)?$", re.I
)
_NAMED = re.compile(
    rf"({RUN.pattern})(?:,\s(?:who (?:is|was)\s|then\s|damals\s)?(?:now\s)?|\s(?:ist|is)\s)$"
)
_MINE = re.compile(
    r"(?:\b(?:ich bin|bin ich|und bin|I am|I['’]m|am now)\s+(?:jetzt |heute )?|^)$", re.I
)
_OLD = re.compile(r"\s*(?:Jahre alt|years old|bin ich|[.!,]|$|und\b|and\b)", re.I)
_TURNS = re.compile(r"\b(?:will be|turns|turned|turning|wird|wurde|werde|worden)\b", re.I)
_ON = re.compile(r"\s*(?:,\s*)?(?:in|on|am|im|this|last|next)\s+(?:\w+\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class AgeOfDay:
    """That a document of `day` says somebody is `years` old then; None: it has no day."""

    years: int
    day: date | None
    passage: int
    text: str


def lives_of(index: SourceIndex, claim: ContextClaim) -> list[Life]:
    """Return the births of the person whose age a claim states.

    Those by the whole name if there are any; empty where births that may be that person's
    contradict each other.
    """
    mine = owner_of(claim)
    if not mine:
        return []
    found: dict[int, list[Life]] = {}
    for life in [*lives_in(index), *_birthdays(index, mine)]:
        found.setdefault(is_of(life, mine), []).append(life)
    lives = found[max(found)] if found and max(found) != NOBODY else []
    return lives if _are_of_one([life.born for life in lives]) else []


def passages_of(index: SourceIndex, claim: ContextClaim) -> set[int]:
    """Return the passages that say when the person was born, or how old they are."""
    found = {life.passage for life in lives_of(index, claim)}
    return found | {stated.passage for stated in stated_ages(index, claim)}


def stated_ages(index: SourceIndex, claim: ContextClaim) -> list[AgeOfDay]:
    """Return what documents with a day of their own say of the person's age on that day."""
    mine = owner_of(claim)
    return [
        AgeOfDay(
            int(fact.number.base), indexed.document.source.day, indexed.number, fact.text
        )
        for indexed, fact in _ages_near(index, mine)
        if fact.number and _is_stated(index, indexed, fact, mine)
    ]  # fmt: skip


def owner_of(claim: ContextClaim) -> tuple[str, ...]:
    """Return the words of the name of the person whose age it is, folded; empty for nobody."""
    fact = claim.fact
    before = claim.body[: fact.start]
    if _EXTREME.search(before):
        return ()
    if subject := getattr(fact.value, "subject", None):
        return name_of(subject)
    if match := _NAMED.search(before):
        return name_of(match[1])
    people = [f for f in claim.beside if f.kind is Kind.PERSON and f.end <= fact.start]
    nearest = max(people, key=lambda f: f.end, default=None)
    if nearest is not None:
        is_near = fact.start - nearest.end <= NAME_REACH
        return name_of(getattr(nearest.value, "name", None) or nearest.text) if is_near else ()
    return name_of(claim.person_before) if _PRONOUN.search(claim.body) else ()


def _are_of_one(births: Sequence[Days]) -> bool:
    """Return whether one day of birth may be meant by all."""
    return not births or max(days[0] for days in births) <= min(days[1] for days in births)


def _ages_near(index: SourceIndex, mine: tuple[str, ...]) -> Iterator[tuple[IndexedPassage, Fact]]:
    """Yield the ages in whole years of passages that name the person, or that they speak."""
    numbers = sorted(index.names.get(mine[-1], ())) if mine else []
    for number in numbers[:LOOK_AT]:
        indexed = index.passage(number)
        for fact in indexed.facts:
            made = fact.number
            is_years = getattr(fact.value, "unit", "year") == "year"
            is_born = any(part.kind is Kind.DATE for part in fact.parts)
            is_plain = made is not None and not made.ends and not made.modifier
            if fact.kind is Kind.AGE and is_plain and is_years and not is_born:
                yield indexed, fact


def _is_stated(
    index: SourceIndex, indexed: IndexedPassage, fact: Fact, mine: tuple[str, ...]
) -> bool:
    """Return whether a passage says the age of that person as of now."""
    text = indexed.passage.text
    before, after = text[: fact.start], text[fact.end :]
    speaker = indexed.passage.speaker
    if speaker and _MINE.search(before) and _OLD.match(after):
        return any(named_alike(mine, name) for name in names_in(speaker))
    subject = getattr(fact.value, "subject", None)
    is_now = NOW.search(before) and not _TURNS.search(text)
    return bool(subject and is_now and named_alike(mine, name_of(subject)))


def _birthdays(index: SourceIndex, mine: tuple[str, ...]) -> Iterator[Life]:
    """Yield births by a birthday: "Miss Reh, who will be 62 in May", "turned 90 on 4 January"."""
    for indexed, fact in _ages_near(index, mine):
        text = indexed.passage.text
        subject = getattr(fact.value, "subject", None)
        if not subject or not named_alike(mine, name_of(subject)):
            continue
        for day in indexed.facts:
            if day.kind is not Kind.DATE or not day.days or day.is_derived:
                continue
            is_behind = day.start > fact.end and _ON.fullmatch(text, fact.end, day.start)
            if is_behind and _TURNS.search(text[: fact.start]) and fact.number:
                years = int(fact.number.base)
                born = (_earlier(day.days[0], years), _earlier(day.days[1], years))
                yield Life(name_of(subject), (), born, indexed.number, text[fact.start : day.end])


def _earlier(day: date, years: int) -> date:
    """Return the same day so many years before; of 29 February the day before it."""
    is_leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap else day.day)
