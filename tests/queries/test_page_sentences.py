"""The sentences of a page, what is decided in each, and in which order."""

import pytest

from articles.models import Claim, Desk
from articles.queries.article_page import article_page, page_articles
from articles.queries.coverage import coverage_sentence, share_of
from articles.queries.galley import galley_of
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import (
    SentenceState,
    count_checks,
    next_to_decide,
    page_sentences,
    sentence_at,
)
from tests.acts import ask_author, give_verdict
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, dismiss, judge, rating, receive

NAMES = """Bonn wächst

Jürgen Klein lebt in Bonn. In Bonn sind 30 Prozent der Wohnungen alt. Bonn!

Das sagte Jürgen Klein der dpa. Fahrten nach Frankreich kosten 40 Euro."""


def found_in(article):
    page = article_page(page_articles().get(pk=article.pk))
    return page_sentences(page, word_ledger(page))


def checks_of(article):
    page = article_page(page_articles().get(pk=article.pk))
    ledger = word_ledger(page)
    return count_checks(page_sentences(page, ledger), ledger)


def words(article, row):
    return article.revision.text[row.start : row.end]


def by_words(article, text):
    return next(row for row in found_in(article) if words(article, row).startswith(text))


@pytest.fixture
def named(checker):
    return receive(checker, NAMES)


def test_every_word_is_in_a_sentence(article):
    assert sum(row.words for row in found_in(article)) == article.revision.words


def test_sentences_are_numbered_in_reading_order(article):
    rows = found_in(article)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert [row.start for row in rows] == sorted(row.start for row in rows)


@pytest.mark.parametrize("verdict", ["true", "false", "imprecise", "no_fact"])
def test_a_question_about_a_judged_claim_is_the_state_of_its_sentence(article, checker, verdict):
    for claim in by_words(article, "Rund 30 Prozent").claims:
        wording = "34" if rating(verdict).needs_correction else ""
        judgement = {"rating": rating(verdict), "correction": wording, "explanation": "Gezählt."}
        give_verdict(claim=claim, actor=checker, at=NOW, **judgement)
    ask_author(claim=claim, actor=checker, at=NOW, question="Wer zählt das?")
    row = by_words(article, "Rund 30 Prozent")
    assert row.state == SentenceState.QUERY
    assert claim.pk in article_page(page_articles().get(pk=article.pk)).waiting_answers
    assert next_to_decide([row]) == row


def test_claims_are_in_the_sentence_in_which_they_begin(article, claim):
    row = by_words(article, "Rund 30 Prozent")
    assert claim in row.claims


def test_a_later_mention_of_a_name_is_no_part(named):
    mentions = [c for row in found_in(named) for c in row.claims if c.quote == "Jürgen Klein"]
    lettered = [c for row in found_in(named) for c in row.parts if c.quote == "Jürgen Klein"]
    assert len(mentions) == 2
    assert lettered == mentions[:1]


def test_a_later_mention_names_the_claim_that_it_follows(named):
    rows = found_in(named)
    lead, later = [c for row in rows for c in row.claims if c.quote == "Jürgen Klein"]
    assert by_words(named, "Das sagte").follows[later.pk] == lead.pk


@pytest.mark.parametrize("quote", ["dpa", "Frankreich"])
def test_agencies_and_countries_are_no_parts(named, quote):
    folded = [c.quote for row in found_in(named) for c in row.folded]
    claimed = [c.quote for row in found_in(named) for c in row.claims]
    assert (quote in folded) == (quote in claimed)
    assert quote not in [c.quote for row in found_in(named) for c in row.parts]


def test_kinds_that_the_desk_folds_are_no_parts(article):
    article.desk = Desk.objects.create(name="Sport", folded_kinds=["share"])
    article.save()
    assert "30 Prozent" not in [c.quote for row in found_in(article) for c in row.parts]


