"""Where the page of an article opens."""

import pytest
from playwright.sync_api import expect

from tests.factories import ArticleFactory

TEXT = "Der Hafen\n\n" + "\n\n".join(
    f"Am Kai {number} lagen {number + 40} Schiffe, und der Hafen zählte {number + 200} Leute."
    for number in range(60)
)


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_the_sentence_at_hand_is_in_view(signed_in_page, checker, author, size):
    article = ArticleFactory(text=TEXT, author=author, actor=checker)
    start = TEXT.index("Am Kai 45")

    page = signed_in_page(checker, f"/articles/{article.pk}/?sentence={start}", viewport=size)

    here = page.locator("#sheet .s[aria-current=true]")
    expect(here).to_contain_text("Am Kai 45")
    expect(here).to_be_in_viewport(ratio=1)
    panel = page.locator("#claim-panel").bounding_box()
    place = here.bounding_box()
    assert panel
    assert place
    assert size[0] > 1000 or place["y"] + place["height"] <= panel["y"]
