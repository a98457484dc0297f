"""Jobs that receive long texts."""

from rest_framework.response import Response

from articles.api import schemas
from articles.api.base_view import BaseView, answer
from articles.api.openapi.operations import operation
from articles.api.presenters.text_jobs import text_job_entry
from articles.api.shortcuts import row_or_404
from articles.models import TextJob
from articles.permissions import Act


class TextJobDetailView(BaseView):
    """One job of the caller."""

    acts = {"GET": Act.SUBMIT_ARTICLES}

    @operation("read_text_job", schemas.TextJobSchema)
    def get(self, request, pk: int):
        """Read how far a long text is that the caller sent; jobs are kept for a week."""
        rows = TextJob.objects.of(request.user).defer("manuscript", "received", "details")
        return answer(text_job_entry(row_or_404(rows, pk=pk)))


def job_answer(job: TextJob) -> Response:
    """Answer 202 with a job and its address."""
    location = f"/api/v1/text-jobs/{job.pk}/"
    return answer(text_job_entry(job), status=202, location=location)
