"""Demand second looks, end demands, and apply them to verdicts."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.db.models.query import QuerySet
from django.utils.translation import gettext as _

from articles.models import Article, Claim, ConfirmationDemand, Desk, Event, Rating, User, Verdict
from articles.permissions import Act

from .errors import Invalid, WrongState
from .transaction import act_transaction, record, require_permission


def demand_second_look(
    *,
    actor: User,
    at: datetime,
    kind: str | None = None,
    rating: Rating | None = None,
    desk: Desk | None = None,
) -> ConfirmationDemand:
    """Require that another person confirms verdicts of this kind, rating and desk.

    Applies to later verdicts and to live ones in articles that are not archived; a sign-off
    stays. Raises `Invalid` for an unknown kind, `WrongState` if the same is demanded
    already, `NotAllowed`.
    """
    kind = kind or None
    with act_transaction(actor):
        require_permission(actor, Act.DEMAND_CONFIRMATION)
        if kind is not None and kind not in Claim.Kind.values:
            raise Invalid({"kind": [_("There is no such kind of claim.")]})
        same = ConfirmationDemand.objects.current().filter(kind=kind, rating=rating, desk=desk)
        if same.exists():
            raise WrongState(_("This is already required."), code="demanded")
        demand = ConfirmationDemand.objects.create(
            kind=kind, rating=rating, desk=desk, set_by=actor, set_at=at
        )
        apply_second_looks(Article.objects.filter(state=Article.State.IN_WORK))
        _record(Event.Verb.SECOND_LOOK_DEMANDED, demand, actor, at)
        return demand


def end_second_look_demand(
    *, demand: ConfirmationDemand, actor: User, at: datetime
) -> ConfirmationDemand:
    """End a demand; verdicts under no other demand no longer wait."""
    with act_transaction(actor):
        require_permission(actor, Act.DEMAND_CONFIRMATION)
        demand = ConfirmationDemand.objects.select_for_update().get(pk=demand.pk)
        if demand.ended_at:
            raise WrongState(_("This requirement has already been removed."), code="ended")
        demand.ended_by, demand.ended_at = actor, at
        demand.save(update_fields=["ended_by", "ended_at"])
        apply_second_looks(Article.objects.filter(state=Article.State.IN_WORK))
        _record(Event.Verb.SECOND_LOOK_ENDED, demand, actor, at)
        return demand


def apply_second_looks(articles: QuerySet[Article]) -> None:
    """Update whether each verdict that counts or may return needs a second look.

    Two statements, which write only verdicts that change.
    """
    past = (Verdict.Status.LIVE, Verdict.Status.SUPERSEDED)
    verdicts = Verdict.objects.filter(claim__article__in=articles, status__in=past)
    covering = Exists(
        ConfirmationDemand.objects.covering(
            OuterRef("claim__kind"), OuterRef("rating"), OuterRef("claim__article__desk")
        )
    )
    verdicts.filter(covering, needs_confirmation=False).update(needs_confirmation=True)
    verdicts.filter(~covering, needs_confirmation=True).update(needs_confirmation=False)


def _record(verb: str, demand: ConfirmationDemand, actor: User, at: datetime) -> None:
    record(
        verb,
        actor=actor,
        at=at,
        demand=demand.pk,
        kind=demand.kind,
        rating=demand.rating.code if demand.rating else "",
        desk=demand.desk.name if demand.desk else "",
    )
