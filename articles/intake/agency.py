"""Lines of an agency's report that are not for print: head, slug, genre, notepad, closing line.

Sources: IPTC 7901 (service line, slug), reports as dpa sends them, and its public converters.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from articles.intake import notepad
from articles.intake.cuts import without
from articles.intake.manuscript import (
    IntakeWarning,
    Manuscript,
    ManuscriptNote,
    NoteKind,
    WarningCode,
)
from articles.intake.wire import Wire, with_signal

_SERVICE = re.compile(
    r"[a-z]{3}\d{3,4} \d ?[a-z]{1,3} +\d{1,5}(?: \w{1,5})? +dpa\S{0,8} \d{3,4}", re.I
)
_SLUG = re.compile(r"[^\s/][^/\n]{0,60}(?:/[^/\n]{1,60}){0,12}/")
_GENRES = (
    "wiederholung|zusammenfassung|überblick|hintergrund|porträt|reportage|korr-?bericht|feature"
    "|analyse|interview|kommentar|chronologie|stichwort|dokumentation|vorschau|extra"
    "|meldung|eilmeldung|berichtigung|korrektur|achtung|mit (?:bild|foto|grafik|video)\\w{0,3}"
    "|neu|lead|\\d\\. lead|refile|recasts?|repeats?"
)
_NOTICE = re.compile(rf"\((?:{_GENRES})\b[^()\n]{{0,300}}\)", re.I)
_LENGTH = re.compile(r"\(?(?:ca\. )?\d{1,4} (?:Zeilen|Zl\.)\)?", re.I)
_COMPANY = re.compile(r"(?:©\s*)?dpa-(?:infocom|AFX|mag|tmn)\b(?:, dpa:[\w/:-]{1,40})?", re.I)
_DATELINE = re.compile(
    r"[A-ZÄÖÜ][^\n(]{1,60} \((?:[\w.-]{1,12}/){0,3}(?:dpa|AFP|AP|APA|Reuters|epd|KNA|SID)"
    r"(?:[/-][\w.-]{1,12}){0,3}\) ?[-–—]?"
)
_END_OF_HEAD = re.compile(r"[ \t]*=[ \t]*$")
_HEAD_LINES, _FOOT_LINES = 8, 6
_SIGNS = ("dpa", "notizblock", "notebook", "(afp)", "(ap)", "(apa)", "(reuters)", "(epd)")


def take_agency_lines(manuscript: Manuscript) -> Manuscript:
    """Return the manuscript without the lines that an agency adds; the notepad becomes notes.

    Only of a text that is one of an agency: that has a notepad, a service line, a closing line
    or a mark at the end of its headline. Notes of the notepad are at the first line.
    """
    text = manuscript.text
    if not any(sign in text.lower() for sign in _SIGNS):
        return manuscript
    lines = list(_lines(text))
    begin = _notepad_at(lines)
    body = lines if begin is None else lines[:begin]
    found = [*_head(body), *_foot(body)]
    if begin is None and not _is_of_agency(body):
        return manuscript
    cuts = sorted({span for span, _ in found})
    if begin is not None:
        cuts = [span for span in cuts if span[0] < lines[begin][0]]
        cuts.append((lines[begin][0], len(text)))
    texts = (
        [] if begin is None else notepad.notes_in_lines(line for _, _, line in lines[begin + 1 :])
    )
    whole = _merged(_whole_lines(text, span) for span in cuts)
    return _cut(manuscript, whole, texts, [word for _, word in found])


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line), line
        at += len(line) + 1


def _notepad_at(lines: list[tuple[int, int, str]]) -> int | None:
    """Return the number of the line with the title of a notepad: a part of one follows."""
    for number, (_, _, line) in enumerate(lines):
        if not notepad.is_title(line):
            continue
        following = (text.strip() for _, _, text in lines[number + 1 : number + 8])
        first = next((text for text in following if text and text.strip("* ")), "")
        is_agency = "dpa" in line.lower()
        if notepad.is_heading(first) or notepad.is_private(first) or (is_agency and first):
            return number
    return None


def _head(lines: list[tuple[int, int, str]]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield what is not for print before and in the headline."""
    filled = [line for line in lines if line[2].strip()][:_HEAD_LINES]
    for number, (start, end, line) in enumerate(filled):
        text = line.strip()
        if number < 2 and (_SERVICE.fullmatch(text) or _is_slug(text, filled)):
            yield (start, end), ""
        elif found := _NOTICE.fullmatch(text):
            yield (start, end), found[0].strip("()")
        elif any(kind.fullmatch(text) for kind in (_LENGTH, _COMPANY, _DATELINE)):
            yield (start, end), ""
        elif (mark := _END_OF_HEAD.search(line)) and line[: mark.start()].strip():
            yield (start + mark.start(), end), ""


