"""Tokens of the API: shown, and revoked."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import ApiToken
from articles.queries.attention import EXPIRY_IS_NEAR
from articles.workflow import revoke_token

from .options import ReadOnlyAdmin, each


class UsableFilter(admin.SimpleListFilter):
    """Filter tokens that expire within two weeks."""

    title = _("expiry")
    parameter_name = "usable"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("expiring", _("within two weeks"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        now = timezone.now()
        return queryset.expiring(now, now + EXPIRY_IS_NEAR) if self.value() else queryset


@admin.register(ApiToken)
class ApiTokenAdmin(ReadOnlyAdmin):
    list_display = [
        "name",
        "hint",
        "user",
        "scopes",
        "created_at",
        "last_used_at",
        "expires_at",
        "revoked_at",
    ]
    list_filter = [UsableFilter, ("revoked_at", admin.EmptyFieldListFilter), "created_at"]
    list_select_related = ["user"]
    search_fields = ["name", "user__username", "user__last_name"]
    exclude = ["digest"]
    actions = ["revoke"]

    @admin.action(description=_("Revoke the selected tokens"))
    def revoke(self, request: HttpRequest, tokens) -> None:
        each(self, request, tokens, revoke_token)
