"""A Word file has the check of its text, and reads as the text while nothing is decided."""

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.blocks import Block, BlockKind
from articles.intake import read_manuscript
from articles.word_files import UnwritableText, is_same_text
from articles.word_files.writing import write_word
from tests.intake.word_files import paragraph, read_member, run, save, with_body, with_member

from .deciding import (
    comments,
    decide,
    footnotes,
    inserted,
    opened,
    reply,
    returned,
    tracked,
    with_footnote,
)
from .texts import CHECKER, checked, footnote, of_file, remark, version, wording

TEXT = "Werft sucht Leute\n\nRund 30 Prozent der Plätze sind frei.\n\nSie hat 312 Leute."


def sent(data: bytes, old: str, new: str) -> bytes:
    """Return the file with one suggested wording."""
    text = read_manuscript(data).text
    file = of_file(data, wordings=[wording(text, old, new)])
    return write_word(file, data, [version(text)])


def text_of(data: bytes) -> str:
    return read_manuscript(data).text


def test_a_wording_is_a_tracked_change_of_who_judged():
    data = with_body(paragraph(run("Rund 30 Prozent der Plätze sind frei.")))
    out = sent(data, "30 Prozent", "40 Prozent")

    assert tracked(out) == [("del", CHECKER, "30"), ("ins", CHECKER, "40")]
    assert text_of(decide(out, accepts=True)) == "Rund 40 Prozent der Plätze sind frei."
    assert text_of(decide(out, accepts=False)) == "Rund 30 Prozent der Plätze sind frei."


@pytest.mark.parametrize(
    ("old", "new"), [("1,2", "1,3"), ("2.300", "2.400"), ("18:30", "18:45"), ("3.4.26", "3.4.25")]
)
def test_a_figure_is_replaced_as_a_whole(old, new):
    """Of "1,2" with a 3 inserted behind the deleted 2 a reader sees 1,23."""
    out = sent(with_body(paragraph(run(f"Es waren {old}, sagt er."))), old, new)

    assert tracked(out) == [("del", CHECKER, old), ("ins", CHECKER, new)]


def test_while_it_is_undecided_the_file_reads_as_its_text():
    data = with_body(paragraph(run("Rund 30 Prozent der Plätze sind frei.")))
    out = sent(data, "30 Prozent", "40 Prozent")

    read = read_manuscript(out)

    assert read.text == "Rund 30 Prozent der Plätze sind frei."
    assert (returned(out).article, returned(out).revision) == (7, 2)
    assert returned(out).corrections == returned(out).undecided == (12,)
    assert returned(decide(out, accepts=True)).undecided == ()
    assert read_manuscript(data).returned is None


@pytest.mark.parametrize(
    "inner",
    [
        (run("Rund 3"), run("0 Pro"), run("zent der Plätze")),
        ("<w:r><w:rPr><w:b/></w:rPr><w:t>Rund 30 Prozent</w:t></w:r>", run(" der Plätze")),
        ("<w:hyperlink r:id='x'>", run("Rund 30 Prozent"), "</w:hyperlink>", run(" der Plätze")),
        (run("Rund "), inserted("30 Prozent der"), run(" Plätze")),
        (inserted("Rund 30 Prozent der Plätze"),),
        (run("Rund 30"), "<w:r><w:noBreakHyphen/></w:r>", run("Prozent 30 Prozent Plätze")),
        ("<w:r><w:t>Rund 30 Pro</w:t><w:drawing/><w:t>zent der Plätze</w:t></w:r>",),
        (run("  Rund 30 Prozent"), run(" der Plätze  ")),
        ("<w:smartTag>", run("Rund 30 Prozent"), "</w:smartTag>", run(" der Plätze")),
    ],
    ids=["runs", "bold", "link", "partly new", "new", "hyphen", "drawing", "space", "tag"],
)
def test_words_are_changed_where_they_are(inner):
    data = with_body(paragraph(run("Werft")), paragraph(*inner), paragraph(run("Ende.")))
    before = text_of(data)
    out = sent(data, "30 Prozent", "fast 40 Promille")

    assert returned(out).is_plain is False
    assert text_of(out) == before
    assert text_of(decide(out, accepts=False, author=CHECKER)) == before
    accepted = text_of(decide(out, accepts=True, author=CHECKER))
    assert accepted == before.replace("30 Prozent", "fast 40 Promille", 1)


