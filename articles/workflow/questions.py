"""Questions to the author and their answers."""

from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Claim, Event, Query, User
from articles.permissions import Act

from .acting import acting, hold_claim, record, require, require_in_text
from .errors import Invalid, WrongState
from .jobs import MAIL_QUESTION, queue
from .states import live_verdict, settle


def ask_author(
    *, claim: Claim, actor: User, at: datetime, question: str, due_at: datetime | None = None
) -> Query:
    """Ask the author about a claim; a claim without verdict waits for the answer."""
    question = question.strip()
    if not question:
        raise Invalid({"question": [_("Write the question.")]})
    with acting(actor):
        claim = hold_claim(claim.pk)
        require(actor, Act.ASK, claim.article)
        require_in_text(claim)
        query = Query.objects.create(
            claim=claim, question=question, asked_by=actor, asked_at=at, due_at=due_at
        )
        settle(claim, live_verdict(claim))
        _record(Event.Verb.QUERY_ASKED, query, claim, actor, at)
        queue(MAIL_QUESTION, query_id=query.pk)
        return query


def answer_query(*, query: Query, actor: User, at: datetime, answer: str) -> Query:
    """Answer a question, signed in; the claim is open again with the answer beside it."""
    with acting(actor):
        claim = hold_claim(query.claim_id)
        require(actor, Act.ANSWER, claim.article)
        return _answer(query.pk, claim, actor, at, answer)


def answer_by_key(*, key: str, at: datetime, answer: str) -> Query:
    """Answer a question through the link in its mail, without an account.

    Raises `Query.DoesNotExist` for a key that no question has.
    """
    query = Query.objects.get(answer_key=key)
    with acting(None):
        return _answer(query.pk, hold_claim(query.claim_id), None, at, answer)


def withdraw_query(*, query: Query, actor: User, at: datetime) -> Query:
    """Take an open question back."""
    with acting(actor):
        claim = hold_claim(query.claim_id)
        require(actor, Act.ASK, claim.article)
        query = _open_query(query.pk)
        query.state = Query.State.WITHDRAWN
        query.save(update_fields=["state"])
        settle(claim, live_verdict(claim))
        _record(Event.Verb.QUERY_WITHDRAWN, query, claim, actor, at)
        return query


def _answer(pk: int, claim: Claim, actor: User | None, at: datetime, answer: str) -> Query:
    answer = answer.strip()
    if not answer:
        raise Invalid({"answer": [_("Write the answer.")]})
    query = _open_query(pk)
    query.answer, query.answered_by, query.answered_at = answer, actor, at
    query.state = Query.State.ANSWERED
    query.save(update_fields=["answer", "answered_by", "answered_at", "state"])
    settle(claim, live_verdict(claim))
    _record(Event.Verb.QUERY_ANSWERED, query, claim, actor, at)
    return query


def _open_query(pk: int) -> Query:
    query = Query.objects.get(pk=pk)
    if query.state != Query.State.OPEN:
        raise WrongState(_("This question is answered or withdrawn already."))
    return query


def _record(verb: str, query: Query, claim: Claim, actor: User | None, at: datetime) -> None:
    record(
        verb,
        actor=actor,
        at=at,
        claim=claim,
        query=query.pk,
        question=query.question,
        answer=query.answer,
    )
