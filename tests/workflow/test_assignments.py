"""Articles, blocks and claims are given out; conflicts of interest keep people away."""

import pytest

from articles.models import Assignment
from articles.queries.article_page import article_page
from articles.queries.checkers import checkers_of
from articles.workflow import (
    Invalid,
    NotAllowed,
    StaleArticle,
    WrongState,
    lift_conflict,
    note_conflict,
)
from tests.acts import assign_checker, change_article, unassign_checker, version_of
from tests.factories import NOW, ClaimFactory, DeskFactory
from tests.newsroom import TEXT, judge, revise, verbs

BLOCK = TEXT.index("Die Gewerkschaft")


def own(article, user):
    page = article_page(article)
    pks = page.own_claims(user.pk)
    return {claim.quote for claim in page.claims if claim.pk in pks}


def test_a_claim_is_given_and_taken_back(article, claim, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    assert own(article, checker) == {"30 Prozent"}

    unassign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    assert own(article, checker) == set()
    assert verbs(article)[-2:] == ["claim.assigned", "claim.unassigned"]


def test_a_block_brings_the_claims_in_it(article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=BLOCK)
    assert "40 Prozent" in own(article, checker)
    assert "30 Prozent" not in own(article, checker)


def test_the_whole_article_brings_all_claims(article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assert own(article, checker) == {claim.quote for claim in article.claims.in_text()}


def test_a_new_text_carries_a_block_along(article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=BLOCK)
    text = TEXT.replace("40 Prozent", "41 Prozent").replace("Rund", "Etwa rund")
    revise(article, checker, text)

    row = Assignment.objects.get()

    assert text[row.start : row.end] == "Die Gewerkschaft nennt 41 Prozent. Das Werk ist toll."


@pytest.mark.parametrize("edit", [("ist toll.", "ist toll.\n\nDer Rat tagt."), ("40", "41")])
def test_a_block_that_begins_where_it_did_stays_assigned(article, checker, chief, edit):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=BLOCK)
    revise(article, checker, TEXT.replace(*edit))

    assert Assignment.objects.get().start == BLOCK
    assert "block.unassigned" not in verbs(article)


def test_two_blocks_that_become_one_are_assigned_once(article, checker, chief):
    for block in (TEXT.index("Erika"), BLOCK):
        assign_checker(article=article, actor=chief, at=NOW, user=checker, block=block)
    revise(article, checker, TEXT.replace("frei.\n\n", "frei. "))

    assert Assignment.objects.get().start == TEXT.index("Erika")
    assert verbs(article).count("block.unassigned") == 1


def test_a_block_whose_words_are_gone_is_taken_back(article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=BLOCK)
    revise(article, checker, TEXT[:BLOCK].rstrip())
    assert not Assignment.objects.exists()
    assert "block.unassigned" in verbs(article)


@pytest.mark.parametrize("act", [assign_checker, unassign_checker])
@pytest.mark.parametrize("part", ["block", "claim", "all"])
def test_an_assignment_names_the_text_that_was_seen(article, claim, checker, chief, act, part):
    """The same offset is the start of another block in the new text."""
    about = {"block": {"block": BLOCK}, "claim": {"claim": claim}, "all": {}}[part]
    if act is unassign_checker:
        assign_checker(article=article, actor=chief, at=NOW, user=checker, **about)
    seen, before = version_of(article), list(Assignment.objects.values_list("pk", flat=True))
    revise(article, checker, f"{'x' * (BLOCK - 2)}\n\n{TEXT}")

    with pytest.raises(StaleArticle):
        act(article=article, version=seen, actor=chief, at=NOW, user=checker, **about)
    assert list(Assignment.objects.values_list("pk", flat=True)) == before


def test_a_claim_that_is_not_in_the_text_is_not_assigned(article, claim, checker, chief):
    for part in ({"block": BLOCK + 1}, {"claim": ClaimFactory()}, {"claim": claim, "block": BLOCK}):
        with pytest.raises(Invalid):
            assign_checker(article=article, actor=chief, at=NOW, user=checker, **part)


def test_who_has_a_conflict_is_not_offered_and_loses_what_they_had(article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)

    note_conflict(article=article, actor=chief, at=NOW, user=checker, reason="Verwandt.")

    assert not Assignment.objects.exists()
    assert checker not in [row.user for row in checkers_of(article).candidates]
    with pytest.raises(Invalid):
        assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assert verbs(article)[-2:] == ["article.unassigned", "conflict.noted"]


def test_who_has_a_conflict_judges_nothing_there(article, claim, checker, chief):
    row = note_conflict(article=article, actor=checker, at=NOW, user=checker, reason="Verwandt.")
    with pytest.raises(NotAllowed):
        judge(claim, checker)

    lift_conflict(conflict=row, actor=chief, at=NOW)
    assert judge(claim, checker)


def test_checkers_note_their_own_conflicts_only_and_lift_none(article, checker, colleague, chief):
    with pytest.raises(NotAllowed):
        note_conflict(article=article, actor=checker, at=NOW, user=colleague, reason="Verwandt.")
    row = note_conflict(article=article, actor=checker, at=NOW, user=checker, reason="Verwandt.")
    with pytest.raises(NotAllowed):
        lift_conflict(conflict=row, actor=checker, at=NOW)
    with pytest.raises(WrongState):
        note_conflict(article=article, actor=chief, at=NOW, user=checker, reason="Verwandt.")


def test_a_conflict_needs_its_reason(article, checker):
    with pytest.raises(Invalid):
        note_conflict(article=article, actor=checker, at=NOW, user=checker, reason=" ")


@pytest.mark.parametrize("knows", [{"expert_kinds": ["share"]}, {"expert_desks": ["Kultur"]}])
def test_who_knows_the_matter_is_offered_first(article, checker, colleague, chief, knows):
    change_article(article=article, actor=chief, at=NOW, desk=DeskFactory(name="Kultur"))
    article.refresh_from_db()
    for name, value in knows.items():
        setattr(colleague, name, value)
    colleague.save()

    assert checkers_of(article).candidates[0].user == colleague
