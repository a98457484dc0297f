"""Movements from one figure to another ("von 40 auf 50 Millionen"), and what is said of them."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.plausibility.figures import Interval
from articles.plausibility.statements import CheckedText, Stated
from articles.plausibility.written import SCALE, WORDED, Figure

_ABOUT = r"(?:(?:rund|etwa|circa|ca\.|knapp|gut|fast|about|around|nearly|almost|some|roughly)\s)?"
_PERCENT = r"%|Prozent\b|per\s?cent\b"
_MOVEMENT = re.compile(
    rf"\b(?:von|from)\s{_ABOUT}(?P<sign>[$€£])?(?P<one>{WORDED})(?:\s?(?P<scale>{SCALE}))?"
    rf"(?:\s?(?P<percent_one>{_PERCENT}))?"
    r"(?P<words>(?:\s(?!bis\b)[^\s\d.,;:!?()]+){0,4}"
    r"(?:\s(?:im Jahre?\s|in\s)?\(?(?:19|20)\d\d\)?)?)"
    r"(?:\s(?:im|in)\s[^\s\d.,;:!?()]+){0,1}"
    rf"\s(?:auf|to)\s{_ABOUT}[$€£]?(?P<two>{WORDED})(?:[-\s]?(?P<scale_two>{SCALE}))?"
    rf"(?:\s?(?P<percent>{_PERCENT}))?"
)
# "(um 20 Prozent) auf 50 Millionen Euro, nach 40 Millionen im Vorjahr", "(Vorjahr: 40 …)"
_PAST = r"(?:Vorjahr|Vormonat|Vorquartal|Jahr zuvor|Jahr davor|zuvor)"
_UNTIL_THEN = r"(?:\s[^\s\d.,;:!?()]+){0,4}"
_AND_BEFORE = re.compile(
    rf"\bauf\s{_ABOUT}(?P<sign>[$€£])?(?P<two>{WORDED})(?:\s?(?P<scale_two>{SCALE}))?"
    rf"(?:\s?(?P<percent>{_PERCENT}))?{_UNTIL_THEN}(?P<words>)"
    rf"(?:\s\((?:im\s)?{_PAST}[^\s\d()]*:?\s(?:noch\s)?|(?:,|\s\()\s?nach\s(?=[^.;:!?]{{0,40}}\b{_PAST}))"
    rf"{_ABOUT}[$€£]?(?P<one>{WORDED})(?:\s?(?P<scale>{SCALE}))?(?:\s?(?P<percent_one>{_PERCENT}))?"
)
# "(rose 20 per cent) to $50 million from $40 million"
_FROM_BEFORE = re.compile(
    rf"\bto\s{_ABOUT}(?P<sign>[$€£])?(?P<two>{WORDED})(?:\s?(?P<scale_two>{SCALE}))?"
    rf"(?:\s?(?P<percent>{_PERCENT}))?{_UNTIL_THEN}(?P<words>),?\sfrom\s"
    rf"{_ABOUT}[$€£]?(?P<one>{WORDED})(?:\s?(?P<scale>{SCALE}))?(?:\s?(?P<percent_one>{_PERCENT}))?"
)
_ORDERS = (_MOVEMENT, _AND_BEFORE, _FROM_BEFORE)
_OR = r"\s(?:oder|or|bzw\.|beziehungsweise|respectively)\s|\s?(?:/|–)\s?|\sbis\s"
_OR_AFTER = re.compile(rf"(?:{_OR}){_ABOUT}(?P<other>{WORDED})")
_OR_BEFORE = re.compile(
    rf"(?P<other>{WORDED})(?:\s(?:oder|or|bzw\.|beziehungsweise)\s|\s?[/–]\s?)$"
)
_TOLD = re.compile(
    rf"(?P<digits>{WORDED})\s?(?P<unit>{_PERCENT}|Prozentpunkte?n?\b|percentage\spoints?\b)"
)
_HEDGE = re.compile(
    r"\b(?:rund|etwa|circa|ca\.|knapp|gut|fast|ungefähr|beinahe|about|around|nearly|almost|some"
    r"|roughly|just (?:under|over))\s$",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"(?:\bum|\b(?:Plus|Minus|Anstieg|Zuwachs|Rückgang|Steigerung|Zunahme|Abnahme|Erhöhung|Senkung"
    r"|Einbruch|Wachstum|Verlust|Steigerungsrate)(?: von| um)?|\b(?:plus|minus|up|down|by|oder|or"
    r"|das sind|also)|\b(?:rise|increase|decline|drop|fall|gain|jump|growth|decrease|loss)s? of"
    r"|\b(?:rose|fell|grew|climbed|dropped|declined|increased|decreased|jumped|surged|sank)(?: by)?"
    r"|\()\s?[+−–-]?$",
    re.IGNORECASE,
)
# Not of this movement, or not of all of it.
_OF_ANOTHER = re.compile(
    r"\b(?:pro Jahr|im Jahr(?!\s\d)|jährlich|jeweils|je|im Schnitt|durchschnittlich|mehr als|über"
    r"|weniger als|bis zu|mindestens|als erwartet|als prognostiziert|a year|annual(?:ly)?|per year"
    r"|on average|each|more than|over|less than|at least|up to|than expected|inflation\w*|währungs"
    r"bereinigt\w*|bereinigt\w*|zunächst|zuvor|zwischenzeitlich|nachdem|after|before)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"[;!?\n]|\b(?:jedoch|hingegen|dagegen|however|whereas)\b|\.(?=\s|$)"
    r"|,\s(?:während|wobei|nachdem|while|whereas)\b"
)
_LEADS = re.compile(r",?(?:\s[^\W\d]+){0,2},?\s\(?")
_DIGIT = re.compile(r"\d")
_REACH = 90
_LARGEST = Decimal(10) ** 18
_MOST_TIMES = 1000


@dataclass(frozen=True, slots=True)
class Movement:
    """A change from one figure to another, with the percentage that the text gives for it.

    `words` are the two figures as written. `of_percent` says that both are percentages,
    `in_points` that the text speaks of percentage points.
    """

    one: Figure
    two: Figure
    words: tuple[str, str]
    of_percent: bool
    stated: Figure
    in_points: bool
    keys: tuple[Hashable, ...]

    @property
    def points(self) -> Interval:
        """Return the distances that the rounded figures allow."""
        low, high = self.two.low - self.one.high, self.two.high - self.one.low
        return _absolute(low, high)

    @property
    def growth(self) -> Interval:
        """Return the percentages, of the first figure, that the rounded figures allow."""
        low = 100 * self.two.low / self.one.high - 100
        high = 100 * self.two.high / self.one.low - 100
        return _absolute(low, high)

    @property
    def exact_points(self) -> Decimal:
        return abs(self.two.number - self.one.number)

    @property
    def exact_growth(self) -> Decimal:
        return 100 * self.exact_points / self.one.number

    @property
    def stated_interval(self) -> Interval:
        return Interval(self.stated.low, self.stated.high)


@dataclass(frozen=True, slots=True)
class Multiplied:
    """A change from one figure to another, with the factor that the text gives for it."""

    one: Figure
    two: Figure
    words: tuple[str, str]
    factor: Decimal
    keys: tuple[Hashable, ...]

    @property
    def times(self) -> Interval:
        """Return the factors that the rounded figures allow."""
        return Interval(self.two.low / self.one.high, self.two.high / self.one.low)


def _absolute(low: Decimal, high: Decimal) -> Interval:
    """Return the sizes of what may be a rise or a fall."""
    if low < 0 < high:
        return Interval(Decimal(0), max(-low, high))
    return Interval(min(abs(low), abs(high)), max(abs(low), abs(high)))


def movements(manuscript: CheckedText) -> Iterator[Movement]:
    """Yield the movements of which the same sentence says by how many per cent."""
    for order in _ORDERS:
        for match in order.finditer(manuscript.text):
            is_choice = _has_alternatives(manuscript, match)
            percentage = None if is_choice else _percentage(manuscript, match)
            movement = _read(manuscript, match, percentage) if percentage else None
            if movement:
                yield movement


def multiplications(manuscript: CheckedText) -> Iterator[Multiplied]:
    """Yield the movements beside "verdoppelte sich" or "trebled", unless these are hedged."""
    factors = [
        fact
        for fact in manuscript.of_kind(Kind.CHANGE)
        if fact.text_value("unit") == "times" and fact.text_value("direction") == "up"
    ]
    for match in _MOVEMENT.finditer(manuscript.text) if factors else ():
        beside = next((fact for fact in factors if _is_beside(manuscript, fact, match)), None)
        one, two = _figures(match, manuscript.language)
        if _has_alternatives(manuscript, match):
            continue
        if beside and one.low > 0 and one.number < two.number < _LARGEST:
            facts = [f for g in ("one", "two") for f in manuscript.figures_at(*match.span(g))]
            yield Multiplied(
                one=one,
                two=two,
                words=(_written(match, "one", "scale"), _written(match, "two", "scale_two")),
                factor=Decimal(beside.text_value("number")),
                keys=tuple(dict.fromkeys(fact.key for fact in (*facts, beside))),
            )


def _has_alternatives(manuscript: CheckedText, match: re.Match[str]) -> bool:
    """Return whether one of the figures is a choice ("auf 3,5 oder 3,6 Prozent"): no single value.

    A figure of another size after "oder" is no choice: "von 370 auf 432 oder 17 Prozent".
    """
    text, language = manuscript.text, manuscript.language
    for group in ("one", "two"):
        start, end = match.span(group)
        number = Figure.of(match[group], "", language).number
        beside = (_OR_AFTER.match(text, end), _OR_BEFORE.search(text[max(0, start - 30) : start]))
        others = [Figure.of(found["other"], "", language).number for found in beside if found]
        if any(other < 2 * number and number < 2 * other for other in others):
            return True
    return False


def _is_beside(manuscript: CheckedText, fact: Stated, match: re.Match[str]) -> bool:
    start, end = sorted(((fact.start, fact.end), match.span()))
    gap = manuscript.text[start[1] : end[0]]
    hedged = _HEDGE.search(manuscript.before(fact)) or _OF_ANOTHER.search(
        manuscript.before(fact)[-20:]
    )
    return len(gap) <= _REACH // 2 and not re.search(r"[\d.;:!?()]", gap) and not hedged


def _percentage(manuscript: CheckedText, match: re.Match[str]) -> re.Match[str] | None:
    """Return the percentage after or before the movement, or None."""
    text = manuscript.text
    before, after = _percentage_before(text, match), _percentage_after(text, match)
    # "um 17 Prozent (von 370 auf 432)"
    return before or after if text[match.start() - 1 : match.start()] == "(" else after or before


def _percentage_after(text: str, match: re.Match[str]) -> re.Match[str] | None:
    end = match.end()
    stop = _END.search(text, end, end + _REACH)
    last = stop.start() if stop else min(len(text), end + _REACH)
    following = _TOLD.search(text, end, last)
    if following and _is_percentage(text[end : following.start()], text[following.end() : last]):
        return following
    return None


def _percentage_before(text: str, match: re.Match[str]) -> re.Match[str] | None:
    begin = max(0, match.start() - _REACH)
    before = list(_TOLD.finditer(text, begin, match.start()))
    if not before or not _LEADS.fullmatch(text[before[-1].end() : match.start()]):
        return None
    lead = re.split(r"[;!?\n,]|\.\s", text[begin : before[-1].start()])[-1]
    is_cued = _CUE.search(_HEDGE.sub("", lead)) and not _OF_ANOTHER.search(lead[-40:])
    return before[-1] if is_cued else None


def _is_percentage(between: str, after: str) -> bool:
    if _DIGIT.search(re.sub(r"\b(?:19|20)\d\d\b", "", between)):
        return False
    plain = _HEDGE.sub("", between)
    aside = _OF_ANOTHER.search(between) or _OF_ANOTHER.match(after.lstrip())
    return bool(_CUE.search(plain)) and not aside


def _read(
    manuscript: CheckedText, match: re.Match[str], percentage: re.Match[str]
) -> Movement | None:
    language = manuscript.language
    one, two = _figures(match, language)
    by = Figure.of(percentage["digits"], "", language)
    if _HEDGE.search(manuscript.text[max(0, percentage.start() - 20) : percentage.start()]):
        by = replace(by, half=max(by.half, by.number / 20, Decimal(1)))
    elif by.number == int(by.number) and not by.half:
        by = replace(by, half=Decimal("0.5"))
    if not (0 < one.low <= one.number < _LARGEST and 0 < two.number < one.number * _MOST_TIMES):
        return None
    spans = (match.span("one"), match.span("two"), percentage.span("digits"))
    facts = [manuscript.figures_at(*span) for span in spans]
    of_percent = bool(match["percent"])
    if not facts[2] or bool(match["percent_one"]) > of_percent or one.number == two.number:
        return None
    return Movement(
        *_rounded(one, two, of_percent),
        words=(_written(match, "one", "scale"), _written(match, "two", "scale_two")),
        of_percent=of_percent,
        stated=by,
        in_points=percentage["unit"].lower().startswith(("prozentpunkt", "percentage")),
        keys=tuple(dict.fromkeys(fact.key for row in facts for fact in row)),
    )


def _figures(match: re.Match[str], language: str) -> tuple[Figure, Figure]:
    """Return both figures; "von 40 auf 50 Millionen" share their scale."""
    scale_two = match["scale_two"] or ""
    scale = match["scale"] or (scale_two if not match["words"].strip() else "")
    return Figure.of(match["one"], scale, language), Figure.of(match["two"], scale_two, language)


def _rounded(one: Figure, two: Figure, of_percent: bool) -> tuple[Figure, Figure]:
    """Return the figures; percentages without decimals may have been rounded, too."""
    if not of_percent:
        return one, two
    return replace(one, half=one.half or Decimal("0.5")), replace(
        two, half=two.half or Decimal("0.5")
    )


def _written(match: re.Match[str], number: str, scale: str) -> str:
    return " ".join(filter(None, (match[number], match[scale])))
