"""The worker's jobs: shown; failed ones are run again or discarded."""

from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.workflow import discard_job, retry_job

from .names import JOB, name_model
from .options import ReadOnlyAdmin, each

STATES = {
    "todo": _("waiting"),
    "doing": _("running"),
    "succeeded": _("done"),
    "failed": _("failed"),
    "cancelled": _("cancelled"),
    "aborted": _("stopped"),
}

admin.site.unregister(ProcrastinateJob)
name_model(ProcrastinateJob, _("job"), _("jobs"), JOB)
apps.get_app_config("procrastinate").verbose_name = _("Worker")


class StateFilter(admin.SimpleListFilter):
    """Filter jobs by status."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request, model_admin):
        return list(STATES.items())

    def queryset(self, request, queryset):
        return queryset.filter(status=self.value()) if self.value() in STATES else queryset


@admin.register(ProcrastinateJob)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["id", "task_name", "state", "attempts", "scheduled_at", "args"]
    list_filter = [StateFilter, "task_name"]
    search_fields = ["task_name"]
    exclude = ["worker", "status"]
    readonly_fields = ["state"]
    actions = ["retry", "discard"]

    @admin.display(description=_("status"), ordering="status")
    def state(self, job: ProcrastinateJob) -> str:
        return str(STATES.get(job.status, job.status))

    @admin.action(description=_("Run the selected failed jobs again"))
    def retry(self, request: HttpRequest, jobs) -> None:
        each(self, request, jobs, retry_job)

    @admin.action(description=_("Discard the selected failed jobs"))
    def discard(self, request: HttpRequest, jobs) -> None:
        each(self, request, jobs, discard_job)
