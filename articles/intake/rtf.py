r"""Rich Text Format (.rtf), as Word, LibreOffice and TextEdit write it.

Comments, footnotes and links become source notes; deleted and hidden text is left out. Word says
which comment replies to which, LibreOffice says only when each was written; neither says that a
thread is resolved. Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008); of `atndate`
and `atnparent` [MS-DOC] (DTTM, AtrdExtra). Libraries that read RTF give bare text.
"""

import re
from dataclasses import dataclass, field, replace
from operator import attrgetter

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.returned_word import MADE_HERE
from articles.intake.vocabulary import words
from articles.intake.word_styles import kind_by_style

MOST_TOKENS = 1_500_000
DEEPEST = 500
_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})"
    r"|(?P<sign>[^a-zA-Z]))|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_SKIPPED = words(
    "fonttbl colortbl info pict header headerl headerr headerf footer footerl footerr footerf "
    "object listtable listoverridetable rsidtbl generator xmlnstbl themedata filetbl revtbl "
    "nonshppict datastore latentstyles pgptbl bkmkstart bkmkend xe tc listtext pntext"
)
_COLLECTED = words(
    "footnote annotation atnauthor atnref atndate atnparent atrfstart atrfend fldinst stylesheet"
)
_SIGNS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "line": "\n", "tab": "\t",
    "cell": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "bullet": "•",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
