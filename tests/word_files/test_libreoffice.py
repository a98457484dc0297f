"""A Word file goes through LibreOffice and back without loss."""

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from articles.intake import read_manuscript
from articles.word_files import MarkedText
from articles.word_files.writing import write_word
from tests.intake.word_files import NAMESPACES, save

from .deciding import comments, decide, inserted, opened, reply, tracked, with_footnote
from .libreoffice import LibreOffice
from .texts import checked, footnote, remark, version, wording

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory) -> LibreOffice:
    return LibreOffice(tmp_path_factory.mktemp("office"))


def manuscript() -> bytes:
    """Return a file with a heading, a list, a table, notes, a link, runs and a change."""
    document = docx.Document()
    document.add_heading("Werft sucht Leute", 1)
    document.add_paragraph("Rund 30 Prozent der Plätze sind frei.", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Plätze", "312 frei"
    words = document.add_paragraph("Sie hat ")
    words.add_run("40 Le").bold = True
    words.add_run("ute und 50 Kräne.")
    document.add_comment(words.runs[0], text="Quelle: Amt", author="Ida Rahn")
    changed = document.add_paragraph("Der Hafen ")
    changed._p.append(parse_xml(inserted("wächst um 3 Meter.").replace(" ", f" {NAMESPACES} ", 1)))
    link = document.part.relate_to("https://example.org/tor", RT.HYPERLINK, is_external=True)
    linked = document.add_paragraph("Am ")
    linked._p.append(
        parse_xml(
            f'<w:hyperlink {NAMESPACES} r:id="{link}"><w:r><w:t>Tor 17</w:t></w:r></w:hyperlink>'
        )
    )
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    linked._p.append(parse_xml(mark.replace(">", f" {NAMESPACES}>", 1)))
    return with_footnote(save(document), "2", "Amtsblatt 7/2021")


def checked_manuscript(data: bytes) -> tuple[MarkedText, list]:
    """Return its text, edited once at the desk, with a check."""
    first = read_manuscript(data).text
    text = first.replace("50 Kräne", "51 Kräne")
    pairs = {
        "30 Prozent": "35 Prozent",
        "312": "313",
        "40 Leute": "41 Leute",
        "3 Meter": "4 Meter",
        "Tor 17": "Tor 18",
    }
    wordings = [wording(text, *pair, pk) for pk, pair in enumerate(pairs.items(), 1)]
    file = checked(
        text,
        wordings=wordings,
        remarks=[remark(text, "30 Prozent"), remark(text, "312", "Korrektur V2", verdict=2)],
        footnotes=[footnote(text, "sind frei.")],
    )
    return file, [version(first), version(text, "Bo Lau", 7)]


def accepted(file: MarkedText) -> str:
    text = file.text
    for row in file.wordings:
        text = text.replace(file.text[row.start : row.end], row.words)
    return text


@pytest.mark.parametrize("is_made_by_office", [False, True], ids=["python-docx", "LibreOffice"])
def test_saving_loses_nothing(office, is_made_by_office):
    data = office.treat(manuscript(), "saved") if is_made_by_office else manuscript()
    file, versions = checked_manuscript(data)
    out = write_word(file, data, versions)

    saved = office.treat(out, "saved")

    before, after = read_manuscript(out), read_manuscript(saved)
    assert not after.returned.is_plain
    assert after.text == before.text == file.text
    assert after.returned == before.returned
    assert len(after.returned.undecided) == 5
    assert after.notes == before.notes
    assert "Quelle: Amt" in [note.text for note in after.notes]
    assert "Amtsblatt 7/2021" in [note.text for note in after.notes]
    own, left = ({row for row in tracked(x) if row[1] != "Ida Rahn"} for x in (out, saved))
    assert len(own) == 12
    assert left == own
    assert read_manuscript(decide(saved, accepts=True)).text == accepted(file)


def test_what_is_accepted_and_rejected_in_it_comes_back(office):
    data = manuscript()
    file, versions = checked_manuscript(data)
    out = write_word(file, data, versions)

    taken, refused = (office.treat(out, what) for what in ("accepted", "rejected"))

    assert read_manuscript(taken).text == accepted(file)
    assert read_manuscript(taken).returned.undecided == ()
    text = read_manuscript(refused).text
    assert text == read_manuscript(data).text.replace("wächst um 3 Meter.", "").replace(
        "Der Hafen \n", "Der Hafen\n"
    )
    document = opened(taken)
    assert document.tables[0].cell(0, 1).text == "313 frei"
    assert document.paragraphs[1].style.name == "List Bullet"
    assert list(document.element.body.iter(qn("w:hyperlink")))


def test_replies_stay_in_their_thread(office):
    data = manuscript()
    file, versions = checked_manuscript(data)
    out = reply(write_word(file, data, versions), "Rückfrage", "Aus dem Register.")

    saved = office.treat(out, "saved")

    [question] = [row for row in read_manuscript(saved).returned.remarks if row.kind == "Q"]
    assert [row.text for row in question.replies] == ["Aus dem Register."]
    assert "Aus dem Register." not in [note.text for note in read_manuscript(saved).notes]
    assert len(comments(saved)) == 4
