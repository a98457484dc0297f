r"""Walk through Rich Text Format (.rtf) token by token; the groups are a stack.

Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

import re
from dataclasses import dataclass, replace

MOST_TOKENS = 1_500_000
DEEPEST = 500
RTF, BEGINNING = "application/rtf", b"{\\rtf"
_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})"
    r"|(?P<sign>[^a-zA-Z]))|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_SKIPPED = frozenset(
    (
        "fonttbl colortbl info pict header headerl headerr headerf footer footerl footerr footerf "
        "object listtable listoverridetable rsidtbl generator xmlnstbl themedata filetbl revtbl "
        "nonshppict datastore latentstyles pgptbl bkmkstart bkmkend xe tc listtext pntext"
    ).split()
)
_BREAK = "\n\n"
_SIGNS = {
    "par": _BREAK, "sect": _BREAK, "page": _BREAK, "row": _BREAK, "line": "\n", "tab": "\t",
    "cell": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "bullet": "•",
    "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}


class RtfTooLarge(ValueError):
    """A file with more than `MOST_TOKENS`."""


class RtfTooNested(ValueError):
    """A file with groups deeper than `DEEPEST`."""


@dataclass(frozen=True, slots=True)
class RtfGroup:
    """The state of a group: where its words go, how many characters replace a \\u.

    `begin` and `link` are of the readers that note links.
    """

    goes_to: str = ""
    fallback: int = 1
    is_hidden: bool = False
    begin: int = 0
    link: str = ""


class RtfWalk:
    """Reads a file; readers extend it by what they do with words, paragraphs and notes.

    Deleted and hidden text, pictures, page headers and destinations that nobody collects are
    left out. `styles` are the names of styles by number, `style` is that of the paragraph.
    """

    collected: frozenset[str] = frozenset({"footnote", "stylesheet"})
    """The destinations whose words are given to `take`."""

    def __init__(self, content: str) -> None:
        if content.count("\\") + content.count("{") > MOST_TOKENS:
            raise RtfTooLarge
        self.stack = [RtfGroup()]
        self.styles: dict[int, str] = {}
        self.style = 0
        self._content = content
        self._pieces: list[list[str]] = []
        self._codepage = "cp1252"
        self._bytes = bytearray()
        self._high = 0
        self._to_skip = 0
        self._is_optional = False

    def put(self, text: str) -> None:
        """Add words to the paragraph."""
        raise NotImplementedError

    def end_paragraph(self, *, is_row: bool) -> None:
        """End the paragraph, or the row of a table; its cells are separated by tabs."""
        raise NotImplementedError

    def take(self, kind: str, text: str) -> None:
        """Use what a collected destination has said."""

    def closed(self, group: RtfGroup) -> None:
        """Do what is due at the end of a group that collected nothing."""

    def walk(self) -> None:
        """Read the file. Raises `RtfTooNested`."""
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
        self.end_paragraph(is_row=False)

    def _skip(self, most: int) -> int:
        """Return how many of the next characters stand for a character before them."""
        count = min(self._to_skip, most)
        self._to_skip -= count
        return count

    def _open(self) -> None:
        if len(self.stack) > DEEPEST:
            raise RtfTooNested
        self.stack.append(replace(self.stack[-1], begin=-1, link=""))
        self._to_skip = 0
        self._is_optional = False

    def _close(self) -> None:
        if len(self.stack) == 1:
            return
        group = self.stack.pop()
        self._to_skip = 0
        if group.goes_to in self.collected and group.goes_to != self.stack[-1].goes_to:
            self.take(group.goes_to, "".join(self._pieces.pop()).strip())
        else:
            self.closed(group)

    def _word(self, word: str, number: str | None) -> int:
        """Do what a control word says; return how many bytes of data follow it."""
        value = int(number) if number else 0
        is_optional, self._is_optional = self._is_optional, False
        group = self.stack[-1]
        if word == "bin":
            return max(0, value)
        if word in self.collected:
            self.stack[-1] = replace(group, goes_to=word)
            self._pieces.append([])
        elif word in _SKIPPED or is_optional:
            self.stack[-1] = replace(group, goes_to="nothing")
        elif word in ("deleted", "v"):
            self.stack[-1] = replace(group, is_hidden=number != "0")
        elif word == "uc":
            self.stack[-1] = replace(group, fallback=value)
        elif word == "u" and number:
            self._unicode(value % 65_536)
        elif word == "ansicpg":
            self._codepage = f"cp{value}"
        elif word in _SIGNS:
            self._mark(_SIGNS[word], is_row=word == "row")
        elif word in ("pard", "s"):
            self.style = value
        return 0

    def _unicode(self, code: int) -> None:
        self._to_skip = self.stack[-1].fallback
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
            self._mark(_BREAK)

    def _mark(self, mark: str, *, is_row: bool = False) -> None:
        if mark == _BREAK and not self.stack[-1].goes_to:
            self.end_paragraph(is_row=is_row)
        else:
            self._write("\n" if mark == _BREAK else mark)

    def _write(self, text: str) -> None:
        group = self.stack[-1]
        if group.is_hidden or not text or group.goes_to == "nothing":
            return
        if group.goes_to == "stylesheet":
            self._name_style(text)
        elif group.goes_to:
            self._pieces[-1].append(text)
        else:
            self.put(text)

    def _name_style(self, text: str) -> None:
        if name := text.strip().rstrip(";").strip():
            self.styles.setdefault(self.style, name)
