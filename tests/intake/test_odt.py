"""OpenDocument texts: parts, comments, footnotes, links, tracked changes; hostile ones."""

import zipfile
from io import BytesIO

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from articles.intake.returned_word import MADE_HERE
from tests.intake.words import noted, parts, warned

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"),
    )
)  # fmt: skip
WHOLE = f"""<office:document-content {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink"
xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Dachzeile"/>
<style:style style:name="P2" style:parent-style-name="P1"/></office:automatic-styles>
<office:body><office:text>{{}}</office:text></office:body></office:document-content>"""
KIND = "application/vnd.oasis.opendocument.text"


def odt(text: str, **members: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        package.writestr("content.xml", WHOLE.replace("{}", text))
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def read(text: str):
    return read_manuscript(odt(text), filename="a.odt")


def refusal_of(data: bytes) -> RefusalCode:
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data, filename="a.odt")
    return refused.value.code


def test_headings_and_styles_are_parts():
    manuscript = read(
        '<text:p text:style-name="P2">Häfen</text:p><text:h text:outline-level="1">Der Kai</text:h>'
        '<text:p text:style-name="Subtitle">Nach zwei Jahren</text:p><text:p>Er misst'
        '<text:s text:c="2"/>90<text:tab/>Meter.</text:p>'
        '<text:h text:outline-level="2">Bau</text:h>'
        "<text:list><text:list-item><text:p>Eins</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        "<table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table>"
    )

    assert parts(manuscript) == [
        ("kicker", "Häfen"),
        ("headline", "Der Kai"),
        ("teaser", "Nach zwei Jahren"),
        ("paragraph", "Er misst  90\tMeter."),
        ("crosshead", "Bau"),
        ("paragraph", "Eins"),
        ("paragraph", "A\tB"),
    ]
    assert warned(manuscript)["tables_flattened"]["count"] == 1


def test_comments_footnotes_and_links_are_notes_at_their_words():
    manuscript = read(
        '<text:p>Der Kai misst <office:annotation office:name="k"><dc:creator>E. Kroll</dc:creator>'
        "<text:p>Plan, Blatt 2</text:p></office:annotation>90 Meter"
        '<office:annotation-end office:name="k"/>, sagt '
        '<text:a xlink:href="https://hafen.example">der Hafen</text:a>.'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Mitteilung, S. 3</text:p></text:note-body></text:note></text:p>"
    )

    assert manuscript.text == "Der Kai misst 90 Meter, sagt der Hafen."
    assert noted(manuscript) == [
        ("90 Meter", "Plan, Blatt 2", "E. Kroll"),
        ("der Hafen", "https://hafen.example", None),
        ("Hafen.", "Mitteilung, S. 3", None),
    ]
    assert warned(manuscript)["footnotes_as_notes"]["count"] == 1


def test_a_comment_over_paragraphs_and_one_without_an_end_are_kept():
    manuscript = read(
        '<text:p>Eins <office:annotation office:name="a"><text:p>Weit</text:p></office:annotation>'
        "zwei.</text:p><text:p>Drei"
        '<office:annotation-end office:name="a"/> vier <office:annotation office:name="b">'
        "<text:p>Offen</text:p></office:annotation>fünf.</text:p>"
    )
    assert [(words, text) for words, text, _ in noted(manuscript)] == [
        ("zwei.\n\nDrei", "Weit"),
        ("vier", "Offen"),
    ]


@pytest.mark.parametrize(
    "beside",
    [
        "<office:annotation><text:p>Plan, Blatt 2</text:p></office:annotation>",
        "<text:note><text:note-body><text:p>Plan, Blatt 2</text:p></text:note-body></text:note>",
        '<office:annotation office:name="k"><text:list><text:list-item><text:p>Plan, Blatt 2'
        "</text:p></text:list-item></text:list></office:annotation>",
    ],
    ids=["comment", "footnote", "list in a comment"],
)
def test_comments_and_footnotes_in_a_table_are_no_text(beside):
    manuscript = read(
        "<table:table><table:table-row><table:table-cell><text:p>Kai</text:p></table:table-cell>"
        f"<table:table-cell><text:p>90 Meter{beside}</text:p><text:p>lang</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    assert manuscript.text == "Kai\t90 Meter lang"
    assert [text for _, text, _ in noted(manuscript)] == ["Plan, Blatt 2"]


def test_a_word_file_for_the_author_is_refused_in_this_format():
    meta = (
        f"<office:document-meta {NAMES} "
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">'
        '<office:meta><meta:user-defined meta:name="{}">7</meta:user-defined></office:meta>'
        "</office:document-meta>"
    )
    own = odt("<text:p>Er hält.</text:p>", **{"meta.xml": meta.format(MADE_HERE).encode()})
    other = odt("<text:p>Er hält.</text:p>", **{"meta.xml": meta.format("Ressort").encode()})

    assert refusal_of(own) is RefusalCode.NO_LONGER_WORD
    assert read_manuscript(other, filename="a.odt").text == "Er hält."


def test_tracked_changes_are_taken_as_accepted():
    manuscript = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>Er hält.</text:p>"
    )
    assert manuscript.text == "Er hält."
    assert warned(manuscript)["tracked_changes_accepted"]["deletions"] == 1


def test_text_boxes_and_pictures_are_reported():
    manuscript = read(
        "<text:p>Eins.<draw:frame><draw:text-box><text:p>Im Kasten.</text:p></draw:text-box>"
        "</draw:frame><draw:frame><draw:image/></draw:frame></text:p><text:p>Zwei.</text:p>"
    )
    assert manuscript.text == "Eins.\n\nIm Kasten.\n\nZwei."
    assert {"text_boxes_moved", "images_left_out"} <= set(warned(manuscript))


def test_a_file_is_recognised_by_its_content():
    assert read_manuscript(odt("<text:p>Er hält.</text:p>"), filename="a.docx").text == "Er hält."


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"kein ODT", RefusalCode.BROKEN_FILE),
        (odt("<text:p>x</text:p>")[:200], RefusalCode.BROKEN_FILE),
        (odt("<text:p>"), RefusalCode.BROKEN_FILE),
        (odt(" "), RefusalCode.EMPTY),
        (odt("<text:p>x</text:p>" * 310_000), RefusalCode.TOO_MANY_ELEMENTS),
        (odt("<text:p>x</text:p>", bild=b"\0" * 51_000_000), RefusalCode.TOO_LARGE_UNPACKED),
        (odt("<text:section>" * 250 + "</text:section>" * 250), RefusalCode.TOO_NESTED),
        (
            odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": b"<encryption-data/>"}),
            RefusalCode.ENCRYPTED,
        ),
    ],
)
def test_what_is_damaged_or_hostile_is_refused(data, code):
    found = refusal_of(data)
    assert found is code or {found, code} == {RefusalCode.TOO_NESTED, RefusalCode.BROKEN_FILE}


def test_a_document_type_is_refused():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert refusal_of(file.getvalue()) is RefusalCode.BROKEN_FILE
