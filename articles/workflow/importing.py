"""Import people from a file: new ones are added, existing ones completed, never overwritten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Event, Person, ReferenceFact, Source, SubjectKind

from .errors import Collision, Invalid, WorkflowError
from .inputs import FactInput, PersonInput
from .reference import change_fact, change_person, enter_fact, enter_person
from .reference_values import office_fields
from .transaction import act_transaction, record, savepoint

Property = ReferenceFact.Property


@dataclass(frozen=True, slots=True)
class ImportedOffice:
    """An office; `begins` and `ends` are TIMEX (day, month or year) or empty."""

    role: str
    begins: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person from a file; days are TIMEX or empty, `source` is a title or URL."""

    name: str
    spellings: tuple[str, ...] = ()
    wikidata_id: str = ""
    birth: str = ""
    death: str = ""
    offices: tuple[ImportedOffice, ...] = ()
    source: str = ""


class ImportOutcome(StrEnum):
    ENTERED = "entered"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class _Import:
    """The values that all facts of one person share."""

    at: datetime
    as_of: date
    person: Person
    source: Source | None


@dataclass(slots=True)
class _Seen:
    """The result of two queries about many people, so that new ones need no query.

    `spoken_of` are the subjects of facts without a person.
    """

    names: set[str]
    numbers: set[str | None]
    spoken_of: set[str]
    sources: dict[str, Source | None]

    @classmethod
    def of(cls, people: Sequence[ImportedPerson]) -> "_Seen":
        names = [person.name for person in people]
        numbers = [person.wikidata_id for person in people if person.wikidata_id]
        known = Person.objects.filter(Q(name__in=names) | Q(wikidata_id__in=numbers))
        rows = list(known.values_list("name", "wikidata_id"))
        loose = ReferenceFact.objects.filter(person=None, subject__in=names)
        return cls(
            names={name for name, _id in rows},
            numbers={number for _name, number in rows},
            spoken_of=set(loose.order_by().values_list("subject", flat=True)),
            sources={},
        )

    def may_know(self, person: ImportedPerson) -> bool:
        return person.name in self.names or (person.wikidata_id or "none") in self.numbers


def import_people(
    *, at: datetime, as_of: date, people: Sequence[ImportedPerson]
) -> list[ImportOutcome | WorkflowError]:
    """Add or complete people and the facts about them; for commands on the server.

    A person is matched by the Wikidata number, else by name and birth date. Returns the
    results in order: a `Collision` for another birth or death date or an ambiguous match,
    or `Invalid`; nothing of that person is stored. The others are stored in one
    transaction: one each would cost half as much again.
    """
    outcomes: list[ImportOutcome | WorkflowError] = []
    with act_transaction(None):
        seen = _Seen.of(people)
        for person in people:
            try:
                with savepoint():
                    outcomes.append(_import(at, as_of, person, seen))
            except WorkflowError as refusal:
                # A source that came with it is rolled back, too.
                seen.sources.clear()
                outcomes.append(refusal)
    return outcomes


def _import(at: datetime, as_of: date, person: ImportedPerson, seen: _Seen) -> ImportOutcome:
    found = _find(person) if seen.may_know(person) else None
    row = found or enter_person(actor=None, at=at, person=_new(person))
    seen.names.update({row.name, person.name})
    seen.numbers.add(row.wikidata_id)
    if person.source not in seen.sources:
        seen.sources[person.source] = _source(person.source, at)
    of = _Import(at, as_of, row, seen.sources[person.source])
    is_changed = found is not None and _complete(of, person)
    is_known = found is not None or row.name in seen.spoken_of
    facts = list(ReferenceFact.objects.of_person(row)) if is_known else []
    is_changed |= _keep_day(of, facts, Property.BIRTH_DATE, person.birth)
    is_changed |= _keep_day(of, facts, Property.DEATH_DATE, person.death)
    for office in person.offices:
        is_changed |= _keep_office(of, facts, office)
    if found is None:
        return ImportOutcome.ENTERED
    return ImportOutcome.CHANGED if is_changed else ImportOutcome.SAME


def _find(person: ImportedPerson) -> Person | None:
    """Return the matching person, or None for a new one."""
    if person.wikidata_id:
        known = Person.objects.filter(wikidata_id=person.wikidata_id).first()
        if known:
            return known
    namesakes = Person.objects.filter(name=person.name)
    if person.wikidata_id:
        namesakes = namesakes.filter(wikidata_id=None)
    rows = list(namesakes.prefetch_related("facts")[:20])
    alike = [row for row in rows if _may_agree(_birth(row), person.birth)]
    if len(alike) > 1:
        raise Collision(_("Several people may be meant."))
    if rows and not alike and not person.wikidata_id:
        raise Collision(_differs(_birth(rows[0]), person.birth))
    return alike[0] if alike else None


