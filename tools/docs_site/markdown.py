"""Rewrite CommonMark, as GitHub reads it, into what Python-Markdown reads in the same way.

Python-Markdown wants four columns for what belongs to an item of a list, whatever its
marker, and an empty line before a list or a table and after an item of several blocks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

_PARSER = MarkdownIt("commonmark").enable("table")
_MARKER = re.compile(r"([-*+]|\d+[.)])( *)")
_COLUMNS = 4
_NEED_AN_EMPTY_LINE = ("bullet_list_open", "ordered_list_open", "table_open")


@dataclass(frozen=True)
class Item:
    """An item of a list: its lines, end exclusive, and the column where its words begin."""

    marker: str
    first: int
    end: int
    old: int
    new: int


def for_python_markdown(text: str) -> str:
    """Return `text` with its lists indented by fours, and empty lines where they are needed."""
    lines = text.splitlines()
    tokens = [token for token in _PARSER.parse(text) if token.map]
    items = list(_items(lines, [t.map for t in tokens if t.type == "list_item_open" and t.map]))
    opened = {t.map[0] for t in tokens if t.map and t.level == 0 and t.type in _NEED_AN_EMPTY_LINE}
    opened |= {item.end for item in items if any(not line for line in lines[item.first : item.end])}
    written: list[str] = []
    for number, line in enumerate(lines):
        if number in opened and written and written[-1].strip():
            written.append("")
        written.append(_indented(line, number, items))
    return "\n".join(written) + "\n"


def _items(lines: list[str], maps: list[list[int]]) -> Iterator[Item]:
    """Yield the items in their order, an outer one before those inside."""
    around: list[Item] = []
    for first, end in maps:
        around = [item for item in around if first < item.end]
        old, new = (around[-1].old, around[-1].new) if around else (0, 0)
        begin = _begin(lines[first], old)
        marker = _MARKER.match(lines[first], begin)
        width = marker.end() - begin if marker else 0
        item = Item(
            f"{marker[1] if marker else '':<{_COLUMNS}}", first, end, begin + width, new + _COLUMNS
        )
        around.append(item)
        yield item


def _begin(line: str, column: int) -> int:
    """Return where the words of `line` begin, at `column` or after it."""
    return max(column, len(line) - len(line.lstrip()))


def _indented(line: str, number: int, items: list[Item]) -> str:
    if not line.strip():
        return ""
    holding = [item for item in items if item.first <= number < item.end]
    if not holding:
        return line
    inner = holding[-1]
    if inner.first == number:
        return " " * (inner.new - _COLUMNS) + inner.marker + line[inner.old :]
    return " " * inner.new + line[min(inner.old, _begin(line, 0)) :]
