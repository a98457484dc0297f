"""The lines of a manuscript: joined where a program broke them, split at a credit."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from articles.splitting import block_marks as marks

HEAD_LENGTH = 160
CAPTION_LENGTH = 400
_WRAPPED_LENGTH = 100
_LINE_ENDS = '.!?:…"“”»«'


@dataclass
class Unit:
    """A line, or the lines of one hard-wrapped paragraph, without surrounding blank space."""

    start: int
    end: int
    text: str

    @cached_property
    def is_headlike(self) -> bool:
        """Return whether it is short and does not end as sentences and lists do."""
        if len(self.text) > HEAD_LENGTH or not marks.WORD.search(self.text):
            return False
        return self.text.rstrip(marks.CLOSERS)[-1:] not in {".", ":", ";", ","}

    @cached_property
    def words(self) -> int:
        """Count the words up to the length of a caption; longer texts count as many."""
        return len(self.text[:CAPTION_LENGTH].split())


def read_units(text: str) -> list[Unit]:
    """Return the lines of `text`, a credit after a caption and last initials on their own."""
    units = [part for unit in _read_lines(text) for part in _split_credit(unit)]
    if units:
        units[-1:] = _split_initials(units[-1])
    return units


def _read_lines(text: str) -> Iterator[Unit]:
    """Yield the lines; lines that a mail program or an editor broke are joined."""
    groups = list(_read_groups(text))
    width = _find_wrap_width(text, groups)
    for group in groups:
        start, end = group[0]
        for line, following in itertools.pairwise(group):
            if not _is_filled(text, line, following, width):
                yield Unit(start, end, text[start:end])
                start = following[0]
            end = following[1]
        yield Unit(start, end, text[start:end])


def _read_groups(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines without a blank line between, as (start, end) without blank space."""
    position = 0
    group: list[tuple[int, int]] = []
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = position + len(line) - len(line.lstrip())
            group.append((start, start + len(words)))
        elif group:
            yield group
            group = []
        position += len(line)
    if group:
        yield group


def _find_wrap_width(text: str, groups: list[list[tuple[int, int]]]) -> int:
    """Find the width at which the text was broken into lines, 0 if it was not.

    In a wrapped text nearly every line is so full that the next one's first word would not
    have fitted, and most lines end amid a sentence.
    """
    pairs = [pair for group in groups for pair in itertools.pairwise(group)]
    lengths = sorted(end - start for (start, end), _ in pairs)
    if len(pairs) < 2 or not 40 <= (width := lengths[len(lengths) * 4 // 5]) <= _WRAPPED_LENGTH:
        return 0
    filled = sum(_is_filled(text, line, following, width) for line, following in pairs)
    amid = sum(text[end - 1] not in _LINE_ENDS for (_, end), _ in pairs)
    return width if filled * 3 >= len(pairs) * 2 and amid * 2 >= len(pairs) else 0


def _is_filled(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Return whether the first word of the `following` line had no room on `line`."""
    length = line[1] - line[0]
    if not width or length > _WRAPPED_LENGTH:
        return False
    start = following[0]
    end = min(following[1], start + 60)
    stop = text.find(" ", start, end)
    if length + 1 + (stop if stop >= 0 else end) - start > width:
        return True
    return length * 2 > width and text[line[1] - 1] not in _LINE_ENDS and text[start].islower()


def _split_credit(unit: Unit) -> Iterator[Unit]:
    """Split "Die Halle in Emden. Foto: Jana Kruse/dpa" before the credit."""
    size = len(unit.text)
    if size > CAPTION_LENGTH or unit.text[-1] in marks.NO_CREDIT_END:
        yield unit
        return
    # Its colon is the last one, and near the end: elsewhere nothing has to be tried.
    colon = unit.text.rfind(":", max(0, size - marks.LONGEST_CREDIT))
    start = max(0, colon - marks.LONGEST_CREDIT_LABEL)
    found = marks.CREDIT_TAIL.search(unit.text, start) if colon > 0 else None
    yield from _part(unit, found.start() if found else 0)


def _split_initials(unit: Unit) -> Iterator[Unit]:
    """Split the initials in brackets that end the last paragraph off."""
    found = marks.INITIALS_TAIL.search(unit.text, max(0, len(unit.text) - 80))
    yield from _part(unit, found.start("sign") if found else 0)


def _part(unit: Unit, at: int) -> Iterator[Unit]:
    head = unit.text[:at].rstrip()
    if not head:
        yield unit
        return
    yield Unit(unit.start, unit.start + len(head), head)
    yield Unit(unit.start + at, unit.end, unit.text[at:])
