"""A law of all readers: the words of a paragraph come through to the character."""

from html import escape
from xml.sax.saxutils import escape as escape_xml

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake import read_manuscript
from tests.drawn import examples
from tests.intake.word_files import paragraph, run, with_body

# Soft hyphen, spaces that don't break, joiners, marks that combine, an emoji of several code
# points, signs that markup means something by.
SIGNS = [
    "\u00ad", "\u00a0", "\u202f", "\u200d", "\u0301", "e\u0308", "\U0001f469\u200d\U0001f680",
    "\u2066", "\ufb01", "&", "<", ">", '"', "'", "&amp;", "&nbsp;", "]]>", "ß", "İ", "한", "ﷺ",
]  # fmt: skip
letters = st.characters(codec="utf-8", categories=("L", "M", "N", "P"))
words = st.lists(st.sampled_from(SIGNS) | st.text(letters, max_size=4), max_size=12).map(
    lambda found: f"Ab{''.join(found)}z."
)


def ninjs(text: str):
    document = {"uri": "urn:a", "bodies": [{"contentType": "text/plain", "value": text}]}
    return read_manuscript(orjson.dumps(document), media_type="application/vnd.iptc.ninjs+json")


def ninjs_page(text: str):
    document = {"uri": "urn:a", "body_xhtml": f"<p>{escape(text)}</p>"}
    return read_manuscript(orjson.dumps(document), media_type="application/vnd.iptc.ninjs+json")


def nitf(text: str):
    body = f"<body><body.content><p>{escape_xml(text)}</p></body.content></body>"
    return read_manuscript(f"<nitf>{body}</nitf>", media_type="application/nitf+xml")


def newsml(text: str):
    content = f'<inlineData contenttype="text/plain">{escape_xml(text)}</inlineData>'
    item = f'<newsItem guid="urn:a"><contentSet>{content}</contentSet></newsItem>'
    return read_manuscript(item, media_type="application/newsml+xml")


def page(text: str):
    return read_manuscript(
        f"<html><body><p>{escape(text)}</p></body></html>", media_type="text/html"
    )


def word(text: str):
    return read_manuscript(with_body(paragraph(run(escape_xml(text)))), filename="a.docx")


READERS = [ninjs, ninjs_page, nitf, newsml, page, word]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@given(text=words)
@examples(60)
def test_words_come_through_to_the_character(reader, text):
    assert reader(text).text == text
