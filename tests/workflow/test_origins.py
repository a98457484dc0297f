"""Independent origins: counted, demanded, and missed in whole sentences."""

import pytest
from django.utils.translation import override

from articles.models import EvidenceDemand, Verdict
from articles.queries.evidence import claim_evidence
from articles.workflow import (
    ClaimVersionInput,
    EvidenceInput,
    Invalid,
    NotAllowed,
    OriginsDemandInput,
    OriginsMissing,
    OriginsMissingOnClaims,
    VerdictInput,
    count_origins,
    delete_demand,
    give_verdicts,
    set_demand,
)
from tests.acts import override_verdict, withdraw_evidence
from tests.factories import (
    NOW,
    DeskFactory,
    EvidenceFactory,
    OriginFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import claim_on, judge, rating

pytestmark = pytest.mark.django_db


def demand(chief, minimum=2, **of):
    return set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=minimum, **of))


def test_two_links_to_one_report_are_one_origin(claim):
    origin = OriginFactory.create()
    for _ in range(2):
        EvidenceFactory.create(claim=claim, source=SourceFactory.create(origin=origin))
    assert count_origins(claim) == 1


def test_a_source_without_origin_counts_as_its_own_and_once(claim):
    source = SourceFactory.create()
    EvidenceFactory.create(claim=claim, source=source)
    EvidenceFactory.create(claim=claim, source=source)
    EvidenceFactory.create(claim=claim)
    assert count_origins(claim) == 2


def test_sources_with_one_address_and_no_origin_are_one(claim):
    for url in ("https://amt.example/7", "https://amt.example/7", "https://amt.example/8"):
        EvidenceFactory.create(claim=claim, source=SourceFactory.create(url=url))
    assert count_origins(claim) == 2
    assert claim_evidence(claim, UserFactory.create()).origins.n_origins == 2


def test_only_current_supporting_evidence_counts(claim, checker):
    gone = EvidenceFactory.create(claim=claim)
    withdraw_evidence(evidence=gone, actor=checker, at=NOW)
    EvidenceFactory.create(claim=claim, stance="contradicts")
    EvidenceFactory.create(claim=claim, stance="context")
    assert count_origins(claim) == 0


def test_a_secret_source_counts(claim):
    informant = UserFactory.create()
    source = SourceFactory.create(is_secret=True, known_to=[informant])
    EvidenceFactory.create(claim=claim, source=source, actor=informant)
    assert count_origins(claim) == 1


def test_a_verdict_that_clears_is_refused_until_the_demand_is_met(claim, checker, chief):
    demand(chief)
    EvidenceFactory.create(claim=claim)

    with pytest.raises(OriginsMissing) as refused:
        judge(claim, checker)
    assert (refused.value.code, refused.value.needed, refused.value.present) == (
        "origins_missing",
        2,
        1,
    )
    assert not Verdict.objects.filter(claim=claim).exists()

    EvidenceFactory.create(claim=claim)
    assert judge(claim, checker).is_live


@pytest.mark.parametrize(
    ("of_demand", "of_source", "stance", "is_cleared"),
    [
        (True, True, "supports", True),
        (True, False, "supports", False),
        (True, True, "context", False),
        (False, True, "supports", False),
    ],
)
def test_one_supporting_primary_source_is_enough_where_the_demand_says_so(
    claim, checker, chief, of_demand, of_source, stance, is_cleared
):
    demand(chief, is_primary_enough=of_demand)
    EvidenceFactory.create(
        claim=claim, source=SourceFactory.create(is_primary=of_source), stance=stance
    )
    if is_cleared:
        assert judge(claim, checker).is_live
        return
    with pytest.raises(OriginsMissing) as refused, override("en"):
        judge(claim, checker)
    assert ("primary source" in str(refused.value)) == of_demand


def test_of_demands_that_name_as_much_the_one_that_no_primary_source_meets_counts(
    claim, checker, chief
):
    desk = claim.article.desk = DeskFactory.create()
    claim.article.save()
    demand(chief, desk=desk, is_primary_enough=True)
    demand(chief, kind=claim.kind)
    EvidenceFactory.create(claim=claim, source=SourceFactory.create(is_primary=True))
    with pytest.raises(OriginsMissing):
        judge(claim, checker)


