"""A sign-off says which words nobody has looked at, and is refused until they are named."""

import pytest

from articles.models import Article
from articles.queries.article_page import article_page
from articles.queries.coverage import coverage_of, coverage_sentence, left_out, share_of
from articles.queries.ledger import word_ledger
from articles.workflow import Invalid, ManuscriptInput, SignOffRefused, receive_article
from tests.acts import change_article
from tests.factories import NOW
from tests.newsroom import clear, dismiss, sign

pytestmark = pytest.mark.usefixtures("figures_only")

WHY = "Überleitungen."


@pytest.fixture(autouse=True)
def _house(settings):
    settings.WHOLE_COVERAGE = True


def refusal(article, chief, **kwargs) -> SignOffRefused:
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief, **kwargs)
    assert refused.value.code == "words_uncovered"
    return refused.value


def test_a_judged_text_is_refused_with_the_stretches_that_nobody_saw(article, checker, chief):
    clear(article, checker)
    found = refusal(article, chief).stretches
    assert [s.quote for s in found][-1] == "Das Werk ist toll"
    assert sum(s.words for s in found) == word_ledger(article_page(article)).uncovered


@pytest.mark.parametrize(
    "text", ["Das Werk ist noch immer toll.", "Not a word.", "Kein Wort davon"]
)
def test_a_short_text_without_claims_is_no_exception(checker, chief, text):
    article = receive_article(actor=checker, at=NOW, manuscript=ManuscriptInput(text=text))
    assert not article.claims.exists()
    assert refusal(article, chief).stretches[0].start == 0


def test_all_stretches_are_named_at_once_and_kept_with_the_reason(article, checker, chief):
    clear(article, checker)
    row = sign(article, chief, not_looked_at="all", not_looked_at_reason=f" {WHY} ")
    assert row.not_looked_at[-1]["quote"] == "Das Werk ist toll"
    assert (row.not_looked_at_reason, row.signed_by) == (WHY, chief)
    assert f"{chief} " in coverage_of(row)
    assert WHY in coverage_of(row)


def test_each_uncovered_stretch_has_to_be_named(article, checker, chief):
    clear(article, checker)
    *some, last = refusal(article, chief).stretches
    spans = [(s.start, s.end) for s in some]
    assert refusal(article, chief, not_looked_at=spans).stretches == [last]
    assert refusal(article, chief, not_looked_at=[(last.start, last.end - 1)]).stretches[-1] == last
    named = [*spans, (last.start, last.end)]
    row = sign(article, chief, not_looked_at=named, not_looked_at_reason=WHY)
    assert len(row.not_looked_at) == len(spans) + 1


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
@pytest.mark.parametrize("named", ["all", "each", "one span over all"])
def test_nothing_is_named_without_a_reason(article, checker, chief, named, reason):
    clear(article, checker)
    spans = {
        "each": [(s.start, s.end) for s in refusal(article, chief).stretches],
        "one span over all": [(0, article.revision.length)],
    }
    with pytest.raises(Invalid) as refused:
        sign(
            article,
            chief,
            not_looked_at=spans.get(named, "all"),
            not_looked_at_reason=reason,
        )
    assert list(refused.value.fields) == ["reason"]
    assert not article.sign_offs.exists()


def test_what_is_dismissed_need_not_be_named(article, checker, chief):
    clear(article, checker)
    text = article.revision.text
    for stretch in word_ledger(article_page(article)).stretches:
        dismiss(article, checker, text[stretch.start : stretch.end])
    row = sign(article, chief)
    assert row.not_looked_at == []
    assert left_out(row) == ""


def test_claims_that_a_partial_check_leaves_open_have_to_be_named(article, checker, chief):
    change_article(article=article, actor=checker, at=NOW, is_partial_check=True)
    article.refresh_from_db()
    assert article.demands_full_coverage
    quotes = " ".join(s.quote for s in refusal(article, chief).stretches)
    assert "30 Prozent" in quotes
    row = sign(article, chief, not_looked_at="all", not_looked_at_reason=WHY)
    assert row.words["open"] > 0
    assert coverage_of(row) in left_out(row)


def test_without_the_demand_uncovered_words_are_still_reported(article, checker, chief, settings):
    clear(article, checker)
    Article.objects.filter(pk=article.pk).update(demands_full_coverage=False)
    row = sign(article, chief)
    assert row.not_looked_at == []
    assert left_out(row) == coverage_of(row) != ""
    settings.WHOLE_COVERAGE = False
    assert not Article().demands_full_coverage


@pytest.mark.parametrize(
    ("unseen", "words", "share"),
    [(0, 400, 0), (1, 400, 1), (399, 400, 99), (400, 400, 100), (283, 412, 69), (1, 1, 100)],
)
def test_a_share_is_rounded_to_0_or_100_percent_only_if_exact(unseen, words, share):
    assert share_of(unseen, words) == share
    assert (f"({share} " in coverage_sentence(words, unseen)) == (unseen > 0)


def test_only_who_may_sign_it_off_drops_the_demand(article, checker, chief):
    with pytest.raises(Invalid) as refused:
        change_article(article=article, actor=checker, at=NOW, demands_full_coverage=False)
    assert list(refused.value.fields) == ["demands_full_coverage"]

    change_article(article=article, actor=chief, at=NOW, demands_full_coverage=False)
    change_article(article=article, actor=checker, at=NOW, demands_full_coverage=True)
    article.refresh_from_db()
    assert article.demands_full_coverage
