"""Ask the author, answer and withdraw questions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Article, Claim, Event, NotificationType, Question, Revocation, User
from articles.permissions import Act

from .errors import Invalid, WrongState
from .jobs import MAIL_OVERDUE, MAIL_QUESTIONS, queue_later
from .notifications import notify
from .signoff import revoke_sign_off
from .states import live_verdict, update_state
from .transaction import (
    act_transaction,
    lock_claim,
    record,
    require_in_text,
    require_in_work,
    require_permission,
)
from .versions import lock_seen_claim

BUNDLED_SECONDS = 180
OVERDUE_AT_ONCE = 500


def ask_author(
    *,
    claim: Claim,
    version: int,
    actor: User,
    at: datetime,
    question: str,
    due_at: datetime | None = None,
) -> Question:
    """Ask the author about a claim, which then waits for the answer, also if it is judged.

    `version` is the claim's version that the person saw.

    `due_at` defaults to two hours before the article's deadline. Questions asked within a
    few minutes go to the author in one mail. The same words again, as by a double click, are
    the question that is open already.
    """
    question = question.strip()
    if not question:
        raise Invalid({"question": [_("Please write a question.")]})
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.ASK, version=version).claim
        require_in_text(claim)
        if same := Question.objects.open().filter(claim=claim, text=question).first():
            return same
        asked = Question.objects.create(
            claim=claim,
            text=question,
            asked_by=actor,
            asked_at=at,
            due_at=due_at or claim.article.answers_due(at),
        )
        update_state(claim, live_verdict(claim))
        _record(Event.Verb.QUERY_ASKED, asked, claim, actor, at)
        revoke_sign_off(
            article=claim.article,
            actor=actor,
            at=at,
            why=Revocation.QUESTION,
            words=claim.quote[:80],
        )
        article = claim.article_id
        queue_later(
            MAIL_QUESTIONS, BUNDLED_SECONDS, lock=f"questions {article}", article_id=article
        )
        return asked


def answer_question(*, question: Question, actor: User, at: datetime, answer: str) -> Question:
    """Answer a question as a signed-in person; the claim no longer waits.

    A verdict that it has is to be confirmed or given again, unless the article is cleared.
    A question never changes, so there is no `version`. Raises `Invalid` without an answer,
    `WrongState` if the question is no longer open or the article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_claim(question.claim_id).claim
        require_permission(actor, Act.ANSWER, claim.article)
        return _answer(question.pk, claim, actor, at, answer)


def answer_by_key(*, key: str, at: datetime, answer: str) -> Question:
    """Answer a question through the link in its mail, without an account.

    Raises `Question.DoesNotExist` for a key that no question has.
    """
    question = Question.objects.get(answer_key=key)
    with act_transaction(None):
        return _answer(question.pk, lock_claim(question.claim_id).claim, None, at, answer)


def answer_question_in_act(*, question: Question, at: datetime, answer: str) -> None:
    """Answer a question within another act, without an account; nothing if it is not open."""
    claim = lock_claim(question.claim_id).claim
    if Question.objects.open().filter(pk=question.pk).exists():
        _answer(question.pk, claim, None, at, answer)


def withdraw_question(*, question: Question, version: int, actor: User, at: datetime) -> Question:
    """Withdraw an open question; `version` is that of its claim.

    Raises `WrongState` if it is no longer open or the article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(question.claim_id, actor=actor, act=Act.ASK, version=version).claim
        require_in_work(claim.article)
        question = _open_question(question.pk)
        question.state = Question.State.WITHDRAWN
        question.save(update_fields=["state"])
        update_state(claim, live_verdict(claim))
        _record(Event.Verb.QUERY_WITHDRAWN, question, claim, actor, at)
        return question


def mark_overdue(*, at: datetime) -> int:
    """Reopen the claims of overdue questions; return how many.

    Each question is marked once, and its asker notified once. A late answer is still
    accepted.
    """
    due = Question.objects.open().filter(due_at__lt=at, overdue_at=None)
    due = due.exclude(claim__article__state=Article.State.ARCHIVED).order_by("due_at")
    return sum(_mark_overdue(question, at) for question in due[:OVERDUE_AT_ONCE])


def note_mailed(*, questions: Iterable[Question], at: datetime) -> None:
    """Mark questions as mailed to the author, so that no later mail repeats them."""
    pks = [question.pk for question in questions]
    Question.objects.filter(pk__in=pks, mailed_at=None).update(mailed_at=at)


def _mark_overdue(question: Question, at: datetime) -> bool:
    with act_transaction(None):
        claim = lock_claim(question.claim_id).claim
        found = Question.objects.open().filter(pk=question.pk, overdue_at=None)
        if not found.update(overdue_at=at):
            return False
        update_state(claim, live_verdict(claim))
        is_judged = claim.state != Claim.State.OPEN
        _record(Event.Verb.QUERY_OVERDUE, question, claim, None, at, judged=is_judged)
        _notify(
            NotificationType.OVERDUE,
            question,
            claim,
            None,
            at,
            mail=(MAIL_OVERDUE, {"question_id": question.pk}),
        )
        return True


def _answer(pk: int, claim: Claim, actor: User | None, at: datetime, answer: str) -> Question:
    answer = answer.strip()
    if not answer:
        raise Invalid({"answer": [_("Please write an answer.")]})
    require_in_work(claim.article)
    question = _open_question(pk)
    question.answer, question.answered_by, question.answered_at = answer, actor, at
    question.state = Question.State.ANSWERED
    question.save(update_fields=["answer", "answered_by", "answered_at", "state"])
    is_cleared = claim.article.state == Article.State.CLEARED
    update_state(claim, live_verdict(claim), is_answered=not is_cleared)
    _record(Event.Verb.QUERY_ANSWERED, question, claim, actor, at)
    _notify(NotificationType.ANSWERED, question, claim, actor, at, answer=answer)
    return question


def _notify(
    sort: NotificationType,
    question: Question,
    claim: Claim,
    actor: User | None,
    at: datetime,
    **more: Any,
) -> None:
    """Notify the asker, or the person to whom the question was handed over."""
    readers = User.objects.filter(pk=question.keeper_id)
    more["question"] = question.text
    notify(readers, sort, actor=actor, at=at, article=claim.article, claim=claim, **more)


def _open_question(pk: int) -> Question:
    question = Question.objects.get(pk=pk)
    if question.state != Question.State.OPEN:
        raise WrongState(_("This question is already answered or withdrawn."))
    return question


def _record(
    verb: str, question: Question, claim: Claim, actor: User | None, at: datetime, **more: Any
) -> None:
    record(
        verb,
        actor=actor,
        at=at,
        claim=claim,
        query=question.pk,
        question=question.text,
        answer=question.answer,
        **more,
    )
