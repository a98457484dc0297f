"""Letters of sources in the margin."""

import pytest

from articles.queries.source_letters import (
    letter,
    letters_in_margin,
    letters_on_paper,
    source_letters,
)
from tests.factories import ArticleFactory, ClaimFactory, EvidenceFactory, SourceFactory


@pytest.mark.parametrize(
    ("number", "wanted"), [(0, "A"), (25, "Z"), (26, "A2"), (51, "Z2"), (52, "A3")]
)
def test_after_z_comes_a2(number, wanted):
    assert letter(number) == wanted


@pytest.mark.django_db
def test_letters_follow_first_use_not_the_text(django_assert_num_queries):
    article = ArticleFactory()
    late, early = (ClaimFactory(article=article, quote=words) for words in ("280", "Die Werft"))
    first, second = SourceFactory(), SourceFactory()
    EvidenceFactory(claim=late, source=first)
    EvidenceFactory(claim=early, source=second)
    EvidenceFactory(claim=early, source=first)
    EvidenceFactory(source=SourceFactory())

    with django_assert_num_queries(1):
        assert source_letters(article) == {first.pk: "A", second.pk: "B"}


def test_of_many_letters_a_margin_has_the_first_ones():
    assert letters_in_margin({"A2", "B", "A"}) == ["A", "B", "A2"]
    assert letters_in_margin([letter(number) for number in range(8)]) == list("ABCDEFGH")
    assert letters_in_margin([letter(number) for number in range(30)]) == list("ABCDEFG…")


def test_on_paper_all_letters_are_there_in_rows():
    assert letters_on_paper([]) == []
    assert letters_on_paper({"A2", "B", "A"}) == ["ABA2"]
    found = letters_on_paper([letter(number) for number in range(30)])
    assert found == ["ABCDEFGH", "IJKLMNOP", "QRSTUVWX", "YZA2B2C2D2"]
