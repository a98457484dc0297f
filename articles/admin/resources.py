"""Import and export of sources and ratings (CSV, XLSX, JSON …) by django-import-export."""

import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override
from import_export import fields, resources, widgets
from import_export.admin import ImportExportMixin
from import_export.forms import SelectableFieldsExportForm

from articles.models import Origin, Rating, RatingScale, Source
from articles.permissions import Act, may
from articles.workflow import SourceInput, change_source, enter_source, store_rating

from .table_files import TableExportMixin, TableImportMixin

# No secret source goes out, and none becomes secret by a file.
COLUMNS = [name for name in Source.declared.entered if name != "is_secret"]

STYLE = re.compile(r' style="[^"]*"')


class PlainDiff(resources.Diff):
    """The diff of an import, without inline styles, which the content policy forbids."""

    def as_html(self) -> list[SafeString]:
        return [mark_safe(STYLE.sub("", html)) for html in super().as_html()]  # noqa: S308


class ChoiceWidget(widgets.CharWidget):
    """A choice, imported by its code or its label in any language; exported by its code."""

    def __init__(self, choices: Sequence[tuple[str, Any]]) -> None:
        super().__init__()
        self.choices = choices

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        words = str(value or "").strip()
        for code, label in self.choices:
            if words.lower() in {code.lower(), *in_each_language(label)}:
                return code
        if not words:
            return ""
        text = _("There is no “%(words)s”; there are: %(choices)s.")
        labels = ", ".join(str(label) for _code, label in self.choices)
        raise ValueError(text % {"words": words, "choices": labels})


def in_each_language(label: Any) -> set[str]:
    """Return a label in small letters, in each language of the page."""
    names = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            names.add(str(label).lower())
    return names


class Exchanged(resources.ModelResource):
    """Rows that can be exported and imported."""

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Take columns by their names, or by their labels in any language."""
        names = {
            label: name
            for name in self.fields
            for label in in_each_language(self._meta.model._meta.get_field(name).verbose_name)
        }
        heads = [str(head or "").strip() for head in dataset.headers or []]
        dataset.headers = [names.get(head.lower(), head) for head in heads]

    def get_diff_class(self) -> type[PlainDiff]:
        return PlainDiff


class ColumnsForm(SelectableFieldsExportForm):
    """Select columns by their names in the file."""

    def _get_field_label(self, resource: Any, field_name: str) -> str:
        return field_name


class OriginByName(widgets.ForeignKeyWidget):
    """Get or create an origin by its name."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Origin | None:
        name = (value or "").strip()
        return Origin.objects.get_or_create(name=name)[0] if name else None


class SourceResource(Exchanged):
    """Sources by pk; a row without one is a new source. Imported by acts of the workflow."""

    kind = fields.Field("kind", "kind", ChoiceWidget(Source.Kind.choices))
    origin = fields.Field("origin", "origin", OriginByName(Origin, "name"))

    class Meta:
        model = Source
        fields = ("id", *COLUMNS)
        export_order = ("id", *COLUMNS)
        import_id_fields = ("id",)
        skip_unchanged = True

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        super().before_import(dataset, **kwargs)
        self.actor = kwargs["user"]
        if "id" not in (dataset.headers or []):
            dataset.append_col([""] * len(dataset), header="id")

    def get_queryset(self) -> Any:
        return Source.objects.public().select_related("origin")

    def do_instance_save(self, instance: Source, is_create: bool) -> None:
        entered = {name: getattr(instance, name) for name in COLUMNS}
        if is_create:
            new = SourceInput(**entered)
            instance.pk = enter_source(actor=self.actor, at=timezone.now(), source=new).pk
        else:
            change_source(source=instance, actor=self.actor, at=timezone.now(), **entered)


class RatingResource(Exchanged):
    """Ratings by scale and code. Imported by an act of the workflow."""

    scale = fields.Field("scale", "scale", widgets.ForeignKeyWidget(RatingScale, "name"))

    class Meta:
        model = Rating
        fields = (
            "scale code label_de label_en position clears needs_correction is_no_fact number "
            "is_active"
        ).split()
        export_order = fields
        import_id_fields = ("scale", "code")
        skip_unchanged = True

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        super().before_import(dataset, **kwargs)
        self.actor = kwargs["user"]

    def get_queryset(self) -> Any:
        return Rating.objects.select_related("scale")

    def do_instance_save(self, instance: Rating, is_create: bool) -> None:
        store_rating(rating=instance, actor=self.actor)


class ExchangeMixin(TableImportMixin, TableExportMixin, ImportExportMixin):
    """Import and export for those who keep the rows."""

    export_form_class = ColumnsForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return may(request.user, self.keeping)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)
