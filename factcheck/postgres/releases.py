"""Dates of PostgreSQL's minor releases, to detect an old one.

From the announcements on postgresql.org; all supported majors are released on the same day.
Add a line when requirements.lock has a new one.
"""

from dataclasses import dataclass
from datetime import date, timedelta

# The newest first.
RELEASES = {
    date(2026, 8, 13): ((15, 19), (16, 15), (17, 11), (18, 6)),
    date(2026, 5, 14): ((15, 18), (16, 14), (17, 10), (18, 4)),
    date(2026, 2, 26): ((15, 17), (16, 13), (17, 9), (18, 3)),
    date(2026, 2, 12): ((15, 16), (16, 12), (17, 8), (18, 2)),
    date(2025, 11, 13): ((15, 15), (16, 11), (17, 7), (18, 1)),
}
OLD_AFTER = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Release:
    """A minor release, such as 18.6.

    It was released on `day`, or earlier if `is_earlier`; `day` is None for a release that
    is newer than this table.
    """

    major: int
    minor: int
    day: date | None
    is_earlier: bool = False

    @property
    def number(self) -> str:
        return f"{self.major}.{self.minor}"

    def is_old(self, today: date) -> bool:
        """Return whether it was released more than half a year before `today`."""
        return self.day is not None and today - self.day > OLD_AFTER


def release(version: int) -> Release:
    """Return the release with PostgreSQL's number `version`: 180006 is 18.6."""
    major, minor = divmod(version, 10_000)
    for day in sorted(RELEASES):
        for known_major, known_minor in RELEASES[day]:
            if known_major == major and minor <= known_minor:
                return Release(major, minor, day, is_earlier=minor < known_minor)
    return Release(major, minor, None)
