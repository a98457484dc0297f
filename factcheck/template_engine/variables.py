"""Variables of templates: the usual ways to find and to print a value, without the rare ones.

Django tries for each part of `view.page.article` a key first, by an exception that is raised
and caught, and asks each value that is printed for its time zone and its number format. What is
not usual is left to Django: whatever raises an exception, what can be called, other types.
"""

from html import escape
from typing import Any

from django.conf import settings
from django.template import Context, Variable, VariableDoesNotExist
from django.template.base import (
    FilterExpression,
    Parser,
    VariableNode,
    render_value_in_context,
)
from django.utils.safestring import SafeString

MISSING = "Failed lookup for key [%s] in %r"


class QuickVariable(Variable):
    """A variable that is found by keys and attributes."""

    def resolve(self, context: Any) -> Any:
        """Return the value as `Variable` does."""
        if self.lookups is None or self.translate:
            return super().resolve(context)
        try:
            found = context[self.lookups[0]]
            for bit in self.lookups[1:]:
                if found is None:
                    break
                found = found[bit] if hasattr(type(found), "__getitem__") else getattr(found, bit)
                if callable(found):
                    return super().resolve(context)
            else:
                return super().resolve(context) if callable(found) else found
        except Exception:  # Django decides which of them are no errors
            return super().resolve(context)
        raise VariableDoesNotExist(MISSING, (bit, None))  # None has nothing


class QuickExpression(FilterExpression):
    """A variable with its filters."""

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        if type(self.var) is Variable and self.var.lookups is not None:
            self.var = QuickVariable(self.var.var)


class QuickVariableNode(VariableNode):
    """A value that is printed: `{{ view.title }}`."""

    def render(self, context: Context) -> str:
        """Return the value as `VariableNode` does; most are strings or whole numbers."""
        try:
            value = self.filter_expression.resolve(context)
        except UnicodeDecodeError:
            return ""
        kind = type(value)
        if kind is SafeString:
            return value
        if kind is str:
            return escape(value) if context.autoescape else value
        if kind is int and not settings.USE_THOUSAND_SEPARATOR:
            return str(value)
        return render_value_in_context(value, context)
