"""The archive's search form."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Claim
from articles.queries.archive_search import ArchiveSearch

from .numbers import NumberField

FIELDS = {"q": "words"}
READ = {"low": Decimal, "high": Decimal}


class SearchForm(forms.Form):
    """A search; with an invalid value, nothing is searched."""

    q = forms.CharField(label=gettext_lazy("Words"), required=False, max_length=300)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), required=False, choices=[("", ""), *Claim.Kind.choices]
    )
    person = forms.CharField(label=gettext_lazy("Person"), required=False, max_length=100)
    low = NumberField(label=gettext_lazy("Figure from"), required=False)
    high = NumberField(label=gettext_lazy("Figure to"), required=False)
    unit = forms.CharField(label=gettext_lazy("Unit"), required=False, max_length=40)
    since = forms.DateField(label=gettext_lazy("From day"), required=False)
    until = forms.DateField(label=gettext_lazy("To day"), required=False)
    rating = forms.IntegerField(
        label=gettext_lazy("Rating"), required=False, min_value=0, max_value=2**31
    )
    checker = forms.IntegerField(
        label=gettext_lazy("Checker"), required=False, min_value=1, max_value=2**31
    )
    desk = forms.IntegerField(
        label=gettext_lazy("Desk"), required=False, min_value=1, max_value=2**31
    )
    year = forms.IntegerField(
        label=gettext_lazy("Year"), required=False, min_value=1, max_value=9999
    )

    def clean(self) -> dict[str, Any]:
        """Reject a period that ends before it begins."""
        data = super().clean() or {}
        low, high = data.get("low"), data.get("high")
        if low and high and Decimal(low) > Decimal(high):
            self.add_error("high", _("This is less than the start of the range."))
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", _("This is before the first day."))
        return data

    @property
    def search(self) -> ArchiveSearch:
        """Return the search of the valid fields."""
        self.is_valid()
        filters: dict[str, Any] = {
            FIELDS.get(name, name): READ[name](value) if name in READ else value
            for name, value in self.cleaned_data.items()
            if value not in (None, "")
        }
        return ArchiveSearch(**filters)

    @property
    def faults(self) -> list[tuple[str, str, str]]:
        """Return name, label and message of invalid fields."""
        return [
            (name, str(self.fields[name].label), str(messages[0]))
            for name, messages in self.errors.items()
        ]
