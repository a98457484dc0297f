"""Claims that come with a text: from its author, or from another tool."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from articles.facts.checked_values import find_value_fault
from articles.facts.kinds import Kind
from articles.intake import ManuscriptNote, NoteKind
from articles.models import Article, Claim, Revision, User
from articles.splitting import sentences

from .bulk_copy import AnyClaim
from .errors import Invalid
from .inputs import ClaimInput, ManuscriptInput
from .split_claims import place_fields

KINDS = frozenset(Claim.Kind.values)


def require_claims(manuscript: ManuscriptInput) -> None:
    """Raise `Invalid` with every supplied claim that is invalid, each by its index.

    The names of the fields are paths: `claims/3/end`.
    """
    claims = manuscript.claims
    if len(claims) > settings.CLAIMS_PER_TEXT:
        message = _("At most %(limit)d claims can be sent with a text.")
        raise Invalid({"claims": [message % {"limit": settings.CLAIMS_PER_TEXT}]})
    faults: dict[str, list[str]] = {}
    seen: set[tuple[str, int, int]] = set()
    for index, claim in enumerate(claims):
        field, message = _fault(claim, manuscript.text, seen)
        if field:
            faults[f"claims/{index}/{field}"] = [message]
        else:
            seen.add((claim.kind, claim.start, claim.end))
    if faults:
        raise Invalid(faults)


def supplied_claims(
    article: Article,
    revision: Revision,
    given: Sequence[ClaimInput],
    actor: User,
    at: datetime,
    made: type[AnyClaim],
) -> list[AnyClaim]:
    """Return an unsaved claim of the type `made` for each supplied one, marked by the actor.

    No queries. The text is read once for its sentences, however many claims there are.
    """
    if not given:
        return []
    bounds = sentences(revision.text, article.language)
    starts = [start for start, _end in bounds]
    text = revision.text
    shared: dict[str, Any] = {
        "article_id": article.pk,
        "revision_id": revision.pk,
        "marked_by_id": actor.pk,
        "created_at": at,
    }
    # A span between two sentences is in neither: `placed` widens it to its words.
    return [
        made(
            kind=supplied.kind,
            value=_plain(supplied.value),
            **shared,
            **place_fields(
                text, supplied.start, supplied.end, _sentences_of(supplied, bounds, starts)
            ),
        )
        for supplied in given
    ]


def notes_of(claims: Sequence[ClaimInput]) -> list[ManuscriptNote]:
    """Return source and note of each claim as the author's notes on its words."""
    return [
        ManuscriptNote(claim.start, claim.end, text.strip(), kind=kind)
        for claim in claims
        for text, kind in ((claim.source, NoteKind.SOURCE), (claim.note, NoteKind.NOTE))
        if text.strip()
    ]


def _fault(
    claim: ClaimInput, text: str, seen: set[tuple[str, int, int]]
) -> tuple[str, str] | tuple[None, str]:
    if claim.kind not in KINDS:
        return "kind", _("There is no such kind of claim.")
    if not 0 <= claim.start < claim.end <= len(text):
        field = "start" if not 0 <= claim.start < len(text) else "end"
        return field, _("The span is not inside the text.")
    if not text[claim.start : claim.end].strip():
        return "start", _("There are no words in this span.")
    if (claim.kind, claim.start, claim.end) in seen:
        return "kind", _("These words are already marked as this kind.")
    fault = find_value_fault(Kind(claim.kind), claim.value) if claim.value else None
    if fault:
        message, key = fault
        return "value", _(message) % {"key": key}
    return None, ""


def _sentences_of(
    given: ClaimInput, bounds: Sequence[tuple[int, int]], starts: Sequence[int]
) -> tuple[int, int]:
    """Return the start of a span's first sentence and the end of its last one."""
    if not bounds:
        return 0, 0
    first, last = bounds[max(0, bisect_right(starts, given.start) - 1)]
    if given.end > last:
        _start, last = bounds[max(0, bisect_right(starts, given.end - 1) - 1)]
    return first, last


def _plain(value: Mapping | None) -> dict | None:
    """Return the value without empty members, as the splitter's values are."""
    return {k: v for k, v in value.items() if v is not None} if value else None
