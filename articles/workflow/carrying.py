"""Carry claims over to a new revision, and verdicts only if their words are unchanged."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any

from articles.anchoring import Anchored, Carried, carry, plain_words
from articles.facts.blocks import Block
from articles.facts.overlaps import Overlaps
from articles.models import Article, Claim, Event, Placement, Question, Revision, User, Verdict
from articles.models.text_job import CHARACTERS_A_STEP

from .bulk_update import batches, update_rows
from .contexts import mark_contexts
from .split_claims import (
    PLACE_FIELDS,
    build_claims,
    comparable_value,
    former_kinds,
    likeness,
    set_place,
    without_known,
)
from .states import judged_states, state_of
from .steps import report_steps
from .text_limits import require_claim_count
from .transaction import record
from .value_changes import (
    ComparedClaim,
    ValueChange,
    apply_value_change,
    readings_of,
    values_changed_in_text,
)
from .versions import ClaimContent, content_of

MOVED_FIELDS = [
    *PLACE_FIELDS,
    "revision",
    "state",
    "fate",
    "value",
    "context_changed",
    "marked_by",
    "version",
]
HELD = frozenset({Claim.Fate.UNCHANGED, Claim.Fate.MOVED})
STEPS_A_CLAIM = 4
"""Its earlier place is stored, it is found in the new text, split again and stored."""
STEPS_A_NEW = 3
"""A new one is stored with its entries of the archive; measured with 18,000 in 500,000."""
STEPS_A_VALUE, STEPS_A_CONTEXT = 1, 8
"""Of a judged claim both are compared; measured with 24,000 in 500,000 characters."""


@dataclass(frozen=True, slots=True)
class EarlierVerdicts:
    """The verdicts of an article's claims before they are carried over, by claim pk."""

    states: dict[int, str]
    words: dict[int, str]
    asked: frozenset[int]
    lost: frozenset[int]
    places: dict[int, ComparedClaim]
    contents: dict[int, ClaimContent]


def carry_claims(
    article: Article,
    revision: Revision,
    blocks: Sequence[Block] | None,
    given: Sequence[Claim],
    actor: User | None,
    at: datetime,
) -> dict[str, int]:
    """Carry the article's claims to `revision`, add what is new; return counts by fate.

    Unchanged and moved claims keep verdict and evidence. Touched ones lose the verdict and
    are open again. Lost ones keep their last place and return when exactly their words do.
    `given` are claims that came with the text; without `blocks` the rules add none.
    """
    rows = Claim.objects.filter(article=article).exclude(fate=Claim.Fate.RETIRED)
    claims = list(rows.prefetch_related("revision").order_by("pk"))
    before = _earlier_verdicts(article, claims)
    _keep_places([c for c in claims if c.pk not in before.lost])
    for claim, carried in _carried(claims, article, revision.text, before):
        _follow(claim, carried, revision, before)
    present = [c for c in claims if c.state != Claim.State.LOST]
    suggested = [] if blocks is None else build_claims(article, revision, blocks, at, made=Claim)
    report_steps(len(suggested))
    require_claim_count(len(suggested) + len(given))
    compared = [before.places[c.pk] for c in present if c.fate in HELD and c.pk in before.states]
    reread = values_changed_in_text(compared, article, revision.text)
    report_steps(STEPS_A_VALUE * len(compared))
    _apply_value_changes(present, suggested, reread, revision, before)
    given = _take_given(present, given, before)
    _drop_doubles(present)
    mark_contexts(article, revision, claims, actor, at, _report_compared)
    _save(claims, before)
    present = [c for c in claims if c.state != Claim.State.LOST]
    found = without_known(suggested, [*present, *given], former_kinds(article))
    new = _create([*given, *found])
    gone = [c for c in claims if c.state == Claim.State.LOST and c.pk not in before.lost]
    _record(present, gone, reread, actor, at)
    return {**Counter(c.fate for c in present), "lost": len(gone), "new": len(new)}


def steps_to_carry(article: Article) -> int:
    """Return about how many steps `carry_claims` takes for an article as it is. Two queries.

    If claims are judged, the text is read again, unless it was among the last ones.
    """
    judged = Verdict.objects.live().filter(claim__article=article).count()
    claims = article.claims.in_text().count()
    reading = article.revision.length // CHARACTERS_A_STEP if judged else 0
    return STEPS_A_CLAIM * claims + (STEPS_A_VALUE + STEPS_A_CONTEXT) * judged + reading


