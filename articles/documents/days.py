"""The day that a document gives itself."""

import re
from collections.abc import Iterator
from datetime import date

from .blocks import DocumentText
from .month_names import MONTHS
from .spoken_days import spoken_day

_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<m>[A-Za-zä]{{3,9}})\.?,?\s+{_YEAR}\b",
        rf"\b(?P<m>[A-Z][a-z]{{2,8}})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,\s*{_YEAR}\b",
        rf"\b(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?{_YEAR}\b",
        rf"\b{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b",
    )
)
# "(ab/12.03.2026)", "(dpa/lno/12.3.26)": the mark of an agency at the end of its report.
_AGENCY_MARK = re.compile(r"\([a-zäöü/ -]{2,20}/\s?(\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d)\)")
_STATED = re.compile(
    r"^(?:.{0,40}\b)?(?:Stand|Datum|Date|Dated|Redaktionsschluss|Veröffentlicht|Published|Posted|"
    r"Erschienen|Aktualisiert|Updated|Pressemitteilung|Press release|Sperrfrist|Embargo)\b.{0,30}$",
    re.IGNORECASE,
)
# After these words the day is that of an event, not that of the document.
_ELSEWHERE = re.compile(
    r"\b(?:geboren|geb\.|born|gegründet|founded|seit|since|bis|until|from|ab|zum|received|"
    r"eingegangen|Next|Nächste)\b",
    re.IGNORECASE,
)
# "Hohenrode, 5. August 2026", "LUSAKA, 18 May 2026", "Telefonat am 9. Juni 2026"
_DATELINE = re.compile(
    r"(?:[A-ZÄÖÜ][\w./ -]{1,40},\s+)?(?:(?:am|den|on)\s+)?|[A-ZÄÖÜ]\w+\s(?:am|vom|on|of)\s"
)
_FIRST, _SHORT, _TURNS = 8, 120, 3
# "rat-2026-05-18.vtt", "20260518_Interview.docx", "Protokoll 18.05.2026.pdf"
_IN_NAME = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<by>[-_.]?)(?P<m>\d\d)(?P=by)(?P<d>\d\d)(?!\d)"
    r"|(?<!\d)(?P<day>\d\d?)(?P<sep>[-_.])(?P<month>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_TITLE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def document_day(document: DocumentText, published: date) -> date | None:
    """Return the day of a document: when it was written or sent; None if it isn't sure.

    In this order: the day a mail was sent; the mark of an agency's report; a day in the short
    lines at the top or in a dateline; the day that a page states for programs; of a recording
    the day that somebody names at its beginning; a day in the name of the file; the last day of
    the year in the title, if that year is over. A day after `published`, the day of the article,
    is never one.
    """
    candidates = (
        iter([document.sent_on] if document.sent_on else []),
        _marked(document),
        _at_the_top(document),
        iter([document.published_on] if document.published_on else []),
        _spoken(document, published),
        _in_name(document.name),
        _year_of_title(document, published),
    )
    return next((day for days in candidates for day in days if day <= published), None)


def full_days(text: str) -> list[tuple[int, date]]:
    """Return the days in a text that have a year, with where they begin, in their order."""
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            month = match["m"]
            number = int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0)
            try:
                found.append((match.start(), date(int(match["y"]), number, int(match["d"]))))
            except ValueError:
                continue
    return sorted(found)


def _marked(document: DocumentText) -> Iterator[date]:
    for block in reversed(document.blocks[-_FIRST:]):
        for mark in reversed(_AGENCY_MARK.findall(block.text)):
            day, month, year = (int(part) for part in mark.replace(" ", "").split("."))
            try:
                yield date(year if year > 99 else 2000 + year, month, day)
            except ValueError:
                continue


def _at_the_top(document: DocumentText) -> Iterator[date]:
    """Yield the days of the first lines: alone in a short one, or at the head of a longer one."""
    for block in [block for block in document.blocks if not block.cells][:_FIRST]:
        for start, day in full_days(block.text[: 2 * _SHORT]):
            before = block.text[:start]
            if _ELSEWHERE.search(before):
                break
            is_short = len(block.text) <= _SHORT and not block.text.endswith((".", "?", "!"))
            if is_short or _DATELINE.fullmatch(before) or _STATED.match(before):
                yield day


def _spoken(document: DocumentText, published: date) -> Iterator[date]:
    """Yield the day that is named in the first turns of a recording."""
    blocks = document.blocks[:_TURNS]
    if any(block.timecode for block in blocks):
        day = spoken_day(" ".join(block.text for block in blocks), published)
        yield from (day,) if day else ()


def _in_name(name: str) -> Iterator[date]:
    for match in _IN_NAME.finditer(name):
        year, month, day = match.group("y", "m", "d")
        if year is None:
            day, month, year = match.group("day", "month", "year")
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def _year_of_title(document: DocumentText, published: date) -> Iterator[date]:
    years = {int(year) for year in _TITLE_YEAR.findall(document.title)}
    if years and max(years) < published.year:
        yield date(max(years), 12, 31)
