"""Plant one error in a text, as people make them: drawn by a seeded generator."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from articles.facts.kinds import Kind
from articles.plausibility import CheckedText, Stated
from articles.plausibility.ages import stated_ages
from articles.plausibility.remembering import is_full

NUMBERS = (Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.MEASURE, Kind.CHANGE)
_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(r"\b(\d{1,2})(?=\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))")
_DAY_EN = re.compile(
    r"\b(\d{1,2})(?= (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|(?<=(?:uary|arch|pril|June|July|gust|mber|ober) )(\d{1,2})\b"
)
_WEEKDAYS = (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
)
_PAIRS = {
    "scale": "Million:Milliarde Millionen:Milliarden Mio:Mrd million:billion",
    "unit": "Prozent:Prozentpunkte Euro:Dollar Kilometer:Meter Kilogramm:Gramm Tonnen:Kilogramm"
    " Stunden:Minuten Monate:Wochen percent:points euros:dollars miles:metres",
    "direction": "gestiegen:gesunken stieg:sank steigt:sinkt stiegen:sanken mehr:weniger"
    " zugenommen:abgenommen wuchs:schrumpfte Plus:Minus Anstieg:Rückgang gewonnen:verloren"
    " höher:niedriger über:unter rose:fell more:fewer increase:decrease",
}
_NEGATIONS = ("nicht", "not")
_VERBS = re.compile(
    r"\b(?:ist|sind|war|waren|hat|haben|wird|werden|kann|is|are|was|were|has|will)\b"
)
_WORD = re.compile(r"[^\W\d_]{6,}")
_LETTERS = "abdegiklmnoprstu"


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with one error: `was`, at code points `start` to `end`, was replaced by `now`."""

    sort: str
    start: int
    end: int
    was: str
    now: str

    def into(self, text: str) -> str:
        """Return the text with the error."""
        return text[: self.start] + self.now + text[self.end :]


@dataclass(frozen=True, slots=True)
class Pool:
    """Names and words of other texts, to be used by mistake."""

    people: Sequence[str]
    roles: Sequence[str]
    places: Sequence[str]
    words: Sequence[str]

    @classmethod
    def of(cls, texts: Sequence[CheckedText]) -> "Pool":
        """Collect the names, offices, places and words of texts."""

        def named(kind: Kind, part: str) -> list[str]:
            return sorted({f.text_value(part) for t in texts for f in t.of_kind(kind)} - {""})

        words = {word for text in texts for word in _WORD.findall(text.text)}
        people = [name for name in named(Kind.PERSON, "name") if is_full(name)]
        return cls(people, named(Kind.ROLE, "role"), named(Kind.PLACE, "name"), sorted(words))


Draw = Callable[[CheckedText, Pool, Random], Planted | None]


def planted(text: CheckedText, pool: Pool, random: Random) -> list[Planted]:
    """Return one error of each sort for which the text has a place."""
    found = (draw(text, pool, random) for draw in SORTS.values())
    return [error for error in found if error and error.was != error.now]


def _any(items: Sequence, random: Random):  # type: ignore[no-untyped-def]
    return random.choice(items) if items else None


def _within(text: CheckedText, sort: str, pattern: re.Pattern[str], *kinds: Kind):  # type: ignore[no-untyped-def]
    """Return the places of a pattern in the claims of these kinds."""
    return [
        (fact.start + found.start(), fact.start + found.end(), found[0])
        for fact in text.of_kind(*kinds)
        for found in pattern.finditer(text.words(fact))
    ]


