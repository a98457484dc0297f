"""Look up sources for evidence."""

from articles.models import Source, User
from articles.queries.sources import UsedSource, most_used

OFFERED = 8


def matching_sources(user: User, words: str) -> list[UsedSource]:
    """Return the sources that match `words` and that `user` may see, most used first."""
    words = words.replace("\0", "").strip()[:200]
    if not words:
        return []
    return most_used(Source.objects.visible_to(user).matching(words), OFFERED)
