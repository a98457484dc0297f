"""What a process keeps of a long text: nothing that is old is shown, nothing is read twice."""

import pytest
from django.db import connection

from articles.models import Claim, Verdict
from articles.queries import findings, kept_texts, ledger, text_sections
from articles.queries.article_page import article_page
from articles.queries.findings import findings_of
from articles.queries.kept_texts import KeptTexts
from articles.queries.ledger import word_ledger
from articles.queries.page_rows import page_articles
from articles.queries.page_sentences import page_sentences
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    ReferenceFactFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import revise

pytestmark = pytest.mark.django_db
PARAGRAPHS = [f"Der Kai {n} in Husum ist {n + 20} Meter lang, sagte Anna Rohde." for n in range(9)]


@pytest.fixture(autouse=True)
def _every_text_is_long(monkeypatch):
    monkeypatch.setattr("articles.queries.page_claims.LONG", 0)
    monkeypatch.setattr(findings, "LONG", 0)
    monkeypatch.setattr(text_sections, "SECTION", 100)
    kept_texts.KEPT.clear()
    yield
    kept_texts.KEPT.clear()


@pytest.fixture
def article():
    return ArticleFactory(text="\n\n".join(["Neue Kais", *PARAGRAPHS]))


def page_of(article):
    return article_page(page_articles().get(pk=article.pk))


def states(article):
    """Return each sentence's state, as a page shows them."""
    page = page_of(article)
    return [row.state.value for row in page_sentences(page, word_ledger(page))]


def counted(monkeypatch, module, name):
    """Count the calls of a function."""
    calls, real = [], getattr(module, name)
    monkeypatch.setattr(module, name, lambda *args: calls.append(args) or real(*args))
    return calls


def test_claims_that_did_not_change_are_the_same_rows_on_the_next_page(article):
    first, second = page_of(article), page_of(article)
    assert all(one is other for one, other in zip(first.claims, second.claims, strict=True))


def test_only_a_claim_that_changed_is_read_again(article):
    first = page_of(article)
    judged = first.claims[3]
    VerdictFactory(claim=Claim.objects.get(pk=judged.pk))

    second = page_of(article)

    pairs = zip(first.claims, second.claims, strict=True)
    new = [other.pk for one, other in pairs if one is not other]
    assert new == [judged.pk]
    assert second.claim(judged.pk).state == "right"
    assert judged.pk in second.live


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles_claim SET context_changed = true WHERE id = %s",
        "UPDATE articles_claim SET state = 'dismissed' WHERE id = %s",
        'UPDATE articles_claim SET value = \'{"number": "7"}\' WHERE id = %s',
    ],
)
def test_what_bypasses_the_application_is_seen(article, statement):
    pk = page_of(article).claims[2].pk
    with connection.cursor() as cursor:
        cursor.execute(statement, [pk])

    shown, stored = page_of(article).claim(pk), Claim.objects.get(pk=pk)
    fields = ("context_changed", "state", "value")
    assert [getattr(shown, name) for name in fields] == [getattr(stored, name) for name in fields]


def test_a_verdict_that_is_changed_alone_is_seen(article):
    claim = Claim.objects.get(pk=page_of(article).claims[0].pk)
    verdict = VerdictFactory(claim=claim, rating="false", correction="anders")
    assert page_of(article).corrections == {claim.pk: "anders"}

    Verdict.objects.filter(pk=verdict.pk).update(correction="ganz anders")

    assert page_of(article).corrections == {claim.pk: "ganz anders"}


def test_a_marked_claim_is_in_its_place(article):
    page_of(article)
    marked = ClaimFactory(article=article, quote="lang, sagte")

    page = page_of(article)

    assert [c.pk for c in page.claims] == [c.pk for c in article.claims.in_text()]
    assert page.claim(marked.pk) == marked


def test_a_new_text_is_read_whole(article):
    page_of(article)
    text = "\n\n".join(["Neue Kais", *PARAGRAPHS[1:]])
    revise(article, UserFactory(), text, language="de")

    page = page_of(article)

    assert [c.pk for c in page.claims] == [c.pk for c in article.claims.in_text()]
    assert all(page.revision.text[c.start : c.end] == c.quote for c in page.claims)


def test_a_verdict_costs_one_section(article, monkeypatch):
    before = states(article)
    claim = Claim.objects.get(pk=page_of(article).claims[0].pk)
    calls = counted(monkeypatch, ledger, "_part")
    assert states(article) == before
    assert calls == []

    VerdictFactory(claim=claim)

    states(article)
    assert len(calls) == 1
    assert page_of(article).claim(claim.pk).state == "right"


def test_findings_are_computed_again_only_for_what_they_depend_on(article, monkeypatch):
    calls = counted(monkeypatch, findings, "check")
    claim = Claim.objects.get(pk=page_of(article).claims[0].pk)
    findings_of(page_of(article), with_memory=False)
    VerdictFactory(claim=claim)
    findings_of(page_of(article), with_memory=False)
    assert len(calls) == 1

    ReferenceFactFactory()
    findings_of(page_of(article), with_memory=False)
    assert len(calls) == 2

    Claim.objects.filter(pk=claim.pk).update(value=None)
    findings_of(page_of(article), with_memory=False)
    assert len(calls) == 3


@pytest.mark.parametrize(
    ("always", "most_claims", "is_read_again"), [(2, 5, True), (3, 5, False), (2, 6, False)]
)
def test_more_texts_are_kept_while_they_have_few_claims(
    article, always, most_claims, is_read_again
):
    kept, asked = KeptTexts(always, most_claims), []
    others = [ArticleFactory() for _ in range(2)]

    def read(pks):
        asked.append(pks)
        return list(Claim.objects.all()[:2])

    for one in (article, *others, article):
        kept.current(one, read)

    assert asked == [None] * (3 + is_read_again)


@pytest.mark.parametrize("size", [1, 60, 150, 10_000])
def test_sections_of_any_size_give_the_same_sentences(article, monkeypatch, size):
    VerdictFactory(claim=article.claims.first())
    monkeypatch.setattr(text_sections, "SECTION", 10**9)
    page = page_of(article)
    whole, rows = word_ledger(page), page_sentences(page, word_ledger(page))
    kept_texts.KEPT.clear()

    monkeypatch.setattr(text_sections, "SECTION", size)
    page = page_of(article)
    cut = word_ledger(page)

    assert page_sentences(page, cut) == rows
    assert (cut.total, cut.words) == (whole.total, whole.words)
    assert (cut.stretches, cut.unseen) == (whole.stretches, whole.unseen)
    assert page.sections[0][0] == 0
    assert page.sections[-1][1] == len(page.revision.text)
