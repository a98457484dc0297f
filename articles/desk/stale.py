"""The page of a stale act: both wordings, and the submitted input."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.anchoring import Change, compare
from articles.facts.languages import language_name
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Claim, User
from articles.models.labels import label_of
from articles.queries.carried_spans import carry_spans
from articles.queries.changes_since import ChangedClaim, ChangesSince, changes_since, seen_text
from articles.workflow import StaleArticle, StaleClaim, StaleClaims, WorkflowError

from .forms.stale_edits import display_value
from .shortcuts import current_user
from .wordings import WordingPair, changed_spans, excerpt, wording_side

NOT_SENT_AGAIN = frozenset({"csrfmiddlewaretoken", "version"})
OF_CLAIMS = ("claim", "about")
"""Fields of acts on a sentence that name claims with their versions, as "pk:version …"."""
PLACES = frozenset({"start", "end", "revision"})
"""Fields that mean something in the text that was seen only."""
CHOICES, TICKS = frozenset({"kind"}), frozenset({"on", "yes"})
MOST = 12

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim whose state or verdict changed: its states in words, the current verdict."""

    claim: Claim
    before: str
    after: str
    verdict: str


@dataclass(frozen=True, slots=True)
class FormGone:
    """A refused act whose form the page has no longer: why, and what was written."""

    message: str
    words: list[str]


class StaleView:
    """An act that was refused after a concurrent change.

    `typed` and `action` are the input and its URL; `had_file`: it had a file, which no page
    can keep.
    """

    def __init__(self, error: Any, typed: QueryDict, action: str, *, had_file: bool) -> None:
        self.error, self.typed, self.action, self.had_file = error, typed, action, had_file

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Return the input, to be sent again for the current version."""
        names = (name for name in self.typed if name not in NOT_SENT_AGAIN)
        return [(name, value) for name in names for value in self.typed.getlist(name)]

    @property
    def is_placed(self) -> bool:
        """Return whether it has offsets in the text that was seen."""
        return bool(PLACES & set(self.typed))

    @property
    def words(self) -> list[str]:
        """Return the free text in the input, without numbers, checkboxes and choices."""
        return [text for name, text in self.fields if name not in CHOICES and _is_words(text)]


class StaleClaimView(StaleView):
    """The two wordings of a claim, side by side."""

    error: StaleClaim

    @property
    def pairs(self) -> list[WordingPair]:
        seen, now = self.error.seen, self.error.now
        changes = self._changes
        old = [(c.old_start, c.old_end) for c in changes]
        new = [(c.new_start, c.new_end) for c in changes]
        return [
            WordingPair(
                wording_side(seen, old, "del") if seen else None, wording_side(now, new, "ins")
            )
        ]

    @property
    def can_be_sent(self) -> bool:
        """Return whether it can be sent again: the words are there, and no file was lost."""
        return not self.is_lost and not self.had_file and not self.is_placed

    @property
    def is_lost(self) -> bool:
        return self.error.now.state == Claim.State.LOST

    @cached_property
    def _changes(self) -> Sequence[Change]:
        seen, now = self.error.seen, self.error.now
        if seen is None:
            return ()
        old, new = (0, len(seen.sentence)), (0, len(now.sentence))
        rows = compare(seen.sentence, [old], now.sentence, [new])
        if any(row.old is None or row.new is None for row in rows):
            return (Change(*old, *new),)
        return [change for row in rows for change in row.changes]


class StaleClaimsView(StaleView):
    """The two wordings of each sentence with a claim that changed."""

    error: StaleClaims | StaleClaim

    @property
    def each(self) -> Sequence[StaleClaim]:
        return self.error.each if isinstance(self.error, StaleClaims) else [self.error]

    @property
    def claim(self) -> Claim:
        """Return the first claim that changed, as it is now."""
        return self.each[0].present

    @property
    def pairs(self) -> list[WordingPair]:
        by_sentence = {error.now.sentence: error for error in reversed(self.each)}
        views = [
            StaleClaimView(error, self.typed, self.action, had_file=self.had_file)
            for error in by_sentence.values()
        ]
        return [pair for view in reversed(views) for pair in view.pairs]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Return the input, with the claims that are still there at their current versions."""
        words = [(name, value) for name, value in super().fields if name not in OF_CLAIMS]
        seen = " ".join(value for name in OF_CLAIMS for value in self.typed.getlist(name))
        versions = dict(pair.partition(":")[::2] for pair in seen.split())
        for error in self.each:
            versions[str(error.present.pk)] = str(error.present.version)
        name = "about" if "about" in self.typed else "claim"
        return [*words, (name, " ".join(f"{pk}:{version}" for pk, version in versions.items()))]

    @property
    def can_be_sent(self) -> bool:
        """Return whether it can be sent again: all words are there."""
        return all(error.now.state != Claim.State.LOST for error in self.each)


