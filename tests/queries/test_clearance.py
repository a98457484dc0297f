"""Exactly the text that was signed off goes out, while it is the current one."""

import pytest

from articles.queries.clearance import text_clearance
from tests.factories import NOW, ArticleFactory, SignOffFactory, UserFactory
from tests.newsroom import revise

pytestmark = pytest.mark.django_db


def send(article, text):
    revise(article, UserFactory(), text)
    article.refresh_from_db()


def test_the_signed_text_goes_out_and_no_other():
    row = SignOffFactory()

    asked = text_clearance(row.article, row.sha256, at=NOW)
    other = text_clearance(row.article, "0" * 64, at=NOW)

    assert asked == text_clearance(row.article, at=NOW)
    assert (asked.cleared, asked.fallen) == (row, None)
    assert (other.cleared, other.fallen, other.revision) == (None, None, None)


def test_a_signed_text_that_was_replaced_has_its_revoked_sign_off():
    row = SignOffFactory()
    article = row.article
    signed = article.revision
    send(article, f"{signed.text} Mehr.")

    found = text_clearance(article, row.sha256, at=NOW)

    assert (found.revision, found.cleared, found.fallen) == (signed, None, row)
    assert text_clearance(article, at=NOW).fallen is None


def test_a_text_that_comes_back_waits_for_a_sign_off_of_its_own():
    row = SignOffFactory()
    article, text = row.article, row.article.revision.text
    send(article, f"{text} Mehr.")
    send(article, text)

    found = text_clearance(article, at=NOW)

    assert (found.sha256, found.cleared, found.fallen) == (row.sha256, None, row)
    assert found.revision == article.current_revision


def test_omissions_of_a_partial_check_are_reported_for_the_current_text_only():
    article = ArticleFactory()
    article.scope_note = "Ohne Bildzeilen."

    assert text_clearance(article, at=NOW).not_checked == "Ohne Bildzeilen."
    assert (
        text_clearance(article, article.revision.sha256, at=NOW).not_checked == "Ohne Bildzeilen."
    )
    assert text_clearance(article, "0" * 64, at=NOW).not_checked == ""
