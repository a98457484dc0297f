"""What a file is comes before what it is called; what cannot be read is named."""

import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from articles.intake import (
    MAX_BYTES,
    MAX_CHARACTERS,
    REFUSAL_MESSAGES,
    WARNING_MESSAGES,
    RefusalCode,
    UnreadableManuscript,
    WarningCode,
    read_manuscript,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def packed(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            package.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "filename", "code"),
    [
        (b"%PDF-1.7\n...", "a.pdf", RefusalCode.BROKEN_PDF),
        (b"%PDF-1.7\n...", "a.docx", RefusalCode.BROKEN_PDF),
        (OLE + "WordDocument".encode("utf-16-le"), "a.doc", RefusalCode.OLD_WORD),
        (OLE, "a.doc", RefusalCode.OLD_WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", RefusalCode.ENCRYPTED),
        (OLE, "a.msi", RefusalCode.BINARY),
        (b'{"a": 1}', "a.json", RefusalCode.MISSING),
        (packed("mimetype", "content.xml"), "a.odt", RefusalCode.UNKNOWN_FORMAT),
        (packed("xl/workbook.xml"), "a.xlsx", RefusalCode.UNKNOWN_FORMAT),
        (packed("a.txt"), "a.zip", RefusalCode.UNKNOWN_FORMAT),
        (packed("word/document.xml"), "a.docx", RefusalCode.BROKEN_FILE),
        (b"Kein Word", "a.docx", RefusalCode.BROKEN_FILE),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.png", RefusalCode.BINARY),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a.jpg", RefusalCode.BINARY),
        (b"a" * (MAX_BYTES + 1), "a.txt", RefusalCode.TOO_LARGE),
        (b"a" * (MAX_CHARACTERS + 1), "a.txt", RefusalCode.TOO_LONG),
        (b"a" * (MAX_CHARACTERS + 1), "a.md", RefusalCode.TOO_LONG),
    ],
)
def test_an_unreadable_file_is_refused_with_its_reason(data, filename, code):
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data, filename=filename)

    assert refused.value.code is code
    assert refused.value.template % refused.value.params == str(refused.value)


def test_a_pasted_text_is_measured_in_bytes():
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript("€" * (MAX_BYTES // 3 + 1))

    assert refused.value.code is RefusalCode.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"<p><i>Ein</i> Text</p>", "a.html", None),
        (b"<p><i>Ein</i> Text</p>", "A.HTM", None),
        (b"<p><i>Ein</i> Text</p>", None, "text/html; charset=utf-8"),
        (b"<!DOCTYPE html><p>Ein Text", None, None),
        ("  <p>Ein Text</p>", None, None),
        ("<!-- Notiz --><div>Ein Text</div>", None, None),
        (b"*Ein* Text", "a.md", None),
        (b"*Ein* Text", "a.markdown", "application/octet-stream"),
        ("*Ein* Text", None, "text/markdown"),
        ("Ein Text", None, None),
        (b"Ein Text", "a.2021", None),
        (b"Ein Text", "a", "text/plain"),
    ],
)
def test_the_format_is_found(data, name, media_type):
    assert read_manuscript(data, filename=name, media_type=media_type).text == "Ein Text"


def test_a_text_that_speaks_of_tags_stays_plain():
    assert read_manuscript("x < y und <p> ist ein Tag").text == "x < y und <p> ist ein Tag"


def test_every_code_has_its_message():
    assert set(REFUSAL_MESSAGES) == set(RefusalCode)
    assert set(WARNING_MESSAGES) == set(WarningCode)


def test_readers_are_imported_when_they_are_needed():
    lines = (
        "import sys; from articles.intake import read_manuscript; read_manuscript('Ein Text')",
        "heavy = {'lxml', 'docx', 'markdown_it', 'charset_normalizer', 'django'}",
        "print(heavy & set(sys.modules))",
    )
    code = "; ".join(lines)

    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert printed.stdout.strip() == "set()"


@pytest.mark.parametrize("code", [RefusalCode.BINARY, RefusalCode.UNKNOWN_FORMAT])
@pytest.mark.parametrize("form", [".docx", ".odt", ".rtf", ".pdf", ".html", ".md", ".txt"])
def test_a_refusal_names_every_format_that_is_read(code, form):
    assert form in REFUSAL_MESSAGES[code]
