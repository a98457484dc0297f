"""The routes of all pages."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[str]:
    """Yield the route of every page, its parameters as `<name>`."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + _readable(str(entry.pattern))
        if isinstance(entry, URLResolver):
            yield from routes(entry, route)
        elif isinstance(entry, URLPattern):
            yield route


def _readable(pattern: str) -> str:
    """Turn Django's pattern, path or regular expression, into `a/<name>/`."""
    pattern = re.sub(r"<\w+:(\w+)>", r"<\1>", pattern)
    pattern = re.sub(r"\(\?P(<\w+>)(?:[^()]|\([^()]*\))*\)", r"\1", pattern)
    return pattern.replace("^", "").replace("$", "").replace("\\Z", "").replace("\\", "")
