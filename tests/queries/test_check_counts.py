"""The sentences to decide, counted by the database as the page counts them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article, Claim, RiskDemand
from articles.queries.article_page import article_page
from articles.queries.check_counts import CheckCounts, check_counts
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import count_checks, page_sentences
from articles.queries.queue import QueueFilter, queue_page
from articles.workflow import ManuscriptInput, WrongState, receive_article
from tests.acts import ask_author, dismiss_stretch, give_verdict, mark_risk, withdraw_verdict
from tests.drawn import examples
from tests.factories import NOW, UserFactory
from tests.newsroom import judge, rating, receive, revise

PARTS = [
    "Jürgen Klein lebt in Bonn. In Bonn sind 30 Prozent der Wohnungen alt.",
    "Ju\u0308rgen Klein und Jürgen\u00a0Klein fuhren nach Husum.",
    "Bonn!",
    "Das sagte Jürgen  Klein der dpa. Fahrten nach Frankreich kosten 40 Euro.",
    "Die Präsidentin traf den Präsidenten der Deutschen Bahn am 3. Mai 2021 in Köln.",
    "„Bonn wächst. Husum auch“, sagte Erika Holm (49) am Dienstag.",
    "So war das damals immer.",
    "Foto: Wu Hong / EPA",
]
texts = st.lists(st.sampled_from(PARTS), min_size=1, max_size=7).map("\n\n".join)
acts = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.sampled_from(["true", "false", "no_fact", "ask", "take_back", "risk", "seen"]),
    ),
    max_size=8,
)


def counted(article) -> CheckCounts:
    row = Article.objects.annotate(checks=check_counts()).get(pk=article.pk)
    return CheckCounts(*row.checks)


def sentences_of(article):
    page = article_page(Article.objects.get(pk=article.pk))
    return page_sentences(page, word_ledger(page))


def on_page(article) -> CheckCounts:
    page = article_page(Article.objects.get(pk=article.pk))
    ledger = word_ledger(page)
    found = count_checks(page_sentences(page, ledger), ledger)
    return CheckCounts(found.total, found.decided, found.open_risks)


def look(article, actor, place: int, what: str) -> None:
    """Mark a sentence as risky, or dismiss all words in it that nobody has looked at."""
    row = sentences_of(article)[place % len(sentences_of(article))]
    if what == "risk":
        with suppress(WrongState):
            mark_risk(article=article, actor=actor, at=NOW, start=row.start, risk="legal")
    elif row.stretches:
        span = {"start": row.stretches[0].start, "end": row.stretches[-1].end}
        dismiss_stretch(article=article, revision=article.revision, actor=actor, at=NOW, **span)


def do(article, actor, place: int, what: str) -> None:
    claims = list(Claim.objects.filter(article=article).in_text())
    if not claims:
        return
    claim = claims[place % len(claims)]
    if what == "ask":
        ask_author(claim=claim, actor=actor, at=NOW, question="Woher?")
    elif what != "take_back":
        reason = {"explanation": "Darum."}
        give_verdict(claim=claim, actor=actor, at=NOW, rating=rating(what), **reason)
    elif claim.verdict:
        withdraw_verdict(verdict=claim.verdict, actor=actor, at=NOW)


class TestAnyArticle(TestCase):
    @examples(25)
    @given(texts, acts, st.booleans())
    def test_the_database_counts_as_the_page_does(self, text, done, is_revised):
        actor = UserFactory(role="checker")
        manuscript = ManuscriptInput(text=text, language="de")
        RiskDemand.objects.create(kind="person", risk="name")
        article = receive_article(actor=actor, at=NOW, manuscript=manuscript)
        for place, what in done:
            (look if what in {"risk", "seen"} else do)(article, actor, place, what)
        if is_revised:
            revise(article, actor, f"Neues aus Bonn.\n\n{text}", language="de")

        assert counted(article) == on_page(article)


@pytest.fixture
def article(checker):
    return receive(checker, "\n\n".join(PARTS))


def test_the_queue_has_the_sentences_of_each_article(article, checker):
    row = next(row for row in queue_page(checker, QueueFilter()).rows if row.pk == article.pk)
    assert row.checks == on_page(article)
    assert 0 < row.checks.total < row.progress.total


@pytest.mark.parametrize("code", ["true", "false", "no_fact"])
def test_a_verdict_on_the_first_mention_decides_sentences_of_names_alone(checker, code):
    article = receive(checker, "Jürgen Klein kam.\n\nJürgen Klein ging.")
    for claim in Claim.objects.filter(article=article).in_text():
        claim.refresh_from_db()
        if claim.state == Claim.State.OPEN:
            judge(claim, checker, code, explanation="Darum.")
    found = counted(article)
    assert (found, found.to_do) == (on_page(article), 0)


def test_a_mark_on_a_sentence_that_a_quotation_reaches_into_counts_once(checker):
    article = receive(checker, "„Bonn wächst. Husum auch“, sagte Erika Holm (49) am Dienstag.")
    RiskDemand.objects.create(kind="person", risk="name")
    look(article, checker, 1, "risk")
    assert counted(article) == on_page(article)
    assert counted(article).open_risks == 1
