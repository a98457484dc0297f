"""How many keys, page loads and milliseconds clear an article, with one source for everything.

The seed article of the demo newsroom, in headless Chromium, by keyboard only: B names the
source once, then each paragraph gets it with one key and each sentence its verdict. Prints
decisions, keystrokes, page loads, milliseconds from the key to the next sentence (with the
requests that follow it), and the share of words that nobody has looked at at the end.

With a path, another text: `clear_article.py text.txt`.
"""

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.support.house import NOW, PASSWORD, House, open_house
from benchmarks.support.report import heading, line
from tools.chromium import find_chromium

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
EXAMPLE = Path(__file__).resolve().parent.parent / "articles/management/demo/texts/danzig.txt"
SOURCE = "Quelle"
PAUSE_MS = 600
"""As long a person at least looks at a sentence; meanwhile the next one is fetched."""
MOST = 400
# Resolves with the milliseconds from now until another sentence is at hand, null after 5 s.
UNTIL_NEXT = """
() => new Promise((resolve) => {
  const at = () => document.querySelector("#claim-panel")?.dataset.sentence;
  const before = at();
  const began = performance.now();
  const look = () => {
    if (at() !== before) requestAnimationFrame(() => resolve(performance.now() - began));
    else if (performance.now() - began > 5000) resolve(null);
    else setTimeout(look, 1);
  };
  look();
})
"""


@dataclass
class Clearing:
    """What clearing an article has taken so far."""

    page: Page
    keys: int = 0
    decisions: int = 0
    loads: int = 0
    times: list[float] = field(default_factory=list)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.keys += 1

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)
        self.keys += len(words)

    def settle(self) -> None:
        """Wait as long as a person would, and until all requests are answered."""
        self.page.wait_for_timeout(PAUSE_MS)
        self.page.wait_for_load_state("networkidle")


def main() -> None:
    """Print each figure beside its goal."""
    with open_house(0) as house:
        articles = store(sys.argv[1:])  # before Playwright, whose loop Django takes for its own
        measure(house, articles)


def measure(house: House, articles: dict[str, int]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = sign_in(browser, house)
        for headline, pk in articles.items():
            heading(f"Clearing “{headline}” in Chromium {browser.version}")
            report(clear(page, f"{house.url}/articles/{pk}/"))
        browser.close()


def store(paths: list[str]) -> dict[str, int]:
    """Store the demo's example, or the texts at `paths`; return their pks by headline."""
    from django.db import connections

    from articles.models import User
    from articles.workflow import ManuscriptInput, receive_article

    texts = [Path(path).read_text() for path in paths] or [EXAMPLE.read_text()]
    chief = User.objects.get(username="chief")
    made = {}
    for text in texts:
        manuscript = ManuscriptInput(text=text, language="de")
        article = receive_article(actor=chief, at=NOW, manuscript=manuscript)
        made[article.headline] = article.pk
    connections.close_all()
    return made


def sign_in(browser: Browser, house: House) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{house.url}/accounts/login/")
    page.fill("[name=login]", "chief")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"{house.url}/")
    return page


def clear(page: Page, url: str) -> Clearing:
    """Clear the article at `url` by keyboard."""
    done = Clearing(page)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.on("domcontentloaded", lambda _page: setattr(done, "loads", done.loads + 1))
    bring_to_all(done)
    while done.decisions < MOST and is_left(page):
        judge(done)
    return done


def bring_to_all(done: Clearing) -> None:
    """Choose the source with B for the first sentence and its paragraph."""
    done.press("b")
    done.type(SOURCE)
    done.press("Enter")
    done.settle()


def is_left(page: Page) -> bool:
    """Return whether a sentence is to be decided or has words that nobody has looked at."""
    state = page.evaluate("document.querySelector('.s[aria-current]')?.dataset.state ?? ''")
    has_gaps = page.evaluate("document.querySelector('.s[aria-current]')?.dataset.gaps ?? ''")
    return state in {"open", "context", "unseen", "query"} or bool(has_gaps)


def judge(done: Clearing) -> None:
    """Bring the source where the paragraph lacks it, then judge the sentence at hand."""
    page = done.page
    state = page.evaluate("document.querySelector('.s[aria-current]').dataset.state")
    letters = page.evaluate("document.querySelector('.s[aria-current] .mk')?.dataset.l ?? ''")
    if state == "open" and not letters:
        several = page.locator("#claim-panel [data-key=':']").count()
        done.press(":" if several else ".")
        done.settle()
    waiting = page.evaluate_handle(f"({{ promise: ({UNTIL_NEXT})() }})")
    done.press("n" if state == "unseen" else "1")
    done.decisions += 1
    taken = waiting.evaluate("(it) => it.promise")
    if taken is not None:
        done.times.append(taken)
    done.settle()


def report(done: Clearing) -> None:
    seen = done.page.evaluate("document.querySelector('.gaps')?.textContent ?? '0'")
    unseen = float("".join(sign for sign in seen if sign.isdigit()) or 0)
    line("decisions", done.decisions, 45, "")
    line("keystrokes", done.keys, 75, "")
    line("page loads", done.loads, 0, "")
    line("key to next sentence, median", median(done.times), 100, "ms")
    line("key to next sentence, longest", max(done.times), 100, "ms")
    line("words nobody looked at", unseen, 3, "%")
    left = done.page.locator(".s:is([data-state=open], [data-state=context])").count()
    line("sentences left open", left, 0, "")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    main()
