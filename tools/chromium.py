"""Find Chromium for the browser tests.

Its headless shell comes first: the same pages and scripts, without the browser around them,
which takes half of the CPU time.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

ON_PATH = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
ON_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PLAYWRIGHTS = (
    "chromium_headless_shell-*/*/*headless*shell",
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = (
    "The browser tests need Chromium, and none was found. Install it with your package manager "
    "(Debian and Ubuntu: sudo apt-get install chromium-headless-shell), or run: "
    ".venv/bin/playwright install chromium"
)


def find_chromium() -> Path | None:
    """Find Chromium: `CHROMIUM`, on the path, in its usual places, Playwright's own."""
    return next((path for path in _candidates() if os.access(path, os.X_OK)), None)


def _candidates() -> Iterator[Path]:
    names = [os.environ.get("CHROMIUM"), *map(shutil.which, ON_PATH), *ON_MACOS]
    yield from (Path(name) for name in names if name)
    for folder in _playwright_folders():
        for pattern in PLAYWRIGHTS:
            yield from sorted(folder.glob(pattern), reverse=True)


def _playwright_folders() -> list[Path]:
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if chosen and chosen != "0":
        return [Path(chosen)]
    return [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
