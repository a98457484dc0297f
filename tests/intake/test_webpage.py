"""A page is read as its reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake import UnreadableManuscript, read_manuscript
from tests.intake.words import noted, parts, read_page, warned

SAVED_PAGE = """<!doctype html>
<html lang="de"><head><title>Batterie - Nordblatt</title><meta name="author" content="Ida Rahn">
<style>p { color: red }</style></head>
<body><header>Nordblatt</header><nav><a href="/">Start</a></nav>
<article>
 <header><h2>Stromspeicher</h2><h1>Die Batterie   aus <i>dem</i> Watt</h1>
 <p class="article-lead">Ein Werk soll wachsen.</p>
 <p>Von <a rel="author" href="https://nordblatt.example/rahn">Ida Rahn</a></p></header>
 <figure><img src="a.jpg"><figcaption>Halle am Hafen
   <span class="credit">Foto: Ole Brandt</span></figcaption></figure>
 <p>Das Werk kostet <a href="https://amt.example/bericht">48 Millionen</a> Euro.</p>
 <aside><ul><li><a href="/mehr">Mehr dazu</a></li></ul></aside>
 <h2>Zweifel</h2><p>Noch fehlt ein Beschluss.</p>
 <iframe src="https://video.example"></iframe><script>alert(1)</script>
