"""Messages of several items: each text is a document of its own."""

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, items_in, read_manuscript
from articles.intake.messages import MOST_ITEMS
from tests.intake.words import parts, warned

ITEM = """<newsItem guid="urn:werk:{number}" version="{number}" xml:lang="de">
<itemMeta><itemClass qcode="ninat:{kind}"/></itemMeta>
<contentMeta><headline>Kai {number}</headline>{meta}</contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
TEXT = """<inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Er misst {number} Meter.</p></body></html>
</inlineXML>"""
PICTURE = "<description role='drol:caption'>Der Kai</description><by>Jo Amann</by>"


def item(number: int, kind: str = "text", content: str = TEXT, meta: str = "") -> str:
    return ITEM.format(number=number, kind=kind, meta=meta, content=content.format(number=number))


def message(*items: str, header: str = "<header><sent>2026-04-02</sent></header>") -> bytes:
    inside = "\n".join(items)
    return (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{header}\n'
        f"<itemSet>\n{inside}\n</itemSet></newsMessage>"
    ).encode()


def read(data: bytes):
    return read_manuscript(data, filename="a.xml")


def test_each_text_of_a_message_is_read_by_itself():
    found = [read(data) for data in items_in(message(item(1), item(2), item(3)))]

    assert [one.external_id for one in found] == ["urn:werk:1", "urn:werk:2", "urn:werk:3"]
    assert [one.text for one in found] == [f"Kai {n}\n\nEr misst {n} Meter." for n in (1, 2, 3)]


def test_what_the_head_of_a_message_says_is_said_of_each_item():
    header = '<header><signal qcode="sig:kill"/></header>'
    found = [read(data) for data in items_in(message(item(1), item(2), header=header))]

    assert all(one.wire.is_killed for one in found)


def test_a_picture_in_the_message_gives_its_caption_and_credit_to_the_first_text():
    first, second = items_in(message(item(1), item(5, "picture", "", PICTURE), item(2)))

    assert parts(read(first))[-2:] == [("caption", "Der Kai"), ("credit", "Jo Amann")]
    assert warned(read(first))["images_left_out"]["count"] == 1
    assert [kind for kind, _ in parts(read(second))] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "data",
    [
        message(item(1)),
        message(item(1), item(2, "picture", "", PICTURE)),
        item(1).encode(),
        b"<nitf><body/></nitf>",
        b"newsItem newsItem",
        b"<p><newsItem><newsItem></p>"[:0] + b"Ein Text.",
    ],
)
def test_a_document_with_one_text_stays_as_it_is(data):
    assert items_in(data) == [data]


def test_an_error_is_at_the_line_of_the_message():
    broken = item(2, content="<inlineData>\n</inlineData>")
    data = message(item(1), broken)
    line = 1 + data.decode().splitlines().index("<contentSet><inlineData>")

    with pytest.raises(UnreadableManuscript) as refused:
        read(items_in(data)[1])

    assert refused.value.code is RefusalCode.NO_BODY
    assert refused.value.params["line"] == line


def test_a_message_of_too_many_texts_is_refused():
    with pytest.raises(UnreadableManuscript) as refused:
        items_in(message(*(item(number) for number in range(MOST_ITEMS + 1))))
    assert refused.value.code is RefusalCode.TOO_MANY_ITEMS


def test_a_message_that_swells_when_it_is_taken_apart_is_refused():
    header = f"<header><sent>{'x' * 1_000_000}</sent></header>"
    with pytest.raises(UnreadableManuscript) as refused:
        items_in(message(*(item(number) for number in range(40)), header=header))
    assert refused.value.code is RefusalCode.TOO_LARGE


@pytest.mark.parametrize("data", [b"<newsItem><newsItem>", message(item(1), item(2))[:-9]])
def test_a_message_that_is_not_well_formed_is_refused(data):
    with pytest.raises(UnreadableManuscript) as refused:
        items_in(data)
    assert refused.value.code is RefusalCode.BROKEN_XML


def test_entities_of_a_message_are_not_expanded():
    data = b'<!DOCTYPE newsMessage [<!ENTITY a "ha">]>' + message(item(1), item(2))
    with pytest.raises(UnreadableManuscript) as refused:
        items_in(data)
    assert refused.value.code is RefusalCode.ENTITIES


def test_marked_up_content_goes_before_plain_text():
    plain = "<inlineData contenttype='text/plain'>Glatt.</inlineData>"
    page = "<inlineData contenttype='text/html'>&lt;p&gt;Mit &lt;i&gt;Form&lt;/i&gt;.&lt;/p&gt;"
    nitf = (
        "<inlineData contenttype='application/nitf+xml'>&lt;nitf&gt;&lt;body&gt;&lt;body.content"
        "&gt;&lt;p&gt;Als NITF.&lt;/p&gt;&lt;/body.content&gt;&lt;/body&gt;&lt;/nitf&gt;"
    )

    for marked, words in (
        (f"{page}</inlineData>", "Mit Form."),
        (f"{nitf}</inlineData>", "Als NITF."),
    ):
        found = read(message(item(1, content=plain + marked)))
        assert parts(found)[1:] == [("paragraph", words)]


def test_a_plain_text_of_paragraphs_in_tags_is_read_as_a_page():
    content = "<inlineData contenttype='text/plain'><![CDATA[\n<p>\nEins.\n</p>]]></inlineData>"
    assert parts(read(message(item(1, content=content))))[1:] == [("paragraph", "Eins.")]
