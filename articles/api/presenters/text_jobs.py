"""Jobs that receive long texts, as the API shows them."""

from articles.api.schemas import TextJobSchema
from articles.models import TextJob


def text_job_entry(job: TextJob) -> TextJobSchema:
    """Return a job without its text."""
    return TextJobSchema(
        id=job.pk,
        task=job.task,
        state=job.state,
        characters=job.length,
        read=job.length if job.claims is not None else job.read,
        claims=job.claims,
        article=job.article_id,
        revision=job.revision,
        errors=job.errors,
        created_at=job.created_at,
        finished_at=job.finished_at,
    )
