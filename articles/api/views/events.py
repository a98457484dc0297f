"""What happened, in order."""

from rest_framework.response import Response

from articles.api import shapes
from articles.api.checking import checked_query
from articles.api.describing import operation
from articles.api.reading.events import event_shape
from articles.api.requests.events import EventQuery
from articles.api.route import Route
from articles.permissions import Act
from articles.queries.events import public_events


class Events(Route):
    """What happened to all articles that you may see."""

    acts = {"GET": Act.SEE_EVENTS}

    @operation("list_events", shapes.EventPage, query=EventQuery)
    def get(self, request):
        """List events, oldest first.

        Keep `after` of the last page and ask again with it: nothing is skipped, also where
        several acts end at the same time. Authors see what happened to their own articles.
        """
        query = checked_query(EventQuery, request)
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
        more = _from(request, after) if len(found) > limit else None
        return Response(shapes.EventPage([event_shape(event) for event in page], more, after))


def _from(request, after: int) -> str:
    query = request.GET.copy()
    query["after"] = str(after)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
