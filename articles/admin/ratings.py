"""Scales, ratings and classes of error: added, changed and exported."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.models import ErrorClass, Rating, RatingScale
from articles.permissions import Act, may
from articles.workflow import (
    ErrorClassInput,
    Invalid,
    change_error_class,
    enter_error_class,
    require_default_scale,
    require_rating,
    require_ratings,
    store_rating,
    store_scale,
)

from .edit_forms import EditForm
from .options import EditableAdmin, NamedCellsInline, StoredByActsAdmin, StoringActs, actor_of
from .resources import ExchangeMixin, RatingResource
from .table_files import TableExportMixin


class ScaleForm(EditForm):
    """A scale: chosen as the default, it takes the place of the one before."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        try:
            require_default_scale(self.instance, is_default=bool(data.get("is_default")))
        except Invalid as refusal:
            self.add_error(None, ValidationError(refusal.fields))
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """Leave out that there is one default: the scale before stops being it."""
        return {*super()._get_validation_exclusions(), "is_default"}  # type: ignore[misc]


class RatingFormSet(BaseInlineFormSet):
    """All ratings of a scale."""

    def get_unique_error_message(self, unique_check: Any) -> str:
        names = [name for name in unique_check if name != "scale"]
        labels = [self.form.base_fields[name].label for name in names]
        return _("Twice the same under: %(columns)s.") % {"columns": ", ".join(map(str, labels))}

    def clean(self) -> None:
        """Refuse ratings that the scale can't have."""
        super().clean()
        if any(self.errors):
            return
        try:
            require_ratings(
                self.instance, [one.instance for one in self.forms if one.has_changed()]
            )
        except Invalid as refusal:
            raise ValidationError(str(refusal)) from refusal


class RatingForm(EditForm):
    """A rating by itself, without the others of its scale."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            require_rating(self.instance)
        except Invalid as refusal:
            self.add_error(None, ValidationError(refusal.fields))


class RatingInline(NamedCellsInline):
    model = Rating
    form = EditForm
    formset = RatingFormSet

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.KEEP_RATINGS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.KEEP_RATINGS)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(RatingScale)
class RatingScaleAdmin(EditableAdmin):
    keeping = Act.KEEP_RATINGS
    form = ScaleForm
    list_display = ["name", "is_default", "worst", "best"]
    inlines = [RatingInline]

    def save_model(self, *args: Any) -> None:
        """Leave it to `save_related`: a scale is stored with its ratings."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        ratings = [row for formset in formsets for row in formset.save(commit=False)]
        store_scale(scale=form.instance, ratings=ratings, actor=actor_of(request))


@admin.register(Rating)
class RatingAdmin(ExchangeMixin, EditableAdmin):
    keeping = Act.KEEP_RATINGS
    form = RatingForm
    resource_classes = [RatingResource]
    list_display = [
        "label_de",
        "label_en",
        "scale",
        "position",
        "clears",
        "needs_correction",
        "number",
        "is_active",
    ]
    list_filter = ["scale", "clears", "needs_correction", "is_active"]
    list_select_related = ["scale"]
    search_fields = ["code", "label_de", "label_en"]

    def save_model(self, request: HttpRequest, obj: Rating, form: Any, change: bool) -> None:
        store_rating(rating=obj, actor=actor_of(request))


@admin.register(ErrorClass)
class ErrorClassAdmin(TableExportMixin, StoredByActsAdmin):
    keeping = Act.KEEP_RATINGS
    acts = StoringActs("error_class", ErrorClassInput, enter_error_class, change_error_class)
    fields = ("code", "label_de", "label_en", "position", "is_active")
    list_display = ["label_de", "label_en", "code", "position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["code", "label_de", "label_en"]
