"""Reference facts: list the subjects, and all facts about one of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast

from articles.models import Person, ReferenceFact, SubjectKind
from articles.models.labels import label_of

from .pages import page_within

PAGE_SIZE = 50


@dataclass(slots=True)
class Subject:
    """A subject of reference facts.

    `person` is the pk of a person, None for a subject without a row; `spellings` are a
    person's other names.
    """

    name: str
    kind: str
    person: int | None = None
    spellings: Sequence[str] = ()
    facts: list[ReferenceFact] = field(default_factory=list)

    @property
    def kind_label(self) -> str:
        return label_of(SubjectKind, self.kind)


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A page of subjects, each with its facts."""

    rows: Sequence[Subject]
    total: int
    page: int
    pages: int


def subject_page(words: str = "", property_: str = "", page: int = 1) -> SubjectPage:
    """Return a page of subjects by name, with their matching facts. Five queries.

    `words` are matched with names and spellings; `property_` excludes other facts, and
    subjects without such a fact.
    """
    people, others = _people(words, property_), _others(words, property_)
    total = people.count() + others.count()
    page, pages, here = page_within(page, total, PAGE_SIZE)
    rows = people.union(others, all=True).order_by("name", "person")
    subjects = [_subject(row) for row in rows[here]]
    _add_facts(subjects, property_)
    return SubjectPage(subjects, total, page, pages)


def facts_of(person: Person) -> list[ReferenceFact]:
    """Return all facts about a person, in the order of a page. One query."""
    return in_order(ReferenceFact.objects.of_person(person).with_related())


def facts_about(name: str) -> list[ReferenceFact]:
    """Return all facts about a subject without a person row. One query."""
    return in_order(ReferenceFact.objects.of_subject(name).with_related())


def in_order(facts: Iterable[ReferenceFact]) -> list[ReferenceFact]:
    """Return facts in the order of properties, the newest of each first."""
    places = {value: place for place, value in enumerate(ReferenceFact.Property.values)}
    newest_first = sorted(facts, key=lambda fact: (fact.as_of, fact.pk), reverse=True)
    return sorted(newest_first, key=lambda fact: places.get(fact.property, len(places)))


def _people(words: str, property_: str) -> Any:
    people = Person.objects.matching(words)
    if property_:
        facts = ReferenceFact.objects.filter(property=property_)
        about = Q(pk__in=facts.exclude(person=None).values("person"))
        people = people.filter(about | Q(name__in=_unlinked(facts).values("subject")))
    kind = Value(SubjectKind.PERSON.value, CharField())
    return (
        people.order_by()
        .annotate(person=Cast("pk", IntegerField()), kind=kind)
        .values("name", "kind", "person")
    )


def _others(words: str, property_: str) -> Any:
    """Return the subjects without a person row, each once, except names of people."""
    facts = _unlinked(ReferenceFact.objects.matching(words))
    if property_:
        facts = facts.filter(property=property_)
    facts = facts.exclude(subject__in=Person.objects.values("name"))
    first = ReferenceFact.objects.of_subject(OuterRef("subject")).order_by("pk")  # type: ignore[arg-type]
    kind = Subquery(first.values("subject_kind")[:1])
    nobody = Cast(Value(None), IntegerField())
    return (
        facts.order_by()
        .values("subject")
        .distinct()
        .annotate(kind=kind, person=nobody)
        .values_list("subject", "kind", "person")
    )


def _unlinked(facts: QuerySet[ReferenceFact]) -> Any:
    return facts.filter(person=None).order_by()


def _subject(row: dict[str, Any]) -> Subject:
    return Subject(name=row["name"], kind=row["kind"], person=row["person"])


def _add_facts(subjects: Sequence[Subject], property_: str) -> None:
    by_person = {row.person: row for row in subjects if row.person}
    by_name = {row.name: row for row in reversed(subjects)}
    about = Q(person__in=list(by_person)) | Q(person=None, subject__in=list(by_name))
    facts = ReferenceFact.objects.filter(about).select_related("source")
    if property_:
        facts = facts.filter(property=property_)
    for fact in in_order(facts):
        row = by_person[fact.person_id] if fact.person_id else by_name[fact.subject]
        row.facts.append(fact)
    _add_spellings(by_person)


def _add_spellings(by_person: dict[int, Subject]) -> None:
    rows = Person.objects.filter(pk__in=list(by_person)).values_list("pk", "spellings")
    for pk, spellings in rows:
        by_person[pk].spellings = spellings
