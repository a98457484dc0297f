"""Word files (.docx): the text as it reads once all tracked changes are accepted.

Comments, footnotes and links become source notes at their words. Nothing is fetched, and
nothing is unpacked before its size is known.
"""

import zipfile
from io import BytesIO

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from lxml import etree

from articles.intake.composing import Composer
from articles.intake.limits import MAX_UNPACKED, MAX_XML
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.word_walk import WORD, Remark, WordWalk

_MEGA = 1_000_000
_OTHER_PACKAGES = {"xl/": "Excel", "ppt/": "PowerPoint", "mimetype": "OpenDocument"}
_NO_AUTHORS = frozenset({"", "python-docx"})
_ENCRYPTED_FLAG = 0x1
_REMARKS = {
    RELATION.COMMENTS: "comment",
    RELATION.FOOTNOTES: "footnote",
    RELATION.ENDNOTES: "endnote",
}


def read(data: bytes | str) -> Manuscript:
    """Read a Word file. Without styled paragraphs its parts are not known."""
    if isinstance(data, str):
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    try:
        _check_package(data)
        return _read_document(docx.Document(BytesIO(data)))
    except UnreadableManuscript:
        raise
    except Exception as error:
        # zipfile, lxml and python-docx raise a dozen different errors for damaged files.
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE) from error


def _check_package(data: bytes) -> None:
    """Refuse what is no Word file, is locked, or would swell when unpacked."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        members = package.infolist()
        if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
            raise UnreadableManuscript(RefusalCode.ENCRYPTED)
        _check_kind([member.filename for member in members])
        xml = [member for member in members if member.filename.endswith((".xml", ".rels"))]
        for listed, limit in ((members, MAX_UNPACKED), (xml, MAX_XML)):
            # zipfile never reads more of a member than the size it declares.
            if sum(member.file_size for member in listed) > limit:
                raise UnreadableManuscript(RefusalCode.TOO_LARGE_UNPACKED, limit=limit // _MEGA)
        for member in xml:
            if b"<!DOCTYPE" in package.read(member):
                raise UnreadableManuscript(RefusalCode.BROKEN_FILE)


def _check_kind(names: list[str]) -> None:
    if any(name.startswith("word/") for name in names):
        return
    for start, kind in _OTHER_PACKAGES.items():
        if any(name.startswith(start) for name in names):
            raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format=kind)
    raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format="ZIP")


def _read_document(document: Document) -> Manuscript:
    composer = Composer()
    author = (document.core_properties.author or "").strip()
    composer.author = None if author in _NO_AUTHORS else author
    walk = WordWalk(
        composer,
        styles=_read_styles(document),
        links=_read_links(document),
        remarks=_read_remarks(document),
    )
    walk.read(document.element.body)
    if headers := _count_headers(document):
        composer.count(WarningCode.HEADERS_LEFT_OUT, headers)
    return composer.finish()


def _read_styles(document: Document) -> dict[str, list[str]]:
    """Map the id of each style to its own name and the names of those it is based on."""
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in document.styles.element.iterchildren(WORD + "style"):
        own = style.get(WORD + "styleId", "")
        name, parent = style.find(WORD + "name"), style.find(WORD + "basedOn")
        names[own] = "" if name is None else name.get(WORD + "val", "")
        parents[own] = "" if parent is None else parent.get(WORD + "val", "")
    return {own: _trace(own, names, parents) for own in names}


def _trace(own: str, names: dict[str, str], parents: dict[str, str]) -> list[str]:
    traced: list[str] = []
    while own in names and len(traced) < 10:
        traced.append(names[own])
        own = parents[own]
    return traced


def _read_links(document: Document) -> dict[str, str]:
    return {
        key: relation.target_ref
        for key, relation in document.part.rels.items()
        if relation.reltype == RELATION.HYPERLINK and relation.is_external
    }


def _read_remarks(document: Document) -> dict[str, Remark]:
    """Read comments, footnotes and endnotes, keyed by what they are and their id.

    python-docx reads no footnotes, and refuses comments that name no author.
    """
    remarks: dict[str, Remark] = {}
    for relation in document.part.rels.values():
        kind = _REMARKS.get(relation.reltype)
        if kind and not relation.is_external:
            for found in _parse(relation.target_part.blob).iterchildren(WORD + kind):
                key = f"{kind}{found.get(WORD + 'id')}"
                remarks[key] = Remark(_plain_text(found), found.get(WORD + "author") or None)
    return remarks


def _count_headers(document: Document) -> int:
    kinds = {RELATION.HEADER, RELATION.FOOTER}
    parts = (found for found in document.part.rels.values() if found.reltype in kinds)
    return sum(bool(_plain_text(_parse(found.target_part.blob)).strip()) for found in parts)


def _parse(blob: bytes) -> etree._Element:
    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))


def _plain_text(element: etree._Element) -> str:
    paragraphs = element.iter(WORD + "p")
    lines = ("".join(t.text or "" for t in found.iter(WORD + "t")) for found in paragraphs)
    return "\n".join(lines).strip()
