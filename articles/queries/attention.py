"""What an administrator should look at: jobs, deliveries, accounts, tokens, disk space."""

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from articles.models import ApiToken, User

from .operating_metrics import operating_metrics

UNUSED_AFTER = timedelta(days=180)
EXPIRY_IS_NEAR = timedelta(days=14)
JOBS_ARE_LATE_AFTER = timedelta(minutes=15)
LEAST_FREE_BYTES, LEAST_FREE_SHARE = 2 * 1024**3, 0.05


@dataclass(frozen=True, slots=True)
class Attention:
    """Counts; `late_jobs_minutes` is the age of the oldest due job if that is too long, or 0."""

    dead_deliveries: int
    failed_jobs: int
    late_jobs_minutes: int
    without_second_factor: int
    unused_accounts: int
    expiring_tokens: int


@dataclass(frozen=True, slots=True)
class DiskSpace:
    """The space of a file system, in bytes, and the folder by which it was asked."""

    folder: Path
    free: int
    total: int

    @property
    def is_short(self) -> bool:
        return self.free < max(LEAST_FREE_BYTES, self.total * LEAST_FREE_SHARE)


def attention(*, at: datetime, second_factor_roles: Collection[str]) -> Attention:
    """Count what needs an administrator at `at` (four queries)."""
    metrics = operating_metrics()
    age = timedelta(seconds=metrics.oldest_job_age)
    return Attention(
        dead_deliveries=metrics.deliveries["dead"],
        failed_jobs=metrics.jobs["failed"],
        late_jobs_minutes=age // timedelta(minutes=1) if age > JOBS_ARE_LATE_AFTER else 0,
        without_second_factor=User.objects.without_second_factor(second_factor_roles).count(),
        unused_accounts=User.objects.unused_since(at - UNUSED_AFTER).count(),
        expiring_tokens=ApiToken.objects.expiring(at, at + EXPIRY_IS_NEAR).count(),
    )


def disk_space(folders: Iterable[Path]) -> list[DiskSpace]:
    """Return the space of each file system on which the existing folders are, once each."""
    existing = [folder for folder in folders if folder.exists()]
    devices = {folder.stat().st_dev: folder for folder in reversed(existing)}
    found = ((folder, shutil.disk_usage(folder)) for folder in devices.values())
    return [DiskSpace(folder, usage.free, usage.total) for folder, usage in found]