def test_formatting_lists_tables_and_footnotes_of_the_file_stay():
    document = docx.Document()
    document.add_heading("Werft sucht Leute", 1)
    document.add_paragraph("Rund 30 Prozent", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Plätze", "312 frei"
    document.add_paragraph("").add_run("Sie hat 40 Leute.").bold = True
    data = save(document)
    text = text_of(data)
    wordings = [wording(text, "30", "40", 1), wording(text, "312", "313", 2)]

    out = write_word(of_file(data, wordings=wordings), data, [version(text)])

    body = opened(decide(out, accepts=True))
    style = body.paragraphs[1].style
    assert style
    assert style.name == "List Bullet"
    assert body.tables[0].cell(0, 1).text == "313 frei"
    assert body.paragraphs[2].runs[0].bold
    assert text_of(decide(out, accepts=True)) == text.replace("30", "40", 1).replace("312", "313")


def test_footnotes_of_the_author_stay_beside_those_of_the_check():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = with_body(paragraph(run("Rund 30 Prozent"), mark, run(" der Plätze sind frei.")))
    data = with_footnote(body, "2", "Amtsblatt 7/2021")
    text = text_of(data)
    file = of_file(
        data,
        wordings=[wording(text, "30 Prozent der", "35 Promille der")],
        footnotes=[footnote(text, "frei.")],
    )

    out = write_word(file, data, [version(text)])

    # LibreOffice reads them in their order, whatever their numbers are.
    assert footnotes(out) == ["Amtsblatt 7/2021", "A Register, Bl. 3"]
    first = write_word(of_file(data, footnotes=[footnote(text, "Rund")]), data, [version(text)])
    assert footnotes(first) == ["A Register, Bl. 3", "Amtsblatt 7/2021"]
    taken = decide(out, accepts=True)
    assert [note.text for note in read_manuscript(taken).notes] == ["Amtsblatt 7/2021"]
    assert text_of(taken) == "Rund 35 Promille der Plätze sind frei."


def test_a_wording_over_two_cells_is_in_its_comment_instead():
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Plätze", "312 frei"
    data = save(document)
    text = text_of(data)
    explained = remark(text, "312", "Korrektur V12", verdict=12, wording="Vorschlag: Plätze: 312")
    file = of_file(
        data, wordings=[wording(text, "Plätze\t312", "Plätze: 312")], remarks=[explained]
    )

    out = write_word(file, data, [version(text)])

    assert tracked(out) == []
    assert returned(out).corrections == ()
    assert comments(out)[0][1].splitlines()[-1] == "Vorschlag: Plätze: 312"


def test_questions_are_comments_and_sources_footnotes_and_no_notes_of_the_author():
    data = with_body(paragraph(run("Rund 30 Prozent der Plätze sind frei.")))
    text = text_of(data)
    file = of_file(data, remarks=[remark(text, "30 Prozent")], footnotes=[footnote(text, "frei.")])

    out = write_word(file, data, [version(text)])

    assert comments(out) == [(CHECKER, "Rückfrage Q5\nWoher stammt die Zahl?")]
    assert footnotes(out) == ["A Register, Bl. 3"]
    read = read_manuscript(out)
    assert read.notes == ()
    assert [(row.kind, row.pk, row.text) for row in returned(out).remarks] == [
        ("Q", 5, "Woher stammt die Zahl?")
    ]


def test_the_next_file_has_nothing_of_the_earlier_check():
    data = with_body(paragraph(run("Rund 30 Prozent der Plätze sind frei.")))
    text = text_of(data)
    file = of_file(
        data,
        wordings=[wording(text, "30", "40")],
        remarks=[remark(text, "30 Prozent")],
        footnotes=[footnote(text, "frei.")],
    )
    first = write_word(file, data, [version(text)])

    again = write_word(of_file(first), first, [version(text)])

    assert comments(again) == footnotes(again) == tracked(again) == []
    assert returned(again).corrections == ()
    assert b"commentRange" not in read_member(again, "word/document.xml")


def test_what_changed_since_is_a_change_of_who_changed_it():
    data = with_body(paragraph(run("Rund 30 Prozent")), paragraph(run("Sie hat 312 Leute.")))
    first = text_of(data)
    second = first.replace("30", "40")
    third = second.replace("312", "313") + "\n\nNeu ist das Tor."
    versions = [version(first), version(second, "Bo Lau"), version(third, "Cy Mai", 1)]

    out = write_word(checked(third), data, versions)

    assert returned(out).is_plain is False
    assert text_of(out) == third
    assert tracked(out) == [
        ("del", "Bo Lau", "30"),
        ("ins", "Bo Lau", "40"),
        ("del", "Cy Mai", "312"),
        ("ins", "Cy Mai", "313"),
        ("ins", "Cy Mai", "Neu ist das Tor."),
    ]


def test_a_wording_may_be_about_words_that_changed_since():
    data = with_body(paragraph(run("Rund 30 Prozent der Plätze")))
    current = "Rund und gut 40 Prozent der Plätze"
    versions = [version(text_of(data)), version(current, "Bo Lau")]

    out = write_word(
        checked(current, wordings=[wording(current, "gut 40 Prozent", "fast 50")]), data, versions
    )

    assert text_of(out) == current
    assert text_of(decide(out, accepts=True)) == "Rund und fast 50 der Plätze"
    assert text_of(decide(out, accepts=False, author=CHECKER)) == current


@pytest.mark.parametrize(
    "edited",
    [
        "Werft\n\nEins.\n\nNeu.\n\nZwei.\n\nDrei.",
        "Neu.\n\nWerft\n\nEins.\n\nZwei.\n\nDrei.",
        "Werft\n\nEins.\n\nZwei.\n\nDrei.\n\nVier.\n\nFünf.",
        "Werft\n\nDrei.",
        "Eins.\n\nZwei.\n\nDrei.",
        "Werft\n\nEins.\n\nZwei.",
        "Werft\n\nEins. Zwei.\n\nDrei.",
        "Werft\nEins.\n\nZwei.\n\n\n\nDrei.",
    ],
)
def test_paragraphs_that_came_and_went_are_tracked(edited):
    data = with_body(*(paragraph(run(words)) for words in ("Werft", "Eins.", "Zwei.", "Drei.")))
    versions = [version(text_of(data)), version(edited, "Bo Lau")]

    out = write_word(checked(edited), data, versions)

    assert is_same_text(text_of(out), edited)
    assert returned(out).is_plain is False


def test_a_text_that_the_file_cannot_be_brought_to_goes_out_plain():
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "Plätze", "312 frei"
    data = save(document)
    edited = "Plätze\n\nNeu.\n\n312 frei"

    out = write_word(checked(edited), data, [version(text_of(data)), version(edited)])

    assert text_of(out) == edited
    assert returned(out).is_plain


def test_a_file_in_the_strict_form_goes_out_plain():
    data = with_body(paragraph(run("Rund 30 Prozent")))
    name = "word/document.xml"
    strict = read_member(data, name).replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    out = write_word(checked("Rund 30 Prozent"), with_member(data, name, strict), [])

    assert returned(out).is_plain


def test_a_plain_file_keeps_the_parts():
    text = "Stromspeicher\n\nDie Batterie\n\nEin Werk soll wachsen.\n\nEs kostet 3 Euro."
    data = write_word(checked(text))

    read = read_manuscript(data)

    assert read.text == text
    assert [style.name for style in opened(data).styles if style.name == "Title"]


def test_source_marks_stay_in_the_file_and_move_no_wording():
    data = with_body(paragraph(run("Es sind 30 [Quelle: Register] Prozent, also 40 Leute.")))
    out = sent(data, "40 Leute", "50 Leute")

    assert returned(out).is_plain is False
    assert text_of(decide(out, accepts=True)) == "Es sind 30 Prozent, also 50 Leute."
    assert "[Quelle: Register]" in opened(out).paragraphs[0].text


def test_a_comment_in_a_text_box_is_at_the_run_with_the_box():
    box = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
    data = with_body(paragraph(run("Werft"), box.format(paragraph(run("Im Kasten 30 Leute.")))))
    text = text_of(data)
    file = of_file(data, remarks=[remark(text, "30 Leute")], wordings=[wording(text, "30", "31")])

    out = write_word(file, data, [version(text)])

    body = opened(out).element.body
    assert not list(body.find(f".//{qn('w:txbxContent')}").iter(qn("w:commentRangeStart")))
    assert len(comments(out)) == 1
    assert "31 Leute" in text_of(decide(out, accepts=True))


def test_signs_that_xml_forbids_are_spaces_and_line_ends_in_the_file():
    text = "Rund\x0b30 Prozent\x02der Plätze."
    out = write_word(checked(text, wordings=[wording(text, "30", "40")]))

    assert text_of(decide(out, accepts=True)) == "Rund\n\n40 Prozent der Plätze."


def test_wordings_of_one_moment_have_dates_of_their_own():
    text = "Rund 30 Prozent und 40 Leute."
    data = with_body(paragraph(run(text)))
    wordings = [wording(text, "30", "31", 1), wording(text, "40", "41", 2)]
    out = write_word(of_file(data, wordings=wordings), data, [version(text)])
    change = next(opened(out).element.body.iter(qn("w:del")))
    one = change.get(qn("w:date"))
    document = opened(out)
    for change in list(document.element.body.iter(qn("w:del"), qn("w:ins"))):
        if change.get(qn("w:date")) == one and change.tag == qn("w:ins"):
            change.getparent().remove(change)
        elif change.get(qn("w:date")) == one:
            for run_element in change:
                change.addprevious(run_element)
            change.getparent().remove(change)

    read = returned(save(document))

    assert set(read.corrections) == {1, 2}
    assert len(read.undecided) == 1


def test_a_reply_in_a_thread_belongs_to_its_comment():
    text = "Rund 30 Prozent der Plätze."
    data = with_body(paragraph(run(text)))
    out = write_word(of_file(data, remarks=[remark(text, "30 Prozent")]), data, [version(text)])

    answered = reply(out, "Rückfrage", "Aus dem Register.")

    assert read_manuscript(answered).notes == ()
    [found] = returned(answered).remarks
    assert [(row.text, row.author) for row in found.replies] == [("Aus dem Register.", "Ida Rahn")]


WORDS = st.lists(
    st.sampled_from(["Werft", "30", "Prozent", "Plätze.", "–", "\n", "\n\n", "frei,", "312"]),
    min_size=3,
    max_size=25,
).map(" ".join)


@given(WORDS.filter(str.strip), WORDS.filter(str.strip))
def test_every_edit_of_a_text_is_brought_into_its_file(before, after):
    data = write_word(checked(before))
    versions = [version(text_of(data)), version(after, "Bo Lau")]

    out = write_word(checked(after), data, versions)

    assert is_same_text(text_of(out), after)


@given(WORDS.filter(str.strip), st.data())
def test_every_wording_can_be_accepted_and_rejected(text, draw):
    start = draw.draw(st.integers(0, len(text) - 1))
    end = draw.draw(st.integers(start + 1, len(text)))
    if "\n" in text[start:end] or not text[start:end].strip():
        return
    new = draw.draw(st.sampled_from(["40", "fast 40 Prozent", "keine Plätze, frei", "x\ny"]))
    old = text[start:end]
    suggested = wording(text, old, new)
    data = write_word(checked(text, wordings=[suggested]))
    place = text.index(old)
    entered = text[:place] + new + text[place + len(old) :]

    assert is_same_text(text_of(decide(data, accepts=False)), text)
    if returned(data).corrections:
        assert is_same_text(text_of(decide(data, accepts=True)), entered)


def test_parts_that_divide_a_line_can_be_written_by_no_file():
    with pytest.raises(UnwritableText):
        write_word(checked("Rund 30 Prozent", blocks=[Block(BlockKind.PARAGRAPH, 0, 4)]))


def test_words_in_no_part_are_in_the_file():
    text = "Werft\n\nRund 30 Prozent"

    assert text_of(write_word(checked(text, blocks=[Block(BlockKind.HEADLINE, 0, 5)]))) == text
