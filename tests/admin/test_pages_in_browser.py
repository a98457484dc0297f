"""The panel in a real browser: chosen rows, filters and the search by keyboard."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, User
from tests.admin.test_panel import address, fill
from tests.factories import UserFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True), pytest.mark.journey]


@pytest.fixture
def administrator():
    fill(3)
    return UserFactory(role="administrator")


@pytest.mark.parametrize("model", [Article, User])
def test_all_rows_of_a_page_are_chosen_by_one_tick(signed_in_page, administrator, model):
    page = signed_in_page(administrator, address(model, "changelist"))
    page.locator("#action-toggle").check()
    count = model.objects.count()
    expect(page.locator(".action-counter")).to_have_text(f"{count} von {count} ausgewählt")


def test_a_filter_is_chosen_by_keyboard(signed_in_page, administrator):
    page = signed_in_page(administrator, address(User, "changelist"))
    role = page.locator("details.filter-menu", has_text="Rolle")
    role.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(role).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(role.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    role.get_by_role("link", name="Dokumentation", exact=True).press("Enter")
    page.wait_for_url("**/?role__exact=checker")
    expect(page.locator("details.filter-menu b")).to_have_text("Dokumentation")


def test_the_search_of_the_first_page_is_used_by_keyboard(signed_in_page, administrator):
    page = signed_in_page(administrator, "/admin/")
    page.get_by_role("searchbox").fill("Husum")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Gefunden zu „Husum“")).to_be_visible()
