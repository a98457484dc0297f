"""What a text says of a number beside its value: up or down, by or to, a rate, a denial."""

import re
from dataclasses import dataclass

from articles.matching.words import is_negated

# Verbs whose particle stands apart, at the end of their clause: "nahm zu", "legte um zwei Prozent zu".
_PARTED = r"%s (?:\w[^,;.]*\b%s|%s(?=[.,;!?]|$| und))"
_PARTED_UP = "|".join(
    _PARTED % (verb, particle, particle)
    for verb, particle in (("legten?", "zu"), (r"n(?:ah|im)m\w*", "zu"), (r"zog\w*", "an"))
)
_PARTED_DOWN = "|".join(
    _PARTED % (verb, particle, particle)
    for verb, particle in (
        (r"n(?:ah|im)m\w*", "ab"), (r"g(?:ing|eh)\w*", "zurück"), (r"brach\w*", "ein"),
        (r"gab\w*", "nach"),
    )
)  # fmt: skip
_UP = re.compile(
    rf"\b(?:{_PARTED_UP}|"
    r"stieg\w*|steig\w*|gestiegen\w*|w[uä]chs\w*|wachs\w*|gewachsen\w*|zunahm\w*|zugenommen\w*|"
    r"zulegt\w*|zugelegt\w*|erhöh\w*|angehoben\w*|kletter\w*|geklettert\w*|zuwachs|anstieg\w*|plus|"
    r"teurer|mehr(?! als)|höher\w*|verteuer\w*|aufgestockt\w*|verdoppel\w*|verdreifach\w*|"
    r"rose|ris(?:e|es|en|ing)|gr[eo]w\w*|increas\w*|climb\w*|"
    r"gain(?:ed|s)|higher|raised|expand\w*|jump(?:ed|s)|surg(?:ed|es)|soar(?:ed|s)|doubl(?:ed|es)|tripled|trebled|"
    r"more(?! than)|up(?! to)|upward)\b",
    re.I,
)
_DOWN = re.compile(
    rf"\b(?:{_PARTED_DOWN}|"
    r"sank\w*|sink\w*|gesunken\w*|(?:fiel\w*|fällt)(?!\w| \w[^,;]* an$)|gefallen\w*|rückgang|zurückg\w*|minus|gekürzt\w*|"
    r"kürz(?:t|te|ten)|verringer\w*|reduzier\w*|gesenkt\w*|senk\w*|abnahm\w*|abgenommen\w*|schrumpf\w*|"
    r"geschrumpft\w*|billiger|eingebrochen\w*|halbier\w*|weniger(?! als)|niedriger\w*|"
    r"fell|fall(?:s|en|ing)|"
    r"dropp?\w*|declin\w*|decreas\w*|lower\w*|plung(?:ed|es)|slump(?:ed|s)|tumbl(?:ed|es)|halved|slid|slipped|"
    r"fewer(?! than)|less(?! than)|reduc\w*|shrank|shrunk|down|cut)\b",
    re.I,
)
# What is paid, used or made in each day, month or year: "Monatsmiete", "Jahresverbrauch".
_PAID = (
    r"(?:beitrag|bedarf|einkommen|entgelt|gebühr|gehalt|honorar|kosten|lohn|löhne|miete|pacht|"
    r"produktion|prämie|rate|umsatz|verbrauch|verdienst)\w*"
)
_RATES = {
    "day": rf"(?:a|per|each|every|pro|je|am|jede[nrsm]?|und) (?:day|tag)\b|daily|täglich|(?<=/)(?:day|tag)\b|"
    rf"Tages{_PAID}",
    "week": r"(?:a|per|each|every|pro|je|jede[nr]?|in (?:der|einer)(?: \w+)?) (?:week|woche)\b|weekly|wöchentlich|"
    rf"(?<=/)(?:woche|week)\b|Wochen{_PAID}",
    "month": r"(?:a|per|each|every|pro|je|jede[nrsm]?|im) (?:month|monat)\b|monthly|monatlich|(?<=/)(?:monat|month)\b|"
    rf"Monats{_PAID}",
    "year": r"(?:a|per|each|every|pro|je|jede[nrsm]?|im) (?:year|jahr)\b(?! (?:\d|zuvor|davor|darauf|danach|vor ))|"
    r"(?<=/)(?:jahr|year|a)\b|annual(?:ly)?\b|yearly|jährlich|(?:Kalender|Geschäfts)jahr\b|(?:calendar|financial) year\b|"
    rf"Jahres{_PAID}",
    "hour": r"(?:an|per|each|pro|je|jede[nr]?|in der) (?:hour|stunde)\b|hourly|stündlich|(?<=/)(?:stunde|hour)\b|"
    rf"Stunden{_PAID}",
    "whole": r"gesamte\w* (?:Laufzeit|Dauer)|(?:entire|whole|full) (?:term|period)|lifetime",
}
_RATE = {name: re.compile(rf"\b(?:{pattern})", re.I) for name, pattern in _RATES.items()}
_BY = re.compile(r"\b(?:um|by)(?: [\wäöüß]+){0,2} $", re.I)
_TO = re.compile(r"\b(?:auf|to)(?: [\wäöüß]+){0,2} $", re.I)
_STOP = re.compile(r"[,;:–](?=\s)|[.!?](?=\s|$)| (?:und|and|während|while|but|aber) ")
RATE_REACH = 28
BEFORE_REACH = 40


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What a clause says of a number beside its value; "" where it says nothing.

    `direction` is "up" or "down", `step` "by" or "to", `rate` a unit of time or "whole", `side`
    "net" or "gross".
    """

    direction: str = ""
    step: str = ""
    rate: str = ""
    is_negated: bool = False
    side: str = ""


def qualifiers_of(text: str, start: int, end: int) -> Qualifiers:
    """Return what the clause of `text` around a number at `start` to `end` says of it."""
    first, last = clause_span(text, start, end)
    clause = text[first:last]
    after = text[end:last]
    if _FIGURE.search(after):
        after = after[:RATE_REACH]
    apposed = _APPOSED.match(text, last)
    before = text[max(0, start - BEFORE_REACH) : start]
    return Qualifiers(
        _direction(clause),
        _step(text[first:start]),
        _rate(text[start:end] + after) or _rate(before) or _rate_of_each(text[first:start]),
        is_negated(clause),
        side_of(clause) or (side_of(apposed[0]) if apposed else ""),
    )


_FIGURE = re.compile(r"\d")
# What a comma adds to an amount: "34.000 Euro, vor der Mehrwertsteuer".
_APPOSED = re.compile(
    r",\s(?:netto|brutto|net|gross|vor|nach|ohne|inkl\.|inklusive|einschließlich|zuzüglich|before|"
    r"after|excluding|including|incl\.|plus)\b[^,;.]*",
    re.I,
)


_NET = re.compile(
    r"\b(?:net|netto\w*|nach (?:Abzug|Kosten|Steuern|Provision\w*)|after (?:\w+ ){0,2}(?:commissions?|"
    r"costs?|tax(?:es)?|deductions?)|(?:ohne|zuzüglich|vor) (?:\w+ ){0,2}(?:Umsatz|Mehrwert)steuer|"
    r"(?:excluding|plus|before) VAT)\b",
    re.I,
)
_GROSS = re.compile(
    r"\b(?:gross|brutto\w*|(?:vor|before) (?:\w+ ){0,2}(?:Abzug|deductions?|Steuern|taxes|tax|returns|Retouren|"
    r"commissions?)|(?:vor|before) Provision\w*|(?:inkl\.|inklusive|einschließlich|incl\.|"
    r"including) (?:[\w.,]+ ){0,3}(?:Umsatzsteuer|Mehrwertsteuer|USt|MwSt|VAT|returns|Retouren))\b",
    re.I,
)


_HEDGED = re.compile(
    r"\b(?:angeblich\w*|mutmaßlich\w*|möglicherweise|vermutlich|offenbar|laut|zufolge|vorgetragen|behaupt\w*|"
    r"könnten?|dürften?|sei(?:en)?|hätten?|habe|prüf(?:t|en)|erwäg\w*|nicht nachgewiesen|"
    r"alleged\w*|reported\w*|claim(?:s|ed)?|may|might|possibly|considering|according)\b",
    re.I,
)


def is_hedged(text: str) -> bool:
    """Return whether a text reports or supposes what it says."""
    return bool(_HEDGED.search(text))


def side_of(text: str) -> str:
    """Return "net" or "gross" where a text says one of them."""
    net, gross = bool(_NET.search(text)), bool(_GROSS.search(text))
    return "" if net == gross else "net" if net else "gross"


def cell_qualifiers(label: str, title: str, direction: str) -> Qualifiers:
    """Return what label and head of a cell, and its sign, say of its number."""
    words = f"{title} {label}"
    return Qualifiers(direction, "", _rate(words), False, side_of(words))


def clause_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause around a place of a text begins and ends."""
    stops = [match.end() for match in _STOP.finditer(text, 0, start)]
    after = _STOP.search(text, end)
    return (stops[-1] if stops else 0), (after.start() if after else len(text))


