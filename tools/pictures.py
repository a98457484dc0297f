"""Make the pictures of README and docs: a demo newsroom is served and looked at in Chromium.

    python -m tools.pictures            all of them
    python -m tools.pictures desk.png   one

Needs Chromium. Sizes, steps and languages are fixed; times left and dates are those of the
demo on the day.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools.chromium import ADVICE, find_chromium
from tools.local_server import free_port, wait_for
from tools.tutorials.in_browser import Browsing, pictures_of
from tools.tutorials.reading import at, steps_of

ROOT = Path(__file__).resolve().parent.parent
TUTORIAL = steps_of(ROOT / "docs" / "tutorials" / "checker.md")
FOLDER = ROOT / "docs/images"
PASSWORD = "factcheck-demo"  # noqa: S105  the demo's, which its sign-in page names
ARTICLE = "Ein Werk in Danzig verschiebt die Gewichte"
SIZE = (1280, 800)
FILM_SIZE = (896, 560)
FILM_VIEW = (1120, 700)
MOST_BYTES = 1_000_000
COLOURS = 200
STARTED_WITHIN = 180
PAUSE_MS = 1500
# How many answers came, and whether an act is under way.
ANSWERED = "performance.getEntriesByType('resource').length"
IS_ASKING = "document.querySelector('.htmx-request') !== null"
CORRECTION = "wirbt die Chefin um Geduld"


def main(names: Sequence[str]) -> None:
    """Make the named pictures, or all."""
    chromium = find_chromium()
    if chromium is None:
        sys.exit(ADVICE)
    with demo() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name in names or PICTURES:
            path = FOLDER / name
            path.write_bytes(PICTURES[name](browser, url))
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")
        browser.close()


@contextmanager
def demo() -> Iterator[str]:
    """Serve the demo newsroom on a database of its own; yield its address."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="factcheck-pictures-") as folder:
        command = [sys.executable, "manage.py", "serve", "--prepare", "--demo", "--port", str(port)]
        surroundings = {**os.environ, "VAR_DIR": folder, "LOG_LEVEL": "WARNING"}
        surroundings.pop("DATABASE_URL", None)
        server = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL)
        try:
            wait_for(f"{url}/health/", server, STARTED_WITHIN)
            yield url
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)


def signed_in(browser: Browser, url: str, person: str, view: tuple[int, int]) -> Page:
    """Open the queue as one of the demo's people, in light colours and German."""
    width, height = view
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="light", locale="de-DE"
    )
    page.goto(f"{url}/accounts/login/")
    page.fill("[name=login]", person)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"{url}/")
    page.wait_for_load_state("networkidle")
    return page


def at_article(browser: Browser, url: str, view: tuple[int, int]) -> Page:
    """Open the article in full work as the person who checks it."""
    page = signed_in(browser, url, "ahrens", view)
    page.get_by_role("link", name=ARTICLE).first.click()
    page.locator("#claim-panel[data-sentence]").wait_for()
    return still(page)


def still(page: Page) -> Page:
    """Wait until nothing has been loaded for a while, and nothing moves any more."""
    page.wait_for_load_state("networkidle")
    answered = -1
    while answered != (answered := page.evaluate(ANSWERED)) or page.evaluate(IS_ASKING):
        page.wait_for_timeout(PAUSE_MS)
    return page


def queue(browser: Browser, url: str) -> bytes:
    return still(signed_in(browser, url, "weiss", SIZE)).screenshot()


def desk(browser: Browser, url: str) -> bytes:
    """Show a sentence of which parts are checked, one is wrong and one is asked about."""
    page = at_article(browser, url, SIZE)
    page.locator(".s", has_text="Aufsichtsratschef").first.locator(".mk").first.click()
    return still(page).screenshot()


def clearing(browser: Browser, url: str) -> bytes:
    """Film how five sentences are cleared by keyboard."""
    page = at_article(browser, url, FILM_VIEW)
    frames: list[tuple[Image.Image, int]] = []

    def shoot(milliseconds: int) -> None:
        picture = Image.open(BytesIO(still(page).screenshot()))
        frames.append(
            (picture.convert("RGB").resize(FILM_SIZE, Image.Resampling.LANCZOS), milliseconds)
        )

    def press(key: str, milliseconds: int) -> None:
        page.keyboard.press(key)
        shoot(milliseconds)

    shoot(2000)
    press(".", 1800)
    for _ in range(3):
        press("1", 1000)
    press("3", 1200)
    press("a", 1000)
    page.keyboard.press("Control+a")
    page.keyboard.type(CORRECTION)
    shoot(1200)
    press("Enter", 1600)
    press("1", 2400)
    page.close()
    return film(frames)


@cache
def looked_at(browser: Browser, url: str) -> dict[str, bytes]:
    """Follow the checker's tutorial once, and return its pictures by their names."""
    seen: dict[str, bytes] = {}

    def look(page: Page, address: str) -> None:
        seen[address.rsplit("/", 1)[-1]] = still(page).screenshot()

    width, height = SIZE
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="light", locale="de-DE"
    )
    browsing = Browsing(page, look)
    for step in TUTORIAL:
        browsing.follow(at(step, {"http://127.0.0.1:8000": url}))
    page.close()
    return seen


def of_tutorial(name: str) -> Callable[[Browser, str], bytes]:
    return lambda browser, url: looked_at(browser, url)[name]


def film(frames: Sequence[tuple[Image.Image, int]]) -> bytes:
    """Return a GIF with one palette for all frames, so that only what changes is stored."""
    sheet = joined([picture for picture, _ in frames])
    palette = sheet.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=3)
    pictures = [
        picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture, _ in frames
    ]
    made = BytesIO()
    pictures[0].save(
        made,
        "GIF",
        save_all=True,
        append_images=pictures[1:],
        duration=[milliseconds for _, milliseconds in frames],
        loop=0,
        optimize=False,
    )
    if len(made.getvalue()) > MOST_BYTES:
        sys.exit(f"The film has {len(made.getvalue())} bytes, more than {MOST_BYTES}.")
    return made.getvalue()


def joined(pictures: Sequence[Image.Image]) -> Image.Image:
    """Return all pictures in one, side by side."""
    width, height = FILM_SIZE
    sheet = Image.new("RGB", (width * len(pictures), height))
    for number, picture in enumerate(pictures):
        sheet.paste(picture, (number * width, 0))
    return sheet


PICTURES: dict[str, Callable[[Browser, str], bytes]] = {
    "queue.png": queue,
    "desk.png": desk,
    "clearing.gif": clearing,
} | {name: of_tutorial(name) for name in pictures_of(TUTORIAL)}

if __name__ == "__main__":
    main(sys.argv[1:])
