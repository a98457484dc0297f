"""Read what an author's note names: sources with title, address, place in them, day."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from articles.intake.manuscript import NoteKind
from articles.intake.note_words import Naming, naming, without_remarks
from articles.intake.notepad import names_no_source

LONGEST_TITLE = 300
LONGEST_PLACE = 200
_MOST = 20

_PREFIX = re.compile(
    r"^\s{0,9}(?:(?:quellen?|belege?|sources?|refs?|siehe|vgl\.|vergleiche|laut|see|cf\.|(?-i:s\.)(?!\s*\d)"
    r")\s{0,4}:?\s{0,4}){1,2}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"“”„]{1,2000}", re.IGNORECASE)
_NUMBER = r"\d{1,6}(?:\s?[-–]\s?\d{1,6}|\s?ff?\.?(?!\w))?"
_PLACE = re.compile(
    r"(?<!\w)(?:"
    rf"(?:S\.|Seiten?|pp?\.|pages?)\s?{_NUMBER}"
    rf"|(?:Abs\.|Absatz|Rn\.|Randnr\.|Rz\.|Ziff\.|Ziffer|Z\.|Zeilen?|para\.|paragraph|lines?)\s?{_NUMBER}"
    r"|(?:Tab\.|Tabelle|table|Blatt|sheet|Folie|slide|Zelle|cell|Kap\.|Kapitel|chapter|Abb\.|fig\.)"
    r"\s?[A-Z]{0,3}\d{1,5}"
    r"|§{1,2}\s?\d{1,5}[a-z]?(?:\s(?:Abs\.|Absatz)\s?\d{1,3})?"
    r"|(?:Min\.|Minute|ab|bei|at)\s?\d{1,3}(?::\d{2}){0,2}(?=\W|$)"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-–]\s?\d{1,2}:\d{2}(?::\d{2})?)?(?!\s?Uhr)"
    r")(?!\w)",
    re.IGNORECASE,
)
# "Ab 18" may be anything.
_VAGUE_PLACE = re.compile(r"(?:ab|bei|at)\s?\d{1,3}$", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_ISO_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
# When the author looked at a page: no part of its title, and not its day.
_ACCESSED = re.compile(
    r"(?:\b(?:zu)?letzt(?:er|mals)?\s|\blast\s)?\b(?:abgerufen|aufgerufen|eingesehen|besucht|abruf|zugriff"
    r"|accessed|retrieved|visited|viewed)(?:\s?:|\s(?:am|vom|on))?\s?"
    r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d]{3,9})\s?\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\s[^\W\d]{3,9}\s\d{4}|[^\W\d]{3,9}\s\d{1,2},\s?\d{4})(?!\d)",
    re.IGNORECASE,
)
# Words that say what a source is, by the kind of source (`models.Source.Kind`).
_KINDS = (
    ("interview", r"interviews?|gespräche?|telefonate?|anrufe?|phone call|conversation"),
    ("press_release", r"pressemitteilung(?:en)?|presseerklärung|PM|press release"),
    ("wire", r"dpa|AFP|Reuters|AP|APA|epd|KNA|SID"),
    ("study", r"studien?|study|paper"),
    ("report", r"(?:geschäfts|quartals|jahres|halbjahres)bericht|annual report"),
    ("picture", r"fotos?|bild(?:er)?|photo"),
)
_KIND_WORDS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS
)
# "Ebd., S. 14" is the source that was named before.
_SAME = re.compile(
    r"\s{0,9}(?:ebda?|ebenda|ibid|ibidem|(?:die)?(?:selbe|gleiche) quelle|same source)\.?"
    r"(?:\s?[,:])?(?=\s|$)",
    re.IGNORECASE,
)
# A note that only points to another one: which one is for the person who checks to see.
_ELSEWHERE = re.compile(
    r"(?:(?:wie|siehe|see|as|vgl\.|s\.)\s?){1,2}(?:o|oben|u|unten|above|below)"
    r"|(?:(?:wie|siehe|see|vgl\.|s\.)\s?){0,2}"
    r"(?:a\.\s?a\.\s?O|(?:op|loc)\.\s?cit|supra|infra"
    r"|(?:anm\.|anmerkung|fn\.|fußnote|note|footnote)\s?\d{1,4})",
    re.IGNORECASE,
)
_AS_CITED = re.compile(r",?\s(?:a\.\s?a\.\s?O|(?:op|loc)\.\s?cit)(?:\.|(?=\W|$))", re.IGNORECASE)
_EDGES = " \t\u00a0,;:–—-|/"


class Note(Protocol):
    """A note at a place of the text."""

    @property
    def start(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def kind(self) -> str: ...


AnyNote = TypeVar("AnyNote", bound=Note)


@dataclass(frozen=True, slots=True)
class NamedSource:
    """One source that a note names.

    `title` is what is written besides the rest, or the address without its scheme; `place`
    is where in it, as written; `day` is a day written in numbers, else None. `is_open`: the
    words are a bare name, which is a source only if one is called so.
    """

    title: str
    address: str = ""
    place: str = ""
    day: date | None = None
    is_open: bool = False

    @property
    def kind(self) -> str:
        """Return the kind of source that its words tell, else that of a page or a document."""
        for kind, words in _KIND_WORDS:
            if words.search(self.title):
                return kind
        return "web" if self.address else "document"


@dataclass(frozen=True, slots=True)
class ReadNote:
    """What a note says.

    `is_source`: it names a source, or points to one ("s. o."); `says_more`: there are words in
    it besides the sources.
    """

    sources: Sequence[NamedSource] = ()
    is_source: bool = False
    says_more: bool = True


def read_note(note: str, before: NamedSource | None = None, kind: str = NoteKind.NOTE) -> ReadNote:
    """Return the sources of a note in their order, at most 20, and whether it says more.

    Several are on lines of their own or separated by ";"; a line with only an address or a
    place belongs to the one before. "Ebd." is `before`, the last source of the notes before.
    Words that name no source (`note_words`) are a remark, unless `kind` says that the note is
    a source. Hints and contacts of an agency's notepad name none, nor does what is resolved.
    """
    if kind == NoteKind.RESOLVED or names_no_source(note):
        return ReadNote()
    sources: list[NamedSource] = []
    is_source = says_more = False
    for part in re.split(r";(?=\s|$)", note):
        read: list[NamedSource] = []
        for line in filter(str.strip, part.splitlines()):
            is_source = is_source or _points_elsewhere(line)
            words = line if kind == NoteKind.SOURCE else without_remarks(line)
            found = _read(words, next(iter((read or sources)[-1:]), before), kind)
            says_more = says_more or words != line or not found
            read += [found] if found else []
            if len(read) >= _MOST:
                break
        sources += _joined(read)
        if len(sources) >= _MOST:
            break
    is_source = is_source or not all(source.is_open for source in sources)
    return ReadNote(sources[:_MOST], is_source, says_more)


def read_notes(notes: Iterable[AnyNote]) -> dict[AnyNote, ReadNote]:
    """Return what each note of a text says, in their order: "Ebd." is the last source before."""
    rows: dict[AnyNote, ReadNote] = {}
    before: NamedSource | None = None
    for note in sorted(notes, key=lambda note: note.start):
        rows[note] = read_note(note.text, before, note.kind)
        before = next((row for row in reversed(rows[note].sources) if not row.is_open), before)
    return rows


def _points_elsewhere(line: str) -> bool:
    rest = _PLACE.sub("", line).strip(_EDGES + ".")
    return bool(_ELSEWHERE.fullmatch(rest) or _SAME.match(_PREFIX.sub("", line, count=1)))


def _read(part: str, before: NamedSource | None, kind: str) -> NamedSource | None:
    if _ELSEWHERE.fullmatch(_PLACE.sub("", part).strip(_EDGES + ".")):
        return None
    part = _ACCESSED.sub(" ", part)
    rest = _PREFIX.sub("", part, count=1) or part
    if found := _SAME.match(rest):
        place = _tidy(rest[found.end() :])[:LONGEST_PLACE]
        return before and replace(before, place=place or before.place)
    rest = _AS_CITED.sub("", rest)
    address = ""
    if found := _ADDRESS.search(rest):
        address = found[0].rstrip(".,;:!?)»“”\"'")
        rest = rest[: found.start()] + " " + rest[found.start() + len(address) :]
    places = [found[0] for found in _PLACE.finditer(rest)]
    rest = _PLACE.sub(" ", rest)
    title = _tidy(rest)
    if not (title or address or places):
        return None
    how = Naming.SURE
    if kind != NoteKind.SOURCE:
        has_place = any(not _VAGUE_PLACE.match(place) for place in places)
        how = naming(_PLACE.sub(" ", part), has_place=has_place)
    if how is Naming.NONE:
        return None
    return NamedSource(
        title=title[:LONGEST_TITLE],
        address=address if address.lower().startswith("http") else address and f"https://{address}",
        place=", ".join(places)[:LONGEST_PLACE],
        day=_day(part),
        is_open=how is Naming.OPEN,
    )


def _tidy(rest: str) -> str:
    """Return a title without what is left over when address and place are taken out of it."""
    rest = re.sub(r"\(\s*[,;]?\s*\)|\[\s*\]", " ", rest)
    rest = re.sub(r"\s+", " ", rest)
    rest = re.sub(r"\s?,(?:\s?,)+", ",", rest)
    return rest.strip(_EDGES).removesuffix(".").strip(_EDGES)


def _joined(read: Iterable[NamedSource]) -> list[NamedSource]:
    """Join a part that has only an address or a place with the source before it."""
    joined: list[NamedSource] = []
    for source in read:
        before = joined[-1] if joined else None
        if before and not source.title and not (source.address and before.address):
            joined[-1] = NamedSource(
                before.title,
                before.address or source.address,
                ", ".join(filter(None, (before.place, source.place)))[:LONGEST_PLACE],
                before.day or source.day,
            )
        else:
            joined.append(source)
    return [_titled(source) for source in joined]


def _titled(source: NamedSource) -> NamedSource:
    if source.title:
        return source
    shown = re.sub(r"^https?://(?:www\.)?", "", source.address).rstrip("/")
    return replace(source, title=shown[:LONGEST_TITLE] or source.place)


def _day(part: str) -> date | None:
    try:
        if found := _DAY.search(part):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := _ISO_DAY.search(part):
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return None
