"""Verbose names for models and fields of libraries that have none.

Set on the model's options, which migrations ignore.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

JOB = {
    "id": _("number"),
    "queue_name": _("queue of jobs"),
    "task_name": _("task"),
    "priority": _("priority"),
    "lock": _("lock"),
    "args": _("arguments"),
    "status": _("status"),
    "scheduled_at": _("not before"),
    "attempts": _("attempts"),
    "queueing_lock": _("lock against duplicates"),
    "abort_requested": _("abort requested"),
}
SECOND_FACTOR = {
    "user": _("person"),
    "type": _("kind"),
    "created_at": _("set up at"),
    "last_used_at": _("last used at"),
}
VERSION = {
    "pgh_id": _("version"),
    "pgh_created_at": _("written at"),
    "pgh_label": _("act"),
    "pgh_obj": _("row"),
    "pgh_context": _("context"),
}
# On Django's buttons, whose German differs from our "Save".
BUTTONS = (
    gettext_noop("Save and add another"),
    gettext_noop("Save and continue editing"),
    gettext_noop("Save and view"),
)


def name_model(
    model: type[Model], singular: Any, plural: Any, fields: Mapping[str, Any] | None = None
) -> None:
    """Set the verbose names of `model` and its `fields`."""
    model._meta.verbose_name, model._meta.verbose_name_plural = singular, plural
    name_fields(model, fields or {})


def name_fields(model: type[Model], fields: Mapping[str, Any]) -> None:
    for field in model._meta.fields:
        if field.name in fields:
            field.verbose_name = fields[field.name]
