"""Validate values and subjects of the properties of reference facts."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from articles.models import ReferenceFact, SubjectKind
from articles.plausibility.days import Span

from .errors import Invalid

Property = ReferenceFact.Property
OF_PEOPLE = frozenset({Property.BIRTH_DATE, Property.DEATH_DATE, Property.OFFICE})
EXAMPLES = {
    Property.BIRTH_DATE: '{"timex": "1971-06-28", "type": "DATE"}',
    Property.DEATH_DATE: '{"timex": "2019-11", "type": "DATE"}',
    Property.OFFICE: '{"role": "Bürgermeisterin", "organisation": "Husum"}',
    Property.SPELLING: '{"name": "Astrid Nygård"}',
    Property.FIGURE: '{"number": "147445", "unit": "Geräte"}',
}
TIMEX = re.compile(r"(\d{4})(-\d{2})?(-\d{2})?", re.ASCII)
NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?", re.ASCII)


def require_value(of: str, value: Any) -> None:
    """Raise `Invalid` unless the property `of` can have `value`."""
    if of not in Property.values:
        raise Invalid({"property": [_("There is no such property.")]})
    if not _fits(of, value):
        text = _("A value such as %(example)s is expected.")
        raise Invalid({"value": [text % {"example": EXAMPLES[Property(of)]}]})


def require_subject(of: str, kind: str) -> None:
    """Raise `Invalid` if only a person can have the property `of`."""
    if of in OF_PEOPLE and kind != SubjectKind.PERSON:
        raise Invalid({"subject_kind": [_("Only a person can have this.")]})


def subject_kind_of(of: str) -> str:
    """Return the default subject kind of the property `of`: a person, or anything."""
    return SubjectKind.PERSON if of in OF_PEOPLE else SubjectKind.OTHER


def office_fields(role: str, organisation: str, begins: str, ends: str) -> dict[str, Any]:
    """Return value and term of an office as `FactInput` takes them.

    `begins` and `ends` are TIMEX: days, months, years or empty. Months and years stay as
    they are in the value; the term then spans all that they may mean.
    """
    value = {"role": role}
    if organisation:
        value["organisation"] = organisation
    value |= {k: t for k, t in (("from", begins), ("until", ends)) if t and len(t) < 10}
    first, last = Span.of(begins), Span.of(ends)
    return {
        "value": value,
        "valid_from": first.first if first else None,
        "valid_until": last.last if last else None,
    }


def is_day(timex: Any) -> bool:
    """Return whether `timex` is a valid day, month or year."""
    found = TIMEX.fullmatch(timex) if isinstance(timex, str) else None
    if not found:
        return False
    try:
        date.fromisoformat(f"{found[1]}{found[2] or '-01'}{found[3] or '-01'}")
    except ValueError:
        return False
    return True


def _fits(of: str, value: Any) -> bool:
    if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
        return False
    if not all(is_day(value[bound]) for bound in ("from", "until") if bound in value):
        return False
    if of in (Property.BIRTH_DATE, Property.DEATH_DATE):
        return is_day(value.get("timex"))
    if of == Property.FIGURE:
        return bool(NUMBER.fullmatch(value.get("number", "")))
    words = value.get("role" if of == Property.OFFICE else "name")
    return isinstance(words, str) and bool(words.strip())
