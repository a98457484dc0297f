"""The seven manuscripts of the demo newsroom and all versions of their texts."""

import re
from pathlib import Path

from articles.management.demo.brakenburg import BRAKENBURG
from articles.management.demo.danzig import DANZIG
from articles.management.demo.entries import DemoManuscript
from articles.management.demo.faehre import FAEHRE
from articles.management.demo.glashuette import GLASHUETTE
from articles.management.demo.gletscher import GLETSCHER
from articles.management.demo.oats import OATS
from articles.management.demo.ostermark import OSTERMARK

MANUSCRIPTS = (DANZIG, BRAKENBURG, GLETSCHER, OSTERMARK, OATS, FAEHRE, GLASHUETTE)

_TEXTS = Path(__file__).with_name("texts")


def texts_of(manuscript: DemoManuscript) -> tuple[str, ...]:
    """Return the manuscript's text as delivered, then after each edit.

    Raises ValueError unless an edit's old words occur exactly once in the previous text.
    """
    texts = [(_TEXTS / f"{manuscript.key}.txt").read_text(encoding="utf-8").strip()]
    for edit in manuscript.edits:
        text = texts[-1]
        for old, new in edit.replacements:
            if text.count(old) != 1:
                raise ValueError(f"{manuscript.key}: {old!r} does not stand exactly once")
            text = text.replace(old, new)
        texts.append(text)
    return tuple(texts)


def find_words(text: str, words: str, occurrence: int = 1) -> tuple[int, int] | None:
    """Return the span of the `occurrence`-th occurrence of `words`, or None.

    Whole words only, and not as part of a figure. Offsets are code points, end exclusive.
    """
    pattern = rf"(?<!\w)(?<!\d[.,]){re.escape(words)}(?!\w)(?![.,]\d)"
    spans = [match.span() for match in re.finditer(pattern, text)]
    return spans[occurrence - 1] if len(spans) >= occurrence else None
