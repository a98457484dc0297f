"""Create, move and configure the data folder of an embedded server."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from factcheck.postgres.account import Account
from factcheck.postgres.error import PostgresError
from factcheck.postgres.paths import OWNER, PORT, ClusterPaths, is_open_to_all

CONFIGURATION = "factcheck.conf"
LOG = "server.log"

# To save idle memory: one desk on one machine needs neither parallel plans nor many workers.
SMALL = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    # PostgreSQL's default; with a quarter of it bulk intake was a tenth slower.
    "shared_buffers": "'128MB'",
    "huge_pages": "off",
    "jit": "off",
    "autovacuum_max_workers": "1",
    "max_worker_processes": "1",
    "max_parallel_workers": "0",
    "max_parallel_workers_per_gather": "0",
    "max_logical_replication_workers": "0",
    "max_wal_senders": "0",
    "wal_level": "minimal",
    "min_wal_size": "'128MB'",
    "max_wal_size": "'256MB'",
    "log_checkpoints": "off",
    "log_timezone": "'UTC'",
    "timezone": "'UTC'",
}
# For test runs, which can lose their data. Between two tests most tables are empty: figures
# collected then would choose plans that read whole tables in the next.
FLEETING = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    # A test runs a statement once or twice: a plan of its own for each would cost more.
    "plan_cache_mode": "force_generic_plan",
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """A data folder with the programs and the account that serve it."""

    places: ClusterPaths
    programs: Path
    version: int
    account: Account
    is_durable: bool

    def prepare(self) -> Path:
        """Create or repair the data folder for a start, and return its real path."""
        data = self._within_reach()
        if not data.exists():
            self._initialise(data)
        self._check_version(data)
        _hand_over(data, self.account)
        self._configure(data)
        return data

    def _within_reach(self) -> Path:
        """Return the data's path; move it outside if the account can't reach it."""
        link = self.places.data
        if link.is_symlink():
            return link.resolve()
        if not self.account.is_other or is_open_to_all(link):
            return link.absolute()
        outside = self.places.outside / "data"
        outside.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        for folder in outside.parents[:2]:
            folder.chmod(0o755)
        if link.exists():
            shutil.move(link, outside)
        link.symlink_to(outside)
        return outside

    def _initialise(self, data: Path) -> None:
        draft = data.with_name("data.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700, parents=True)
        _hand_over(draft, self.account)
        outcome = self.account.run([self.programs / "initdb", "-D", draft, *self._choices()])
        if outcome.returncode:
            raise PostgresError(f"initdb failed: {outcome.stderr.strip()}")
        with (draft / "postgresql.conf").open("a") as settings:
            settings.write(f"\ninclude '{CONFIGURATION}'\n")
        draft.rename(data)

    def _choices(self) -> list[str]:
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        return [
            *("-U", OWNER, "-E", "UTF8", "--auth=trust", "--no-instructions"),
            *(locale if self.version >= 17 else ["--locale=C.UTF-8"]),
            *([] if self.is_durable else ["--no-sync"]),
        ]

    def _check_version(self, data: Path) -> None:
        made_by = int((data / "PG_VERSION").read_text())
        if made_by != self.version:
            raise PostgresError(
                f"The data in {data} were made by PostgreSQL {made_by}, but version "
                f"{self.version} was found: choose the other with PG_PROVIDER or PG_BIN, or "
                f"move the data away."
            )

    def _configure(self, data: Path) -> None:
        lines = SMALL | {"port": str(PORT), "unix_socket_directories": self._socket_setting()}
        if not self.is_durable:
            lines |= FLEETING
        if self.version >= 18:
            lines["io_method"] = "sync"  # otherwise three processes wait for reads
        text = "".join(f"{name} = {value}\n" for name, value in lines.items())
        path, draft = data / CONFIGURATION, data / f"{CONFIGURATION}.new"
        if path.exists() and path.read_text() == text:
            return
        # Written atomically: with a partial file on a full disk PostgreSQL would use another
        # socket.
        draft.write_text(text)
        os.chown(draft, self.account.uid, self.account.gid)
        draft.replace(path)

    def _socket_setting(self) -> str:
        # A list of quoted names inside a quoted setting: each layer doubles its own quotes.
        name = str(self.places.socket).replace('"', '""')
        return "'" + f'"{name}"'.replace("\\", "\\\\").replace("'", "''") + "'"


def make_socket_folder(places: ClusterPaths, account: Account) -> None:
    """Create the socket's folder for `account` only.

    Raises PostgresError if somebody else created it first: the owner of the socket could
    impersonate the server.
    """
    folder = places.socket
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.lstat()
    if folder.is_symlink() or state.st_uid not in (os.geteuid(), account.uid):
        raise PostgresError(f"{folder} belongs to somebody else: remove it and start again.")
    folder.chmod(0o700)
    os.chown(folder, account.uid, account.gid)


def _hand_over(folder: Path, account: Account) -> None:
    """Give `folder` and all in it to `account`, if it isn't already."""
    if folder.stat().st_uid == account.uid:
        return
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
