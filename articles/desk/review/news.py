"""Events on an article since its page was loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Event
from articles.queries.article_page import ArticlePage
from articles.queries.history import HistoryLine, lines_of

RESHAPING = frozenset(
    {Event.Verb.REVISION_RECEIVED, Event.Verb.ARTICLE_RECEIVED, Event.Verb.ARTICLE_RESPLIT}
)
# After these events, findings about other claims may change.
RESTATING = frozenset({Event.Verb.CLAIM_MARKED, Event.Verb.CLAIM_CHANGED})


@dataclass(frozen=True, slots=True)
class News:
    """The events on the article since a page was loaded, oldest first.

    `restates`: claims changed on which findings about others may depend.
    """

    claims: frozenset[int]
    has_new_text: bool
    restates: bool
    own: Sequence[HistoryLine]
    others: Sequence[HistoryLine]

    @classmethod
    def since(cls, page: ArticlePage, event: int, user: Any) -> "News":
        """Load the events after `event`. One query."""
        rows = page.article.events.discreet().told_to(user).select_related("actor", "claim")
        events = list(rows.filter(pk__gt=event).order_by("pk"))
        lines = lines_of(events, page.labels)
        return cls(
            claims=frozenset(line.claim_pk for line in lines if line.claim_pk),
            has_new_text=any(line.verb in RESHAPING for line in lines),
            restates=any(line.verb in RESTATING for line in lines),
            own=[line for line in lines if line.actor_pk == user.pk],
            others=[line for line in lines if line.actor_pk != user.pk],
        )
