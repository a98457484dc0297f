"""Mail questions to authors, and overdue answers to checkers."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from articles.models import Article, Question
from articles.queries.talk import questions_about
from articles.workflow import mark_overdue, note_mailed, question_identity, talk_key
from articles.workflow.jobs import MAIL_OVERDUE, MAIL_QUESTIONS

from .mailing import mail
from .retrying import RETRIES, SOON


@app.task(name=MAIL_QUESTIONS, retry=RETRIES)
def mail_questions(article_id: int) -> None:
    """Mail the article's new questions to its author, in one mail with one link.

    Does nothing if all are mailed, answered or withdrawn by now, or the author has no
    address.
    """
    article = Article.objects.select_related("author").get(pk=article_id)
    questions = list(questions_about(article).filter(state=Question.State.OPEN, mailed_at=None))
    if not questions or article.author is None or not article.author.email:
        return
    key = talk_key(article)
    mail(
        article.author,
        "questions",
        identity=question_identity(article, questions),
        by_mail=bool(settings.MAILBOX_URL),
        article=article,
        questions=questions,
        address=reverse("talk_by_link", args=[key]),
        word_address=reverse("word_by_link", args=[key]),
    )
    note_mailed(questions=questions, at=timezone.now())


@app.task(name=MAIL_OVERDUE, retry=RETRIES)
def mail_overdue(question_id: int) -> None:
    """Mail the keeper of a question that its answer is overdue, unless it has arrived."""
    question = Question.objects.select_related("claim__article", "asked_by", "handed_to").get(
        pk=question_id
    )
    if question.state == Question.State.OPEN:
        mail(question.handed_to or question.asked_by, "overdue", question=question)


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.mark_overdue", retry=SOON)
def find_overdue(timestamp: int) -> None:
    """Mark unanswered questions whose deadline is past, every five minutes."""
    mark_overdue(at=timezone.now())
