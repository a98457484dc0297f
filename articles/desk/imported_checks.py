"""Delete a fact check of another newsroom, after it was shown once more."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.facts.whole_numbers import parse_number
from articles.models import ImportedCheck
from articles.permissions import Act

from .shortcuts import acting, permission_required


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required(Act.IMPORT_CHECKS)
def delete_imported_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a fact check, and delete it when that is confirmed; `claim` is where it was found."""
    row = get_object_or_404(ImportedCheck.objects.defer("search"), pk=pk)
    sent = request.POST if request.method == "POST" else request.GET
    claim = parse_number(sent.get("claim"))
    if request.method != "POST":
        return render(request, "desk/imported_check.html", {"check": row, "claim": claim})
    workflow.delete_imported_checks(checks=[row], **acting(request))
    messages.success(request, _("The fact check is deleted."))
    return redirect("claim", claim) if claim else redirect("queue")
