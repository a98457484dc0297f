"""The numbers that Word writes before the paragraphs of a list: "§ 4", "4.1", "a)".

Element names: ECMA-376, part 1, section 17.9 (numbering).
"""

import re
from dataclasses import dataclass, field
from typing import Any

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_LEVELS, _LARGEST, _DEEPEST = 9, 100_000, 20
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str


@dataclass(slots=True)
class ListNumbers:
    """Counts the paragraphs of lists, in the order in which they are read."""

    _lists: dict[str, str] = field(default_factory=dict)
    _levels: dict[str, list[_Level]] = field(default_factory=dict)
    _by_style: dict[str, tuple[str, int]] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    def read(self, numbering: Any, styles: Any) -> None:
        """Read what lists there are; None where the file has no such part."""
        for definition in () if numbering is None else numbering.iter(f"{_WORD}abstractNum"):
            levels = [_level(level) for level in definition.iter(f"{_WORD}lvl")]
            self._levels[_value(definition, "abstractNumId")] = levels[:_LEVELS]
        for each in () if numbering is None else numbering.iter(f"{_WORD}num"):
            definition = each.find(f"{_WORD}abstractNumId")
            if definition is not None:
                self._lists[_value(each, "numId")] = _value(definition, "val")
        for style in () if styles is None else styles.iter(f"{_WORD}style"):
            if found := _numbered(style):
                self._by_style[_value(style, "styleId")] = found

    def label(self, paragraph: Any) -> str:
        """Count a paragraph, and return what is written before it; "" for bullets."""
        number, depth = _numbered(paragraph) or self._of_style(paragraph)
        definition = self._lists.get(number, "")
        levels = self._levels.get(definition, [])
        if depth >= len(levels):
            return ""
        counts = self._counts.setdefault(definition, [None] * len(levels))
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        counts[depth + 1 :] = [None] * (len(levels) - depth - 1)
        level = levels[depth]
        if level.form in {"bullet", "none"}:
            return ""
        return _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1), level.text)

    def _of_style(self, paragraph: Any) -> tuple[str, int]:
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        return self._by_style.get("" if style is None else _value(style, "val"), ("", 0))


def _numbered(element: Any) -> tuple[str, int] | None:
    """Return the list and the level that a paragraph or a style names itself."""
    number = element.find(f"{_WORD}pPr/{_WORD}numPr/{_WORD}numId")
    if number is None:
        return None
    depth = element.find(f"{_WORD}pPr/{_WORD}numPr/{_WORD}ilvl")
    return _value(number, "val"), _whole(depth, 0)


def _level(level: Any) -> _Level:
    form, text = level.find(f"{_WORD}numFmt"), level.find(f"{_WORD}lvlText")
    return _Level(
        _whole(level.find(f"{_WORD}start"), 1),
        "decimal" if form is None else _value(form, "val"),
        "" if text is None else _value(text, "val")[:_DEEPEST],
    )


def _written(levels: list[_Level], counts: list[int | None], depth: int) -> str:
    if depth >= len(levels):
        return ""
    level, count = levels[depth], counts[depth]
    number = level.start if count is None else count
    if level.form.endswith("Letter") and number > 0:
        text = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, _DEEPEST)
    elif level.form.endswith("Roman"):
        text = _roman(number)
    else:
        text = f"{number:02}" if level.form == "decimalZero" else str(number)
    return text.upper() if level.form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * min(count, _DEEPEST)
    return text


def _value(element: Any, name: str) -> str:
    return str(element.get(f"{_WORD}{name}", ""))


def _whole(element: Any, default: int) -> int:
    text = "" if element is None else _value(element, "val")
    return min(int(text), _LARGEST) if text.isascii() and text.isdecimal() else default
