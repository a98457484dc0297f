"""What a text says of a number beside its value: up or down, by or to, a rate, a denial."""

import re
from dataclasses import dataclass

from articles.matching.words import is_negated

_UP = re.compile(
    r"\b(?:stieg\w*|steig\w*|gestiegen\w*|w[uä]chs\w*|wachs\w*|gewachsen\w*|zunahm\w*|zugenommen\w*|"
    r"zulegt\w*|zugelegt\w*|erhöh\w*|angehoben\w*|kletter\w*|geklettert\w*|zuwachs|anstieg\w*|plus|"
    r"teurer|mehr(?! als)|höher\w*|verteuer\w*|aufgestockt\w*|rose|ris(?:e|es|en|ing)|gr[eo]w\w*|"
    r"increas\w*|climb\w*|gain(?:ed|s)|higher|raised|expand\w*|more(?! than)|up(?! to)|upward)\b",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:sank\w*|sink\w*|gesunken\w*|fiel\w*|fällt|gefallen\w*|rückgang|zurückg\w*|minus|gekürzt\w*|"
    r"kürz(?:t|te|ten)|verringer\w*|reduzier\w*|gesenkt\w*|senk\w*|abnahm\w*|abgenommen\w*|schrumpf\w*|"
    r"geschrumpft\w*|billiger|eingebrochen\w*|halbier\w*|weniger(?! als)|niedriger\w*|fell|fall(?:s|en|ing)|"
    r"dropp?\w*|declin\w*|decreas\w*|lower\w*|fewer(?! than)|less(?! than)|reduc\w*|shrank|shrunk|down|cut)\b",
    re.I,
)
_RATES = {
    "day": r"(?:a|per|each|every|pro|je|am) (?:day|tag)\b|daily|täglich",
    "week": r"(?:a|per|each|every|pro|je|in der) (?:week|woche)\b|weekly|wöchentlich",
    "month": r"(?:a|per|each|every|pro|je|im) (?:month|monat)\b|monthly|monatlich",
    "year": r"(?:a|per|each|every|pro|je|im) (?:year|jahr)\b(?! \d)|annual(?:ly)?\b|yearly|jährlich",
    "hour": r"(?:an|per|each|pro|je|in der) (?:hour|stunde)\b|hourly|stündlich",
}
_RATE = {name: re.compile(rf"\b(?:{pattern})", re.I) for name, pattern in _RATES.items()}
_BY = re.compile(r"\b(?:um|by)(?: [\wäöüß]+){0,2} $", re.I)
_TO = re.compile(r"\b(?:auf|to)(?: [\wäöüß]+){0,2} $", re.I)
_STOP = re.compile(r"[,;:–](?=\s)|[.!?](?=\s|$)| (?:und|and|während|while|but|aber) ")
RATE_REACH = 28


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """`direction` "up" or "down", `step` "by" or "to", `rate` a unit of time; "" where not said."""

    direction: str = ""
    step: str = ""
    rate: str = ""
    is_negated: bool = False


def qualifiers_of(text: str, start: int, end: int) -> Qualifiers:
    """Return what the clause of `text` around a number at `start` to `end` says of it."""
    first, last = _clause(text, start, end)
    clause = text[first:last]
    after = text[end:last][:RATE_REACH]
    return Qualifiers(
        _direction(clause),
        _step(text[first:start]),
        _rate(text[start:end] + after),
        is_negated(clause),
    )


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    stops = [match.end() for match in _STOP.finditer(text, 0, start)]
    after = _STOP.search(text, end)
    return (stops[-1] if stops else 0), (after.start() if after else len(text))


def _direction(clause: str) -> str:
    """Return the direction of a clause; "" if it names none or both."""
    up, down = bool(_UP.search(clause)), bool(_DOWN.search(clause))
    return "" if up == down else "up" if up else "down"


def _step(before: str) -> str:
    return "by" if _BY.search(before) else "to" if _TO.search(before) else ""


def _rate(text: str) -> str:
    return next((name for name, pattern in _RATE.items() if pattern.search(text)), "")


def objection(claim: Qualifiers, source: Qualifiers) -> str:
    """Return in what two texts with the same number differ: "direction", "rate", "step", or ""."""
    if claim.direction and source.direction and claim.direction != source.direction:
        return "direction"
    if claim.rate and source.rate and claim.rate != source.rate:
        return "rate"
    if claim.step and source.step and claim.step != source.step:
        return "step"
    return ""
