"""Articles archived, and sign-offs withdrawn, in the admin panel."""

import pytest

from tests.factories import SignOffFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_acts_of_the_panel_name_the_present_version(client):
    row = SignOffFactory()
    client.force_login(UserFactory(role="chief"))
    chosen = {"_selected_action": row.pk, "reason": "Zahl falsch"}
    client.post("/admin/articles/signoff/", chosen | {"action": "withdraw"})
    client.post(
        "/admin/articles/article/", {"_selected_action": row.article_id, "action": "archive"}
    )
    row.refresh_from_db()
    row.article.refresh_from_db()
    assert (row.fallen_code, row.article.state) == ("withdrawn", "archived")
