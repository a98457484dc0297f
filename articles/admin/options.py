"""Apply the rights table in Django's admin, and call acts from admin actions."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import PermissionDenied
from django.db.models import URLField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, SignOff, User
from articles.permissions import Act, may
from articles.workflow import StaleEdit, WorkflowError


def actor_of(request: HttpRequest) -> User:
    """Return the signed-in user; the panel requires one."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class ReadOnlyAdmin(admin.ModelAdmin):
    """Read-only rows; admin actions call acts of the workflow."""

    list_per_page = 50
    show_full_result_count = False
    actions_on_bottom = True
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def get_ordering(self, request: HttpRequest):
        """Order by the primary key, newest first: no page needs to sort all rows."""
        return self.ordering or ("-pk",)

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


class EditableAdmin(ReadOnlyAdmin):
    """Rows that people with the right `keeping` add and change; rows in use can't be deleted."""

    keeping: Act
    deletable = False

    def get_ordering(self, request: HttpRequest):
        """Keep the order of the model."""
        return self.ordering or ()

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return may(request.user, self.keeping)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, self.keeping)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.deletable and may(request.user, self.keeping)


class EditForm(forms.ModelForm):
    """A form that detects concurrent changes by the row's version."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Lock the row until the end of the request."""
        data = super().clean() or {}
        if self.instance.pk:
            rows = type(self.instance)._default_manager.select_for_update()
            present = rows.get(pk=self.instance.pk)
            if data.get("seen_version") != present.version:
                raise forms.ValidationError(StaleEdit(present).message)
        return data


class ReasonActionForm(ActionForm):
    """An action with a reason field."""

    reason = forms.CharField(label=gettext_lazy("Reason"), required=False, max_length=300)


def reason_in(request: HttpRequest) -> str:
    """Return the reason entered for an action."""
    return request.POST.get("reason", "").strip()


def _version(row: Any) -> dict[str, str]:
    """Return the current version of the act's article, for acts that take one."""
    if not isinstance(row, Article | SignOff):
        return {}
    pk = row.pk if isinstance(row, Article) else row.article_id
    return {"version": Article.objects.with_version().get(pk=pk).seen_version}


def each(
    panel: admin.ModelAdmin,
    request: HttpRequest,
    rows: Iterable,
    act: Callable[..., Any],
    **given: Any,
) -> None:
    """Call an act of the workflow with each row as the argument named after its model.

    Reports how many succeeded and why others did not. `given` is passed to the act.
    """
    name = {"ApiToken": "token", "SignOff": "sign_off", "User": "person"}.get(
        panel.model.__name__, panel.model.__name__.lower()
    )
    done, at = 0, timezone.now()
    for row in rows:
        try:
            act(**{name: row}, actor=actor_of(request), at=at, **_version(row), **given)
        except WorkflowError as error:
            named = f"{panel.opts.verbose_name} {row}: {error}"
            panel.message_user(request, named, messages.ERROR)
        else:
            done += 1
    if done:
        panel.message_user(request, _("Done: %(count)d.") % {"count": done}, messages.SUCCESS)
