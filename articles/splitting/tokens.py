"""Tokens: numerals, words and single marks, each looked up once in the vocabulary."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f\u00ad\u200c\u200d][^\W\d_]*)*"
# Each alternative is deterministic: no position can be read in two ways, so time is linear.
TOKEN = re.compile(
    r"[0-9]+(?:[.,:'’‘][0-9]+)*"
    rf"|{_LETTERS}(?:[-‐‑'’]{_LETTERS})*"
    r"|\.{2,}|[-–—_=*#~]{2,}"
    r"|[^\s]"
)

# Rules may look this many tokens to either side without asking whether there are any.
PAD = 80

NO_GAP, SPACE, LINE, PARAGRAPH = range(4)


class Entry(NamedTuple):
    """What the vocabulary knows of a token's text.

    `classes` maps word classes to what they mean here ("month" to 3); `rules` holds, by
    family, the rules that this token starts; `families` are those that have any.
    """

    low: str
    classes: dict[str, Any]
    rules: tuple[tuple[Any, ...], ...]
    families: tuple[int, ...]


class Token:
    """A stretch of text; `gap` says how it stands from the token before."""

    __slots__ = ("classes", "end", "entry", "gap", "low", "start", "text")

    def __init__(self, start: int, end: int, text: str, gap: int, entry: Entry) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.gap = gap
        self.entry = entry
        self.low = entry.low
        self.classes = entry.classes

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.start})"


def _gap(text: str, before: int, start: int) -> int:
    if start - before == 1:
        return LINE if text[before] in "\n\r\u2028" else SPACE
    breaks = text.count("\n", before, start)
    return PARAGRAPH if breaks > 1 else LINE if breaks else SPACE


def tokenise(text: str, look_up: Callable[[str], Entry]) -> list[Token]:
    """Cut `text` into tokens, padded on both sides so that rules can look around freely.

    The first token of the text stands at index `PAD`. Linear in the length of the text.
    """
    tokens = cut(text, 0, len(text), PARAGRAPH, look_up)
    size, nothing = len(text), look_up("")
    before = [Token(0, 0, "", PARAGRAPH, nothing)] * PAD
    return before + tokens + [Token(size, size, "", PARAGRAPH, nothing)] * PAD


def cut(text: str, first: int, stop: int, gap: int, look_up: Callable[[str], Entry]) -> list[Token]:
    """Return the tokens between two places of `text`, where no word is cut through.

    `gap` is how the first one stands from what is before it.
    """
    tokens: list[Token] = []
    end = first
    for match in TOKEN.finditer(text, first, stop):
        start, following = match.span()
        if start == end:
            space = NO_GAP
        else:
            space = SPACE if text[end:start] == " " else _gap(text, end, start)
        end, word = following, match.group()
        tokens.append(Token(start, end, word, space, look_up(word)))
    if tokens:
        tokens[0].gap = gap
    return tokens
