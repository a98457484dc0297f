"""Store rating scales and ratings, so that claims can always be cleared."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from articles.models import Rating, RatingScale, User, Verdict
from articles.permissions import Act

from .errors import Invalid
from .transaction import act_transaction, require_permission

MEANING = ("clears", "is_no_fact")
"""What the states of claims are derived from."""


def store_scale(*, scale: RatingScale, ratings: Sequence[Rating], actor: User) -> RatingScale:
    """Store a scale with its `ratings`, new and changed ones.

    Chosen as the default it takes the place of the one before. Raises what `require_default_scale`
    and `require_ratings` do, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_RATINGS)
    with act_transaction(actor):
        require_default_scale(scale, is_default=scale.is_default)
        require_ratings(scale, ratings)
        if scale.is_default:
            RatingScale.objects.exclude(pk=scale.pk).update(is_default=False)
        scale.save()
        for rating in ratings:
            rating.scale = scale
            rating.save()
        return scale


def store_rating(*, rating: Rating, actor: User) -> Rating:
    """Store a new or changed rating. Raises what `require_rating` does, `NotAllowed`."""
    require_permission(actor, Act.KEEP_RATINGS)
    with act_transaction(actor):
        require_rating(rating)
        rating.save()
        return rating


def require_rating(rating: Rating) -> None:
    """Raise `Invalid` if the default scale would have none left that clears claims.

    Also if verdicts have the rating and would mean something else. Locks the default scale.
    """
    default = _locked_default()
    stored = Rating.objects.filter(pk=rating.pk).first()
    _require_same_meaning(stored, rating)
    if default and default.pk in {rating.scale_id, stored and stored.scale_id}:
        others = default.ratings.exclude(pk=rating.pk)
        _require_clearing([*others, *([rating] if rating.scale_id == default.pk else [])])


def require_default_scale(scale: RatingScale, *, is_default: bool) -> None:
    """Raise `Invalid` if no scale would be the default any more."""
    default = _locked_default()
    if default and default.pk == scale.pk and not is_default:
        text = _("Choose another scale as the default; this one then no longer is.")
        raise Invalid({"is_default": [text]})


def require_ratings(scale: RatingScale, ratings: Sequence[Rating]) -> None:
    """Raise `Invalid` if a scale can't have these `ratings`, which are new or changed.

    For the reasons of `require_rating`.
    """
    _locked_default()
    known = {row.pk: row for row in scale.ratings.all()} if scale.pk else {}
    for rating in ratings:
        _require_same_meaning(known.get(rating.pk), rating)
    if scale.is_default:
        kept = known.keys() - {rating.pk for rating in ratings}
        _require_clearing([*(known[pk] for pk in kept), *ratings])


def _locked_default() -> RatingScale | None:
    return RatingScale.objects.select_for_update().filter(is_default=True).first()


def _require_clearing(ratings: Sequence[Rating]) -> None:
    if any(row.is_active and row.clears and not row.is_no_fact for row in ratings):
        return
    text = _(
        "The default scale needs a rating in use that clears the claim and doesn’t "
        "mean “no fact”; without one nothing could be signed off."
    )
    raise Invalid({"__all__": [text]})


def _require_same_meaning(stored: Rating | None, rating: Rating) -> None:
    """Raise `Invalid` if a rating that verdicts have would mean something else."""
    if stored is None:
        return
    names = [name for name in MEANING if getattr(stored, name) != getattr(rating, name)]
    if names and Verdict.objects.filter(rating=stored).exists():
        text = _(
            "Verdicts have this rating, so what it means can’t be changed. Take it out of use and "
            "add another one."
        )
        raise Invalid({name: [text] for name in names})
