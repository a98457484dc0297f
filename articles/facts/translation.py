"""Mark texts of the pure layers for translation; the layers that show them translate them."""

from enum import StrEnum
from typing import Self


def gettext_noop(text: str) -> str:
    """Return `text` as it is; the collectors of messages look for calls of this name."""
    return text


def pgettext_noop(context: str, text: str) -> tuple[str, str]:
    """Return the text and the context that it is translated in."""
    return context, text


class LabelledCode(StrEnum):
    """Codes that are stored, each with the label that a person reads.

    A member is `CODE = "code", gettext_noop("Label")`, or `pgettext_noop` for a word that
    means something else elsewhere; `context` is empty for the others.
    """

    label: str
    context: str

    def __new__(cls, code: str, label: str | tuple[str, str] = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.context, member.label = label if isinstance(label, tuple) else ("", label)
        return member
