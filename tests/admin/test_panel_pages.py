"""Every list and every row of the admin panel is shown, read-only where acts rule."""

import pytest
from django.contrib.contenttypes.models import ContentType

from articles.models import Article, Claim, Event
from tests.admin.test_panel import MODELS, NAMES, address, fill
from tests.factories import UserFactory

ARTICLES = 6
READ_ONLY = [m for m in MODELS if m.__name__.endswith("History") or m in (Article, Claim, Event)]


@pytest.fixture(scope="module")
def administrator(module_rows):
    fill(ARTICLES)
    return UserFactory(role="administrator")


@pytest.fixture
def panel(client, administrator, db):
    """Return a client in which an administrator is signed in."""
    client.force_login(administrator)
    return client


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_a_list_takes_the_same_queries_for_many_rows_as_for_one(
    panel, model, django_assert_max_num_queries
):
    with django_assert_max_num_queries(14):
        assert panel.get(address(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_a_list_is_searched_without_an_error(panel, model):
    answer = panel.get(address(model, "changelist"), {"q": "Prozent"})
    assert answer.status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=NAMES)
def test_a_row_can_be_looked_at(panel, model):
    row = model._default_manager.first()
    if row is not None:
        assert panel.get(address(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize("model", READ_ONLY, ids=lambda model: model.__name__)
def test_rows_that_only_acts_change_cannot_be_added_changed_or_deleted_in_the_panel(panel, model):
    row = model._default_manager.first()
    pk = row.pk if row else 1
    assert panel.get(address(model, "add")).status_code == 403
    assert panel.post(address(model, "change", pk), {}).status_code in (302, 403)
    assert panel.post(address(model, "delete", pk), {"post": "yes"}).status_code in (302, 403)
    assert model._default_manager.count() or row is None


def test_the_redirect_to_a_rows_page_never_fails(panel):
    article = Article.objects.first()
    for kind in ContentType.objects.all():
        assert panel.get(f"/admin/r/{kind.pk}/{article.pk}/").status_code in (302, 404), kind
    kind = ContentType.objects.get_for_model(Article)
    answer = panel.get(f"/admin/r/{kind.pk}/{article.pk}/")
    assert answer.url.endswith(article.get_absolute_url())
