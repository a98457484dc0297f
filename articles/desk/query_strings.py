"""Read request parameters, build query strings."""

from django.http import HttpRequest, QueryDict


def number_in(query: QueryDict, name: str) -> int | None:
    """Return the parameter `name` as an integer, or None if it is invalid (or over nine digits)."""
    text = query.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


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
