"""Failed jobs of the worker are run again or discarded, with a line of the audit log."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import AuditEntry
from articles.workflow import NotAllowed, WrongState, discard_job, retry_job
from articles.workflow.jobs import MAIL_OVERDUE, queue
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief():
    return UserFactory(role="chief")


@pytest.fixture
def job():
    queue(MAIL_OVERDUE, question_id=1)
    ProcrastinateJob.objects.filter(status="todo").update(status="failed")
    return ProcrastinateJob.objects.get()


def test_a_failed_job_waits_to_be_run_again(job, chief):
    retry_job(job=job, actor=chief, at=NOW)
    job.refresh_from_db()
    assert (job.status, job.scheduled_at) == ("todo", NOW)
    entry = AuditEntry.objects.get(verb="job.retried")
    assert (entry.actor, entry.details) == (chief, {"job": job.pk, "task": MAIL_OVERDUE})


def test_a_discarded_job_is_gone(job, chief):
    discard_job(job=job, actor=chief, at=NOW)
    assert not ProcrastinateJob.objects.exists()
    assert AuditEntry.objects.filter(verb="job.discarded", actor=chief).exists()


@pytest.mark.parametrize("act", [retry_job, discard_job])
@pytest.mark.parametrize("status", ["todo", "doing", "succeeded", "cancelled"])
def test_other_jobs_are_left_alone(job, chief, act, status):
    ProcrastinateJob.objects.filter(pk=job.pk).update(status=status)
    with pytest.raises(WrongState):
        act(job=job, actor=chief, at=NOW)
    assert ProcrastinateJob.objects.get().status == status


@pytest.mark.parametrize("act", [retry_job, discard_job])
def test_a_job_is_retried_once(job, chief, act):
    retry_job(job=job, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        act(job=job, actor=chief, at=NOW)


@pytest.mark.parametrize("act", [retry_job, discard_job])
def test_checkers_have_no_right_to_it(job, act):
    with pytest.raises(NotAllowed):
        act(job=job, actor=UserFactory(role="checker"), at=NOW)
