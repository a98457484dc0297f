"""How many pages the documents of an article of 500 words have."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from articles.management import demo
from articles.models import Article
from articles.publishing.certificate import certificate
from articles.publishing.certificate_pdf import certificate_pdf
from articles.publishing.galley_pdf import galley_pdf
from articles.queries.article_page import article_page
from articles.queries.galley import galley_of
from articles.workflow import (
    ClaimVersionInput,
    EvidenceInput,
    SourceInput,
    VerdictInput,
    give_verdicts,
)
from tests.factories import NOW
from tests.newsroom import rating, receive, sign

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TEXT = (Path(demo.__file__).parent / "texts/danzig.txt").read_text()
WORDS = 500


def cleared(chief) -> Article:
    """Return the demo's article, its first 500 words: each claim is right, with two sources."""
    text = " ".join(TEXT.split(" ")[:WORDS])
    article = receive(chief, text, publication_date=date(2026, 11, 25))
    sources = [
        EvidenceInput(source=SourceInput(title=f"Bericht {n}"), locator=f"S. {n}")
        for n in range(1, 3)
    ]
    open_claims = article.claims.in_text().order_by("start")
    while claims := list(open_claims.filter(state="open")[:100]):
        seen = [ClaimVersionInput(claim.pk, claim.version) for claim in claims]
        verdict = VerdictInput(rating("true"), evidence=sources)
        give_verdicts(claims=seen, actor=chief, at=NOW, verdict=verdict)
    return Article.objects.with_version().get(pk=article.pk)


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def test_certificate_and_galley_of_500_words_have_four_pages_at_most(chief):
    article = cleared(chief)
    row = sign(article, chief, not_looked_at="all", not_looked_at_reason="Gelesen.")
    document = certificate_pdf(certificate(row), {"signature": None})
    galley = galley_pdf(galley_of(article_page(article, chief), with_evidence=True), NOW)

    assert pages(document) <= 4
    assert pages(galley) <= 4
