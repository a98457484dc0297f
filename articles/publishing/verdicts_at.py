"""Which verdict of each claim counted at a time, by the history.

A verdict's own status is the current one, which may have changed since.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from articles.models import Article, Event

Verb = Event.Verb
GIVEN = frozenset({Verb.VERDICT_GIVEN, Verb.VERDICT_OVERRIDDEN})
TAKEN = frozenset({Verb.VERDICT_WITHDRAWN, Verb.VERDICT_REJECTED})
# The words or their value changed: no earlier verdict counts or returns.
VOIDING = frozenset({Verb.CLAIM_TOUCHED, Verb.CLAIM_REREAD, Verb.CLAIM_CHANGED})


def verdicts_at(article: Article, at: datetime) -> Mapping[int, int]:
    """Return the pk of the verdict that counted, by the claim's pk. One query."""
    events = Event.objects.filter(article=article, verb__in=GIVEN | TAKEN | VOIDING, at__lte=at)
    rows = events.order_by("pk").values_list("claim_id", "verb", "data__verdict")
    return _replayed(rows.iterator())


def _replayed(rows: Iterable[tuple[int, str, int | None]]) -> dict[int, int]:
    counting: dict[int, list[int]] = defaultdict(list)
    opened: set[int] = set()
    for claim, verb, verdict in rows:
        if verb in VOIDING:
            counting[claim] = []
        elif verb in GIVEN and verdict:
            counting[claim].append(verdict)
        elif verdict in counting[claim]:
            counting[claim].remove(verdict)
        # After a rejection no earlier verdict returns until somebody judges or withdraws.
        (opened.add if verb == Verb.VERDICT_REJECTED else opened.discard)(claim)
    return {claim: pks[-1] for claim, pks in counting.items() if pks and claim not in opened}
