"""Queue tasks in the transaction that causes them.

A rollback removes the job. Tasks of `articles.tasks` are named by string, since workflow
must not import a higher layer.
"""

from collections.abc import Iterable
from datetime import datetime

from procrastinate.contrib.django import app
from procrastinate.types import JSONDict, JSONValue

COMPARE_DOCUMENTS = "articles.compare_documents"
MAIL_INVITATION = "articles.mail_invitation"
MAIL_QUESTIONS = "articles.mail_questions"
MAIL_OVERDUE = "articles.mail_overdue"
MAIL_NOTIFICATION = "articles.mail_notification"
MAIL_READER = "articles.mail_reader"
MAIL_REJECTION = "articles.mail_rejection"
READ_DOCUMENT = "articles.read_document"
RECEIVE_TEXT = "articles.receive_text"
REMOVE_FILES = "articles.remove_files"
RESPLIT_ARTICLE = "articles.resplit_article"
STAMP_DOCUMENTS = "articles.stamp_documents"
SEARCH_PASSAGE = "articles.search_passage"
SPLIT_ARTICLES = "articles.split_articles"


def queue(task: str, **arguments: JSONValue) -> None:
    """Queue a task by name with JSON-able arguments."""
    app.configure_task(task).defer(**arguments)


def queue_many(task: str, priority: int, jobs: Iterable[JSONDict]) -> None:
    """Queue a task once for each of `jobs`, its arguments, in one statement.

    Jobs of a higher `priority` come first; it is 0 elsewhere.
    """
    app.configure_task(task, priority=priority).batch_defer(*jobs)


def queue_later(task: str, seconds: int, lock: str, **arguments: JSONValue) -> None:
    """Queue a task to run in some seconds, never at the same time as one with the same `lock`."""
    app.configure_task(task, lock=lock, schedule_in={"seconds": seconds}).defer(**arguments)


def queue_at(task: str, at: datetime) -> None:
    """Queue a task to run at a time."""
    app.configure_task(task, schedule_at=at).defer()
