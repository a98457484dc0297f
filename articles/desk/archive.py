"""The archive: claims, articles and sources of all years."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.facts.kinds import Kind
from articles.models import Claim, Desk, Rating, Source, User
from articles.models.labels import label_of
from articles.permissions import Act
from articles.queries.archive import (
    BEGIN,
    END,
    ClaimHit,
    Facets,
    Hits,
    TooBroad,
    are_stop_words,
    claims_by_sentence,
    find_and_count,
    find_articles,
    find_sources,
    in_whole_sentences,
)
from articles.queries.archive_search import UNJUDGED, ArchiveSearch
from factcheck.replicas.requests import reads_from_replica

from .forms.archive import SearchForm
from .query_strings import with_changes
from .shortcuts import current_user, permission_required

LISTS = ("claims", "articles", "sources")
CLAIMS_A_PAGE = 100
"""A page lists their sentences, of which each has five claims or so."""
# The filters for articles and sources; claims have all.
NARROWED = {"articles": "words desk since until year".split(), "sources": ["words"]}


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter value with its number of hits; a selected one links to its removal."""

    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The choices of one facet."""

    label: str
    choices: Sequence[Choice]


class Archive:
    """The data of the archive page, loaded lazily by the template."""

    kinds = Claim.Kind.choices
    unjudged = UNJUDGED

    def __init__(self, request: HttpRequest) -> None:
        self.request, self.form = request, SearchForm(request.GET)
        self.wanted = self.form.search
        shown = request.GET.get("in", "")
        self.shown = shown if shown in LISTS else LISTS[0]

    @cached_property
    def found(self) -> tuple[Hits | None, Facets | None]:
        """Return the page of hits and their counts; None after a timeout."""
        cursor, user = self.request.GET.get("cursor", ""), current_user(self.request)
        try:
            if self.shown == "articles":
                return find_articles(self.wanted, cursor), None
            if self.shown == "sources":
                return find_sources(user, self.wanted, cursor), None
            hits, counts = find_and_count(self.wanted, user, CLAIMS_A_PAGE, cursor)
            return in_whole_sentences(hits), counts
        except TooBroad:
            return None, None

    @property
    def is_wider(self) -> bool:
        """Return whether the list ignores some filters."""
        names = NARROWED.get(self.shown)
        taken = {name: getattr(self.wanted, name) for name in names or ()}
        return names is not None and self.wanted != ArchiveSearch(**taken)

    @property
    def are_stop_words(self) -> bool:
        """Return whether nothing could be found, since all words are stop words."""
        return self.shown != "sources" and are_stop_words(self.wanted.words)

    @property
    def faults(self) -> list[tuple[str, str, str]]:
        """Return the errors of the search form; with any, nothing is searched."""
        return self.form.faults

    @property
    def hits(self) -> Hits | None:
        return self.found[0]

    @property
    def facets(self) -> Facets | None:
        return self.found[1]

    @property
    def lists(self) -> list[tuple[str, str, bool]]:
        labels = {"claims": _("Claims"), "articles": _("Articles"), "sources": _("Sources")}
        return [
            (label, self._url(**{"in": name}), name == self.shown) for name, label in labels.items()
        ]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Return the hits of the page for the template."""
        found = self.hits.rows if self.hits else []
        if self.shown == "claims":
            return [self._sentence(hits) for hits in claims_by_sentence(found)]
        if self.shown == "articles":
            return [{"hit": row, "text": highlighted(row.pieces)} for row in found]
        return [{"hit": row, "kind": label_of(Source.Kind, row.kind)} for row in found]

    @property
    def groups(self) -> list[FacetGroup]:
        counts = self.facets or Facets()
        names = {desk.pk: desk.name for desk in self.desks}
        ratings = {rating.pk: rating.label for rating in self.ratings.values()}
        kinds = {kind: label_of(Claim.Kind, kind) for kind in counts.kinds}
        years = {year: str(year) for year in counts.years}
        judged = {rating or UNJUDGED: count for rating, count in counts.ratings.items()}
        return [
            self._group(_("Kind"), "kind", counts.kinds, kinds),
            self._group(_("Rating"), "rating", judged, ratings | {UNJUDGED: _("not judged")}),
            self._group(_("Desk"), "desk", counts.desks, names),
            self._group(_("Year"), "year", dict(sorted(counts.years.items())[::-1]), years),
        ]

    @cached_property
    def desks(self) -> list[Desk]:
        return list(Desk.objects.all())

    @cached_property
    def ratings(self) -> dict[int, Rating]:
        return {row.pk: row for row in Rating.objects.order_by("scale_id", "position")}

    @cached_property
    def checkers(self) -> list[User]:
        return list(User.objects.who_check())

    @property
    def next_url(self) -> str:
        return self._url(cursor=self.hits.cursor) if self.hits and self.hits.cursor else ""

    @property
    def is_narrowed(self) -> bool:
        words_only = ArchiveSearch(words=self.wanted.words)
        return bool(self.faults) or self.wanted != words_only

    def _sentence(self, hits: Sequence[ClaimHit]) -> dict[str, Any]:
        """Return a sentence with its claims, those judged alike together.

        Statements come last: they say again most of the sentence, and a line has an end.
        """
        alike: dict[Any, list[ClaimHit]] = {}
        for hit in sorted(hits, key=lambda hit: hit.kind == Kind.STATEMENT):
            alike.setdefault((hit.rating, hit.state), []).append(hit)
        parts = [(members, self._judgement(members[0])) for members in alike.values()]
        return {"hit": hits[0], "text": highlighted(hits[0].sentence), "parts": parts}

    def _judgement(self, hit: ClaimHit) -> str:
        rating = self.ratings.get(hit.rating) if hit.rating else None
        return rating.label if rating else str(label_of(Claim.State, hit.state))

    def _group(self, label: str, name: str, counts: Any, labels: dict[Any, str]) -> FacetGroup:
        wanted = getattr(self.wanted, name)
        rows: Iterable[tuple[Any, int]] = counts.items()
        if name != "year":
            rows = sorted(rows, key=lambda row: -row[1])
        return FacetGroup(
            label,
            [
                Choice(
                    labels[key],
                    count,
                    self._url(**{name: None if key == wanted else key}),
                    key == wanted,
                )
                for key, count in rows
                if key in labels
            ],
        )

    def _url(self, **changes: object) -> str:
        return with_changes(self.request, **({"cursor": None} | changes))


def highlighted(text: str) -> SafeString:
    """Return the text as HTML with marked hits."""
    marked = escape(text).replace(BEGIN, "<strong>").replace(END, "</strong>")
    return mark_safe(marked)  # noqa: S308 (escaped above)


@require_safe
@permission_required(Act.SEARCH_ARCHIVE)
@reads_from_replica
def archive(request: HttpRequest) -> HttpResponse:
    """Search all years: `?in=` claims, articles or sources."""
    shown = Archive(request)
    status = 422 if shown.faults else 200
    return render(request, "desk/archive.html", {"archive": shown}, status=status)
