"""What a verb of the history declares."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy

from .event_type import EventType


@dataclass(frozen=True, slots=True)
class EventDeclaration:
    """What code and readers need of a verb of the history.

    `sentence` is what a line says, `forms` what it says instead where its data have more;
    `type` is the public type that other systems receive, None if they receive nothing.
    Authors don't see internal events. `is_by_link`: the actor may have followed the link in
    a mail and have no account.
    """

    verb: str
    sentence: str
    type: EventType | None
    forms: Mapping[str, str]
    is_internal: bool
    is_by_link: bool


def declare_verb(
    verb: str,
    label: str,
    sentence: str,
    *,
    public_type: EventType | None = None,
    is_internal: bool = False,
    is_by_link: bool = False,
    **forms: str,
) -> tuple[EventDeclaration, Any]:
    """Return the declaration of a verb, with the label that Django takes from the end."""
    declaration = EventDeclaration(verb, sentence, public_type, forms, is_internal, is_by_link)
    return declaration, gettext_lazy(label)
