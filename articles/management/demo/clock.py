"""The clock of the work on one manuscript."""

from datetime import datetime, timedelta


class Clock:
    """A clock that never goes back."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def after(self, minutes: int) -> datetime:
        """Let some minutes pass; return the time."""
        self.time += timedelta(minutes=minutes)
        return self.time

    def move_to(self, moment: datetime) -> datetime:
        """Wait until `moment`, unless it has passed; return the time."""
        self.time = max(self.time, moment)
        return self.time
