"""OpenDocument tables are read as sheets show them; hostile ones cost nothing."""

import io
import zipfile

import pytest

from articles.documents import ReadingFault, likely_type, read_document

from .test_sheets import ROWS

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "text table office style"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES.split()
)


def ods(*tables, styles="", manifest=""):
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles>{body}</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", ODS)
        package.writestr("content.xml", content)
        if manifest:
            package.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def cell(text="", kind="", value="", **more):
    said = f' office:value-type="{kind}"' if kind else ""
    name = {"date": "date-value"}.get(kind, "value")
    said += f' office:{name}="{value}"' if value else ""
    said += "".join(f' table:{key.replace("_", "-")}="{said}"' for key, said in more.items())
    return f"<table:table-cell{said}><text:p>{text}</text:p></table:table-cell>"


def row(*cells, **more):
    said = "".join(f' table:{key.replace("_", "-")}="{said}"' for key, said in more.items())
    inner = "".join(found if found.startswith("<") else cell(found) for found in cells)
    return f"<table:table-row{said}>{inner}</table:table-row>"


def table(*rows, name="Nord", style=""):
    return (
        f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'
    )


def read(*tables, **parts):
    return read_document(ods(*tables, **parts), "zahlen.ods")


def cells(*rows):
    return [block.cells for block in read(table(*rows)).blocks]


def test_rows_are_under_their_heads_and_their_sheet():
    nord = table(row("Jahr", "Haus", "Fälle"), row("2025", "Nord", "14870"))
    found = read(nord, table(row("a", "b"), name="Süd"))
    assert (found.media_type, found.faults) == (ODS, ())
    assert [(b.cells, b.head, b.heading, b.line, b.table) for b in found.blocks] == [
        (ROWS[0], (), "Nord", 1, 1),
        (ROWS[1], ROWS[0], "Nord", 2, 1),
        (("a", "b"), (), "Süd", 1, 2),
    ]
    assert likely_type(ods(), "zahlen.ods") == ODS


@pytest.mark.parametrize(
    ("shown", "kind", "value", "expected"),
    [
        ("1.234,50 €", "currency", "1234.5", "1.234,50 €"),
        ("12,5%", "percentage", "0.125", "12,5 %"),
        ("(300,00)", "float", "-300", "-300,00"),
        ("-4,3", "float", "-4.25", "-4,3"),
        ("0,0", "float", "-0.001", "0,0"),
        ("05.03.26", "date", "2026-03-05", "2026-03-05"),
        ("5. März 2026", "date", "2026-03-05T00:00:00", "2026-03-05"),
        ("05.03.2026 14:30", "date", "2026-03-05T14:30:00", "2026-03-05 14:30"),
        ("März 26", "date", "2026-03-01", "März 26"),
        ("2026", "date", "2026-01-01", "2026"),
        ("", "float", "47.614", "47,614"),
        ("drei<text:s/>Worte<office:annotation><text:p>weg</text:p></office:annotation>",
         "string", "", "drei Worte"),
    ],
)  # fmt: skip
def test_values_are_what_the_sheet_shows(shown, kind, value, expected):
    assert cells(row("Posten", cell(shown, kind, value))) == [("Posten", expected)]


def test_merged_cells_have_their_text_in_each_of_them():
    covered = "<table:covered-table-cell/>"
    found = cells(
        row(cell("Land", number_rows_spanned=2), cell("2024", number_columns_spanned=2), covered),
        row(covered, "Zahl", "Anteil"),
        row("Nord", "7", "12"),
    )
    assert found == [("Land", "2024", "2024"), ("Land", "Zahl", "Anteil"), ("Nord", "7", "12")]


def test_what_is_hidden_is_left_out():
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    hidden = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="weg">{hidden}</style:style>'
    rows = (
        columns,
        row("Jahr", "x", "Zahl"),
        row("1", "x", "2", visibility="filter"),
        row("3", "x", "4"),
    )
    found = read(table(*rows), table(row("a", "b"), style="weg"), styles=style).blocks
    assert [block.cells for block in found] == [("Jahr", "", "Zahl"), ("3", "", "4")]


def test_rows_in_groups_and_repeated_ones_are_read():
    group = (
        f"<table:table-row-group>{row('a', '1', number_rows_repeated=2)}</table:table-row-group>"
    )
    head = f"<table:table-header-rows>{row('Haus', 'Zahl')}</table:table-header-rows>"
    assert cells(head, group) == [("Haus", "Zahl"), ("a", "1"), ("a", "1")]


def test_empty_rows_and_columns_that_are_repeated_to_the_end_cost_nothing():
    wide = cell(number_columns_repeated=16_384)
    found = read(
        table(row("a", "b", wide), row(wide, number_rows_repeated=1_048_576), row("c", "d"))
    ).blocks
    assert [(block.cells, block.line) for block in found] == [
        (("a", "b"), 1),
        (("c", "d"), 1_048_578),
    ]


def test_full_rows_that_are_repeated_without_end_are_cut(monkeypatch):
    monkeypatch.setattr("articles.documents.ods.MAX_ROWS", 50)
    many = row(cell("x", number_columns_repeated=99_999_999), number_rows_repeated=99_999_999)
    found = read(table(many), table(row("a", "b")))
    assert (len(found.blocks), found.faults) == (50, (ReadingFault.TOO_MANY_ROWS,))
    assert len(found.blocks[0].cells) == 200


def test_groups_in_groups_without_end_are_read_so_far():
    start, end = "<table:table-row-group>" * 200, "</table:table-row-group>" * 200
    assert cells(row("a", "b"), start + row("c", "d") + end) == [("a", "b")]


def test_faults_are_named():
    assert read(table()).faults == (ReadingFault.NO_TEXT,)
    locked = "<manifest><encryption-data/></manifest>"
    assert read(table(row("a", "b")), manifest=locked).faults == (ReadingFault.ENCRYPTED,)
    assert read("<table:table>").faults == (ReadingFault.BROKEN,)
    entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", ODS)
        package.writestr("content.xml", f"{entity}<a>&b;</a>")
    assert read_document(out.getvalue(), "a.ods").faults == (ReadingFault.BROKEN,)
