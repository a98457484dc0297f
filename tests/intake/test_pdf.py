"""PDFs as manuscripts: parts, columns, hyphens, footnotes, and what is refused."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from articles.intake import RefusalCode, UnreadableManuscript, WarningCode, read_manuscript
from articles.intake import pdf as pdf_module
from tests.documents.pdf_files import column, pdf, placed, scan

TEXT = (
    "Im Hafen von Emsum liegen 14 Schiffe am Kai. Die meisten haben nachts keinen Strom. "
    "Das soll sich ändern, sagt die Hafenverwaltung. "
)
PAGE = f"""<html lang="de"><head><style>
@page {{ size: A5; margin: 60pt 50pt;
    @top-center {{ content: "Emsumer Anzeiger · Wochenende"; font-size: 8pt }}
    @bottom-center {{ content: "Seite " counter(page) " von " counter(pages); font-size: 8pt }} }}
body {{ font: 10pt/1.4 serif; hyphens: auto; text-align: justify }}
h1 {{ font-size: 22pt; text-align: left; hyphens: none }} h2 {{ font-size: 12pt }}
.kicker {{ font: bold 9pt sans-serif }} .lead {{ font-weight: bold }}
.note {{ float: footnote; font-size: 7.5pt }}
</style></head><body>
<p class="kicker">Schifffahrt</p><h1>Ein Hafen wird langsam und gründlich grün</h1>
<p class="lead">Landstrom kostet viel Geld. Die Verwaltung rechnet trotzdem damit, dass sich
die Sache in zehn Jahren trägt, und nennt dafür Zahlen.</p>
<p>{TEXT}Rund 30 Prozent<span class="note">Geschäftsbericht 2025, Seite 12.</span> der Anläufe
sind betroffen.</p><h2>Was es kostet</h2>
{"".join(f"<p>{TEXT * 4}Absatz {n} endet hier.</p>" for n in "eins zwei drei vier".split())}
<p>Der Energieversorgungsunternehmensverband widerspricht<span class="note">Mitteilung des
Verbands vom 3. März.</span> den Zahlen.</p></body></html>"""


def parts(manuscript):
    text = manuscript.text
    return [(block.kind.value, text[block.start : block.end]) for block in manuscript.blocks or ()]


def codes(manuscript):
    return {warning.code for warning in manuscript.warnings}


def refused(data, name="artikel.pdf"):
    with pytest.raises(UnreadableManuscript) as caught:
        read_manuscript(data, filename=name)
    return caught.value.code


@pytest.fixture(scope="module")
def printed():
    """Return a page printed by WeasyPrint: running heads, footnotes, hyphens, several pages."""
    from weasyprint import HTML

    return read_manuscript(HTML(string=PAGE).write_pdf(), filename="artikel.pdf")


def test_a_printed_page_has_its_parts(printed):
    found = parts(printed)
    assert found[0] == ("kicker", "Schifffahrt")
    assert found[1] == ("headline", "Ein Hafen wird langsam und gründlich grün")
    assert found[2][0] == "teaser"
    assert ("crosshead", "Was es kostet") in found
    assert [kind for kind, _text in found].count("paragraph") == 6
    assert printed.headline == "Ein Hafen wird langsam und gründlich grün"
    assert printed.language == "de"


def test_paragraphs_are_whole_across_pages_and_hyphens_are_joined(printed):
    paragraphs = [text for kind, text in parts(printed) if kind == "paragraph"]
    whole = (TEXT * 4).strip()
    for number, paragraph in zip("eins zwei drei vier".split(), paragraphs[1:5], strict=True):
        assert paragraph == f"{whole} Absatz {number} endet hier."
    assert "Energieversorgungsunternehmensverband widerspricht den Zahlen." in paragraphs[5]


@pytest.mark.parametrize("set_as", ["text-align: left", "text-align: justify; hyphens: auto"])
def test_paragraphs_without_space_or_indent_are_separated(set_as):
    from weasyprint import HTML

    texts = [f"{TEXT * n}Absatz {n} endet hier." for n in (2, 4, 2, 1)]
    style = f"<style>p {{ margin: 0; {set_as} }} body {{ font: 10pt serif }}</style>"
    page = f'<html lang="de">{style}<body>{"".join(f"<p>{text}</p>" for text in texts)}'

    read = read_manuscript(HTML(string=page).write_pdf(), filename="artikel.pdf")

    assert read.text == "\n\n".join(texts)


def test_running_heads_and_page_numbers_are_left_out(printed):
    assert "Anzeiger" not in printed.text
    assert "Seite 1" not in printed.text
    assert WarningCode.HEADERS_LEFT_OUT in codes(printed)


def test_footnotes_become_source_notes_at_their_words(printed):
    notes = [(printed.text[note.start : note.end], note.text) for note in printed.notes]
    assert notes == [
        ("Prozent", "Geschäftsbericht 2025, Seite 12."),
        ("widerspricht", "Mitteilung des Verbands vom 3. März."),
    ]
    assert "Rund 30 Prozent der Anläufe sind betroffen." in printed.text
    assert WarningCode.FOOTNOTES_AS_NOTES in codes(printed)


def test_two_columns_are_read_one_after_the_other():
    left = ["Der Hafen von Emsum hat seit gestern", "einen neuen Kran. Er hebt bis zu neun",
            "Tonnen und steht am südlichen Be-"]  # fmt: skip
    right = ["cken. Gebaut hat ihn eine Firma aus", "Husum, die 312 Leute beschäftigt und",
             "im Januar noch 280 hatte."]  # fmt: skip
    page = [
        (50, 780, "Ein Kran für Emsum", 24, True),
        *column(50, 740, *left),
        *column(310, 740, *right),
    ]
    read = read_manuscript(placed(page), filename="a.pdf")
    assert parts(read) == [
        ("headline", "Ein Kran für Emsum"),
        (
            "paragraph",
            "Der Hafen von Emsum hat seit gestern einen neuen Kran. Er hebt bis zu neun Tonnen "
            "und steht am südlichen Becken. Gebaut hat ihn eine Firma aus Husum, die 312 Leute "
            "beschäftigt und im Januar noch 280 hatte.",
        ),
    ]


def test_a_footnote_without_its_mark_is_noted_at_the_end():
    page = [*column(50, 700, "Der Hafen hat einen neuen Kran.", "Er hebt neun Tonnen."),
            (50, 60, "1 Auskunft der Werft.", 7)]  # fmt: skip
    read = read_manuscript(placed(page), filename="a.pdf")
    assert read.text == "Der Hafen hat einen neuen Kran. Er hebt neun Tonnen."
    assert [note.text for note in read.notes] == ["Auskunft der Werft."]


@pytest.mark.parametrize("marks", ["12", ("1.", "2."), ("*", "**")])
def test_marks_apart_from_their_footnotes_make_no_table(marks):
    """LibreOffice sets a tab between them."""
    page = [
        *column(50, 700, "Der Hafen hat einen neuen Kran.", "Er hebt neun Tonnen."),
        (50, 71, marks[0], 7), (68, 71, "Auskunft der Werft,", 7), (68, 62, "im Mai.", 7),
        (50, 53, marks[1], 7), (68, 53, "Geschäftsbericht, S. 3", 7),
    ]  # fmt: skip
    read = read_manuscript(placed(page), filename="a.pdf")

    assert read.text == "Der Hafen hat einen neuen Kran. Er hebt neun Tonnen."
    assert [note.text for note in read.notes] == [
        "Auskunft der Werft, im Mai.",
        "Geschäftsbericht, S. 3",
    ]
    assert WarningCode.TABLES_FLATTENED not in codes(read)


@pytest.mark.parametrize("bullet", ["•", "• ", "– "])
def test_each_item_is_a_paragraph_even_without_a_space(bullet):
    items = [f"{bullet}Der Kran hebt neun Tonnen.", f"{bullet}Er steht am Becken."]
    read = read_manuscript(placed(column(50, 700, "Der Kai.", *items)), filename="a.pdf")

    assert read.text.split("\n\n") == ["Der Kai.", *items]


def test_small_print_without_a_mark_stays_text():
    page = [*column(50, 700, "Der Hafen hat einen neuen Kran.", "Er hebt neun Tonnen."),
            (50, 60, "Foto: Ingrid Molde", 7)]  # fmt: skip
    assert "Foto: Ingrid Molde" in read_manuscript(placed(page), filename="a.pdf").text


def test_a_page_of_one_size_has_no_parts_that_are_guessed_here():
    read = read_manuscript(pdf("Der Kran steht.\nEr hebt neun Tonnen."), filename="a.pdf")
    assert read.blocks is None
    assert read.headline is None


def test_a_pdf_is_recognized_by_its_bytes_under_any_name():
    data = pdf("Der Kran steht.")
    for name in ("a.docx", "a", "a.txt"):
        assert read_manuscript(data, filename=name).text == "Der Kran steht."


def locked(data: bytes) -> bytes:
    writer, made = PdfWriter(), BytesIO()
    writer.append(PdfReader(BytesIO(data)))
    writer.encrypt("geheim")
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (scan("fax"), RefusalCode.SCANNED),
        (locked(pdf("Der Kran steht.")), RefusalCode.ENCRYPTED),
        (b"%PDF-1.7\nnothing else", RefusalCode.BROKEN_PDF),
        (b"no pdf", RefusalCode.BROKEN_PDF),
    ],
    ids=["scan", "locked", "damaged", "none"],
)
def test_what_cannot_be_read_says_why(data, code):
    assert refused(data) == code


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_module, "SECONDS", 0)
    assert refused(pdf("Der Kran steht.")) == RefusalCode.PDF_TOO_LONG
