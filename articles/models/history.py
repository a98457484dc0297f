"""History by triggers: every table that a person changes is followed by an event table.

Statement-level triggers keep a large insert linear. The event tables are append-only
(`PGHISTORY_APPEND_ONLY`), and each row points to a context with actor and reason, which
`articles.workflow.acting` sets.
"""

from typing import Any

import pghistory
import pgtrigger
from django.db.models import Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


def tracked(*exclude: str) -> Any:
    """Return a class decorator that writes each insert, update and delete to history.

    `exclude` names fields that don't belong into history (derived ones).
    """

    def decorate(model: type[Model]) -> type[Model]:
        name = format_lazy(_("history: {rows}"), rows=model._meta.verbose_name_plural)
        return pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=list(exclude) or None,
            model_name=f"{model.__name__}History",
            obj_field=pghistory.ObjForeignKey(related_name="history"),
            level=pgtrigger.Statement,
            meta={"verbose_name": name, "verbose_name_plural": name},
        )(model)

    return decorate


def kept_for_ever(name: str) -> pgtrigger.Protect:
    """Return a trigger that refuses to change or delete a row."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)
