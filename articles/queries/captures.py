"""The articles that a page from the browser can be added to."""

from typing import Any

from articles.models import Article

MOST = 100


def articles_in_work(user: Any) -> list[tuple[int, str]]:
    """Return key and headline of the newest articles in work that `user` may see. One query."""
    rows = Article.objects.visible_to(user).exclude(state=Article.State.ARCHIVED).order_by("-pk")
    return list(rows.values_list("pk", "headline")[:MOST])
