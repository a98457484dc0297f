"""How far the replicas are behind, measured now and then by a request that reads from one.

A replica has what the primary had flushed at a moment if it has replayed the position (LSN) of
that moment: a comparison without clocks. Only where it has replayed none of the positions that
this process remembers, the age of the last transaction that it replayed counts instead.
"""

import logging
import random
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from math import inf

from django.conf import settings
from django.db import Error, connections

from factcheck.postgres.deadlines import within

PRIMARY = "default"
MEASURE_SECONDS = 2.0
AWAY_SECONDS = 5.0  # a server that did not answer is asked less often: each try may take long
ANSWER_SECONDS = 1.0
POSITIONS = 64
POSITION = "SELECT pg_current_wal_flush_lsn() - '0/0'"
STATE = """
SELECT pg_is_in_recovery(), pg_last_wal_replay_lsn() - '0/0',
    extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())
"""

logger = logging.getLogger(__name__)


class ReplicaFault(Enum):
    """Why a replica isn't read from."""

    AWAY = "does not answer"
    PROMOTED = "is a server of its own"
    UNKNOWN = "has replayed nothing that can be compared"
    BEHIND = "is too far behind"
    PRIMARY_AWAY = "can't be compared without the primary"


@dataclass(frozen=True, slots=True)
class ReplicaState:
    """What was measured of a replica at `at` (monotonic): `lag` in seconds, inf without answer.

    `fault` is why it isn't read from, with the server's `reason`; None if it is. `is_kept`: the
    primary is away, so nothing new is stored there, and the replica stays as good as it was.
    """

    alias: str
    lag: float = inf
    fault: ReplicaFault | None = None
    reason: str = ""
    at: float = -inf
    is_kept: bool = False

    def is_usable(self, now: float) -> bool:
        """Return whether it is behind by no more than `REPLICA_MAX_LAG`, at worst."""
        return self.is_kept or self.lag + (now - self.at) <= settings.REPLICA_MAX_LAG


class Replicas:
    """The replicas as this process knows them; its threads share that."""

    def __init__(self, aliases: Sequence[str]) -> None:
        self.aliases = aliases
        self._states = {alias: ReplicaState(alias) for alias in aliases}
        self._positions: deque[tuple[float, int]] = deque(maxlen=POSITIONS)
        self._measuring = threading.Lock()
        self._due_at = -inf

    def choose(self) -> str | None:
        """Return a replica that may be read from, any of several; None without one."""
        if not self.aliases:
            return None
        self._measure_if_due()
        now = time.monotonic()
        usable = [alias for alias, state in self._states.items() if state.is_usable(now)]
        return random.choice(usable) if usable else None  # noqa: S311

    def leave_out(self, alias: str, error: Exception) -> None:
        """Read nothing from a replica that failed, until it is measured again."""
        logger.warning("%s is left out: %s", alias, str(error).strip())
        self._states[alias] = _away(alias, error)
        self._due_at = max(self._due_at, time.monotonic() + MEASURE_SECONDS)

    def states(self) -> list[ReplicaState]:
        """Return what is known of each, measured if that is due."""
        if self.aliases:
            self._measure_if_due()
        return list(self._states.values())

    def _measure_if_due(self) -> None:
        """Measure in this thread unless another one does: then the known state is good enough."""
        if time.monotonic() < self._due_at or not self._measuring.acquire(blocking=False):
            return
        try:
            self._measure()
        finally:
            self._measuring.release()

    def _measure(self) -> None:
        position = _position_of_primary()
        if position is not None:
            self._positions.append((time.monotonic(), position))
        found = [self._state(alias, position is not None) for alias in self.aliases]
        self._states = {state.alias: state for state in found}
        is_away = position is None or any(state.lag == inf for state in found)
        self._due_at = time.monotonic() + (AWAY_SECONDS if is_away else MEASURE_SECONDS)

    def _state(self, alias: str, is_primary_there: bool) -> ReplicaState:
        try:
            with within(ANSWER_SECONDS, is_spare=True), connections[alias].cursor() as cursor:
                cursor.execute(STATE)
                is_replica, replayed, age = cursor.fetchone()
        except Error as error:
            connections[alias].close()
            return _away(alias, error)
        now = time.monotonic()
        if not is_replica:
            return ReplicaState(alias, fault=ReplicaFault.PROMOTED, at=now)
        if not is_primary_there:
            return self._as_before(alias, now)
        lag = self._lag(now, int(replayed or 0), inf if age is None else max(float(age), 0.0))
        return ReplicaState(alias, lag, _fault_of(lag), at=now)

    def _as_before(self, alias: str, now: float) -> ReplicaState:
        known = self._states[alias]
        if known.is_usable(now):
            return ReplicaState(alias, known.lag, at=now, is_kept=True)
        return ReplicaState(alias, fault=ReplicaFault.PRIMARY_AWAY, at=now)

    def _lag(self, now: float, replayed: int, age: float) -> float:
        """Return how old, at most, the newest state of the primary is that was replayed."""
        for at, position in reversed(self._positions):
            if position <= replayed:
                is_newest = at == self._positions[-1][0]
                return 0.0 if is_newest else min(now - at, age)
        return age


def _position_of_primary() -> int | None:
    try:
        with within(ANSWER_SECONDS), connections[PRIMARY].cursor() as cursor:
            cursor.execute(POSITION)
            return int(cursor.fetchone()[0])
    except Error as error:
        logger.warning("The primary did not say its position: %s", str(error).strip())
        connections[PRIMARY].close()
        return None


def _away(alias: str, error: Exception) -> ReplicaState:
    reason = str(error).strip()
    return ReplicaState(alias, fault=ReplicaFault.AWAY, reason=reason, at=time.monotonic())


def _fault_of(lag: float) -> ReplicaFault | None:
    if lag <= settings.REPLICA_MAX_LAG:
        return None
    return ReplicaFault.UNKNOWN if lag == inf else ReplicaFault.BEHIND


@cache
def replicas() -> Replicas:
    """Return the replicas of the settings, as this process knows them."""
    return Replicas([alias for alias in settings.DATABASES if alias != PRIMARY])
