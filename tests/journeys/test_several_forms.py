"""Several forms on a page: sending one loses nothing that was written in another."""

import pytest
from playwright.sync_api import expect

from articles.models import Assignment, ReaderReport
from articles.workflow import ReportInput, receive_report
from tests.acts import ask_author
from tests.factories import NOW

pytestmark = pytest.mark.slow


@pytest.fixture
def questions(checker, claim_of):
    return [
        ask_author(claim=claim_of(words), actor=checker, at=NOW, question=f"Woher {words}?")
        for words in ("14 Schiffe", "30 Prozent")
    ]


def test_an_answer_begun_is_still_there_when_another_one_is_sent(
    signed_in_page, author, article, questions
):
    first, second = questions
    page = signed_in_page(author, f"/articles/{article.pk}/talk/")

    page.locator(f"#answer{first.pk}").fill("Vom Hafen, ich suche noch")
    page.locator(f"#answer{second.pk}").fill("Aus dem Bericht.")
    page.locator(f"#answer{second.pk}").press("Control+Enter")

    expect(page.locator(f"#q{second.pk} .reply")).to_contain_text("Aus dem Bericht.")
    expect(page.locator(f"#answer{first.pk}")).to_have_value("Vom Hafen, ich suche noch")


def test_an_answer_begun_is_still_there_after_a_look_at_the_claim(
    signed_in_page, author, article, questions
):
    first, second = questions
    path = f"/articles/{article.pk}/talk/"
    page = signed_in_page(author, path)

    page.locator(f"#answer{second.pk}").fill("Aus dem")
    page.locator(f"#q{second.pk} a").click()
    page.goto(path)
    expect(page.locator(f"#answer{second.pk}")).to_have_value("Aus dem")
    expect(page.locator(f"#answer{first.pk}")).to_have_value("")

    page.locator(f"#answer{second.pk}").press("Control+Enter")
    expect(page.locator(f"#q{second.pk} .reply")).to_contain_text("Aus dem")
    page.goto(path)
    expect(page.locator("textarea[name=answer]")).to_have_value("")


def test_a_reason_begun_is_still_there_when_accepting_is_refused(signed_in_page, chief, article):
    given = ReportInput(language="de", text="Es waren mehr.", quote="14 Schiffe")
    receive_report(article=article, publication=None, at=NOW, given=given)
    page = signed_in_page(chief, ReaderReport.objects.get().get_absolute_url())

    page.locator("[name=reason]").fill("Der Bericht sagt 14")
    page.locator("[name=words]").fill("steht nirgends")
    page.locator("[name=words]").press("Enter")

    expect(page.locator("[name=words]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[name=reason]")).to_have_value("Der Bericht sagt 14")


def test_a_conflict_begun_is_still_there_when_somebody_is_assigned(
    signed_in_page, chief, checker, article
):
    page = signed_in_page(chief, f"/articles/{article.pk}/checkers/")

    page.locator("#conflict-reason").fill("Ehemalige Kollegin")
    page.locator(f"[name=assign][value='{checker.pk}']").first.click()

    expect(page.locator("#conflict-reason")).to_have_value("Ehemalige Kollegin")
    assert Assignment.objects.get().user == checker
