"""Read what came with a request, write the query part of an address."""

from django.http import HttpRequest, QueryDict


def number_in(query: QueryDict, name: str) -> int | None:
    """Return the number called `name`, or None for what is not one (or has over nine digits)."""
    text = query.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def with_changes(request: HttpRequest, **changes: object) -> str:
    """Return the address of the present page with `changes` in its query (None: left out)."""
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"{request.path}?{query.urlencode()}"


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with; None if it is only to be shown.

    A form sent empty is bound all the same, so that it says what it misses.
    """
    return request.POST if request.method == "POST" else None
