"""Failed jobs of the worker: run again, or discarded."""

from datetime import datetime

from django.utils.translation import gettext as _
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import AuditEntry, User
from articles.permissions import Act

from .audit import note_audit
from .errors import WrongState
from .transaction import act_transaction, require_permission

FAILED = "failed"


def retry_job(*, job: ProcrastinateJob, actor: User, at: datetime) -> None:
    """Run a failed job once more, at once. Raises `WrongState` if it didn't fail, `NotAllowed`."""
    with act_transaction(actor):
        row = _failed(job, actor)
        app.job_manager.retry_job_by_id(row.pk, retry_at=at)
        _note(AuditEntry.Verb.JOB_RETRIED, row, actor, at)


def discard_job(*, job: ProcrastinateJob, actor: User, at: datetime) -> None:
    """Delete a failed job: what it was to do is not done.

    Raises `WrongState` if it didn't fail, `NotAllowed`.
    """
    with act_transaction(actor):
        row = _failed(job, actor)
        _note(AuditEntry.Verb.JOB_DISCARDED, row, actor, at)
        ProcrastinateJob.objects.filter(pk=row.pk).delete()


def _failed(job: ProcrastinateJob, actor: User) -> ProcrastinateJob:
    """Lock the job; it may have been retried meanwhile."""
    require_permission(actor, Act.KEEP_JOBS)
    row = ProcrastinateJob.objects.select_for_update().filter(pk=job.pk, status=FAILED).first()
    if row is None:
        raise WrongState(_("Only a failed job can be run again or discarded."))
    return row


def _note(verb: str, row: ProcrastinateJob, actor: User, at: datetime) -> None:
    note_audit(verb=verb, at=at, actor=actor, job=row.pk, task=row.task_name)
