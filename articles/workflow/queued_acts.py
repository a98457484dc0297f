"""Acts on a long text that a job does: its fields edited, corrections entered, read again."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from articles.models import Article, Revision, TextJob, User
from articles.permissions import Act

from .corrections import corrected, enter_corrections
from .errors import WrongState
from .jobs import RECEIVE_TEXT, queue_later
from .resplitting import resplit_article
from .text_edits import edit_text, edited
from .transaction import act_transaction, require_in_work
from .versions import TEXT, lock_seen_article


def is_long(article: Article) -> bool:
    """Return whether an act that reads the text of an article again has to be done by a job.

    Two queries at most.
    """
    rows = Revision.objects.filter(pk=article.current_revision_id or 0)
    if rows.filter(length__gt=settings.JOB_CHARACTERS).exists():
        return True
    return article.claims.count() > settings.JOB_CLAIMS


def queue_edit(
    *, article: Article, version: str, actor: User, at: datetime, wordings: Sequence[str]
) -> TextJob:
    """Queue `edit_text`. Raises what is known before the text is read."""
    with act_transaction(actor):
        row = lock_seen_article(
            article.pk, actor=actor, act=Act.EDIT_TEXT, version=version, parts=(TEXT,)
        )
        require_in_work(row)
        edited(row.revision, wordings)
        details = {"version": version, "wordings": list(wordings)}
        return _queue(TextJob.Task.EDIT, row, actor, at, details)


def queue_corrections(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    claims: Collection[int] | None = None,
) -> TextJob:
    """Queue `enter_corrections`. Raises what is known before the text is read."""
    with act_transaction(actor):
        row = lock_seen_article(article.pk, actor=actor, act=Act.ENTER_CORRECTIONS, version=version)
        require_in_work(row)
        corrected(row, claims)
        details = {"version": version, "claims": None if claims is None else list(claims)}
        return _queue(TextJob.Task.CORRECT, row, actor, at, details)


def queue_resplit(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    with_signed_off: bool = False,
) -> TextJob:
    """Queue `resplit_article`. Raises what is known before the text is read."""
    with act_transaction(actor):
        row = lock_seen_article(article.pk, actor=actor, act=Act.RESPLIT, version=version)
        require_in_work(row)
        details = {"version": version, "with_signed_off": with_signed_off}
        return _queue(TextJob.Task.RESPLIT, row, actor, at, details)


def _queue(
    task: TextJob.Task, article: Article, actor: User, at: datetime, details: Mapping[str, Any]
) -> TextJob:
    job = TextJob.objects.create(
        task=task,
        article=article,
        headline=article.headline,
        length=article.revision.length,
        details=dict(details),
        created_by=actor,
        created_at=at,
    )
    queue_later(RECEIVE_TEXT, 0, f"text {article.pk}", job_id=job.pk)
    return job


def _edit(job: TextJob, at: datetime) -> int:
    details = job.details
    received = edit_text(
        article=_article(job),
        version=details["version"],
        actor=job.created_by,
        at=at,
        wordings=details["wordings"],
    )
    return received.revision.number


def _correct(job: TextJob, at: datetime) -> int:
    details = job.details
    row = enter_corrections(
        article=_article(job),
        version=details["version"],
        actor=job.created_by,
        at=at,
        claims=details["claims"],
    )
    return row.number


def _resplit(job: TextJob, at: datetime) -> int:
    article = _article(job)
    report = resplit_article(
        article=article,
        version=job.details["version"],
        actor=job.created_by,
        at=at,
        with_signed_off=job.details["with_signed_off"],
    )
    if report.is_held_back:
        raise WrongState(_("The article is signed off, so nothing was changed."))
    return article.revision.number


def _article(job: TextJob) -> Article:
    if job.article is None:
        raise WrongState(_("The article is no longer there."))
    return job.article


TASKS: Mapping[str, Callable[[TextJob, datetime], int]] = {
    TextJob.Task.EDIT: _edit,
    TextJob.Task.CORRECT: _correct,
    TextJob.Task.RESPLIT: _resplit,
}
"""What a job does with a text that is there; returns the number of the current one after it."""