class StaleArticleView(StaleView):
    """The changes of an article since it was seen: its text, claims and details."""

    error: StaleArticle
    reader: User

    @property
    def article(self) -> Article:
        return self.error.present

    @property
    def version(self) -> str:
        """Return the version for sending the act again."""
        return str(self.error.now)

    @property
    def can_be_sent(self) -> bool:
        """Return whether it can be sent again as it is: no file was lost, and it has no offsets."""
        return not self.had_file and not self.is_placed

    @cached_property
    def since(self) -> ChangesSince:
        if self.error.seen is None:
            return ChangesSince(None, (), ())
        return changes_since(self.article, self.error.seen, self.error.now, self.reader)

    @property
    def pairs(self) -> list[WordingPair]:
        return list(islice(self._pairs(), MOST))

    @property
    def claims(self) -> list[ShownClaim]:
        return [_shown_claim(turned) for turned in self.since.claims[:MOST]]

    @property
    def details(self) -> list[tuple[str, str, str]]:
        """Return each changed field of the article: name, old and new value."""
        rows = []
        for turned in self.since.details:
            field: Any = Article._meta.get_field(turned.field)
            before, after = (_detail_text(field, v) for v in (turned.before, turned.after))
            rows.append((str(field.verbose_name), before, after))
        return rows

    @property
    def more(self) -> int:
        """Return how many changes of text and claims are not shown."""
        texts = len(self.since.texts.changed) if self.since.texts else 0
        return max(0, texts - MOST) + max(0, len(self.since.claims) - MOST)

    @property
    def is_unknown(self) -> bool:
        """Return whether the changes are unknown."""
        return not (self.pairs or self.since.claims or self.since.details)

    @cached_property
    def text(self) -> str | None:
        """Return the text that was seen."""
        return seen_text(self.article, self.error.seen)

    @property
    def span(self) -> Span | None:
        """Return the submitted span; None if there is none in the text that was seen."""
        start, end = (parse_number(self.typed.get(name)) for name in ("start", "end"))
        if self.text is None or start is None or end is None:
            return None
        return (start, end) if start < end <= len(self.text) else None

    @property
    def chosen(self) -> str:
        """Return the words at that span."""
        return self.text[slice(*self.span)] if self.text and self.span else ""

    @cached_property
    def place(self) -> Span | None:
        """Return their current span; None if they are gone."""
        found = self.carried(self.span).get(self.span) if self.span else None
        return None if found is None or found.start is None else (found.start, found.end)

    @property
    def words_now(self) -> str:
        """Return the words at their current span."""
        return self.article.revision.text[slice(*self.place)] if self.place else ""

    def carried(self, *spans: Span) -> dict[Span, Any]:
        """Carry spans of the text that was seen to the current one."""
        old = self.text
        if old is None:
            return {}
        inside = [span for span in spans if span[0] < span[1] <= len(old)]
        new, language = self.article.revision.text, self.article.language
        return dict(zip(inside, carry_spans(inside, old, new, language), strict=True))

    def _pairs(self) -> Iterator[WordingPair]:
        found = self.since.texts
        if found is None:
            return
        for row in found.changed:
            old, new = changed_spans(row)
            sides = ((found.old, row.old, old, "del"), (found.new, row.new, new, "ins"))
            yield WordingPair(*(excerpt(*side) for side in sides))


def stale_view(request: HttpRequest, error: WorkflowError) -> Any:
    """Return the view of a stale act on a claim or an article; None for others."""
    views = {
        StaleClaim: StaleClaimView,
        StaleClaims: StaleClaimsView,
        StaleArticle: StaleArticleView,
    }
    view = views.get(type(error))
    if view is StaleClaimView and any(":" in request.POST.get(name, "") for name in OF_CLAIMS):
        view = StaleClaimsView
    if view is None:
        return None
    shown = view(error, request.POST, request.get_full_path(), had_file=bool(request.FILES))
    if isinstance(shown, StaleArticleView):
        shown.reader = current_user(request)
    return shown


def _is_words(value: str) -> bool:
    return value not in TICKS and any(sign.isalpha() for sign in value)


def _detail_text(field: Any, value: Any) -> str:
    if field.name == "language":
        return language_name(value, get_language() or "en")
    return (
        str(dict(field.flatchoices)[value]) if value and field.flatchoices else display_value(value)
    )


def _shown_claim(turned: ChangedClaim) -> ShownClaim:
    verdict = turned.verdict
    return ShownClaim(
        claim=turned.claim,
        before=label_of(Claim.State, turned.state_before)
        if turned.state_before
        else _("not marked"),
        after=label_of(Claim.State, turned.claim.state),
        verdict=f"{verdict.rating}, {verdict.judged_by}" if verdict else "",
    )
