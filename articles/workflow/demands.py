"""Independent origins: how many a claim's evidence has, and how many it needs."""

from datetime import datetime

from articles.models import Claim, Event, Evidence, EvidenceDemand, Rating, User
from articles.models.demand import origin_key, required_origins

from .demand_rows import remove_demand, store_demand
from .errors import OriginsMissing
from .inputs import OriginsDemandInput
from .transaction import LockedClaim


def set_demand(
    *, actor: User, at: datetime, demand: OriginsDemandInput, present: EvidenceDemand | None = None
) -> EvidenceDemand:
    """Demand a number of origins; `present` is the demand to be changed, or None.

    Raises `Invalid` with the fields at fault, `NotAllowed`.
    """
    return store_demand(present or EvidenceDemand(), demand, Event.Verb.DEMAND_SET, actor, at)


def delete_demand(*, demand: EvidenceDemand, actor: User, at: datetime) -> None:
    """Remove a demand; earlier verdicts stay. Raises `NotAllowed`."""
    remove_demand(demand, OriginsDemandInput, Event.Verb.DEMAND_DROPPED, actor, at)


def count_origins(claim: Claim) -> int:
    """Return from how many independent origins the claim's evidence comes. One query.

    Evidence that supports it and isn't withdrawn counts, from secret sources too; a source
    without an origin counts as an origin, unless another one has its address.
    """
    rows = Evidence.objects.filter(claim=claim).current().supporting()
    keys = rows.values_list("source__origin", "source", "source__url")
    return len({origin_key(*row) for row in keys})


def has_primary_source(claim: Claim) -> bool:
    """Return whether a primary source supports the claim. One query."""
    rows = Evidence.objects.filter(claim=claim).current().supporting()
    return rows.filter(source__is_primary=True).exists()


def require_origins(locked: LockedClaim, rating: Rating, text_stands: bool = False) -> None:
    """Raise `OriginsMissing` if the verdict clears a claim that needs more origins."""
    if rating.is_no_fact or not (rating.clears or text_stands):
        return
    required = required_origins(locked.demands, locked.claim.kind)
    if not required.minimum:
        return
    present = count_origins(locked.claim)
    has_primary = required.is_primary_enough and has_primary_source(locked.claim)
    if not required.is_met(present, has_primary=has_primary):
        raise OriginsMissing(
            required.minimum, present, is_primary_enough=required.is_primary_enough
        )
