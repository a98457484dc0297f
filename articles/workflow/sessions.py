"""Sessions of people in the database."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from articles.models import User

from .second_factors import PROVIDER_SESSION


def end_sessions(person: User) -> int:
    """Sign the person out everywhere; return the number of sessions."""
    return _end(lambda kept: kept.get(SESSION_KEY) == str(person.pk)).total()


def end_sessions_from(*, issuer: str, session: str) -> Counter[str]:
    """End the sessions that began in `session` of the provider.

    Returns their number by the account's pk.
    """
    began = {"issuer": issuer, "sid": session}
    return _end(lambda kept: began.items() <= kept.get(PROVIDER_SESSION, {}).items())


def _end(is_meant: Callable[[dict[str, Any]], bool]) -> Counter[str]:
    kept = ((session.pk, session.get_decoded()) for session in Session.objects.iterator())
    meant = {pk: data.get(SESSION_KEY, "") for pk, data in kept if is_meant(data)}
    Session.objects.filter(pk__in=meant).delete()
    return Counter(meant.values())
