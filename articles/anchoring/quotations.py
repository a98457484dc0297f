"""Find quotations over any number of sentences."""

import re

_MARKS = re.compile(r'[„“”"«»]|\n\s*\n')
# Longer ones are marks that were never closed.
_LONGEST = 3000
_PARTNERS = {"„": '“”"', "“": '”“"', "”": '”"', '"': '"“”', "«": "»", "»": "«"}


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans in double quotation marks in order, marks included.

    Speech over several paragraphs, each of which opens with the mark, gives one span each.
    A quotation that a paragraph's end leaves open is none. Linear in the number of marks.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if opened is None:
            opened = at if _may_open(text, at, mark) else None
        elif mark[0] == "\n":
            if text[match.end() : match.end() + 1] == text[opened]:
                found.append((opened, at))
            opened = None
        elif _may_close(text, opened, at):
            found.append((opened, at + 1))
            opened = None
    return found


def _may_open(text: str, at: int, mark: str) -> bool:
    if mark[0] == "\n" or text[at + 1 : at + 2].strip() == "":
        return False
    before = text[at - 1 : at] if at else ""
    return not before.isalnum()


def _may_close(text: str, opened: int, at: int) -> bool:
    if text[at] not in _PARTNERS[text[opened]] or at - opened > _LONGEST:
        return False
    after = text[at + 1 : at + 2]
    return not after.isalnum() and not text[at - 1].isspace()
