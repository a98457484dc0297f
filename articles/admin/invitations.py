"""Invite people by a table (CSV): each line is checked before anything is stored."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from import_export import fields, resources
from tablib import Dataset  # type: ignore[import-untyped]

from articles.models import User
from articles.permissions import Act, may
from articles.workflow import Invalid, InvitationInput, invite_person

from .resources import PlainDiff, in_each_language
from .table_files import SpreadsheetTable, TableImportMixin

COLUMNS = {"name": _("name"), "mail": _("email"), "role": _("role"), "desk": _("desk")}
# Heads of columns as people write them.
HEADS = {
    "name": "name",
    "mail": "mail",
    "e-mail": "mail",
    "email": "mail",
    "adresse": "mail",
    "role": "role",
    "rolle": "role",
    "desk": "desk",
    "ressort": "desk",
}
# Roles as people write them, beside their codes and their names on the page.
ROLES = {
    "autor": "author",
    "autorin": "author",
    "prüfer": "checker",
    "prüferin": "checker",
    "leitung": "chief",
    "administration": "administrator",
    "verwaltung": "administrator",
}


class InvitationResource(resources.ModelResource):
    """Each line is a person to invite. Nothing is updated: a known address is a fault."""

    name = fields.Field("full_name", "name")
    mail = fields.Field("email", "mail")
    role = fields.Field("get_role_display", "role")
    desk = fields.Field("first_desk", "desk")

    class Meta:
        model = User
        fields = tuple(COLUMNS)
        import_order = tuple(COLUMNS)
        import_id_fields = ()
        force_init_instance = True

    def get_diff_class(self) -> type[PlainDiff]:
        return PlainDiff

    def before_import(self, dataset: Dataset, **kwargs: Any) -> None:
        """Name the columns; refuse a table without name, mail and role."""
        self.actor = kwargs["user"]
        heads = [str(head or "").strip().lower() for head in dataset.headers or []]
        dataset.headers = [HEADS.get(head, head) for head in heads]
        missing = [head for head in COLUMNS if head != "desk" and head not in dataset.headers]
        if missing:
            labels = ", ".join(str(COLUMNS[head]) for head in missing)
            raise ValidationError(
                gettext("These columns are missing: %(names)s.") % {"names": labels}
            )

    def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
        for name in COLUMNS:
            row[name] = str(row.get(name) or "").strip()

    def skip_row(self, instance: User, original: Any, row: dict[str, Any], *args: Any) -> bool:
        """Skip empty lines, which spreadsheets leave at the end."""
        return not any(row[name] for name in COLUMNS)

    def import_instance(self, instance: User, row: dict[str, Any], **kwargs: Any) -> None:
        instance.full_name, instance.first_desk = row["name"], row["desk"]  # type: ignore[attr-defined]
        instance.email, instance.role = row["mail"], _role_named(row["role"])

    def validate_instance(self, instance: User, *args: Any, **kwargs: Any) -> None:
        """Invite the person: in a dry run everything is rolled back."""
        invitation = InvitationInput(
            name=instance.full_name,  # type: ignore[attr-defined]
            email=instance.email,
            role=instance.role,
            desk=instance.first_desk,  # type: ignore[attr-defined]
        )
        try:
            person = invite_person(actor=self.actor, at=timezone.now(), invitation=invitation)
        except Invalid as error:
            raise ValidationError(_by_column(error)) from error
        for name in ("pk", "username", "first_name", "last_name"):
            setattr(instance, name, getattr(person, name))

    def do_instance_save(self, instance: User, is_create: bool) -> None:
        """Do nothing: the act has stored the account."""


class InvitingMixin(TableImportMixin):
    """Invite people by a table; open to those who keep accounts."""

    resource_classes = [InvitationResource]
    import_template_name = "admin/articles/user/invite.html"
    import_export_change_list_template = "admin/articles/user/change_list.html"

    def get_import_formats(self) -> list[Any]:
        return [SpreadsheetTable]

    def has_import_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.KEEP_PEOPLE)

    def get_import_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"roles": User.Role.labels, "columns": COLUMNS.values()}

    def import_action(self, request: HttpRequest, **kwargs: Any) -> Any:
        """Name the page after what it does; the library calls it "Import"."""
        answer = super().import_action(request, **kwargs)
        if isinstance(answer, TemplateResponse):
            answer.context_data = (answer.context_data or {}) | {"title": _("Invite people by CSV")}
        return answer

    def add_success_message(self, result: Any, request: HttpRequest) -> None:
        count = result.totals["new"]
        text = ngettext("%(count)d person invited.", "%(count)d people invited.", count)
        messages.success(request, text % {"count": count})


def _role_named(words: str) -> str:
    """Return the code of a role by its code or a name in any language, else the words."""
    if code := ROLES.get(words.lower()):
        return code
    for code, label in User.Role.choices:
        if words.lower() in {code, *in_each_language(label)}:
            return code
    return words


def _by_column(error: Invalid) -> dict[str, list[str]]:
    """Return the faults by the names of the table's columns."""
    names = COLUMNS | {"email": COLUMNS["mail"]}
    return {str(names[name]): texts for name, texts in error.fields.items()}