def _is_slug(text: str, filled: list[tuple[int, int, str]]) -> bool:
    """Return whether a line is the slug of a report whose headline is marked."""
    is_marked = any(_END_OF_HEAD.search(line) for _, _, line in filled)
    has_service = any(_SERVICE.fullmatch(line.strip()) for _, _, line in filled[:2])
    return bool(_SLUG.fullmatch(text)) and (is_marked or has_service or text.endswith("dpa/"))


def _foot(lines: list[tuple[int, int, str]]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the closing lines: signs of the desk, the time, the line count."""
    filled = [line for line in lines if line[2].strip()][-_FOOT_LINES:]
    for start, end, line in filled:
        text = line.strip()
        if notepad.is_closing(text) or _LENGTH.fullmatch(text) or _COMPANY.fullmatch(text):
            yield (start, end), ""


def _is_of_agency(lines: list[tuple[int, int, str]]) -> bool:
    filled = [line.strip() for _, _, line in lines if line.strip()]
    head, foot = filled[:_HEAD_LINES], filled[-_FOOT_LINES:]
    return (
        any(_SERVICE.fullmatch(line) for line in head)
        or any(notepad.is_closing(line) or _COMPANY.fullmatch(line) for line in foot)
        or any(_END_OF_HEAD.search(line) for line in head)
        or any(_DATELINE.fullmatch(line) for line in head)
        or any(_NOTICE.fullmatch(line) for line in head[:4])
    )


def _whole_lines(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Widen the span of a whole line by the line ends behind it, at the end by those before."""
    start, end = span
    begins = start == 0 or text[start - 1] == "\n"
    if not begins or (end < len(text) and text[end] != "\n"):
        return span
    while end < len(text) and text[end] == "\n":
        end += 1
    while end == len(text) and start and text[start - 1] == "\n":
        start -= 1
    return start, end


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _cut(
    manuscript: Manuscript, spans: list[tuple[int, int]], notes: list[str], notices: list[str]
) -> Manuscript:
    if not spans and not notes:
        return manuscript
    rest = without(manuscript, spans)
    first = (rest.text + "\n").index("\n")
    made = [ManuscriptNote(0, first, note, kind=NoteKind.SOURCE) for note in notes]
    warnings = list(manuscript.warnings)
    lines = len(spans) - bool(notes)
    if lines > 0:
        warnings.append(IntakeWarning(WarningCode.AGENCY_LINES_LEFT_OUT, {"count": lines}))
    if notes:
        warnings.append(IntakeWarning(WarningCode.NOTEPAD_AS_NOTES, {"count": len(notes)}))
    return replace(
        rest,
        notes=tuple(sorted([*made, *rest.notes], key=lambda note: (note.start, note.end))),
        warnings=tuple(warnings),
        wire=_with_notices(manuscript.wire, notices),
    )


def _with_notices(wire: Wire | None, notices: list[str]) -> Wire | None:
    for notice in filter(None, notices):
        wire = with_signal(wire, notice)
    return wire
