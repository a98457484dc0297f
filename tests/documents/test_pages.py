"""Of a saved page the article is read, with its tables and the line that names its day."""

import pytest

from articles.documents import read_document

LONG = "Die Werft hat im vergangenen Jahr mehr Schiffe gebaut als je zuvor, sagte der Leiter. "
PAGE = """<!doctype html><html lang="de"><head><title>Werft baut mehr</title>
<script>var a = "nicht lesen";</script></head><body>
<nav><ul><li><a href="/a">Startseite</a></li><li><a href="/b">Sport</a></li></ul></nav>
<main><article><div class="meta">Wirtschaft · 14.02.2027 · Von Merle Jansohn</div>
<h1>Werft baut mehr</h1><p>%s</p>%s<p>%s</p></article></main>
<footer>Impressum · Datenschutz</footer></body></html>"""


def read(middle="", first=LONG * 2, last=LONG * 3):
    return read_document((PAGE % (first, middle, last)).encode(), "seite.html")


def texts(middle=""):
    return [block.text for block in read(middle).blocks]


def test_the_article_is_read_without_what_is_around_it():
    assert texts() == [
        "Wirtschaft · 14.02.2027 · Von Merle Jansohn",
        "Werft baut mehr",
        (LONG * 2).strip(),
        (LONG * 3).strip(),
    ]


HERE = "https://werft.example/leute?id=7"
SINGLE_FILE = f"<!--\n Page saved with SingleFile \n url: {HERE}#x \n saved date: Tue -->"
CANONICAL = f'<link href="{HERE}" rel="canonical">'


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (f'{SINGLE_FILE}<link rel="canonical" href="https://werft.example/">', HERE),
        (f"<!-- saved from url=(0032){HERE} -->", HERE),
        (f'{CANONICAL}<meta property="og:url" content="https://werft.example/">', HERE),
        (f'<meta property="og:url" content=" {HERE} ">', HERE),
        ('<link rel="canonical" href="/leute">', ""),
        ('<link rel="canonical" href="javascript:alert(1)">', ""),
        ('<link rel="canonical" href="https://[werft/">', ""),
        (f'<link rel="canonical" href="https://werft.example/{"a" * 2000}">', ""),
        ("", ""),
    ],
)
def test_the_address_is_where_it_was_saved_from_else_what_the_page_says(head, url):
    page = (PAGE % (LONG * 2, "", LONG)).replace("<head>", f"{head}<head>", 1)
    assert read_document(page.encode(), "seite.html").url == url


def test_the_title_is_that_of_the_page():
    assert read().title == "Werft baut mehr"


@pytest.mark.parametrize(
    "markup",
    [
        "<tr><th>Posten</th><th>2025</th></tr><tr><td>Umsatz</td><td>684</td></tr>",
        "<thead><tr><td>Posten</td><td>2025</td></tr></thead><tr><td>Umsatz</td><td>684</td></tr>",
        "<tr><td>Posten</td><td>2025</td></tr><tr><td>Umsatz</td><td>684</td></tr>",
    ],
)
def test_a_table_has_its_cells_under_their_heads(markup):
    found = [block for block in read(f"<table>{markup}</table>").blocks if block.cells]
    assert [(block.cells, block.head) for block in found] == [
        (("Posten", "2025"), ()),
        (("Umsatz", "684"), ("Posten", "2025")),
    ]


def test_a_box_of_facts_has_no_heads():
    rows = "<tr><th>Geboren<td>3. Mai 1961</tr><tr><th>Beruf<td>Imker</tr>"
    found = [block for block in read(f"<table>{rows}</table>").blocks if block.cells]
    assert [(block.cells, block.head) for block in found] == [
        (("Geboren", "3. Mai 1961"), ()),
        (("Beruf", "Imker"), ()),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>Träger:</dt><dd>Land</dd><dt>Leitung</dt><dd>Rau</dd><dd>Berg</dd></dl>",
        "<dl><div><dt>Träger</dt><dd>Land</dd></div>"
        "<div><dt>Leitung</dt><dd>Rau</dd><dd>Berg</dd></div></dl>",
    ],
    ids=["list", "groups"],
)
def test_a_list_of_labels_is_a_table_without_heads(markup):
    found = [(block.cells, block.head) for block in read(markup).blocks if block.cells]
    assert found == [(("Träger", "Land"), ()), (("Leitung", "Rau, Berg"), ())]


def test_the_caption_of_a_picture_is_read():
    markup = "<figure><img alt='x'><figcaption>Die Werft ist 412 Meter lang.</figcaption></figure>"
    assert "Die Werft ist 412 Meter lang." in texts(markup)


def test_a_cell_across_rows_fills_them():
    markup = (
        "<tr><th>Jahr<th>Haus<th>Fälle</tr><tr><td rowspan=2>2025<td>A<td>7</tr><tr><td>B<td>9</tr>"
    )
    found = [block.cells for block in read(f"<table>{markup}</table>").blocks if block.cells]
    assert found[1:] == [("2025", "A", "7"), ("2025", "B", "9")]


def test_the_marks_of_notes_are_left_out():
    assert "40 Boote" in texts('<p>40 Boote<sup><a href="#n1">[1]</a></sup></p>' + f"<p>{LONG}</p>")


def test_a_table_that_only_lays_out_the_page_is_none():
    cells = f"<td><p>{LONG * 4}</p></td><td><p>{LONG * 5}</p></td>"
    page = f"<html><body><table><tr>{cells}</tr></table></body></html>"
    found = read_document(page.encode(), "alt.html").blocks
    assert [block.table for block in found] == [0, 0]


def test_a_page_without_an_article_is_read_whole():
    page = b"<html><body><p>Nur ein Satz.</p></body></html>"
    assert [block.text for block in read_document(page, "kurz.html").blocks] == ["Nur ein Satz."]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_page_says_its_encoding(charset):
    page = f'<html><head><meta charset="{charset}"></head><body><p>Größe</p></body></html>'
    assert read_document(page.encode(charset), "a.html").blocks[0].text == "Größe"


def test_pictures_in_a_saved_page_are_no_text():
    picture = f'<img src="data:image/png;base64,{"A" * 100_000}">'
    assert len(texts(picture)) == 4
