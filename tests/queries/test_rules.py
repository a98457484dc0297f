"""The rules are counted from what people do with their claims."""

from datetime import date, timedelta

import pytest

from articles.models import Claim
from articles.queries.rules import EXAMPLES, RuleScope, misses, rule_counts
from tests.acts import change_claim, give_verdict, mark_claim
from tests.factories import NOW, ArticleFactory
from tests.newsroom import claim_on, mark, rating

ALL = RuleScope()


def counted(rule, scope=ALL, language="de"):
    return next(c for c in rule_counts(scope) if (c.language, c.rule) == (language, rule))


@pytest.fixture
def share(article):
    """Return the rule that finds "30 Prozent"; it finds "40 Prozent" too."""
    return claim_on(article, "30 Prozent").rule


def judge(claim, actor, code, **words):
    give_verdict(claim=claim, actor=actor, at=NOW, rating=rating(code), **words)


def test_open_claims_say_nothing_about_a_rule(share):
    count = counted(share)
    assert (count.found, count.decided, count.precision) == (2, 0, None)


@pytest.mark.parametrize("code", ["true", "false"])
def test_a_judged_claim_is_kept_right_or_wrong(article, checker, share, code):
    words = {"correction": "31 Prozent", "explanation": "Register"} if code == "false" else {}
    judge(claim_on(article, "30 Prozent"), checker, code, **words)
    count = counted(share)
    assert (count.kept, count.dismissed, count.changed) == (1, 0, 0)
    assert count.precision == 1


def test_a_claim_without_a_fact_lowers_the_precision_of_its_rule(article, checker, share):
    judge(claim_on(article, "30 Prozent"), checker, "true")
    judge(claim_on(article, "40 Prozent"), checker, "no_fact", explanation="Meinung")
    count = counted(share)
    assert (count.kept, count.dismissed, count.precision) == (1, 1, 0.5)


def test_a_claim_changed_by_hand_counts_against_its_rule_also_when_judged(article, checker, share):
    claim = claim_on(article, "30 Prozent")
    claim = change_claim(claim=claim, actor=checker, at=NOW, kind="ratio")
    judge(claim, checker, "true")
    count = counted(share)
    assert (count.found, count.kept, count.changed, count.precision) == (2, 0, 1, 0.0)


def test_what_people_mark_is_a_miss_of_its_kind_with_its_words(article, checker):
    for words in ("Werft sucht", "Das Werk ist toll"):
        mark(article, checker, words)
    (miss,) = misses(ALL)
    assert (miss.kind, miss.added) == ("statement", 2)
    assert miss.examples == ("Das Werk ist toll", "Werft sucht")


def test_a_kind_shows_its_newest_words_only(article, checker):
    for start in range(EXAMPLES + 2):
        mark_claim(article=article, actor=checker, at=NOW, start=start, end=start + 2, kind="count")
    (miss,) = misses(ALL)
    assert (miss.added, len(miss.examples)) == (EXAMPLES + 2, EXAMPLES)


def test_a_claim_that_a_rule_found_is_no_miss_after_a_change(article, checker):
    change_claim(claim=claim_on(article, "30 Prozent"), actor=checker, at=NOW, kind="ratio")
    assert misses(ALL) == []


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [(0, 0, 2), (1, None, 0), (None, -1, 0), (-1, 1, 2)],
)
def test_only_what_was_found_in_the_period_counts(article, share, since, until, found):
    day = NOW.date()
    scope = RuleScope(
        since=None if since is None else day + timedelta(days=since),
        until=None if until is None else day + timedelta(days=until),
    )
    assert counted(share, scope).found == found


def test_a_language_is_counted_by_itself(article):
    ArticleFactory(language="en", text="In 1998 it sold 147,445 vehicles.")
    assert {count.language for count in rule_counts(RuleScope(language="en"))} == {"en"}
    assert counted("year", RuleScope(language="en"), "en").found == 1


def test_rules_that_found_nothing_are_there(article):
    assert counted("url").found == 0


def test_a_rule_that_is_gone_keeps_its_figures(article):
    Claim.objects.filter(quote="30 Prozent").update(rule="by-horoscope")
    assert counted("by-horoscope").found == 1


def test_the_extreme_days_of_the_calendar_are_no_error(article):
    assert rule_counts(RuleScope(since=date.min, until=date.max))


def test_figures_take_two_queries_whatever_there_is(article, django_assert_num_queries):
    ArticleFactory()
    with django_assert_num_queries(2):
        rule_counts(ALL)
        misses(ALL)
