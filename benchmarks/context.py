"""Measure which changes of context are found: `python benchmarks/context.py`.

The pairs of `tests/anchoring/context_pairs.py` and those in `pairs_desk`, `pairs_magazine` and
`pairs_regional`, by people who did not know the rules, were written before the rules; one half
was not looked at until these were done. Prints both halves and what plain edits mark, and
exits with 1 if a goal is missed.
"""

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from anchoring import article, edit, text_of  # type: ignore[import-not-found]

from articles.anchoring import Anchored, Fate, carry
from articles.anchoring.context import context_changes
from articles.anchoring.context_page import ContextPage
from articles.anchoring.supports import context_of
from articles.splitting import sentences
from articles.splitting.blocks import find_blocks
from tests.anchoring import pairs_others, pairs_regional
from tests.anchoring.context_measuring import measure
from tests.anchoring.context_pairs import CLOSED, LATER, TUNED
from tests.anchoring.pairs_classes import CLASSES
from tests.anchoring.pairs_wider import WIDER

HELD = (Fate.UNCHANGED, Fate.MOVED)
# Sentences of the made-up articles that lean on the one before: they are marked rightly.
LEANING = ("Im Jahr zuvor", "„Das reicht nicht“", "Von ")

PAIRS = (
    ("tuned", TUNED),
    ("closed", CLOSED),
    ("later", LATER),
    ("wider", WIDER),
    ("by others, open", pairs_others.OPEN),
    ("by others, closed", pairs_others.CLOSED),
    ("regional, open", pairs_regional.OPEN),
    ("regional, closed", pairs_regional.CLOSED),
    ("by class", CLASSES),
)


def measure_pairs() -> bool:
    """Print recall and needless marks of both halves; say whether the goals are kept."""
    kept = True
    for name, pairs in PAIRS:
        got = measure(pairs)
        print(
            f"{name}, {len(pairs)} pairs: {got.found} of {got.due} changed contexts marked, "
            f"{got.needless} of {got.others} others marked needlessly"
        )
        kept = kept and got.found >= 0.95 * got.due and got.needless <= 0.02 * got.others
    return kept


def lay_out(text: str) -> ContextPage:
    """Lay out a generated German article."""
    return ContextPage(text, sentences(text, "de"), find_blocks(text), "de")


def measure_needless(histories: int) -> bool:
    """Edit articles whose sentences need no context; count what is marked nevertheless."""
    chance = random.Random(14)
    held = marked = 0
    for _ in range(histories):
        old = article(chance, 3500)
        new = edit(chance, edit(chance, old))
        before, after = lay_out(text_of(old)), lay_out(text_of(new))
        claims = [Anchored(span, *span, *span) for span in before.sentences]
        for claim, carried in zip(claims, carry(claims, before.text, after.text), strict=True):
            if before.text.startswith(LEANING, claim.start):
                continue
            if carried.fate in HELD and carried.start is not None and carried.end is not None:
                held += 1
                was = context_of(before, claim.start, claim.end)
                now = context_of(after, carried.start, carried.end)
                marked += bool(context_changes(was, now))
    print(f"{histories} histories of edits: {marked} of {held:,} unchanged sentences marked "
          f"({100 * marked / held:.3f} %)")  # fmt: skip
    return marked <= 0.001 * held


def measure_speed(length: int) -> None:
    """Print how long the contexts of all sentences of an article take."""
    page = lay_out(text_of(article(random.Random(length), length)))
    began = time.process_time()
    for start, end in page.sentences:
        context_of(page, start, end)
    took = 1000 * (time.process_time() - began)
    print(f"{length:,} characters, {len(page.sentences)} sentences: {took:.1f} ms")


def main() -> int:
    """Measure all and say whether each goal is kept."""
    pairs, needless = measure_pairs(), measure_needless(100)
    for length in (3_500, 100_000, 200_000):
        measure_speed(length)
    return 0 if pairs and needless else 1


if __name__ == "__main__":
    sys.exit(main())
