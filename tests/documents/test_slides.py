"""Presentations are read slide by slide: titles, text, tables, charts and notes."""

import io
import zipfile

import pytest

from articles.documents import ReadingFault, likely_type, read_document, read_in_child

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_FORMATS = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:p="{_FORMATS}/presentationml/2006/main" xmlns:a="{_FORMATS}/drawingml/2006/main" '
    f'xmlns:r="{_FORMATS}/officeDocument/2006/relationships" '
    f'xmlns:c="{_FORMATS}/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
CHART = f"""<c:chartSpace {SPACES}><c:chart><c:title><a:t>Fahrgäste</a:t></c:title><c:plotArea>
<c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Nord</c:v></c:pt></c:strCache>
</c:strRef></c:tx><c:cat><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt>
</c:cat><c:val><c:numCache><c:formatCode>#,##0.0</c:formatCode><c:pt idx="0"><c:v>1398.25</c:v>
</c:pt><c:pt idx="1"><c:v>1412</c:v></c:pt></c:numCache></c:val></c:ser></c:barChart></c:plotArea>
</c:chart></c:chartSpace>"""


def words(text):
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def shape(*texts, kind="", hidden=""):
    place = f'<p:nvPr><p:ph type="{kind}"/></p:nvPr>' if kind else "<p:nvPr/>"
    named = f'<p:cNvPr id="2" name="x" {hidden}/>'
    body = f"<p:txBody>{''.join(map(words, texts))}</p:txBody>"
    return f"<p:sp><p:nvSpPr>{named}{place}</p:nvSpPr>{body}</p:sp>"


def table(*rows):
    lines = "".join(
        f"<a:tr>{''.join(cell if cell.startswith('<') else tc(cell) for cell in row)}</a:tr>"
        for row in rows
    )
    return f"<p:graphicFrame><p:nvGraphicFramePr/><a:tbl>{lines}</a:tbl></p:graphicFrame>"


def tc(text, more=""):
    return f"<a:tc {more}><a:txBody>{words(text)}</a:txBody></a:tc>"


def slide(*shapes, more="", kind="sld"):
    tree = f"<p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>"
    return f"<p:{kind} {SPACES} {more}>{tree}</p:{kind}>"


def related(**parts):
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_FORMATS}/x/{kind}" Target="{target}"/>'
        for name, (kind, target) in parts.items()
    )
    return f'<Relationships xmlns="{_FORMATS}/package/2006/relationships">{rows}</Relationships>'


def pptx(*slides, **more):
    """Return a presentation of slides; `more` are other parts by their paths with "__" for "/"."""
    named = {f"r{n}": ("slide", f"slides/s{n}.xml") for n in range(len(slides))}
    listed = "".join(f'<p:sldId id="{n}" r:id="{name}"/>' for n, name in enumerate(named))
    main = f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("ppt/presentation.xml", main)
        package.writestr("ppt/_rels/presentation.xml.rels", related(**named))
        for number, content in enumerate(slides):
            package.writestr(f"ppt/slides/s{number}.xml", content)
        for path, content in more.items():
            package.writestr(path.replace("__", "/"), content)
    return out.getvalue()


def read(*slides, **more):
    return read_document(pptx(*slides, **more), "Bilanz.pptx")


def texts(*shapes):
    return [block.text for block in read(slide(*shapes)).blocks]


def test_text_is_under_the_title_of_its_slide():
    first = slide(shape("14 Schiffe", "Drei liegen still"), shape("Die Flotte", kind="title"))
    found = read(first, slide(shape("Ende")))
    assert (found.media_type, found.title, found.pages, found.faults) == (PPTX, "Die Flotte", 2, ())
    assert [(block.text, block.page, block.heading) for block in found.blocks] == [
        ("Die Flotte", 1, ""),
        ("14 Schiffe", 1, "Die Flotte"),
        ("Drei liegen still", 1, "Die Flotte"),
        ("Ende", 2, ""),
    ]
    assert likely_type(pptx(first), "Bilanz.pptx") == PPTX


def test_tables_have_their_cells_under_their_heads_and_are_numbered():
    rows = (tc("Land", 'rowSpan="2"'), tc("2025", 'gridSpan="2"'), tc("", 'hMerge="1"'))
    one = table(rows, (tc("", 'vMerge="1"'), "Zahl", "Anteil"), ("Nord", "7", "12"))
    found = read(slide(one), slide(table(("a", "b"), ("1", "2")))).blocks
    assert (found[2].cells, found[2].head) == (
        ("Nord", "7", "12"),
        ("Land", "2025 Zahl", "2025 Anteil"),
    )
    assert [(block.table, block.page) for block in found] == [(1, 1)] * 3 + [(2, 2)] * 2


