"""What surrounds the article of a saved page is left out, its parts stay."""

import pytest

from articles.intake import surroundings
from tests.intake.words import parts, read_page, warned

HEAD = """<!doctype html><html lang="de"><head><title>Werft</title><script>a()</script></head>
<body><div class="menu"><div><a href="/">Start</a></div><div><a href="/sport">Sport</a></div>
<div><a href="/abo">Jetzt abonnieren</a></div></div>
<div class="hot"><h3><a href="/1">Kanzler reist nach Rom</a></h3>
<h3><a href="/2">Sturm über der Nordsee</a></h3></div>
<div class="content">"""
FOOT = """</div><div class="more"><h4>Lesen Sie auch</h4>
<div><a href="/3">Hafen bekommt einen neuen Kran</a></div>
<div><a href="/4">Reederei verkauft zwei Schiffe</a></div></div>
<div class="comments"><h4>Kommentare</h4><div class="c"><b>Otto99</b>
<div>Das glaubt doch niemand mehr.</div></div></div>
<div class="foot"><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></div>
</body></html>"""
FIRST = (
    "Die Werft in Rendsburg hat im vergangenen Jahr 312 Menschen beschäftigt, so viele wie seit "
    "zehn Jahren nicht mehr. Das geht aus dem Bericht hervor, den die Leitung am Montag vorlegte."
)
SECOND = (
    "Bis zum Sommer sollen weitere vierzig Stellen entstehen, vor allem in der Schweißerei und im "
    "Rohrbau. Die Stadt hat dafür eine Halle am Kanal gekauft, die seit dem Brand leer stand."
)
THIRD = (
    "Ob das Geld reicht, ist offen. Der Rat entscheidet im Mai über einen Kredit von neun "
    "Millionen Euro, den die Opposition für zu hoch hält."
)


def page(article):
    return HEAD + article + FOOT


def words(article):
    return [text for _, text in parts(read_page(page(article)))]


def test_only_the_article_of_a_site_without_its_elements_is_read():
    found = read_page(page(f"<h1>Werft stellt ein</h1><p>{FIRST}</p><p>{SECOND}</p>"))

    assert parts(found) == [
        ("headline", "Werft stellt ein"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
    ]
    assert "page_reduced" in warned(found)


def test_the_parts_of_the_article_keep_their_kinds():
    article = f"""<h2>Wirtschaft</h2><h1>Werft stellt ein</h1>
        <p class="teaser">Am Kanal entstehen vierzig Stellen.</p>
        <div class="byline">Von Ida Rahn</div>
        <p>{FIRST}</p>
        <figure><img src="a.jpg"><figcaption>Halle am Kanal
        <span class="credit">Foto: Ole Brandt</span></figcaption></figure>
        <p>{SECOND}</p><h2>Der Rat entscheidet im Mai</h2><p>{THIRD}</p>"""

    assert parts(read_page(page(article))) == [
        ("kicker", "Wirtschaft"),
        ("headline", "Werft stellt ein"),
        ("teaser", "Am Kanal entstehen vierzig Stellen."),
        ("signoff", "Von Ida Rahn"),
        ("paragraph", FIRST),
        ("caption", "Halle am Kanal"),
        ("credit", "Foto: Ole Brandt"),
        ("paragraph", SECOND),
        ("crosshead", "Der Rat entscheidet im Mai"),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (
            "<ul><li>312 Menschen in der Werft am Kanal<li>vierzig neue Stellen im Rohrbau</ul>",
            ["312 Menschen in der Werft am Kanal", "vierzig neue Stellen im Rohrbau"],
        ),
        (
            "<blockquote><p>Wir haben lange auf diesen Tag gewartet.</p></blockquote>",
            ["Wir haben lange auf diesen Tag gewartet."],
        ),
        (
            "<table><tr><th>Jahr<th>Menschen<tr><td>2024<td>298<tr><td>2025<td>312</table>",
            ["Jahr\tMenschen", "2024\t298", "2025\t312"],
        ),
    ],
)
def test_lists_quotes_and_tables_stay(inner, expected):
    article = f"<h1>Werft stellt ein</h1><p>{FIRST}</p>{inner}<p>{SECOND}</p><p>{THIRD}</p>"
    assert words(article) == ["Werft stellt ein", FIRST, *expected, SECOND, THIRD]


def test_words_beside_blocks_are_paragraphs_of_their_own():
    article = f"<h1>Werft stellt ein</h1><div>{FIRST}<div>{SECOND}</div>{THIRD}</div>"
    assert words(article) == ["Werft stellt ein", FIRST, SECOND, THIRD]


def test_text_that_is_parted_by_line_ends_only_is_found():
    article = f"<h1>Werft stellt ein</h1>{FIRST}<br><br>{SECOND}<br><br>{THIRD}"
    assert words(article) == ["Werft stellt ein", f"{FIRST}\n\n{SECOND}\n\n{THIRD}"]


def test_an_article_in_the_wrong_element_is_found():
    """A teaser in <article>, the text beside it."""
    article = (
        f"<article><p>{THIRD}</p></article><h1>Werft stellt ein</h1><p>{FIRST}</p><p>{SECOND}</p>"
    )
    assert FIRST in words(article)


def test_an_xml_declaration_does_not_matter():
    text = '<?xml version="1.0" encoding="utf-8"?>' + page(f"<p>{FIRST}</p><p>{SECOND}</p>")
    assert read_page(text).text == f"{FIRST}\n\n{SECOND}"


def test_an_export_of_an_editorial_system_is_read_in_full():
    text = f"<h1>Werft</h1><p>{FIRST}</p><p>{SECOND}</p><p>Ende.</p><div>Kürzel: ir</div>"
    found = read_page(f"<html><body>{text}</body></html>")

    assert found.text.endswith("Ende.\n\nKürzel: ir")
    assert "page_reduced" not in warned(found)


def test_nothing_is_left_out_where_no_article_is_found(monkeypatch):
    monkeypatch.setattr(surroundings, "main_texts", lambda page: ["nothing"])
    assert "Otto99" in read_page(page(f"<p>{FIRST}</p>")).text


def test_a_page_too_large_for_it_is_read_by_its_elements(monkeypatch):
    monkeypatch.setattr(surroundings, "MOST_ELEMENTS", 5)
    assert "Otto99" in read_page(page(f"<p>{FIRST}</p>")).text
