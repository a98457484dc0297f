"""People in the news and reference facts."""

from functools import partial

from django.db.models import QuerySet

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.listing import list_response
from articles.api.openapi.operations import operation
from articles.api.partial_update import partial_update
from articles.api.presenters.reference import present_fact, present_person
from articles.api.serializers.reference import (
    FactChange,
    FactIn,
    FactQuery,
    PersonChange,
    PersonIn,
    PersonQuery,
    to_fact,
    to_person,
)
from articles.api.shortcuts import fact_for, person_for
from articles.api.validation import validated, validated_query
from articles.models import Person, ReferenceFact
from articles.permissions import Act


class PersonListView(BaseView):
    """All people in the news."""

    acts = {"GET": Act.SEE_REFERENCE, "POST": Act.KEEP_REFERENCE}

    @operation("list_people", schemas.page_of(schemas.PersonSchema), query=PersonQuery)
    def get(self, request):
        """List people in the news, newest first."""
        query = validated_query(PersonQuery, request)
        rows = Person.objects.matching(query.get("q", ""))
        if "name" in query:
            rows = rows.named([query["name"]])
        if "wikidata_id" in query:
            rows = rows.filter(wikidata_id=query["wikidata_id"])
        return list_response(request, rows, query, present_person)

    @operation("enter_person", schemas.PersonSchema, body=PersonIn, status=201)
    def post(self, request):
        """Enter a person in the news."""
        row = workflow.enter_person(
            **acting(request), person=to_person(validated(PersonIn, request))
        )
        return created_response(
            present_person(row), location=f"/api/v1/people/{row.pk}/", etag=row.etag
        )


class PersonDetailView(BaseView):
    """One person in the news."""

    acts = {"GET": Act.SEE_REFERENCE, "PATCH": Act.KEEP_REFERENCE}

    @operation("read_person", schemas.PersonSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a person."""
        row = person_for(self, pk)
        return answer(present_person(row), etag=row.etag)

    @operation(
        "change_person", schemas.PersonSchema, body=PersonChange, needs_match=True, has_etag=True
    )
    def patch(self, request, pk: int):
        """Change a person; facts about them get the new name."""
        row = person_for(self, pk)
        act = partial(workflow.change_person, person=row)
        return partial_update(request, row, present_person, PersonChange, act)


class ReferenceFactListView(BaseView):
    """All reference facts."""

    acts = {"GET": Act.SEE_REFERENCE, "POST": Act.KEEP_REFERENCE}

    @operation(
        "list_reference_facts", schemas.page_of(schemas.ReferenceFactSchema), query=FactQuery
    )
    def get(self, request):
        """List reference facts, newest first."""
        query = validated_query(FactQuery, request)
        rows = _wanted(ReferenceFact.objects.with_related(), query)
        return list_response(request, rows, query, present_fact)

    @operation("enter_reference_fact", schemas.ReferenceFactSchema, body=FactIn, status=201)
    def post(self, request):
        """Enter a reference fact."""
        row = workflow.enter_fact(**acting(request), fact=to_fact(validated(FactIn, request)))
        location = f"/api/v1/reference-facts/{row.pk}/"
        return created_response(present_fact(row), location=location, etag=row.etag)


class ReferenceFactDetailView(BaseView):
    """One reference fact."""

    acts = {"GET": Act.SEE_REFERENCE, "PATCH": Act.KEEP_REFERENCE}

    @operation("read_reference_fact", schemas.ReferenceFactSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a reference fact."""
        row = fact_for(self, pk)
        return answer(present_fact(row), etag=row.etag)

    @operation(
        "change_reference_fact",
        schemas.ReferenceFactSchema,
        body=FactChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, pk: int):
        """Change a reference fact."""
        row = fact_for(self, pk)
        act = partial(workflow.change_fact, fact=row)
        return partial_update(request, row, present_fact, FactChange, act)


def _wanted(rows: QuerySet[ReferenceFact], query: dict) -> QuerySet[ReferenceFact]:
    for name in ("subject", "person", "property"):
        if name in query:
            rows = rows.filter(**{name: query[name]})
    if "name" in query:
        rows = rows.about([query["name"]])  # type: ignore[attr-defined]
    if "as_of" in query:
        rows = rows.known_on(query["as_of"])  # type: ignore[attr-defined]
    return rows
