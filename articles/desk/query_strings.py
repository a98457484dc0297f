"""Read request parameters, build query strings."""

from django.http import HttpRequest, QueryDict

from articles.facts.whole_numbers import parse_number


def number_in(query: QueryDict, name: str) -> int | None:
    """Return the parameter `name` as an integer, or None if it is invalid (or over nine digits)."""
    return parse_number(query.get(name), digits=9)


def words_in(query: QueryDict, name: str = "q") -> str:
    """Return the words of a search as PostgreSQL takes them, at most 200 characters."""
    return query.get(name, "").replace("\0", "").strip()[:200]


def page_urls(request: HttpRequest, page: int, pages: int) -> dict[str, str]:
    """Return the URLs of the pages beside this one, as `desk/pages.html` takes them."""
    beside = {"earlier_url": page - 1, "later_url": page + 1}
    return {
        name: with_changes(request, page=number) if 1 <= number <= pages else ""
        for name, number in beside.items()
    }


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
