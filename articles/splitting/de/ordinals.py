"""German ordinals: "dritten", "100.", "zu viert", "Platz 2"."""

from dataclasses import replace
from decimal import Decimal

from articles.splitting.clubs import begins_club
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import ordinal_found
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token


@FIGURES.rule("ordinal", on=("integer", "ordinal", "number"))
def ordinal_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "dritten" in "zum dritten Mal", "100." in "100. Geburtstag", "15te".

    Leaves alone: numbers that end a sentence, since their period is its own, "achten" as a verb,
    and what counts nothing any more ("in erster Linie", "im Zweiten Weltkrieg").
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if "ordinal" in token.classes:
        if token.low in {"achten", "achte"} and not _determined(reading, index):
            return None
        if "set_phrase" in after.classes and after.gap == SPACE and _is_set_phrase(token, after):
            return None
        if after.gap == SPACE and after.low in {"milliardste", "millionste", "billionste"}:
            return None
        return ordinal_found(reading, index, index + 1, token.classes["ordinal"])
    number = read_number(reading, index)
    if number and (large := tokens[number.stop].classes.get("ordinal")) and large >= 1_000_000:
        value = (number.value or Decimal(0)) * large
        return ordinal_found(reading, index, number.stop + 1, value)
    if "integer" not in token.classes:
        return None
    if after.text == "." and after.gap == NO_GAP:
        return _dotted_ordinal(reading, index)
    if after.low in {"te", "ten", "ter", "tes", "ste", "sten", "ster"} and after.gap == NO_GAP:
        return ordinal_found(reading, index, index + 2, Decimal(token.classes["integer"]))
    return None


def _is_set_phrase(token: Token, after: Token) -> bool:
    """Distinguish "in erster Linie", "Erste Hilfe", "Zweiter Weltkrieg" from an order."""
    named = after.classes["set_phrase"] == "name"
    return token.text[0].isupper() if named else token.classes["ordinal"] <= 2


def _determined(reading: Reading, index: int) -> bool:
    return "determiner" in reading.tokens[index - 1].classes


def _dotted_ordinal(reading: Reading, index: int) -> RuleMatch | None:
    tokens = reading.tokens
    after = tokens[index + 2]
    text = tokens[index].text
    if after.gap != SPACE or not after.text[0].isalpha() or len(text) > 4:
        return _listed_ordinal(reading, index)
    if begins_club(after):
        return None
    if after.classes.get("set_phrase") == "name" and int(text) <= 3 and "weltkrieg" in after.low:
        return None
    if reading.sentence(index)[0] != reading.sentence(index + 2)[0]:
        return None
    joined = tokens[index - 1].gap == NO_GAP and tokens[index].gap == NO_GAP
    if joined and tokens[index - 2].text != ".":
        return None
    if (
        after.text[0].islower()
        and "function" in after.classes
        and not _stands_alone(reading, index)
    ):
        return _listed_ordinal(reading, index)
    return ordinal_found(reading, index, index + 2, Decimal(tokens[index].classes["integer"]))


def _stands_alone(reading: Reading, index: int) -> bool:
    """Recognise an ordinal without its noun: "der 5. auf der Liste", "kam als 13. noch vor ihm an"."""
    return _determined(reading, index) or reading.tokens[index - 1].low in {"als", "wurde"}


def _listed_ordinal(reading: Reading, index: int) -> RuleMatch | None:
    """Read "3." in "die 3., 4. und 5. Etappe" and the minutes of goals: "(7., 12.)", "90.+2"."""
    after, added = reading.tokens[index + 2 : index + 4]
    if after.text == "+" and after.gap == NO_GAP and "integer" in added.classes:
        minute = Decimal(reading.tokens[index].classes["integer"])
        return replace(ordinal_found(reading, index, index + 2, minute), stop=index + 4)
    if after.text in {")", "/"} and reading.tokens[index - 1].text in {"(", ",", "/"}:
        return ordinal_found(
            reading, index, index + 2, Decimal(reading.tokens[index].classes["integer"])
        )
    if (
        after.low in {",", "-", "–", "und", "bis", "oder", "sowie"}
        and "integer" in reading.tokens[index + 3].classes
        and reading.tokens[index + 4].text == "."
        and len(reading.tokens[index].text) < 4
    ):
        number = Decimal(reading.tokens[index].classes["integer"])
        return ordinal_found(reading, index, index + 2, number)
    return None


@FIGURES.rule("ordinal-adverb", on=("ordinal_adverb",))
def ordinal_adverb_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "zu dritt", "drittens", "zuerst".

    Leaves alone: "tritt" and "viert" without "zu", which are other words.
    """
    token = reading.tokens[index]
    number = token.classes["ordinal_adverb"]
    if token.low.endswith("t") and token.low != "zuerst" and reading.tokens[index - 1].low != "zu":
        return None
    return ordinal_found(reading, index, index + 1, number)


@FIGURES.rule("place-in-ranking", on=("ranking_place",))
def ranking_place_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "Platz 2", "Rang drei", "Nummer eins", "Top 10", "die Plätze 3 und 4": a place in an order.

    Leaves alone: laws ("Paragraf 218") and numbers inside names ("Model 3"), which are in no
    order, and the day in "Stand 8. Juli".
    """
    tokens = reading.tokens
    if tokens[index].low == "nummer" and not _is_place_named(reading, index):
        return None
    if tokens[index + 2].text == "." and "month" in tokens[index + 3].classes:
        return None
    if tokens[index].low == "folge" and tokens[index - 1].low == "der":
        return None
    first = _place(reading, index + 1)
    if first is None:
        return None
    first = replace(first, start=tokens[index].start)
    second = _place(reading, index + 3) if tokens[index + 2].low in _PLACES_JOINED else None
    plural = tokens[index].low.endswith(("plätze", "plätzen", "ränge", "rängen"))
    places = plural or "noun" not in tokens[index + 4].classes
    return [first, second] if second and places else first


_PLACES_JOINED = frozenset({"und", "bis", "oder"})


def _place(reading: Reading, at: int) -> RuleMatch | None:
    token, after = reading.tokens[at : at + 2]
    number = token.classes.get("number", Decimal(1) if token.low == "eins" else None)
    if number is None or token.gap > SPACE or number != int(number) or number > 1000:
        return None
    if (after.gap == NO_GAP and after.text[:1].isalpha()) or after.low in {"x", "×", "mal"}:
        return None
    return ordinal_found(reading, at, at + 1, number)


def _is_place_named(reading: Reading, index: int) -> bool:
    """Distinguish "die Nummer eins", "ist Nummer drei" from "Zeile Nummer 3"."""
    before = reading.tokens[index - 1]
    first = reading.tokens[index + 1].low == "eins"
    named = first or "determiner" in before.classes or before.low in _RANKED
    return named or ("adjective" in before.classes and "function" not in before.classes)


_RANKED = frozenset(
    "als nicht ist war wird wurde bin bist sind waren gegen von zur auf mit".split()
)


@FIGURES.rule("ordinal-from-the-end", on=("from_the_end",))
def from_the_end_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "vorletzten", "drittletzter": the number is negative.

    Leaves alone: "letzte", which more often means "most recent" than a place in an order.
    """
    number = reading.tokens[index].classes["from_the_end"]
    return ordinal_found(reading, index, index + 1, Decimal(number))
