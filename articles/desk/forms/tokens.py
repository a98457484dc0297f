"""Create an API token."""

from datetime import datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.permissions import SCOPE_LABELS

from .articles import DAY


class TokenForm(forms.Form):
    """The name and the scopes of a token."""

    name = forms.CharField(
        label=_("Name"), max_length=80, help_text=_("What uses it, such as the CMS.")
    )
    expires_date = forms.DateField(
        label=_("Valid through"),
        required=False,
        widget=DAY,
        help_text=_("Left empty, until it is revoked."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("Allowed to"),
        choices=[(scope.value, label) for scope, label in SCOPE_LABELS.items()],
        widget=forms.CheckboxSelectMultiple,
    )

    def expires_at(self) -> datetime | None:
        """Return the end of the day through which the token is valid."""
        day = self.cleaned_data["expires_date"]
        return timezone.make_aware(datetime.combine(day, time.max)) if day else None
