"""Receive the texts of one message of an agency: all of them, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from articles.models import Article, User
from articles.permissions import Act

from .arrivals import receive_article
from .errors import Invalid
from .inputs import ArticleInput
from .text_jobs import takes_a_job
from .transaction import act_transaction, require_permission
from .wires import receive_revision


@dataclass(frozen=True, slots=True)
class ReceivedItem:
    """The article of an item; `is_new`: its text was stored, not found stored already."""

    article: Article
    is_new: bool


def receive_message(
    *, actor: User, at: datetime, arrivals: Sequence[ArticleInput]
) -> list[ReceivedItem]:
    """Receive the texts of a message, each as its own article; in order.

    An item whose `external_id` an article has is a further text of that one, or a notice about
    it. All are stored in one transaction. Raises `Invalid` with the number of the item at
    fault, from 0 ("items/2/body"), also for texts that are so long that a job has to receive
    them, `WrongState`, and `NotAllowed`.
    """
    require_permission(actor, Act.SUBMIT_ARTICLES)
    _require_short(arrivals)
    # In one order, so that messages with the same articles can't deadlock.
    turns = sorted(range(len(arrivals)), key=lambda turn: (arrivals[turn].external_id or "", turn))
    received: dict[int, ReceivedItem] = {}
    with act_transaction(actor):
        for turn in turns:
            received[turn] = _receive(turn, arrivals[turn], actor, at)
    return [received[turn] for turn in range(len(arrivals))]


def _receive(turn: int, arrival: ArticleInput, actor: User, at: datetime) -> ReceivedItem:
    rows = Article.objects.filter(external_id=arrival.external_id)
    known = rows.first() if arrival.external_id else None
    try:
        if known is None:
            fields: dict[str, Any] = {name: getattr(arrival, name) for name in arrival.__slots__}
            return ReceivedItem(receive_article(actor=actor, at=at, **fields), is_new=True)
        received = receive_revision(
            article=known, actor=actor, at=at, manuscript=arrival.manuscript
        )
        return ReceivedItem(known, received.is_new)
    except Invalid as refusal:
        raise Invalid(
            {f"items/{turn}/{name}": texts for name, texts in refusal.fields.items()}
        ) from refusal


def _require_short(arrivals: Sequence[ArticleInput]) -> None:
    """Raise `Invalid` for a message that takes too long within a request."""
    total = sum(len(arrival.manuscript.text) for arrival in arrivals)
    long = [
        turn
        for turn, arrival in enumerate(arrivals)
        if takes_a_job(arrival.manuscript, day=arrival.publication_date)
    ]
    if long or total > settings.JOB_CHARACTERS:
        message = _("The texts of this message are too long to be received together.")
        raise Invalid({f"items/{long[0] if long else 0}/body": [message]})
