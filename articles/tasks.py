"""What the worker does: `manage.py serve` starts one, `manage.py procrastinate worker` more."""

from contextlib import suppress

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from articles.models import Article, Query, User
from articles.workflow import WrongState, resplit_article
from articles.workflow.jobs import MAIL_QUESTION, RESPLIT_ARTICLE

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


@app.task(name=RESPLIT_ARTICLE, retry=RETRIES)
def resplit_stored(article_id: int, actor_id: int = 0, with_signed_off: bool = False) -> None:
    """Read an article with today's rules; `actor_id` 0: the machine acts.

    Does nothing where the article was archived meanwhile.
    """
    with suppress(WrongState):
        resplit_article(
            article=Article.objects.get(pk=article_id),
            actor=User.objects.filter(pk=actor_id).first(),
            at=timezone.now(),
            with_signed_off=with_signed_off,
        )


@app.periodic(cron="17 3 * * *")
@app.task(name="articles.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove sessions past their day, every night."""
    SessionStore.clear_expired()


def answer_address(query: Query) -> str:
    """Return the address under which the question is answered without signing in."""
    base = settings.PUBLIC_URL or settings.LOCAL_URL
    return base + reverse("answer_by_link", args=[query.answer_key])
