"""The galley as a browser prints it."""

from io import BytesIO

from pypdf import PdfReader

from tests.factories import ArticleFactory

MOST_BYTES = 1_000_000  # with the marks of 120 sentences that nobody looked at drawn as lines


def test_each_sheet_has_its_head_the_key_and_room_for_both(signed_in_page, checker, author):
    paragraphs = [f"Kai {number} ist lang. Er gehört der Stadt." for number in range(60)]
    text = "\n\n".join(["Ein Hafen wird grün", *paragraphs])
    article = ArticleFactory(text=text, author=author, actor=checker, quotes=())
    page = signed_in_page(checker, f"/articles/{article.pk}/galley/")

    printed = page.pdf(prefer_css_page_size=True)
    sheets = PdfReader(BytesIO(printed)).pages

    assert len(sheets) > 1
    assert len(printed) < MOST_BYTES
    for sheet in sheets:
        words = places_of_words(sheet)
        (key,) = [y for y, word in words if word == "abc"]
        (head,) = [y for y, word in words if word == "Fahne"]
        assert all(key + 10 < y < head - 10 for y, word in words if word == "Kai")


def places_of_words(sheet):
    """Return the words of a page with their height above its lower edge, in points."""
    found = []

    def note(text, matrix, place, _font, _size):
        if text.strip():
            found.append((matrix[3] * place[5] + matrix[5], text.strip()))

    sheet.extract_text(visitor_text=note)
    return found
