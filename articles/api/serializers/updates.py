"""The parameter that asks for what changed."""

from typing import Any

UPDATED: dict[str, Any] = {
    "required": False,
    "help_text": "Only what arrived or changed at this time or later. Ask again with the time "
    "of your last request, less a minute: what was under way then is found too.",
}
