"""Measure the splitter: `python benchmarks/splitting.py [FILE]`.

Prints characters a second on news (or on the text of FILE), the start-up of a fresh process,
its peak memory, and what a character of each hostile text costs in characters of news. Ends
with 1 if a limit is missed. FILE may be plain text or lines of JSON with a key "text".
"""

import json
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.splitting import split
from tests.splitting.hostile import DENSE, NEWS, PIECES, endless

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = date(2021, 3, 20)
MILLION = 1_000_000
QUICKEST, MOST_MEMORY, MOST_HOSTILE = 600_000, 100, 3.0
FRESH = (
    "import resource, sys; from datetime import date; from articles.splitting import split; "
    "text = sys.stdin.read(); split(text, language='de', published=date(2021, 3, 20)); "
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
)


def texts(path: str | None) -> list[str]:
    """Return the texts to measure: a made-up article over and over, or those of a file."""
    if path is None:
        return [endless(NEWS, 4_000)] * (MILLION // 4_000)
    content = Path(path).read_text(encoding="utf-8")
    if not content.startswith("{"):
        return [content]
    return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]


def seconds(articles: list[str], rounds: int) -> float:
    """Return the CPU time of the quickest of some rounds over all articles."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        for article in articles:
            split(article, language="de", published=PUBLISHED)
        times.append(time.process_time() - began)
    return min(times)


def fresh(text: str) -> tuple[float, float]:
    """Split `text` in a fresh process; return its seconds and its peak memory in MiB."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", FRESH],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return time.perf_counter() - began, float(done.stdout)


def hostile_factors() -> Iterator[tuple[str, float]]:
    """Yield for each hostile text what a character costs beside one of news."""
    fair = seconds([endless(NEWS, MILLION)], 2) / MILLION
    for name, piece in (PIECES | DENSE).items():
        text = endless(piece, MILLION)
        yield name, seconds([text], 1) / len(text) / fair


def main() -> int:
    """Measure all and say whether each limit is kept."""
    print(f"Python {platform.python_version()} on {platform.machine()}")
    articles = texts(sys.argv[1] if len(sys.argv) > 1 else None)
    speed = sum(map(len, articles)) / seconds(articles, 3)
    print(f"news: {speed:,.0f} characters a second (limit {QUICKEST:,})")
    print(f"start-up: {min(fresh('')[0] for _ in range(3)):.2f} s")
    memory = fresh("\n\n".join(articles)[:MILLION])[1]
    print(f"peak memory: {memory:.0f} MiB for a million characters in one text")
    usual = max(fresh(article)[1] for article in articles[:3])
    print(f"peak memory: {usual:.0f} MiB for an article (limit {MOST_MEMORY})")
    worst = 0.0
    for name, factor in hostile_factors():
        worst = max(worst, 0.0 if name in DENSE else factor)
        print(f"  {name}: {factor:.2f} times news" + (" (all claims)" if name in DENSE else ""))
    print(f"hostile text: at most {worst:.2f} times news (limit {MOST_HOSTILE})")
    kept = speed >= QUICKEST and usual <= MOST_MEMORY and worst <= MOST_HOSTILE
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
