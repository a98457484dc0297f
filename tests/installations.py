"""Installations that were prepared once, with and without the demo newsroom; tests copy them.

To prepare one takes as long as a hundred tests: most of it migrates the database. They lie in
`var/tests` until the code changes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings

from factcheck.postgres.locks import exclusive_lock

ROOT = Path(__file__).resolve().parents[1]
PREFIX = "prepared-"
WITH_DEMO = "with-demo"
EMPTY = "empty"


def copy_installation(var: Path, *, demo: bool = False) -> None:
    """Make `var` the data folder of an installation that is prepared, and not running."""
    kept = settings.VAR_DIR / "tests"
    kept.mkdir(parents=True, exist_ok=True)
    with exclusive_lock(kept / "installation.lock"):
        made = kept / f"{PREFIX}{digest(_sources())}"
        if not made.exists():
            for old in kept.glob(f"{PREFIX}*"):
                shutil.rmtree(old)
            made.mkdir()
        # The data may lie elsewhere, behind a link, where PostgreSQL's account may enter.
        shutil.copytree(_prepared(made, demo=demo), var, dirs_exist_ok=True)


def _prepared(made: Path, *, demo: bool) -> Path:
    """Return the installation, prepared if it is not yet; one with the demo begins as a copy."""
    folder = made / (WITH_DEMO if demo else EMPTY)
    ready = folder.with_suffix(".ready")
    if ready.exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    if demo:
        shutil.copytree(_prepared(made, demo=False), folder)
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "manage.py", "prepare", *(["--demo"] if demo else [])],
        cwd=ROOT,
        env=environment | {"VAR_DIR": str(folder)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    ready.touch()
    return folder


def digest(files: Iterable[Path]) -> str:
    """Return a name for the contents of these files."""
    found = hashlib.sha256()
    for path in sorted(files):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    """Yield what an installation is made of."""
    for folder in ("articles", "factcheck"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                yield path
    yield ROOT / "requirements.lock"
