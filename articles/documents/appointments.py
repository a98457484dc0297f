"""Read appointments (.ics, .vcs): when, where, who, and what is written about each.

Source: RFC 5545 (iCalendar); vCalendar 1.0 writes the same lines.
"""

import quopri
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .decoding import decode

CALENDAR = "text/calendar"
MAX_CHARACTERS = 5_000_000
MAX_PROPERTIES = 20_000
_LINE = re.compile(r"([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.DOTALL)
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:\d\d)?(Z?))?$")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_TITLE, _TEXT = "SUMMARY", "DESCRIPTION"
_PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})
_TIMES = frozenset({"DTSTART", "DTEND"})
_PARTS = frozenset({"VEVENT", "VTODO", "VJOURNAL"})


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: str
    value: str

    def parameter(self, name: str) -> str:
        found = re.search(rf";{name}=(?:\"([^\"]*)\"|([^;:]*))", self.parameters, re.IGNORECASE)
        return (found[1] or found[2] or "") if found else ""


def read(content: bytes, name: str) -> DocumentText:
    """Read each appointment: its title as heading, times, place, people, then its description."""
    text = decode(content) or ""
    faults = [ReadingFault.TOO_LONG] if len(text) > MAX_CHARACTERS else []
    blocks: list[DocumentBlock] = []
    for appointment in _appointments(text[:MAX_CHARACTERS], faults):
        blocks += _blocks(appointment)
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    title = blocks[0].text if blocks else ""
    return DocumentText(name, CALENDAR, tuple(blocks), title=title, faults=tuple(faults))


def _appointments(text: str, faults: list[ReadingFault]) -> Iterator[list[_Property]]:
    """Yield the properties of each appointment, without those of its alarms."""
    found: list[_Property] = []
    inside: list[str] = []
    for number, line in enumerate(_lines(text)):
        if number >= MAX_PROPERTIES:
            faults.append(ReadingFault.TOO_MANY_ROWS)
            break
        parsed = _LINE.match(line)
        if not parsed:
            continue
        name, value = parsed[1].upper(), parsed[3]
        if name == "BEGIN":
            inside.append(value.strip().upper())
        elif name == "END":
            if inside and inside.pop() in _PARTS:
                yield found
                found = []
        elif inside and inside[-1] in _PARTS:
            found.append(_Property(name, parsed[2], value))
    if found:
        yield found


def _lines(text: str) -> Iterator[str]:
    """Yield lines, those that were folded joined again."""
    joined: list[str] = []
    for line in text.splitlines():
        if joined and line[:1] in (" ", "\t"):
            joined.append(line[1:])
        elif joined and joined[-1].endswith("=") and "QUOTED-PRINTABLE" in joined[0].upper():
            joined[-1] = joined[-1][:-1]
            joined.append(line)
        else:
            if joined:
                yield "".join(joined)
            joined = [line]
    if joined:
        yield "".join(joined)


def _blocks(properties: list[_Property]) -> Iterator[DocumentBlock]:
    said: dict[str, list[str]] = defaultdict(list)
    for found in properties:
        said[found.name].append(_value(found))
    title = _plain(" ".join(said[_TITLE]))
    if title:
        yield DocumentBlock(title)
    times = " – ".join(said["DTSTART"] + said["DTEND"])
    people = [", ".join(said["ATTENDEE"])]
    texts = [times, *said["DURATION"], *said["RRULE"], *said["LOCATION"], *said["ORGANIZER"]]
    texts += [*people, *said["STATUS"], *said["URL"], *"\n".join(said[_TEXT]).split("\n")]
    for text in filter(None, map(_plain, texts)):
        yield DocumentBlock(text, heading=title)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _value(found: _Property) -> str:
    value = found.value
    if found.parameter("ENCODING").upper() == "QUOTED-PRINTABLE":
        value = decode(quopri.decodestring(value.encode(errors="replace"))) or value
    if found.name in _TIMES:
        return _time(value.strip(), found.parameter("TZID"))
    if found.name in _PEOPLE:
        address = re.sub(r"^mailto:", "", value.strip(), flags=re.IGNORECASE)
        person = found.parameter("CN")
        return f"{person} <{address}>" if person and person != address else address
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)


def _time(value: str, zone: str) -> str:
    """Return a time as "2024-05-18 10:00 (Europe/Berlin)", as it stands if it is none."""
    found = _TIME.match(value)
    if not found:
        return value
    day = f"{found[1]}-{found[2]}-{found[3]}"
    if not found[4]:
        return day
    where = "UTC" if found[6] else zone
    return f"{day} {found[4]}:{found[5]}" + (f" ({where})" if where else "")
