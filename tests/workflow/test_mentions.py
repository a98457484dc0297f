"""A name is checked once: other mentions follow, spelled the same and of the same kind."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Claim, Verdict
from articles.workflow import (
    ClaimVersionInput,
    VerdictInput,
    give_verdicts,
)
from tests.acts import ask_author, override_verdict, reject_verdict, withdraw_verdict
from tests.factories import NOW
from tests.newsroom import judge, rating, receive, revise

TEXT = """Wahl in Bonn

Jürgen Klein lebt in Bonn. Die Wahl gewann Jürgen Klein klar.

Jürgen Kleyn war nicht da. In Köln blieb Jürgen Klein zu Hause."""


@pytest.fixture
def article(checker, author):
    return receive(checker, TEXT, author=author)


def mentions(article, words="Jürgen Klein"):
    return list(article.claims.in_text().filter(quote=words, kind="person"))


def test_one_verdict_is_about_all_mentions(article, checker):
    first, *others = mentions(article)
    verdict = judge(first, checker)
    assert len(others) == 2
    for claim in mentions(article):
        assert claim.state == Claim.State.RIGHT
    for claim in others:
        assert claim.verdict.follows == verdict


def test_any_mention_may_be_the_first_that_is_judged(article, checker):
    *others, last = mentions(article)
    verdict = judge(last, checker)
    assert [claim.verdict.follows for claim in others] == [verdict, verdict]


def test_a_follower_keeps_its_own_words(article, checker):
    first, second, _ = mentions(article)
    judge(first, checker)
    assert second.verdict.sentence == "Die Wahl gewann Jürgen Klein klar."


def test_another_spelling_follows_nothing(article, checker):
    judge(mentions(article)[0], checker)
    for claim in mentions(article, "Jürgen Kleyn"):
        assert claim.state == Claim.State.OPEN


def test_a_wrong_name_is_wrong_everywhere(article, checker):
    judge(mentions(article)[0], checker, "false", correction="Jürgen Kleine")
    assert {claim.state for claim in mentions(article)} == {Claim.State.WRONG}
    assert {claim.verdict.correction for claim in mentions(article)} == {"Jürgen Kleine"}


def test_a_mention_judged_by_itself_keeps_its_verdict(article, checker):
    first, second, _ = mentions(article)
    judge(second, checker, "false", correction="ein anderer")
    second_verdict = Verdict.objects.get(claim=second, status="live")
    judge(first, checker, "true")
    second.refresh_from_db()
    assert second.verdict == second_verdict


def test_a_follower_may_be_judged_by_itself(article, checker):
    first, second, _ = mentions(article)
    judge(first, checker)
    second.refresh_from_db()
    judge(second, checker, "false", correction="ein anderer")
    states = {claim.pk: claim.state for claim in mentions(article)}
    assert states[first.pk] == "right"
    assert states[second.pk] == "wrong"


def test_a_new_verdict_on_the_first_changes_its_followers(article, checker):
    first = mentions(article)[0]
    judge(first, checker)
    first.refresh_from_db()
    judge(first, checker, "false", correction="Jürgen Kleine")
    assert {claim.state for claim in mentions(article)} == {"wrong"}
    assert Verdict.objects.live().count() == 3


def test_withdrawing_opens_all(article, checker):
    verdict = judge(mentions(article)[0], checker)
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert {claim.state for claim in mentions(article)} == {"open"}
    assert not Verdict.objects.live().exists()


def test_rejecting_opens_all(article, checker, colleague):
    verdict = judge(mentions(article)[0], checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Wer ist das?")
    assert {claim.state for claim in mentions(article)} == {"open"}


def test_a_decided_dispute_is_about_all(article, checker, chief):
    verdict = judge(mentions(article)[0], checker)
    override_verdict(
        verdict=verdict, actor=chief, at=NOW, rating=rating("false"), reason="Kleine heißt er."
    )
    assert {claim.state for claim in mentions(article)} == {"wrong"}


def test_a_question_about_a_mention_keeps_it_open(article, checker):
    first, second, _ = mentions(article)
    ask_author(claim=second, actor=checker, at=NOW, question="Welcher Klein?")
    judge(first, checker)
    second.refresh_from_db()
    assert second.state == Claim.State.QUERY


def test_a_mention_in_a_new_text_follows(article, checker, author):
    verdict = judge(mentions(article)[0], checker)
    text = TEXT + "\n\nSpäter kam Jürgen Klein doch."
    revise(article, author, text)
    assert len(mentions(article)) == 4
    assert {claim.state for claim in mentions(article)} == {"right"}
    assert mentions(article)[-1].verdict.follows == verdict


def test_a_changed_spelling_in_a_new_text_is_open(article, checker, author):
    judge(mentions(article)[0], checker)
    text = TEXT.replace("gewann Jürgen Klein", "gewann Jürgen Kleinert")
    revise(article, author, text)
    assert {claim.state for claim in mentions(article, "Jürgen Kleinert")} == {"open"}


def test_mentions_judged_in_one_request_get_one_verdict_each(article, checker):
    seen = [ClaimVersionInput(claim.pk, claim.version) for claim in mentions(article)]
    give_verdicts(claims=seen, actor=checker, at=NOW, verdict=VerdictInput(rating("true")))
    assert Verdict.objects.live().count() == 3


def test_figures_spelled_the_same_do_not_follow(checker):
    text = "Rund 30 Prozent sind da. Weitere 30 Prozent fehlen."
    article = receive(checker, text)
    first, second = article.claims.in_text().filter(kind="share")
    judge(first, checker)
    second.refresh_from_db()
    assert second.state == Claim.State.OPEN


def test_many_mentions_cost_no_more_queries(checker, django_assert_max_num_queries):
    text = "Jürgen Klein kam. " * 40
    article = receive(checker, text)
    claim = mentions(article)[0]
    with django_assert_max_num_queries(30):
        judge(claim, checker)


def test_the_text_is_not_read_with_each_mention(article, checker):
    first, *others = mentions(article)

    with CaptureQueriesContext(connection) as queries:
        verdict = judge(first, checker)

    with_mentions = [q["sql"] for q in queries if "live_lead_pk" in q["sql"]]
    assert with_mentions
    assert not any('"articles_revision"."text"' in sql for sql in with_mentions)
    sentences = {row.claim_id: row.sentence for row in Verdict.objects.filter(follows=verdict)}
    text = article.revision.text
    assert sentences == {c.pk: text[c.sentence_start : c.sentence_end] for c in others}
