"""What the claims of an article say about later articles."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import takewhile

from articles.facts.kinds import Kind
from articles.plausibility.ages import stated_ages
from articles.plausibility.births import births
from articles.plausibility.days import Span, birthday
from articles.plausibility.figures import Interval, count_interval, printed, share_interval
from articles.plausibility.memory import MOST_WORDS, Constraint, ConstraintKind
from articles.plausibility.names import folded
from articles.plausibility.offices import is_held
from articles.plausibility.seats import seat_of
from articles.plausibility.sentence_words import stems
from articles.plausibility.statements import FIGURES, CheckedText, Stated

_NAMES = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
MOST_NAMES = 4
"""Names of a sentence by which its figures are found."""

# "Das größte Kraftwerk Europas" has one holder; "der erste Sieg", "der beste Freund" have many.
_SUPERLATIVE = re.compile(
    r"^(?:größt|kleinst|längst|höchst|tiefst|ältest|jüngst|reichst|schnellst|teuerst|stärkst"
    r"|meist|largest|biggest|smallest|longest|highest|tallest|deepest|oldest|youngest|richest"
    r"|fastest|busiest)"
)
_SPACE = re.compile(r"\s+")
# One word, or one behind another that is no article ("Tarrow Tunnel").
_THINGS = (
    re.compile(r"[A-ZÄÖÜ][\w-]+"),
    re.compile(r"\b(?!(?:Der|Die|Das|The|Ein|Eine)\b)[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+"),
)
# Letters that the name of a thing shares with the word for it, and that it has before them.
LEAST_THING, LEAST_OWN = 5, 3


def remember(manuscript: CheckedText) -> Iterator[tuple[Stated, Constraint]]:
    """Yield the constraints that follow from the claims, each with its claim.

    Only what is said of the day of publication is kept; without that day nothing is. Ranges
    and hedged figures give none, nor do ages of people without a full name.
    """
    if manuscript.published is None:
        return
    yield from _births(manuscript, manuscript.published)
    yield from _roles(manuscript, manuscript.published)
    yield from _names(manuscript, manuscript.published)
    yield from _figures(manuscript, manuscript.published)
    yield from _dates(manuscript)
    yield from _ranks(manuscript, manuscript.published)


def born_between(day: date, years: int) -> Span:
    """Return the days on which somebody was born who is so many years old on `day`."""
    youngest = birthday(day, -years)
    oldest = birthday(day, -years - 1) + timedelta(days=1)
    return Span(oldest, youngest)


def is_full(name: str) -> bool:
    """Return whether a name has a first name and a surname."""
    first, _, last = name.rpartition(" ")
    return len(first.strip(". ")) > 1 and len(last.strip(". ")) > 1


def names_beside(manuscript: CheckedText, fact: Stated) -> list[str]:
    """Return the names in the claim's sentence, folded, in their order."""
    named = (other.text_value("name") for other in manuscript.beside(fact, *_NAMES))
    return list(dict.fromkeys(folded(name) for name in named if name))[:MOST_NAMES]


def words_beside(manuscript: CheckedText, fact: Stated) -> frozenset[str]:
    """Return the stems of the claim's sentence without the claim itself."""
    around = stems(f"{manuscript.before(fact)} {manuscript.after(fact)}")
    return frozenset(sorted(around)[:MOST_WORDS])


def interval_of(manuscript: CheckedText, fact: Stated) -> Interval | None:
    """Return the numbers that are rounded to a figure; None for ranges, limits and hedges."""
    number = printed(fact)
    if number is None or fact.text_value("modifier") == "about":
        return None
    if fact.kind in (Kind.SHARE, Kind.CHANGE, Kind.MEASURE):
        return share_interval(manuscript, fact, number)
    return count_interval(fact, number)


def figure_keys(manuscript: CheckedText, fact: Stated) -> frozenset[str]:
    """Return the keys by which a figure is found: what it counts, with a name beside it."""
    unit = folded(fact.text_value("unit"))
    names = names_beside(manuscript, fact)
    return frozenset(f"figure|{fact.kind}|{unit}|{name}" for name in names)


def date_keys(manuscript: CheckedText, fact: Stated) -> frozenset[str]:
    """Return the keys by which a date is found: a name beside it."""
    return frozenset(f"date|{name}" for name in names_beside(manuscript, fact))


def rank_key(manuscript: CheckedText, fact: Stated) -> str:
    """Return the key of a rank that one holder has, else nothing."""
    measure, scope = fact.text_value("measure").lower(), fact.text_value("scope").lower()
    if (fact.value or {}).get("rank") != 1 or not scope or not _SUPERLATIVE.match(measure):
        return ""
    return f"rank|{'|'.join(sorted(stems(f'{measure} {scope}')))}"


def holder_of(manuscript: CheckedText, fact: Stated) -> str:
    """Return the only name of the sentence that may hold a rank, else nothing.

    A thing whose name says what it is ("Wümmebrücke", "Tarrow Tunnel") is preferred to the names
    beside it, which may be where it is.
    """
    if things := _things(manuscript, fact):
        return things.pop() if len(things) == 1 else ""
    scope = folded(fact.text_value("scope"))
    named = [n for n in names_beside(manuscript, fact) if n not in scope and scope not in n]
    return named[0] if len(named) == 1 else ""


def written_holder(manuscript: CheckedText, fact: Stated, holder: str) -> str:
    """Return a holder's name as the sentence of the rank writes it."""
    sentence = f"{manuscript.before(fact)}{manuscript.words(fact)}{manuscript.after(fact)}"
    match = re.search(re.escape(holder), sentence, re.IGNORECASE)
    return match[0] if match else holder


