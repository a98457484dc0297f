"""Paragraphs out of the lines of a page: what belongs together, and what is a heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .hyphens import ENDS, joined
from .pdf_lines import Line
from .pdf_short_lines import ends_early

_BULLET = re.compile(r"(?:[•▪◦‣■►●○]\s*|[·–—*-]\s+)\S")
_NUMBERED = re.compile(
    r"(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[a-z]\)|\[\d{1,3}\])\s+\S"
)
_LONGEST_HEADING, _PITCH = 120, 1.61
_LOOKED_AT = 20  # lines of a paragraph that say how it is set


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Return its words."""
        return joined([line.text for line in self.lines])

    @property
    def size(self) -> float:
        """Return the size of its first line, in points."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Return whether all of it is bold."""
        return all(line.is_bold for line in self.lines)

    def is_heading(self, body: float) -> bool:
        """Return whether it is a heading in a text whose lines are of the size `body`."""
        text = self.text
        if len(text) > _LONGEST_HEADING or (
            text.endswith((".", ",", ";")) and self.size < body * 1.2
        ):
            return False
        return self.is_bold or self.size > 1.15 * body


def paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs of lines that follow each other outside of tables."""
    found: list[Line] = []
    for index, line in enumerate(lines):
        if found and (_ended(lines, index - len(found), index - 1) or not _continues(found, line)):
            yield Paragraph(tuple(found))
            found = []
        found.append(line)
    if found:
        yield Paragraph(tuple(found))


def _ended(lines: Sequence[Line], first: int, index: int) -> bool:
    """Return whether a sentence ends in a line that has room for the next one."""
    return bool(ENDS.search(lines[index].text)) and ends_early(lines, first, index)


def _continues(found: Sequence[Line], line: Line) -> bool:
    found = found[-_LOOKED_AT:]
    before = found[-1]
    drop = before.base - line.base
    if abs(line.size - before.size) > 0.08 * before.size or _is_item(found, line):
        return False
    if line.is_bold != before.is_bold and (len(found) == 1 or ENDS.search(before.text)):
        return False
    if abs(drop) < 0.3 * line.size:
        return line.left >= before.right - 1  # another part of the same line
    if not 0.4 * line.size < drop <= _PITCH * line.size or not _overlaps(found, line):
        return False
    if len(found) > 1 and drop > 1.2 * _pitch(found):
        return False
    return not _is_indented(found, line)


def _is_item(found: Sequence[Line], line: Line) -> bool:
    """Return whether a line begins an item of a list; "30. Juni" within a sentence doesn't."""
    if _BULLET.match(line.text):
        return True
    before = found[-1]
    is_full = before.right > max(each.right for each in found) - 2 * line.size
    ends = ENDS.search(before.text) or (len(found) > 1 and not is_full)
    return bool(_NUMBERED.match(line.text) and ends)


def _pitch(found: Sequence[Line]) -> float:
    return min(a.base - b.base for a, b in pairwise(found)) or 1.0


def _overlaps(found: Sequence[Line], line: Line) -> bool:
    left, right = min(each.left for each in found), max(each.right for each in found)
    return line.left < right and line.right > left


def _is_indented(found: Sequence[Line], line: Line) -> bool:
    """Return whether a line begins further right than the lines above, as new paragraphs do."""
    if len(found) == 1 and (_BULLET.match(found[0].text) or _NUMBERED.match(found[0].text)):
        return False  # an item goes on below its words
    left = min(each.left for each in found[-2:])
    indent = line.left - left
    centred = abs((line.left + line.right) - (found[-1].left + found[-1].right)) < 4
    return 0.6 * line.size < indent and not centred and bool(ENDS.search(found[-1].text))
