"""The author's answer."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AuthorAnswerForm(forms.Form):
    """An answer in a few sentences, best with its source."""

    answer = forms.CharField(
        label=_("Your answer"),
        max_length=10_000,
        help_text=_("Ideally with the source: document and page, link, who said it and when."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
