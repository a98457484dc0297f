"""The archive, and earlier checks of a claim."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.response import Response

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.exceptions import QueryError
from articles.api.openapi.operations import operation
from articles.api.pagination import with_cursor
from articles.api.presenters.archive import (
    present_counts,
    present_earlier_checks,
    present_hits,
    rating_codes,
)
from articles.api.presenters.imported_checks import present_outside_check
from articles.api.replica_reads import behind_unless_writing
from articles.api.serializers.archive import ArchiveQuery
from articles.api.shortcuts import claim_for
from articles.api.tables import ROWS_A_PAGE, TABLES, TableView, as_table, wants_table
from articles.api.validation import validated_query
from articles.models import Rating, User
from articles.permissions import Act
from articles.queries.archive import (
    BEGIN,
    END,
    Hits,
    TooBroad,
    find_and_count,
    find_articles,
    find_claims,
    find_sources,
)
from articles.queries.archive_search import UNJUDGED, ArchiveSearch
from articles.queries.earlier_checks import every_earlier_check

MARKS = {ord(BEGIN): "", ord(END): ""}
SAME = "kind person low high unit since until desk year".split()


class EarlierCheckListView(BaseView):
    """Earlier checks of a claim."""

    acts = {"GET": Act.SEE_EVIDENCE}

    @operation("list_earlier_checks", schemas.EarlierChecksSchema)
    def get(self, request, pk: int):
        """List earlier verdicts on the same, best first, with the evidence that you may see.

        `imported` are fact checks that other newsrooms have published.
        """
        claim = claim_for(self, pk)
        try:
            found, outside = every_earlier_check(claim, request.user)
        except TooBroad as error:
            message = _("The search took too long and was stopped.")
            raise QueryError({"non_field_errors": [message]}) from error
        imported = [present_outside_check(row) for row in outside]
        return Response(schemas.EarlierChecksSchema(present_earlier_checks(found), imported))


class ArchiveSearchesView(TableView):
    """The archive."""

    acts = {"GET": Act.SEARCH_ARCHIVE}

    @operation("search_archive", schemas.ArchivePageSchema, query=ArchiveQuery, also=TABLES)
    def get(self, request):
        """Search claims, articles or sources of all years, newest first."""
        query = validated_query(ArchiveQuery, request)
        search, which = _search(query), query["list"]
        if wants_table(request):
            return self._table(request, search, which)
        return behind_unless_writing(request, self._page)(request, query, search)

    def _page(self, request, query: dict[str, Any], search: ArchiveSearch):
        which, counts = query["list"], None
        try:
            if which == "claims" and not query["cursor"]:
                hits, counts = find_and_count(search, request.user, query["limit"])
            else:
                hits = _find(request.user, search, which, query["cursor"], query["limit"])
        except TooBroad as error:
            raise _too_broad() from error
        codes = rating_codes() if which == "claims" else {}
        onward = with_cursor(request, hits.cursor) if hits.cursor else None
        counted = present_counts(counts, codes) if counts else None
        return Response(schemas.ArchivePageSchema(present_hits(hits.rows, codes), counted, onward))

    def _table(self, request, search: ArchiveSearch, which: str):
        codes = rating_codes() if which == "claims" else {}

        def pages(cursor):
            try:
                hits = _find(request.user, search, which, cursor, ROWS_A_PAGE)
            except TooBroad as error:
                raise _too_broad() from error
            rows = present_hits(hits.rows, codes)
            return [replace(row, text=row.text.translate(MARKS)) for row in rows], hits.cursor

        pages = behind_unless_writing(request, pages)
        return as_table(request, f"archive-{which}", schemas.ArchiveHitSchema, pages)


def _find(user, search: ArchiveSearch, which: str, cursor: str, limit: int) -> Hits:
    """Return a page of the selected list; raises `TooBroad`."""
    if which == "articles":
        return find_articles(search, cursor, limit)
    if which == "sources":
        return find_sources(user, search, cursor, limit)
    return find_claims(search, user, cursor, limit)


def _search(query: dict[str, Any]) -> ArchiveSearch:
    """Return the search; raises `QueryError` for a rating or checker that doesn't exist."""
    filters = {name: query[name] for name in SAME if name in query}
    if "rating" in query:
        filters["rating"] = (
            UNJUDGED
            if query["rating"] == "none"
            else _pk(Rating.objects.order_by("-scale__is_default"), "rating", code=query["rating"])
        )
    if "checker" in query:
        filters["checker"] = _pk(User.objects.order_by("pk"), "checker", username=query["checker"])
    return ArchiveSearch(words=query["q"], **filters)


def _pk(rows: Any, name: str, **which: str) -> int:
    pk = rows.filter(**which).values_list("pk", flat=True).first()
    if pk is None:
        raise QueryError({name: [_("It does not exist.")]})
    return pk


def _too_broad() -> QueryError:
    return QueryError(
        {"q": [_("The search took too long and was stopped. Add a word, a kind or a year.")]}
    )
