"""A changed context on the page: marked, shown, confirmed with one key."""

import pytest

from .conftest import english

pytestmark = pytest.mark.django_db


def test_the_manuscript_marks_a_claim_with_a_changed_context(client, turned):
    page = english(client, f"/articles/{turned.article_id}/")
    assert (
        f'data-claim="{turned.pk}" data-state="right" data-kind="count" data-context="changed"'
        in page
    )
    assert "<b>1</b> with a changed context" in page


def test_the_panel_shows_both_contexts_with_what_changed(client, turned):
    panel = english(client, f"/claims/{turned.pk}/panel/")
    assert "What “Das Unternehmen” refers to" in panel
    assert "<del>Siemens</del> baut einen Kran." in panel
    assert "<ins>Bosch</ins> baut einen Kran." in panel
    assert 'data-key="y"' in panel


def test_a_changed_context_is_confirmed_by_one_key(client, turned):
    client.post(f"/claims/{turned.pk}/context/", {"version": turned.version})
    turned.refresh_from_db()
    assert not turned.context_changed


def test_an_outdated_form_confirms_nothing_and_says_so(client, turned):
    answer = client.post(f"/claims/{turned.pk}/context/", {"version": turned.version - 1})
    assert answer.status_code == 409
    turned.refresh_from_db()
    assert turned.context_changed


def test_stepping_to_the_next_open_claim_stops_at_a_changed_context(client, turned):
    first = turned.article.claims.in_text().order_by("start").first()
    panel = english(client, f"/claims/{first.pk}/panel/")
    assert f'data-next-open="{turned.pk}"' in panel or first.state == "open"


def test_the_queue_counts_a_changed_context_as_to_do(client, turned):
    assert "2 contexts changed" in english(client, "/")
