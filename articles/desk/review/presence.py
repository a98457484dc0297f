"""Who else is on the article: goes along with the answer to an open page's question."""

import json
from collections.abc import Callable
from dataclasses import astuple
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.desk.query_strings import number_in
from articles.desk.shortcuts import current_user
from articles.models import Presence, User
from articles.permissions import Act, may

HEADER = "X-Present"


def takes_part(user: User) -> bool:
    """Return whether a person is seen by the others, and sees them.

    Those who may see who checks an article, unless they have switched it off.
    """
    return may(user, Act.SEE_ASSIGNMENTS) and user.shows_presence


def with_presence(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorate a view of one article: note who asks, say who else is there (one query).

    The header `X-Present` has JSON in ASCII: a list of name, initials, sentence (an offset
    or null). It is missing for people who don't take part. Nothing is noted where the view
    refuses.
    """

    @wraps(view)
    def seen(request: HttpRequest, pk: int) -> HttpResponse:
        answer = view(request, pk)
        user = current_user(request)
        if takes_part(user):
            sentence, at = number_in(request.GET, "sentence"), timezone.now()
            others = Presence.objects.see(article=pk, user=user.pk, sentence=sentence, at=at)
            answer[HEADER] = json.dumps([astuple(person) for person in others])
        return answer

    return seen
