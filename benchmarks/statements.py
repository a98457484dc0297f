"""Measure the statements: `python benchmarks/statements.py [GOLD.jsonl …]`.

Prints what is found and right on marked texts and items (those of the repository, or the files
named), then characters a CPU second and the first text after a start.
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.splitting import split
from tests.splitting.hostile import ENGLISH_NEWS, NEWS
from tests.statements.scoring import GOLD, read_gold, score_reports, score_texts

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = date(2021, 3, 20)
TEXTS = [
    ("recall", "matched", "gold"),
    ("precision", "matched", "found"),
    ("exact", "exact", "gold"),
    ("untouched", "untouched", "gold"),
    ("words under statements", "stated", "words"),
    ("  the gold's own share", "gold words", "words"),
    ("polarity", "polarity", "matched"),
    ("modality", "modality", "matched"),
]
REPORTS = [
    ("reported clauses found", "found", "gold"),
    ("source", "source", "gold"),
    ("stance", "stance", "gold"),
    ("denied or doubted, found", "against_found", "against"),
    ("reversed", "reversed", "against"),
]
FRESH = (
    "import time; from articles.splitting import split; "
    "start = time.process_time(); "
    "split('Der Wirt bestritt, dass es brannte.', language='de', published=None); "
    "print(time.process_time() - start)"
)


def main() -> None:
    """Print the figures of texts and items, then the speed."""
    marked = read_gold(*(map(Path, sys.argv[1:]) if sys.argv[1:] else sorted(GOLD.glob("*.jsonl"))))
    texts = [one for one in marked if "statements" in one.row]
    items = [one for one in marked if "reported" in one.row]
    show("Statements in texts", score_texts(texts), TEXTS)
    show("Reported clauses in texts", score_reports(texts), REPORTS)
    show("Reported clauses in short items", score_reports(items), REPORTS)
    measure_speed()


def show(title: str, tally: Counter[str], rows: list[tuple[str, str, str]]) -> None:
    print(title)
    for label, part, whole in rows if tally else ():
        share = 100 * tally[part] / tally[whole] if tally[whole] else 0
        print(f"  {label:28}{tally[part]:6} /{tally[whole]:6} {share:6.1f} %")


def measure_speed() -> None:
    print(f"Characters a CPU second, warm; load of the machine {os.getloadavg()[0]:.1f}")
    for language, news in (("de", NEWS), ("en", ENGLISH_NEWS)):
        texts = own_texts(language) or [news]
        size = sum(map(len, texts))
        run(texts, language)
        print(f"  {language}: {size / run(texts, language):,.0f}")
    code = subprocess.run(
        [sys.executable, "-c", FRESH], cwd=ROOT, check=True, capture_output=True, text=True
    )
    print(f"  first text after a start: {float(code.stdout):.2f} CPU seconds")


def own_texts(language: str) -> list[str]:
    rows = map(json.loads, (GOLD / "texts.jsonl").read_text(encoding="utf-8").splitlines())
    return [row["text"] for row in rows if row["lang"] == language] * 20


def run(texts: list[str], language: str) -> float:
    """Return the CPU seconds that the splitter takes, statements included."""
    begin = time.process_time()
    for text in texts:
        split(text, language=language, published=PUBLISHED)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
