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
_UNUSABLE = re.compile(rf"\W*{_URGENT}{_DO_NOT_USE}", re.IGNORECASE)
_UNUSABLE_ALONE = re.compile(rf"\W*{_URGENT}{_DO_NOT_USE}\W*", re.IGNORECASE)
_LIFTED = re.compile(
    r"\b(?:lifted|rescinded|in error|aufgehoben|hinf(?:ä|ae)llig|entf(?:ä|ae)llt"
    r"|irrt(?:ü|ue)mlich)\b",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"\W*(?:SPERRFRIST|EMBARGO(?:ED)?|FREI(?:GEGEBEN)? (?:AB|F(?:Ü|UE)R))\b", re.I
)
_DAY_AND_HOUR = re.compile(
    r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b[^\d]{0,12}(\d{1,2})(?:[.:](\d{2}))?\s*(?:Uhr|h\b)"
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")
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
        day, month, year, hour, minute = (int(part or 0) for part in found.groups())
        try:
            return datetime(year, month, day, hour, minute)
        except ValueError:
            return None
    return None


def signal_alone(line: str) -> Signal:
    """Return what a line is that holds a notice and nothing else; NONE for any other line."""
    if len(line) > _LONGEST_LINE:
        return Signal.NONE
    for signal, pattern in _ALONE.items():
        if pattern.fullmatch(line):
            return signal
    return Signal.WITHDRAW if _UNUSABLE_ALONE.fullmatch(line) else Signal.NONE
