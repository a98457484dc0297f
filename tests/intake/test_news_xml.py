"""NITF and NewsML-G2, read without a database."""

from datetime import date

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.words import parts, warned

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="de"><head><title>Pegel</title>
<docdata><doc-id id-string="pegel-9"/><date.issue norm="20260405"/></docdata></head>
<body><body.head><hedline><hl1>Der Pegel f&auml;llt</hl1><hl2>Drei Tage ohne Regen</hl2></hedline>
<byline>Von Mats Bohn</byline><abstract><p>Die Ruhr sinkt.</p></abstract></body.head>
<body.content><p>Am Wehr stehen <num>2,4</num> Meter&nbsp;an.</p><hl2>Die Folgen</hl2>
<p>Der <org>Verband</org> misst weiter.</p>
<media media-type="image"><media-reference source="w.jpg"/><media-caption>Das Wehr</media-caption>
<media-producer>Ute Siel</media-producer></media></body.content>
<body.end><tagline>mab</tagline></body.end></body></nitf>"""
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:pegel:9" xml:lang="de">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-04-04T22:00:00Z</versionCreated>
<embargoed>2026-04-05T06:00:00+02:00</embargoed></itemMeta>
<contentMeta><by>Mats Bohn</by><headline>Der Pegel fällt</headline>
<headline role="hld:subHeadline">Drei Tage ohne Regen</headline>
<description role="drol:summary">Die Ruhr sinkt.</description></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
PAGE = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<body><p>Am Wehr stehen 2,4 Meter&#160;an.</p></body></html></inlineXML>"""
PLAIN = '<inlineData contenttype="text/plain">Am Wehr stehen 2,4 Meter&#160;an.</inlineData>'
UNKNOWN = """<!DOCTYPE nitf SYSTEM 'a.dtd'>
<nitf><body><body.content><p>&wehr;</p></body.content></body></nitf>"""
SENTENCE = ("paragraph", "Am Wehr stehen 2,4 Meter\u00a0an.")


def read(document: str):
    return read_manuscript(document, media_type="application/xml")


def test_nitf_is_sorted_by_its_elements():
    manuscript = read(NITF)

    assert sorted(parts(manuscript)) == sorted(
        [
            ("headline", "Der Pegel fällt"),
            ("teaser", "Drei Tage ohne Regen"),
            ("teaser", "Die Ruhr sinkt."),
            ("signoff", "Von Mats Bohn"),
            SENTENCE,
            ("crosshead", "Die Folgen"),
            ("paragraph", "Der Verband misst weiter."),
            ("caption", "Das Wehr"),
            ("credit", "Ute Siel"),
            ("signoff", "mab"),
        ]
    )
    assert manuscript.external_id == "pegel-9"
    assert manuscript.publication_date == date(2026, 4, 5)
    assert manuscript.language == "de"


@pytest.mark.parametrize("content", [PAGE, PLAIN], ids=["page", "plain"])
def test_a_text_item_of_newsml_has_head_and_body(content):
    manuscript = read(ITEM.format(content=content))

    assert parts(manuscript) == [
        ("headline", "Der Pegel fällt"),
        ("teaser", "Drei Tage ohne Regen"),
        ("teaser", "Die Ruhr sinkt."),
        SENTENCE,
        ("signoff", "Mats Bohn"),
    ]
    assert manuscript.external_id == "urn:pegel:9"
    assert manuscript.publication_date == date(2026, 4, 5)


def test_a_kicker_is_no_headline_and_what_comes_second_is_named():
    headlines = """<headline role="a:kicker">Wasser</headline><headline role="a:web">Web</headline>
        <headline>Der Pegel fällt</headline>"""
    document = ITEM.replace("<headline>Der Pegel fällt</headline>", headlines)

    manuscript = read(document.format(content=PAGE + PAGE))

    assert parts(manuscript)[:2] == [("kicker", "Wasser"), ("headline", "Der Pegel fällt")]
    assert manuscript.text.count("Am Wehr") == 1
    assert warned(manuscript)["metadata_left_out"]["fields"] == "headline, inlineXML"


