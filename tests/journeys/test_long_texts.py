"""A long text by keyboard: it comes in portions, and goes on where the next one begins."""

from playwright.sync_api import expect

from articles.desk.review.portions import portions_of
from articles.queries.article_page import article_page
from tests.factories import ArticleFactory
from tests.newsroom import judge

PARAGRAPH = "Der Kai {n} in Husum ist lang. So etwas dauert überall, wo viele mitreden. " * 6


def test_a_checker_walks_through_a_long_text(signed_in_page, checker, colleague):
    text = "\n\n".join(PARAGRAPH.format(n=n) for n in range(20, 100))
    article = ArticleFactory(text=text, actor=checker)
    rows = portions_of(article_page(article))
    far = rows[2]
    before = max(start for start, _ in article_page(article).bounds if start < far.start)
    page = signed_in_page(checker, f"/articles/{article.pk}/?sentence={before}")
    shown = page.locator("#sheet .s[aria-current=true]")

    # J goes on into the next portion, wherever it is.
    expect(shown).to_have_attribute("data-sentence", str(before))
    page.keyboard.press("j")
    expect(shown).to_have_attribute("data-sentence", str(far.start))
    expect(shown).to_be_in_viewport()

    # The bar leads to its end: that portion is fetched, and the sentence is in view.
    page.locator(".cells i").last.click()
    expect(shown).to_be_in_viewport()
    expect(page.locator("#claim-panel .says")).to_contain_text("Kai 99")

    # What others do is shown in the portions that are there.
    start = int(shown.get_attribute("data-sentence"))
    claim = article.claims.in_text().filter(start__gte=start).first()
    judge(claim, colleague, explanation="Neu.")
    mark = page.locator(f'mark[data-claim="{claim.pk}"]').first
    expect(mark).to_have_attribute("data-state", "right")

    # Words are found in the whole text.
    page.locator("[name=find]").fill("Kai 21 in")
    page.locator("[name=find]").press("Enter")
    expect(shown).to_contain_text("Kai 21 in")
    expect(page.locator(".find [role=status]")).to_contain_text("6")
