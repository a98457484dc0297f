"""How many sentences of an article a person decides, beside the article's row."""

from dataclasses import dataclass

from django.db.models import IntegerField
from django.db.models.expressions import RawSQL

from articles.models.sql.checks import CHECKS

from .checks import NAMES

COUNTED = CHECKS.format(names=", ".join(f"'{kind.value}'" for kind in sorted(NAMES)))


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """Sentences in which something follows nothing; `decided` of them have nothing open.

    `open_risks` are the risky sentences that nobody has decided.
    """

    total: int
    decided: int
    open_risks: int

    @property
    def to_do(self) -> int:
        return self.total - self.decided


def check_counts() -> RawSQL:
    """Return the column of an article with the arguments of its `CheckCounts`."""
    return RawSQL(COUNTED, [])  # noqa: S611


def open_risk_count() -> RawSQL:
    """Return the column of an article with its open risks alone, to order by."""
    return RawSQL(f"(({COUNTED})->>2)::integer", [], IntegerField())  # noqa: S611