def test_text_on_separate_lines_is_separated():
    head = (
        "<hedline><hl1>Der Pegel<br/>fällt</hl1></hedline><byline>Mats Bohn<byttl>Lokales</byttl>"
    )
    nitf = (
        f"<nitf><body><body.head>{head}</byline></body.head><body.content><p>Da.</p></body.content>"
    )

    assert parts(read(f"{nitf}</body></nitf>"))[:2] == [
        ("headline", "Der Pegel fällt"),
        ("signoff", "Mats Bohn Lokales"),
    ]
    summary = "Die Ruhr<br/>sinkt."
    document = ITEM.replace("Die Ruhr sinkt.", summary).format(content=PAGE)
    assert ("teaser", "Die Ruhr sinkt.") in parts(read(document))


def test_a_headline_in_the_language_of_the_item_goes_first():
    two = '<headline xml:lang="en">Level falls</headline><headline>Der Pegel fällt</headline>'
    document = ITEM.replace("<headline>Der Pegel fällt</headline>", two)

    assert parts(read(document.format(content=PAGE)))[0] == ("headline", "Der Pegel fällt")


def test_inline_data_in_base64_is_read():
    data = "QW0gV2VociBzdGVoZW4gMiw0IE1ldGVywqBhbi4="
    content = f'<inlineData contenttype="text/plain" encoding="base64">{data}</inlineData>'

    assert SENTENCE in parts(read(ITEM.format(content=content)))


def test_notes_to_the_desk_are_kept():
    notes = "<edNote>Erst ab sechs.</edNote><pubStatus qcode='stat:canceled'/></itemMeta>"
    document = ITEM.replace("</itemMeta>", notes).format(content=PAGE)
    nitf = NITF.replace("</docdata>", '<ed-msg info="Erst ab sechs."/></docdata>')
    nitf = nitf.replace("</body.head>", "<note><p>Gesperrt</p></note></body.head>")

    assert read(document).wire.note == read(nitf).wire.note == "Erst ab sechs."
    assert read(document).wire.is_killed
    assert warned(read(nitf))["metadata_left_out"]["fields"] == "note"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("<nitf><body><body.content><p>a</body></nitf>", RefusalCode.BROKEN_XML),
        ("<nitf><body/></nitf>", RefusalCode.MISSING),
        ("<nitf><body><body.content/></body></nitf>", RefusalCode.NO_BODY),
        (UNKNOWN,
         RefusalCode.UNKNOWN_ENTITY),
        ("<roman/>", RefusalCode.UNKNOWN_ROOT),
        (NITF.replace("pegel-9", "9" * 201), RefusalCode.ID_TOO_LONG),
        (ITEM.replace("urn:pegel:9", "9" * 201).format(content=PAGE), RefusalCode.ID_TOO_LONG),
        ("<newsItem><contentSet/></newsItem>", RefusalCode.NO_BODY),
        (ITEM.format(content=""), RefusalCode.NO_BODY),
        (ITEM.format(content=PLAIN.replace(" contenttype", " encoding='x:gzip' contenttype")),
         RefusalCode.NO_BODY),
        (ITEM.format(content="<inlineXML><html><body><p/></body></html></inlineXML>"),
         RefusalCode.NO_BODY),
    ],
)  # fmt: skip
def test_invalid_xml_is_refused_with_its_line(document, code):
    with pytest.raises(UnreadableManuscript) as refused:
        read(document)
    assert refused.value.code == code
    assert refused.value.params["line"]


def test_the_time_in_a_dateline_is_no_paragraph():
    stamped = (
        "<dateline>Kiel<story.date norm='20260402'>20260402</story.date></dateline></body.head>"
    )
    manuscript = read_manuscript(NITF.replace("</body.head>", stamped), media_type="text/xml")
    assert "20260402" not in manuscript.text
    assert ("paragraph", "Kiel") in parts(manuscript)
