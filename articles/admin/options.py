"""Apply the rights table in Django's admin, and call acts from admin actions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.core.exceptions import PermissionDenied
from django.db.models import URLField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.facts.whole_numbers import parse_number
from articles.models import User
from articles.permissions import Act, may
from articles.workflow import WorkflowError

from .dates import with_short_dates
from .edit_forms import EditForm
from .help_texts import help_text_of
from .hidden_verdicts import without_hidden

LONG_LINE = 300
"""A field of so many characters, as a headline or an address, is as wide as several lines."""

# The arguments of acts that are not named after their model.
ARGUMENTS = {
    "ApiToken": "token",
    "ProcrastinateJob": "job",
    "SignOff": "sign_off",
    "User": "person",
}


def actor_of(request: HttpRequest) -> User:
    """Return the signed-in user; the panel requires one."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class ReadOnlyRows:
    """Rows that people with the right to the panel see, and nobody changes there."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(ReadOnlyRows, admin.ModelAdmin):
    """Read-only rows; admin actions call acts of the workflow."""

    list_per_page = 50
    show_full_result_count = False
    selects_across = True
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> Any:
        """Exclude what would tell a verdict that is hidden from the person for a second look."""
        return without_hidden(super().get_queryset(request), request.user)

    def get_ordering(self, request: HttpRequest):
        """Order by the primary key, newest first: no page needs to sort all rows."""
        return self.ordering or ("-pk",)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Name the list after its rows, not after what can be done with one."""
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Allow what the filters beside a list ask for, and nothing else.

        Django allows any lookup of a row's own columns, also of those that nobody is shown: keys
        and secrets could be guessed letter by letter, by which rows are listed.
        """
        offered = [_name_of_filter(found) for found in self.get_list_filter(request)]
        is_offered = any(lookup == name or lookup.startswith(f"{name}__") for name in offered)
        return is_offered and super().lookup_allowed(lookup, value, request)

    def get_list_display(self, request: HttpRequest) -> Any:
        """Show days and times in numbers: more columns fit."""
        return with_short_dates(self.model, super().get_list_display(request))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Add the help to fields whose choice has consequences; give long lines room."""
        if text := help_text_of(self.model, db_field.name):
            kwargs.setdefault("help_text", text)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        is_long = (getattr(db_field, "max_length", None) or 0) >= LONG_LINE
        if field and is_long and isinstance(field.widget, forms.TextInput):
            field.widget.attrs["class"] = "vLargeTextField"
        return field

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)


def _name_of_filter(found: Any) -> str:
    """Return the field or the parameter of a filter beside a list."""
    if isinstance(found, tuple):
        return str(found[0])
    return found if isinstance(found, str) else str(found.parameter_name)


class ShortHashMixin:
    """A column with the first characters of a row's SHA-256; its page has all of them."""

    @admin.display(description="SHA-256", ordering="sha256")
    def short_hash(self, row: Any) -> str:
        return row.sha256[:12]


class NamedCellsInline(admin.TabularInline):
    """Rows in a table: each field is named after its column, for screen readers."""

    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if text := help_text_of(self.model, db_field.name):
            kwargs.setdefault("help_text", text)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs["aria-label"] = str(capfirst(db_field.verbose_name))
        return field


class ActsAdmin(ReadOnlyAdmin):
    """Rows with acts that name a version: the list sends the one that the person saw.

    Only rows on the page can be chosen: nobody has seen the others.
    """

    selects_across = False

    def seen_version(self, row: Any) -> int | str:
        """Return the version that the acts on a row name: its claim's, or its article's."""
        raise NotImplementedError

    def action_checkbox(self, obj: Any) -> SafeString:
        """Return the checkbox of a row with the version that is shown."""
        box = super().action_checkbox(obj)
        hidden = '{}<input type="hidden" name="{}" value="{}">'
        return format_html(hidden, box, _seen_name(obj), self.seen_version(obj))


class EditableAdmin(ReadOnlyAdmin):
    """Rows that people with the right `keeping` add and change; rows in use can't be deleted."""

    keeping: Act
    deletable = False
    form = EditForm

    def get_ordering(self, request: HttpRequest):
        """Keep the order of the model."""
        return self.ordering or ()

    def get_fieldsets(self, request: HttpRequest, obj: Any = None):
        """Add what the person saw to the forms of people who may change it."""
        shown: list[Any] = []
        for title, options in super().get_fieldsets(request, obj):
            fields = [name for name in options["fields"] if name != "seen_version"]
            shown.append((title, {**options, "fields": fields}))
        if obj and self.has_change_permission(request, obj):
            shown[0][1]["fields"].append("seen_version")
        return shown

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return may(request.user, self.keeping)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, self.keeping)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.deletable and may(request.user, self.keeping)


@dataclass(frozen=True, slots=True)
class StoringActs:
    """The acts that store a row: `enter` takes an `entered`, `change` the changed fields.

    `argument` is the name under which `enter` takes the values and `change` the row.
    """

    argument: str
    entered: Callable[..., Any]
    enter: Callable[..., Any]
    change: Callable[..., Any]


class StoredByActsAdmin(EditableAdmin):
    """Rows that acts of the workflow store."""

    acts: StoringActs

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        actor, at, acts = actor_of(request), timezone.now(), self.acts
        names: Any = self.fields
        values: dict[str, Any] = {name: form.cleaned_data[name] for name in names}
        if change:
            changed = {name: values[name] for name in form.changed_data}
            acts.change(**{acts.argument: obj}, actor=actor, at=at, **changed)
            return
        stored = acts.enter(**{acts.argument: acts.entered(**values)}, actor=actor, at=at)
        obj.pk, obj._state.adding = stored.pk, False


class ReasonActionForm(ActionForm):
    """An action with a reason field."""

    reason = forms.CharField(label=gettext_lazy("Reason"), required=False, max_length=300)


def reason_in(request: HttpRequest) -> str:
    """Return the reason entered for an action."""
    return request.POST.get("reason", "").strip()


def _seen_name(row: Any) -> str:
    return f"seen-{row.pk}"


def _seen(panel: admin.ModelAdmin, request: HttpRequest, row: Any) -> dict[str, int | str]:
    """Return the version of a row that the person saw, for acts that take one.

    A row without one was not on the page: 0 or "", which are stale for each act.
    """
    if not isinstance(panel, ActsAdmin):
        return {}
    sent = request.POST.get(_seen_name(row), "")
    if isinstance(panel.seen_version(row), int):
        return {"version": parse_number(sent) or 0}
    return {"version": sent}


def each(
    panel: admin.ModelAdmin,
    request: HttpRequest,
    rows: Iterable,
    act: Callable[..., Any],
    **arguments: Any,
) -> None:
    """Call an act of the workflow with each row as the argument named after its model.

    Reports how many succeeded and why others did not. `given` is passed to the act.
    """
    name = ARGUMENTS.get(panel.model.__name__, panel.model.__name__.lower())
    done, at = 0, timezone.now()
    for row in rows:
        try:
            act(
                **{name: row},
                actor=actor_of(request),
                at=at,
                **_seen(panel, request, row),
                **arguments,
            )
        except WorkflowError as error:
            named = f"{panel.opts.verbose_name} {row}: {error}"
            panel.message_user(request, named, messages.ERROR)
        else:
            done += 1
    if done:
        panel.message_user(request, _("Done: %(count)d.") % {"count": done}, messages.SUCCESS)
