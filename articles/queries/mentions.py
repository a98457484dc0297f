"""Mentions of names, for the contexts of sentences."""

from collections.abc import Iterable

from articles.anchoring import Mention
from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting import SplitClaim
from articles.splitting.genders import gender_of

_PEOPLE = frozenset({Kind.PERSON, Kind.ROLE})
_NAMES = _PEOPLE | {Kind.ORGANISATION, Kind.PLACE}


def mentions_of(found: Iterable[SplitClaim]) -> tuple[Mention, ...]:
    """Return the names among the claims of a text; a role has the name of its holder."""
    return tuple(_mention(claim) for claim in found if claim.kind in _NAMES)


def _mention(claim: SplitClaim) -> Mention:
    value = claim.value
    name = value.name if isinstance(value, Named) else ""
    gender = (gender_of(name) or "") if claim.kind is Kind.PERSON else ""
    bearer = (value.subject or "") if isinstance(value, Role) else name
    is_person, is_place = claim.kind in _PEOPLE, claim.kind is Kind.PLACE
    return Mention(
        claim.start, claim.end, is_person, is_place, bearer, gender, claim.kind is Kind.ROLE
    )