@pytest.mark.parametrize(
    ("code", "state"), [("true", "right"), ("false", "wrong"), ("no_fact", "dismissed")]
)
def test_the_state_is_that_of_its_claims(article, checker, claim, code, state):
    row = by_words(article, "Rund 30")
    for one in row.claims:
        judge(one, checker, code, explanation="So.")
    assert by_words(article, "Rund 30").state == state


def test_one_open_claim_keeps_it_open(article, checker):
    judge(claim_on(article, "49"), checker)
    assert by_words(article, "Erika Holm").state == SentenceState.OPEN


def test_a_sentence_without_claims_is_unseen_until_somebody_looks(article, checker):
    Claim.objects.filter(article=article, start__gte=TEXT.index("Das Werk")).delete()
    assert by_words(article, "Das Werk").state == SentenceState.UNSEEN
    dismiss(article, checker, TEXT[TEXT.index("Das Werk") :])
    assert by_words(article, "Das Werk").state == SentenceState.DISMISSED


def test_the_next_to_decide_is_the_next_open_one(article):
    rows = found_in(article)
    first = next_to_decide(rows)
    assert first.state == SentenceState.OPEN
    assert next_to_decide(rows, first.start).start > first.start


def test_asked_ones_come_after_open_ones_and_unseen_ones_last(article, checker):
    share = claim_on(article, "30 Prozent")
    ask_author(claim=share, actor=checker, at=NOW, question="Woher?")
    assert next_to_decide(found_in(article)).state == SentenceState.OPEN
    for claim in article.claims.filter(state="open"):
        claim.refresh_from_db()
        if claim.state == Claim.State.OPEN:
            judge(claim, checker)
    rows = found_in(article)
    assert share in next_to_decide(rows).claims
    answered = [row for row in rows if row.state != SentenceState.QUERY]
    assert next_to_decide(answered).has_unseen_words


def test_nothing_is_next_when_all_is_seen(article, checker):
    for claim in article.claims.in_text():
        claim.refresh_from_db()
        if claim.state == "open":
            judge(claim, checker)
    dismiss(article, checker)
    assert next_to_decide(found_in(article)) is None


def test_checks_count_sentences_with_something_of_their_own(named):
    rows, checks = found_in(named), checks_of(named)
    assert checks.total == len([row for row in rows if row.parts or row.folded])
    assert checks.decided == 0
    assert checks.words == named.revision.words


def test_page_galley_and_api_count_the_same_words_as_unseen(article, checker, client):
    client.force_login(checker)
    counted = []
    for claim in [None, *article.claims.in_text()]:
        if claim and Claim.objects.get(pk=claim.pk).state == Claim.State.OPEN:
            judge(claim, checker)
        page = article_page(page_articles().get(pk=article.pk))
        checks, galley = checks_of(article), galley_of(page, with_evidence=False)
        listed = client.get(f"/api/v1/articles/{article.pk}/sentences/").json()["checks"]
        counted.append(checks.unseen)
        assert galley.coverage == coverage_sentence(checks.words, checks.unseen)
        assert (listed["words"], listed["unseen"]) == (checks.words, checks.unseen)
        assert share_of(checks.unseen, checks.words) == checks.unseen_percent
    assert counted[0] == checks.words
    assert counted == sorted(counted, reverse=True)


def test_a_sentence_is_found_by_any_of_its_characters(article):
    rows = found_in(article)
    row = rows[1]
    assert sentence_at(rows, row.start) == sentence_at(rows, row.end - 1) == row
    assert sentence_at(rows, None) is None


def test_sentences_need_no_queries(article, django_assert_num_queries):
    page = article_page(page_articles().get(pk=article.pk))
    ledger = word_ledger(page)
    with django_assert_num_queries(0):
        page_sentences(page, ledger)


def test_a_sentence_with_something_wrong_is_counted_while_it_is_open(article, checker):
    assert checks_of(article).wrong == 0

    wrong = claim_on(article, "49")
    give_verdict(claim=wrong, actor=checker, at=NOW, rating=rating("false"), correction="48")

    assert by_words(article, "Erika Holm").state == SentenceState.OPEN
    assert checks_of(article).wrong == 1
