"""The galley as PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from articles.publishing import galley_pdf as galley_pdf_module
from articles.publishing.galley_pdf import LONGEST, MARGIN, galley_pdf
from articles.publishing.pdf import PdfLayout
from tests.factories import NOW, ArticleFactory, ClaimFactory, VerdictFactory

from .conftest import english
from .test_galley import galley

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


@pytest.fixture
def address(piece):
    return f"/articles/{piece.article.pk}/galley"


def text_of(pdf):
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_the_pdf_is_an_a4_page_with_text_corrections_and_sources(client, checker, piece, address):
    answer = client.get(f"{address}.pdf", headers={"Accept-Language": "de"})
    body = b"".join(answer) if answer.streaming else answer.content

    (page,) = text_of(body)
    width, height = PdfReader(BytesIO(body)).pages[0].mediabox[2:]
    assert (round(width), round(height)) == (595, 842)
    assert "mehr & besser" in page
    assert piece.open.evidence.get().source.title in page
    assert "(stimmt)" not in page


def test_each_page_of_the_pdf_says_what_its_marks_mean(piece):
    article = ArticleFactory(text="Eins.\n\n" + "\n\n".join(["Es ging. Es kam."] * 60), quotes=())

    pages = text_of(galley_pdf(galley(article), NOW))

    assert len(pages) > 1
    assert all(page.count("von niemandem angesehen") == 1 for page in pages)


def boxes_of(document):
    """Return the place (pixels) of each box out of the text's flow that has a name."""
    boxes = (box for page in document.pages for box in page._page_box.descendants())
    named = ((getattr(box, "element", None), box) for box in boxes if not box.is_in_normal_flow())
    return {
        element.get("id"): (box.position_x, box.position_y)
        for element, box in named
        if element is not None
    }


@pytest.fixture
def moved(monkeypatch):
    """Return how far (right, down; pixels) each named box of a PDF is moved."""
    ways = {}

    def recorded(document, wanted, move=galley_pdf_module._move):
        before = boxes_of(document)
        move(document, wanted)
        for name, (x, y) in boxes_of(document).items():
            ways[name] = (x - before[name][0], y - before[name][1])

    monkeypatch.setattr(galley_pdf_module, "_move", recorded)
    return ways


def test_signs_of_sentences_in_one_line_are_side_by_side(moved):
    article = ArticleFactory(text="Eins.\n\nEs ging. Es kam. Es blieb.")

    galley_pdf(galley(article), NOW)

    assert [name for name, (right, _down) in moved.items() if right < 0] == ["m2", "m3"]
    assert moved["m2"][0] < moved["m3"][0] < moved["m4"][0] == 0


def test_signs_never_leave_the_paper_however_many_are_in_one_line(moved):
    article = ArticleFactory(text="Eins.\n\n" + "Es ist. " * 12)

    galley_pdf(galley(article), NOW)

    ways = [right for name, (right, _down) in moved.items() if right < 0]
    assert len(ways) > 6
    assert min(ways) > -MARGIN * 96 / 25.4
    assert len(set(ways)) == len(ways)


def test_corrections_of_one_line_are_one_under_the_other(moved):
    article = ArticleFactory(text="Eins.\n\nDer Kai in Husum ist lang.")
    for words in ("Kai", "Husum", "lang"):
        claim = ClaimFactory(article=article, quote=words)
        VerdictFactory(claim=claim, rating="false", correction="ganz anders")

    galley_pdf(galley(article), NOW)

    first, second, third = (moved[name][1] for name in ("f1", "f2", "f3"))
    assert first == 0
    assert third > second > 11


def test_a_pdf_is_laid_out_once(monkeypatch):
    rendered, render = [], PdfLayout.render
    monkeypatch.setattr(PdfLayout, "render", lambda *args: rendered.append(1) or render(*args))

    galley_pdf(galley(ArticleFactory(text="Eins.\n\nEs ging. Es kam.")), NOW)

    assert len(rendered) == 1


def test_a_text_too_long_for_a_pdf_is_printed_from_the_browser(
    client, checker, piece, address, monkeypatch
):
    assert f'href="{address}.pdf"' in english(client, f"{address}/")

    monkeypatch.setattr("articles.desk.review.galley.LONGEST", 10)

    assert LONGEST > 10
    assert f'href="{address}.pdf"' not in english(client, f"{address}/")
    assert client.get(f"{address}.pdf").status_code == 422