@pytest.mark.parametrize("is_primary_enough", [True, False])
def test_of_several_claims_each_is_named_with_the_origins_that_it_has(
    article, checker, chief, is_primary_enough
):
    demand(chief, is_primary_enough=is_primary_enough)
    claims = [claim_on(article, words) for words in ("30 Prozent", "49")]
    EvidenceFactory.create(claim=claims[0])
    seen = [ClaimVersionInput(claim.pk, claim.version) for claim in claims]

    with override("en"), pytest.raises(OriginsMissingOnClaims) as refused:
        give_verdicts(claims=seen, actor=checker, at=NOW, verdict=VerdictInput(rating("true")))

    assert "origins: “49” (0 of 2), “30 Prozent” (1 of 2)." in str(refused.value)
    assert ("primary source" in str(refused.value)) == is_primary_enough


def test_evidence_in_the_same_write_counts_and_is_not_kept_when_refused(claim, checker, chief):
    demand(chief)
    one, two = (EvidenceInput(source=SourceFactory.create()) for _ in range(2))

    with pytest.raises(OriginsMissing):
        judge(claim, checker, evidence=[one])
    assert not claim.evidence.exists()
    assert judge(claim, checker, evidence=[one, two]).is_live


@pytest.mark.parametrize(
    ("code", "more"),
    [("false", {"correction": "40 Prozent"}), ("no_fact", {"explanation": "Nur ein Wort."})],
)
def test_a_verdict_that_clears_nothing_needs_no_origins(claim, checker, chief, code, more):
    demand(chief)
    assert judge(claim, checker, code, **more).is_live


def test_a_text_that_sets_it_right_itself_is_cleared_by_origins_too(claim, checker, chief):
    demand(chief)
    with pytest.raises(OriginsMissing):
        judge(claim, checker, "false", explanation="Im nächsten Satz.", text_stands=True)


def test_a_decision_against_the_checker_needs_them_as_well(claim, chief):
    verdict = VerdictFactory.create(claim=claim, rating="false", correction="x")
    demand(chief)
    with pytest.raises(OriginsMissing):
        override_verdict(
            verdict=verdict, actor=chief, at=NOW, rating=rating("true"), reason="Doch."
        )
    verdict.refresh_from_db()
    assert verdict.is_live


@pytest.mark.parametrize(
    ("demands", "needed"),
    [
        ([(2, False, False)], 2),
        ([(3, False, False), (1, True, False)], 1),
        ([(3, False, False), (1, False, True)], 1),
        ([(1, True, False), (2, False, True)], 2),
        ([(3, True, False), (3, False, True), (1, True, True)], 1),
    ],
)
def test_the_demand_that_names_most_counts_then_the_strictest(claim, chief, demands, needed):
    desk = claim.article.desk = DeskFactory.create()
    claim.article.save()
    for minimum, has_kind, has_desk in demands:
        of = {"kind": claim.kind if has_kind else "", "desk": desk if has_desk else None}
        demand(chief, minimum, **of)
    demand(chief, 9, kind="contact")
    demand(chief, 9, desk=DeskFactory.create())
    with pytest.raises(OriginsMissing) as refused:
        judge(claim, UserFactory.create())
    assert refused.value.needed == needed


def test_a_demand_is_set_once_a_kind_and_desk(chief):
    demand(chief)
    with override("en"), pytest.raises(Invalid, match="already"):
        demand(chief, 3)
    with pytest.raises(Invalid):
        demand(chief, -1, kind="age")


def test_only_who_keeps_demands_sets_and_drops_them(checker, chief):
    with pytest.raises(NotAllowed):
        demand(checker)
    row = demand(chief)
    with pytest.raises(NotAllowed):
        delete_demand(demand=row, actor=checker, at=NOW)
    delete_demand(demand=row, actor=chief, at=NOW)
    assert not EvidenceDemand.objects.exists()
