"""The notepad that agencies put under a report: links, hints, places, contacts.

Nothing of it is printed. Links become notes that name a source; everything else becomes a
note that names none, with its heading before it ("Orte: …", "Kontakte: …"). Source: dpa's
public converters of its digitalwires format, and reports as dpa sends them.
"""

import re
from collections.abc import Iterable, Iterator

_PRIVATE = re.compile(
    r"nicht (?:zur|für die) Ver(?:ö|oe)ffentlichung|not (?:intended )?for publication", re.I
)
_CONTACTS = re.compile(
    r"(?:dpa[- ])?(?:kontakte?|contacts?)|ansprechpartner(?:innen)?|ansprechpersonen", re.I
)
_SOURCES = re.compile(r"internet|links?|quellen?|studien?|dokumente?|downloads?|sources?", re.I)
_HEADINGS = re.compile(
    r"(?:redaktionelle hinweise|orte?|termine?|berichtigung|korrektur|service|editorial notes?"
    r"|editor'?s notes?|locations?|places?|achtung redaktionen|hinweise?|bilder|fotos?)",
    re.I,
)
_TITLE = re.compile(r"#{0,3}\s*(?:dpa[- ])?(?:notizblock|notebook|notepad)\s*", re.I)
_MARKED_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,1000}|[^()\n]{1,300})\)")
_BULLET = re.compile(r"\s*[-*•]\s+")
_RULE = re.compile(r"[\s*_=-]*")
_NO_SOURCE = re.compile(r"[^:\n]{1,40}: ")
_CLOSING = re.compile(r"dpa(?:-\w{1,6})?(?: [\wäöüß./]{1,6}){0,8}", re.I)
_SIGN = re.compile(r"yy[a-z]{2}|[a-z]\d")
_STAMP = re.compile(r"\d{6} (?:GMT )?(?:[A-Z][a-z]{2}) \d{2}")
MOST_NOTES = 200


def is_title(line: str) -> bool:
    """Return whether a line is the title of a notepad."""
    return bool(_TITLE.fullmatch(line.strip()))


def is_heading(line: str) -> bool:
    """Return whether a line is the heading of a part of a notepad, with or without "##"."""
    name = line.strip().lstrip("#").strip().rstrip(":")
    known = (_CONTACTS, _SOURCES, _HEADINGS)
    return any(pattern.fullmatch(name) for pattern in known)


def is_private(line: str) -> bool:
    """Return whether a line says that what follows is not for publication."""
    return bool(_PRIVATE.search(line))


def is_closing(line: str) -> bool:
    """Return whether a line ends a report: the signs of its desk, or the time."""
    has_sign = any(_SIGN.fullmatch(token) for token in line.split())
    return bool(_STAMP.fullmatch(line) or (_CLOSING.fullmatch(line) and has_sign))


def is_contact(note: str) -> bool:
    """Return whether a note has contacts, which never leave the desk."""
    label = note.partition(": ")[0]
    return bool(_CONTACTS.fullmatch(label))


def names_no_source(note: str) -> bool:
    """Return whether a note is one of a notepad that names no source, by its heading."""
    found = _NO_SOURCE.match(note)
    label = found[0][:-2] if found else ""
    return bool(label) and bool(_CONTACTS.fullmatch(label) or _HEADINGS.fullmatch(label))


def notes_in_lines(lines: Iterable[str]) -> list[str]:
    """Return the notes in the lines below the title of a notepad."""
    entries: list[tuple[str, str]] = []
    for line in lines:
        text = line.strip()
        if not text or _RULE.fullmatch(text) or is_closing(text):
            continue
        is_marked = text.startswith("#")
        if is_marked or is_heading(text):
            entries.append(("heading", text.lstrip("#").strip().rstrip(":")))
        elif _BULLET.match(line) or not entries or entries[-1][0] != "entry" or is_private(text):
            entries.append(("entry", _BULLET.sub("", text, count=1)))
        else:  # a line that was broken
            entries[-1] = ("entry", f"{entries[-1][1]} {text}")
    return list(notes_of(entries))


def notes_of(entries: list[tuple[str, str]]) -> Iterator[str]:
    heading, is_hidden, count = "", False, 0
    for kind, text in entries:
        if kind == "heading":
            heading = "" if is_title(text) else text
        elif is_private(text):
            is_hidden = True
        elif text and count < MOST_NOTES:
            count += 1
            yield _labelled(heading, _MARKED_LINK.sub(_plain, text), is_hidden)


def _plain(link: re.Match[str]) -> str:
    separator = " " if link[2].startswith("http") else ", "
    return f"{link[1].strip()}{separator}{link[2].strip()}"


def _labelled(heading: str, text: str, is_hidden: bool) -> str:
    if is_hidden and not _CONTACTS.fullmatch(heading):
        return f"Kontakte: {text}"
    if _SOURCES.fullmatch(heading):
        return text
    known = _CONTACTS.fullmatch(heading) or _HEADINGS.fullmatch(heading)
    label = heading if known else "Redaktionelle Hinweise"
    return f"{label}: {text}"
