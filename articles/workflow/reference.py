"""Add and change people in the news and reference facts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from articles.models import Claim, Event, Person, ReferenceFact, Source, SubjectKind, User
from articles.models.declared import values
from articles.permissions import Act

from .changes import refusing_invalid, set_changes
from .errors import Invalid, WrongState
from .inputs import FactInput, PersonInput
from .reference_values import OF_PEOPLE, require_subject, require_value, subject_kind_of
from .states import live_verdict
from .transaction import act_transaction, lock_claim, record, require_permission
from .versions import require_seen

PERSON_FIELDS = frozenset(Person.declared.entered)
FACT_FIELDS = frozenset(ReferenceFact.declared.entered)


def enter_person(*, actor: User | None, at: datetime, person: PersonInput) -> Person:
    """Store a person. Raises `Invalid` with the fields at fault, `NotAllowed`.

    Here and below, `actor` is None for commands run on the server.
    """
    _require_keeper(actor)
    with act_transaction(actor):
        fields = values(person, Person.declared.entered)
        fields |= {"name": person.name.strip(), "spellings": list(person.spellings)}
        row = Person(**fields | {"wikidata_id": person.wikidata_id or None})
        _save_new(row)
        record(Event.Verb.PERSON_ENTERED, actor=actor, at=at, person=row.pk, name=row.name)
        return row


def change_person(
    *,
    person: Person,
    actor: User | None,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> Person:
    """Change fields of a person; facts about them get the new name.

    Raises `StaleEdit` if it has another version than expected, `Invalid`, `NotAllowed`.
    """
    _require_keeper(actor)
    with act_transaction(actor):
        row = Person.objects.select_for_update().get(pk=person.pk)
        fields = _apply(row, changes, PERSON_FIELDS, expected_version)
        if "name" in fields:
            row.facts.update(subject=row.name, version=F("version") + 1)
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


def enter_fact(*, actor: User | None, at: datetime, fact: FactInput) -> ReferenceFact:
    """Store a reference fact, and its person if that is new.

    Raises `Invalid` with the fields at fault, `NotAllowed`.
    """
    _require_keeper(actor)
    with act_transaction(actor):
        return _enter(actor, at, fact)


def keep_fact(
    *, claim: Claim, version: int, actor: User, at: datetime, fact: FactInput
) -> ReferenceFact:
    """Store the value of a claim that was judged right as a reference fact.

    `version` is the claim's. Raises `StaleClaim`, `WrongState` if no verdict says that the
    words are right, `Invalid`, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_REFERENCE)
    with act_transaction(actor):
        row = lock_claim(claim.pk).claim
        require_seen(row, version, actor)
        verdict = live_verdict(row)
        if row.state != Claim.State.RIGHT or verdict is None or not verdict.rating.clears:
            raise WrongState(_("Only what was found right can be kept."))
        return _enter(actor, at, fact, row)


def change_fact(
    *,
    fact: ReferenceFact,
    actor: User | None,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> ReferenceFact:
    """Change fields of a reference fact.

    Raises `StaleEdit` if it has another version than expected, `Invalid`, `NotAllowed`.
    """
    _require_keeper(actor)
    with act_transaction(actor):
        row = ReferenceFact.objects.select_for_update().get(pk=fact.pk)
        property_ = changes.get("property", row.property)
        if changes.get("person") or property_ in OF_PEOPLE:
            changes = {"subject_kind": SubjectKind.PERSON} | changes
        require_value(property_, changes.get("value", row.value))
        require_subject(property_, changes.get("subject_kind", row.subject_kind))
        _require_public(changes.get("source"))
        fields = _apply(row, changes, FACT_FIELDS, expected_version)
        if fields:
            record(Event.Verb.FACT_CHANGED, actor=actor, at=at, **_named(row), fields=fields)
        return row


def _enter(
    actor: User | None, at: datetime, fact: FactInput, claim: Claim | None = None
) -> ReferenceFact:
    kind = fact.subject_kind or subject_kind_of(fact.property)
    if fact.person:
        kind = SubjectKind.PERSON
    require_value(fact.property, fact.value)
    require_subject(fact.property, kind)
    _require_public(fact.source)
    person = fact.person
    if isinstance(person, PersonInput):
        person = enter_person(actor=actor, at=at, person=person)
    fields = values(fact, ReferenceFact.declared.entered)
    fields |= {"person": person, "subject": fact.subject.strip(), "subject_kind": kind}
    fields |= {"claim": claim or fact.claim}
    row = ReferenceFact(**fields, added_by=actor, added_at=at)
    _save_new(row)
    record(Event.Verb.FACT_ENTERED, actor=actor, at=at, claim=claim, **_named(row))
    return row


def _require_keeper(actor: User | None) -> None:
    if actor is not None:
        require_permission(actor, Act.KEEP_REFERENCE)


def _require_public(source: Source | None) -> None:
    """Raise `Invalid` for a secret source: everybody at the desk reads reference facts.

    It is locked, so that it doesn't become secret meanwhile (`change_source`).
    """
    if source and Source.objects.select_for_update().get(pk=source.pk).is_secret:
        raise Invalid({"source": [_("A reference fact can't name a secret source.")]})


def _named(row: ReferenceFact) -> dict[str, Any]:
    return {"fact": row.pk, "name": row.subject, "property": row.property}


def _apply(
    row: Person | ReferenceFact,
    changes: Mapping[str, Any],
    allowed: frozenset[str],
    expected_version: int | None,
) -> list[str]:
    """Set the fields that differ, save under a new version, and return their names."""
    changed = set_changes(row, changes, allowed, expected_version)
    if changed:
        row.version += 1
        _require_valid(row)
        row.save(update_fields=[*changed, "version"])
    return changed


def _save_new(row: Person | ReferenceFact) -> None:
    _require_valid(row)
    row.save(force_insert=True)


def _require_valid(row: Person | ReferenceFact) -> None:
    """Raise `Invalid` for invalid fields.

    The only constraint is the order of the term; `full_clean` would query it.
    """
    has_term = isinstance(row, ReferenceFact) and bool(row.valid_from and row.valid_until)
    with refusing_invalid():
        row.full_clean(
            exclude=["added_by", "claim", "person", "source"], validate_constraints=has_term
        )
