"""The two wordings of a claim that changed between reading and acting, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from articles.anchoring import Change, compare
from articles.facts.describe import describe
from articles.models import Claim
from articles.models.labels import label_of
from articles.queries.wordings import Wording

from .acts import Refusal

NOT_SENT_AGAIN = frozenset({"csrfmiddlewaretoken", "version"})


@dataclass(frozen=True, slots=True)
class Side:
    """A wording as it is shown: its sentence with marks, how it is read, its state."""

    sentence: SafeString
    kind: str
    value: str
    state: str
    state_label: str


class StaleView:
    """What the panel shows after an act on words that are others by now.

    `fields` are what was sent, to be sent again about the present words.
    """

    def __init__(self, refusal: Refusal) -> None:
        if refusal.stale is None:
            raise ValueError("This refusal is of another sort.")
        self.refusal, self.error = refusal, refusal.stale

    @cached_property
    def changes(self) -> Sequence[Change]:
        seen, now = self.error.seen, self.error.now
        if seen is None:
            return ()
        old, new = (0, len(seen.sentence)), (0, len(now.sentence))
        rows = compare(seen.sentence, [old], now.sentence, [new])
        if any(row.old is None or row.new is None for row in rows):
            return (Change(*old, *new),)
        return [change for row in rows for change in row.changes]

    @property
    def seen(self) -> Side | None:
        spans = [(c.old_start, c.old_end) for c in self.changes]
        return _side(self.error.seen, spans, "del") if self.error.seen else None

    @property
    def now(self) -> Side:
        return _side(self.error.now, [(c.new_start, c.new_end) for c in self.changes], "ins")

    @property
    def can_be_sent(self) -> bool:
        """Tell whether the same can be sent again: the words are there, and no file got lost."""
        return not self.is_lost and not self.refusal.had_file

    @property
    def is_lost(self) -> bool:
        return self.error.now.state == Claim.State.LOST

    @property
    def fields(self) -> list[tuple[str, str]]:
        typed = self.refusal.typed
        names = (name for name in typed if name not in NOT_SENT_AGAIN)
        return [(name, value) for name in names for value in typed.getlist(name)]


def _side(wording: Wording, spans: Sequence[tuple[int, int]], tag: str) -> Side:
    value = describe(wording.value, get_language() or "de")
    return Side(
        sentence=mark_safe("".join(_marked(wording.sentence, spans, tag))),  # noqa: S308
        kind=label_of(Claim.Kind, wording.kind),
        value=", ".join(f"{label}: {text}" for label, text in value),
        state=wording.state,
        state_label=label_of(Claim.State, wording.state),
    )


def _marked(text: str, spans: Sequence[tuple[int, int]], tag: str) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield escape(text[at:start])
        if start < end:
            yield f"<{tag}>{escape(text[start:end])}</{tag}>"
        at = end
    yield escape(text[at:])
