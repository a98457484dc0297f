"""Look up sources for evidence."""

from articles.models import Source, User

OFFERED = 8


def matching_sources(user: User, words: str) -> list[Source]:
    """Return the sources that match `words` and that `user` may see, most used first."""
    words = words.replace("\0", "").strip()[:200]
    if not words:
        return []
    found = Source.objects.visible_to(user).matching(words).with_use()
    by_use = found.order_by("-n_evidence", "title")  # type: ignore[misc]
    return list(by_use[:OFFERED])
