"""Second verdicts of random samples in a period, beside the first ones."""

from collections.abc import Mapping

from django.db.models import Case, Count, F, When

from articles.models import SampledVerdict

from .period import Period

RatingPairs = Mapping[tuple[str, str], int]
"""How often a first and a second rating (codes) were given together."""


def rating_pairs(period: Period, desk: int | None) -> RatingPairs:
    """Count the ratings given to samples in a period, of one desk or of all. One query.

    Where they agree although the codes differ, the text sets a false claim right itself: the
    first one counts as the second.
    """
    start, end = period.bounds()
    rows = SampledVerdict.objects.filter(looked_at__gte=start, looked_at__lt=end)
    if desk is not None:
        rows = rows.filter(verdict__claim__article__desk=desk)
    second, judged = F("rating__code"), F("verdict__rating__code")
    first = Case(When(agrees=True, then=second), default=judged)
    pairs = rows.order_by().annotate(first=first, second=second).values_list("first", "second")
    return {
        (first_code, second_code): count
        for first_code, second_code, count in pairs.annotate(count=Count("pk"))
    }
