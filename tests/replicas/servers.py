"""A primary and replicas as far as they are measured, with a clock that tests set."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import OperationalError


@dataclass
class FakeServer:
    """Answers with its position, unless it is away; counts how often it was asked."""

    position: int = 0
    age: float | None = None
    is_replica: bool = True
    is_away: bool = False
    in_atomic_block: bool = False
    asked: int = 0
    connection: Any = None

    @contextmanager
    def cursor(self) -> Iterator["FakeServer"]:
        yield self

    def execute(self, statement: str) -> None:
        self.asked += 1
        if self.is_away:
            raise OperationalError("nobody listens")

    def fetchone(self) -> tuple:
        return (self.is_replica, self.position, self.age) if self.is_replica else (self.position,)

    def close(self) -> None:
        self.connection = None


@dataclass
class World:
    """The servers by alias, and what time it is."""

    now: float = 1000.0
    servers: dict[str, FakeServer] = field(default_factory=dict)

    def __getitem__(self, alias: str) -> FakeServer:
        return self.servers[alias]

    def monotonic(self) -> float:
        return self.now

    @property
    def primary(self) -> FakeServer:
        return self.servers["default"]

    @property
    def replica(self) -> FakeServer:
        return self.servers["replica1"]
