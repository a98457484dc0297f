"""A mark of words is taken back by who set it, as long as there is nothing more to it."""

from datetime import timedelta

import pytest

from articles.models import Claim, Event
from articles.queries.article_page import article_page
from articles.workflow import StaleClaim, WrongState, undo_act
from articles.workflow import unmark_claim as unmark_seen
from tests.acts import ask_author, change_claim, give_verdict, unmark_claim, version_of
from tests.factories import NOW, EvidenceFactory
from tests.newsroom import claim_on, judge, mark, rating

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def marked(article, checker):
    return mark(article, checker, "Das Werk ist", "quote")


def test_the_words_are_marked_no_longer_and_can_be_marked_again(article, checker, marked):
    unmark_claim(claim=marked, actor=checker, at=LATER)

    assert marked.pk not in {claim.pk for claim in article_page(article).claims}
    assert Event.objects.latest("pk").verb == Event.Verb.CLAIM_UNMARKED
    assert mark(article, checker, "Das Werk ist", "quote").state == "open"


def test_nobody_takes_back_what_somebody_else_or_a_rule_marked(
    article, checker, colleague, marked, claim
):
    changed = change_claim(claim=claim, actor=checker, at=NOW, kind="count")
    for row, actor in (
        (marked, colleague),
        (claim_on(article, "40 Prozent"), checker),
        (changed, checker),
    ):
        with pytest.raises(WrongState) as refused:
            unmark_claim(claim=row, actor=actor, at=LATER)
        assert refused.value.code == "not_marked"


def brought(claim, actor):
    EvidenceFactory(claim=claim)


def asked(claim, actor):
    ask_author(claim=claim, actor=actor, at=NOW, question="Woher?")


def judged(claim, actor):
    judge(claim, actor)


@pytest.mark.parametrize("use", [brought, asked, judged])
def test_a_mark_that_somebody_went_on_from_stays(checker, colleague, marked, use):
    use(marked, colleague)
    with pytest.raises(WrongState) as refused:
        unmark_claim(claim=marked, actor=checker, at=LATER)
    assert refused.value.code == "in_use"
    assert Claim.objects.get(pk=marked.pk).state != "lost"


def test_one_s_own_verdict_on_it_is_taken_back_first(checker, marked):
    verdict = give_verdict(claim=marked, actor=checker, at=LATER, rating=rating("true"))
    undo_act(verdict=verdict, version=version_of(verdict), actor=checker, at=LATER)
    unmark_claim(claim=marked, actor=checker, at=LATER)
    assert Claim.objects.get(pk=marked.pk).state == "lost"


def test_a_mark_that_changed_since_is_not_taken_back(checker, marked):
    seen = version_of(marked)
    change_claim(claim=marked, actor=checker, at=NOW, kind="statement")
    with pytest.raises(StaleClaim):
        unmark_seen(claim=marked, version=seen, actor=checker, at=LATER)
