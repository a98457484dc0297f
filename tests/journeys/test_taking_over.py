"""Evidence of earlier checks: looked at and taken over by key, never the verdict."""

import pytest
from playwright.sync_api import expect

from tests.factories import ArticleFactory, EvidenceFactory, SourceFactory, VerdictFactory
from tests.newsroom import claim_on

from .conftest import has_no_serious_faults, shown, state

EARLIER = "Das sind rund 30 Prozent aller Anläufe im Hafen."


@pytest.fixture
def judged(colleague):
    """A claim of last year on nearly the same words, judged and with evidence."""
    article = ArticleFactory(text=EARLIER, headline="Landstrom in Emsum", actor=colleague)
    verdict = VerdictFactory(claim=claim_on(article, "30 Prozent"), actor=colleague)
    source = SourceFactory(title="Anlaufliste des Hafenamts")
    EvidenceFactory(claim=verdict.claim, source=source, passage="jeder dritte", actor=colleague)
    return verdict


def test_v_shows_earlier_checks_and_x_takes_the_evidence_alone(
    signed_in_page, checker, judged, article, claim_of
):
    share = claim_of("30 Prozent")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={share.pk}")

    page.keyboard.press("v")
    earlier = page.locator("#claim-panel .earlier-list")
    expect(earlier).to_contain_text(EARLIER)
    expect(earlier).to_contain_text("T. Weiss")
    has_no_serious_faults(page)
    page.keyboard.press("x")

    evidence = page.locator("#claim-panel .evidence", has_text="Anlaufliste des Hafenamts")
    expect(evidence.first).to_be_visible()
    shown(page, share)
    state(page, share, "open")
    has_no_serious_faults(page)
    taken = share.evidence.get()
    assert (taken.source.title, taken.passage) == ("Anlaufliste des Hafenamts", "jeder dritte")
    assert share.verdict is None
    assert judged.claim.evidence.count() == 1


def test_x_takes_the_evidence_without_v(signed_in_page, checker, judged, article, claim_of):
    share = claim_of("30 Prozent")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={share.pk}")

    page.keyboard.press("x")

    evidence = page.locator("#claim-panel .evidence", has_text="Anlaufliste des Hafenamts")
    expect(evidence.first).to_be_visible()
    assert share.evidence.count() == 1


def test_x_without_an_earlier_check_does_nothing(signed_in_page, checker, article, claim_of):
    age = claim_of("52")
    page = signed_in_page(checker, f"/articles/{article.pk}/?claim={age.pk}")

    page.keyboard.press("v")
    expect(page.locator("#claim-panel .earlier")).to_contain_text("noch keine frühere Prüfung")
    page.keyboard.press("x")
    page.keyboard.press("x")

    shown(page, age)
    assert not age.evidence.exists()
