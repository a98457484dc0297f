"""Measure if denials are read by class: `python benchmarks/stance_ablation.py [GOLD.jsonl …]`.

Takes random shares of the stance lexicon away and counts how many denied and doubted clauses of
marked texts and items (those of the repository, or the files named) are then shown as asserted,
and how many stances are still right.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.splitting.statements import stances
from tests.statements.scoring import GOLD, read_gold, score_reports

SHARES = (0.0, 0.1, 0.3, 0.5)
ROUNDS = 5
ALL_ENTRIES = stances.stance_entries


def main() -> None:
    """Print one line for each share of the lexicon that is taken away, over five seeds."""
    paths = [*map(Path, sys.argv[1:])] or sorted(GOLD.glob("*.jsonl"))
    print("removed   shown as asserted   found   stance right   left open")
    for share in SHARES:
        tally: Counter[str] = Counter()
        for seed in range(ROUNDS if share else 1):
            take_away(share, random.Random(seed))
            tally.update(score_reports(read_gold(*paths)))
        print(
            f"{share:7.0%}{tally['reversed']:9} / {tally['against']:<5}"
            f"{tally['reversed'] / tally['against']:6.1%}"
            f"{tally['found'] / tally['gold']:8.1%}{tally['stance'] / tally['gold']:13.1%}"
            f"{tally['open'] / tally['gold']:12.1%}"
        )


def take_away(share: float, chance: random.Random) -> None:
    """Remove each entry of the word list with the probability `share`."""

    def entries(language: str) -> Iterator[tuple[tuple[str, ...], str]]:
        return (one for one in ALL_ENTRIES(language) if chance.random() >= share)

    stances.stance_entries = entries
    stances.stance_lexicon.cache_clear()


if __name__ == "__main__":
    main()
