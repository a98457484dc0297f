"""Web pages that are hostile or merely huge are read in bounded time, and say what is missing."""

import pytest
import trafilatura
from lxml import html

from articles.documents import ReadingFault, read_document
from articles.documents.page_bounds import MAX_ATTRIBUTES, bounded_page, count_elements
from articles.facts.page_text import main_texts

TEXT = "<p>Der Rat stimmt am Montag über den Umbau des Bahnhofs ab, sagte die Sprecherin.</p>"


def read(body):
    page = f"<html><head><title>Rat</title></head><body>{body}</body></html>"
    return read_document(page.encode(), "seite.html")


@pytest.mark.parametrize("attribute", ["a{}", "a{}=1", "a{}='<p>'", 'a{} = "x y > z"'])
def test_a_tag_of_very_many_attributes_loses_them_and_the_page_is_read(attribute):
    many = " ".join(attribute.format(number) for number in range(300_000))

    found = read(f"<div {many}>{TEXT * 5}</div>")

    assert len(found.blocks) == 5
    assert not found.faults


def test_a_tag_of_many_attributes_keeps_them():
    page = f"<p {' '.join(f'a{n}=1' for n in range(MAX_ATTRIBUTES))}>Wort</p>".encode()

    assert bounded_page(page) == (page, False)


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<b>"])
def test_what_is_nested_in_some_hundred_elements_is_read(tag):
    found = read(tag * 300 + TEXT * 5)

    assert found.text.count("Sprecherin") == 5
    assert not found.faults


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<b>"])
def test_what_is_nested_too_deeply_is_named_as_missing(tag):
    assert read(tag * 9000 + TEXT).faults == (ReadingFault.TOO_DEEP,)


def test_a_page_of_too_many_elements_is_read_up_to_its_bound():
    content, is_cut = bounded_page(b"<p>x" * 300_002)

    assert is_cut
    assert count_elements(content) == 300_000


def test_a_page_that_is_cut_says_so():
    found = read(TEXT * 9 + "<br>" * 300_000 + TEXT)

    assert found.faults == (ReadingFault.TOO_LONG,)
    assert found.text.count("Sprecherin") == 9


def test_a_row_of_very_many_cells_is_cut_and_the_page_says_so():
    row = "".join(f"<td>{number}</td>" for number in range(100_000))

    found = read(f"<table><tr>{row}</tr><tr><td>1<td>2</tr></table>{TEXT * 5}")

    assert found.faults == (ReadingFault.TOO_LONG,)
    assert found.text.count("Sprecherin") == 5


@pytest.mark.parametrize("is_tree", [True, False])
@pytest.mark.parametrize("span", ["colspan=99", 'COLSPAN="99"', "rowspan = '9'"])
def test_trafilatura_sees_no_spans(monkeypatch, span, is_tree):
    seen = []
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda page, **_: seen.append(page))
    page = f"<table><tr><td {span}>colspan ist ein Wort</td></tr></table>"

    main_texts(html.document_fromstring(page) if is_tree else page)

    tree = seen[0] if is_tree else html.document_fromstring(seen[0])
    found = next(tree.iter("td"))
    assert not {"colspan", "rowspan"} & set(found.attrib)
    assert found.text == "colspan ist ein Wort"
