"""The figures of a desk over a period."""

from datetime import date, timedelta

import pytest

from articles.models import ErrorClass, Rating
from articles.queries.statistics import Period, PeriodStep, desk_statistics
from tests.acts import confirm_verdict, withdraw_sign_off, withdraw_verdict
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DeskFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import judge, receive, revise

DAY = date(2026, 3, 20)
WEEK = Period.of_days(7, DAY)


@pytest.fixture
def article(db):
    return ArticleFactory(desk=DeskFactory(name="Politik"), quotes=())


def judged(article, quote="Die Werft", **fields):
    return VerdictFactory(claim=ClaimFactory(article=article, quote=quote), **fields)


def test_nothing_is_counted_where_nothing_happened(db):
    found = desk_statistics(WEEK)

    assert (found.total, found.wrong, found.touched) == (0, 0, 0)
    assert len(found.judged) == 7
    assert found.overall.median is None


def test_verdicts_are_counted_by_day_and_tone(article):
    judged(article)
    judged(article, "312 Leute", rating="false", correction="311", at=NOW - timedelta(days=1))

    days = {row.first: dict(row.tones) for row in desk_statistics(WEEK).judged}

    assert days[DAY] == dict.fromkeys(Rating.Tone.values, 0) | {"right": 1}
    assert days[DAY - timedelta(days=1)]["false"] == 1


def test_a_day_begins_at_midnight_in_the_newsroom(article):
    judged(article, at=NOW.replace(hour=23, minute=30))  # past midnight in Berlin

    assert desk_statistics(WEEK).total == 0
    assert desk_statistics(Period(DAY + timedelta(days=1), DAY + timedelta(days=1))).total == 1


def test_a_changed_verdict_counts_once_and_a_withdrawn_one_not_at_all(article):
    checker = UserFactory()
    judged(article, rating="false", correction="Eine", actor=checker)
    judged(article, actor=checker)
    taken_back = judged(article, "312 Leute", actor=checker)
    withdraw_verdict(verdict=taken_back, actor=checker, at=NOW)

    found = desk_statistics(WEEK)

    assert (found.total, found.wrong) == (1, 0)


def test_wrong_claims_are_counted_by_class_desk_and_kind(article):
    age = ErrorClass.objects.get(code="age")
    judged(article, rating="false", correction="Eine", error_class=age)
    judged(article, "in Husum", rating="imprecise", correction="bei Husum")
    judged(article, "312 Leute")
    judged(article, "280", rating="false", explanation="Sagt der Text.", text_stands=True)

    found = desk_statistics(WEEK)

    assert {(row.key, row.judged, row.wrong) for row in found.classes} == {
        ("age", 2, 1),
        ("", 2, 1),
    }
    [desk] = found.desks
    assert (desk.key, desk.judged, desk.wrong) == (str(article.desk_id), 4, 2)
    [kind] = found.kinds
    assert (kind.key, kind.share) == ("statement", 0.5)


def test_the_sum_of_wrong_claims_is_what_the_chart_shows(article):
    judged(article, rating="false", correction="Eine")
    judged(article, "in Husum", rating="imprecise", correction="bei Husum")
    judged(article, "312 Leute", rating="unverifiable")
    judged(article, "Leute", rating="no_fact", explanation="Meinung.")
    judged(article, "280", rating="false", explanation="Sagt der Text.", text_stands=True)
    judged(article, "Januar 2020", rating="imprecise", explanation="Auch.", text_stands=True)

    found = desk_statistics(WEEK)

    tones = {tone: sum(row.tones[tone] for row in found.judged) for tone in Rating.Tone.values}
    assert tones == {"right": 2, "no_fact": 1, "imprecise": 1, "unverifiable": 1, "false": 1}
    assert found.wrong == sum(row.wrong for row in found.classes) == 3
    assert {row.tone: row.verdicts for row in found.second_look} == tones


def test_a_desk_is_distinguished_from_the_others(article):
    judged(article)
    judged(ArticleFactory())

    assert desk_statistics(WEEK).total == 2
    assert desk_statistics(WEEK, article.desk_id).total == 1


def test_the_time_to_clear_ends_with_the_first_sign_off(article):
    chief = UserFactory(role="chief")
    first = SignOffFactory(article=article, actor=chief, at=NOW + timedelta(hours=4))
    withdraw_sign_off(sign_off=first, actor=chief, at=NOW + timedelta(hours=5), reason="Zu früh.")
    SignOffFactory(article=article, actor=chief, at=NOW + timedelta(hours=8))

    found = desk_statistics(WEEK)

    assert (found.overall.articles, found.overall.median) == (1, 4.0)
    assert found.falls == {"withdrawn": 1}
    assert sum(found.coverage.values()) > 0


def test_claims_touched_after_a_sign_off_are_counted(article):
    judged(article, "312 Leute")
    SignOffFactory(article=article)
    text = article.revision.text.replace("312 Leute", "313 Leute")
    revise(article, UserFactory(), text, headline=article.headline, language="de")

    found = desk_statistics(WEEK)

    assert (found.falls, found.touched) == ({"new_text": 1}, 1)


def test_confirmed_verdicts_are_counted_by_tone(article):
    confirm_verdict(verdict=judged(article), actor=UserFactory(), at=NOW)
    judged(article, "312 Leute")

    [row] = desk_statistics(WEEK).second_look

    assert (row.tone, row.verdicts, row.confirmed) == ("right", 2, 1)


@pytest.mark.parametrize(
    ("days", "step", "count"),
    [(35, PeriodStep.DAY, 35), (90, PeriodStep.WEEK, 14), (400, PeriodStep.MONTH, 14)],
)
def test_steps_grow_with_the_period(days, step, count):
    period = Period.of_days(days, DAY)
    assert period.step == step
    assert len(list(period.steps(step))) == count


@pytest.mark.parametrize("count", [1, 3])
def test_it_takes_eight_queries(article, django_assert_num_queries, count):
    for quote in ("Die Werft", "312 Leute", "in Husum")[:count]:
        judged(article, quote)
    with django_assert_num_queries(8):
        desk_statistics(WEEK)


@pytest.mark.parametrize("claims", [[], ["Die Werft"], ["Die Werft", "312 Leute"]])
def test_a_sentence_is_decided_once_however_many_claims_it_has(article, claims):
    for quote in claims:
        judged(article, quote)
    found = desk_statistics(WEEK)
    assert found.checks == {row.first: row.checks for row in found.judged}[DAY] == bool(claims)
    assert found.total == len(claims)


def test_a_sentence_in_which_a_name_only_follows_is_not_decided(db):
    actor = UserFactory(role="checker")
    article = receive(actor, "Jürgen Klein kam.\n\nJürgen Klein ging.")
    name = article.claims.filter(kind="person").order_by("start").first()
    judge(name, actor)
    found = desk_statistics(WEEK)
    assert (found.total, found.checks) == (2, 1)


def test_a_sentence_that_was_decided_on_two_days_counts_once_in_the_sum(article):
    judged(article)
    judged(article, "312 Leute", at=NOW - timedelta(days=1))
    found = desk_statistics(WEEK)
    assert [row.checks for row in found.judged][-2:] == [1, 1]
    assert found.checks == 1


def test_withdrawn_verdicts_and_other_desks_decide_no_sentence(article):
    withdrawn = judged(article)
    withdraw_verdict(verdict=withdrawn, actor=withdrawn.judged_by, at=NOW)
    assert desk_statistics(WEEK).checks == 0
    judged(article, "312 Leute")
    assert desk_statistics(WEEK, DeskFactory(name="Kultur").pk).checks == 0
