"""What was made to do harm is refused, and soon."""

import json
import os
import random
import time
import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.word_files import (
    NAMESPACES,
    paragraph,
    read_member,
    run,
    save,
    with_body,
    with_member,
)

pytestmark = pytest.mark.slow
SECONDS = 10
UNKNOWN_ENCODING = b'<?xml version="1.0" encoding="klingon"?><a/>'


def refuse(data: bytes | str, filename: str) -> RefusalCode:
    """Return why `data` is refused; fail if it takes too long."""
    started = time.process_time()
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data, filename=filename)
    assert time.process_time() - started < SECONDS
    return refused.value.code


def survive(data: bytes | str, filename: str) -> None:
    """Read `data`; nothing but a refusal may be raised, and nothing may take long."""
    started = time.process_time()
    try:
        read_manuscript(data, filename=filename)
    except UnreadableManuscript as refusal:
        str(refusal)
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>"])
def test_a_page_that_is_nested_too_deeply_is_refused(tag):
    assert refuse(tag * 90_000 + "x", "a.html") is RefusalCode.TOO_NESTED


@pytest.mark.parametrize(
    "unit",
    ["<p", "<p>a", "&", "<!--", "<a b=c ", "<li>x<p>y", "<br>", "a ", "<h1>x", "</p>", "<q>", "<a"],
)
def test_a_malformed_page_takes_bounded_time(unit):
    survive("<p>Wort</p>" + unit * (400_000 // len(unit)), "a.html")


@pytest.mark.parametrize("tag", ["<article>", "<aside>", "<table>", "<section>", "<p><table><td>"])
def test_a_large_page_inside_many_elements_takes_bounded_time(tag):
    survive(tag * 80 + "<span></span>" * 100_000 + "<p>x" * 190_000, "a.html")


def test_a_page_with_too_much_text_is_refused():
    assert refuse("<p>Wort für Wort</p>" * 60_000, "a.html") is RefusalCode.TOO_LONG


@pytest.mark.parametrize(
    "unit", ["<p>", "<ul><li></ul>", "<td></td>", "<!---->", "<b id=x class=y>", "<?a?>", "<"]
)
def test_a_page_of_too_many_elements_is_refused_unparsed(unit):
    page = "<p>Wort</p>" + unit * 300_001

    assert refuse(page, "a.html") is RefusalCode.TOO_MANY_ELEMENTS


@pytest.mark.parametrize(
    "attribute", ['a{}="1"', "a{}=1", "a{}", "a{}='<b>'", 'a{}="/"/', "={}=1", 'a{} = "1 2"']
)
def test_an_element_of_too_many_attributes_is_refused_unparsed(attribute):
    attributes = " ".join(attribute.format(number) for number in range(32_000))

    assert refuse(f"<p {attributes}>Wort</p>", "a.html") is RefusalCode.TOO_MANY_ATTRIBUTES


def test_attributes_without_space_between_them_are_counted():
    attributes = "".join(f"a{number}='1'" for number in range(32_000))

    assert refuse(f"<p {attributes}>Wort</p>", "a.html") is RefusalCode.TOO_MANY_ATTRIBUTES


@pytest.mark.parametrize(
    "page",
    [
        "<img src='data:image/png;base64," + "a/b=" * 500_000 + "'><p>Wort",
        "<script>if (a <b) {" + "c = 1; " * 20_000 + "}</script><p>Wort",
        "<p title='" + "a " * 500_000 + "'>Wort",
    ],
)
def test_a_page_with_much_in_one_attribute_is_read(page):
    assert read_manuscript(page, filename="a.html").text == "Wort"


@pytest.mark.parametrize("unit", ["<a", "<a ", "<a b='", "<a b=", '<a b="c', "<a b = '\"", "<a/"])
def test_tags_without_an_end_take_bounded_time(unit):
    survive(unit * (299_000 // unit.count("<")), "a.html")


@pytest.mark.parametrize("unit", ["<p/>", "<table><tr/></table>", "<!---->", '<p id="a"/>'])
def test_news_of_too_many_elements_is_refused_unparsed(unit):
    news = f"<nitf><body><p>Wort</p>{unit * 300_001}</body></nitf>"

    assert refuse(news, "a.xml") is RefusalCode.TOO_MANY_ELEMENTS


def test_a_wire_item_whose_body_has_too_many_elements_is_refused():
    item = {"uri": "a", "type": "text", "headline": "Wort", "body_xhtml": "<p>" * 300_001}

    assert refuse(json.dumps(item), "a.ninjs") is RefusalCode.TOO_MANY_ELEMENTS


@pytest.mark.parametrize(
    "unit", ["[", "![", "*a ", "**a_", "`", "> ", "- ", "[a](", "<a ", "|a|b|\n", "---\n", "a:b\n"]
)
def test_malformed_markdown_takes_bounded_time(unit):
    survive("---\n" + unit * (100_000 // len(unit)), "a.md")


def test_markdown_that_is_too_long_is_refused_unparsed():
    assert refuse("*a " * 1_000_000, "a.md") is RefusalCode.TOO_LONG


def test_a_package_that_swells_is_refused_unread():
    data = with_member(save(docx.Document()), "word/media/a.bmp", b"\0" * 51_000_000)

    assert len(data) < 200_000
    assert refuse(data, "a.docx") is RefusalCode.TOO_LARGE_UNPACKED


@pytest.mark.parametrize("unit", ["<w:p/>", "<w:p><w:r/></w:p>", "<w:tbl/>", "<w:p><w:t/></w:p>"])
def test_a_file_of_too_many_elements_is_refused_unparsed(unit):
    body = f"<w:document {NAMESPACES}><w:body>{unit * 300_001}</w:body></w:document>"
    data = with_member(save(docx.Document()), "word/document.xml", body.encode())

    assert refuse(data, "a.docx") is RefusalCode.TOO_MANY_ELEMENTS


def test_xml_that_swells_is_refused_unread():
    data = with_member(with_body(paragraph(run("Text"))), "word/other.xml", b" " * 21_000_000)

    assert refuse(data, "a.docx") is RefusalCode.TOO_LARGE_UNPACKED


def test_a_package_that_misstates_its_size_is_refused():
    data = with_member(save(docx.Document()), "word/styles.xml", b" " * 60_000_000)
    honest = (60_000_000).to_bytes(4, "little")

    assert refuse(data.replace(honest, (1000).to_bytes(4, "little")), "a.docx") is (
        RefusalCode.BROKEN_FILE
    )


def test_a_part_that_is_named_a_thousand_times_is_read_once():
    data = with_body(paragraph(run("Text")))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    named = "".join(
        f'<Relationship Id="h{number}" Type="{kind}" Target="styles.xml"/>'
        for number in range(20_000)
    )
    relations = read_member(data, "word/_rels/document.xml.rels").decode()
    relations = relations.replace("</Relationships>", f"{named}</Relationships>")

    survive(with_member(data, "word/_rels/document.xml.rels", relations.encode()), "a.docx")


@pytest.mark.parametrize("name", ["e0", "e9"])
def test_entities_are_not_expanded(name):
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    data = with_body(paragraph(run("Wort")))
    declaration, xml = read_member(data, "word/document.xml").decode().split("?>", 1)
    declared = f'{declaration}?><!DOCTYPE x [<!ENTITY e0 "lol">{entities}]>'
    xml = declared + xml.replace("Wort", f"Wort &{name};")

    assert f"Wort &{name};" in xml
    with_entities = with_member(data, "word/document.xml", xml.encode())
    assert refuse(with_entities, "a.docx") is RefusalCode.BROKEN_FILE


def test_a_locked_package_is_named():
    data = bytearray(save(docx.Document()))
    for header, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(header)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(header, at + 4)

    assert refuse(bytes(data), "a.docx") is RefusalCode.ENCRYPTED


def test_a_word_file_that_is_nested_too_deeply_is_refused():
    body = paragraph("<w:ins>" * 200 + run("x") + "</w:ins>" * 200)
    deeper = body.replace("<w:ins>", "<w:ins>" * 100).replace("</w:ins>", "</w:ins>" * 100)
    xml = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{deeper}</w:body></w:document>"
    )

    data = with_member(save(docx.Document()), "word/document.xml", xml.encode())

    assert refuse(data, "a.docx") is RefusalCode.BROKEN_FILE


def test_a_truncated_word_file_is_refused():
    data = save(docx.Document())

    for length in range(4, len(data) - 1, 1009):
        assert refuse(data[:length], "a.docx") is RefusalCode.BROKEN_FILE


def test_a_damaged_word_file_raises_nothing_but_a_refusal():
    chance = random.Random(7)  # noqa: S311
    whole = with_body(paragraph(run("Das Werk in Emden")))

    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        survive(bytes(data), "a.docx")


BODY = b"word/document.xml"
LISTED, LOCAL, END = "in the list of parts", "before the part", "at the end"


def damaged(data: bytes, where: str, *fields: tuple[int, bytes]) -> bytes:
    """Return a package with fields of a header set: (place in it, value) each."""
    begins = {
        LISTED: data.rindex(BODY) - 46,
        LOCAL: data.index(BODY) - 30,
        END: data.rindex(b"PK\x05\x06"),
    }
    changed = bytearray(data)
    for place, value in fields:
        at = begins[where] + place
        changed[at : at + len(value)] = value
    return bytes(changed)


@pytest.mark.parametrize(
    ("where", "fields"),
    [
        (LISTED, [(6, b"\x99")]),
        (LISTED, [(8, b"\x20")]),
        (LISTED, [(9, b"\x08"), (46, b"\xff\xfe")]),
        (LISTED, [(10, b"\x63")]),
        (LISTED, [(10, b"\x0c")]),
        (LISTED, [(10, b"\x0e")]),
        (LISTED, [(42, b"\xff\xff\xff\x7f")]),
        (LOCAL, [(0, b"XX")]),
        (LOCAL, [(26, b"\xff\xff")]),
        (END, [(16, b"\xff\xff\xff\x00")]),
    ],
    ids=[
        "a version of later times",
        "patched data",
        "a name in no UTF-8",
        "an unknown compression",
        "bzip2",
        "lzma",
        "a part beyond the end",
        "a header that is none",
        "a name of another length",
        "parts before the beginning",
    ],
)
def test_a_package_that_is_damaged_in_its_headers_is_refused(where, fields):
    data = with_body(paragraph(run("Text")))

    assert refuse(damaged(data, where, *fields), "a.docx") is RefusalCode.BROKEN_FILE


@pytest.mark.parametrize("part", ["_rels/.rels", "word/document.xml", "word/comments.xml"])
@pytest.mark.parametrize("content", [b"", b"nonsense", b"<a>", b"\0", UNKNOWN_ENCODING])
def test_a_part_that_is_damaged_is_refused(part, content):
    document = docx.Document()
    words = document.add_paragraph("Text").runs[0]
    document.add_comment(words, text="Amt", author="Ida", initials="I")

    data = with_member(save(document), part, content)

    assert refuse(data, "a.docx") is RefusalCode.BROKEN_FILE


@pytest.mark.parametrize("part", ["_rels/.rels", "word/document.xml"])
def test_a_part_that_is_something_else_is_refused(part):
    data = with_member(with_body(paragraph(run("Text"))), part, b"<a/>")

    assert refuse(data, "a.docx") is RefusalCode.BROKEN_FILE


@pytest.mark.parametrize("error", [KeyError, ValueError, AttributeError, RuntimeError])
def test_a_server_error_is_not_reported_as_one_of_the_file(monkeypatch, error):
    def fail(*_args):
        raise error

    monkeypatch.setattr("articles.intake.word_walk.WordWalk.read", fail)

    with pytest.raises(error):
        read_manuscript(save(docx.Document()), filename="a.docx")


def test_word_xml_of_any_order_raises_nothing_but_a_refusal():
    chance = random.Random(8)  # noqa: S311
    elements = [
        run("Wort "),
        '<w:commentRangeStart w:id="0"/>',
        '<w:commentRangeEnd w:id="0"/>',
        '<w:footnoteReference w:id="1"/>',
        "<w:pPr><w:pStyle/><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:hyperlink r:id='rId0'/>",
        "<w:p/>",
        "<w:tr><w:tc/></w:tr>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tc><w:p><w:r><w:tab/></w:r></w:p></w:tc>",
    ]

    for _ in range(60):
        inner = "".join(chance.choices(elements, k=6))
        kind = chance.choice(["w:p", "w:tr", "w:tbl", "w:ins", "w:sdt", "w:txbxContent"])
        survive(with_body(f"<{kind}>{inner}</{kind}>", paragraph(run("Ende"))), "a.docx")


def test_a_package_with_many_members_is_read_in_bounded_time():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number in range(20_000):
            package.writestr(f"word/{number}.xml", "")

    assert refuse(buffer.getvalue(), "a.docx") is RefusalCode.BROKEN_FILE


@given(st.binary(), st.sampled_from(["a.txt", "a.html", "a.md", "a.docx", "a.doc", "a", ""]))
def test_any_bytes_are_read_or_refused(data, filename):
    survive(data, filename)


@given(st.binary(), st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_any_bytes_after_a_known_beginning_are_read_or_refused(data, magic):
    survive(magic + data, "a.docx")


@given(st.text(), st.sampled_from(["a.txt", "a.html", "a.md", "a.docx", ""]))
def test_any_text_is_read_or_refused(text, filename):
    survive(text, filename)


def test_random_bytes_are_refused_in_every_format():
    for name in ("a.txt", "a.html", "a.md", "a.docx", "a"):
        assert refuse(b"\x81" + os.urandom(200_000), name) in {
            RefusalCode.BINARY,
            RefusalCode.BROKEN_FILE,
        }


HEAD = b"From: a@ort.example\nTo: b@ort.example\nSubject: x\n"


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 1_000_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 500_000 + b"\n\nText",
        HEAD + b"Content-Type: text/plain" + b";\n x*0*=a" * 300_000 + b"\n\nText",
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; "
        + b"a " * 400_000
        + b"\n\nText",
        HEAD + b"Content-Type: message/rfc822\n\nContent-Type: a/b; " + b"a " * 400_000 + b"\n\nx",
    ],
    ids=["parts", "subject", "parameters", "of a part", "of a mail in it"],
)
def test_a_mail_that_is_parsed_for_minutes_is_refused(mail):
    assert refuse(mail, "a.eml") is RefusalCode.BROKEN_MAIL


def test_a_mail_to_many_people_is_read():
    many = b"To: " + b"Erika Holm <erika.holm@ort.example>,\n " * 900 + b"a@ort.example\n"
    mail = HEAD.replace(b"To: b@ort.example\n", many) + b"\nDie Werft hat 312 Leute."
    assert "312 Leute" in read_manuscript(mail, filename="a.eml").text
