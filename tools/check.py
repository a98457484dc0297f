"""Run every gate of `make check`, go on after a failure, and say at the end which failed."""

import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
MANAGE = (sys.executable, "manage.py")
PRODUCTION = {
    "FACTCHECK_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "factcheck.example",
    "PUBLIC_URL": "https://factcheck.example",
    "CERTIFICATE_KEY": secrets.token_urlsafe(32),
}
GATES: dict[str, tuple[str | Path, ...]] = {
    "formatter": (BIN / "ruff", "format", "--check", "."),
    "linter": (BIN / "ruff", "check", "."),
    "types": (BIN / "mypy",),
    "layers": (BIN / "lint-imports",),
    "template syntax": (BIN / "djade", "--check"),
    "template format": (BIN / "djlint", "templates", "--check"),
    "template lint": (BIN / "djlint", "templates", "--lint", "--quiet"),
    "migrations": (*MANAGE, "makemigrations", "--check", "--dry-run"),
    "production settings": (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"),
    "OpenAPI snapshot": (sys.executable, "-m", "tools.openapi"),
    "rule pages": (sys.executable, "-m", "tools.rule_pages"),
}


def main() -> int:
    """Run the gates in order; return 1 when one failed."""
    failed = [name for name, command in GATES.items() if not passes(name, command)]
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return int(bool(failed))


def passes(name: str, command: tuple[str | Path, ...]) -> bool:
    """Run one gate and print its outcome; its output only when it fails."""
    if name == "template syntax":
        command = (*command, *sorted(ROOT.glob("templates/**/*.html")))
    environment = os.environ | (PRODUCTION if name == "production settings" else {})
    started = time.monotonic()
    outcome = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    passed = outcome.returncode == 0
    print(f"{'ok  ' if passed else 'FAIL'} {name} ({time.monotonic() - started:.1f} s)", flush=True)
    if not passed:
        print(outcome.stdout + outcome.stderr, flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main())
