"""The evidence of a claim, with files and origins. One query."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.db.models.expressions import RawSQL

from articles.models import Claim, Evidence, PassageSearch, Source, User
from articles.models.demand import RequiredOrigins, origin_key
from articles.models.sql.evidence import FILES


@dataclass(frozen=True, slots=True)
class FileOnPage:
    """An evidence file; `outcome` of the search for the passage is None until it has run."""

    pk: int
    name: str
    size: int
    media_type: str
    sha256: str
    outcome: str | None
    page: int | None
    pages_read: int | None
    is_whole: bool | None

    @property
    def is_found(self) -> bool:
        return self.outcome == PassageSearch.Outcome.FOUND

    @property
    def is_not_found(self) -> bool:
        return self.outcome == PassageSearch.Outcome.NOT_FOUND


@dataclass(frozen=True, slots=True)
class Origins:
    """The number of independent origins that support a claim.

    `n_links` pieces of evidence support it, `n_hidden` of them from secret sources that the
    reader may not see; `has_primary` is whether one of the sources is a primary one.
    """

    n_links: int
    n_origins: int
    n_hidden: int
    has_primary: bool
    required: RequiredOrigins

    @property
    def needed(self) -> int:
        """Return the required number of origins, 0 for none."""
        return self.required.minimum

    @property
    def is_enough(self) -> bool:
        return self.required.is_met(self.n_origins, has_primary=self.has_primary)


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """Evidence with its files, as the reader sees it."""

    evidence: Evidence
    files: Sequence[FileOnPage]


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """Evidence of a claim that isn't withdrawn; `rows` are visible to the reader, oldest first."""

    rows: Sequence[ShownEvidence]
    origins: Origins


def claim_evidence(
    claim: Claim, user: User, required: RequiredOrigins | None = None
) -> ClaimEvidence:
    """Load the evidence of a claim that `user` may see, and its independent origins."""
    everything = _loaded(claim, user)
    support = [row for row in everything if row.stance == Evidence.Stance.SUPPORTS]
    origins = Origins(
        n_links=len(support),
        n_origins=len({_origin_key(row.source) for row in support}),
        n_hidden=sum(not _is_known(row) for row in support),
        has_primary=any(row.source.is_primary for row in support),
        required=required or RequiredOrigins(),
    )
    return ClaimEvidence([_shown(row) for row in everything if _is_known(row)], origins)


def _loaded(claim: Claim, user: User) -> list[Any]:
    """Return all evidence that isn't withdrawn, also what the reader may not see."""
    known = Source.known_to.through.objects.filter(user=user, source=OuterRef("source"))
    rows = Evidence.objects.filter(claim=claim).current().select_related("source__origin")
    return list(
        rows.annotate(is_in_on_it=Exists(known), file_rows=RawSQL(FILES, [])).order_by("pk")  # noqa: S611
    )


def _origin_key(source: Source) -> tuple[str, int | str]:
    return origin_key(source.origin_id, source.pk, source.url)


def _is_known(row: Any) -> bool:
    return row.is_in_on_it or not row.source.is_secret


def _shown(row: Any) -> ShownEvidence:
    return ShownEvidence(row, [FileOnPage(*file) for file in row.file_rows or ()])
