"""How fast many articles come in by `articles/bulk/`, and how fast the worker splits them.

Three times: texts that wait to be split, which is what others store; texts with their
claims; texts that are split before they are stored.


    python benchmarks/bulk.py [ARTICLES]

Client, server and database share the machine; two cores are what the goals are for.
"""

import http.client
import json
import os
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import House, open_house, text_with
from benchmarks.support.report import heading, line

ARTICLES = 1_000
CLAIMS = 40
TEXTS = Path(__file__).resolve().parent.parent / "articles" / "management" / "demo" / "texts"
PROSE = [
    (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    for name in ("danzig", "brakenburg", "faehre", "gletscher", "ostermark")
]


def main() -> None:
    """Print each figure beside its goal."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    print(f"load before: {os.getloadavg()[0]:.2f}")
    with open_house(450) as house:
        heading(f"{count:,} articles of {CLAIMS} claims in one request")
        line("splitting processes at rest", splitters(house), 0, "processes")
        send(house, [given(n) for n in range(100)])
        deferred(house, [plain(n) for n in range(count)])
        rate(house, "stored with claims that were given", [given(n) for n in range(count)], 250)
        rate(
            house,
            "split and stored in the request",
            [plain(n, split=True) for n in range(count)],
            40,
        )
        print(f"  splitting processes afterwards: {splitters(house)}, they end when idle")


def given(number: int) -> bytes:
    """Return a line with forty claims of its own."""
    text = f"Artikel {number}. {text_with(CLAIMS)}"
    claims: list[dict[str, Any]] = []
    at = 0
    while len(claims) < CLAIMS and (at := text.find(" Prozent", at + 1)) >= 0:
        start = text.rfind(" ", 0, at) + 1
        value = {"number": text[start:at], "unit": "%"}
        claims.append({"start": start, "end": at + 8, "kind": "share", "value": value})
    return json.dumps({"body": text, "claims": claims, "split": False}).encode()


def plain(number: int, split: bool | None = None) -> bytes:
    """Return a line in which we are to find them; `split`: before it is answered.

    Prose as a desk has it: in the repeated sentence of `text_with` a language is not known by
    its small words, and the library that then reads it takes longer than storing the text.
    """
    body = f"Artikel {number}. {PROSE[number % len(PROSE)]}"
    return json.dumps({"body": body, "split": split}).encode()


def deferred(house: House, lines: list[bytes]) -> None:
    """Print how many texts a second are stored, and how many the worker splits."""
    began, cpu = time.monotonic(), house.cpu_seconds()
    answers = send(house, lines)
    stored, cpu_stored = time.monotonic(), house.cpu_seconds()
    assert all(answer["is_being_split"] for answer in answers), answers[:3]
    left = waiting(house)
    while waiting(house):
        time.sleep(0.05)
    split, cpu_split = time.monotonic(), house.cpu_seconds()
    done = len(lines) - left
    show("stored, to be split by the worker", len(lines), stored - began, 296)
    print(
        f"    {(cpu_stored - cpu) / len(lines) * 1000:.1f} CPU ms an article, of which the "
        f"worker split {done} meanwhile"
    )
    show("split by the worker, from the first line on", len(lines), split - began, 40)
    print(f"    {(cpu_split - cpu) / len(lines) * 1000:.1f} CPU ms an article, storing included")


def waiting(house: House) -> int:
    """Return how many articles wait to be split."""
    from articles.models import Article

    return Article.objects.waiting_to_be_split().count()


def rate(house: House, what: str, lines: list[bytes], goal: float) -> None:
    """Print how many articles a second were stored, from the first byte to the last."""
    began, cpu = time.monotonic(), house.cpu_seconds()
    answers = send(house, lines)
    seconds = time.monotonic() - began
    assert [answer["status"] for answer in answers] == [201] * len(lines), answers[:3]
    spent = (house.cpu_seconds() - cpu) / len(lines) * 1000
    show(what, len(lines), seconds, goal)
    print(f"    {spent:.1f} CPU ms an article, of server and database together")


def show(what: str, count: int, seconds: float, goal: float) -> None:
    """Print a figure beside its goal."""
    found = count / seconds
    verdict = "met" if found >= goal else "MISSED"
    print(f"  {what:<48}{found:>10.1f} a second goal {goal:>8g}  {verdict}")


def send(house: House, lines: list[bytes]) -> list[dict]:
    """Send the lines in one request; return the answers."""
    address = urlsplit(house.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port)
    headers = {
        "Authorization": f"Bearer {house.token}",
        "Content-Type": "application/x-ndjson",
    }
    connection.request("POST", "/api/v1/articles/bulk/", b"\n".join(lines), headers)
    answer = connection.getresponse()
    return [json.loads(row) for row in answer.read().splitlines()]


def splitters(house: House) -> int:
    """Return how many processes of the server split texts."""
    family = psutil.Process(house.process.pid).children(recursive=True)
    return sum("articles.splitting" in " ".join(process.cmdline()) for process in family)


if __name__ == "__main__":
    main()
