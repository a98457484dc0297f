"""Mark texts of the pure layers for translation; the layers that show them translate them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

Marked = tuple[str, str]
Counted = tuple[str, str, str]


def gettext_noop(text: str) -> str:
    """Return `text` as it is; the collectors of messages look for calls of this name."""
    return text


def pgettext_noop(context: str, text: str) -> Marked:
    """Return the text and the context that it is translated in."""
    return context, text


def npgettext_noop(context: str, one: str, many: str) -> Counted:
    """Return both forms of a text and the context that it is translated in."""
    return context, one, many


@dataclass(frozen=True, slots=True)
class Translator:
    """Translate marked texts into one language.

    `code` is the language's tag ("de", "en-GB"), for the formats of numbers and days;
    `pgettext` and `npgettext` are those of Django or of Python's `gettext`.
    """

    code: str
    pgettext: Callable[[str, str], str]
    npgettext: Callable[[str, str, str, int], str]

    def say(self, marked: Marked, **words: object) -> str:
        """Translate a text and fill in its words."""
        return self.pgettext(*marked).format(**words)

    def counted(self, marked: Counted, number: int) -> str:
        """Translate the form of a text that belongs to `number`."""
        return self.npgettext(*marked, number)


class LabelledCode(StrEnum):
    """Codes that are stored, each with the label that a person reads.

    A member is `CODE = "code", gettext_noop("Label")`, or `pgettext_noop` for a word that
    means something else elsewhere; `context` is empty for the others.
    """

    label: str
    context: str

    def __new__(cls, code: str, label: str | Marked = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.context, member.label = label if isinstance(label, tuple) else ("", label)
        return member
