"""Read request parameters, build query strings."""

from django.http import HttpRequest, QueryDict

from articles.facts.whole_numbers import parse_number


def number_in(query: QueryDict, name: str) -> int | None:
    """Return the parameter `name` as an integer, or None if it is invalid (or over nine digits)."""
    return parse_number(query.get(name), digits=9)


def with_changes(request: HttpRequest, **changes: object) -> str:
    """Return the current URL with `changes` in its query string (None: removed)."""
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"{request.path}?{query.urlencode()}"


def posted(request: HttpRequest) -> QueryDict | None:
    """Return the POST data of a form; None for a GET request.

    An empty POST is bound too, so that the form shows its errors.
    """
    return request.POST if request.method == "POST" else None
