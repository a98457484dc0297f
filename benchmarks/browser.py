"""What a checker waits for, in headless Chromium on the demo's scale: 45 claims an article.

Cold page to all marks seen, bytes over the wire, DOM elements; a mark clicked to its panel
shown, by a pointer that rested on it for as long as a hand takes, and by script without one; a
verdict key to the next claim shown. Medians; needs Chromium (`make test` finds it).
"""

import sys
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.support.house import PASSWORD, House, open_house
from benchmarks.support.report import heading, line
from tools.chromium import find_chromium

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COLD_LOADS = 7
TURNS = 20
SENTENCES = 12  # fewer than an article has
REST_MS = 150  # between the arrival of a hand's pointer and its click; most take longer
MARKS = "mark[data-claim]"
# Resolves with the milliseconds from now until the panel shows another claim.
UNTIL_PANEL_CHANGES = """
() => new Promise((resolve) => {
  const panel = document.querySelector("#claim-panel");
  const before = panel.textContent;
  const began = performance.now();
  const look = () => {
    const now = document.querySelector("#claim-panel");
    if (now && now.textContent !== before && now.textContent.trim()) {
      requestAnimationFrame(() => resolve(performance.now() - began));
    } else {
      setTimeout(look, 1);
    }
  };
  look();
})
"""
# Begins with the click, which the pointer's button ends; stores the promise of milliseconds.
FROM_CLICK = """
() => {
  window.shown = new Promise((resolve) => addEventListener("click", ({ timeStamp }) => {
    const before = document.querySelector("#claim-panel");
    const look = () => {
      const now = document.querySelector("#claim-panel");
      if (now && now !== before) {
        requestAnimationFrame(() => resolve(performance.now() - timeStamp));
      } else {
        setTimeout(look, 1);
      }
    };
    look();
  }, { once: true, capture: true }));
}
"""


def main() -> None:
    """Print each figure beside its goal."""
    with open_house(45 * 20) as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        heading(f"The article page in Chromium {browser.version}")
        state = sign_in(browser, house)
        measure_cold(browser, house, state)
        measure_turns(browser, house, state)
        browser.close()


def sign_in(browser: Browser, house: House) -> dict:
    """Return the cookies of a signed-in chief."""
    page = browser.new_page()
    page.goto(f"{house.url}/accounts/login/")
    page.fill("[name=login]", "chief")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"{house.url}/")
    return page.context.storage_state()


def measure_cold(browser: Browser, house: House, state: dict) -> None:
    times, sizes, elements = [], [], 0
    for _ in range(COLD_LOADS):
        context = browser.new_context(storage_state=state)
        seen, size, elements = load_cold(context, house)
        times.append(seen)
        sizes.append(size)
        context.close()
    line("all marks seen, cold", median(times), 500, "ms")
    line("  over the wire, fonts included", median(sizes) / 1000, 250, "KB")
    line("  DOM elements", elements, 1500, "")


def load_cold(context: BrowserContext, house: House) -> tuple[float, float, int]:
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    open_article(page, house)
    page.locator(MARKS).last.wait_for()
    seen = page.evaluate("performance.now()")
    page.wait_for_load_state("networkidle")
    return seen, sum(sizes), page.evaluate("document.querySelectorAll('*').length")


def measure_turns(browser: Browser, house: House, state: dict) -> None:
    page = browser.new_context(storage_state=state).new_page()
    open_article(page, house)
    page.wait_for_load_state("networkidle")
    times = presses(page)
    line("mark clicked by a hand to panel shown", median(times), 25, "ms")
    line("  the quickest of them", min(times), 25, "ms")
    line("mark clicked by script to panel shown", clicks(page), 100, "ms")
    open_article(page, house)
    page.wait_for_load_state("networkidle")
    line("verdict key to the next sentence shown", keys(page), 100, "ms")


def clicks(page: Page) -> float:
    marks = page.locator(MARKS)
    times = []
    for turn in range(2, 2 + TURNS):
        handle = marks.nth(turn).element_handle()
        times.append(
            page.evaluate(
                f"(mark) => {{ const w = ({UNTIL_PANEL_CHANGES})(); mark.click(); return w; }}",
                handle,
            )
        )
    return median(times)


def presses(page: Page) -> list[float]:
    """Click marks as a hand does: the pointer comes, rests, and presses."""
    marks, times = page.locator(MARKS), []
    for turn in range(2 + TURNS, 2, -1):
        marks.nth(turn).locator("a").first.hover()
        page.wait_for_timeout(REST_MS)
        page.evaluate(FROM_CLICK)
        page.mouse.down()
        page.mouse.up()
        times.append(page.evaluate("window.shown"))
    return times


def keys(page: Page) -> float:
    times = []
    for _ in range(SENTENCES):
        press = (
            'document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "1", bubbles: true}))'
        )
        times.append(
            page.evaluate(f"() => {{ const w = ({UNTIL_PANEL_CHANGES})(); {press}; return w; }}")
        )
    return median(times)


def open_article(page: Page, house: House) -> None:
    page.goto(f"{house.url}/articles/1/")


if __name__ == "__main__":
    main()
