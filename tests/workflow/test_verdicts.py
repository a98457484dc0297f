"""Verdicts: one counts, none is overwritten in silence, none is lost."""

import pytest

from articles.models import Event, Verdict
from articles.workflow import (
    EvidenceInput,
    Invalid,
    NotAllowed,
    PublicationInput,
    SourceInput,
    StaleClaim,
    WrongState,
)
from tests.acts import (
    confirm_verdict,
    give_verdict,
    override_verdict,
    publish_verdict,
    reject_verdict,
    withdraw_verdict,
)
from tests.factories import NOW
from tests.newsroom import judge, rating, verbs


@pytest.mark.parametrize(
    ("code", "details", "state"),
    [
        ("true", {}, "right"),
        ("imprecise", {"correction": "gut 30 Prozent"}, "wrong"),
        ("false", {"correction": "31 Prozent"}, "wrong"),
        ("unverifiable", {"explanation": "Niemand zählt das."}, "wrong"),
        ("misleading", {"explanation": "Es fehlt das Jahr."}, "wrong"),
        ("no_fact", {"explanation": "Redensart."}, "dismissed"),
        ("false", {"explanation": "Steht im nächsten Satz.", "text_stands": True}, "right"),
    ],
)
def test_a_verdict_sets_the_state_of_its_claim(claim, checker, code, details, state):
    judge(claim, checker, code, **details)
    claim.refresh_from_db()
    assert claim.state == state


@pytest.mark.parametrize(("code", "field"), [("false", "correction"), ("no_fact", "explanation")])
def test_a_verdict_that_needs_words_is_refused_without(claim, checker, code, field):
    with pytest.raises(Invalid) as refused:
        judge(claim, checker, code)
    assert list(refused.value.fields) == [field]
    assert not claim.verdicts.exists()


def test_a_second_person_is_shown_the_first_verdict_and_nothing_is_overwritten(
    claim, checker, colleague
):
    seen = claim.version
    first = judge(claim, checker)
    with pytest.raises(StaleClaim) as stale:
        judge(claim, colleague, "false", correction="31 Prozent", version=seen)
    assert stale.value.verdict == first
    assert claim.verdicts.get() == first


def test_who_has_seen_the_first_verdict_may_replace_it(claim, checker, colleague):
    first = judge(claim, checker)
    second = judge(claim, colleague, "false", correction="31 Prozent")
    first.refresh_from_db()
    assert (first.status, second.status) == ("superseded", "live")


def test_a_withdrawn_verdict_lets_the_one_before_count_again(claim, checker):
    first = judge(claim, checker)
    second = judge(claim, checker, "false", correction="31 Prozent")
    withdraw_verdict(verdict=second, actor=checker, at=NOW)
    first.refresh_from_db()
    claim.refresh_from_db()
    assert (first.status, claim.state) == ("live", "right")


def test_a_claim_whose_only_verdict_is_withdrawn_is_open_again(claim, checker):
    withdraw_verdict(verdict=judge(claim, checker), actor=checker, at=NOW)
    claim.refresh_from_db()
    assert claim.state == "open"
    assert Verdict.objects.get().status == "withdrawn"


def test_a_checker_does_not_withdraw_somebody_elses_verdict(claim, checker, colleague):
    verdict = judge(claim, checker)
    with pytest.raises(NotAllowed):
        withdraw_verdict(verdict=verdict, actor=colleague, at=NOW)


def test_a_published_verdict_is_not_withdrawn_behind_the_publics_back(claim, checker, chief):
    verdict = judge(claim, checker)
    publication = PublicationInput(claim_reviewed="Rund 30 Prozent sind frei.", summary="Stimmt.")
    publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=publication)
    with pytest.raises(WrongState):
        withdraw_verdict(verdict=verdict, actor=checker, at=NOW)


def test_an_author_does_not_judge(claim, author):
    with pytest.raises(NotAllowed):
        judge(claim, author)


