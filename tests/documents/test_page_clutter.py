"""Saved pages: what belongs to an article is kept; consent, comments and teasers are left out."""

import pytest

from articles.documents import read_document

LONG = "Die Werft hat im vergangenen Jahr mehr Schiffe gebaut als je zuvor, sagte der Leiter. "
COOKIES = "Wir verwenden Cookies und bitten um Ihre Einwilligung in die Verarbeitung Ihrer Daten."
TITLES = [f"Gericht weist die Klage der Anwohner in Emsum ab, Teil {n}" for n in range(4)]
PAGE = """<!doctype html><html lang="de"><head><title>Werft</title></head><body>%s
<main><article><h1>Werft baut mehr</h1><p>%s</p><p>%s</p>%s<p>%s</p></article>%s</main></body>
</html>"""


def read(inner="", after="", before=""):
    page = PAGE % (before, LONG * 2, LONG * 3, inner, LONG * 4, after)
    return read_document(page.encode(), "seite.html").blocks


def texts(inner="", after="", before=""):
    return [block.text for block in read(inner, after, before)]


WHOLE = texts()


@pytest.mark.parametrize(
    "banner",
    [
        f"<div id='onetrust-banner-sdk'><h2>Privatsphäre</h2><p>{COOKIES}</p></div>",
        f"<div class='x1' role='dialog'><p>{COOKIES}</p></div>",
        f"<div class='x1'><div><p>{COOKIES}</p></div><button>Alle akzeptieren</button></div>",
        f"<div class='x1'><p>{COOKIES}</p><a href='#'>Accept all cookies</a></div>",
        f"<x-banner><template shadowrootmode='open'><div class='cmp'><p>{COOKIES}</p></div>"
        "</template></x-banner>",
    ],
)
@pytest.mark.parametrize("place", ["before", "after"])
def test_what_asks_for_consent_is_left_out(banner, place):
    assert texts(**{place: banner}) == WHOLE


COMMENT = "Mein Nachbar sagt, es seien 9000 Euro gewesen, aber wer soll das glauben."


@pytest.mark.parametrize(
    "comments",
    [
        f"<section id='comments'><h2>3 Kommentare</h2><ol><li><p>{COMMENT}</p></li></ol></section>",
        "<ol class='x7'>"
        + f"<li><cite>a</cite><p>{COMMENT}</p><a href='#'>Antworten</a></li>" * 3
        + "</ol>",
    ],
)
def test_comments_are_left_out(comments):
    assert COMMENT not in texts(after=comments)


def links(row):
    return "".join(row.format(f"<a href='/{n}'>{title}</a>") for n, title in enumerate(TITLES))


@pytest.mark.parametrize(
    "teasers",
    [
        f"<div class='x2'><h3>Mehr zum Thema</h3><ul>{links('<li>{}</li>')}</ul></div>",
        f"<h3>Mehr zum Thema</h3><ul>{links('<li>{}</li>')}</ul>",
        links("<div><span>3. April 2026</span><h4>{}</h4></div>").join(["<div>", "</div>"]),
        "<section>"
        + "".join(
            f"<article><a href='/'><h4>{t}</h4><p>{COMMENT}</p></a></article>" for t in TITLES
        )
        + "</section>",
        f"<p>{links('{} | ')}</p>",
    ],
)
@pytest.mark.parametrize("place", ["inner", "after"])
def test_lists_of_links_are_left_out(teasers, place):
    assert texts(**{place: teasers}) == WHOLE


def test_links_that_are_no_headlines_and_those_in_sentences_are_kept():
    names = "".join(f"<li><a href='/{name}'>{name}</a>: 40 Boote.</li>" for name in ("Nord", "Ost"))
    found = texts(f"<p>Es gibt <a href='/b'>vierzig Boote</a> im Hafen.</p><ul>{names}</ul>")
    assert {"Es gibt vierzig Boote im Hafen.", "Nord: 40 Boote."} <= {*found}


QUOTE = "„Wir haben zu lange gewartet, das hat uns 46 Millionen Euro gekostet.“"


