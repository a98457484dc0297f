"""Options of a select as HTML; long lists are quicker made here than in a template."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

SELECTED = mark_safe(" selected")


def options(choices: Iterable[tuple[Any, Any]], chosen: Any = None) -> SafeString:
    """Return an `<option>` for each value and label; the one that is `chosen` is selected."""
    wanted = str(chosen)
    rows = ((value, SELECTED if str(value) == wanted else "", label) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
