"""Reading English times of day: "3 pm", "15:30", "half past eight", "noon", "3-5 pm"."""

from dataclasses import dataclass, replace

from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day read up to token `stop`; `sure` says that it can be nothing else.

    `half` is a or p where the text says which half of the day it means.
    """

    stop: int
    hour: int
    minute: int = 0
    second: int | None = None
    half: str | None = None
    sure: bool = True

    @property
    def timex(self) -> str:
        """Write the time as TIMEX3 does: "T15:30"."""
        second = "" if self.second is None else f":{self.second:02}"
        return f"T{self.hour:02}:{self.minute:02}{second}"

    @property
    def exact(self) -> str:
        """Write the time to the second: "T15:30:00"."""
        return f"T{self.hour:02}:{self.minute:02}:{self.second or 0:02}"

    def in_half(self, half: str) -> "Hour":
        """Return the time in the first (a) or the second (p) half of the day."""
        hour = self.hour + 12 if half == "p" and self.hour < 12 else self.hour
        return replace(self, hour=0 if half == "a" and hour == 12 else hour, half=half)


def read_hour(reading: Reading, index: int) -> Hour | None:
    """Read a time of day that begins at token `index`."""
    key = ("hour", index)
    return reading.keep(key, lambda: _in_its_half(reading, _plain_hour(reading, index)))


def _in_its_half(reading: Reading, hour: Hour | None) -> Hour | None:
    """Add the half of the day after an hour: "pm", "in the morning"."""
    if hour is None or hour.half:
        return hour
    half = meridiem(reading, hour.stop)
    return replace(hour.in_half(half[0]), stop=half[1], sure=True) if half else hour


def _plain_hour(reading: Reading, index: int) -> Hour | None:
    token, after = reading.tokens[index], reading.tokens[index + 1]
    classes = token.classes
    if "noon" in classes:
        return Hour(index + 1, classes["noon"], half="p")
    if classes.get("number") == 12 and "noon" in after.classes and after.gap == SPACE:
        return Hour(index + 2, after.classes["noon"], half="p")
    if past := _past(reading, index):
        return past
    if "clock" in classes:
        sure = ":" in token.text
        clock: tuple[int, int, int | None] = classes["clock"]
        hour = Hour(index + 1, clock[0], clock[1], clock[2], sure=sure)
        return _to_oclock(reading, hour)
    return _whole_hour(reading, index)


def _whole_hour(reading: Reading, index: int) -> Hour | None:
    """Read "3", "five", "1140", "seven thirty"; only what follows makes it sure."""
    token = reading.tokens[index]
    if "numeral" not in token.classes and (spoken := _spoken(reading, index)):
        return spoken
    number = read_number(reading, index)
    if number is None or number.value is None or number.value != int(number.value):
        return None
    value, minute = int(number.value), 0
    if len(token.text) in {3, 4} and "integer" in token.classes:
        value, minute = divmod(token.classes["integer"], 100)
    if not 0 <= value <= 24 or minute > 59:
        return None
    hour = Hour(number.stop, value, minute, sure=False)
    if (timed := _to_oclock(reading, hour)).sure or meridiem(reading, hour.stop):
        return timed
    long = len(token.text) > 2 and number.literal
    return hour if 0 < value < 24 and not minute and not long else None


def _spoken(reading: Reading, index: int) -> Hour | None:
    """Read "seven thirty", "one forty-five", "five-thirty"."""
    tokens = reading.tokens
    token = tokens[index]
    if "spoken_clock" in token.classes:
        hour_said, minute_said = token.classes["spoken_clock"]
        return Hour(index + 1, hour_said, minute_said, sure=False)
    hour, tens = token.classes.get("number", 0), tokens[index + 1]
    minute = tens.classes.get("number", 0)
    if not 1 <= hour <= 12 or not 10 <= minute < 60 or "numeral" in tens.classes:
        return None
    ones = tokens[index + 2].classes
    if minute in {20, 30, 40, 50} and 1 <= ones.get("number", 0) < 10 and "numeral" not in ones:
        return Hour(index + 3, int(hour), int(minute + ones["number"]), sure=False)
    return Hour(index + 2, int(hour), int(minute), sure=False) if tens.gap == SPACE else None


def _to_oclock(reading: Reading, hour: Hour) -> Hour:
    tokens, at = reading.tokens, hour.stop
    if "clock_word" in tokens[at].classes and tokens[at].gap <= SPACE:
        return replace(hour, stop=at + 1, sure=True)
    four = len(tokens[at - 1].text) == 4 and tokens[at].gap == SPACE
    zoned = "zone" in tokens[at].classes and tokens[at].text.isupper()
    if four and (zoned or (tokens[at].low == "hours" and tokens[at - 2].low == "at")):
        return replace(hour, stop=at if zoned else at + 1, sure=True)
    return hour


def _past(reading: Reading, index: int) -> Hour | None:
    """Read "half past eight", "quarter to nine", "20 minutes past eight"."""
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "a" else index
    minutes = _minutes(reading, at)
    if minutes is None:
        return None
    at = at + 2 if tokens[at + 1].low in {"minutes", "mins", "min"} else at + 1
    word, token = tokens[at].low, tokens[at + 1]
    if word not in {"past", "to", "after"} or "number" not in token.classes or token.gap > SPACE:
        return None
    if word != "past" and (
        minutes not in {5, 10, 15, 20, 25} or "integer" in tokens[index].classes
    ):
        return None
    hour = token.classes["number"]
    if not 1 <= hour <= 12 or hour != int(hour):
        return None
    total = int(hour) * 60 + (-minutes if word == "to" else minutes)
    sure = word == "past" or minutes == 15
    return _to_oclock(reading, Hour(at + 2, total // 60 % 24, total % 60, sure=sure))


def _minutes(reading: Reading, at: int) -> int | None:
    classes = reading.tokens[at].classes
    if "half_hour" in classes:
        return 30
    if "quarter_hour" in classes:
        return 15
    number = classes.get("number", 0)
    return int(number) if 0 < number < 60 and number == int(number) else None


def meridiem(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read "pm", "p.m.", "a.m", "in the afternoon"; return a or p and the next token."""
    tokens = reading.tokens
    token = tokens[at]
    if token.gap > SPACE:
        return None
    if token.low in {"a", "p"}:
        return _dotted(reading, at)
    if token.low in {"am", "pm"}:
        return token.low[0], at + 1
    if token.low == "in" and tokens[at + 1].low == "the" and "day_part" in tokens[at + 2].classes:
        return ("a" if tokens[at + 2].classes["day_part"] == "MO" else "p"), at + 3
    if token.low == "at" and tokens[at + 1].low == "night":
        return "p", at + 2
    return None


