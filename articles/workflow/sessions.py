"""Sessions of people in the database."""

from django.contrib.sessions.models import Session

from articles.models import User


def end_sessions(person: User) -> int:
    """Sign the person out everywhere; return the number of sessions."""
    theirs = [
        session.pk
        for session in Session.objects.iterator()
        if session.get_decoded().get("_auth_user_id") == str(person.pk)
    ]
    return Session.objects.filter(pk__in=theirs).delete()[0]