_WITHOUT_WEEKDAY = (1 << 29) - 1
_LINK = re.compile(r'HYPERLINK\s+"(https?://[^"\s]{1,2000})"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Group:
    """The state of a group: where its words go, how many characters replace a \\u."""

    goes_to: str = ""
    fallback: int = 1
    is_hidden: bool = False
    begin: int = 0
    link: str = ""


@dataclass(slots=True)
class _Note:
    """A note at words of its paragraph; `moment` of a comment grows with time, 0: not known."""

    start: int
    end: int
    text: str
    author: str = ""
    moment: int = 0
    replies: list["_Note"] = field(default_factory=list)

    @property
    def order(self) -> tuple[int, int, int]:
        return self.start, self.end, self.moment


@dataclass(slots=True)
class _Part:
    """A paragraph that is being read."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    style: int = 0
    notes: list[_Note] = field(default_factory=list)


def read(data: bytes | str) -> Manuscript:
    """Read a file.

    Raises UnreadableManuscript for one nested too deeply or without text, and for a Word file
    for an author that came back in this format.
    """
    content = data.decode("latin-1") if isinstance(data, bytes) else data
    if content.count("\\") + content.count("{") > MOST_TOKENS:
        raise UnreadableManuscript(RefusalCode.TOO_MANY_ELEMENTS, limit=MOST_TOKENS)
    if f"\\propname {MADE_HERE}}}" in content:
        raise UnreadableManuscript(RefusalCode.NO_LONGER_WORD)
    return _Reader(content).read()


class _Reader:
    """Reads token by token; groups are a stack."""

    def __init__(self, content: str) -> None:
        self._content = content
        self._builder = ManuscriptBuilder()
        self._stack = [_Group()]
        self._collected: list[list[str]] = []
        self._part = _Part()
        self._codepage = "cp1252"
        self._bytes = bytearray()
        self._high = 0
        self._to_skip = 0
        self._is_optional = False
        self._styles: dict[int, str] = {}
        self._style = 0
        self._author = ""
        self._ranges: dict[str, tuple[int, int]] = {}
        self._said: dict[str, str] = {}
        self._threads: list[_Note] = []
        self._thread_of: dict[str, _Note] = {}

    def read(self) -> Manuscript:
        at = 0
        while found := _TOKEN.match(self._content, at):
            at = found.end()
            if found["byte"] is None:
                self._flush_bytes()
            if found["open"]:
                self._open()
            elif found["close"]:
                self._close()
            elif found["word"]:
                at += self._word(found["word"], found["number"])
            elif found["byte"]:
                self._byte(found["byte"])
            elif found["sign"]:
                self._sign(found["sign"])
            elif found["text"]:
                self._write(found["text"][self._skip(len(found["text"])) :])
        self._flush_bytes()
        self._end_paragraph()
        return self._builder.finish()

    def _skip(self, most: int) -> int:
        """Return how many of the next characters stand for a character before them."""
        count = min(self._to_skip, most)
        self._to_skip -= count
        return count

    def _open(self) -> None:
        if len(self._stack) > DEEPEST:
            raise UnreadableManuscript(RefusalCode.TOO_NESTED)
        self._stack.append(replace(self._stack[-1], begin=-1, link=""))
        self._to_skip = 0
        self._is_optional = False

    def _close(self) -> None:
        if len(self._stack) == 1:
            return
        group = self._stack.pop()
        above = self._stack[-1]
        self._to_skip = 0
        if group.goes_to in _COLLECTED and group.goes_to != above.goes_to:
            self._take(group.goes_to, "".join(self._collected.pop()))
        elif group.link and self._part.length > group.begin:
            self._part.notes.append(_Note(group.begin, self._part.length, group.link))

    def _take(self, kind: str, text: str) -> None:
        """Use what a group has collected."""
        text, here = text.strip(), self._part.length
        if kind == "footnote":
            self._builder.count(WarningCode.FOOTNOTES_AS_NOTES)
            self._part.notes.append(_Note(here, here, " ".join(text.split())))
        elif kind == "annotation":
            self._comment(text, here)
        elif kind == "atnauthor":
            self._author = text
        elif kind in ("atnref", "atndate", "atnparent"):
            self._said[kind] = text
        elif kind == "atrfstart":
            self._ranges[text] = here, here
        elif kind == "atrfend" and text in self._ranges:
            self._ranges[text] = self._ranges[text][0], here
        elif kind == "fldinst" and (link := _LINK.search(text)):
            self._stack[-1] = replace(self._stack[-1], link=link[1], begin=here)

    def _comment(self, text: str, here: int) -> None:
        """Note a comment; a reply is at the words of its comment."""
        said, self._said = self._said, {}
        reference = said.get("atnref", "")
        start, end = self._ranges.pop(reference, (here, here))
        moment = (_whole_number(said.get("atndate", "")) or 0) & _WITHOUT_WEEKDAY
        note = _Note(start, end, text, self._author, moment)
        thread = self._answered(said.get("atnparent", ""))
        (thread.replies if thread else self._part.notes).append(note)
        self._threads.append(thread or note)
        self._thread_of[reference] = thread or note

    def _answered(self, parent: str) -> _Note | None:
        """Return the comment of the paragraph to which, or to whose reply, the next one replies.

        Word names it by its distance, as -1 for the one before; others by its reference.
        """
        if (distance := _whole_number(parent) or 0) < 0:
            return self._threads[distance] if -distance <= len(self._threads) else None
        return self._thread_of.get(parent) if parent else None

    def _word(self, word: str, number: str | None) -> int:
        """Do what a control word says; return how many bytes of data follow it."""
        value = int(number) if number else 0
        is_optional, self._is_optional = self._is_optional, False
        group = self._stack[-1]
        if word == "bin":
            return max(0, value)
        if word in _COLLECTED:
            self._stack[-1] = replace(group, goes_to=word)
            self._collected.append([])
        elif word in _SKIPPED or is_optional:
            self._stack[-1] = replace(group, goes_to="nothing")
        elif word in ("deleted", "v"):
            self._stack[-1] = replace(group, is_hidden=number != "0")
        elif word == "uc":
            self._stack[-1] = replace(group, fallback=value)
        elif word == "u" and number:
            self._unicode(value % 65_536)
        elif word == "ansicpg":
            self._codepage = f"cp{value}"
        elif word in _SIGNS:
            self._mark(_SIGNS[word])
        elif word in ("pard", "s"):
            self._style = value
        return 0

    def _unicode(self, code: int) -> None:
        self._to_skip = self._stack[-1].fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00 if self._high else 0xFFFD
        self._high = 0
        self._write(chr(code))

    def _byte(self, digits: str) -> None:
        if not self._skip(1):
            self._bytes.append(int(digits, 16))

    def _flush_bytes(self) -> None:
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        try:
            self._write(data.decode(self._codepage, "replace"))
        except LookupError:
            self._write(data.decode("cp1252", "replace"))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in _SYMBOLS:
            self._write(_SYMBOLS[sign])
        elif sign in "\r\n":
            self._mark("\n\n")

    def _mark(self, mark: str) -> None:
        if mark == "\n\n" and not self._stack[-1].goes_to:
            self._end_paragraph()
        else:
            self._write("\n" if mark == "\n\n" else mark)

    def _write(self, text: str) -> None:
        group = self._stack[-1]
        if group.is_hidden or not text or group.goes_to == "nothing":
            return
        if group.goes_to == "stylesheet":
            self._name_style(text)
        elif group.goes_to:
            self._collected[-1].append(text)
        else:
            self._part.words.append(text)
            self._part.length += len(text)
            self._part.style = self._style

    def _name_style(self, text: str) -> None:
        if name := text.strip().rstrip(";").strip():
            self._styles.setdefault(self._style, name)

    def _end_paragraph(self) -> None:
        part, self._part = self._part, _Part()
        headed = {BlockKind.HEADLINE, BlockKind.PARAGRAPH} & self._builder.kinds
        kind = kind_by_style([self._styles.get(part.style, "")], headed=bool(headed))
        if kind is BlockKind.HEADLINE and BlockKind.HEADLINE in self._builder.kinds:
            kind = BlockKind.CROSSHEAD
        placed = self._builder.add(kind, "".join(part.words))
        for note in sorted(part.notes, key=attrgetter("order")):
            start, end = placed.locate(note.start), placed.locate(note.end)
            self._builder.note(start, end, note.text, note.author)
            for reply in note.replies:
                self._builder.note(start, end, reply.text, reply.author, is_reply=True)
        self._threads, self._thread_of = [], {}
        self._ranges = dict.fromkeys(self._ranges, (0, 0))


def _whole_number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?[0-9]{1,10}", text) else None
