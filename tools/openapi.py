"""Compare the API's schema with its snapshot, or write the snapshot anew with --write."""

import difflib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SNAPSHOT = ROOT / "articles" / "api" / "openapi.json"
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
    if "--write" in sys.argv[1:]:
        SNAPSHOT.write_text(outcome.stdout)
        return None
    kept = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    if kept == outcome.stdout:
        return None
    lines = difflib.unified_diff(
        kept.splitlines(), outcome.stdout.splitlines(), "snapshot", "present", lineterm=""
    )
    return "\n".join([*lines, "Look at the difference; if it is meant, run: make openapi"])


if __name__ == "__main__":
    sys.exit(main())
