"""The letters of a sentence's parts stand between two lines, over no letter of the text."""

import pytest
from playwright.sync_api import expect

from tests.factories import ArticleFactory

HEAD = (
    "Der Ausbau des Hafens von Varel kostet 30 Millionen Euro mehr als die Stadt 2019 geplant "
    "hatte, und niemand will es gewesen sein"
)
TEASER = "Die Bürgermeisterin Anna Rohde räumt einen Fehler ein: 12 Millionen Euro fehlen"
BODY = """Der Ausbau des Hafens von Varel kostet 30 Millionen Euro mehr als geplant. Die Stadt \
hatte 2019 mit 75 Millionen gerechnet.

„Wir haben uns verrechnet“, sagte Bürgermeisterin Anna Rohde am Montag im Rat der Stadt. Nun \
fehlen dem Kreis 12 Millionen Euro."""
TEXTS = {
    "headline": f"{HEAD}\n\n{BODY}",
    "headline in capitals": f"{HEAD.upper()}\n\n{BODY}",
    "teaser": f"{HEAD}\n\n{TEASER}\n\n{BODY}",
    "paragraph": f"Hafen wird teurer\n\n{BODY}",
}
# By how many pixels each letter lies over letters of the line below it, or of its own line.
# Of the font's box, 0.3 em above and all below the base line is free but for descenders.
PARTS = ".s[aria-current] mark[data-l]:not([data-kind=statement])"
OVERLAPS = """(parts) => [...document.querySelectorAll(parts)].map((mark) => {
  const look = getComputedStyle(mark, '::before');
  const letter = document.createElement('i');
  letter.textContent = mark.dataset.l;
  letter.style.cssText = `position: absolute; font: ${look.font}; margin-top: ${look.marginTop}`;
  mark.prepend(letter);
  const box = letter.getBoundingClientRect();
  letter.remove();
  const em = parseFloat(getComputedStyle(mark).fontSize);
  const sheet = document.getElementById('sheet');
  const lines = [...sheet.querySelectorAll('.s a:not(.mk)')]
    .flatMap((part) => [...part.getClientRects()])
    .filter((line) => line.width > 1);
  const own = mark.querySelector('a:not(.mk)').getClientRects()[0];
  const below = lines.map((line) => line.top + 0.3 * em).filter((top) => top > own.top + em);
  const nearest = Math.min(Infinity, ...below);
  return Math.round(Math.max(own.top + 1.04 * em - box.top, box.bottom - nearest));
})"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", TEXTS)
def test_the_letter_of_a_part_covers_no_letter_of_the_text(signed_in_page, checker, name, width):
    article = ArticleFactory(text=TEXTS[name], actor=checker)
    words = TEASER if name == "teaser" else "der ausbau"
    place = article.revision.text.lower().index(words.lower())
    address = f"/articles/{article.pk}/?sentence={place}"
    page = signed_in_page(checker, address, viewport=(width, 900))
    expect(page.locator(".s[aria-current] mark[data-l]").first).to_be_attached()
    page.evaluate("document.fonts.ready")

    overlaps = page.evaluate(OVERLAPS, PARTS)

    assert page.locator(f"#sheet .{name.split()[0]} .s[aria-current]").count() == 1
    assert len(overlaps) >= 2
    assert max(overlaps) <= 1, overlaps
