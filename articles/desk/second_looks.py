"""Demands for a second look: chiefs set and end them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles import workflow
from articles.models import ConfirmationDemand
from articles.permissions import Act

from .forms.second_looks import SecondLookForm
from .forms.workflow_errors import add_workflow_error
from .query_strings import posted
from .shortcuts import acting, permission_required


@require_http_methods(["GET", "POST"])
@permission_required(Act.DEMAND_CONFIRMATION)
def second_looks(request: HttpRequest) -> HttpResponse:
    """List the demands for a second look, and add one."""
    form = SecondLookForm(posted(request))
    if form.is_valid():
        try:
            workflow.demand_second_look(**form.cleaned_data, **acting(request))
        except workflow.WorkflowError as error:
            add_workflow_error(form, error)
        else:
            messages.success(request, _("From now on these verdicts need a second look."))
            return redirect("second_looks")
    rows = ConfirmationDemand.objects.current().select_related("rating", "desk", "set_by")
    status = 422 if form.is_bound else 200
    return render(request, "desk/second_looks.html", {"form": form, "demands": rows}, status=status)


@require_POST
@permission_required(Act.DEMAND_CONFIRMATION)
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a demand."""
    demand = get_object_or_404(ConfirmationDemand, pk=pk)
    workflow.end_second_look_demand(demand=demand, **acting(request))
    messages.success(request, _("The requirement has been removed."))
    return redirect("second_looks")
