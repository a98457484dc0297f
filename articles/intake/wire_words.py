"""The words by which agencies stop or correct a text, in notes and separate lines.

A note is read from its beginning only: a text, or a note, about a kill stops nothing.
"""

import re
from datetime import datetime
from enum import StrEnum


class Signal(StrEnum):
    """What a notice is; the gravest first."""

    KILL = "kill"
    WITHDRAW = "withdraw"
    CORRECTION = "correction"
    UPDATE = "update"
    NONE = ""


_URGENT = r"(?:(?:EIL|EILMELDUNG|ACHTUNG|URGENT|BULLETIN|ADVISORY|MANDATORY|DRINGEND)[\s:!-]+)*"
_DO_NOT_USE = (
    r"(?:bitte |please )?(?:nicht (?:mehr |weiter )?(?:verwenden|ver(?:ö|oe)ffentlichen|senden)"
    r"|do not (?:use|publish|run)|disregard|don't use)"
    r"(?=\s*(?:$|[.!:;,(\n–—-]))"
)
# Asked for politely only: "löschen" alone may be about a fire. No part of a text may follow.
_DELETE = r"(?:bitte|please) (?:l(?:ö|oe)schen|streichen|delete|kill)(?=\s*(?:$|[.!]))"
# The text itself, not one that it is about: nothing but the end may follow.
_STORY = (
    r"(?:(?:diese|die|unsere|this|the|our) )?"
    r"(?:meldung|nachricht|bericht|beitrag|text|artikel|story|item|report|article|dispatch) "
    r"(?:(?:ist|wird|wurde|is|was|has been) )?(?:hiermit |hereby )?"
    r"(?:zur(?:ü|ue)ckgezogen|zur(?:ü|ue)ckgenommen|annulliert|storniert|gel(?:ö|oe)scht"
    r"|killed|withdrawn|retracted|deleted|cancell?ed)(?=\s*(?:$|[.!]))"
)
# In capitals, as they are at the head of a notice.
_HEADS = {
    Signal.KILL: r"KILL(?:S|ED)?|ANNULLIER(?:T|UNG|EN)|STORNO|STORNIERT|STORNIERUNG|RETRACTION",
    Signal.WITHDRAW: r"WITHDRAW(?:S|N|AL)?|ZUR(?:Ü|UE)CK(?:GEZOGEN|ZIEHUNG)|R(?:Ü|UE)CKZUG",
    Signal.CORRECTION: r"CORRECT(?:ION|IONS|ED|IVE|S)|(?:EIL-?)?KORREKTUR|KORRIGIERT"
    r"|(?:EIL-?)?BERICHTIGUNG|BERICHTIGT|RICHTIGSTELLUNG",
    Signal.UPDATE: r"UPDATE[SD]?|AKTUALISIERUNG|AKTUALISIERT|NEUFASSUNG|WIEDERHOLUNG|REPEATS?",
}
_AT_HEAD = {
    signal: re.compile(rf"\W*{_URGENT}(?:{heads})(?![\w-])") for signal, heads in _HEADS.items()
}
# In any letters, where a colon, a full stop or nothing follows.
_SAID = {
    signal: re.compile(rf"\W*{_URGENT}(?:{heads})\s*(?:$|[:.!])", re.IGNORECASE)
    for signal, heads in _HEADS.items()
}
# "Kill" alone may be the name of a film, "KILL" is none.
_ALONE = {
    signal: re.compile(
        rf"\W*{_URGENT}(?:{heads})(?:\W+(?i:{_DO_NOT_USE}))?\W*",
        re.NOFLAG if signal in ("kill", "withdraw") else re.IGNORECASE,
    )
    for signal, heads in _HEADS.items()
}
_UNUSABLE = re.compile(rf"\W*{_URGENT}(?:{_DO_NOT_USE}|{_DELETE}|{_STORY})", re.IGNORECASE)
_UNUSABLE_ALONE = re.compile(rf"\W*{_URGENT}(?:{_DO_NOT_USE}|{_DELETE})\W*", re.IGNORECASE)
# "Meldung zurückgezogen" alone may be a headline; in capitals, or after "Advisory:", it is none.
_STORY_ALONE = re.compile(rf"\W*(?P<urgent>{_URGENT}){_STORY}\W*", re.IGNORECASE)
# A correction says what it corrects: "KORREKTUR: Zahl in Absatz 2".
_AT_FIRST = {
    signal: re.compile(rf"\W*{_URGENT}(?:{_HEADS[signal]}):\s*\S.*")
    for signal in (Signal.CORRECTION, Signal.UPDATE)
}
_LIFTED = re.compile(
    r"\b(?:lifted|rescinded|in error|aufgehoben|hinf(?:ä|ae)llig|entf(?:ä|ae)llt"
    r"|irrt(?:ü|ue)mlich)\b",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"\W*(?:SPERRFRIST|EMBARGO(?:ED)?|FREI(?:GEGEBEN)? (?:AB|F(?:Ü|UE)R))\b", re.I
)
_MONTHS = "jan feb mär apr mai jun jul aug sep okt nov dez".split()
_DAY_AND_HOUR = re.compile(
    r"\b(\d{1,2})\.\s?(?:(\d{1,2})\.|([A-Za-zä]{3,9})\.?)\s?(\d{4})\b"
    r"[^\d]{0,12}(\d{1,2})(?:[.:](\d{2}))?\s*(?:Uhr|h\b)"
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
_WEEKDAYS = r"(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"
# What a line about an embargo has around its time, where it is nothing else.
_BESIDE_TIME = re.compile(
    rf"(?:SPERRFRIST|EMBARGO(?:ED)?|FREI(?:GEGEBEN)?|bis|ab|until|till|f(?:ü|ue)r|am|den|um|on|at"
    rf"|Uhr|MESZ|MEZ|CET|CEST|{_WEEKDAYS}|\W)*",
    re.IGNORECASE,
)
_LONGEST_LINE = 120


def signal_in(note: str) -> Signal:
    """Return what a note to the desk announces, by its first words.

    A note that takes a notice back ("KILL AUFGEHOBEN") announces none; a person reads it.
    """
    if _LIFTED.search(note[:200]):
        return Signal.NONE
    for signal in _HEADS:
        if _AT_HEAD[signal].match(note) or _SAID[signal].match(note):
            return signal
    return Signal.WITHDRAW if _UNUSABLE.match(note) else Signal.NONE


def speaks_of_embargo(note: str) -> bool:
    """Return whether a note opens with an embargo that holds."""
    found = _EMBARGO.match(note)
    return found is not None and not _LIFTED.search(note[:200])


def embargo_in(note: str) -> datetime | None:
    """Return the time that a note about an embargo names; None if it can't be read."""
    if found := _ISO.search(note):
        try:
            return datetime.fromisoformat(found[0])
        except ValueError:
            return None
    if found := _DAY_AND_HOUR.search(note):
        day, month, name, year, hour, minute = found.groups()
        try:
            number = int(month) if month else _MONTHS.index(name[:3].lower()) + 1
            return datetime(int(year), number, int(day), int(hour), int(minute or 0))
        except ValueError:
            return None
    return None


def embargo_alone(line: str) -> datetime | None:
    """Return the time of a line that names an embargo and nothing else; None for any other."""
    if len(line) > _LONGEST_LINE or not speaks_of_embargo(line):
        return None
    rest = _DAY_AND_HOUR.sub("", _ISO.sub("", line))
    return embargo_in(line) if _BESIDE_TIME.fullmatch(rest) else None


def signal_alone(line: str) -> Signal:
    """Return what a line is that holds a notice and nothing else; NONE for any other line."""
    if len(line) > _LONGEST_LINE:
        return Signal.NONE
    for signal, pattern in _ALONE.items():
        if pattern.fullmatch(line):
            return signal
    if _UNUSABLE_ALONE.fullmatch(line) or _is_withdrawal_alone(line):
        return Signal.WITHDRAW
    return next((s for s, first in _AT_FIRST.items() if first.fullmatch(line)), Signal.NONE)


def _is_withdrawal_alone(line: str) -> bool:
    found = _STORY_ALONE.fullmatch(line)
    return found is not None and (line.isupper() or bool(found["urgent"]))
