"""What every act shares: its transaction, its locks, its right, its line in the history."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

import pghistory
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Event
from articles.permissions import Act, may

from .errors import NotAllowed, WrongState

_pending: ContextVar[list[Event] | None] = ContextVar("pending events", default=None)


@contextmanager
def acting(actor: Any, reason: str = "") -> Iterator[None]:
    """Open a transaction whose history rows name `actor` (a user or None) and `reason`.

    What `record` notes is written at its end, in one statement. An act within an act
    belongs to the outer one.
    """
    if _pending.get() is not None:
        yield
        return
    context = {"actor": actor.pk if actor else None}
    if reason:
        context["reason"] = reason
    token = _pending.set([])
    try:
        with transaction.atomic(), pghistory.context(**context):
            yield
            Event.objects.bulk_create(_pending.get() or [])
    finally:
        _pending.reset(token)


def require(actor: Any, act: Act, article: Article | None = None) -> None:
    """Raise `NotAllowed` unless `actor` may do `act`, on `article` if one is given."""
    if may(actor, act, article):
        return
    if article is not None and may(actor, act):
        raise NotAllowed(_("Nobody checks an article of their own, and authors see only theirs."))
    raise NotAllowed


def hold_article(pk: int) -> Article:
    """Return the article with its row locked: acts on it follow one another."""
    return Article.objects.select_for_update().get(pk=pk)


def hold_claim(pk: int) -> Claim:
    """Return the claim with its article, both rows locked, and with its revision."""
    claims = Claim.objects.select_related("article", "revision").defer("revision__received")
    claims = claims.select_for_update(of=("self", "article"))
    return claims.get(pk=pk)


def require_in_text(claim: Claim) -> None:
    """Raise `WrongState` where the claim's words are gone or its article is archived."""
    if claim.state == Claim.State.LOST:
        raise WrongState(_("The words of this claim are no longer in the text."))
    require_in_work(claim.article)


def require_in_work(article: Article) -> None:
    """Raise `WrongState` where the article is archived."""
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
    """Note one line of the history; `acting` writes it."""
    pending = _pending.get()
    if pending is None:
        raise RuntimeError("record() is called within acting().")
    pending.append(
        Event(
            verb=verb,
            actor=actor,
            at=at,
            article_id=claim.article_id if claim else (article.pk if article else None),
            claim=claim,
            reason=reason,
            data=data,
        )
    )