def _digit(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    place = _any(_within(text, "digit", _DIGITS, *NUMBERS), random)
    return place and Planted("digit", *place, _other_digit(place[2], random))


def _other_digit(number: str, random: Random) -> str:
    at = random.choice([at for at, sign in enumerate(number) if sign.isdigit()])
    digits = [d for d in "123456789" if d != number[at]]
    return number[:at] + random.choice(digits) + number[at + 1 :]


def _transposition(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    pairs = [
        (start + at, start + at + 2, number[at : at + 2])
        for start, _end, number in _within(text, "", _DIGITS, *NUMBERS)
        for at in range(len(number) - 1)
        if number[at : at + 2].isdigit() and number[at] != number[at + 1] and number[at + 1] != "0"
    ]
    place = _any(pairs, random)
    return place and Planted("transposition", *place, place[2][::-1])


def _swapped(sort: str) -> Draw:
    pairs = [pair.split(":") for pair in _PAIRS[sort].split()]
    other = dict(pairs) | {b: a for a, b in pairs}
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(other, key=len, reverse=True))})\b")

    def draw(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
        figures = [(f.start, f.end + 24) for f in text.of_kind(*NUMBERS)]
        places = [
            (found.start(), found.end(), found[0])
            for found in pattern.finditer(text.text)
            if sort == "direction" or any(a <= found.start() < b for a, b in figures)
        ]
        place = _any(places, random)
        return place and Planted(sort, *place, other[place[2]])

    return draw


def _year(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    place = _any(_within(text, "year", _YEAR, Kind.DATE), random)
    return place and Planted("year", *place, _near(int(place[2]), random))


def _near(number: int, random: Random) -> str:
    return str(number + random.choice([-10, -3, -2, -1, 1, 2, 3, 10]))


def _day(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    pattern = _DAY if text.language == "de" else _DAY_EN
    place = _any(_within(text, "day", pattern, Kind.DATE), random)
    if place is None:
        return None
    days = [day for day in range(1, 29) if day != int(place[2])]
    return Planted("day", *place, str(random.choice(days)))


def _weekday(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    names = _WEEKDAYS[text.language != "de"]
    pattern = re.compile(rf"\b(?:{'|'.join(names)})\b")
    place = _any(_within(text, "weekday", pattern, Kind.DATE), random)
    if place is None:
        return None
    return Planted("weekday", *place, random.choice([name for name in names if name != place[2]]))


def _age(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    ages = (age for age in stated_ages(text) if is_full(age.subject))
    age = _any([age for age in ages if str(age.years) in text.words(age.fact)], random)
    if age is None:
        return None
    number = str(age.years)
    at = text.text.index(number, age.fact.start)
    slips = {
        _other_digit(number, random),
        number[::-1],
        str(age.years + random.choice([-2, -1, 1, 2])),
    }
    slips = {slip for slip in slips if slip != number and 0 < int(slip) < 110}
    now = random.choice(sorted(slips))
    return Planted("age", at, at + len(number), number, now)


def _name(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    full = [
        f for f in text.of_kind(Kind.PERSON) if is_full(text.words(f)) and "\n" not in text.words(f)
    ]
    fact = _any(full, random)
    if fact is None:
        return None
    written = text.words(fact)
    parts = list(re.finditer(r"[^\W\d_]{4,}", written))
    part = _any(parts, random)
    if part is None:
        return None
    at = random.randrange(part.start() + 1, part.end())
    slips = [
        written[:at] + written[at + 1 :],
        written[:at] + written[at] + written[at:],
        written[:at] + random.choice([c for c in _LETTERS if c != written[at]]) + written[at + 1 :],
    ]
    if at + 1 < part.end() and written[at] != written[at + 1]:
        slips.append(written[:at] + written[at + 1] + written[at] + written[at + 2 :])
    return Planted("name", fact.start, fact.end, written, random.choice(slips))


def _other_value(sort: str, kind: Kind, members: str) -> Draw:
    def draw(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
        fact = _any([f for f in text.of_kind(kind) if "\n" not in text.words(f)], random)
        if fact is None:
            return None
        others = [other for other in getattr(pool, members) if other != text.words(fact)]
        other = _any(others, random)
        return other and Planted(sort, fact.start, fact.end, text.words(fact), other)

    return draw


def _quote_word(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    quotes = (f for f in text.of_kind(Kind.QUOTE) if f.text_value("form") == "direct")
    words = [
        (fact.start + m.start(), fact.start + m.end(), m[0])
        for fact in quotes
        for m in _WORD.finditer(text.words(fact))
    ]
    place = _any(words, random)
    if place is None:
        return None
    like = [word for word in pool.words if word[0].isupper() == place[2][0].isupper()]
    other = _any(like, random)
    return other and Planted("quote word", *place, other)


def _speaker(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    speakers = {f.text_value("speaker") for f in text.of_kind(Kind.QUOTE)} - {""}
    named: list[Stated] = [f for f in text.of_kind(Kind.PERSON) if f.text_value("name") in speakers]
    fact = _any(named, random)
    others = [name for name in pool.people if fact and name != fact.text_value("name")]
    if fact is None or not others:
        return None
    other = random.choice(others)
    written = text.words(fact)
    now = other if " " in written else other.rpartition(" ")[2]
    return Planted("speaker", fact.start, fact.end, written, now)


def _negation(text: CheckedText, pool: Pool, random: Random) -> Planted | None:
    word = _NEGATIONS[text.language != "de"]
    has = [(m.start(), m.end(), m[0]) for m in re.finditer(rf"\b{word} ", text.text)]
    if has and random.random() < 0.5:
        return Planted("negation", *random.choice(has), "")
    place = _any([(m.start(), m.end(), m[0]) for m in _VERBS.finditer(text.text)], random)
    return place and Planted("negation", *place, f"{place[2]} {word}")


SORTS: dict[str, Draw] = {
    "digit": _digit,
    "transposition": _transposition,
    "scale": _swapped("scale"),
    "unit": _swapped("unit"),
    "year": _year,
    "day": _day,
    "weekday": _weekday,
    "age": _age,
    "name": _name,
    "role": _other_value("role", Kind.ROLE, "roles"),
    "place": _other_value("place", Kind.PLACE, "places"),
    "quote word": _quote_word,
    "speaker": _speaker,
    "direction": _swapped("direction"),
    "negation": _negation,
}
