"""History by triggers: each table that people change has an event table.

Statement-level triggers, so that a large insert is linear. The event tables are append-only
(`PGHISTORY_APPEND_ONLY`), and each row points to a context with actor and reason, which
`articles.workflow.transaction` sets.
"""

from typing import Any

import pghistory
import pgtrigger
from django.db.models import DO_NOTHING, ForeignKey, Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


def tracked(*exclude: str, comes_by_the_thousand: bool = False) -> Any:
    """Return a class decorator that stores each insert, update and delete in the history.

    `exclude` names derived fields, which the history omits. Versions are only looked up by
    their row: their other foreign keys have no index if rows come by the thousand.
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
            context_field=pghistory.ContextForeignKey(db_index=not comes_by_the_thousand),
            attrs=_unindexed(model, exclude) if comes_by_the_thousand else {},
            level=pgtrigger.Statement,
            meta={"verbose_name": name, "verbose_name_plural": name},
        )(model)

    return decorate


def _unindexed(model: type[Model], exclude: tuple[str, ...]) -> dict[str, ForeignKey]:
    """Return a version's foreign keys by name, as pghistory creates them, but without an index."""
    return {
        field.name: ForeignKey(
            field.remote_field.model,
            DO_NOTHING,
            null=field.null,
            blank=field.blank,
            related_name="+",
            related_query_name="+",
            db_index=False,
            db_constraint=False,
            verbose_name=field.verbose_name,
            help_text=field.help_text,
        )
        for field in model._meta.local_fields
        if isinstance(field, ForeignKey) and field.name not in exclude
    }


def append_only(name: str) -> pgtrigger.Protect:
    """Return a trigger that refuses to change or delete a row."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)
