"""Word files for the tests: made by python-docx, with what it cannot make put in as XML."""

import re
import zipfile
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def save(document: Document) -> bytes:
    """Return the bytes of the file."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_body(*xml: str) -> bytes:
    """Return a file whose body is `xml`, one string an element."""
    document = docx.Document()
    for element in xml:
        named = re.sub(r"^<([\w:]+)", rf"<\1 {NAMESPACES}", element)
        document.element.body.insert_element_before(parse_xml(named), "w:sectPr")
    return save(document)


def run(text: str) -> str:
    """Return a run of text as XML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str) -> str:
    """Return a paragraph as XML."""
    return f"<w:p>{''.join(inner)}</w:p>"


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """Return the package `data` with one member replaced or added."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return buffer.getvalue()


def read_member(data: bytes, name: str) -> bytes:
    """Return one member of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)
