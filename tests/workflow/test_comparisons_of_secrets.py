"""What a secret document says of claims depends on none that somebody who sees it doesn't know."""

import pytest

from articles.queries.passages import is_comparison_current, passages_of_claim
from articles.workflow import share_document, share_source, unshare_document, unshare_source
from tests.acts import make_source
from tests.factories import NOW

from .test_comparisons import article, bring, compare, figure, passages_seen

pytestmark = pytest.mark.django_db
__all__ = ["article"]
BETTER = "Bericht: Die Feuerwehr Hohenrode rückte 2025 zu 4.182 Einsätzen aus."


def test_what_a_secret_document_says_does_not_depend_on_one_that_fewer_people_know(
    article, checker, colleague
):
    shared = bring(article, checker, is_secret=True)
    share_document(document=shared, actor=checker, at=NOW, user=colleague)
    compare(article)
    before = [(p.document_id, p.rank, p.quote, p.hint) for p in passages_seen(article, colleague)]
    for number in range(3):
        bring(article, checker, text=f"{number}. {BETTER}", is_secret=True)

    after = [(p.document_id, p.rank, p.quote, p.hint) for p in passages_seen(article, colleague)]

    assert after == before != []
    assert len({p.document_id for p in passages_seen(article, checker)}) > 1


def test_what_a_secret_document_says_is_compared_with_those_that_the_same_people_know(
    article, checker
):
    for number in range(4):
        bring(article, checker, text=f"{number}. {BETTER}", is_secret=True)
    ranks = [p.rank for p in passages_of_claim(figure(article), checker)]
    assert len(ranks) == len({*ranks})


@pytest.mark.parametrize("is_source", [False, True])
def test_documents_are_compared_again_when_other_people_know_them(
    article, checker, colleague, is_source
):
    row = bring(article, checker, is_secret=True)
    shared = {"document": row}
    share, unshare = share_document, unshare_document
    if is_source:
        shared = {"source": make_source(document=row, actor=checker, at=NOW)}
        share, unshare = share_source, unshare_source
    for act in (share, unshare):
        compare(article)
        assert is_comparison_current(article)
        act(actor=checker, at=NOW, user=colleague, **shared)
        assert not is_comparison_current(article)
