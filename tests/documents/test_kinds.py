"""A file is what its content says, and its name must not say otherwise."""

import pytest

from articles.documents import Fault, UnfitFile, identify
from tests.documents.pdf_files import pdf

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 20
WEBP = b"RIFF\x10\0\0\0WEBPVP8 "
LIMIT = 10_000


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (pdf("Bericht"), "bericht.pdf", "application/pdf"),
        (PNG, "bild.PNG", "image/png"),
        (JPEG, "bild.jpeg", "image/jpeg"),
        (WEBP, "bild.webp", "image/webp"),
        ("Größe".encode(), "notiz.txt", "text/plain"),
        ("Größe".encode("cp1252"), "notiz.txt", "text/plain"),
        ("\ufeffGröße".encode("utf-16-le"), "notiz.txt", "text/plain"),
        (PNG, "ohne Endung", "image/png"),
    ],
)
def test_the_content_says_what_it_is(content, name, expected):
    assert identify(content, name, limit=LIMIT) == expected


@pytest.mark.parametrize(
    ("content", "name", "fault"),
    [
        (b"", "leer.pdf", Fault.EMPTY),
        (b"x" * (LIMIT + 1), "lang.txt", Fault.TOO_LARGE),
        (b"MZ\x90\0\x03\0", "bericht.pdf", Fault.UNKNOWN),
        (b"PK\x03\x04\0\0", "bericht.docx", Fault.UNKNOWN),
        (b"<script>alert(1)</script>", "seite.html", Fault.UNKNOWN),
        (b"<svg/>", "bild.svg", Fault.UNKNOWN),
        (PNG, "bericht.pdf", Fault.MISNAMED),
        (b"nur Text", "bild.png", Fault.MISNAMED),
        (b" %PDF-1.4 \0", "bericht.pdf", Fault.UNKNOWN),
    ],
)
def test_what_is_no_evidence_is_refused_with_its_fault(content, name, fault):
    with pytest.raises(UnfitFile) as refused:
        identify(content, name, limit=LIMIT)
    assert refused.value.fault == fault