@pytest.mark.parametrize(
    "inner",
    [
        f"<aside><p>{QUOTE}</p><cite>Rau</cite></aside>",
        f"<aside class='pullquote'><blockquote>{QUOTE}</blockquote></aside>",
        f"<div class='box'><h3>Die Zahlen</h3><ul><li>{QUOTE}</li></ul></div>",
        f"<details><summary>Was kostet es?</summary><p>{QUOTE}</p></details>",
        f"<figure><img><figcaption>{QUOTE}</figcaption></figure>",
    ],
)
def test_what_is_beside_the_text_of_an_article_is_kept(inner):
    assert QUOTE in texts(inner)


def test_an_aside_outside_of_the_article_is_left_out():
    page = PAGE % (f"<aside><p>{QUOTE}</p></aside>", LONG * 2, LONG, "", LONG, "")
    assert QUOTE not in [block.text for block in read_document(page.encode(), "a.html").blocks]


def test_the_caption_of_a_table_is_kept_though_it_is_no_sentence():
    table = "<table><caption>Stand 2025</caption><tr><th>Amt<th>Zahl<tr><td>Nord<td>7</table>"
    assert "Stand 2025" in texts(table)


def test_each_entry_of_a_live_blog_is_kept():
    said = [f"Um {n} Uhr stieg der Pegel der Ems auf {n + 300} Zentimeter." for n in range(9)]
    entries = "".join(
        f"<div class='entry'><time>{n}:00 Uhr</time><p>{text}</p><a href='#'>Teilen</a></div>"
        for n, text in enumerate(said)
    )
    page = f"<html><body><main><h1>Unwetter</h1><p>{LONG * 3}</p>{entries}</main></body></html>"
    found = [block.text for block in read_document(page.encode(), "a.html").blocks]
    assert [text for text in found if text in said] == said


def test_what_a_component_shows_of_itself_is_read():
    """SingleFile saves shadow roots as templates."""
    inner = f"<article><h1>Werft</h1><p>{LONG * 2}</p><p>{LONG * 3}</p></article>"
    shadow = f"<news-text><template shadowrootmode='open'>{inner}</template></news-text>"
    found = read_document(f"<html><body>{shadow}</body></html>".encode(), "a.html").blocks
    assert [block.text for block in found][-2:] == [(LONG * 2).strip(), (LONG * 3).strip()]


@pytest.mark.parametrize("name", ["comments", "sidebar", "related", "ad"])
def test_a_name_alone_makes_no_clutter_of_the_article(name):
    page = PAGE % ("", LONG, LONG, "", LONG, "")
    named = page.replace("<main>", f"<div class='{name}'><main>").replace(
        "</main>", "</main></div>"
    )
    assert (
        read_document(named.encode(), "a.html").blocks
        == read_document(page.encode(), "a.html").blocks
    )


def test_a_page_of_links_alone_is_read_whole():
    page = f"<html><body><h1>Archiv</h1><ul>{links('<li>{}</li>')}</ul></body></html>"
    found = [block.text for block in read_document(page.encode(), "a.html").blocks]
    assert found[-len(TITLES) :] == TITLES


def test_many_buttons_and_names_cost_no_more_than_the_page_is_long(monkeypatch):
    """Text is looked at once for each of a few buttons, not for each of thousands."""
    looked = []
    monkeypatch.setattr(
        "articles.documents.page_clutter._consent", lambda button, _: looked.append(button)
    )
    texts(after="<div>" + "<button>Akzeptieren</button>" * 5000 + "</div>")
    assert len(looked) == 20


def test_links_in_elements_in_elements_are_counted_once(monkeypatch):
    """Twice as many take twice as long: each element's links are not looked at for each around."""
    seen = []

    def count(depth):
        seen.clear()
        divs = "<div><a>Nord</a><a>Süd</a><a>Ost</a>" * depth
        texts(after=f"<section>{divs}<p>{LONG}</p>{'</div>' * depth}</section>")
        return len(seen)

    monkeypatch.setattr(
        "articles.documents.page_clutter._words", lambda element: seen.append(element) or ""
    )
    assert count(80) <= 2.5 * count(40)
