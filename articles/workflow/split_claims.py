"""What the splitter finds in a revision, as unsaved claims."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from typing import Any

from articles.anchoring import words_around
from articles.facts.blocks import Block
from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.facts.values import PLACES
from articles.intake import foreign_parts
from articles.models import Article, Claim, Event, Revision
from articles.queries.splitting import split_once
from articles.splitting import SplitClaim

from .bulk_copy import AnyClaim

PLACE_FIELDS = ("start", "end", "sentence_start", "sentence_end", "quote", "prefix", "suffix")
# Part of their words that two statements share where one is the other, read otherwise.
MOSTLY_THE_SAME = 0.5


def build_claims(
    article: Article,
    revision: Revision,
    blocks: Sequence[Block],
    at: datetime,
    found: Sequence[SplitClaim] | None = None,
    *,
    made: type[AnyClaim],
) -> list[AnyClaim]:
    """Split the revision's text; return an unsaved claim for each match, in reading order.

    `made` is the type of the claims, `found` the result of the splitter if it ran already.

    Words of a repeated block (a caption that came twice) are left out: they are checked
    once. So are those of a block in another language, which the rules can't read: they stay
    uncovered.
    """
    if found is None:
        found = split_once(revision.text, article.language, article.publication_date)
    left_out = [block for block in blocks if block.repeat_of is not None]
    left_out += foreign_parts(revision.text, blocks, article.language)
    elsewhere = Overlaps(left_out)
    return [
        made(**_fields(article, revision, claim, at))
        for claim in found
        if not elsewhere.touching(claim.start, claim.start + 1)
    ]


def without_known(
    suggested: Iterable[AnyClaim], known: Iterable[AnyClaim], former: Mapping[int, Set[str]]
) -> list[AnyClaim]:
    """Leave out suggestions that overlap an existing claim of the same kind.

    Statements nest: there only one that is mostly the same words is known. `former` are
    the kinds that a person changed, by claim pk: what a person corrected is not suggested
    again.
    """
    by_kind: dict[str, list[AnyClaim]] = {}
    for claim in known:
        for kind in former.get(claim.pk or 0, frozenset()) | {claim.kind}:
            by_kind.setdefault(kind, []).append(claim)
    taken = {kind: Overlaps(claims) for kind, claims in by_kind.items()}
    return [s for s in suggested if s.kind not in taken or not _is_known(s, taken[s.kind])]


def _is_known(suggested: AnyClaim, taken: Overlaps[AnyClaim]) -> bool:
    near = taken.touching(suggested.start, suggested.end)
    if suggested.kind != Kind.STATEMENT:
        return bool(near)
    return any(likeness(suggested, one) >= MOSTLY_THE_SAME for one in near)


def likeness(one: AnyClaim, other: AnyClaim) -> float:
    """Return how much of their words two claims on the same text share, 0 to 1."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(shared, 0) / (max(one.end, other.end) - min(one.start, other.start))


def former_kinds(article: Article) -> dict[int, set[str]]:
    """Return the kinds that the article's claims had before people changed them, by pk."""
    changes = Event.objects.filter(article=article, verb=Event.Verb.CLAIM_CHANGED)
    found: dict[int, set[str]] = {}
    for pk, kind in changes.values_list("claim", "data__was__kind"):
        found.setdefault(pk, set()).add(kind)
    return found


def comparable_value(value: dict | None) -> dict | None:
    """Return a value without the places of its number and source in the text."""
    return value and {k: v for k, v in value.items() if k not in PLACES}


def set_place(claim: Claim, text: str, start: int, end: int, sentence: tuple[int, int]) -> None:
    """Set a claim's span in `text`, its quote and the words around it."""
    for name, value in place_fields(text, start, end, sentence).items():
        setattr(claim, name, value)


def place_fields(text: str, start: int, end: int, sentence: tuple[int, int]) -> dict[str, Any]:
    """Return the fields of a claim for its place and the words around it."""
    bounds = min(sentence[0], start), max(sentence[1], end)
    values = (start, end, *bounds, *words_around(text, start, end))
    return dict(zip(PLACE_FIELDS, values, strict=True))


def _fields(
    article: Article, revision: Revision, found: SplitClaim, at: datetime
) -> dict[str, Any]:
    sentence = (found.sentence_start, found.sentence_end)
    return {
        "article_id": article.pk,
        "revision_id": revision.pk,
        "kind": found.kind.value,
        "value": found.value.to_json() if found.value else None,
        "rule": found.rule,
        "created_at": at,
        **place_fields(revision.text, found.start, found.end, sentence),
    }
