"""What a model declares is what its faces take and show, field by field."""

import dataclasses

import pytest
from django.contrib import admin
from django.db import models
from django.utils.text import capfirst

from articles.admin.resources import SourceResource
from articles.api import schemas
from articles.api.serializers.claims import EvidenceIn
from articles.api.serializers.reference import FactChange, FactIn, PersonChange, PersonIn
from articles.api.serializers.sources import ConversationChange, SourceChange, SourceIn
from articles.desk.forms.labelled_values import labelled_values
from articles.desk.forms.reference import PersonForm
from articles.desk.forms.sources import SourceChangeForm, SourceForm
from articles.desk.review.forms import EvidenceForm
from articles.desk.review.new_source import source_rows
from articles.desk.sources import APART, SHOWN
from articles.models import Evidence, Person, ReferenceFact, Source, User
from articles.models.declared import column
from articles.publishing.certified_source import CertifiedSource
from articles.queries.published import PublicEvidence
from articles.workflow import EvidenceInput, FactInput, PersonInput, SourceInput

ENTERED = set(Source.declared.entered)
EVIDENCE = set(Evidence.declared.entered)
STAMPED = {"letter", "document_sha256", "stamped_at", "stamped_by"}
PERSON = set(Person.declared.entered)
FACT = set(ReferenceFact.declared.entered)
ASKED = ENTERED - {"origin"} | {"origin_name"}
PRIVATE = set(Source.declared.private)


def names(shape) -> set[str]:
    return {field.name for field in dataclasses.fields(shape)}


def with_codes(model) -> set[str]:
    declared = set(model.declared.certified)
    return declared | {f"{name}_code" for name in declared if column(model, name).choices}


@pytest.mark.parametrize(
    ("face", "fields"),
    [
        (names(SourceInput), ENTERED | PRIVATE | {"origin_name"}),
        (set(SourceIn().fields), ENTERED | {"origin_name"}),
        (set(SourceChange().fields), ENTERED | {"version"}),
        (set(ConversationChange().fields), PRIVATE | {"version"}),
        (names(schemas.ConversationSchema), PRIVATE | {"id", "version"}),
        (names(schemas.SourceSchema), ENTERED | {"id", "version", "created_at"}),
        (set(SourceForm.base_fields), ASKED | PRIVATE),
        (set(SourceChangeForm.base_fields), ASKED | PRIVATE | {"version"}),
        (set(EvidenceForm.base_fields) & ASKED, ASKED),
        ({one.name for row in source_rows({}) for one in row}, ASKED - {"title", "note"}),
        (set(SHOWN), ENTERED - APART),
        (set(SourceResource.Meta.fields), ENTERED - {"is_secret"} | {"id"}),
        (set(admin.site._registry[Source].fields), ENTERED),
        (names(schemas.EvidenceSourceSchema), {"id", *Source.declared.cited}),
        (names(CertifiedSource), STAMPED | with_codes(Source) | with_codes(Evidence)),
        (
            names(schemas.CertifiedSourceSchema),
            STAMPED | with_codes(Source) | with_codes(Evidence),
        ),
        (names(PublicEvidence), {*Source.declared.public, *Evidence.declared.public}),
        (names(schemas.PublicSourceSchema), {*Source.declared.public, *Evidence.declared.public}),
        (names(EvidenceInput), EVIDENCE | {"source", "file"}),
        (set(EvidenceIn().fields), EVIDENCE | {"source"}),
        (set(EvidenceForm.Meta.fields), EVIDENCE),
        (
            names(schemas.EvidenceSchema),
            EVIDENCE | {"id", "claim", "source", "added_by", "added_at", "files", "claim_version"},
        ),
        (names(PersonInput), PERSON),
        (set(PersonIn().fields), PERSON),
        (set(PersonChange().fields), PERSON | {"version"}),
        (names(schemas.PersonSchema), PERSON | {"id", "version"}),
        (set(PersonForm().fields), PERSON),
        (names(FactInput), FACT),
        (set(FactIn().fields), FACT - {"claim"}),
        (set(FactChange().fields), FACT - {"claim"} | {"version"}),
        (names(schemas.ReferenceFactSchema), FACT | {"id", "version", "added_by", "added_at"}),
    ],
)
def test_each_representation_has_exactly_the_declared_fields(face, fields):
    assert face == fields


@pytest.mark.parametrize("name", ["title", "publisher", "author", "archive_number", "url"])
def test_a_limit_is_declared_only_at_the_column(name):
    limit = column(Source, name).max_length
    assert SourceIn().fields[name].max_length == limit
    assert SourceForm.base_fields[name].max_length == limit
    assert EvidenceForm.base_fields[name].max_length == limit


@pytest.mark.parametrize("name", ["publisher", "author", "published_date", "note", "is_primary"])
def test_a_label_is_declared_only_at_the_column(name):
    assert str(SourceForm.base_fields[name].label) == capfirst(column(Source, name).verbose_name)


def test_a_form_lays_out_each_of_its_fields_once():
    form = SourceForm(user=User(role="checker"))
    short = [one for row in form.short for one in row]
    private = [one.name for one in form.private]
    assert form.apart == ("title", *private)
    laid = [*form.apart, *(one.name for one in (*short, *form.long, *form.checks))]
    assert sorted(laid) == sorted(form.fields)


def test_a_certificate_on_paper_names_what_has_no_place_of_its_own():
    texts = dict.fromkeys(names(CertifiedSource), "")
    source = CertifiedSource(**texts | {"publisher": "Amt", "locator": "S. 3"})

    assert (source.printed, source.place) == (["Amt"], ["S. 3"])


def test_a_page_escapes_addresses_and_leaves_empty_columns_out():
    source = Source(title="Bericht", url='https://example.org/?a="b"')
    [(_, link)] = labelled_values(source, SHOWN)
    assert 'href="https://example.org/?a=&quot;b&quot;"' in link


def test_public_data_and_certificates_never_say_who_knows_a_secret_source():
    declared = Source.declared
    hidden = {"is_secret", "known_to", "note"}
    assert hidden.isdisjoint({*declared.certified, *declared.public})


def test_all_declared_names_are_columns():
    for model in (Source, Evidence, Person, ReferenceFact):
        for where in dataclasses.astuple(model.declared):
            assert all(isinstance(column(model, name), models.Field) for name in where)
