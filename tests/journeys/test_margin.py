"""The margin of the manuscript: signs and letters of sources, at any number and width."""

import pytest
from playwright.sync_api import expect

from tests.browser import wait_until
from tests.factories import ArticleFactory, ClaimFactory, EvidenceFactory, SourceFactory

TEXT = """Ein Hafen wird grün

Kai eins steht. Kai zwei steht. Kai drei steht. Kai vier steht. Kai fünf steht. Kai sechs steht.

Der Hafen von Emsum versorgt 14 Schiffe mit Strom vom Land, und er sagt, dass es mehr werden.

Das sind 30 Prozent aller Anläufe. Im Jahr davor waren es noch weniger, sagt der Hafen dazu.

Im Mai kamen 52 Schiffe."""
SOURCES_OF = {
    "14 Schiffe": 4,
    "30 Prozent": 9,
    "weniger": 3,
    "52 Schiffe": 30,
    "vier": 2,
    "fünf": 1,
}
WIDTHS = [390, 1024, 1280, 1440]
# Where each sign begins, from the left edge of the manuscript and the top of the window.
PLACES = """[...document.querySelectorAll('#sheet .mk')].map((mark) => {
  const { left, top } = mark.getBoundingClientRect();
  return [Math.round(left - document.getElementById('sheet').getBoundingClientRect().left), top];
})"""
LETTERS = "(sign) => getComputedStyle(sign, '::before').content"


@pytest.fixture
def cited(author, checker):
    """Return an article of which sentences have up to thirty sources."""
    article = ArticleFactory(text=TEXT, author=author, actor=checker)
    article.claims.all().delete()
    sources = SourceFactory.create_batch(max(SOURCES_OF.values()))
    for words, number in SOURCES_OF.items():
        claim = ClaimFactory(article=article, quote=words, kind="count")
        for source in sources[:number]:
            EvidenceFactory(claim=claim, source=source)
    return article


def letters(page, words):
    content = page.locator(".s", has_text=words).first.locator(".mk").evaluate(LETTERS)
    return content.split('"')[1].replace("\\a ", "").replace("\n", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_sign_leaves_the_margin(signed_in_page, checker, cited, width):
    page = signed_in_page(checker, f"/articles/{cited.pk}/", viewport=(width, 800))
    expect(page.locator(".lift span").first).to_be_attached()

    for is_open in (False, True):
        if is_open:
            page.keyboard.press("z")
            expect(page.locator("#beside")).to_be_visible()
        wait_until(page, f"{PLACES}.every(([left]) => left >= 0)")

        places = {(left, top) for left, top in page.evaluate(PLACES)}
        assert len(places) == 11
        assert letters(page, "14 Schiffe") == "ABCD"


def test_many_letters_are_in_two_rows_that_end_with_a_sign_for_the_rest(
    signed_in_page, checker, cited
):
    page = signed_in_page(checker, f"/articles/{cited.pk}/")

    assert letters(page, "30 Prozent") == "ABCDEFG…"
    assert letters(page, "52 Schiffe") == "ABCDEFG…"
    assert letters(page, "weniger") == "ABC"

    page.emulate_media(media="print")
    assert letters(page, "30 Prozent") == "ABCDEFGHI"
    assert letters(page, "52 Schiffe").endswith("YZA2B2C2D2")
    assert letters(page, "weniger") == "ABC"
