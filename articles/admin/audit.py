"""The audit log, read-only, with filters and export."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import AuditEntry, User
from articles.permissions import Act, may
from articles.publishing.tables import table_answer

from .options import ReadOnlyAdmin

ROWS_A_TIME = 500
DETAILS = {
    "assignments": gettext_lazy("assignments"),
    "before": gettext_lazy("before"),
    "count": gettext_lazy("entries"),
    "factors": gettext_lazy("second factors"),
    "fields": gettext_lazy("fields"),
    "form": gettext_lazy("format"),
    "from": gettext_lazy("previous value"),
    "job": gettext_lazy("job number"),
    "kind": gettext_lazy("kind"),
    "questions": gettext_lazy("questions"),
    "reason": gettext_lazy("reason"),
    "receiver": gettext_lazy("who takes over"),
    "role": gettext_lazy("role"),
    "scopes": gettext_lazy("scopes"),
    "sessions": gettext_lazy("sessions"),
    "table": gettext_lazy("list"),
    "task": gettext_lazy("task"),
    "to": gettext_lazy("new value"),
    "token": gettext_lazy("token number"),
    "tokens": gettext_lazy("API tokens"),
    "token_name": gettext_lazy("name"),
    "unknown_name": gettext_lazy("fingerprint of an unknown name"),
    "unknown_token": gettext_lazy("unknown token"),
}
VALUES = {
    **dict(User.Role.choices),
    "totp": gettext_lazy("app"),
    "webauthn": gettext_lazy("passkey"),
    "recovery_codes": gettext_lazy("recovery codes"),
    "absent": gettext_lazy("no sign-in through the provider for too long"),
    "True": gettext_lazy("yes"),
}


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ["at", "describe_act", "person", "actor", "address", "describe_details"]
    list_filter = ["verb", "at", "person__role"]
    list_select_related = ["actor", "person"]
    search_fields = [
        "person__username",
        "person__last_name",
        "actor__username",
        "actor__last_name",
        "address",
    ]
    search_help_text = gettext_lazy("Sign-in name, last name or IP address")
    fields = ["at", "verb", "person", "actor", "address", "user_agent", "describe_details"]
    readonly_fields = ["describe_details"]
    change_list_template = "admin/articles/auditentry/change_list.html"

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.SEE_AUDIT)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.SEE_AUDIT)

    def get_urls(self) -> list[Any]:
        """Add the export as CSV and XLSX, with the current filter."""
        exports = [
            path(
                f"table.{form}",
                self.admin_site.admin_view(self.table),
                {"form": form},
                name=f"articles_auditentry_{form}",
            )
            for form in ("csv", "xlsx")
        ]
        return [*exports, *super().get_urls()]

    def table(self, request: HttpRequest, form: str) -> HttpResponseBase:
        """Return the list as a table."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_changelist_instance(request).get_queryset(request)
        head = [
            _("time"),
            _("what happened"),
            _("account"),
            _("by"),
            _("IP address"),
            _("details"),
            _("browser or program"),
        ]
        return table_answer(form, "audit", head, self._rows(found))

    def _rows(self, found: Any) -> Iterator[list[Any]]:
        for entry in found.with_related().iterator(chunk_size=ROWS_A_TIME):
            yield [
                entry.at,
                entry.get_verb_display(),
                entry.person and entry.person.username,
                entry.actor and entry.actor.username,
                entry.address,
                self.describe_details(entry),
                entry.user_agent,
            ]

    @admin.display(description=gettext_lazy("what happened"), ordering="verb")
    def describe_act(self, entry: AuditEntry) -> str:
        return entry.get_verb_display()

    @admin.display(description=gettext_lazy("details"))
    def describe_details(self, entry: AuditEntry) -> str:
        """Return the details in a line, "from: Checker, to: Chief checker"."""
        return ", ".join(
            f"{DETAILS.get(name, name)}: {_plain(value)}" for name, value in entry.details.items()
        )


def _plain(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(str(VALUES.get(str(item), item)) for item in values)
