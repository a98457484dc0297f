"""Holds: texts that their sender forbids to publish, until a person lifts the hold."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.intake import Wire
from articles.models import (
    Article,
    Assignment,
    Event,
    Hold,
    NotificationType,
    Publication,
    Revision,
    Revocation,
    SignOff,
    User,
    Verdict,
)
from articles.permissions import Act

from .errors import Invalid, WrongState
from .notifications import notify
from .signoff import revoke_sign_off
from .transaction import act_transaction, record
from .versions import EDITS, lock_seen_article

VERBS = {Hold.KILLED: Event.Verb.ARTICLE_KILLED, Hold.WITHHELD: Event.Verb.ARTICLE_WITHHELD}
FALLS = {Hold.KILLED: Revocation.KILLED, Hold.WITHHELD: Revocation.WITHHELD}
HOLD_FIELDS = ["hold", "hold_note", "held_at", "version"]


def hold_of(wire: Wire | None) -> Hold | None:
    """Return the hold that a notice puts on its text, or None."""
    if wire is None or not wire.stops:
        return None
    return Hold.KILLED if wire.is_killed else Hold.WITHHELD


def put_on_hold(
    article: Article, hold: Hold, note: str, revision: Revision, actor: User, at: datetime
) -> None:
    """Put an article on hold; revoke its sign-off and notify people.

    A killed article stays killed after a later notice that withholds it. `revision` stores
    the notice.
    """
    if article.hold == Hold.KILLED and hold == Hold.WITHHELD:
        return
    article.hold, article.hold_note, article.held_at = hold, note, at
    article.version += 1
    article.save(update_fields=HOLD_FIELDS)
    record_hold(article, revision, actor, at)
    revoke_sign_off(
        article=article, actor=actor, at=at, why=FALLS[hold], notifies=False, note=note[:300]
    )


def record_hold(article: Article, revision: Revision, actor: User, at: datetime) -> None:
    """Record the event, and notify the people who work on the article."""
    public = Publication.objects.public().filter(verdict__claim__article=article).count()
    hold, note = Hold(article.hold), article.hold_note
    record(
        VERBS[hold],
        actor=actor,
        at=at,
        article=article,
        reason=note,
        revision=revision.number,
        published=public,
    )
    notify(
        _concerned(article),
        NotificationType.HELD,
        actor=None,
        at=at,
        article=article,
        why=hold,
        note=note,
    )


def release_hold(article: Article, actor: User, at: datetime, reason: str = "") -> None:
    """Release an article on hold; it has to be signed off again."""
    was, article.hold, article.hold_note, article.held_at = article.hold, "", "", None
    article.version += 1
    article.save(update_fields=HOLD_FIELDS)
    record(Event.Verb.ARTICLE_RELEASED, actor=actor, at=at, article=article, reason=reason, was=was)


def lift_hold(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    reason: str,
) -> Article:
    """Lift a kill, or release what is withheld, by name and with a reason.

    Raises `StaleArticle` if its fields, its state or the hold changed since `version`,
    `Invalid` without a reason, `WrongState` if it isn't on hold, `NotAllowed`.
    """
    reason = reason.strip()
    with act_transaction(actor, reason):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.LIFT_HOLD, version=version, parts=[EDITS]
        )
        if not article.hold:
            raise WrongState(_("This article is not on hold."), code="not_held")
        if not reason:
            raise Invalid({"reason": [_("Please give a reason; the history shows it.")]})
        release_hold(article, actor, at, reason)
        return article


def _concerned(article: Article):
    """Return the people who signed it off, check or judged it, its author, and the chiefs."""
    signers = SignOff.objects.filter(article=article).values("signed_by")
    checkers = Assignment.objects.filter(article=article).values("user")
    judges = Verdict.objects.live().filter(claim__article=article).values("judged_by")
    people = Q(pk__in=signers) | Q(pk__in=checkers) | Q(pk__in=judges) | Q(pk=article.author_id)
    return User.objects.filter(people | Q(role=User.Role.CHIEF))
