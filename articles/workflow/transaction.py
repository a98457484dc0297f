"""What all acts share: transaction, row locks, permission check, event."""

from collections.abc import Collection, Container, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, ConflictOfInterest, Event, Verdict
from articles.models.columns import columns, from_columns, next_key, width
from articles.models.demand import Demanded
from articles.models.event import IN_ACT
from articles.models.sql.locks import ARTICLE, ARTICLE_OF_CLAIM, CLAIMS, ONE_CLAIM
from articles.models.verb import PUBLIC_VERBS
from articles.permissions import NEVER_ON_OWN_ARTICLE, Act, may

from .attribution import attributed, context_columns
from .bulk_copy import copy_rows
from .errors import NotAllowed, WrongState
from .memory import limits_others, remember_verdicts
from .pending_writes import PendingWrites
from .stored_files import removing_leftovers

EVENTS_BESIDE_ROWS = 8
"""How many events an act writes with its rows: each number is another statement to plan."""


@dataclass(frozen=True, slots=True)
class LockedClaim:
    """A claim whose article is locked, with what a verdict on it is checked against.

    `sentence` is its sentence's text; `live_pk` and `live_judge_pk` are the pks of the live
    verdict and its judge, or None; `demands` are the origins demands that may apply;
    `conflicted` are the pks of the people with a conflict of interest in the article;
    `is_asked` is whether a question is open and not overdue; `ratings_to_confirm` are the pks
    of the ratings that need a second look here, None for every one.
    """

    claim: Claim
    sentence: str
    live_pk: int | None
    live_judge_pk: int | None
    demands: Sequence[Demanded]
    conflicted: Sequence[int]
    is_asked: bool
    ratings_to_confirm: Sequence[int | None]


@dataclass(frozen=True, slots=True)
class _Pending:
    """What an act writes at its end: rows, events, and what follows from verdicts, by pks."""

    events: list[Event] = field(default_factory=list)
    settled: list[int] = field(default_factory=list)
    writes: PendingWrites = field(default_factory=PendingWrites)


_pending: ContextVar[_Pending | None] = ContextVar("pending rows", default=None)


@contextmanager
def act_transaction(actor: Any, reason: str = "") -> Iterator[None]:
    """Open a transaction whose history rows name `actor` (a user or None) and `reason`.

    Events of `record` are inserted at its end, in one statement, and so is what follows from
    the verdicts of `settle`. A nested act joins the outer one.
    """
    if _pending.get() is not None:
        yield
        return
    context = {"actor": actor.pk if actor else None}
    if reason:
        context["reason"] = reason
    pending = _Pending()
    token = _pending.set(pending)
    try:
        with removing_leftovers(), transaction.atomic(), attributed(context, pending.writes):
            yield
            _write(pending)
            remember_verdicts(pending.settled)
    finally:
        _pending.reset(token)


def _write(pending: _Pending) -> None:
    """Write rows and events in one statement; many events by a statement of their own."""
    if 0 < len(pending.events) <= EVENTS_BESIDE_ROWS:
        pending.writes.add_unnumbered(pending.events)
        pending.writes.flush()
        return
    pending.writes.flush()
    copy_rows(Event, pending.events)


def store(row: Model) -> None:
    """Store a new row, within an act at its end if a key is reserved for it."""
    pending = _pending.get()
    if pending is None:
        row.save(force_insert=True)
    else:
        pending.writes.add(row)


def change(row: Model, names: Sequence[str]) -> None:
    """Write these fields of a stored row, within an act at its end or before a query."""
    pending = _pending.get()
    if pending is None:
        row.save(update_fields=names)
    else:
        pending.writes.change(row, names)


@contextmanager
def savepoint() -> Iterator[None]:
    """Roll back this part of an act, with its events, if an error is raised."""
    pending = _pending.get() or _Pending()
    noted, settled = len(pending.events), len(pending.settled)
    try:
        with removing_leftovers(), transaction.atomic():
            yield
    except BaseException:
        del pending.events[noted:]
        del pending.settled[settled:]
        raise


@contextmanager
def summarized_in_one_line(*, of_article: bool = False) -> Iterator[None]:
    """Mark the events about claims of this part of an act: another line represents them.

    With `of_article` those about the article as well. The caller records that line. The history
    of the article leaves the marked ones out, the histories of the claims and other systems
    don't.
    """
    pending = _pending.get()
    if pending is None:
        raise RuntimeError("summarized_in_one_line() is called within act_transaction().")
    noted = len(pending.events)
    yield
    for event in pending.events[noted:]:
        if of_article or event.claim is not None:
            event.data[IN_ACT] = True


