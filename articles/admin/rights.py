"""How the table of rights reaches Django's admin, and how acts are called from it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.permissions import Act, may
from articles.workflow import WorkflowError


class ReadOnlyAdmin(admin.ModelAdmin):
    """Show rows; what changes them is an act of the workflow, called by an action."""

    list_per_page = 50
    show_full_result_count = False
    actions_on_bottom = True

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class KeptAdmin(ReadOnlyAdmin):
    """Rows that people with the right `keeping` add and change; they delete none in use."""

    keeping: Act
    deletable = False

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return may(request.user, self.keeping)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, self.keeping)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.deletable and may(request.user, self.keeping)


def each(
    panel: admin.ModelAdmin, request: HttpRequest, rows: Iterable, act: Callable[[Any], Any]
) -> None:
    """Do `act` with each row; say how many went through and why others did not."""
    done = 0
    for row in rows:
        try:
            act(row)
        except WorkflowError as error:
            panel.message_user(request, f"{row}: {error}", messages.ERROR)
        else:
            done += 1
    if done:
        panel.message_user(request, _("Done: %(count)d.") % {"count": done}, messages.SUCCESS)