</article>
<article><p>Kurz</p></article>
<footer>Impressum</footer></body></html>"""


def test_a_saved_page_is_sorted_by_its_elements():
    assert parts(read_page(SAVED_PAGE)) == [
        ("kicker", "Stromspeicher"),
        ("headline", "Die Batterie aus dem Watt"),
        ("teaser", "Ein Werk soll wachsen."),
        ("signoff", "Von Ida Rahn"),
        ("caption", "Halle am Hafen"),
        ("credit", "Foto: Ole Brandt"),
        ("paragraph", "Das Werk kostet 48 Millionen Euro."),
        ("crosshead", "Zweifel"),
        ("paragraph", "Noch fehlt ein Beschluss."),
    ]


def test_the_head_of_a_saved_page_is_named():
    manuscript = read_page(SAVED_PAGE)

    assert manuscript.kicker == "Stromspeicher"
    assert manuscript.headline == "Die Batterie aus dem Watt"
    assert manuscript.teaser == "Ein Werk soll wachsen."
    assert manuscript.author == "Ida Rahn"
    assert manuscript.language == "de"


def test_losses_of_a_page_are_reported():
    assert warned(read_page(SAVED_PAGE)) == {
        "page_reduced": {},
        "images_left_out": {"count": 1},
        "embeds_left_out": {"count": 1},
    }


def test_links_are_source_notes_at_their_words():
    assert noted(read_page(SAVED_PAGE)) == [("48 Millionen", "https://amt.example/bericht", None)]


def test_a_headline_above_the_article_is_found():
    page = "<body><div><h1>Titel</h1></div><main><p>Text.</p></main></body>"

    assert parts(read_page(page)) == [("headline", "Titel"), ("paragraph", "Text.")]


def test_a_page_of_only_paragraphs_has_no_other_parts():
    manuscript = read_page("<p>Eins.</p><p>Zwei.</p>")

    assert manuscript.text == "Eins.\n\nZwei."
    assert manuscript.blocks is None


def test_word_names_its_parts_on_the_clipboard():
    pasted = (
        "<p class=MsoTitle>Titel</p><p class=MsoSubtitle>Unterzeile</p>"
        "<p class=MsoNormal>Text<o:p></o:p></p><p class=MsoCaption>Bild</p>"
    )

    assert [kind for kind, _ in parts(read_page(pasted))] == [
        "headline",
        "teaser",
        "paragraph",
        "caption",
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<p>Fu&szlig;ball&nbsp;&amp;&shy;mehr &#x1F600; &lt;b&gt;</p>",
            "Fußball\xa0&\xadmehr 😀 <b>",
        ),
        ("<p>a\u202fb e\u0301\u200d</p>", "a\u202fb e\u0301\u200d"),
        ("<p>eins<br>zwei <br/> drei</p>", "eins\nzwei\ndrei"),
        ("<p>ein\n   <b>\n Wort</b>  mehr</p>", "ein Wort mehr"),
        ("<p>a<!-- nein -->b<script>x</script>c</p>", "abc"),
        ("<p>Er sagte <q>ja</q>.</p>", 'Er sagte "ja".'),
        (
            "<p>312<sup><a href='#1'>1</a></sup> von 10<sup>-6</sup> m<sup>2</sup></p>",
            "312¹ von 10⁻⁶ m²",
        ),
        ("<p>1<sup>er</sup> CO<sub>2</sub> 5<sup>a1</sup></p>", "1er CO2 5a1"),
        ("<pre>a\n   b</pre>", "a\n   b"),
        ("<div>lose<p>Absatz</p>Rest</div>", "lose\n\nAbsatz\n\nRest"),
        ("<ul><li>eins<li><p>zwei</ul>", "eins\n\nzwei"),
        ("<p>da<span hidden>nicht</span><i style='display: none'>nie</i></p>", "da"),
        ("<table><tr><th>A <th>B<tr><td><p>1</p><p>2</p><td>3</table>", "A\tB\n\n1 2\t3"),
        ("<blockquote>Wort<footer>Wer</footer></blockquote>", "Wort\n\nWer"),
    ],
)
def test_words_come_over_as_a_reader_sees_them(html, text):
    assert read_page(html).text == text


def test_a_cdata_section_is_read():
    page = read_page("<p>Eins, <![CDATA[5 < 6 & 7 <b>]]> Meter</p><p><![CDATA[ ohne Ende</p>")

    assert page.text.startswith("Eins, 5 < 6 & 7 <b> Meter")


def test_a_table_that_lays_out_the_page_is_no_table():
    page = "<table><tr><td><h1>Titel</h1><p>Eins.</p><p>Zwei.</p></td></tr></table>"

    manuscript = read_page(page)

    assert manuscript.text == "Titel\n\nEins.\n\nZwei."
    assert manuscript.warnings == ()


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_declared_charset_is_believed(charset):
    encoded = "cp1252" if charset == "iso-8859-1" else charset
    page = f'<meta charset="{charset}"><p>Größe: 5 €</p>'.encode(encoded)

    assert read_manuscript(page, filename="a.html").text == "Größe: 5 €"


def test_a_byte_order_mark_goes_before_the_declared_charset():
    page = '<meta charset="iso-8859-1"><p>Größe: 5 €</p>'

    for encoding in ("utf-8-sig", "utf-16"):
        assert read_page(page.encode(encoding)).text == "Größe: 5 €"


def test_a_charset_nobody_knows_is_guessed():
    page = '<meta charset="punycode"><p>Größe: 5 €, sagte die Müllerin.</p>'.encode("cp1252")

    manuscript = read_manuscript(page, filename="a.html")

    assert manuscript.text == "Größe: 5 €, sagte die Müllerin."
    assert "encoding_guessed" in warned(manuscript)


@pytest.mark.parametrize("sign", ["\x01", "&#1;", "\x0b", "\uffff", "&#xffff;", "\x7f"])
def test_signs_that_xml_forbids_do_not_stop_a_saved_page(sign):
    loose = (
        f"{sign}Die Schleuse von Brunsbüttel bleibt {sign} bis Mai für große Schiffe geschlossen."
    )
    rows = f"<p>{'Das Amt prüft die Tore. ' * 9}</p>{sign}Ende<p>{'Sie ist alt. ' * 20}</p>"
    page = f"<script>1</script><nav>Start</nav><div>{loose}{rows}</div><footer>Ende</footer>"

    assert "bis Mai für große Schiffe" in read_page(page).text


TAGS = """<p> </p> <h1> </h1> <h2> <br> <b> </b> <table> <tr> <td> </td> </table> <figcaption>
<figure> <pre> </pre> <q> </q> <article> <aside> <del> </del> <img> <a_href='https://a.b'> </a>
&amp; &nbsp; <div_class=kicker> <span_class=credit> </span> </div> <script> </script>"""
tags = st.sampled_from([tag.replace("_", " ") for tag in TAGS.split()])


@given(st.lists(st.text(max_size=8) | tags).map("".join))
def test_blocks_and_notes_lie_inside_the_text_of_any_page(html):
    try:
        manuscript = read_page(html)
    except UnreadableManuscript:
        return
    position = 0
    for block in manuscript.blocks or ():
        words = manuscript.text[block.start : block.end]
        assert position <= block.start < block.end <= len(manuscript.text)
        assert words == words.strip()
        position = block.end
    for note in manuscript.notes:
        words = manuscript.text[note.start : note.end]
        assert words
        assert words == words.strip()
    assert "\r" not in manuscript.text
