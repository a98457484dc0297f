"""What readers report, and what the desk decides about it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.facts.kinds import Kind
from articles.models import Claim
from articles.models.reader_report import LONGEST_LINK, LONGEST_QUOTE, LONGEST_TEXT
from articles.queries.reports import ReportedPlace

from .addresses import AddressInput


class ReaderReportForm(forms.Form):
    """A reader's report; `website` is a field that only programs fill in."""

    quote = forms.CharField(
        required=False,
        max_length=LONGEST_QUOTE,
        label=_("Which words are wrong?"),
        help_text=_("Best copied from the text, one sentence or a part of it."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    text = forms.CharField(
        max_length=LONGEST_TEXT,
        label=_("What is wrong with them?"),
        help_text=_("If you can, say how you know: a document, a page, who said it."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    link = forms.URLField(
        required=False,
        max_length=LONGEST_LINK,
        assume_scheme="https",
        label=_("Where it can be read, if that is on the web"),
        help_text=_("The address of a page or document."),
        widget=AddressInput,
    )
    email = forms.EmailField(
        required=False,
        max_length=254,
        label=_("Your email address, if you want to know the result"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(
        required=False,
        label=_("Please leave this field empty"),
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    @property
    def is_of_program(self) -> bool:
        return bool(self.data.get("website"))


class AcceptanceForm(forms.Form):
    """The place in the text: one of those shown, or other words of it; and the kind."""

    place = forms.RegexField(
        r"\A[0-9]{1,9}:[0-9]{1,9}\Z",
        required=False,
        error_messages={"invalid": _("Please choose a place, or enter its words.")},
    )
    words = forms.CharField(
        required=False,
        max_length=LONGEST_QUOTE,
        label=_("Other words of the text"),
        help_text=_("Exactly as they stand in the text, if none of the places is meant."),
    )
    kind = forms.ChoiceField(
        label=_("Kind of claim"), choices=Claim.Kind.choices, initial=Kind.STATEMENT
    )

    def __init__(self, *args: Any, places: list[ReportedPlace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places

    @property
    def chosen(self) -> str:
        """Return the place that is ticked: the one sent, else the first of those found."""
        if self.is_bound:
            return self.data.get("place", "")
        first = next(iter(self.places), None)
        return first.value if first else ""


class DeclineForm(forms.Form):
    """Why a report is declined."""

    reason = forms.CharField(
        label=_("Why it is declined"),
        max_length=2_000,
        help_text=_("For the desk; the reader doesn't see it."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReaderAnswerForm(forms.Form):
    """What the reader is told."""

    text = forms.CharField(
        label=_("What the reader is told"),
        max_length=LONGEST_TEXT,
        help_text=_("Sent by email, once; then the address is removed."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
