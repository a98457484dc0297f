"""The worker's jobs, to be read: what waits, what failed."""

from django.contrib import admin
from procrastinate.contrib.django.models import ProcrastinateJob

from .rights import ReadOnlyAdmin

admin.site.unregister(ProcrastinateJob)


@admin.register(ProcrastinateJob)
class JobAdmin(ReadOnlyAdmin):
    list_display = ["id", "task_name", "status", "attempts", "scheduled_at", "args"]
    list_filter = ["status", "task_name"]
    search_fields = ["task_name"]
    exclude = ["worker"]
