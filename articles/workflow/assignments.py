"""Assign articles, blocks and claims to checkers; note conflicts of interest."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from articles.facts.blocks import Block
from articles.models import (
    Article,
    Assignment,
    BlockRow,
    Claim,
    ConflictOfInterest,
    Event,
    NotificationType,
    Revision,
    User,
)
from articles.permissions import Act
from articles.queries.carried_spans import carry_blocks

from .errors import Invalid, NotAllowed, WrongState
from .notifications import notify
from .transaction import act_transaction, lock_article, record, require_in_work, require_permission
from .versions import TEXT, lock_seen_article

LONGEST_WORDS = 200


def assign_checker(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    user: User,
    claim: Claim | None = None,
    block: int | None = None,
) -> Assignment:
    """Assign an article, one of its claims or one block to a checker.

    `block` is where a block starts in the text of `version`. Idempotent. Raises
    `StaleArticle` if another text was received since; `Invalid` for a person who can't
    check this, a claim or block that isn't there; `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor):
        article = _locked(article, version, actor)
        require_checker(article, user)
        start, end = _span(article, claim, block)
        row, made = Assignment.objects.get_or_create(
            article=article,
            claim=claim,
            start=start,
            user=user,
            defaults={"end": end, "assigned_by": actor, "assigned_at": at},
        )
        if made:
            record_assignment(GIVEN, row, actor, at)
            if user.pk != actor.pk:
                notify_checker(row, actor, at)
        return row


def unassign_checker(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    user: User,
    claim: Claim | None = None,
    block: int | None = None,
) -> None:
    """Unassign an article, one of its claims or the block that starts at `block`.

    Raises `StaleArticle` if another text was received since `version`, `WrongState` if it
    isn't assigned to them or the article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        article = _locked(article, version, actor)
        rows = Assignment.objects.filter(article=article, claim=claim, start=block, user=user)
        row = rows.select_related("user", "claim").first()
        if row is None:
            raise WrongState(_("The article is not assigned to this person."))
        record_assignment(TAKEN, row, actor, at)
        row.delete()


def note_conflict(
    *, article: Article, actor: User, at: datetime, user: User, reason: str
) -> ConflictOfInterest:
    """Note why a person can't check an article; their assignments end.

    Checkers note their own, chiefs anybody's. Earlier verdicts stay. Raises `Invalid`
    without a reason, `WrongState` if one is noted already, `NotAllowed`.
    """
    reason = reason.strip()
    with act_transaction(actor, reason):
        article = lock_article(article.pk)
        _require_noting(actor, article, user)
        require_in_work(article)
        if not reason:
            raise Invalid({"reason": [_("Please say what the conflict is.")]})
        if ConflictOfInterest.objects.filter(article=article, user=user).exists():
            raise WrongState(_("A conflict of interest is already noted."), code="noted")
        row = ConflictOfInterest.objects.create(
            article=article, user=user, reason=reason, noted_by=actor, noted_at=at
        )
        for given in Assignment.objects.filter(article=article, user=user).select_related("claim"):
            record_assignment(TAKEN, given, actor, at)
            given.delete()
        record(
            Event.Verb.CONFLICT_NOTED,
            actor=actor,
            at=at,
            article=article,
            reason=reason,
            user=str(user),
        )
        return row


def lift_conflict(*, conflict: ConflictOfInterest, actor: User, at: datetime) -> None:
    """End a conflict of interest. Only chiefs may, and not their own.

    Raises `WrongState` if it has ended already or the article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_article(conflict.article_id)
        require_permission(actor, Act.OVERRIDE, article)
        require_in_work(article)
        if conflict.user_id == actor.pk:
            raise NotAllowed(_("You can't lift your own conflict of interest."))
        row = ConflictOfInterest.objects.filter(pk=conflict.pk).select_related("user").first()
        if row is None:
            raise WrongState(_("This conflict of interest is already lifted."), code="lifted")
        record(Event.Verb.CONFLICT_LIFTED, actor=actor, at=at, article=article, user=str(row.user))
        row.delete()


