"""English attributions: "according to X", "X reported", "citing X", and picture credits."""

from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.facts.values import Attribution, Credit
from articles.splitting.credits import credit_names
from articles.splitting.en.families import CREDITS, SOURCES
from articles.splitting.en.phrases import person_in, phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token


@dataclass(frozen=True, slots=True)
class EnglishAttributionPhrase:
    """The attributing words with their source, tokens `first` to `stop` (exclusive)."""

    first: int
    stop: int
    text: str
    source: str
    person: str | None


def attribution_phrase(reading: Reading, index: int) -> EnglishAttributionPhrase | None:
    """Read "according to a police report" from its first word, None if there is none."""
    tokens = reading.tokens
    if tokens[index + 1].low != "to":
        return None
    end = phrase_end(reading, index + 2)
    if end is None or (end == index + 3 and tokens[index + 2].low in _NO_SOURCES):
        return None
    end = _past_origin(reading, end)
    if stated := _published(reading, index, end):
        return stated
    text = reading.phrase_text(index + 2, end)
    return EnglishAttributionPhrase(
        index,
        end,
        text,
        attributed_name(reading, index + 2, end),
        person_in(reading, index + 2, end),
    )


def _published(reading: Reading, index: int, end: int) -> EnglishAttributionPhrase | None:
    """Read "a survey published on Sunday by the daily El Faro", whose source is last."""
    tokens = reading.tokens
    if tokens[end - 1].low not in _PUBLISHING or end < index + 4:
        return None
    at = end
    while at - end < 5 and _is_day(tokens[at]):
        at += 1
    last = phrase_end(reading, at + 1) if tokens[at].low in {"by", "in"} else None
    if last is None:
        text = reading.phrase_text(index + 2, end - 1)
        return EnglishAttributionPhrase(
            index, end - 1, text, attributed_name(reading, index + 2, end - 1), None
        )
    begin = at + 2 if "determiner" in tokens[at + 1].classes else at + 1
    while (
        begin < last - 1 and tokens[begin].text.islower() and "capital" in tokens[begin + 1].classes
    ):
        begin += 1
    text = reading.phrase_text(index + 2, last)
    return EnglishAttributionPhrase(index, last, text, reading.phrase_text(begin, last), None)


_PUBLISHING = frozenset(
    "published released conducted commissioned compiled issued made posted carried seen reviewed obtained viewed "
    "examined leaked unveiled".split()
)


def _is_day(token: Token) -> bool:
    named = token.classes.keys() & {"weekday", "days_away", "month", "integer", "relative", "unit"}
    return bool(named) or token.low in {"on", "out", "this"}


# "According to plan" names nobody.
_NO_SOURCES = frozenset("plan plans schedule need needs taste size age rank type".split())


def _past_origin(reading: Reading, end: int) -> int:
    """Step over whose figures they are ("from the ministry") and what people know ("with it")."""
    tokens = reading.tokens
    report = "report_noun" in tokens[end - 1].classes and tokens[end].low in {"from", "by"}
    if "report_noun" in tokens[end - 1].classes and tokens[end].low == "in":
        return _past_medium(reading, end)
    knowing = tokens[end - 1].low in {"familiar", "close", "briefed"}
    if not report and not (knowing and tokens[end].low in {"with", "to", "on"}):
        return end
    return phrase_end(reading, end + 1) or end


def _past_medium(reading: Reading, end: int) -> int:
    """Step over "in the Guardian" and 'in the "Post"' after a report; a day or a place is none."""
    tokens = reading.tokens
    at = end + 2 if "determiner" in tokens[end + 1].classes else end + 1
    quoted = reading.quoted.get(at)
    if quoted is not None and quoted.stop - at <= _LONGEST_TITLE:
        return quoted.stop
    known = tokens[at].classes.keys() & {
        "month",
        "year",
        "place",
        "place_pair",
        "weekday",
        "integer",
    }
    if known or "capital" not in tokens[at].classes:
        return end
    return phrase_end(reading, end + 1) or end


_LONGEST_TITLE = 8


def attributed_name(reading: Reading, first: int, stop: int) -> str:
    """Return the name of a source: a person, what a report is by, else the phrase."""
    if name := person_in(reading, first, stop):
        return name
    tokens = reading.tokens
    begin = first + 1 if "determiner" in tokens[first].classes and stop > first + 1 else first
    for at in range(begin, stop - 1):
        linked = (
            tokens[at].low in {"by", "in", "from", "of"} and "report_noun" in tokens[at - 1].classes
        )
        if linked:
            begin = at + 2 if "determiner" in tokens[at + 1].classes else at + 1
    if "quote_mark" in tokens[begin].classes and "quote_mark" in tokens[stop - 1].classes:
        return reading.phrase_text(begin + 1, stop - 1)
    return reading.phrase_text(begin, stop)


