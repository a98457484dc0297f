"""The labels of choices in the active language."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy

from articles.facts.translation import LabelledCode


def choices_of(codes: type[LabelledCode]) -> type[TextChoices]:
    """Return the choices for a column that stores these codes, labels translated."""
    make: Any = TextChoices
    members = [(code.name, (code.value, _label(code))) for code in codes]
    chosen: type[TextChoices] = make(codes.__name__, members, module=codes.__module__)
    return chosen


def _label(code: LabelledCode) -> Any:
    return pgettext_lazy(code.context, code.label) if code.context else gettext_lazy(code.label)


def label_in(german: str, english: str) -> str:
    """Return the one of two stored labels that is in the active language; German without one."""
    return english if (get_language() or "de").startswith("en") else german


def label_of(choices: type[TextChoices], value: str | None) -> str:
    """Return the label of a choice; a removed one is returned unchanged.

    Django's own `get_..._display` builds a dict of all choices at every call.
    """
    try:
        return str(choices(value or "").label)
    except ValueError:
        return value or ""
