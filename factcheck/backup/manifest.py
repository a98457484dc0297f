"""The list of what a backup has."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

FORMAT = 1
NAME = "manifest.json"


class BackupError(Exception):
    """A backup can't be made or restored; the message is a sentence for an administrator."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the backup: its path inside, its size in bytes, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup has; `rows` counts the rows of each table in the dump's snapshot."""

    version: str
    made_at: str
    postgres: int
    migrations: Sequence[str]
    rows: Mapping[str, int]
    entries: Sequence[Entry]

    def to_json(self) -> bytes:
        """Return it as the content of `manifest.json`."""
        return json.dumps({"format": FORMAT} | asdict(self), indent=1, sort_keys=True).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "Manifest":
        """Read it; raises ValueError or KeyError for other content."""
        read: dict[str, Any] = json.loads(content)
        if read.pop("format") != FORMAT:
            raise ValueError("unknown format")
        entries = [Entry(**entry) for entry in read.pop("entries")]
        return cls(**read, entries=entries)
