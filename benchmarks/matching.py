"""How well claims are matched with sources, and how long it takes.

    python -m benchmarks.matching CASES   annotated cases, as those of benchmarks/cases-held-out
    python -m benchmarks.matching         the time for 20 documents of 20 pages

benchmarks/cases/README.md describes a case. What is counted: claims whose first passage, or one of
the first three, is right; wrong claims flagged and confirmed; right ones confirmed and flagged.
A passage is right if it holds half the tokens of an annotated one and has at most 120.
"""

import io
import json
import os
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import django
from django.conf import settings
from django.core.management import call_command

from articles.documents import DocumentBlock, DocumentText
from articles.queries.source_matches import match_prepared, prepare_document
from benchmarks.support.report import heading, line

Row = dict[str, Any]
AGREES = ("same", "rounded", "converted")
LONGEST = 120
DOCUMENTS, PAGES, LINES, CLAIMS = 20, 20, 30, 60
GOAL_SECONDS, GOAL_MB, GOAL_PREPARING, GOAL_KB = 3.0, 400, 1.0, 200


def main() -> None:
    """Print the figures of annotated cases, or the time for a large folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    if len(sys.argv) > 1:
        print_quality(Path(sys.argv[1]))
    else:
        print_cost()


def print_quality(folder: Path) -> None:
    """Match each case through the command and print what was right.

    Where `MATCHING_PROVIDER` names a model, its figures stand beside those without it.
    """
    names = [""] + [settings.MATCHING_PROVIDER] * bool(settings.MATCHING_PROVIDER)
    totals = []
    for settings.MATCHING_PROVIDER in names:
        total: Counter[str] = Counter()
        for case in sorted(path.parent for path in folder.glob("*/gold.json")):
            total.update(counted(case))
        totals.append(total)
    heading("claims matched with sources" + " | ordered by ".join(names))
    for name, part, whole in (
        ("right passage first", "first", "bearing"),
        ("among three", "three", "bearing"),
        ("wrong claims flagged", "flagged", "contradicted"),
        ("wrong claims confirmed", "passed", "contradicted"),
        ("right claims confirmed", "confirmed", "supported"),
        ("unsupported claims left open", "open", "unsupported"),
    ):
        print(f"  {name:<32}" + " |".join(_share(total, part, whole) for total in totals))
    for name, part in (("false flags", "false"), ("flags on other text", "stray")):
        each = [f"{total[part] / max(total['cases'], 1):>6.2f} an article" for total in totals]
        print(f"  {name:<32}" + " |".join(each))


def _share(total: Counter[str], part: str, whole: str) -> str:
    share = 100 * total[part] / max(total[whole], 1)
    return f"{share:>6.1f} %   {total[part]} of {total[whole]}"


def counted(case: Path) -> Counter[str]:
    """Return the counts of one case."""
    gold = json.loads((case / "gold.json").read_text("utf-8"))
    text = (case / "manuscript.txt").read_text("utf-8")
    predictions = printed(case, gold)
    found = Counter(cases=1)
    spans = []
    for claim in gold["claims"]:
        start = span_of(claim, text)
        spans.append((start, start + len(claim["quote"])))
        found.update(_one(claim, partner(predictions, *spans[-1], claim["kind"])))
    for row in predictions:
        is_apart = all(_overlap(row, *span) <= 0 for span in spans)
        found["stray"] += _relation(row) == "differs" and is_apart
    return found


def printed(case: Path, gold: Row) -> list[Row]:
    """Return the claims that `manage.py match --json` prints for a case."""
    output = io.StringIO()
    sources = [str(path) for path in sorted((case / "sources").iterdir())]
    options = ["--manuscript", str(case / "manuscript.txt"), "--published", gold["published"]]
    options += ["--language", gold["language"], "--json"]
    with redirect_stderr(io.StringIO()):
        call_command("match", *options, *sources, stdout=output)
    claims: list[Row] = json.loads(output.getvalue())["claims"]
    return claims


def _one(claim: Row, row: Row | None) -> Counter[str]:
    passages = row["passages"] if row else []
    right = [any(is_right(p, gold) for gold in claim["passages"]) for p in passages]
    relation, status = _relation(row), claim["status"]
    agrees = relation in AGREES
    return Counter(
        {
            status: 1,
            "bearing": status != "unsupported",
            "first": status != "unsupported" and any(right[:1]),
            "three": status != "unsupported" and any(right[:3]),
            "flagged": status == "contradicted" and relation == "differs",
            "passed": status == "contradicted" and agrees,
            "false": status != "contradicted" and relation == "differs",
            "confirmed": status == "supported" and agrees and any(right[:1]),
            "open": status == "unsupported" and not agrees,
        }
    )


def _relation(row: Row | None) -> str:
    return row["passages"][0]["relation"] if row and row["passages"] else ""


def span_of(claim: Row, text: str) -> int:
    """Return where a claim begins: at the occurrence of its quote that is named."""
    at = -1
    for _ in range(claim["occurrence"]):
        at = text.index(claim["quote"], at + 1)
    return at


def partner(rows: Sequence[Row], start: int, end: int, kind: str) -> Row | None:
    """Return the found claim that overlaps most, then of the same kind, then the shortest."""
    touching = [row for row in rows if _overlap(row, start, end) > 0]
    return max(
        touching,
        default=None,
        key=lambda r: (_overlap(r, start, end), r["kind"] == kind, r["start"] - r["end"]),
    )


def _overlap(row: Row, start: int, end: int) -> int:
    return int(min(row["end"], end) - max(row["start"], start))


def is_right(found: Row, gold: Row) -> bool:
    """Return whether a passage holds half the tokens of an annotated one."""
    want, have = _tokens(gold["quote"]), _tokens(found["quote"])
    near = 2 * sum((have & want).values()) >= max(1, sum(want.values()))
    return found["source"] == gold["source"] and near and sum(have.values()) <= LONGEST


def _tokens(text: str) -> Counter[str]:
    joined = re.sub(r"(\w)[-‐\u00ad]\s*\n\s*(?=[a-zäöüß])", r"\1", text).replace("\u00ad", "")
    return Counter(re.findall(r"\w+(?:[.,]\d+)*", joined.casefold()))


def print_cost() -> None:
    """Match an article with 60 claims against 20 documents of 20 pages, prepared by a child."""
    published = date(2026, 6, 5)
    with ProcessPoolExecutor(1) as pool:
        seconds, stored = pool.submit(prepare_reports, published).result()
    began = time.process_time()
    found = match_prepared(manuscript(), "de", published, stored)
    heading(f"{len(found)} claims against {DOCUMENTS} documents of {PAGES} pages")
    line("CPU, documents prepared", time.process_time() - began, GOAL_SECONDS, "s")
    line(
        "memory at most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, GOAL_MB, "MB"
    )
    line("CPU to prepare one document", seconds / DOCUMENTS, GOAL_PREPARING, "s")
    line("stored, a document", sum(map(len, stored)) / DOCUMENTS / 1024, GOAL_KB, "kB")


def prepare_reports(published: date) -> tuple[float, list[bytes]]:
    """Return the seconds that preparing the reports took, and what is stored of them."""
    documents = list(folder_of_reports())
    began = time.process_time()
    stored = [prepare_document(document, published) for document in documents]
    return time.process_time() - began, stored


TOWNS = "Hallgau Brenz Unterrode Meran Kutaissi Husum Lindau Borken Weiden Zerbst".split()
THINGS = "Schulen Brücken Betriebe Höfe Linden Wohnungen Busse Vereine Straßen Gärten".split()
SENTENCE = (
    "In {} wurden im Jahr {} nach Angaben der Stadt {} {} gezählt, {} Prozent mehr als zuvor."
)


def folder_of_reports() -> Iterator[DocumentText]:
    """Yield reports of one sentence a line, each with other numbers."""
    for number in range(DOCUMENTS):
        lines = range(number * PAGES * LINES, (number + 1) * PAGES * LINES)
        blocks = [DocumentBlock(_sentence(at), page=at // LINES % PAGES + 1) for at in lines]
        yield DocumentText(f"bericht-{number}.txt", "text/plain", tuple(blocks))


def _sentence(at: int) -> str:
    town, thing = TOWNS[at % 10], THINGS[at // 10 % 10]
    return SENTENCE.format(town, 2000 + at % 26, 1000 + 7 * at, thing, 1 + at % 40)


def manuscript() -> str:
    """Return an article whose sentences are those of the reports, one figure of four changed."""
    return "\n\n".join(_sentence(at * 577 + (at % 4 == 0)) for at in range(CLAIMS // 4))


if __name__ == "__main__":
    main()
