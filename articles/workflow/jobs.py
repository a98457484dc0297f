"""Work that leaves the request: queued in the transaction that causes it.

Rolled back, there is no job; committed, there is one. `articles.tasks` does the work and
is named here by its string, since workflow must not import what stands above it.
"""

from procrastinate.contrib.django import app

RESPLIT_ARTICLE = "articles.resplit_article"
MAIL_QUESTION = "articles.mail_question"


def queue(task: str, **arguments: int | str) -> None:
    """Queue a task by name with JSON-able arguments."""
    app.configure_task(task).defer(**arguments)