def _birth(row: Person) -> str:
    days = [f.value["timex"] for f in row.facts.all() if f.property == Property.BIRTH_DATE]
    return max(days, key=len, default="")


def _may_agree(one: str, other: str) -> bool:
    """Return whether two days may be the same, as "1971" and "1971-06-28" may."""
    return one.startswith(other) or other.startswith(one)


def _differs(known: str, given: str) -> str:
    return _("A different day is known: %(known)s, not %(given)s.") % {
        "known": known,
        "given": given,
    }


def _new(person: ImportedPerson) -> PersonInput:
    return PersonInput(person.name, person.spellings, person.wikidata_id or None)


def _complete(of: _Import, person: ImportedPerson) -> bool:
    """Add spellings and the Wikidata number; the existing spelling of the name stays."""
    row = of.person
    names = [name for name in (person.name, *person.spellings) if name != row.name]
    spellings = list(dict.fromkeys([*row.spellings, *names]))
    changes: dict[str, Any] = {} if spellings == row.spellings else {"spellings": spellings}
    if person.wikidata_id and not row.wikidata_id:
        changes["wikidata_id"] = person.wikidata_id
    if changes:
        change_person(person=row, actor=None, at=of.at, **changes)
    return bool(changes)


def _keep_day(of: _Import, facts: list[ReferenceFact], property_: str, timex: str) -> bool:
    """Add a day, or make an existing one more exact; raise `Collision` if it differs."""
    if not timex:
        return False
    known = next((fact for fact in facts if fact.property == property_), None)
    value = {"timex": timex, "type": "DATE"}
    if known is None:
        return _enter(of, property_, {"value": value})
    before = known.value["timex"]
    if not _may_agree(before, timex):
        raise Collision(_differs(before, timex))
    return len(timex) > len(before) and _change(of, known, {"value": value})


def _keep_office(of: _Import, facts: list[ReferenceFact], office: ImportedOffice) -> bool:
    """Add an office, or update the end and the access date of an existing one."""
    fields = office_fields(office.role, "", office.begins, office.ends)
    first, last = fields["valid_from"], fields["valid_until"]
    if first and last and last < first:
        raise Invalid({"office": [_("The end is before the beginning.")]})
    known = next((fact for fact in facts if _is_office(fact, office.role, fields)), None)
    if known is None:
        return _enter(of, Property.OFFICE, fields)
    changes: dict[str, Any] = {}
    if fields["valid_until"] and fields["valid_until"] != known.valid_until:
        until = {"until": office.ends} if len(office.ends) < 10 else {}
        kept = {name: text for name, text in known.value.items() if name != "until"}
        changes = {"valid_until": fields["valid_until"], "value": kept | until}
    if not known.valid_until and of.as_of > known.as_of:
        changes["as_of"] = of.as_of
    return bool(changes) and _change(of, known, changes)


def _is_office(fact: ReferenceFact, role: str, fields: Mapping[str, Any]) -> bool:
    """Return whether an existing fact is this office in this term."""
    if fact.property != Property.OFFICE or fact.value.get("role") != role:
        return False
    begins = fields["valid_from"]
    return begins is None or fact.valid_from in (None, begins)


def _enter(of: _Import, property_: str, fields: Mapping[str, Any]) -> bool:
    fact = FactInput(
        subject=of.person.name,
        subject_kind=SubjectKind.PERSON,
        property=property_,
        as_of=of.as_of,
        person=of.person,
        source=of.source,
        **fields,
    )
    enter_fact(actor=None, at=of.at, fact=fact)
    return True


def _change(of: _Import, fact: ReferenceFact, changes: Mapping[str, Any]) -> bool:
    sourced = {"source": of.source} if of.source else {}
    change_fact(fact=fact, actor=None, at=of.at, **{"as_of": of.as_of} | sourced | dict(changes))
    return True


def _source(name: str, at: datetime) -> Source | None:
    """Get or create the public source with this title or URL."""
    if not name:
        return None
    column = "url" if name.startswith(("http://", "https://")) else "title"
    known = Source.objects.public().filter(**{column: name}).order_by("pk").first()
    if known:
        return known
    row = Source(title=name[:300], kind=Source.Kind.REFERENCE, created_at=at)
    row.url = name if column == "url" else ""
    row.save(force_insert=True)
    record(Event.Verb.SOURCE_ENTERED, actor=None, at=at, source=row.pk, title=row.title)
    return row
