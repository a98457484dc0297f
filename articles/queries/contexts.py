"""Contexts of judged claims: when they were judged, and now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from articles.anchoring import ContextChange, ContextPage, Mention, context_changes, context_of
from articles.facts.blocks import Block, BlockKind
from articles.models import BlockRow, Claim, Placement, Question, Revision, Verdict
from articles.queries.mentions import mentions_of
from articles.queries.splitting import split_once
from articles.splitting import sentences


@dataclass(frozen=True, slots=True)
class ChangedContext:
    """A claim whose context changed since its verdict was given or last confirmed.

    `old_number` is that of the revision with the old context; `changes` are in reading order.
    """

    claim: Claim
    old_number: int
    changes: Sequence[ContextChange]


def changed_contexts(
    claims: Sequence[Claim],
    revision: Revision,
    verdicts: Mapping[int, Verdict],
    language: str,
    progress: Callable[[int], None] | None = None,
) -> dict[int, ChangedContext]:
    """Return, by pk, those `claims` whose context in `revision` is not that of their verdict.

    `verdicts` are the live ones, by the claims' pks; a claim without one is skipped. The
    claims have places in `revision`, which need not be saved yet. Both texts are read in
    `language`, which need not be saved as the article's yet. `progress` is called with how many
    claims were compared since it was last called. At most four queries.
    """
    bases = {c.pk: verdicts[c.pk].context_id for c in claims if c.pk in verdicts}
    bases = {pk: base for pk, base in bases.items() if base != revision.pk}
    if not bases:
        return {}
    places = _places(bases)
    pages = _pages({revision.pk, *bases.values()}, language)
    numbers = dict(Revision.objects.filter(pk__in=pages).values_list("pk", "number"))
    found = {}
    for claim in claims:
        base = bases.get(claim.pk)
        place = places.get((claim.pk, base)) if base else None
        if base is None or place is None:
            continue
        old = context_of(pages[base], *place)
        new = context_of(pages[revision.pk], claim.start, claim.end)
        changes = context_changes(old, new)
        if changes:
            found[claim.pk] = ChangedContext(claim, numbers[base], changes)
        if progress:
            progress(1)
    return found


def changed_context(claim: Claim, verdict: Verdict | None) -> ChangedContext | None:
    """Return how the context of one claim differs from its verdict's, None if it doesn't."""
    if verdict is None or claim.state == Claim.State.LOST:
        return None
    revision = Revision.objects.select_related("article").get(pk=claim.revision_id)
    language = revision.article.language
    return changed_contexts([claim], revision, {claim.pk: verdict}, language).get(claim.pk)


def answered_since(verdicts: Mapping[int, Verdict]) -> frozenset[int]:
    """Return the claims of verdicts whose question was answered later. One query at most."""
    if not verdicts:
        return frozenset()
    rows = Question.objects.filter(claim__in=verdicts, state=Question.State.ANSWERED)
    times = rows.order_by().values_list("claim", "answered_at")
    return frozenset(pk for pk, at in times if at and at > verdicts[pk].judged_at)


def _places(bases: Mapping[int, int]) -> dict[tuple[int, int], tuple[int, int]]:
    rows = Placement.objects.filter(claim__in=bases, revision__in=set(bases.values()))
    found = rows.order_by().values_list("claim_id", "revision_id", "start", "end")
    return {(claim, revision): (start, end) for claim, revision, start, end in found}


def _pages(revisions: Iterable[int], language: str) -> dict[int, ContextPage]:
    rows = Revision.objects.filter(pk__in=set(revisions)).select_related(None)
    texts = rows.order_by().values_list("pk", "text", "article__publication_date")
    blocks: dict[int, list[Block]] = {}
    stored = BlockRow.objects.filter(revision__in=set(revisions)).order_by("revision_id", "start")
    for revision, kind, start, end in stored.values_list("revision_id", "kind", "start", "end"):
        blocks.setdefault(revision, []).append(Block(BlockKind(kind), start, end))
    return {
        pk: ContextPage(
            text,
            sentences(text, language),
            blocks.get(pk, []),
            language,
            _names(text, language, published),
        )
        for pk, text, published in texts
    }


def _names(text: str, language: str, published: date | None) -> tuple[Mention, ...]:
    return mentions_of(split_once(text, language, published))
