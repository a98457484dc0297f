"""Second looks that chiefs demand: who waits for whom, and what holds a sign-off up."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Desk, Verdict
from articles.workflow import (
    Invalid,
    NotAllowed,
    SignOffRefused,
    WrongState,
    demand_second_look,
    end_second_look_demand,
)
from tests.acts import (
    change_article,
    confirm_verdict,
    reject_verdict,
    withdraw_verdict,
)
from tests.factories import NOW, DeskFactory
from tests.newsroom import claim_on, clear, judge, rating, sign, verbs


def waiting(article):
    return list(Verdict.objects.waiting().filter(claim__article=article))


@pytest.mark.parametrize(
    ("demand", "waits"),
    [
        ({}, True),
        ({"kind": "share"}, True),
        ({"kind": "age"}, False),
        ({"rating": "true"}, True),
        ({"rating": "false"}, False),
        ({"desk": "Kultur"}, True),
        ({"desk": "Sport"}, False),
        ({"kind": "share", "rating": "true", "desk": "Kultur"}, True),
        ({"kind": "share", "rating": "false"}, False),
    ],
)
def test_a_verdict_waits_where_all_that_is_asked_about_fits(
    article, claim, checker, chief, demand, waits
):
    desks = {name: DeskFactory(name=name) for name in ("Kultur", "Sport")}
    change_article(article=article, actor=chief, at=NOW, desk=desks["Kultur"])
    fields = dict(demand)
    if "rating" in fields:
        fields["rating"] = rating(fields["rating"])
    if "desk" in fields:
        fields["desk"] = Desk.objects.get(name=fields["desk"])
    demand_second_look(actor=chief, at=NOW, **fields)

    assert judge(claim, checker).waits_for_confirmation is waits


def test_a_sign_off_is_refused_with_the_list_of_what_waits(article, claim, checker, chief):
    demand_second_look(actor=chief, at=NOW, kind="share")
    clear(article, checker)
    shares = list(article.claims.filter(kind="share").order_by("start"))

    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)

    assert refused.value.claims == shares
    for row in waiting(article):
        confirm_verdict(verdict=row, actor=chief, at=NOW)
    assert sign(article, chief)


def test_a_partial_check_waits_for_second_looks_too(article, claim, checker, chief):
    change_article(article=article, actor=chief, at=NOW, is_partial_check=True)
    demand_second_look(actor=chief, at=NOW)
    judge(claim, checker)

    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)

    assert refused.value.claims == [claim]


def test_a_demand_holds_for_what_is_judged_already_and_ends_for_it(article, claim, checker, chief):
    verdict = judge(claim, checker)
    demand = demand_second_look(actor=chief, at=NOW)
    assert waiting(article) == [verdict]

    end_second_look_demand(demand=demand, actor=chief, at=NOW)
    assert waiting(article) == []


def test_another_demand_keeps_a_verdict_waiting(article, claim, checker, chief):
    demand = demand_second_look(actor=chief, at=NOW)
    demand_second_look(actor=chief, at=NOW, kind="share")
    verdict = judge(claim, checker)

    end_second_look_demand(demand=demand, actor=chief, at=NOW)

    assert waiting(article) == [verdict]


def test_a_new_demand_counts_for_a_cleared_article_after_its_revocation(
    article, claim, checker, chief
):
    clear(article, checker)
    sign(article, chief)
    demand_second_look(actor=chief, at=NOW, kind="share")
    assert waiting(article) == []

    withdraw_verdict(verdict=claim_on(article, "49").verdict, actor=checker, at=NOW)

    assert {row.claim.kind for row in waiting(article)} == {"share"}


def test_another_desk_brings_its_demands(article, claim, checker, chief):
    desk = DeskFactory()
    demand_second_look(actor=chief, at=NOW, desk=desk)
    verdict = judge(claim, checker)
    assert waiting(article) == []

    change_article(article=article, actor=chief, at=NOW, desk=desk)

    assert waiting(article) == [verdict]


def test_only_chiefs_demand(checker, chief):
    with pytest.raises(NotAllowed):
        demand_second_look(actor=checker, at=NOW)
    demand = demand_second_look(actor=chief, at=NOW)
    with pytest.raises(NotAllowed):
        end_second_look_demand(demand=demand, actor=checker, at=NOW)


def test_the_same_is_demanded_once_and_ended_once(chief):
    demand = demand_second_look(actor=chief, at=NOW, kind="age")
    with pytest.raises(WrongState):
        demand_second_look(actor=chief, at=NOW, kind="age")
    end_second_look_demand(demand=demand, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        end_second_look_demand(demand=demand, actor=chief, at=NOW)
    assert demand_second_look(actor=chief, at=NOW, kind="age")


def test_a_kind_that_is_none_is_refused(chief):
    with pytest.raises(Invalid):
        demand_second_look(actor=chief, at=NOW, kind="rumour")


def test_a_rejected_verdict_is_withdrawn_and_its_claim_open_again(
    article, claim, checker, colleague
):
    judge(claim, checker, "false", correction="31 Prozent")
    verdict = judge(claim, checker)

    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Die Quelle ist alt.")

    claim.refresh_from_db()
    verdict.refresh_from_db()
    event = claim.events.newest_first().first()
    assert (claim.state, claim.verdict, verdict.status) == ("open", None, "withdrawn")
    assert (event.verb, event.reason) == ("verdict.rejected", "Die Quelle ist alt.")
    assert verbs(article)[-1] == "verdict.rejected"


def test_the_judge_of_a_rejected_verdict_is_notified(claim, checker, colleague):
    verdict = judge(claim, checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Die Quelle ist alt.")
    job = ProcrastinateJob.objects.get(task_name="articles.mail_rejection")
    assert job.args["verdict_id"] == verdict.pk


def test_a_rejection_needs_a_comment_and_another_person(claim, checker, colleague, author):
    verdict = judge(claim, checker)
    with pytest.raises(Invalid):
        reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason=" ")
    with pytest.raises(WrongState):
        reject_verdict(verdict=verdict, actor=checker, at=NOW, reason="Doch nicht.")
    with pytest.raises(NotAllowed):
        reject_verdict(verdict=verdict, actor=author, at=NOW, reason="Stimmt doch.")
    confirm_verdict(verdict=verdict, actor=colleague, at=NOW)
    with pytest.raises(WrongState):
        reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Zu spät.")
