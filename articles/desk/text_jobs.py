"""Long texts that a job receives: how far it is, and why one was refused."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles.models import Article, TextJob
from articles.permissions import Act

from .query_strings import number_in
from .shortcuts import current_user, permission_required

KEPT_DETAILS = ("desk", "author", "byline", "publication_date", "deadline")


@require_safe
@permission_required(Act.SUBMIT_ARTICLES)
def text_job(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a text is; when it is received, go to its article."""
    rows = TextJob.objects.of(current_user(request)).select_related("article")
    job = get_object_or_404(rows.defer("manuscript", "received"), pk=pk)
    if job.state != TextJob.State.DONE or job.article is None:
        context = {"job": job, "progress": job.progress(timezone.now())}
        return render(request, "desk/text_job.html", context)
    messages.success(request, _done(job))
    return go_to(request, job.article)


def _done(job: TextJob) -> str:
    if job.task == TextJob.Task.RECEIVE:
        text = _("The text has been received; the splitter found %(count)d claims.")
        return text % {"count": job.claims or 0}
    if job.task == TextJob.Task.RESPLIT:
        return _("The text has been read with the current rules.")
    text = _("Revision %(number)d has been received. Claims whose wording changed are open again.")
    return text % {"number": job.revision}


def go_to(request: HttpRequest, row: Article | TextJob) -> HttpResponse:
    """Redirect to a row; a script that shows how much is sent goes there itself."""
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(row.get_absolute_url())
    return redirect(row)


def go_to_queue(request: HttpRequest) -> HttpResponse:
    """Redirect to the queue, as `go_to` does to a row."""
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(reverse("queue"))
    return redirect("queue")


def initial_of_refused(request: HttpRequest) -> dict[str, Any]:
    """Return the values of a form for a text that was refused, named by `?job=`."""
    pk = number_in(request.GET, "job")
    jobs = TextJob.objects.of(current_user(request)).filter(state=TextJob.State.FAILED)
    job = jobs.filter(pk=pk).first() if pk else None
    if job is None:
        return {}
    details = {name: job.details.get(name) for name in KEPT_DETAILS}
    manuscript = {name: job.manuscript[name] for name in ("text", "headline", "language")}
    return details | manuscript