def _found(reading: Reading, first: int, stop: int, source: str | None) -> RuleMatch:
    return reading.found(Kind.ATTRIBUTION, first, stop, Attribution(source) if source else None)


@SOURCES.rule("according-to", on=("attributing",))
def according_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "according to a police report", "according to figures from the ministry".

    Leaves alone: "according to plan" and the like, which name nobody who could be asked.
    """
    phrase = attribution_phrase(reading, index)
    return _found(reading, phrase.first, phrase.stop, phrase.source) if phrase else None


@SOURCES.rule("as-reported", on=("as_word",))
def as_reported_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "as the BBC reported", "as police said".

    Leaves alone: comparisons ("as a report"), since no verb of speech follows.
    """
    tokens = reading.tokens
    if tokens[index - 1].text not in {",", "(", "–", "—"} and index != reading.sentence(index)[0]:
        return None
    end = phrase_end(reading, index + 1)
    if end is None:
        return None
    at = end + 1 if tokens[end].low in {"has", "had", "first"} else end
    if "speech_verb" not in tokens[at].classes or tokens[at + 1].low in {"that", "the"}:
        return None
    return _found(reading, index, at + 1, attributed_name(reading, index + 1, end))


@SOURCES.rule("source-reported", on=("reported",))
def reported_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "the BBC reported", "the report said", "a study found", "Reuters reports".

    Leaves alone: reported cases and what persons report ("he reported the theft"), which are no
    sources; "it was reported", which names none.
    """
    tokens = reading.tokens
    first, _ = reading.sentence(index)
    word = tokens[index].low
    stop = index - 1 if tokens[index - 1].low in {"first", "also", "has", "had"} else index
    for at in range(max(first, stop - 8), stop):
        if tokens[at - 1].low in {"of", "the", "a", "an"} and at > first:
            continue
        if "function" in tokens[at].classes and "determiner" not in tokens[at].classes:
            continue
        end = phrase_end(reading, at)
        ends = end is not None and {end, _past_origin(reading, end)} & {stop, index}
        if not ends or "pronoun" in tokens[at].classes:
            continue
        return _reported(reading, at, stop, index, word)
    return None


def _reported(reading: Reading, first: int, stop: int, index: int, word: str) -> RuleMatch | None:
    """Accept media after "reported", and reports or studies after any verb of finding."""
    tokens = reading.tokens
    head = tokens[stop - 1]
    begin = first + 1 if "determiner" in tokens[first].classes else first
    study = "report_noun" in head.classes or "report_noun" in tokens[begin].classes
    if "number" in tokens[index + 1].classes or "place" in tokens[stop - 1].classes:
        return None
    if _are_researchers(reading, first, stop, index):
        return _found(reading, first, index + 1, reading.phrase_text(begin, stop))
    medium = "capital" in tokens[begin].classes and not reading.mentions_in(first, stop)
    if not study and not (medium and word in {"reported", "reports"}):
        return None
    return _found(reading, first, index + 1, attributed_name(reading, first, stop))


def _are_researchers(reading: Reading, first: int, stop: int, index: int) -> bool:
    """Distinguish "researchers found that" from "police found the boy"."""
    tokens = reading.tokens
    people = tokens[stop - 1].low.endswith("s") and "role" in tokens[stop - 1].classes
    stated = "finding_verb" in tokens[index].classes and tokens[index + 1].low == "that"
    return people and stated and not reading.mentions_in(first, stop)


@SOURCES.rule("citing", on=("citing",))
def citing_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "citing security sources", "quoting a senior official".

    Leaves alone: "citing costs", since costs are a reason and no source.
    """
    end = phrase_end(reading, index + 1)
    if end is None or reading.tokens[index + 1].gap != SPACE:
        return None
    if reading.tokens[end - 1].low in _PUBLISHING and end > index + 2:
        end -= 1
    inside = reading.tokens[index + 1 : end]
    stated = any(
        t.low == "count"
        or t.classes.keys() & {"report_noun", "source_noun", "role", "organisation"}
        for t in inside
    )
    if not stated and not reading.mentions_in(index + 1, end):
        return None
    return _found(reading, index, end, attributed_name(reading, index + 1, end))


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Photo: Wu Hong / EPA", "Photograph: Ann Lee/Getty Images".

    Leaves alone: "photo" in a sentence, since only a line that begins with it, or a colon,
    names who took it.
    """
    read = credit_names(reading, index)
    if read is None:
        return None
    tokens = reading.tokens
    return RuleMatch(
        Kind.CREDIT, tokens[index].start, tokens[read[0] - 1].end, Credit(read[1]), read[0]
    )
