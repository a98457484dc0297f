"""The filter of the page of rules."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.queries.rules import RuleScope

from .articles import DAY


class ScopeForm(forms.Form):
    """A period and a language; invalid fields are ignored, with an error."""

    since = forms.DateField(label=_("Found from"), required=False, widget=DAY)
    until = forms.DateField(
        label=pgettext_lazy("end of a period", "to"), required=False, widget=DAY
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("all")), ("de", _("German")), ("en", _("English"))],
    )

    def scope(self) -> RuleScope:
        """Return the filter. Call `is_valid` first."""
        known = {name: value for name, value in self.cleaned_data.items() if value}
        return RuleScope(**known)