def require_permission(
    actor: Any,
    act: Act,
    article: Article | None = None,
    conflicted: Container[int] | None = None,
) -> None:
    """Raise `NotAllowed` unless `actor` may do `act`, on `article` if one is given.

    `conflicted` are the pks of the people with a conflict of interest in it; None loads
    them where they count.
    """
    _refuse_conflict(actor, act, article, conflicted)
    if may(actor, act, article):
        return
    if article is not None and may(actor, act):
        raise NotAllowed(_("Nobody can check their own article, and authors see only theirs."))
    raise NotAllowed


def _refuse_conflict(
    actor: Any, act: Act, article: Article | None, conflicted: Container[int] | None
) -> None:
    if article is None or act not in NEVER_ON_OWN_ARTICLE:
        return
    if conflicted is None:
        conflicted = ConflictOfInterest.objects.filter(article=article).values_list(
            "user", flat=True
        )
    if actor.pk in conflicted:
        raise NotAllowed(_("You have a conflict of interest in this article."))


def lock_article(pk: int) -> Article:
    """Lock the article's row and return it: acts on an article run one after the other.

    Raises `Article.DoesNotExist`.
    """
    return _locked(ARTICLE, pk)


def lock_claim(pk: int, reserving: Sequence[type[Model]] = ()) -> LockedClaim:
    """Lock the row of the claim's article; return the claim. Two queries.

    `reserving` are the models of the rows that the act stores (`store`), each as often as it
    has new ones. Raises `Claim.DoesNotExist`.
    """
    try:
        article = _locked(ARTICLE_OF_CLAIM, pk)
    except Article.DoesNotExist as error:
        raise Claim.DoesNotExist from error
    sql = ONE_CLAIM.format(reserved="".join(f", {next_key(model)}" for model in reserving))
    with connection.cursor() as cursor:
        cursor.execute(sql, [pk])
        row = cursor.fetchone()
    pending = _pending.get()
    for model, key in zip(reserving, row[len(row) - len(reserving) :], strict=True):
        if pending is not None:
            pending.writes.reserve(model, key)
    return _locked_claim(article, row[: len(row) - len(reserving)])


def claims_of_locked(article: Article, pks: Collection[int]) -> list[LockedClaim]:
    """Return claims of an article that the caller has locked, in reading order. One query."""
    with connection.cursor() as cursor:
        if len(pks) == 1:
            cursor.execute(ONE_CLAIM.format(reserved=""), list(pks))
        else:
            cursor.execute(CLAIMS, [list(pks)])
        rows = cursor.fetchall()
    return [_locked_claim(article, row) for row in rows]


def _locked_claim(article: Article, row: tuple[Any, ...]) -> LockedClaim:
    claim = from_columns(Claim, row[: width(Claim)])
    claim.article = article
    live, judge, sentence, demands, *more = row[width(Claim) :]
    demanded = [tuple(demand) for demand in demands or ()]
    return LockedClaim(claim, sentence, live, judge, demanded, *more)


def _locked(sql: str, pk: int) -> Article:
    columns_of_context, values = context_columns()
    named = sql.format(context=columns_of_context, article=columns(Article, "article"))
    with connection.cursor() as cursor:
        cursor.execute(named, [*values, pk])
        row = cursor.fetchone()
    if row is None:
        raise Article.DoesNotExist
    return from_columns(Article, row[-width(Article) :])


def require_in_text(claim: Claim) -> None:
    """Raise `WrongState` if the claim's words are gone or its article is archived."""
    if claim.state == Claim.State.LOST:
        raise WrongState(_("The words of this claim are no longer in the text."))
    require_in_work(claim.article)


def require_in_work(article: Article) -> None:
    """Raise `WrongState` if the article is archived."""
    if article.state == Article.State.ARCHIVED:
        raise WrongState(_("The article is archived."))


def record(
    verb: str,
    *,
    actor: Any,
    at: datetime,
    article: Article | None = None,
    claim: Claim | None = None,
    reason: str = "",
    **data: Any,
) -> None:
    """Add an event, which `act_transaction` writes at its end.

    Of a claim its words are stored: those that the act was about, whatever becomes of them.
    """
    if claim and "quote" not in claim.get_deferred_fields():
        data.setdefault("words", claim.quote)
    pending = _pending.get()
    if pending is None:
        raise RuntimeError("record() is called within act_transaction().")
    pending.events.append(
        Event(
            verb=verb,
            is_public=verb in PUBLIC_VERBS,
            actor=actor,
            at=at,
            article_id=claim.article_id if claim else (article.pk if article else None),
            claim=claim,
            reason=reason,
            data=data,
        )
    )


def settle(verdict: Verdict, claim: Claim) -> None:
    """Note a verdict on `claim` that was given, confirmed or restored.

    What follows from it for later articles is stored by `act_transaction` at its end, if it
    still counts then.
    """
    pending = _pending.get()
    if pending is None:
        raise RuntimeError("settle() is called within act_transaction().")
    if limits_others(verdict, claim):
        pending.settled.append(verdict.pk)
