r"""HTML that Exchange packs into Rich Text Format, as the body of a mail of Outlook.

Source: MS-OXRTFEX (Microsoft): groups of `\htmltag` have the markup, what is between `\htmlrtf`
and `\htmlrtf0` is only for readers of Rich Text Format.
"""

from dataclasses import replace
from html import escape

from .rtf_walk import RtfWalk

_SAYS = "\\fromhtml1"
_LOOKED_AT = 2000


def packed_html(rtf: str) -> str | None:
    """Return the HTML in it; None if it has none. Raises what `RtfWalk` raises."""
    if _SAYS not in rtf[:_LOOKED_AT]:
        return None
    page = _Page(rtf)
    page.walk()
    return "".join(page.pieces)


class _Page(RtfWalk):
    """Collects tags and words in their order."""

    collected = frozenset({"htmltag", "stylesheet"})

    def __init__(self, content: str) -> None:
        super().__init__(content)
        self.pieces: list[str] = []

    def put(self, text: str) -> None:
        self.pieces.append(escape(text, quote=False))

    def take(self, kind: str, text: str) -> None:
        if kind == "htmltag":
            self.pieces.append(text)

    def end_paragraph(self, *, is_row: bool) -> None:
        if not self.stack[-1].is_hidden:
            self.pieces.append("\n")

    def _word(self, word: str, number: str | None) -> int:
        if word == "htmlrtf":
            self.stack[-1] = replace(self.stack[-1], is_hidden=number != "0")
            return 0
        return super()._word(word, number)
