"""What the worker does: `manage.py serve` starts one, `manage.py procrastinate worker` more."""

from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from articles.models import Query, User, Verdict
from articles.workflow.jobs import MAIL_QUESTION, MAIL_REJECTION

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name=MAIL_QUESTION, retry=RETRIES)
def mail_question(query_id: int) -> None:
    """Mail a question to the article's author with the link to answer it.

    Does nothing where it is answered or withdrawn by now, or the author has no address.
    """
    query = Query.objects.select_related("claim__article__author", "asked_by").get(pk=query_id)
    author = query.claim.article.author
    if query.state != Query.State.OPEN or author is None or not author.email:
        return
    with translation.override(author.language):
        send_mail(
            subject=render_to_string("mail/question_subject.txt", {"query": query}).strip(),
            message=render_to_string(
                "mail/question.txt", {"query": query, "address": answer_address(query)}
            ),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[author.email],
        )


@app.task(name=MAIL_REJECTION, retry=RETRIES)
def mail_rejection(verdict_id: int, actor_id: int, reason: str) -> None:
    """Tell who gave a verdict that it was rejected at the second look, by whom and why."""
    verdict = Verdict.objects.select_related("claim__article", "judged_by", "rating").get(
        pk=verdict_id
    )
    actor = User.objects.get(pk=actor_id)
    _mail(verdict.judged_by, "rejection", verdict=verdict, actor=actor, reason=reason)


@app.periodic(cron="17 3 * * *")
@app.task(name="articles.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove sessions past their day, every night."""
    SessionStore.clear_expired()


def _mail(reader: User, name: str, **context: Any) -> None:
    """Mail the templates `mail/<name>…` in the reader's language; nothing without an address."""
    if not reader.email:
        return
    context["base"] = settings.PUBLIC_URL or settings.LOCAL_URL
    with translation.override(reader.language):
        send_mail(
            subject=render_to_string(f"mail/{name}_subject.txt", context).strip(),
            message=render_to_string(f"mail/{name}.txt", context),
            from_email=settings.DEFAULT_FROM_EMAIL,
            recipient_list=[reader.email],
        )


def answer_address(query: Query) -> str:
    """Return the address under which the question is answered without signing in."""
    base = settings.PUBLIC_URL or settings.LOCAL_URL
    return base + reverse("answer_by_link", args=[query.answer_key])
