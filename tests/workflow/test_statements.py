"""Statements in stored articles: those split before there were any keep what people judged."""

import pytest

from articles.models import Article
from tests.acts import give_verdict, mark_claim, resplit_article
from tests.factories import NOW
from tests.newsroom import claim_on, rating, receive, revise

OLD = """Werft sucht Leute

Rund 30 Prozent der Plätze sind frei, weil 12 Leute gingen.

Erika Holm bestritt, dass die Werft schließt. „Wir bleiben hier“, sagte Holm."""
STATEMENTS = [
    "Werft sucht Leute",
    "Rund 30 Prozent der Plätze sind frei",
    "12 Leute gingen",
    "die Werft schließt",
    "Wir bleiben hier",
]


@pytest.fixture
def old(checker) -> Article:
    """Return an article as it was stored before the rules knew statements and stances."""
    article = receive(checker, OLD)
    article.claims.filter(kind="statement").delete()
    for quote in article.claims.filter(kind="quote"):
        quote.value.pop("stance", None)
        quote.save()
    return article


def judge(article: Article, actor, *words: str) -> list:
    claims = [claim_on(article, one) for one in words]
    for claim in claims:
        give_verdict(claim=claim, actor=actor, at=NOW, rating=rating("true"))
    return claims


def outcomes(claims) -> list[tuple]:
    for claim in claims:
        claim.refresh_from_db()
    return [(claim.state, claim.verdict is not None, claim.version) for claim in claims]


def statements(article: Article, **conditions) -> list[str]:
    found = article.claims.in_text().filter(kind="statement", **conditions)
    return list(found.values_list("quote", flat=True))


def test_resplitting_adds_statements_and_leaves_verdicts(old, checker):
    judged = judge(old, checker, "30 Prozent", "12 Leute", "„Wir bleiben hier“")
    before = outcomes(judged)
    resplit_article(article=old, actor=None, at=NOW)
    assert outcomes(judged) == before
    assert statements(old, state="open") == STATEMENTS


def test_resplitting_twice_adds_nothing(old):
    resplit_article(article=old, actor=None, at=NOW)
    assert not resplit_article(article=old, actor=None, at=NOW).changes_anything


def test_a_new_text_keeps_verdicts_from_before_there_were_statements(old, checker):
    judged = judge(old, checker, "30 Prozent", "12 Leute", "„Wir bleiben hier“")
    revise(old, checker, "Vorspann.\n\n" + OLD, language="de")
    assert [state for state, has_verdict, _ in outcomes(judged) if has_verdict] == ["right"] * 3
    assert statements(old, state="open") == STATEMENTS


def test_a_statement_that_a_person_judged_keeps_its_inner_one_apart(old, checker):
    resplit_article(article=old, actor=None, at=NOW)
    [outer] = judge(old, checker, "Rund 30 Prozent der Plätze sind frei")
    report = resplit_article(article=old, actor=None, at=NOW)
    assert not report.changes_anything
    assert outcomes([outer])[0][:2] == ("right", True)


def test_nested_statements_keep_their_own_words_when_their_sentence_changes(checker):
    text = "Das Haus, das Lang 2019 baute, kostete 5000 Euro."
    article = receive(checker, text)
    claims = {c.quote: c for c in article.claims.filter(kind="statement")}
    edited = text.replace("5000", "6000")
    revise(article, checker, edited)
    for claim in claims.values():
        claim.refresh_from_db()
    assert {was: now.quote for was, now in claims.items()} == {
        text.rstrip("."): edited.rstrip("."),
        "das Lang 2019 baute": "das Lang 2019 baute",
    }
    assert len(statements(article)) == 2


def test_a_statement_marked_by_a_person_is_not_suggested_again(old, checker):
    start = OLD.index("Rund 30")
    end = OLD.index(", weil")
    mark_claim(article=old, actor=checker, at=NOW, start=start, end=end - 5, kind="statement")
    resplit_article(article=old, actor=None, at=NOW)
    assert OLD[start:end] not in statements(old)
    assert "12 Leute gingen" in statements(old)
