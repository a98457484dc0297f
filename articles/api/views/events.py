"""Events, in order."""

from rest_framework.response import Response

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.openapi.operations import operation
from articles.api.pagination import with_cursor
from articles.api.presenters.events import present_event
from articles.api.serializers.events import EventQuery
from articles.api.validation import validated_query
from articles.permissions import Act
from articles.queries.events import public_events


class EventListView(BaseView):
    """The events of all articles that the caller may see."""

    acts = {"GET": Act.SEE_EVENTS}

    @operation("list_events", schemas.EventPageSchema, query=EventQuery)
    def get(self, request):
        """List events, oldest first.

        Store `after` of the last page and send it with the next request: nothing is skipped,
        even if several acts end at the same time. Authors see what happened to their own
        articles.
        """
        query = validated_query(EventQuery, request)
        limit, kind = query["limit"], query.get("type")
        found = public_events(
            after=query["after"],
            limit=limit + 1,
            user=request.user,
            types=[kind] if kind else [],
            article=query.get("article"),
        )
        page = found[:limit]
        after = page[-1].id if page else query["after"]
        more = with_cursor(request, str(after), "after") if len(found) > limit else None
        return Response(
            schemas.EventPageSchema([present_event(event) for event in page], more, after)
        )
