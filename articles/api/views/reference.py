"""People in the news and reference facts."""

from functools import partial

from django.db.models import QuerySet
from django.utils import timezone

from articles import workflow
from articles.api import shapes
from articles.api.changing import changed
from articles.api.checking import checked, checked_query
from articles.api.describing import operation
from articles.api.listing import listed
from articles.api.loading import fact_for, person_for
from articles.api.reading.reference import fact_shape, person_shape
from articles.api.requests.reference import (
    FactChange,
    FactIn,
    FactQuery,
    PersonChange,
    PersonIn,
    PersonQuery,
    to_fact,
    to_person,
)
from articles.api.route import Route, answer, created
from articles.models import Person, ReferenceFact
from articles.permissions import Act


class People(Route):
    """Everybody in the news whom the house knows."""

    acts = {"GET": Act.SEE_REFERENCE, "POST": Act.KEEP_REFERENCE}

    @operation("list_people", shapes.page_of(shapes.Person), query=PersonQuery)
    def get(self, request):
        """List people in the news, newest first."""
        query = checked_query(PersonQuery, request)
        rows = Person.objects.matching(query.get("q", ""))
        if "name" in query:
            rows = rows.named([query["name"]])
        if "wikidata_id" in query:
            rows = rows.filter(wikidata_id=query["wikidata_id"])
        return listed(request, rows, query, person_shape)

    @operation("enter_person", shapes.Person, body=PersonIn, status=201)
    def post(self, request):
        """Enter a person in the news."""
        row = workflow.enter_person(
            actor=request.user, at=timezone.now(), person=to_person(checked(PersonIn, request))
        )
        return created(person_shape(row), location=f"/api/v1/people/{row.pk}/", etag=row.etag)


class OnePerson(Route):
    """One person in the news."""

    acts = {"GET": Act.SEE_REFERENCE, "PATCH": Act.KEEP_REFERENCE}

    @operation("read_person", shapes.Person, has_etag=True)
    def get(self, request, pk: int):
        """Read a person."""
        row = person_for(self, pk)
        return answer(person_shape(row), etag=row.etag)

    @operation("change_person", shapes.Person, body=PersonChange, needs_match=True, has_etag=True)
    def patch(self, request, pk: int):
        """Change a person; facts about them go by the new name."""
        row = person_for(self, pk)
        act = partial(workflow.change_person, person=row)
        return changed(request, row, person_shape, PersonChange, act)


class ReferenceFacts(Route):
    """All that the house has looked up."""

    acts = {"GET": Act.SEE_REFERENCE, "POST": Act.KEEP_REFERENCE}

    @operation("list_reference_facts", shapes.page_of(shapes.ReferenceFact), query=FactQuery)
    def get(self, request):
        """List reference facts, newest first."""
        query = checked_query(FactQuery, request)
        rows = _wanted(ReferenceFact.objects.with_faces(), query)
        return listed(request, rows, query, fact_shape)

    @operation("enter_reference_fact", shapes.ReferenceFact, body=FactIn, status=201)
    def post(self, request):
        """Enter a reference fact."""
        row = workflow.enter_fact(
            actor=request.user, at=timezone.now(), fact=to_fact(checked(FactIn, request))
        )
        location = f"/api/v1/reference-facts/{row.pk}/"
        return created(fact_shape(row), location=location, etag=row.etag)


class OneReferenceFact(Route):
    """One reference fact."""

    acts = {"GET": Act.SEE_REFERENCE, "PATCH": Act.KEEP_REFERENCE}

    @operation("read_reference_fact", shapes.ReferenceFact, has_etag=True)
    def get(self, request, pk: int):
        """Read a reference fact."""
        row = fact_for(self, pk)
        return answer(fact_shape(row), etag=row.etag)

    @operation(
        "change_reference_fact",
        shapes.ReferenceFact,
        body=FactChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, pk: int):
        """Change a reference fact."""
        row = fact_for(self, pk)
        act = partial(workflow.change_fact, fact=row)
        return changed(request, row, fact_shape, FactChange, act)


def _wanted(rows: QuerySet[ReferenceFact], query: dict) -> QuerySet[ReferenceFact]:
    for name in ("subject", "person", "property"):
        if name in query:
            rows = rows.filter(**{name: query[name]})
    if "name" in query:
        rows = rows.about([query["name"]])  # type: ignore[attr-defined]
    if "as_of" in query:
        rows = rows.known_on(query["as_of"])  # type: ignore[attr-defined]
    return rows
