"""Panels of a long text cost what those of a short one do."""

import pytest

from articles.queries import findings
from tests.factories import ArticleFactory

from .conftest import english
from .test_sentences import start_of

pytestmark = pytest.mark.django_db
QUERIES = 12


@pytest.mark.parametrize("paragraphs", [160, 320])
def test_a_panel_of_a_long_text_reads_neither_its_claims_nor_its_findings_again(
    client, checker, monkeypatch, django_assert_num_queries, paragraphs
):
    text = "\n\n".join(
        f"Am Kai {n} in Husum liegen {n + 20} Boote von Ada Rohde." for n in range(paragraphs)
    )
    article = ArticleFactory.create(text=f"Neue Kais\n\n{text}" + "\n\nDas war alles." * 200)
    url = f"/articles/{article.pk}/sentences/{start_of(article, 'Am Kai 7 ')}/panel/"
    english(client, url)
    monkeypatch.setattr(findings, "_findings", None)

    with django_assert_num_queries(QUERIES):
        panel = english(client, url)

    assert "27 Boote" in panel
