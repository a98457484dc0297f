"""Where an embedded server keeps its files."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_IXOTH
from typing import Any

# The kernel takes 107 bytes on Linux and 103 on macOS for the path of a socket.
SOCKET_PATH_BYTES = 103
PORT = 5432
SOCKET = f".s.PGSQL.{PORT}"
OWNER = "factcheck"
DATABASE = "factcheck"
SHELTER = Path("/var/lib/factcheck")


@dataclass(frozen=True, slots=True)
class ClusterPaths:
    """The paths of the server whose files are in `home`.

    `data` may be a symbolic link into `outside`: the files are there if the server's
    account can't enter a parent of the clone.
    """

    home: Path

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def start_lock(self) -> Path:
        return self.home / "start.lock"

    @property
    def users_lock(self) -> Path:
        return self.home / "users.lock"

    @property
    def socket(self) -> Path:
        return socket_folder(self.home)

    @property
    def outside(self) -> Path:
        return SHELTER / _tag(self.home)


def socket_folder(home: Path) -> Path:
    """Return the folder of the server's Unix socket, without touching the disk.

    It is inside `home` for an ordinary user, unless that path is too long for a socket.
    Root gets a short one: only the start shows whether PostgreSQL may enter `home`.
    """
    inside = home.absolute() / "socket"
    is_short = len(os.fsencode(inside / SOCKET)) <= SOCKET_PATH_BYTES
    if is_short and os.geteuid() != 0:
        return inside
    return Path("/tmp") / f"factcheck-{os.geteuid()}-{_tag(home)}"  # noqa: S108 (owner is checked)


def embedded_database(home: Path, *, is_durable: bool = True) -> dict[str, Any]:
    """Return the entry of Django's `DATABASES` for the server in `home`; starts nothing."""
    return {
        "ENGINE": "factcheck.postgres",
        "NAME": DATABASE,
        "USER": OWNER,
        "HOST": str(socket_folder(home)),
        "PORT": str(PORT),
        "EMBEDDED": {"home": home, "is_durable": is_durable},
    }


def is_open_to_all(folder: Path) -> bool:
    """Return whether any account may enter every parent of `folder`."""
    return all(parent.stat().st_mode & S_IXOTH for parent in folder.absolute().parents)


def _tag(home: Path) -> str:
    return hashlib.sha256(os.fsencode(os.path.realpath(home))).hexdigest()[:12]
