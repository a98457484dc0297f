"""Read plain text and Markdown."""

import re
from collections.abc import Iterator, Sequence

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .decoding import decode
from .markup import tree_blocks
from .webpage import parsed

TEXT, MARKDOWN = "text/plain", "text/markdown"
MAX_CHARACTERS = 5_000_000
MAX_MARKDOWN = 300_000
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 120
_BULLET = re.compile(r"\s*[-*•–—+]\s+\S")
_UNDERLINE = re.compile(r"\s*[=~*_-]{3,}\s*$")
_ENDED = re.compile(r"[.!?:;,…][\"'“”«»’)\]]*$")
_LONGEST_HEADING = 90


def read(content: bytes, name: str) -> DocumentText:
    """Read a text: paragraphs, list items and lines; wrapped lines are joined."""
    text, faults = _decoded(content)
    if text is None:
        return DocumentText(name, TEXT, faults=faults)
    return DocumentText(name, TEXT, tuple(text_blocks(text)), faults=faults)


def read_markdown(content: bytes, name: str) -> DocumentText:
    """Read Markdown like the page that it renders to; above `MAX_MARKDOWN`, as plain text."""
    from markdown_it import MarkdownIt

    text, faults = _decoded(content)
    if text is None:
        return DocumentText(name, MARKDOWN, faults=faults)
    if len(text) > MAX_MARKDOWN:  # the parser needs seconds for a hostile one
        return DocumentText(name, MARKDOWN, tuple(text_blocks(text)), faults=faults)
    tree = parsed(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    blocks = () if tree is None else tuple(tree_blocks(tree))
    if not blocks and not faults:
        faults = (ReadingFault.NO_TEXT,)
    return DocumentText(name, MARKDOWN, blocks, faults=faults)


def _decoded(content: bytes) -> tuple[str | None, tuple[str, ...]]:
    text = decode(content)
    if text is None:
        return None, (ReadingFault.BROKEN,)
    faults = [ReadingFault.TOO_LONG] if len(text) > MAX_CHARACTERS else []
    if not text.strip():
        faults.append(ReadingFault.EMPTY)
    return text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n"), tuple(faults)


def text_blocks(text: str) -> Iterator[DocumentBlock]:
    """Yield the blocks of a text, each with the line on which it begins."""
    lines = text.replace("\f", "\n\n").split("\n")
    heading, start = "", 0
    for end in range(len(lines) + 1):
        if end < len(lines) and lines[end].strip():
            continue
        found = list(_paragraphs(lines, start, end))
        for line, words in found:
            yield DocumentBlock(words, line=line, heading=heading)
        if len(found) == 1 and _is_heading(found[0][1]):
            heading = found[0][1]
        start = end + 1


def _is_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and not _ENDED.search(words)


def _paragraphs(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the lines between two blank ones, wrapped ones joined, with the line's number."""
    part = lines[start:end]
    width = max((len(line.rstrip()) for line in part), default=0)
    if len(part) > 2 and all(_ENDED.search(line.rstrip()) for line in part):
        width = _WIDEST_WRAP + 1  # each line is one of its own
    first, words = start, list[str]()
    for number, line in enumerate(part, start):
        if _UNDERLINE.match(line):
            continue
        if words and not _is_wrapped(lines[number - 1], line, width):
            yield first + 1, " ".join(words)
            words = []
        if not words:
            first = number
        words.append(line.strip())
    if words:
        yield first + 1, " ".join(words)


def _is_wrapped(above: str, line: str, width: int) -> bool:
    """Return whether a line was broken because the next word had no room on it."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or _BULLET.match(line):
        return False
    return len(above.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width
