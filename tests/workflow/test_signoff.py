"""The sign-off covers exactly one text and what was checked in it."""

import hashlib

import pytest

from articles.models import Desk, SourceNote
from articles.workflow import (
    EvidenceInput,
    NotAllowed,
    SignOffRefused,
    SourceInput,
    WrongState,
)
from tests.acts import (
    add_evidence,
    change_article,
    sign_off,
    withdraw_evidence,
)
from tests.factories import NOW, UserFactory
from tests.newsroom import TEXT, claim_on, clear, judge, mark, revise, sign, verbs


@pytest.fixture
def signed(article, checker, chief):
    clear(article, checker)
    return sign(article, chief)


def test_sign_off_is_refused_while_claims_are_open_and_lists_them(article, chief):
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    blocking = list(article.claims.blocking(article).order_by("start", "pk"))
    assert refused.value.claims == blocking
    assert not article.sign_offs.exists()


def test_sign_off_is_refused_while_a_correction_is_not_in_the_text(article, checker, chief):
    claim = claim_on(article, "30 Prozent")
    judge(claim, checker, "false", correction="31 Prozent")
    clear(article, checker)
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert refused.value.claims == [claim]


def test_sign_off_is_bound_to_revision_and_hash(signed, article):
    article.refresh_from_db()
    assert signed.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (signed.revision, article.state) == (article.revision, "cleared")


@pytest.mark.parametrize("role", ["checker", "author", "administrator"])
def test_only_a_chief_signs_off(article, checker, role):
    clear(article, checker)
    with pytest.raises(NotAllowed):
        sign(article, UserFactory(role=role))


def test_a_chief_does_not_sign_off_a_text_of_their_own(article, checker, chief):
    change_article(article=article, actor=checker, at=NOW, author=chief)
    clear(article, checker)
    with pytest.raises(NotAllowed):
        sign(article, chief)


def test_sign_off_of_a_revision_that_is_not_the_current_one_is_refused(article, checker, chief):
    old = article.revision
    revise(article, checker, TEXT + "\n\nNoch ein Satz ohne Zahl.")
    clear(article, checker)
    with pytest.raises(WrongState):
        sign_off(article=article, actor=chief, at=NOW, revision=old)


def test_sign_off_twice_is_refused(signed, article, chief):
    with pytest.raises(WrongState):
        sign(article, chief)


def _another_text(article, checker):
    revise(article, checker, TEXT.replace("seit 2019", "seit 2018"))


def _another_verdict(article, checker):
    claim = claim_on(article, "30 Prozent")
    judge(claim, checker, "false", correction="31")


def _another_claim(article, checker):
    mark(article, checker, "Gewerkschaft", kind="organisation")


def _another_day(article, checker):
    change_article(article=article, actor=checker, at=NOW, publication_date=NOW.date())


@pytest.mark.parametrize(
    ("change", "code", "details"),
    [
        (_another_text, "new_text", {"revision": 2, "touched": 3, "lost": 0}),
        (_another_verdict, "verdict_changed", {"words": "30 Prozent"}),
        (_another_claim, "claim_changed", {"words": "Gewerkschaft"}),
        (_another_day, "plan_changed", {}),
    ],
)
def test_a_change_of_what_it_covered_revokes_the_sign_off(
    signed, article, checker, change, code, details
):
    change(article, checker)
    signed.refresh_from_db()
    article.refresh_from_db()
    assert signed.fallen_at == NOW
    assert signed.fallen_by == checker
    assert (signed.fallen_code, signed.fallen_details) == (code, details)
    assert article.state == "in_work"
    assert "sign_off.fell" in verbs(article)


def test_a_changed_headline_of_the_list_keeps_the_sign_off(signed, article, checker):
    change_article(article=article, actor=checker, at=NOW, headline="Andere Zeile")
    signed.refresh_from_db()
    assert signed.fallen_at is None


@pytest.fixture
def demanding(article, checker):
    """Return the cleared article, at a desk that demands a source at each sentence."""
    article.desk = Desk.objects.create(name="Wirtschaft", demands_sources=True)
    article.save()
    clear(article, checker)
    return article


def sourced(article, checker, *, but=""):
    """Bring evidence for each claim, except in the sentence with these words."""
    for claim in article.claims.in_text():
        start, end = claim.sentence_start, claim.sentence_end
        if not (but and but in article.revision.text[start:end]):
            new = EvidenceInput(source=SourceInput(title="Register"))
            add_evidence(claim=claim, actor=checker, at=NOW, evidence=new)


def refused_sentences(article, chief):
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert refused.value.code == "sources_missing"
    return [row.text for row in refused.value.sentences]


def test_a_desk_that_demands_sources_names_the_sentences_without(demanding, checker, chief):
    sourced(demanding, checker, but="30 Prozent")
    assert refused_sentences(demanding, chief) == ["Rund 30 Prozent der Plätze sind frei."]

    claim = claim_on(demanding, "30 Prozent")
    note = EvidenceInput(source=SourceInput(title="Frau K.", is_secret=True))
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=note)
    assert sign(demanding, chief)


def test_a_note_of_the_author_is_a_source(demanding, checker, chief):
    sourced(demanding, checker, but="30 Prozent")
    at = TEXT.index("30 Prozent")
    SourceNote.objects.create(revision=demanding.revision, start=at, end=at + 10, text="Register")
    assert sign(demanding, chief)


def test_a_remark_at_a_sentence_is_no_source(demanding, checker, chief):
    sourced(demanding, checker, but="30 Prozent")
    at = TEXT.index("30 Prozent")
    for text in ("Schöner Satz!", "Bitte die Mail beilegen", "Petra Müller"):
        SourceNote.objects.create(revision=demanding.revision, start=at, end=at + 10, text=text)
    row = {"start": at, "end": at + 10, "text": "Quelle: Register", "kind": "resolved"}
    SourceNote.objects.create(revision=demanding.revision, **row)
    assert refused_sentences(demanding, chief) == ["Rund 30 Prozent der Plätze sind frei."]


def test_withdrawn_evidence_is_no_source(demanding, checker, chief):
    sourced(demanding, checker)
    row = claim_on(demanding, "40 Prozent").evidence.get()
    for other in row.claim.article.claims.filter(sentence_start=row.claim.sentence_start):
        withdraw_evidence(evidence=other.evidence.get(), actor=checker, at=NOW)
    assert refused_sentences(demanding, chief) == ["Die Gewerkschaft nennt 40 Prozent."]


def test_a_sentence_without_a_fact_needs_no_source(demanding, checker, chief):
    sourced(demanding, checker, but="toll")
    opinion = demanding.claims.in_text().filter(sentence_start=TEXT.index("Das Werk ist"))
    for claim in opinion:
        judge(claim, checker, "no_fact")
    assert sign(demanding, chief)


def test_other_desks_sign_off_without_sources(demanding, chief):
    Desk.objects.update(demands_sources=False)
    assert sign(demanding, chief)
