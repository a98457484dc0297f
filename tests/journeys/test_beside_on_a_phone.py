"""Documents in a sheet on a phone: how much of the screen they take, and what is seen above."""

import pytest
from playwright.sync_api import expect

from tests.factories import ArticleFactory, ClaimFactory, DocumentFactory

from .conftest import at_hand


def test_without_documents_the_sheet_of_a_narrow_screen_is_short_and_stays_closed(
    signed_in_page, checker, article
):
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=(390, 844))
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    add = page.locator("#passages").get_by_role("link", name="Unterlagen hinzufügen")
    expect(add).to_be_in_viewport(ratio=1)
    assert page.locator("#beside").bounding_box()["height"] < 120

    with page.expect_response("**/passages/"):
        page.reload()
    at_hand(page, "14 Schiffe")
    expect(page.locator("#beside")).to_be_hidden()


@pytest.mark.parametrize("clauses", [0, 2, 12])
def test_on_a_narrow_screen_the_sentence_at_hand_is_seen_above_the_sheet(
    signed_in_page, checker, author, clauses
):
    sentence = f"Um halb acht eröffnete Ewald Rombach {'ohne ein Wort ' * clauses}die Sitzung."
    text = f"Titel\n\n{'Im Tal gab es vorher lange nichts zu sagen. ' * 12}{sentence}"
    article = ArticleFactory(text=text, author=author, actor=checker, quotes=())
    ClaimFactory(article=article, quote="halb acht", kind="time")
    DocumentFactory(article=article, actor=checker, title="Bericht", text="Kein Wort.", read=True)
    address = f"/articles/{article.pk}/?sentence={text.index(sentence)}"
    page = signed_in_page(checker, address, viewport=(390, 844))
    at_hand(page, "halb acht")

    page.keyboard.press("z")
    expect(page.locator("#passages [data-open]")).to_be_visible()

    sheet = page.locator("#beside").bounding_box()["y"]
    lines = page.locator(".s[aria-current=true]").evaluate(
        "one => [...one.getClientRects()].map(({top, bottom}) => [top, bottom])"
    )
    head = page.locator("#head .tally").bounding_box()
    assert lines[0][0] >= head["y"] + head["height"]
    assert lines[:4][-1][1] <= sheet  # four lines of a long one, all of a short one
