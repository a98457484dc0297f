"""Look up sources for evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.desk.shortcuts import current_user
from articles.models import Source, User
from articles.queries.sources import UsedSource, most_used

OFFERED = 8


@dataclass(frozen=True, slots=True)
class Lookup:
    """A source lookup without script: the input and the results."""

    typed: QueryDict
    found: Sequence[UsedSource]


def source_options(request: HttpRequest) -> HttpResponse:
    """Answer with the sources that match `?q=`, most used first, as `<option>` elements."""
    found = matching_sources(current_user(request), request.GET.get("q", ""))
    return render(request, "desk/review/sources.html", {"sources": found})


def matching_sources(user: User, words: str) -> list[UsedSource]:
    """Return the sources that match `words` and that `user` may see, most used first."""
    words = words.replace("\0", "").strip()[:200]
    if not words:
        return []
    return most_used(Source.objects.visible_to(user).matching(words), OFFERED)
