"""Numbers as people type them."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.values import decimal_text

GROUPED = {
    "de": re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    "en": re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}


class NumberField(forms.CharField):
    """A number in the notation of the active language; cleans to a decimal string, or ""."""

    def __init__(self, **kwargs: Any):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_length=60, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        text = re.sub(r"\s", "", super().clean(value))
        return decimal_text(_number(text)) if text else ""


def _number(text: str) -> Decimal:
    language = "de" if (get_language() or "de").startswith("de") else "en"
    group, mark = (".", ",") if language == "de" else (",", ".")
    plain = text.replace(group, "") if GROUPED[language].fullmatch(text) else text
    try:
        number = Decimal(plain.replace(mark, "."))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise forms.ValidationError(_("Please enter a number."))
    return number
