"""The labels of choices in the active language."""

from django.db.models import TextChoices


def label_of(choices: type[TextChoices], value: str | None) -> str:
    """Return the label of a choice; a removed one is returned unchanged.

    Django's own `get_..._display` builds a dict of all choices at every call.
    """
    try:
        return str(choices(value or "").label)
    except ValueError:
        return value or ""