def test_evidence_with_a_new_source_is_written_with_the_verdict(
    claim, checker, django_assert_max_num_queries
):
    source = SourceInput(title="Betriebsrat der Werft, Aushang")
    step = rating("true")
    with django_assert_max_num_queries(7):
        give_verdict(
            claim=claim,
            version=claim.version,
            actor=checker,
            at=NOW,
            rating=step,
            evidence=[EvidenceInput(source=source, locator="S. 2", passage="30 %")],
        )
    evidence = claim.evidence.get()
    assert (evidence.source.title, evidence.locator) == (source.title, "S. 2")
    happened = Event.objects.order_by("pk").values_list("verb", flat=True)
    assert list(happened)[-3:] == ["source.entered", "evidence.added", "verdict.given"]


def test_a_verdict_with_broken_evidence_is_not_given_at_all(claim, checker):
    evidence = EvidenceInput(source=SourceInput(title=""))
    with pytest.raises(Invalid):
        judge(claim, checker, evidence=[evidence])
    assert not claim.verdicts.exists()
    assert verbs(claim.article) == ["article.received"]


def test_another_person_confirms_and_the_same_one_never(claim, checker, colleague):
    verdict = judge(claim, checker)
    with pytest.raises(WrongState):
        confirm_verdict(verdict=verdict, actor=checker, at=NOW)
    assert confirm_verdict(verdict=verdict, actor=colleague, at=NOW).confirmed_by == colleague
    with pytest.raises(WrongState):
        confirm_verdict(verdict=verdict, actor=colleague, at=NOW)


def test_a_dispute_is_decided_by_a_chief_with_a_reason(claim, checker, chief):
    verdict = judge(claim, checker, "false", correction="31 Prozent")
    with pytest.raises(Invalid):
        override_verdict(verdict=verdict, actor=chief, at=NOW, rating=rating("true"), reason=" ")
    override = override_verdict(
        verdict=verdict, actor=chief, at=NOW, rating=rating("true"), reason="Der Rat rundet."
    )
    claim.refresh_from_db()
    assert (override.against, claim.state) == (verdict, "right")
    with pytest.raises(NotAllowed):
        override_verdict(
            verdict=override.verdict, actor=checker, at=NOW, rating=rating("true"), reason="Nein."
        )


def test_a_decision_counts_until_a_chief_judges_again(claim, checker, chief):
    verdict = judge(claim, checker, "false", correction="31 Prozent")
    decided = override_verdict(
        verdict=verdict, actor=chief, at=NOW, rating=rating("true"), reason="Das Register zählt."
    ).verdict

    with pytest.raises(WrongState) as refusal:
        judge(claim, checker, "false", correction="31 Prozent")
    assert refusal.value.code == "decided"
    with pytest.raises(WrongState):
        reject_verdict(verdict=decided, actor=checker, at=NOW, reason="Doch nicht.")
    claim.refresh_from_db()
    assert (claim.verdict, claim.state) == (decided, "right")

    judge(claim, chief, "imprecise", correction="rund 31 Prozent")
    claim.refresh_from_db()
    assert claim.state == "wrong"


def test_a_second_verdict_on_a_claim_supersedes_none_on_others(article, checker):
    first, second = article.claims.in_text()[:2]
    other = judge(first, checker)
    before = judge(second, checker)

    judge(second, checker, "imprecise", correction="gut 30 Prozent")

    other.refresh_from_db()
    before.refresh_from_db()
    assert (other.status, before.status) == ("live", "superseded")


def test_a_verdict_on_words_that_left_the_text_is_not_overridden(claim, checker, chief):
    verdict = judge(claim, checker)
    type(claim).objects.filter(pk=claim.pk).update(state="lost")

    with pytest.raises(WrongState):
        override_verdict(
            verdict=verdict,
            actor=chief,
            at=NOW,
            rating=rating("false"),
            reason="Register.",
            correction="31 Prozent",
        )
