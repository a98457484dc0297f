"""The articles that a page from the browser can be added to."""

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q

from articles.models import Article

MOST = 100


def articles_in_work(user: Any, at_hand: int | None) -> list[tuple[int, str]]:
    """Return key and headline of articles in work that `user` may see. One query.

    The newest 100, and before them the one at hand, however old it is.
    """
    first = ExpressionWrapper(Q(pk=at_hand or 0), BooleanField()).desc()
    rows = Article.objects.visible_to(user).exclude(state=Article.State.ARCHIVED)
    return list(rows.order_by(first, "-pk").values_list("pk", "headline")[:MOST])
