"""Run the checks of `make check`, continue after a failure, and list the failed ones.

Arguments select some of the checks: `python -m tools.check formatter linter`.
"""

import os
import secrets
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
# Models are compared with migration files, independent of any database.
NO_DATABASE = {"DATABASE_URL": "postgres://127.0.0.1:1/none"}
ENVIRONMENTS = {"production settings": PRODUCTION, "migrations": NO_DATABASE}
# The slowest first: the others run beside it.
GATES: dict[str, tuple[str | Path, ...]] = {
    "types": (BIN / "mypy",),
    "formatter": (BIN / "ruff", "format", "--check", "."),
    "linter": (BIN / "ruff", "check", "."),
    "layers": (BIN / "lint-imports",),
    "template syntax": (BIN / "djade", "--check"),
    "template format": (BIN / "djlint", "templates", "--check"),
    "template lint": (BIN / "djlint", "templates", "--lint", "--quiet"),
    "translations": (sys.executable, "-m", "tools.catalogues"),
    "migrations": (*MANAGE, "makemigrations", "--check", "--dry-run"),
    "production settings": (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"),
    "OpenAPI snapshot": (sys.executable, "-m", "tools.openapi"),
    "documentation": (sys.executable, "-m", "mkdocs", "build", "--strict"),
}


def main() -> int:
    """Run the checks two at a time, report them in order; return 1 if one failed."""
    chosen = sys.argv[1:] or list(GATES)
    if unknown := set(chosen) - set(GATES):
        sys.exit(f"No gate is named {', '.join(sorted(unknown))}; there are {', '.join(GATES)}.")
    with ThreadPoolExecutor(max_workers=2) as pool:
        failed = [outcome.gate for outcome in pool.map(run, chosen) if not reported(outcome)]
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return int(bool(failed))


@dataclass(frozen=True)
class Outcome:
    gate: str
    passed: bool
    seconds: float
    said: str


def run(gate: str) -> Outcome:
    """Run one check."""
    command = GATES[gate]
    if gate == "template syntax":
        command = (*command, *sorted(ROOT.glob("templates/**/*.html")))
    environment = os.environ | ENVIRONMENTS.get(gate, {})
    started = time.monotonic()
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - started
    return Outcome(gate, ended.returncode == 0, seconds, ended.stdout + ended.stderr)


def reported(outcome: Outcome) -> bool:
    """Print the result of a check, with its output if it failed; return whether it passed."""
    mark = "ok  " if outcome.passed else "FAIL"
    print(f"{mark} {outcome.gate} ({outcome.seconds:.1f} s)", flush=True)
    if not outcome.passed:
        print(outcome.said, flush=True)
    return outcome.passed


if __name__ == "__main__":
    sys.exit(main())
