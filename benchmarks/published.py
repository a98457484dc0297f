"""What the public and a CMS ask: the list of published verdicts, clearance, a table.

The list of 50 from 100,000 is asked in turns with a bare WSGI view (psycopg, orjson, the
same rows) behind the same web server on the same database; both by one client over
connections that stay open. A correction before each turn makes our list render once more;
the cost of a page that isn't cached is measured separately.
"""

import os
import socket
import statistics
import sys
import time
import urllib.request
from itertools import cycle
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.desk import api, cpu_ms
from benchmarks.support.house import NOW, House, open_house, served_beside
from benchmarks.support.report import heading, line

CLAIMS = 100_000
TURNS, SECONDS = 7, 2.0
PAGES = 300
GOAL_PERCENT = 60
MOST_ROWS = 10_000


def main() -> None:
    """Print each figure beside its goal."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with open_house(claims) as house, served_beside(house, "benchmarks.support.bare") as bare:
        publish_all()
        heading(f"The public over {claims:,} published verdicts")
        print(f"  load of the machine: {os.getloadavg()[0]:.1f}")
        measure_list(house, bare.url)
        measure_clearance(house)
        measure_table(house, claims)


def measure_list(house: House, bare: str) -> None:
    ours, theirs = f"{house.url}/api/v1/verdicts/?limit=50", f"{bare}/"
    asked = {"ours": ours, "bare": theirs}
    rates: dict[str, list[float]] = {name: [] for name in asked}
    for turn in range(TURNS):
        touch(turn)
        for name, url in asked.items():
            rates[name].append(rate(url))
    ours_rate, bare_rate = (statistics.median(rates[name]) for name in asked)
    sizes = {name: len(read(url)) for name, url in asked.items()}
    print(f"  bare: {bare_rate:,.0f} requests/s, {sizes['bare'] / 1000:.1f} KB")
    print(f"  ours: {ours_rate:,.0f} requests/s, {sizes['ours'] / 1000:.1f} KB")
    share = 100 * ours_rate / bare_rate
    verdict = "met" if share >= GOAL_PERCENT else "MISSED"
    print(
        f"  {'list of 50, of the bare rate':<48}{share:>10.1f} %        "
        f"goal {GOAL_PERCENT:>8g}  {verdict}"
    )
    line("list of 50, kept", cpu_ms(house, lambda: read(ours)), 4, "CPU ms")
    others = cycle(f"{ours}&cursor={cursor}" for cursor in cursors())
    line("list of 50, rendered again", cpu_ms(house, lambda: read(next(others))), 20, "CPU ms")


def cursors() -> list[UUID]:
    """Return where pages begin, more of them than renderings are kept."""
    from articles.models import Publication

    rows = Publication.objects.order_by("-pk")[:PAGES]
    return list(rows.values_list("public_id", flat=True))


def measure_clearance(house: House) -> None:
    from articles.models import Article

    article = Article.objects.select_related("current_revision").first()
    path = f"articles/{article.pk}/clearance/?sha256={article.current_revision.sha256}"
    times = []
    for _ in range(300):
        began = time.perf_counter()
        api(house, path)
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    line("clearance, p50", times[150], 20, "ms")
    line("clearance, p95", times[285], 20, "ms")
    line("clearance", cpu_ms(house, lambda: api(house, path)), 20, "CPU ms")


def measure_table(house: House, claims: int) -> None:
    rows = min(claims, MOST_ROWS)
    for form in ("csv", "xlsx"):
        began, cpu = time.perf_counter(), house.cpu_seconds()
        size = len(read(f"{house.url}/api/v1/verdicts/?format={form}"))
        took = time.perf_counter() - began
        line(f"{rows:,} verdicts as {form} ({size / 1000:,.0f} KB)", took, 10, "s")
        line(f"{rows:,} verdicts as {form}", house.cpu_seconds() - cpu, 10, "CPU s")


def touch(turn: int) -> None:
    """Correct one publication, so that nothing is kept from the turn before."""
    from articles.models import Publication

    newest = Publication.objects.order_by("-pk").first()
    Publication.objects.filter(pk=newest.pk).update(summary=f"Runde {turn}.")


def rate(url: str) -> float:
    """Return requests a second over one connection that stays open."""
    host, _, path = url.removeprefix("http://").partition("/")
    name, port = host.split(":")
    question = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json\r\n\r\n".encode()
    with socket.create_connection((name, int(port))) as wire:
        for _ in range(50):
            answer(wire, question)
        count, began = 0, time.perf_counter()
        while time.perf_counter() - began < SECONDS:
            answer(wire, question)
            count += 1
        return count / (time.perf_counter() - began)


def answer(wire: socket.socket, question: bytes) -> None:
    """Ask and read one answer to its end."""
    wire.sendall(question)
    got = wire.recv(65536)
    while b"\r\n\r\n" not in got:
        got += wire.recv(65536)
    head, _, body = got.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        sys.exit(head.decode())
    length = int(head.lower().partition(b"content-length:")[2].split()[0])
    rest = length - len(body)
    while rest > 0:
        rest -= len(wire.recv(min(rest, 262_144)))


def read(url: str) -> bytes:
    with urllib.request.urlopen(url) as found:
        return found.read()


def publish_all() -> None:
    """Give each claim a verdict and publish it."""
    from django.db import connection, connections

    with connection.cursor() as cursor:
        cursor.execute(VERDICTS, {"now": NOW})
        cursor.execute(PUBLICATIONS, {"now": NOW})
        cursor.execute("VACUUM ANALYZE")
    connections.close_all()


VERDICTS = """
INSERT INTO articles_verdict (claim_id, revision_id, rating_id, explanation,
    correction, text_stands, quote, sentence, status, needs_confirmation, judged_by_id, judged_at)
SELECT c.id, c.revision_id, (SELECT id FROM articles_rating WHERE code = 'false' LIMIT 1),
    'Geprüft.', '', false, c.quote, c.quote, 'live', false, (SELECT min(id) FROM articles_user),
    %(now)s FROM articles_claim c
"""
PUBLICATIONS = """
INSERT INTO articles_publication (verdict_id, public_id, language, claim_reviewed, summary,
    claimant, claimant_type, claimant_url, claimed_date, appearance_url, published_by_id,
    published_at, changed_at, withdrawn_reason)
SELECT v.id, gen_random_uuid(), 'de', 'In der Werft von Husum ist jeder dritte Platz frei.',
    'Nach dem Register der Werften ist es jeder fünfte.', 'Gewerkschaft Hafen', 'organisation',
    'https://gewerkschaft.example/', '2026-03-18', 'https://gewerkschaft.example/mitteilung',
    v.judged_by_id, %(now)s + v.id * interval '1 second', %(now)s + v.id * interval '1 second', ''
FROM articles_verdict v
"""

if __name__ == "__main__":
    main()
