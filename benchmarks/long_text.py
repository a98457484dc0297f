"""What a text of 500,000 characters costs: receiving it by a job, its pages, walking through it.

Prints CPU seconds of the server (with its worker and PostgreSQL) for each step, the bytes of
its pages, and in headless Chromium the milliseconds from J to the next sentence, also where
that lies in a portion which the page doesn't have. `long_text.py 100000`: another length.
"""

import os
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import orjson
from playwright.sync_api import Page, sync_playwright

from benchmarks.clear_article import ARGUMENTS, UNTIL_NEXT, sign_in
from benchmarks.support.house import House, open_house
from benchmarks.support.long_text import long_text
from benchmarks.support.report import heading, line
from tools.chromium import find_chromium

CHARACTERS = 500_000
STEPS = 20
PAUSE_MS = 700
PAGES = {
    "its page": ("/articles/{}/", 400_000),
    "a portion": ("/articles/{}/portions/20/?revision={}", 400_000),
    "a sentence's panel": ("/articles/{}/sentences/0/panel/", 100_000),
    "the word ledger": ("/articles/{}/ledger/", 400_000),
}


def main() -> None:
    """Print each figure beside its goal."""
    length = int(sys.argv[1]) if sys.argv[1:] else CHARACTERS
    with open_house(0) as house:
        heading(f"A text of {length:,} characters")
        article = come_in(house, long_text(length))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
            page = sign_in(browser, house)
            weigh(house, page, article)
            walk(page, f"{house.url}/articles/{article}/")
            browser.close()


def come_in(house: House, text: str) -> int:
    """Send the text and wait for its job; return the article."""
    before, began = house.cpu_seconds(), time.monotonic()
    job = _ask(house, "articles/", {"body": text, "language": "de"})
    while job.get("state") not in {"done", "failed"}:
        time.sleep(0.2)
        job = _ask(house, f"text-jobs/{job['id']}/")
    line("coming in, CPU", house.cpu_seconds() - before, 20, "s")
    line("coming in, waited", time.monotonic() - began, 60, "s")
    line("claims", job["claims"], 30_000, "")
    return job["article"]


def weigh(house: House, page: Page, article: int) -> None:
    """Print bytes and CPU seconds of each page, once the process knows the text."""
    page.goto(f"{house.url}/articles/{article}/")
    revision = page.locator("#sheet").get_attribute("data-revision")
    for name, (path, most) in PAGES.items():
        before = house.cpu_seconds()
        answer = page.request.get(house.url + path.format(article, revision))
        line(f"{name}, bytes", len(answer.body()), most, "")
        line(f"{name}, CPU", house.cpu_seconds() - before, 0.5, "s")


def walk(page: Page, url: str) -> None:
    """Print how long it takes to the next sentence by J, and to a far one by the bar."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    times = [_until_next(page, lambda: page.keyboard.press("j")) for _ in range(STEPS)]
    line("J to the next sentence, median", median(times), 300, "ms")
    line("J to the next sentence, longest", max(times), 300, "ms")
    cells = page.locator(".cells i")
    far = [_until_next(page, cells.nth(at).click) for at in (10, 60, 30, 50, 20)]
    line("the bar to a far sentence, median", median(far), 300, "ms")


def _until_next(page: Page, act) -> float:
    waiting = page.evaluate_handle(f"({{ promise: ({UNTIL_NEXT})() }})")
    act()
    taken = waiting.evaluate("(it) => it.promise")
    page.wait_for_timeout(PAUSE_MS)
    return taken if taken is not None else 5_000.0


def _ask(house: House, path: str, body: dict | None = None) -> dict:
    headers = {"Authorization": f"Bearer {house.token}", "Content-Type": "application/json"}
    data = orjson.dumps(body) if body else None
    request = urllib.request.Request(f"{house.url}/api/v1/{path}", data, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return orjson.loads(answer.read())


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    main()
