"""Documents that are brought while somebody else ended what they are brought to."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.acts import archive_article, withdraw_document
from tests.factories import NOW, DocumentFactory

pytestmark = pytest.mark.django_db


def file(name):
    return SimpleUploadedFile(name, b"Die Werft hat 312 Leute.")


def test_a_version_of_a_document_that_was_withdrawn_meanwhile_is_said_to_be_lost(
    client, checker, article
):
    row = DocumentFactory(article=article)
    withdraw_document(document=row, actor=checker, at=NOW)
    client.force_login(checker)
    new = {"file": file("neu.txt"), "version": row.version}
    answer = client.post(f"/documents/{row.pk}/replace/", new, headers={"accept-language": "en"})

    assert answer.status_code == 422
    assert "in the meantime" in answer.content.decode().split("errorlist")[1].split("</ul>")[0]
    assert "The new version was not stored." in answer.content.decode()


def test_documents_of_an_article_that_was_archived_meanwhile_are_said_to_be_lost(
    client, checker, chief, article
):
    archive_article(article=article, actor=chief, at=NOW)
    client.force_login(checker)
    answer = client.post(
        f"/articles/{article.pk}/documents/",
        {"file": file("neu.txt")},
        headers={"accept-language": "en"},
    )

    assert answer.status_code == 422
    assert "archived" in answer.content.decode().split("errorlist")[1].split("</ul>")[0]
    assert "The documents were not stored." in answer.content.decode()