def _dotted(reading: Reading, at: int) -> tuple[str, int] | None:
    """Read "p.m.", "p.m", "p m" and the "p" of "7p"."""
    tokens = reading.tokens
    half, dot = tokens[at].low, tokens[at + 1]
    if dot.text == "." and tokens[at + 2].low == "m" and tokens[at + 2].gap <= SPACE:
        last = tokens[at + 3]
        return half, at + 4 if last.text == "." and last.gap <= SPACE else at + 3
    if dot.low == "m" and dot.gap == SPACE:
        return half, at + 2
    closed = not dot.text[:1].isalpha() or dot.gap != NO_GAP
    stated = tokens[at - 2].low in _BEFORE_SHORT
    return (half, at + 1) if stated and tokens[at].gap == NO_GAP and closed else None


_BEFORE_SHORT = frozenset("at by until till from to between and - – @".split())


@dataclass(frozen=True, slots=True)
class HourSpan:
    """Two times of day, the ends of a span."""

    first: Hour
    second: Hour

    @property
    def sure(self) -> bool:
        """Return whether either end can be nothing but a time."""
        return self.first.sure or self.second.sure

    @property
    def is_to_the_minute(self) -> bool:
        """Return whether both ends name minutes, as in "from three thirty to four thirty"."""
        return bool(self.first.minute and self.second.minute)


def read_span(reading: Reading, index: int, *, between: bool = False) -> HourSpan | None:
    """Read "3-5 pm", "7 to 7:30", "between 9 and 10:45"; both ends in the half that is said.

    None if no second hour follows. A pair of bare numbers is not sure to be a time.
    """
    first = read_hour(reading, index)
    at = joint_after(reading, first.stop, between) if first else None
    if first is None or at is None or reading.tokens[at].gap > SPACE:
        return None
    second = read_hour(reading, at)
    if second is None or (first.hour, first.minute) == (second.hour, second.minute):
        return None
    first = _in_one_half(first, second)
    if not first.half and not second.half and second.hour < first.hour <= 12:
        second = second.in_half("p")
    return HourSpan(first, second)


def _in_one_half(first: Hour, second: Hour) -> Hour:
    """Give "3" in "3-5 pm" the half of the other end, if that puts it before."""
    if first.half or not second.half or first.hour > 12:
        return first
    same = first.in_half(second.half)
    before = (same.hour, same.minute) < (second.hour, second.minute)
    return same if before else first.in_half("a")


DASHES = frozenset({"-", "–", "—", "~"})
JOINTS = DASHES | {"to", "until", "till", "til", "through", "thru"}
BETWEEN_JOINTS = JOINTS | {"and"}


def joint_after(reading: Reading, at: int, between: bool = False) -> int | None:
    """Return the token after "to", "until", a dash, or the "and" of "between"; else None."""
    token = reading.tokens[at]
    joined = token.low in (BETWEEN_JOINTS if between else JOINTS)
    return at + 1 if joined and token.gap <= SPACE else None
