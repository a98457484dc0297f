"""The labels of choices in the active language."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.facts.translation import LabelledCode


def choices_of(codes: type[LabelledCode]) -> type[TextChoices]:
    """Return the choices for a column that stores these codes, labels translated."""
    make: Any = TextChoices
    members = [(code.name, (code.value, _label(code))) for code in codes]
    chosen: type[TextChoices] = make(codes.__name__, members, module=codes.__module__)
    return chosen


def _label(code: LabelledCode) -> Any:
    return pgettext_lazy(code.context, code.label) if code.context else gettext_lazy(code.label)


def label_of(choices: type[TextChoices], value: str | None) -> str:
    """Return the label of a choice; a removed one is returned unchanged.

    Django's own `get_..._display` builds a dict of all choices at every call.
    """
    try:
        return str(choices(value or "").label)
    except ValueError:
        return value or ""
