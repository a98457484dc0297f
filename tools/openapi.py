"""Compare the API's schema with its snapshot, or update the snapshot with --write.

A change that breaks clients is written only with another version (`VERSION` in
`SPECTACULAR_SETTINGS`).
"""

import difflib
import json
import subprocess
import sys
from pathlib import Path

from tools.breaking import breaks, moves

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = ROOT / "tests" / "api" / "openapi.json"
GENERATE = (
    *("manage.py", "spectacular", "--lang", "en"),
    *("--format", "openapi-json", "--validate", "--fail-on-warn"),
)


def main() -> str | None:
    """Return what differs, or None."""
    outcome = subprocess.run(
        [sys.executable, *GENERATE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if outcome.returncode:
        return outcome.stderr
    kept = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    broken = unmoved_breaks(kept, outcome.stdout)
    if broken:
        wanted = "This breaks clients and needs another version (VERSION in the settings):"
        return "\n".join([wanted, *broken])
    if "--write" in sys.argv[1:]:
        SNAPSHOT.write_text(outcome.stdout)
        return None
    return None if kept == outcome.stdout else difference(kept, outcome.stdout)


def unmoved_breaks(kept: str, present: str) -> list[str]:
    """Return the breaking changes since the snapshot, unless the version changed."""
    if not kept:
        return []
    before, after = json.loads(kept), json.loads(present)
    return [] if moves(before, after) else breaks(before, after)


def difference(kept: str, present: str) -> str:
    """Return the lines that differ, and what to do about them."""
    lines = difflib.unified_diff(
        kept.splitlines(), present.splitlines(), "snapshot", "present", lineterm=""
    )
    return "\n".join([*lines, "Look at the difference; if it is meant, run: make openapi"])


if __name__ == "__main__":
    sys.exit(main())