def steps_to_add(claims: int) -> int:
    """Return about how many steps `carry_claims` takes for claims that are new."""
    return (1 + STEPS_A_NEW) * max(claims, 0)


def _report_compared(claims: int) -> None:
    report_steps(STEPS_A_CONTEXT * claims)


def _create(claims: Sequence[Claim]) -> Sequence[Claim]:
    for part in batches(claims):
        Claim.objects.bulk_create(part)
        report_steps(STEPS_A_NEW * len(part))
    return claims


def _earlier_verdicts(article: Article, claims: Sequence[Claim]) -> EarlierVerdicts:
    asked = Question.objects.holding().filter(claim__article=article)
    return EarlierVerdicts(
        states=judged_states(article),
        words={c.pk: c.quote for c in claims},
        asked=frozenset(asked.values_list("claim_id", flat=True)),
        lost=frozenset(c.pk for c in claims if c.state == Claim.State.LOST),
        places={c.pk: ComparedClaim(c, c.revision, c.start, c.end) for c in claims},
        contents={c.pk: content_of(c, c.revision.text) for c in claims},
    )


def _keep_places(claims: Sequence[Claim]) -> None:
    for part in batches(claims):
        Placement.objects.bulk_create(_place_now(c) for c in part)
        report_steps(len(part))


def _place_now(claim: Claim) -> Placement:
    return Placement(
        claim=claim,
        revision_id=claim.revision_id,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        sentence_start=claim.sentence_start,
        sentence_end=claim.sentence_end,
        state=claim.state,
    )


def _carried(
    claims: Sequence[Claim], article: Article, text: str, before: EarlierVerdicts
) -> Iterator[tuple[Claim, Carried]]:
    """Yield each claim with its place in `text`, carried from the text it was last in.

    Where a claim has a verdict, both texts are read by the rules: of a changed sentence only
    what the claim depends on opens it. A lost claim returns with its whole sentence.
    """
    ordered = sorted(claims, key=lambda c: c.revision_id)
    for _, group in groupby(ordered, key=lambda c: c.revision_id):
        members = list(group)
        anchored = [
            Anchored(c.pk, c.start, c.end, c.sentence_start, c.sentence_end, c.kind)
            for c in members
        ]
        old = members[0].revision
        is_judged = any(c.pk in before.states and c.pk not in before.lost for c in members)
        readings = readings_of(article, old, text) if is_judged else None
        carried = carry(anchored, old.text, text, article.language, readings, report_steps)
        yield from zip(members, carried, strict=True)


def _follow(claim: Claim, carried: Carried, revision: Revision, before: EarlierVerdicts) -> None:
    fate = Claim.Fate(carried.fate.value)
    if fate == Claim.Fate.LOST or (claim.pk in before.lost and fate not in HELD):
        claim.fate, claim.state = Claim.Fate.LOST, Claim.State.LOST
        return
    claim.fate, claim.revision = fate, revision
    start, end, sentence = _place_of(carried)
    set_place(claim, revision.text, start, end, sentence)
    if fate in HELD:
        claim.state = state_of(before.states.get(claim.pk), claim.pk in before.asked)
    else:
        _touch(claim, before)


def _place_of(carried: Carried) -> tuple[int, int, tuple[int, int]]:
    place = (carried.start, carried.end, carried.sentence_start, carried.sentence_end)
    start, end, first, last = (offset for offset in place if offset is not None)
    return start, end, (first, last)


def _touch(claim: Claim, before: EarlierVerdicts) -> None:
    claim.fate, claim.state = Claim.Fate.TOUCHED, state_of(None, claim.pk in before.asked)


def _apply_value_changes(
    claims: Sequence[Claim],
    suggested: Sequence[Claim],
    reread: Mapping[int, ValueChange],
    revision: Revision,
    before: EarlierVerdicts,
) -> None:
    """Set the values that the rules read now; a claim whose words say something else is touched.

    A touched claim gets the span at which the splitter now finds its kind. What a person
    marked or changed keeps its span, and its value as long as its words are unchanged. A
    value of other words is removed.
    """
    by_kind: dict[str, list[Claim]] = {}
    for suggestion in suggested:
        by_kind.setdefault(suggestion.kind, []).append(suggestion)
    there = {kind: Overlaps(found) for kind, found in by_kind.items()}
    for claim in claims:
        if claim.pk in reread:
            _touch(claim, before)
            apply_value_change(claim, reread[claim.pk])
        is_reworded = _is_reworded(claim, before)
        if claim.marked_by_id is not None and not is_reworded:
            continue
        found = _same_place(claim, there.get(claim.kind))
        if found is None:
            claim.value = None if is_reworded else claim.value
        elif claim.marked_by_id is not None:
            claim.value = found.value if found.quote == claim.quote else None
        else:
            _take(claim, found, revision, before)


