"""The panel in a real browser: accessible, as wide as its window, usable by keyboard."""

import pytest
from django.contrib import admin
from playwright.sync_api import expect

from articles.models import Article, Person, RatingScale, Source, User, Webhook
from tests.admin.test_panel import address, fill
from tests.browser import NARROW, WIDE
from tests.desk.test_pages_in_browser import grave_violations
from tests.factories import PersonFactory, ReferenceFactFactory, UserFactory, WebhookFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True), pytest.mark.journey]
# One list of versions is enough: they share their columns.
LISTS = [
    address(model, "changelist")
    for model in admin.site._registry
    if not model.__name__.endswith("History") or model.__name__ == "ClaimHistory"
]
WIDER = "document.documentElement.scrollWidth > innerWidth"
SCROLLED = """[...document.querySelectorAll(".results")].some(
    (box) => box.scrollWidth > box.clientWidth + 1)"""


@pytest.fixture
def administrator():
    fill(3)
    ReferenceFactFactory(person=PersonFactory())
    WebhookFactory()
    return UserFactory(role="administrator")


def forms() -> list[str]:
    """Return pages of forms and of rows that are only shown."""
    rows = {model: model.objects.first() for model in (Article, Person, RatingScale, Source, User)}
    checker = User.objects.filter(role="checker").first()
    person = f"/admin/articles/user/{checker.pk}"
    return [
        *(address(model, "change", row.pk) for model, row in rows.items()),
        *(address(model, "add") for model in (User, Source, Webhook, RatingScale)),
        address(User, "import"),
        f"{person}/hand-over/",
        f"{person}/end/",
        f"{person}/password/",
        f"{person}/history/",
        address(Source, "import"),
        address(Source, "export"),
        "/admin/settings/",
        "/admin/",
        "/admin/?q=Husum",
    ]


@pytest.mark.parametrize(("viewport", "scheme"), [(WIDE, "light"), (NARROW, "dark")])
def test_no_page_has_a_grave_fault(signed_in_page, administrator, viewport, scheme):
    # axe itself writes styles that the policy forbids.
    page = signed_in_page(
        administrator, "/admin/", viewport=viewport, color_scheme=scheme, bypass_csp=True
    )
    found = []
    for path in [*LISTS, *forms()]:
        page.goto(path)
        found += grave_violations(page)
        if page.evaluate(WIDER):
            found.append(f"{path} is wider than its window")
    assert not found, "\n".join(found)


def test_no_list_scrolls_sideways_on_a_wide_window(signed_in_page, administrator):
    page = signed_in_page(administrator, "/admin/")
    found = []
    for path in LISTS:
        page.goto(path)
        if page.evaluate(SCROLLED):
            found.append(path)
    assert not found


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
