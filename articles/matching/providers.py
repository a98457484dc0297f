"""A model of the newsroom may reorder the passages of a claim; off by default.

A provider is a function named by an entry point of the group `factcheck.matching`. It orders
passages, nothing else: relations are still decided by values, names and words.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from articles.matching.features import PassageCandidate
    from articles.matching.ranking import RankedClaim

GROUP = "factcheck.matching"
# How many passages of a claim a provider sees, best first.
MOST = 10
_logger = logging.getLogger(__name__)


class UnknownProviderError(LookupError):
    """No installed package names a provider like this."""


@dataclass(frozen=True, slots=True)
class RankingRequest:
    """A claim, the sentence around it, and the texts of its passages, best first.

    `scores` are the sums that the passages were ordered by, as differences from the best one (0.0
    or less): a model that adds its own likeness to them keeps what values and names say.
    """

    claim: str
    sentence: str
    language: str
    passages: tuple[str, ...]
    scores: tuple[float, ...] = ()


class RankingProvider(Protocol):
    """Returns for each request the places of its passages, best first; omitted ones follow."""

    def __call__(self, requests: Sequence[RankingRequest], /) -> Sequence[Sequence[int]]: ...


def provider_named(name: str) -> RankingProvider | None:
    """Load a provider by the name of its entry point; None for "".

    Raises `UnknownProviderError` if no installed package has it.
    """
    if not name:
        return None
    for entry in entry_points(group=GROUP, name=name):
        provider: RankingProvider = entry.load()
        return provider
    raise UnknownProviderError(f"no package has an entry point {name!r} in {GROUP!r}")


def rerank(found: "Sequence[RankedClaim]", language: str, provider: RankingProvider) -> None:
    """Put the passages of all claims in the provider's order, asked once for all of them.

    If it fails or answers something else than asked, the order stays and a warning is logged.
    """
    requests = [_request(ranked, language) for ranked in found]
    try:
        orders = [list(order) for order in provider(requests)]
        if len(orders) != len(found):
            raise ValueError(f"{len(orders)} orders for {len(found)} claims")
        made = [_ordered(r.candidates, o) for r, o in zip(found, orders, strict=True)]
    except Exception as error:
        _logger.warning("passages keep their order, the provider failed: %s", error)
        return
    for ranked, candidates in zip(found, made, strict=True):
        ranked.candidates = candidates


def _request(ranked: "RankedClaim", language: str) -> RankingRequest:
    seen = ranked.candidates[:MOST]
    best = max((c.score for c in seen), default=0.0)
    return RankingRequest(
        claim=ranked.claim.fact.text,
        sentence=ranked.claim.body,
        language=language,
        passages=tuple(c.passage.passage.text for c in seen),
        scores=tuple(c.score - best for c in seen),
    )


def _ordered(
    candidates: "Sequence[PassageCandidate]", order: list[int]
) -> "list[PassageCandidate]":
    seen = min(len(candidates), MOST)
    if len(set(order)) != len(order) or not set(order) <= set(range(seen)):
        raise ValueError(f"{order} is no order of {seen} passages")
    rest = [at for at in range(len(candidates)) if at not in set(order)]
    return [candidates[at] for at in (*order, *rest)]