def _is_reworded(claim: Claim, before: EarlierVerdicts) -> bool:
    if claim.fate != Claim.Fate.TOUCHED:
        return False
    return plain_words(claim.quote) != plain_words(before.words[claim.pk])


def _take(claim: Claim, found: Claim, revision: Revision, before: EarlierVerdicts) -> None:
    if not _is_same_value(found.value, claim.value):
        if claim.fate in HELD and claim.pk in before.states:
            # The rules changed, not the words: what a person judged stays as it is.
            claim.value = comparable_value(claim.value)
            return
        _touch(claim, before)
    if claim.fate == Claim.Fate.TOUCHED:
        sentence = (found.sentence_start, found.sentence_end)
        set_place(claim, revision.text, found.start, found.end, sentence)
    claim.value = found.value


def _is_same_value(value: Any, other: Any) -> bool:
    return comparable_value(value) == comparable_value(other)


def _take_given(
    present: Sequence[Claim], given: Sequence[Claim], before: EarlierVerdicts
) -> list[Claim]:
    """Set supplied values on the claims of the same kind and place; return the other claims.

    `given` are supplied claims, `present` the claims in the text.
    """
    there = {(c.kind, c.start, c.end): c for c in present}
    others = []
    for claim in given:
        known = there.get((claim.kind, claim.start, claim.end))
        if known is None:
            others.append(claim)
        elif claim.value is not None and not _is_same_value(claim.value, known.value):
            known.value, known.marked_by = claim.value, claim.marked_by
            _touch(known, before)
    return others


def _same_place(claim: Claim, there: Overlaps[Claim] | None) -> Claim | None:
    """Return the match at the claim's place; for a touched claim, that with most words shared."""
    near = there.touching(claim.start, claim.end) if there else []
    exact = [f for f in near if (f.start, f.end) == (claim.start, claim.end)]
    found = exact if exact or claim.fate in HELD else near
    return max(found, key=partial(likeness, claim), default=None)


def _drop_doubles(claims: Sequence[Claim]) -> None:
    """Mark the later of two claims of a kind on the same words as lost."""
    seen: set[tuple] = set()
    for claim in sorted(claims, key=lambda c: (c.fate == Claim.Fate.TOUCHED, c.pk)):
        key = (claim.kind, claim.start, claim.end)
        if key in seen:
            claim.fate, claim.state = Claim.Fate.LOST, Claim.State.LOST
        seen.add(key)


def _save(claims: Sequence[Claim], before: EarlierVerdicts) -> None:
    changed = [c for c in claims if not (c.state == Claim.State.LOST and c.pk in before.lost)]
    for claim in changed:
        is_other = before.contents[claim.pk] != content_of(claim, claim.revision.text)
        claim.version += is_other or claim.fate == Claim.Fate.TOUCHED
    update_rows(changed, MOVED_FIELDS)
    touched = [c.pk for c in changed if c.fate == Claim.Fate.TOUCHED]
    counting = (Verdict.Status.LIVE, Verdict.Status.SUPERSEDED)
    for pks in batches(touched):
        Verdict.objects.filter(claim__in=pks, status__in=counting).update(
            status=Verdict.Status.VOID
        )


def _record(
    present: Sequence[Claim],
    gone: Sequence[Claim],
    reread: Mapping[int, ValueChange],
    actor: User | None,
    at: datetime,
) -> None:
    for claim in present:
        if claim.fate == Claim.Fate.TOUCHED:
            data: dict[str, Any] = {"words": claim.quote}
            if change := reread.get(claim.pk):
                data["values"] = [change.before, change.after]
            record(Event.Verb.CLAIM_TOUCHED, actor=actor, at=at, claim=claim, **data)
    for claim in gone:
        record(Event.Verb.CLAIM_LOST, actor=actor, at=at, claim=claim, words=claim.quote)
