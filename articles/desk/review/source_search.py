"""Look up sources for evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles.models import Source, User
from articles.queries.sources import UsedSource, most_used

OFFERED = 8


@dataclass(frozen=True, slots=True)
class Lookup:
    """A source lookup without script: the input and the results."""

    typed: QueryDict
    found: Sequence[UsedSource]


def matching_sources(user: User, words: str) -> list[UsedSource]:
    """Return the sources that match `words` and that `user` may see, most used first."""
    words = words.replace("\0", "").strip()[:200]
    if not words:
        return []
    return most_used(Source.objects.visible_to(user).matching(words), OFFERED)
