"""Events on an article since its page was loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Event
from articles.queries.article_page import ArticlePage
from articles.queries.history import HistoryEntry, history_entries

RESHAPING = frozenset(
    {
        Event.Verb.REVISION_RECEIVED,
        Event.Verb.ARTICLE_RECEIVED,
        Event.Verb.ARTICLE_RESPLIT,
        Event.Verb.ARTICLE_SPLIT,
    }
)
# After these events, findings about other claims may change.
RESTATING = frozenset(
    {Event.Verb.CLAIM_MARKED, Event.Verb.CLAIM_CHANGED, Event.Verb.CLAIM_UNMARKED}
)
# These are about words, and no claim that is in the text now.
ABOUT_WORDS = frozenset(
    {
        Event.Verb.CLAIM_UNMARKED,
        Event.Verb.STRETCH_DISMISSED,
        Event.Verb.STRETCH_RECALLED,
        Event.Verb.SENTENCE_JUDGED,
        Event.Verb.SENTENCE_REOPENED,
        Event.Verb.RISK_MARKED,
        Event.Verb.RISK_UNMARKED,
    }
)


@dataclass(frozen=True, slots=True)
class PageUpdates:
    """The events on the article since a page was loaded, oldest first.

    `claims` are those that changed, `own_claims` those that nobody else changed. `places`
    are offsets of other words concerned. `restates`: claims changed on which findings about
    others may depend.
    """

    claims: frozenset[int]
    own_claims: frozenset[int]
    places: Sequence[int]
    has_new_text: bool
    restates: bool
    own: Sequence[HistoryEntry]
    others: Sequence[HistoryEntry]

    @classmethod
    def since(cls, page: ArticlePage, event: int, user: Any) -> "PageUpdates":
        """Load the events after `event`. One query."""
        rows = page.article.events.hide_secrets().readable_by(user).select_related("actor", "claim")
        events = list(rows.filter(pk__gt=event).order_by("pk"))
        entries = history_entries((e for e in events if e.is_own_line), page.labels)
        return cls(
            claims=frozenset(event.claim_id for event in events if event.claim_id),
            own_claims=_claims_of_person(events, user.pk),
            places=_places(page.revision.text, events),
            has_new_text=any(event.verb in RESHAPING for event in events),
            restates=any(event.verb in RESTATING for event in events),
            own=[entry for entry in entries if entry.actor_pk == user.pk],
            others=[entry for entry in entries if entry.actor_pk != user.pk],
        )


def _claims_of_person(events: Sequence[Event], actor: int) -> frozenset[int]:
    """Return the claims that only this person changed."""
    people: dict[int, set[int | None]] = {}
    for event in events:
        if event.claim_id:
            people.setdefault(event.claim_id, set()).add(event.actor_id)
    return frozenset(claim for claim, actors in people.items() if actors == {actor})


def _places(text: str, events: Sequence[Event]) -> list[int]:
    """Return where the words of events about no claim are."""
    words = [event.data.get("words", "") for event in events if event.verb in ABOUT_WORDS]
    found = [(text.find(quote), len(quote)) for quote in words if quote]
    return [place for at, length in found if at >= 0 for place in (at, at + length - 1)]