def _things(manuscript: CheckedText, fact: Stated) -> set[str]:
    """Return the names beside a rank that end with what the rank is of."""
    measured = folded(fact.text_value("measure")).rpartition(" ")[2]
    around = f"{manuscript.before(fact)} | {manuscript.after(fact)}"
    names = {folded(words) for thing in _THINGS for words in thing.findall(around)}
    return {name for name in names if _names_a_kind(name, measured)}


def _names_a_kind(name: str, measured: str) -> bool:
    """Return whether a name is longer than the word for the thing that it ends with."""
    pairs = zip(reversed(name), reversed(measured), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    is_other = shared < len(measured) or " " in name
    return is_other and LEAST_THING <= shared <= len(name) - LEAST_OWN


def _births(manuscript: CheckedText, day: date) -> Iterator[tuple[Stated, Constraint]]:
    for age in stated_ages(manuscript):
        if is_full(age.subject):
            said, days = str(age.years), born_between(day, age.years)
            yield age.fact, _birth(age.subject, said, days)
    for name, birth in births(manuscript).items():
        if birth.fact and is_full(name):
            yield birth.fact, _birth(name, birth.timex, birth.days)


def _birth(subject: str, said: str, days: Span) -> Constraint:
    keys = frozenset({f"birth|{folded(subject)}"})
    return Constraint(ConstraintKind.BIRTH, subject, said, keys, days)


def _roles(manuscript: CheckedText, day: date) -> Iterator[tuple[Stated, Constraint]]:
    for fact in manuscript.of_kind(Kind.ROLE):
        role, subject = fact.text_value("role"), fact.text_value("subject")
        if is_full(subject) and is_held(manuscript, fact):
            seat = seat_of(manuscript, fact)
            keys = frozenset({f"role|{folded(subject)}"} | ({seat.key} if seat else set()))
            yield fact, Constraint(ConstraintKind.ROLE, subject, role, keys, Span(day, day))


def _names(manuscript: CheckedText, day: date) -> Iterator[tuple[Stated, Constraint]]:
    seen: set[str] = set()
    for fact in manuscript.of_kind(Kind.PERSON):
        name = fact.text_value("name")
        if is_full(name) and name not in seen:
            seen.add(name)
            keys = frozenset({f"name|{folded(name)}"})
            yield fact, Constraint(ConstraintKind.NAME, name, name, keys, Span(day, day))


def _figures(manuscript: CheckedText, day: date) -> Iterator[tuple[Stated, Constraint]]:
    for fact in manuscript.of_kind(*FIGURES):
        interval, keys = interval_of(manuscript, fact), figure_keys(manuscript, fact)
        if interval and keys:
            yield (
                fact,
                Constraint(
                    ConstraintKind.FIGURE,
                    sorted(keys)[0].rpartition("|")[2],
                    said(manuscript, fact),
                    keys,
                    Span(day, day),
                    interval.low,
                    interval.high,
                    words_beside(manuscript, fact),
                ),
            )


def _dates(manuscript: CheckedText) -> Iterator[tuple[Stated, Constraint]]:
    for fact in manuscript.of_kind(Kind.DATE):
        days, keys = Span.of(fact.text_value("timex")), date_keys(manuscript, fact)
        if days and keys and not fact.text_value("offset"):
            yield (
                fact,
                Constraint(
                    ConstraintKind.DATE,
                    sorted(keys)[0].rpartition("|")[2],
                    said(manuscript, fact),
                    keys,
                    days,
                    words=words_beside(manuscript, fact),
                ),
            )


def _ranks(manuscript: CheckedText, day: date) -> Iterator[tuple[Stated, Constraint]]:
    for fact in manuscript.of_kind(Kind.RANK):
        key, holder = rank_key(manuscript, fact), holder_of(manuscript, fact)
        if key and holder:
            keys = frozenset({key})
            words, name = said(manuscript, fact), written_holder(manuscript, fact, holder)
            yield fact, Constraint(ConstraintKind.RANK, name, words, keys, Span(day, day))


def said(manuscript: CheckedText, fact: Stated) -> str:
    """Return a claim's words on one line."""
    return _SPACE.sub(" ", manuscript.words(fact)).strip()


def digits_of(number: Decimal) -> str:
    """Return the digits of a number without its scale: "1475" for 147,500."""
    return "".join(map(str, number.normalize().as_tuple().digits))


def keys_of(manuscript: CheckedText) -> frozenset[str]:
    """Return the keys of the constraints that may bear on a text; names have none."""
    keys = {f"birth|{folded(age.subject)}" for age in stated_ages(manuscript)}
    for fact in manuscript.of_kind(Kind.ROLE, Kind.RANK, Kind.DATE, *FIGURES):
        keys |= keys_of_claim(manuscript, fact)
    return frozenset(keys)


def keys_of_claim(manuscript: CheckedText, fact: Stated) -> frozenset[str]:
    """Return the keys of the constraints that may bear on a claim; a name has none."""
    if fact.kind in FIGURES:
        return figure_keys(manuscript, fact)
    match fact.kind:
        case Kind.AGE:
            keys = {f"birth|{folded(fact.text_value('subject'))}"}
        case Kind.ROLE:
            seat = seat_of(manuscript, fact)
            keys = {f"role|{folded(fact.text_value('subject'))}", seat.key if seat else ""}
        case Kind.RANK:
            keys = {rank_key(manuscript, fact)}
        case Kind.DATE:
            return date_keys(manuscript, fact)
        case _:
            keys = set()
    return frozenset(keys - {""})


def full_names_of(manuscript: CheckedText) -> list[str]:
    """Return the full names of the text's people, each once."""
    named = (fact.text_value("name") for fact in manuscript.of_kind(Kind.PERSON))
    return [name for name in dict.fromkeys(named) if is_full(name)]
