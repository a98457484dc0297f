"""Hand over somebody's work to another person: assignments and open questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article, Assignment, AuditEntry, Event, Question, User
from articles.permissions import Act
from articles.queries.open_work import open_work

from .assignments import GIVEN, TAKEN, notify_checker, record_assignment, require_checker
from .audit import note_audit
from .errors import Invalid
from .transaction import act_transaction, lock_article, record, require_permission


@dataclass(frozen=True, slots=True)
class Handover:
    """How much was handed over, and the headlines of articles that `to` can't check."""

    assignments: int
    questions: int
    kept_back: Sequence[str] = ()


def hand_over_work(
    *, person: User, to: User, actor: User, at: datetime, reason: str = ""
) -> Handover:
    """Give the person's assignments and open questions to `to`, in one act.

    Articles, blocks and claims that `to` can't check (their own article, a conflict of
    interest) stay with the person. The name of who asked a question stays; its answer is
    notified to `to`. Raises `Invalid` if `to` checks nothing, `NotAllowed`.
    """
    require_permission(actor, Act.HAND_OVER)
    _require_receiver(person, to)
    with act_transaction(actor, reason.strip()):
        handed = _hand_over_all(person, to, actor, at)
        note_audit(
            verb=AuditEntry.Verb.WORK_HANDED_OVER,
            at=at,
            actor=actor,
            person=person,
            receiver=str(to),
            assignments=handed.assignments,
            questions=handed.questions,
        )
        return handed


def _hand_over_all(person: User, to: User, actor: User, at: datetime) -> Handover:
    given: list[Assignment] = []
    kept_back: list[Assignment] = []
    work = open_work(person)
    for row in work.assignments:
        done = given if _give(row, to, actor, at) else kept_back
        done.append(row)
    for row in {row.article_id: row for row in given}.values():
        notify_checker(row, actor, at)
    questions = [_give_question(row, to, actor, at) for row in work.questions]
    headlines = dict.fromkeys(row.article.headline for row in kept_back)
    return Handover(len(given), sum(questions), tuple(headlines))


def _give(row: Assignment, to: User, actor: User, at: datetime) -> bool:
    """Give an assignment to `to`, unless they can't check it; end it if they have it already."""
    if not _can_check(lock_article(row.article_id), to):
        return False
    record_assignment(TAKEN, row, actor, at)
    same = Assignment.objects.filter(article=row.article_id, claim=row.claim_id, start=row.start)
    if same.filter(user=to).exists():
        row.delete()
        row.user = to
        return True
    row.user, row.assigned_by, row.assigned_at = to, actor, at
    row.save(update_fields=["user", "assigned_by", "assigned_at"])
    record_assignment(GIVEN, row, actor, at)
    return True


def _give_question(row: Question, to: User, actor: User, at: datetime) -> bool:
    if not _can_check(lock_article(row.claim.article_id), to):
        return False
    row.handed_to = None if row.asked_by_id == to.pk else to
    row.save(update_fields=["handed_to"])
    record(
        Event.Verb.QUERY_HANDED_OVER,
        actor=actor,
        at=at,
        claim=row.claim,
        query=row.pk,
        user=str(to),
    )
    return True


def _can_check(article: Article, to: User) -> bool:
    try:
        require_checker(article, to)
    except Invalid:
        return False
    return True


def _require_receiver(person: User, to: User) -> None:
    if to.pk == person.pk:
        raise Invalid({"to": [_("Choose another person.")]})
    if not User.objects.who_check().filter(pk=to.pk).exists():
        raise Invalid({"to": [_("Only checkers and chief checkers can check articles.")]})
