"""Answers by mail to the mails that ask an author."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import parseaddr

from django.conf import settings
from django.core import signing

from articles.documents.mail_answers import QUESTION_MARK
from articles.models import Article, Document, Question, User

from .documents import add_documents
from .inputs import DocumentInput
from .questions import answer_question_in_act
from .talk import KEY_LASTS
from .transaction import act_transaction

IDENTITY_SALT = "articles.talk.mail"
LONGEST_ANSWER = 10_000
_MOST = 30


def question_identity(article: Article, questions: Sequence[Question]) -> str:
    """Return the `Message-ID` of a mail with questions, which an answer repeats.

    Signed, not stored, as `talk_key`; with at most 30 of the questions.
    """
    pks = [question.pk for question in questions[:_MOST]]
    signed = signing.dumps([article.pk, article.author_id, pks], salt=IDENTITY_SALT)
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{QUESTION_MARK}{signed.replace(':', '.')}@{host}>"


def questions_of_identity(identity: str) -> tuple[Article, list[Question]]:
    """Return the article and the questions of a mail; raises `Article.DoesNotExist`."""
    signed = identity.strip("<> ").partition("@")[0].removeprefix(QUESTION_MARK)
    try:
        pk, author, pks = signing.loads(
            signed.replace(".", ":"), salt=IDENTITY_SALT, max_age=KEY_LASTS
        )
    except signing.BadSignature as error:
        raise Article.DoesNotExist from error
    articles = Article.objects.in_work().with_related().with_version()
    article = articles.get(pk=pk, author=author)
    asked = Question.objects.filter(pk__in=pks, claim__article=article)
    return article, list(asked.select_related("claim", "asked_by", "handed_to").order_by("pk"))


def receive_answer(
    *,
    article: Article,
    questions: Sequence[Question],
    actor: User,
    at: datetime,
    mail: DocumentInput,
    answer: str,
) -> Document:
    """Store the mail that answers questions as a document; its words answer those still open.

    Without words, as of a mail with a file only, the mail's name is the answer. Raises as
    `add_documents` does, with nothing stored.
    """
    words = answer.strip()[:LONGEST_ANSWER] or mail.name
    with act_transaction(actor):
        [document] = add_documents(article=article, actor=actor, at=at, documents=[mail])
        for question in questions:
            answer_question_in_act(question=question, at=at, answer=words)
        return document
