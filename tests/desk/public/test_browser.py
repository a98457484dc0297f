"""The public page in a browser, under the policy that it is sent with."""

import json

import pytest
from playwright.sync_api import expect

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