def test_the_figures_of_a_chart_are_a_table():
    frame = '<p:graphicFrame><a:graphic><c:chart r:id="c1"/></a:graphic></p:graphicFrame>'
    more = {
        "ppt__slides___rels__s0.xml.rels": related(c1=("chart", "../charts/chart1.xml")),
        "ppt__charts__chart1.xml": CHART,
    }
    found = read(slide(shape("Verlauf", kind="title"), frame), **more).blocks
    assert [block.cells or block.text for block in found] == [
        "Verlauf",
        "Fahrgäste",
        ("", "Nord"),
        ("2024", "1.398,3"),
        ("2025", "1.412,0"),
    ]
    assert found[-1].head == ("", "Nord")


def test_notes_come_after_what_the_slide_shows():
    notes = slide(shape("Sagen: drei liegen still", kind="body"), shape("7", kind="sldNum"))
    more = {
        "ppt__slides___rels__s0.xml.rels": related(n1=("notesSlide", "../notesSlides/n1.xml")),
        "ppt__notesSlides__n1.xml": notes,
    }
    found = read(slide(shape("14 Schiffe")), **more).blocks
    assert [(block.text, block.page) for block in found] == [
        ("14 Schiffe", 1),
        ("Sagen: drei liegen still", 1),
    ]


@pytest.mark.parametrize("kind", ["sldNum", "dt", "ftr", "hdr"])
def test_what_each_slide_repeats_is_left_out(kind):
    assert texts(shape("14 Schiffe"), shape("Seite 3", kind=kind)) == ["14 Schiffe"]


def test_hidden_slides_count_and_hidden_shapes_are_left_out():
    hidden = slide(shape("weg"), more='show="0"')
    found = read(hidden, slide(shape("da"), shape("weg", hidden='hidden="1"'))).blocks
    assert [(block.text, block.page) for block in found] == [("da", 2)]


def test_shapes_of_groups_are_read_and_of_alternatives_the_first():
    group = f"<p:grpSp>{shape('eins')}<p:grpSp>{shape('zwei')}</p:grpSp></p:grpSp>"
    other = f"<mc:Fallback>{shape('weg')}</mc:Fallback>"
    choice = (
        f"<mc:AlternateContent><mc:Choice>{shape('drei')}</mc:Choice>{other}</mc:AlternateContent>"
    )
    assert texts(group, choice) == ["eins", "zwei", "drei"]


def test_groups_without_end_are_read_so_far():
    deep = "<p:grpSp>" * 200 + shape("tief") + "</p:grpSp>" * 200
    assert texts(shape("oben"), deep) == ["oben"]


def test_parts_outside_of_the_package_are_not_followed():
    outside = related(n1=("notesSlide", "../../../../etc/passwd"))
    found = read(slide(shape("da")), **{"ppt__slides___rels__s0.xml.rels": outside})
    assert (found.text, found.faults) == ("da", ())
    away = outside.replace("Target=", 'TargetMode="External" Target=')
    assert read(slide(shape("da")), **{"ppt__slides___rels__s0.xml.rels": away}).text == "da"


def test_a_slide_that_is_its_own_notes_is_read_once_more_at_most():
    itself = related(n1=("notesSlide", "s0.xml"))
    found = read(slide(shape("da", kind="body")), **{"ppt__slides___rels__s0.xml.rels": itself})
    assert found.text == "da\n\nda"


def test_faults_are_named(monkeypatch):
    assert read(slide()).faults == (ReadingFault.NO_TEXT,)
    assert read("<p:sld>").faults == (ReadingFault.BROKEN,)
    assert read('<!DOCTYPE a [<!ENTITY b "c">]><a/>').faults == (ReadingFault.BROKEN,)
    monkeypatch.setattr("articles.documents.slides.MAX_SLIDES", 1)
    found = read(slide(shape("eins")), slide(shape("zwei")))
    assert (found.text, found.pages) == ("eins", 2)
    assert found.faults == (ReadingFault.TOO_MANY_PAGES,)


def test_a_bomb_is_not_unpacked():
    content = pptx(slide(shape("a" * 31_000_000)))
    assert read_in_child(content, "a.pptx").faults == (ReadingFault.TOO_LARGE_UNPACKED,)
