"""A demand for a second look."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Desk, Rating


class SecondLookForm(forms.Form):
    """Which verdicts another person must confirm; an empty field matches everything."""

    kind = forms.ChoiceField(label=_("Kind of claim"), required=False)
    rating = forms.ModelChoiceField(
        Rating.objects.none(), label=_("Rating"), required=False, empty_label=_("every rating")
    )
    desk = forms.ModelChoiceField(
        Desk.objects.all(), label=_("Desk"), required=False, empty_label=_("every desk")
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            ("", _("every kind")),
            *Claim.Kind.choices,
        ]
        self.fields["rating"].queryset = Rating.objects.offered()  # type: ignore[attr-defined]
