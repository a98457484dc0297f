"""Write a Word file: parts replaced and added, with their relations and content types.

Source: ECMA-376, part 2 (Open Packaging Conventions).
"""

import posixpath
import zipfile
from io import BytesIO

from lxml import etree

from articles.intake.word_package import Relation, WordPackage

CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    "comments": ("comments.xml", _WORD_TYPE + "comments+xml"),
    "footnotes": ("footnotes.xml", _WORD_TYPE + "footnotes+xml"),
    "styles": ("styles.xml", _WORD_TYPE + "styles+xml"),
    "custom-properties": (
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    ),
}
_WRITTEN_AT = (1980, 1, 1, 0, 0, 0)


class WritablePackage:
    """A Word file whose parts can be changed; `part` is the name of one, "" the package."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._changed: dict[str, etree._Element] = {}

    def root(self, part: str) -> etree._Element:
        """Return the root of a part, to be changed."""
        if part not in self._changed:
            self._changed[part] = self._package.parse(part)
        return self._changed[part]

    def set(self, part: str, root: etree._Element) -> None:
        """Replace or add a part."""
        self._changed[part] = root

    def related(self, part: str, kind: str) -> str:
        """Return the name of the part of this kind that `part` points at, or ""."""
        found = (r for r in self.relations(part) if r.kind == kind and not r.is_external)
        return next((relation.target for relation in found), "")

    def relations(self, part: str) -> list[Relation]:
        return self._package.relations(part)

    def add(self, part: str, kind: str, root: etree._Element) -> str:
        """Add a part of `kind` that `part` points at; return its name."""
        name, content_type = _KINDS[kind]
        target = posixpath.join(posixpath.dirname(part), name)
        target = self._free(target)
        self.set(target, root)
        relations = self._relations_of(part)
        ids = {row.get("Id") for row in relations}
        number = next(n for n in range(1, len(ids) + 2) if f"fc{n}" not in ids)
        row = etree.SubElement(relations, _RELATIONS + "Relationship")
        row.set("Id", f"fc{number}")
        row.set("Type", _OFFICE + kind)
        row.set("Target", posixpath.relpath(target, posixpath.dirname(part) or "."))
        override = etree.SubElement(self.root(CONTENT_TYPES), _TYPES + "Override")
        override.set("PartName", f"/{target}")
        override.set("ContentType", content_type)
        return target

    def write(self) -> bytes:
        """Return the bytes of the file."""
        buffer = BytesIO()
        names = dict.fromkeys([*self._package.names, *self._changed])
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in names:
                root = self._changed.get(name)
                content = self._package.content(name) if root is None else _serialised(root)
                member = zipfile.ZipInfo(name, _WRITTEN_AT)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, content)
        return buffer.getvalue()

    def _free(self, target: str) -> str:
        stem, dot, suffix = target.rpartition(".")
        taken = {*self._package.names, *self._changed}
        names = (target, *(f"{stem}{number}{dot}{suffix}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _relations_of(self, part: str) -> etree._Element:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._changed and path not in self._package.names:
            self.set(path, etree.Element(_RELATIONS + "Relationships"))
        return self.root(path)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