_COMPARED = re.compile(
    r"\b(?:mehr|weniger|höher\w*|niedriger\w*|teurer|billiger|plus|minus|more|less|fewer|higher|lower|up|down)\b",
    re.I,
)


def verb_direction(clause: str) -> str:
    """Return the direction that the verbs and nouns of a clause name; "" if none or both."""
    return _direction(_COMPARED.sub("", clause))


def _direction(clause: str) -> str:
    """Return the direction of a clause; "" if it names none or both."""
    up, down = bool(_UP.search(clause)), bool(_DOWN.search(clause))
    return "" if up == down else "up" if up else "down"


def _step(before: str) -> str:
    return "by" if _BY.search(before) else "to" if _TO.search(before) else ""


def _rate_of_each(text: str) -> str:
    """Return the rate of a clause that says something of each day: "Jeder Tag kostet uns 940"."""
    found = (
        name
        for name, pattern in _RATE.items()
        for match in pattern.finditer(text)
        if match[0].casefold().startswith(("jede", "each", "every"))
    )
    return next(found, "")


def _rate(text: str) -> str:
    return next((name for name, pattern in _RATE.items() if pattern.search(text)), "")


def objection(claim: Qualifiers, source: Qualifiers) -> str:
    """Return in what two texts with the same number differ.

    "direction", "rate", "step", "side", or "" where they don't.
    """
    if claim.direction and source.direction and claim.direction != source.direction:
        return "direction"
    if claim.rate and source.rate and claim.rate != source.rate:
        return "rate"
    if claim.step and source.step and claim.step != source.step:
        return "step"
    if claim.side and source.side and claim.side != source.side:
        return "side"
    return ""
