"""Words that several rows answer to: they are listed, and the person chooses one."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django import forms
from django.db.models import Model

from articles.facts.whole_numbers import parse_number

MOST_LISTED = 12
Row = TypeVar("Row", bound=Model)


class SeveralFoundMixin(forms.Form):
    """A form with a field whose words may mean several rows; `desk/several.html` lists these."""

    several: Sequence[Any] = ()

    def one_of(self, name: str, found: Sequence[Row], message: str) -> Row | None:
        """Return the row that was found or chosen; lists several under the field `name`."""
        if len(found) == 1:
            return found[0]
        wanted = parse_number(self.data.get("which", ""))
        chosen = next((row for row in found if row.pk == wanted), None)
        if found and chosen is None:
            self.several = found[:MOST_LISTED]
            self.add_error(name, message)
        return chosen
