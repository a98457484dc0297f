"""What the house knows: people in the news and reference facts, added and changed."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from articles.models import Event, Person, ReferenceFact, Source, User
from articles.permissions import Act

from .acting import acting, record, require
from .errors import Invalid
from .values import NewFact, NewPerson

PERSON_FIELDS = frozenset("name spellings wikidata_id note".split())
FACT_FIELDS = frozenset(
    "person subject property value valid_from valid_until as_of source claim".split()
)
Property = ReferenceFact.Property
EXAMPLES = {
    Property.BIRTH_DATE: '{"timex": "1971-06-28", "type": "DATE"}',
    Property.DEATH_DATE: '{"timex": "2019-11", "type": "DATE"}',
    Property.OFFICE: '{"role": "Bürgermeisterin", "organisation": "Husum"}',
    Property.SPELLING: '{"name": "Astrid Nygård"}',
    Property.FIGURE: '{"number": "147445", "unit": "Geräte"}',
}
TIMEX = re.compile(r"(\d{4})(-\d{2})?(-\d{2})?", re.ASCII)


def enter_person(*, actor: User, at: datetime, person: NewPerson) -> Person:
    """Store a person. Raises `Invalid` with the fields at fault, `NotAllowed`."""
    require(actor, Act.KEEP_REFERENCE)
    with acting(actor):
        row = Person(
            name=person.name.strip(),
            spellings=list(person.spellings),
            wikidata_id=person.wikidata_id or None,
            note=person.note,
        )
        save_new(row)
        record(Event.Verb.PERSON_ENTERED, actor=actor, at=at, person=row.pk, name=row.name)
        return row


def change_person(*, person: Person, actor: User, at: datetime, **changes: Any) -> Person:
    """Change fields of a person. Raises `Invalid`, `NotAllowed`."""
    require(actor, Act.KEEP_REFERENCE)
    with acting(actor):
        row = Person.objects.select_for_update().get(pk=person.pk)
        fields = apply_changes(row, changes, PERSON_FIELDS)
        if fields:
            record(
                Event.Verb.PERSON_CHANGED,
                actor=actor,
                at=at,
                person=row.pk,
                name=row.name,
                fields=fields,
            )
        return row


def enter_fact(*, actor: User, at: datetime, fact: NewFact) -> ReferenceFact:
    """Store a reference fact. Raises `Invalid` with the fields at fault, `NotAllowed`."""
    require(actor, Act.KEEP_REFERENCE)
    with acting(actor):
        row = ReferenceFact(
            person=fact.person,
            subject=fact.subject.strip(),
            property=fact.property,
            value=fact.value,
            valid_from=fact.valid_from,
            valid_until=fact.valid_until,
            as_of=fact.as_of,
            source=fact.source,
            claim=fact.claim,
            added_by=actor,
            added_at=at,
        )
        require_value(row.property, row.value)
        _require_public(row.source)
        save_new(row)
        record(Event.Verb.FACT_ENTERED, actor=actor, at=at, **_named(row))
        return row


def change_fact(*, fact: ReferenceFact, actor: User, at: datetime, **changes: Any) -> ReferenceFact:
    """Change fields of a reference fact. Raises `Invalid`, `NotAllowed`."""
    require(actor, Act.KEEP_REFERENCE)
    with acting(actor):
        row = ReferenceFact.objects.select_for_update().get(pk=fact.pk)
        require_value(changes.get("property", row.property), changes.get("value", row.value))
        _require_public(changes.get("source"))
        fields = apply_changes(row, changes, FACT_FIELDS)
        if fields:
            record(Event.Verb.FACT_CHANGED, actor=actor, at=at, **_named(row), fields=fields)
        return row


def require_value(of: str, value: Any) -> None:
    """Raise `Invalid` unless `value` is one that the property `of` can have."""
    if of not in Property.values:
        raise Invalid({"property": [_("There is no such property.")]})
    if not _fits(of, value):
        text = _("A value such as %(example)s is needed.")
        raise Invalid({"value": [text % {"example": EXAMPLES[Property(of)]}]})


def _require_public(source: Source | None) -> None:
    """Raise `Invalid` for a secret source: everybody at the desk reads reference facts."""
    if source and source.is_secret:
        raise Invalid({"source": [_("A reference fact can't name a secret source.")]})


def _fits(of: str, value: Any) -> bool:
    if not isinstance(value, Mapping):
        return False
    if of in (Property.BIRTH_DATE, Property.DEATH_DATE):
        return _is_day(value.get("timex"))
    if of == Property.FIGURE:
        return _is_number(value.get("number"))
    words = value.get("role" if of == Property.OFFICE else "name")
    return isinstance(words, str) and bool(words.strip())


def _is_day(timex: Any) -> bool:
    """Tell whether `timex` is a day, a month or a year that there is."""
    found = TIMEX.fullmatch(timex) if isinstance(timex, str) else None
    if not found:
        return False
    try:
        date.fromisoformat(f"{found[1]}{found[2] or '-01'}{found[3] or '-01'}")
    except ValueError:
        return False
    return True


def _is_number(number: Any) -> bool:
    try:
        return isinstance(number, str) and Decimal(number).is_finite()
    except InvalidOperation:
        return False


def _named(row: ReferenceFact) -> dict[str, Any]:
    return {"fact": row.pk, "name": row.subject, "property": row.property}


def apply_changes(row: Model, changes: Mapping[str, Any], allowed: frozenset[str]) -> list[str]:
    """Set the fields that differ, save, and return their names."""
    unknown = sorted(set(changes) - allowed)
    if unknown:
        raise Invalid({name: [_("This can't be changed.")] for name in unknown})
    changed = sorted(name for name, value in changes.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, changes[name])
    if changed:
        _require_valid(row)
        row.save(update_fields=changed)
    return changed


def save_new(row: Model) -> None:
    _require_valid(row)
    row.save(force_insert=True)


def _require_valid(row: Model) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        raise Invalid(error.message_dict) from error
