"""A Word file is read as it prints once its tracked changes are accepted."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from articles.intake import Manuscript, read_manuscript
from tests.intake.word_files import (
    paragraph,
    read_member,
    run,
    save,
    with_body,
    with_member,
)
from tests.intake.words import noted, parts, warned


def read(data: bytes) -> Manuscript:
    return read_manuscript(data, filename="text.docx")


def styled(*styles: tuple[str, str]) -> bytes:
    document = docx.Document()
    known = {style.name for style in document.styles}
    for style, text in styles:
        if style not in known:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph(text, style)
    return save(document)


def test_styles_name_the_parts():
    data = styled(
        ("Dachzeile", "Stromspeicher"),
        ("Title", "Die Batterie aus dem Watt"),
        ("Subtitle", "Ein Werk soll wachsen."),
        ("Autorenzeile", "Von Ida Rahn"),
        ("Normal", "Das Werk kostet 48 Millionen Euro."),
        ("Heading 1", "Zweifel"),
        ("Caption", "Halle am Hafen"),
        ("Fotocredit", "Foto: Ole Brandt"),
        ("Überschrift 2", "Ausblick"),
    )

    manuscript = read(data)

    assert [kind for kind, _ in parts(manuscript)] == [
        "kicker",
        "headline",
        "teaser",
        "signoff",
        "paragraph",
        "crosshead",
        "caption",
        "credit",
        "crosshead",
    ]
    assert manuscript.headline == "Die Batterie aus dem Watt"
    assert manuscript.author == "Ida Rahn"


def test_the_first_heading_is_the_headline_where_there_is_no_title():
    data = styled(("Heading 1", "Titel"), ("Normal", "Text."), ("Heading 1", "Zweifel"))

    assert [kind for kind, _ in parts(read(data))] == ["headline", "paragraph", "crosshead"]


def test_a_style_is_what_it_is_based_on():
    document = docx.Document()
    style = document.styles.add_style("Hausstil Zeile", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Title"]
    document.add_paragraph("Titel", style)

    assert parts(read(save(document))) == [("headline", "Titel")]


def test_a_file_without_styles_names_no_parts():
    manuscript = read(styled(("Normal", "Titel"), ("Normal", ""), ("Normal", "Text.")))

    assert manuscript.text == "Titel\n\nText."
    assert manuscript.blocks is None


def test_comments_are_source_notes_at_their_words():
    document = docx.Document()
    text = document.add_paragraph("Das Werk kostet ")
    price = text.add_run("48 Millionen")
    text.add_run(" Euro. ")
    end = document.add_paragraph("  Es steht in Emden.").runs[0]
    document.add_comment(price, text="Bericht, S. 3", author="Ida Rahn", initials="IR")
    document.add_comment([price, end], text="Beides vom Amt", author="Ole Brandt", initials="")

    assert noted(read(save(document))) == [
        ("48 Millionen", "Bericht, S. 3", "Ida Rahn"),
        ("48 Millionen Euro.\n\nEs steht in Emden.", "Beides vom Amt", "Ole Brandt"),
    ]


def test_a_comment_without_a_range_is_at_the_word_before_it():
    document = docx.Document()
    first = document.add_paragraph("Das Werk in Emden").runs[0]
    document.add_comment(first, text="Stimmt das?", author="Ida", initials="I")
    for mark in document.element.body.xpath("//w:commentRangeStart | //w:commentRangeEnd"):
        mark.getparent().remove(mark)

    assert noted(read(save(document))) == [("Emden", "Stimmt das?", "Ida")]


def test_a_comment_in_a_table_is_at_its_words():
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Stellen"
    number = table.cell(0, 1).paragraphs[0].add_run("380")
    document.add_comment(number, text="Landkreis", author="Ida", initials="I")

    assert noted(read(save(document))) == [("380", "Landkreis", "Ida")]


def test_a_comment_that_names_no_author_is_read():
    document = docx.Document()
    text = document.add_paragraph("Emden").runs[0]
    document.add_comment(text, text="Quelle", author="", initials="")
    data = save(document)
    comments = read_member(data, "word/comments.xml").replace(b' w:author=""', b"")

    assert noted(read(with_member(data, "word/comments.xml", comments))) == [
        ("Emden", "Quelle", None)
    ]


def test_links_are_source_notes():
    document = docx.Document()
    link = document.part.relate_to(
        "https://amt.example/bericht",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    document.add_paragraph("Das Werk kostet 48 Millionen")
    data = save(document)
    body = read_member(data, "word/document.xml").decode()
    body = body.replace("<w:r>", f'<w:hyperlink r:id="{link}"><w:r>').replace(
        "</w:r>", "</w:r></w:hyperlink>"
    )

    manuscript = read(with_member(data, "word/document.xml", body.encode()))

    assert noted(manuscript) == [
        ("Das Werk kostet 48 Millionen", "https://amt.example/bericht", None)
    ]


def test_footnotes_are_source_notes_at_the_word_before_them():
    data = with_body(
        paragraph(run("Das Werk"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" steht."))
    )
    data = with_member(
        data,
        "word/footnotes.xml",
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:footnote w:id="2"><w:p><w:r><w:t>Amtsblatt 7/2021</w:t></w:r></w:p></w:footnote>'
        b"</w:footnotes>",
    )
    relations = read_member(data, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/footnotes"/></Relationships>',
    )

    manuscript = read(with_member(data, "word/_rels/document.xml.rels", relations))

    assert noted(manuscript) == [("Werk", "Amtsblatt 7/2021", None)]
    assert warned(manuscript) == {"footnotes_as_notes": {"count": 1}}


def test_tracked_changes_are_accepted_and_reported():
    data = with_body(
        paragraph(
            run("Das Werk kostet "),
            f"<w:del>{run('38').replace('w:t', 'w:delText')}</w:del>",
            f"<w:ins>{run('48')}</w:ins>",
            f"<w:moveFrom>{run(' weg')}</w:moveFrom><w:moveTo>{run(' Millionen')}</w:moveTo>",
        )
    )

    manuscript = read(data)

    assert manuscript.text == "Das Werk kostet 48 Millionen"
    assert warned(manuscript) == {
        "tracked_changes_accepted": {"insertions": 2, "deletions": 2},
    }


def test_paragraphs_that_a_tracked_change_joins_are_one():
    joined = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    data = with_body(
        paragraph(joined, run("Das Werk ")),
        paragraph(joined, run("kostet ")),
        paragraph(run("viel.")),
        paragraph(joined, run("Ende")),
        f"<w:tbl><w:tr><w:tc>{paragraph(run('Zelle'))}</w:tc></w:tr></w:tbl>",
        paragraph(joined, run("Schluss")),
    )

    assert read(data).text == "Das Werk kostet viel.\n\nEnde\n\nZelle\n\nSchluss"


def test_a_text_box_comes_after_its_paragraph_once():
    box = f"<w:txbxContent>{paragraph(run('Kasten'))}</w:txbxContent>"
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = with_body(paragraph(run("Vor "), shape, run("und nach.")))

    manuscript = read(data)

    assert manuscript.text == "Vor und nach.\n\nKasten"
    assert warned(manuscript) == {"text_boxes_moved": {"count": 1}}


def test_tables_become_lines():
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Jahr", "Stellen", "2021", "380"], strict=True):
        cell.text = text
    table.cell(1, 1).add_paragraph("neu")

    manuscript = read(save(document))

    assert manuscript.text == "Jahr\tStellen\n\n2021\t380 neu"
    assert warned(manuscript) == {"tables_flattened": {"count": 1}}


def test_omissions_are_reported():
    data = with_body(
        paragraph(
            run("Text"),
            "<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r>",
            "<w:r><w:object/></w:r>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>",
            '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
        )
    )

    manuscript = read(data)

    assert manuscript.text == "Text"
    assert warned(manuscript) == {
        "images_left_out": {"count": 2},
        "embeds_left_out": {"count": 1},
        "hidden_text_left_out": {"count": 1},
        "symbols_left_out": {"count": 1},
    }


def test_page_headers_are_left_out_and_reported():
    document = docx.Document()
    document.add_paragraph("Text")
    document.sections[0].header.paragraphs[0].text = "Nordblatt, 3. Fassung"
    document.sections[0].footer.paragraphs[0].text = ""

    manuscript = read(save(document))

    assert manuscript.text == "Text"
    assert warned(manuscript) == {"headers_left_out": {"count": 1}}


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (run("Fu\xdfball\xad\xa0\u202f\U0001f600e\u0301\u200d &amp; &lt;b&gt;"), None),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a\u2011b\xad"),
        (run("a") + run(" ") + run("b"), "a b"),
        (
            run("312 m")
            + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
            + run(" 5"),
            "312 m² 5",
        ),
        ("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", "x=2"),
        (f"<w:sdt><w:sdtContent>{run('Feld')}</w:sdtContent></w:sdt>", "Feld"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>", "3"),
    ],
)
def test_characters_survive(xml, text):
    expected = text or "Fu\xdfball\xad\xa0\u202f\U0001f600e\u0301\u200d & <b>"

    assert read(with_body(paragraph(xml))).text == expected


def test_a_comment_keeps_its_lines_tabs_and_hyphens():
    document = docx.Document()
    noted = document.add_paragraph().add_run("Das Dock")
    comment = document.add_comment(noted, "Seite 4", author="Ida Rahn")
    comment.paragraphs[0].add_run().add_break()
    comment.paragraphs[0].add_run("Absatz 2\tRest")

    assert [note.text for note in read(save(document)).notes] == ["Seite 4\nAbsatz 2\tRest"]


def test_a_file_saved_in_the_strict_form_is_read():
    document = docx.Document()
    noted = document.add_heading("Das Dock", level=1).runs[0]
    document.add_comment(noted, "Seite 4", author="Ida Rahn")
    strict = save(document)
    for name in ("word/document.xml", "word/styles.xml", "word/comments.xml"):
        xml = read_member(strict, name)
        for word in (b"wordprocessingml/2006/main", b"officeDocument/2006/relationships"):
            xml = xml.replace(
                b"http://schemas.openxmlformats.org/" + word,
                b"http://purl.oclc.org/ooxml/" + word.replace(b"/2006", b""),
            )
        strict = with_member(strict, name, xml)

    manuscript = read(strict)

    assert b"purl.oclc.org" in read_member(strict, "word/document.xml")
    assert parts(manuscript) == [("headline", "Das Dock")]
    assert [(note.text, note.author) for note in manuscript.notes] == [("Seite 4", "Ida Rahn")]


def test_the_files_own_author_is_taken_where_no_line_names_one():
    document = docx.Document()
    document.add_paragraph("Text")
    document.core_properties.author = "Ida Rahn"

    assert read(save(document)).author == "Ida Rahn"
