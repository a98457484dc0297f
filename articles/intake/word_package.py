"""The package that a Word file is: a ZIP of XML parts that point at each other.

Only the parts that are asked for are unpacked, and none before all sizes are known.
python-docx builds trees of every part with circular references, which left 120 MB in a
process after a few files; these trees are freed as soon as they are read. Source: ECMA-376,
part 2 (Open Packaging Conventions).
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from articles.intake.elements import check_elements
from articles.intake.limits import MAX_UNPACKED, MAX_XML
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_MEGA = 1_000_000
_ENCRYPTED_FLAG = 0x1
# The others that zipfile knows are for no package (ECMA-376, part 2, annex C).
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What zipfile and lxml raise for damaged files; found by damaging some ten thousand.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,  # a part that isn't there
    NotImplementedError,  # a version or a flag of later times
    OverflowError,
    ValueError,  # offsets before the file, names in no UTF-8
    etree.XMLSyntaxError,
)
_OTHER_PACKAGES = {"xl/": "Excel", "ppt/": "PowerPoint", "mimetype": "OpenDocument"}
# Word can save either form; the names differ, what they mean doesn't (ECMA-376, part 4).
_STRICT = "{http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    "wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "drawingml/main": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "officeDocument/math": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "officeDocument/relationships": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: `kind` is "styles", "comments", "hyperlink" and so on."""

    id: str
    kind: str
    target: str
    is_external: bool


class WordPackage:
    """The parts of a Word file, parsed when they are asked for.

    Raises UnreadableManuscript for what is no Word file, is locked or damaged, or would be too
    large when unpacked.
    """

    def __init__(self, data: bytes) -> None:
        with _refusing_damage():
            self._zip = zipfile.ZipFile(BytesIO(data))
        members = self._zip.infolist()
        if any(member.compress_type not in _COMPRESSIONS for member in members):
            raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
        if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
            raise UnreadableManuscript(RefusalCode.ENCRYPTED)
        self._check_kind([member.filename for member in members])
        xml = [member for member in members if member.filename.endswith((".xml", ".rels"))]
        for listed, limit in ((members, MAX_UNPACKED), (xml, MAX_XML)):
            # zipfile never reads more of a member than the size it declares.
            if sum(member.file_size for member in listed) > limit:
                raise UnreadableManuscript(RefusalCode.TOO_LARGE_UNPACKED, limit=limit // _MEGA)

    def _check_kind(self, names: list[str]) -> None:
        """Raise UnreadableManuscript for a package of another kind."""
        _check_kind(names)

    def relations(self, part: str = "") -> list[Relation]:
        """Return what `part` points at, the package itself by default."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        return list(self._read_relations(path, folder)) if path in self._zip.NameToInfo else []

    def _read_relations(self, path: str, folder: str) -> Iterator[Relation]:
        for found in self.parse(path).iterchildren(_RELATION):
            target = found.get("Target", "")
            is_external = found.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = found.get("Type", "").rpartition("/")[2]
            yield Relation(found.get("Id", ""), kind, target, is_external)

    @property
    def names(self) -> list[str]:
        """Return the names of all parts, in their order."""
        return [member.filename for member in self._zip.infolist() if not member.is_dir()]

    def content(self, part: str) -> bytes:
        """Return a part as it is; raises UnreadableManuscript for one that is damaged."""
        with _refusing_damage():
            return self._zip.read(part)

    def parse(self, part: str) -> etree._Element:
        """Return the root of a part; document types are refused, entities stay as they are."""
        content = self.content(part)
        if len(content) > MAX_XML:
            raise UnreadableManuscript(RefusalCode.TOO_LARGE_UNPACKED, limit=MAX_XML // _MEGA)
        check_elements(content)
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        with _refusing_damage():
            root = etree.fromstring(content, parser)
        if root.getroottree().docinfo.doctype:
            raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
        if str(root.tag).startswith(_STRICT):
            _rename(root)
        return root


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """Turn parser errors of a damaged file into UnreadableManuscript."""
    try:
        yield
    except _DAMAGE as error:
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE) from error


def _rename(root: etree._Element) -> None:
    """Give what is named after the strict form the names of the transitional one."""
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for name in [name for name in element.attrib if str(name).startswith(_STRICT)]:
            element.set(_transitional(str(name)), element.attrib.pop(name))


def _transitional(name: str) -> str:
    space, _, local = name.removeprefix(_STRICT).partition("}")
    return f"{{{_TRANSITIONAL[space]}}}{local}" if space in _TRANSITIONAL else name


def _check_kind(names: list[str]) -> None:
    if any(name.startswith("word/") for name in names):
        return
    for start, kind in _OTHER_PACKAGES.items():
        if any(name.startswith(start) for name in names):
            raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format=kind)
    raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format="ZIP")
