"""How fast many articles come in by `articles/bulk/`: given their claims, and split by us.

    python benchmarks/bulk.py [ARTICLES]

Client, server and database share the machine; two cores are what the goals are for.
"""

import http.client
import json
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import House, open_house, text_with
from benchmarks.support.report import heading, line

ARTICLES = 1_000
CLAIMS = 40


def main() -> None:
    """Print each figure beside its goal."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    print(f"load before: {os.getloadavg()[0]:.2f}")
    with open_house(450) as house:
        heading(f"{count:,} articles of {CLAIMS} claims in one request")
        line("splitting processes at rest", splitters(house), 0, "processes")
        send(house, [given(n) for n in range(100)])
        rate(house, "claims given", [given(n) for n in range(count)], 250)
        rate(house, "split by us", [plain(n) for n in range(count)], 40)
        print(f"  splitting processes afterwards: {splitters(house)}, they end when idle")


def given(number: int) -> bytes:
    """Return a line with forty claims of its own."""
    text = f"Artikel {number}. {text_with(CLAIMS)}"
    claims, at = [], 0
    while len(claims) < CLAIMS and (at := text.find(" Prozent", at + 1)) >= 0:
        start = text.rfind(" ", 0, at) + 1
        value = {"number": text[start:at], "unit": "%"}
        claims.append({"start": start, "end": at + 8, "kind": "share", "value": value})
    return json.dumps({"body": text, "claims": claims, "split": False}).encode()


def plain(number: int) -> bytes:
    """Return a line in which we are to find them."""
    return json.dumps({"body": f"Artikel {number}. {text_with(CLAIMS)}"}).encode()


def rate(house: House, what: str, lines: list[bytes], goal: float) -> None:
    """Print how many articles a second were stored, from the first byte to the last."""
    began, cpu = time.monotonic(), house.cpu_seconds()
    answers = send(house, lines)
    seconds = time.monotonic() - began
    assert [answer["status"] for answer in answers] == [201] * len(lines), answers[:3]
    spent = (house.cpu_seconds() - cpu) / len(lines) * 1000
    found = len(lines) / seconds
    verdict = "met" if found >= goal else "MISSED"
    print(f"  {what:<48}{found:>10.1f} a second goal {goal:>8g}  {verdict}")
    print(f"    {spent:.1f} CPU ms an article, of server and database together")


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
