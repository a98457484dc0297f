"""Sources, evidence and what is secret of them."""

import pytest

from articles.models import Event, Source
from articles.workflow import (
    EvidenceInput,
    Invalid,
    NotAllowed,
    SourceInput,
    StaleEdit,
    WrongState,
    change_source,
    enter_source,
)
from tests.acts import add_evidence, withdraw_evidence
from tests.factories import NOW, ReferenceFactFactory, SourceFactory


def enter(actor, **fields):
    return enter_source(actor=actor, at=NOW, source=SourceInput(**{"title": "Register"} | fields))


def test_an_origin_is_made_once(checker):
    first = enter(checker, origin_name="Meldung vom 3. März")
    other = enter(checker, title="Nachdruck", origin_name="Meldung vom 3. März")
    assert first.origin == other.origin


@pytest.mark.parametrize(
    "fields", [{"title": " "}, {"url": "javascript:alert(1)"}, {"kind": "gossip"}]
)
def test_a_faulty_source_is_refused_by_field(checker, fields):
    with pytest.raises(Invalid) as refused:
        enter(checker, **fields)
    assert list(refused.value.fields) == list(fields)


@pytest.mark.parametrize(
    "fields", [{"stance": "maybe"}, {"method": "guessed"}, {"locator": "S. 3 " * 90}]
)
def test_faulty_evidence_is_refused_by_field(checker, claim, fields):
    evidence = EvidenceInput(source=enter(checker), **fields)
    with pytest.raises(Invalid) as refused:
        add_evidence(claim=claim, actor=checker, at=NOW, evidence=evidence)
    assert list(refused.value.fields) == list(fields)


@pytest.mark.parametrize("fields", [{"title": ""}, {"url": "ftp:x"}, {"kind": "gossip"}])
def test_a_source_is_not_made_faulty_by_a_change(checker, fields):
    source = enter(checker)
    with pytest.raises(Invalid) as refused:
        change_source(source=source, actor=checker, at=NOW, **fields)
    assert list(refused.value.fields) == list(fields)


def test_a_secret_source_is_known_to_who_entered_it_alone(checker, colleague, claim):
    secret = enter(checker, title="Frau K.", is_secret=True)
    assert list(Source.objects.visible_to(checker)) == [secret]
    assert not Source.objects.visible_to(colleague).exists()
    with pytest.raises(NotAllowed):
        change_source(source=secret, actor=colleague, at=NOW, title="Wer?")
    evidence = EvidenceInput(source=secret)
    with pytest.raises(NotAllowed):
        add_evidence(claim=claim, actor=colleague, at=NOW, evidence=evidence)


def test_the_history_never_names_a_secret_source(checker, claim):
    secret = SourceInput(title="Frau K.", is_secret=True)
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=EvidenceInput(source=secret))
    assert not [event for event in Event.objects.all() if "Frau K." in str(event.data)]


def test_a_stale_change_of_a_source_is_refused(checker):
    source = enter(checker)
    change_source(source=source, actor=checker, at=NOW, title="Handelsregister")
    with pytest.raises(StaleEdit):
        change_source(
            source=source, actor=checker, at=NOW, expected_version=source.version, title="Anderes"
        )


def test_evidence_is_withdrawn_and_kept(checker, claim):
    evidence = add_evidence(
        claim=claim, actor=checker, at=NOW, evidence=EvidenceInput(source=enter(checker))
    )
    withdraw_evidence(evidence=evidence, actor=checker, at=NOW)
    assert not claim.evidence.current().exists()
    assert claim.evidence.get().withdrawn_by == checker
    with pytest.raises(WrongState):
        withdraw_evidence(evidence=evidence, actor=checker, at=NOW)


def test_a_source_that_a_reference_fact_names_does_not_become_secret(checker):
    fact = ReferenceFactFactory(source=SourceFactory())
    with pytest.raises(Invalid) as refused:
        change_source(source=fact.source, actor=checker, at=NOW, is_secret=True)
    assert list(refused.value.fields) == ["is_secret"]
