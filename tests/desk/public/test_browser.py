"""The public page in a browser, under the policy that it is sent with."""

import json

import pytest
from playwright.sync_api import expect

from articles.models import Publication, ReaderReport
from tests.factories import UserFactory
from tests.publishing.published import CLAIM, publish
from tests.queries.test_published import bring

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_reader_sees_the_verdict_and_search_engines_its_claimreview(open_page):
    row = publish()
    bring(row, title="Register der Werften", url="https://register.example/7")

    page = open_page(f"/verdicts/{row.public_id}/")

    expect(page.get_by_role("heading", level=1)).to_have_text(CLAIM)
    expect(page.get_by_text("Falsch", exact=True)).to_be_visible()
    script = page.locator("script[type='application/ld+json']").text_content()
    assert json.loads(script)["claimReviewed"] == CLAIM


def test_a_reader_names_a_page_as_people_write_addresses(open_page, settings):
    settings.READER_REPORTS = True
    page = open_page(f"/verdicts/{publish().public_id}/report/")

    page.locator("[name=text]").fill("Es sind 298.")
    page.locator("[name=link]").fill("register.example/7")
    page.get_by_role("button", name="Meldung senden").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Vielen Dank")
    assert ReaderReport.objects.get().link == "https://register.example/7"


@pytest.mark.parametrize("name", ["claimant_url", "appearance_url"])
def test_a_chief_names_a_page_as_people_write_addresses(open_page, name):
    row = publish()
    claim = row.verdict.claim
    page = open_page(f"/articles/{claim.article_id}/?claim={claim.pk}", user=chief())
    form = page.locator("form[data-form=publication]")

    page.locator("details[data-key=p] summary").click()
    form.locator(f"[name={name}]").fill("register.example/8")
    form.locator("[name=reason]").fill("Seite ergänzt.")
    form.locator("button.go").click()

    expect(page.locator("details[data-key=p]")).not_to_have_attribute("open", "")
    assert getattr(Publication.objects.get(), name) == "https://register.example/8"


def chief():
    return UserFactory(role="chief")
