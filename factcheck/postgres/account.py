"""The account that runs PostgreSQL's programs, which refuse uid 0."""

import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

NOBODY = 65534
ORDINARY_IDS = (1000, NOBODY, 1)


@dataclass(frozen=True, slots=True)
class Account:
    """How to run PostgreSQL's programs, and the owner of their files."""

    uid: int
    gid: int
    prefix: tuple[str, ...] = ()
    is_other: bool = False

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run `command` and return the completed process; never raises on its exit code."""
        return subprocess.run(  # noqa: S603 (our own commands, no shell)
            [*self.prefix, *map(str, command)],
            **self._options(Path("/")),
            capture_output=True,
            text=True,
            check=False,
        )

    def launch(
        self, command: Sequence[str | Path], *, folder: Path, log: IO[bytes]
    ) -> subprocess.Popen[bytes]:
        """Start `command` in a new session, so that Ctrl-C doesn't reach it."""
        return subprocess.Popen(  # noqa: S603 (our own commands, no shell)
            [*self.prefix, *map(str, command)],
            **self._options(folder),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )

    def _options(self, folder: Path) -> dict[str, Any]:
        options = {"cwd": folder, "env": _environment(os.environ), "stdin": subprocess.DEVNULL}
        if self.is_other:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": [], "umask": 0o077}
        return options


def choose_account() -> Account:
    """Choose this process's own account; as root a user namespace; without one, nobody.

    In a namespace root's files still belong to root. Containers mostly forbid namespaces,
    and some machines have no `unshare`.
    """
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    number = _named_id()
    mapped = (f"--map-user={number}", f"--map-group={number}")
    in_namespace = Account(0, 0, prefix=("unshare", "--user", *mapped, "--"))
    try:
        if in_namespace.run(["true"]).returncode == 0:
            return in_namespace
    except FileNotFoundError:
        pass
    return Account(NOBODY, NOBODY, is_other=True)


def _named_id() -> int:
    """Return an ordinary user ID with a name on this machine: `initdb` looks it up."""
    known = {entry.pw_uid for entry in pwd.getpwall()}
    return next((number for number in ORDINARY_IDS if number in known), NOBODY)


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for the programs, without PGDATA, PGHOST and the like."""
    kept = {name: value for name, value in environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
