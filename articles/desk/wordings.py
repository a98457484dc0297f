"""Two wordings of the same place in a text, with marked changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from articles.anchoring import ComparedRow
from articles.facts.describe import describe
from articles.models import Claim
from articles.models.labels import label_of
from articles.queries.active_language import active_translator
from articles.queries.wordings import Wording

AROUND = 80  # code points shown before and after the change

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordingSide:
    """A wording for display: its words with marks, its value, its state."""

    sentence: SafeString
    kind: str = ""
    value: str = ""
    state: str = ""
    state_label: str = ""


@dataclass(frozen=True, slots=True)
class WordingPair:
    """The wording that was seen and the current one, each or None."""

    seen: WordingSide | None
    now: WordingSide | None


def wording_side(wording: Wording, spans: Sequence[Span], tag: str) -> WordingSide:
    value = describe(wording.value, active_translator())
    return WordingSide(
        sentence=_marked(wording.sentence, 0, len(wording.sentence), spans, tag),
        kind=label_of(Claim.Kind, wording.kind),
        value=", ".join(f"{label}: {text}" for label, text in value),
        state=wording.state,
        state_label=label_of(Claim.State, wording.state),
    )


def changed_spans(row: ComparedRow) -> tuple[list[Span] | None, list[Span] | None]:
    """Return the changed spans of both sides; None if a whole block was added or removed."""
    if row.old is None or row.new is None or not row.changes:
        return None, None
    return (
        [(c.old_start, c.old_end) for c in row.changes],
        [(c.new_start, c.new_end) for c in row.changes],
    )


def excerpt(side: Any, index: int | None, spans: list[Span] | None, tag: str) -> WordingSide | None:
    """Return the changed part of a block with some words around it; None without a block."""
    if index is None:
        return None
    block = side.blocks[index]
    spans = [(block.start, block.end)] if spans is None else spans
    text = side.revision.text
    start = _word_start(text, max(block.start, spans[0][0] - AROUND), block.start)
    end = _word_end(text, min(block.end, spans[-1][1] + AROUND), block.end)
    words = _marked(text, start, end, spans, tag)
    before, after = "… " * (start > block.start), " …" * (end < block.end)
    return WordingSide(mark_safe(f"{before}{words}{after}"))  # noqa: S308


def _word_start(text: str, at: int, first: int) -> int:
    """Return the start of the word at `at`, at least `first`."""
    while at > first and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int, last: int) -> int:
    """Return the end of the word at `at`, at most `last`: half a number would be another one."""
    while at < last and not text[at].isspace():
        at += 1
    return at


def _marked(text: str, start: int, end: int, spans: Sequence[Span], tag: str) -> SafeString:
    """Return the text from `start` to `end` with `spans` of it in `tag`."""
    parts, at = [], start
    for first, last in spans:
        parts.append(escape(text[at:first]))
        if first < last:
            parts.append(f"<{tag}>{escape(text[first:last])}</{tag}>")
        at = last
    return mark_safe("".join([*parts, escape(text[at:end])]))  # noqa: S308
