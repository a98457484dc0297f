"""Who reads which articles at the moment."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from articles.models import Presence
from articles.models.user import short_name


def readers_of(user: Any, articles: Collection[int], at: datetime) -> Mapping[int, list[str]]:
    """Return the names of those other than `user` who read each of `articles` (one query)."""
    names = Presence.objects.readers_of(articles, but=user.pk, at=at)
    found: dict[int, list[str]] = defaultdict(list)
    for article, *name in names:
        found[article].append(short_name(*name))
    return found
