"""Scales, ratings and classes of error: added, changed and exported."""

from typing import Any

from django import forms
from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.models import ErrorClass, Rating, RatingScale
from articles.permissions import Act, may
from articles.workflow import ErrorClassInput, change_error_class, enter_error_class

from .edit_forms import EditForm
from .options import EditableAdmin, NamedCellsInline, StoredByActsAdmin, StoringActs
from .resources import ExchangeMixin, RatingResource
from .table_files import TableExportMixin


class ScaleForm(EditForm):
    """A scale: chosen as the default, it takes the place of the one before."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if self.instance.is_default and data.get("is_default") is False:
            self.add_error(
                "is_default",
                _("Choose another scale as the default; this one then no longer is."),
            )
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
        """Refuse a default scale with which nothing could be cleared."""
        super().clean()
        if any(self.errors) or not self.instance.is_default:
            return
        if not any(_clears_claims(form.cleaned_data) for form in self.forms):
            raise forms.ValidationError(
                _(
                    "The default scale needs a rating in use that clears the claim and doesn’t "
                    "mean “no fact”; without one nothing could be signed off."
                )
            )


def _clears_claims(rating: dict[str, Any]) -> bool:
    names = ("is_active", "clears", "is_no_fact")
    return [bool(rating.get(name)) for name in names] == [True, True, False]


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

    def save_model(self, request: HttpRequest, obj: RatingScale, form: Any, change: bool) -> None:
        if obj.is_default:
            RatingScale.objects.exclude(pk=obj.pk).update(is_default=False)
        super().save_model(request, obj, form, change)


@admin.register(Rating)
class RatingAdmin(ExchangeMixin, EditableAdmin):
    keeping = Act.KEEP_RATINGS
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


@admin.register(ErrorClass)
class ErrorClassAdmin(TableExportMixin, StoredByActsAdmin):
    keeping = Act.KEEP_RATINGS
    acts = StoringActs("error_class", ErrorClassInput, enter_error_class, change_error_class)
    fields = ("code", "label_de", "label_en", "position", "is_active")
    list_display = ["label_de", "label_en", "code", "position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["code", "label_de", "label_en"]
