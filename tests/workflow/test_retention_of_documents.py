"""Of documents of articles that were archived long ago no words are left, nor of their findings."""

from datetime import timedelta

import pytest

from articles.models import DocumentContent, DocumentFinding, FoundPassage
from articles.tasks import compare_with_documents
from articles.workflow import apply_retention, dismiss_finding
from tests.acts import archive_article, version_of
from tests.factories import NOW, DocumentFactory
from tests.newsroom import receive
from tests.workflow.test_anonymization import found

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=400)
TEXT = "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus."
REPORT = (
    "Zwirbelbach, den 3. März 2026\n\n"
    "Im Jahr 2025 rückte die Feuerwehr Hohenrode (Zwirbelbach) zu 4.812 Einsätzen aus."
)
WORDS = ("Zwirbelbach", r"4\.812")


@pytest.fixture
def finding(checker):
    article = receive(checker, TEXT)
    DocumentFactory(article=article, actor=checker, text=REPORT, title="Bericht", read=True)
    compare_with_documents(article_id=article.pk)
    row = DocumentFinding.objects.get()
    dismiss_finding(finding=row, version=version_of(row), actor=checker, at=NOW)
    return row


@pytest.fixture
def erased(finding, chief, settings):
    archive_article(article=finding.claim.article, actor=chief, at=NOW)
    assert DocumentContent.objects.get().prepared
    assert {"articles_documentcontent", "articles_documentfinding"} < {*found(WORDS)}
    settings.RETENTION_DAYS = dict.fromkeys(settings.RETENTION_DAYS) | {"evidence_files": 365}
    apply_retention(at=LATER)


def test_no_table_has_words_of_an_erased_document(erased):
    assert found(WORDS) == {}


def test_what_was_prepared_of_an_erased_document_is_erased(erased):
    content = DocumentContent.objects.get()
    assert (content.prepared, content.prepared_version) == (None, 0)
    assert not FoundPassage.objects.exists()


def test_that_somebody_dismissed_a_finding_is_kept(erased, checker):
    row = DocumentFinding.objects.get()
    assert (row.dismissed_by, row.claimed, row.reason) == (checker, "4.182 Einsätzen", "transposed")


def test_an_article_that_is_compared_again_finds_nothing_in_an_erased_document(erased, finding):
    compare_with_documents(article_id=finding.claim.article_id)
    assert not FoundPassage.objects.exists()
