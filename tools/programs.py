"""Find the programs that tests run, or install Debian's as root."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from ctypes.util import find_library

from tools.chromium import ADVICE, find_chromium

CURL_ADVICE = (
    "The tests of the examples need curl, and it was not found. Install it with your package "
    "manager (Debian and Ubuntu: sudo apt-get install curl)."
)
PANGO_ADVICE = (
    "The tests of certificates as PDF need the library Pango, and it was not found. Install it "
    "with your package manager (Debian and Ubuntu: sudo apt-get install libpangoft2-1.0-0)."
)
# Debian's package, how to find the program, and what to do without it.
NEEDED: tuple[tuple[str, Callable[[], object], str], ...] = (
    ("chromium-headless-shell", find_chromium, ADVICE),
    ("curl", lambda: shutil.which("curl"), CURL_ADVICE),
    ("libpangoft2-1.0-0", lambda: find_library("pangoft2-1.0"), PANGO_ADVICE),
)


def main() -> str | None:
    """Install missing programs if possible; return what to do about the rest."""
    missing = [package for package, find, _ in NEEDED if not find()]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        try:
            install(missing)
        except subprocess.CalledProcessError as error:
            print(f"{' '.join(error.cmd)} failed.", file=sys.stderr)
    return "\n".join(advice for _, find, advice in NEEDED if not find()) or None


def install(packages: list[str]) -> None:
    """Install Debian's `packages`; raises CalledProcessError when apt-get fails."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, check=True, env=quiet, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
