"""Addresses as people type them."""

from django import forms


class AddressInput(forms.URLInput):
    """A field for an address with or without "https://", which the form adds.

    Browsers refuse an address without it in a field of the type `url`.
    """

    input_type = "text"

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        super().__init__({"inputmode": "url", **(attrs or {})})
