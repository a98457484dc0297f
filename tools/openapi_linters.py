"""Check the API's snapshot with Spectral and Redocly, and compile it as TypeScript.

They run on Node.js, which no other part needs: without it, or where npm reaches no registry,
this says so and succeeds.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.openapi import ROOT, SNAPSHOT

# Outside the repository's files; npm keeps what is installed already.
FOLDER = ROOT / "var" / "openapi-linters"
PACKAGES = (
    "@stoplight/spectral-cli@6.16.3",
    "@redocly/cli@2.77.0",
    "openapi-typescript@7.13.0",
    "typescript@5.9.3",
)
BIN = FOLDER / "node_modules" / ".bin"
TYPES = FOLDER / "api.ts"
INSTALL_SECONDS = 240
UNCHECKED = "the API's document was not checked by Spectral, Redocly and TypeScript."
LINTERS: dict[str, tuple[str | Path, ...]] = {
    "Spectral": (BIN / "spectral", "lint", "--fail-severity", "warn", SNAPSHOT),
    "Redocly": (BIN / "redocly", "lint", "--config", ROOT / "redocly.yaml", SNAPSHOT),
    "openapi-typescript": (BIN / "openapi-typescript", SNAPSHOT, "--output", TYPES),
    "TypeScript": (BIN / "tsc", "--noEmit", "--strict", TYPES),
}


def main() -> str | None:
    """Run all linters; return what they found, or None."""
    if not (shutil.which("node") and shutil.which("npm")):
        print(f"Node.js isn't installed: {UNCHECKED}")
        print("Debian and Ubuntu: sudo apt-get install nodejs npm")
        return None
    if fault := install():
        print(f"npm could not install the linters: {UNCHECKED}\n{fault}")
        return None
    faults = [said for name in LINTERS if (said := run(name))]
    return "\n".join(faults + lost_operations()) or None


def install() -> str:
    """Install the linters; return what npm says if it can't."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock")
    # npm tries each package three times for a minute before it says that a registry is away.
    quiet += ("--fetch-retries", "0", "--loglevel", "error")
    command = ("npm", "install", "--prefix", FOLDER, *quiet, *PACKAGES)
    try:
        ended = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=INSTALL_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"not done after {INSTALL_SECONDS} seconds"
    return ended.stderr.strip() if ended.returncode else ""


def run(name: str) -> str:
    """Run one linter; return what it says if it fails."""
    ended = subprocess.run(
        LINTERS[name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    print(f"{'FAIL' if ended.returncode else 'ok  '} {name}", flush=True)
    return f"{name}:\n{ended.stdout}{ended.stderr}" if ended.returncode else ""


def lost_operations() -> list[str]:
    """Return a sentence for each operation that has no type in TypeScript."""
    named = set(re.findall(r'"operationId": "(\w+)"', SNAPSHOT.read_text()))
    typed = set(re.findall(r'operations\["(\w+)"\]', TYPES.read_text()))
    return [f"TypeScript has no operation {name}." for name in sorted(named - typed)]


if __name__ == "__main__":
    sys.exit(main())
