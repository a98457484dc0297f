"""What the desk and the API cost: CPU of server and database together, queries, bytes.

The database has 100,000 claims in articles of 45; the real server answers on loopback.
"""

import json
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import NOW, PASSWORD, House, open_house, served_beside, text_with
from benchmarks.support.report import heading, line

CLAIMS = 100_000
REQUESTS = 300
# Each of the eight threads has a connection, on which PostgreSQL plans a statement ten times.
WARM_UP = 120


def main() -> None:
    """Print each figure beside its goal."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with open_house(claims) as house:
        heading(f"Desk and API over {claims:,} claims")
        article = api(house, "articles/?limit=50")["results"][0]["id"]
        measure_reference(house)
        measure_reads(house, article)
        measure_writes(house, article)
        measure_pages(house, article)
        measure_splitting()


def measure_reference(house: House) -> None:
    """Print what the framework's own list costs here: a fast or idle machine has it at 3."""
    with served_beside(house, "benchmarks.support.reference") as bare:

        def ask() -> None:
            urllib.request.urlopen(f"{bare.url}/?limit=50").read()

        cost("the framework's own list of 50, for comparison", bare, ask, 3)


def measure_reads(house: House, article: int) -> None:
    claims = f"articles/{article}/claims/?limit=45"
    cost("45 claims of an article", house, lambda: api(house, claims), 2.4)
    print(f"    its queries: {queries(house, f'/api/v1/{claims}')}")
    listing = "articles/?limit=50"
    cost("list of 50 articles", house, lambda: api(house, listing), 6)
    line("  its size", len(sent(house, listing)) / 1000, 20, "KB")
    line("  its queries", queries(house, f"/api/v1/{listing}"), 3, "queries")


def measure_writes(house: House, article: int) -> None:
    claims = api(house, f"articles/{article}/claims/?limit=45")["results"]
    source = {"title": "Verband, Jahresbericht", "kind": "report"}
    body = {"rating": "true", "evidence": [{"source": source, "locator": "S. 4"}]}
    turns = cycle(claims)

    def judge() -> None:
        claim = next(turns)
        given = body | {"version": claim["version"]}
        claim["version"] = api(house, f"claims/{claim['id']}/verdicts/", given)["claim_version"]

    cost("verdict with a new source in one write", house, judge, 6.5)
    path, version = f"/api/v1/claims/{claims[0]['id']}/verdicts/", claims[0]["version"]
    asked = queries(house, path, body | {"version": version})
    line("  its queries", asked, 11, "queries")


def measure_pages(house: House, article: int) -> None:
    browser = signed_in(house)
    page = f"{house.url}/articles/{article}/"
    cost("article page of 45 claims", house, lambda: browser(page), 30)
    line("  its queries", queries(house, f"/articles/{article}/"), 12, "queries")
    cost("queue", house, lambda: browser(f"{house.url}/"), 15)
    line("  its queries", queries(house, "/"), 6, "queries")


def measure_splitting() -> None:
    from articles.models import User
    from articles.workflow import ManuscriptInput, receive_article

    actor = User.objects.get(username="chief")
    text = text_with(38)
    times = []
    for number in range(20):
        manuscript = ManuscriptInput(text=text + f"\n\nAusgabe {number}.", language="de")
        began = time.perf_counter()
        receive_article(actor=actor, at=NOW, manuscript=manuscript)
        times.append(time.perf_counter() - began)
    line(f"{len(text):,} characters split and stored", sorted(times)[10] * 1000, 100, "ms")


def cost(what: str, house: House, ask: Callable[[], object], goal: float) -> None:
    """Print CPU milliseconds of server and database for one request, and how long one takes."""
    spent, times = measured(house, ask)
    line(what, spent, goal, "CPU ms")
    p50, p95 = times[REQUESTS // 2], times[int(REQUESTS * 0.95)]
    print(f"    p50 {p50:.1f} ms, p95 {p95:.1f} ms, asked one after the other")


def cpu_ms(house: House, ask: Callable[[], object]) -> float:
    """Return CPU milliseconds of server and database for one request."""
    return measured(house, ask)[0]


def measured(house: House, ask: Callable[[], object]) -> tuple[float, list[float]]:
    """Return CPU milliseconds for one request, and of each how long it took, in order."""
    times = []
    for _ in range(WARM_UP):
        ask()
    before = house.cpu_seconds()
    for _ in range(REQUESTS):
        began = time.perf_counter()
        ask()
        times.append((time.perf_counter() - began) * 1000)
    return (house.cpu_seconds() - before) / REQUESTS * 1000, sorted(times)


def queries(house: House, path: str, body: dict | None = None) -> int:
    """Return how many statements a request of the chief costs, by Django's own count."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"authorization": f"Bearer {house.token}"})
    if not path.startswith("/api/"):
        from articles.models import User

        client.force_login(User.objects.get(username="chief"))
    client.get("/health/")
    with CaptureQueriesContext(connection) as captured:
        if body is None:
            client.get(path)
        else:
            client.post(path, body, content_type="application/json")
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in captured)


def api(house: House, path: str, body: dict | None = None) -> dict:
    """Ask the API; return what it answers."""
    return json.loads(sent(house, path, body))


def sent(house: House, path: str, body: dict | None = None) -> bytes:
    """Ask the API; return the answer as it is sent."""
    request = urllib.request.Request(
        f"{house.url}/api/v1/{path}",
        data=json.dumps(body).encode() if body is not None else None,
        headers={"Authorization": f"Bearer {house.token}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        sys.exit(f"{request.full_url}: {error.code} {error.read().decode()}")


def signed_in(house: House) -> Callable[[str], bytes]:
    """Sign in as the chief; return a function that gets a page."""
    jar = CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    address = f"{house.url}/accounts/login/"
    opener.open(address).close()
    token = next(cookie.value for cookie in jar if cookie.name == "csrftoken")
    form = f"login=chief&password={PASSWORD.replace(' ', '+')}&csrfmiddlewaretoken={token}"
    request = urllib.request.Request(address, form.encode(), {"Referer": address})
    opener.open(request).close()

    def get(url: str) -> bytes:
        with opener.open(url) as answer:
            return answer.read()

    return get


if __name__ == "__main__":
    main()