def carry_assignments(
    article: Article, before: Revision, after: Revision, blocks: Sequence[Block], at: datetime
) -> None:
    """Carry assigned blocks to a new text; unassign those whose words are gone."""
    rows = list(
        Assignment.objects.filter(article=article, start__isnull=False).select_related("user")
    )
    spans = [(row.start or 0, row.end or 0) for row in rows]
    new_blocks = [(block.start, block.end) for block in blocks]
    homes = carry_blocks(spans, before.text, after.text, new_blocks)
    for row, home in zip(rows, homes, strict=True):
        if home is None or _is_taken(row, home[0]):
            record_assignment(TAKEN, row, None, at, words=before.text[row.start : row.end])
            row.delete()
        elif (row.start, row.end) != home:
            row.start, row.end = home
            row.save(update_fields=["start", "end"])


GIVEN = (Event.Verb.ARTICLE_ASSIGNED, Event.Verb.BLOCK_ASSIGNED, Event.Verb.CLAIM_ASSIGNED)
TAKEN = (Event.Verb.ARTICLE_UNASSIGNED, Event.Verb.BLOCK_UNASSIGNED, Event.Verb.CLAIM_UNASSIGNED)


def _locked(article: Article, version: str, actor: User) -> Article:
    """Lock the article in work, for somebody who saw its text at `version`."""
    locked = lock_seen_article(
        article.pk, actor=actor, act=Act.ASSIGN, version=version, parts=[TEXT]
    )
    require_in_work(locked)
    return locked


def notify_checker(row: Assignment, actor: User, at: datetime) -> None:
    """Notify the person of an assignment."""
    text = row.article.revision.text if row.start is not None else ""
    notify(
        User.objects.filter(pk=row.user_id),
        NotificationType.ASSIGNED,
        actor=actor,
        at=at,
        article=row.article,
        claim=row.claim,
        words=text[row.start : row.end][:LONGEST_WORDS],
    )


def _is_taken(row: Assignment, start: int) -> bool:
    others = Assignment.objects.filter(article=row.article_id, user=row.user_id, start=start)
    return others.exclude(pk=row.pk).exists()


def require_checker(article: Article, user: User) -> None:
    """Raise `Invalid` if the person can't check this article."""
    if user.role not in (User.Role.CHECKER, User.Role.CHIEF) or not user.is_active:
        raise Invalid({"user": [_("Only checkers and chief checkers can check articles.")]})
    if user.pk == article.author_id:
        raise Invalid({"user": [_("Nobody can check their own article.")]})
    if ConflictOfInterest.objects.filter(article=article, user=user).exists():
        raise Invalid({"user": [_("This person has a conflict of interest here.")]})


def _require_noting(actor: User, article: Article, user: User) -> None:
    require_permission(actor, Act.NOTE_CONFLICT, article)
    if user.pk != actor.pk:
        require_permission(actor, Act.OVERRIDE, article)


def _span(
    article: Article, claim: Claim | None, block: int | None
) -> tuple[int | None, int | None]:
    """Return where the block is, or None twice; refuse what is not in the text."""
    if claim is not None and (claim.article_id != article.pk or claim.state == Claim.State.LOST):
        raise Invalid({"claim": [_("This claim is not in the text.")]})
    if block is None:
        return None, None
    if claim is not None:
        raise Invalid({"block": [_("Name either a claim or a block.")]})
    row = BlockRow.objects.filter(revision=article.current_revision_id, start=block).first()
    if row is None:
        raise Invalid({"block": [_("No block of the text starts there.")]})
    return row.start, row.end


def record_assignment(
    verbs: Sequence[str], row: Assignment, actor: User | None, at: datetime, words: str = ""
) -> None:
    """Record that an assignment was given or taken (`verbs`).

    `words` are those of a block that is no longer in the current text.
    """
    whole, block, single = verbs
    if row.claim:
        record(single, actor=actor, at=at, claim=row.claim, user=str(row.user))
    elif row.start is None:
        record(whole, actor=actor, at=at, article=row.article, user=str(row.user))
    else:
        words = words or row.article.revision.text[row.start : row.end]
        record(
            block,
            actor=actor,
            at=at,
            article=row.article,
            user=str(row.user),
            words=words[:LONGEST_WORDS],
        )
