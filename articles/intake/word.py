"""Word files (.docx): the text as it reads once all tracked changes are accepted.

Comments, footnotes and links become source notes at their words. Nothing is fetched.
"""

from lxml import etree

from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.word_package import Relation, WordPackage
from articles.intake.word_walk import MARKS, WORD, WordComment, WordWalk

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_REMARKS = {"comments": "comment", "footnotes": "footnote", "endnotes": "endnote"}
# The name that python-docx leaves in files it makes.
_NO_AUTHORS = frozenset({"", "python-docx"})


def read(data: bytes | str) -> Manuscript:
    """Read a Word file. Without styled paragraphs its parts are not known."""
    if isinstance(data, str):
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    package = WordPackage(data)
    builder = ManuscriptBuilder()
    top = package.relations()
    main = _find_main(top)
    relations = package.relations(main)
    # A part may be named a thousand times; it is read once.
    inside = list({(f.kind, f.target): f for f in relations if not f.is_external}.values())
    builder.author = _read_author(package, top)
    walk = WordWalk(
        builder,
        styles=_read_styles(package, inside),
        links={found.id: found.target for found in relations if found.kind == "hyperlink"},
        remarks=_read_remarks(package, inside),
    )
    walk.read(_read_body(package, main))
    if headers := _count_headers(package, inside):
        builder.count(WarningCode.HEADERS_LEFT_OUT, headers)
    return builder.finish()


def _find_main(relations: list[Relation]) -> str:
    for relation in relations:
        if relation.kind == "officeDocument":
            return relation.target
    raise UnreadableManuscript(RefusalCode.BROKEN_FILE)


def _read_body(package: WordPackage, main: str) -> etree._Element:
    body = package.parse(main).find(WORD + "body")
    if body is None:
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    return body


def _read_author(package: WordPackage, relations: list[Relation]) -> str | None:
    for relation in relations:
        if relation.kind == "core-properties":
            author = (package.parse(relation.target).findtext(_CREATOR) or "").strip()
            return None if author in _NO_AUTHORS else author[:200]
    return None


def _read_styles(package: WordPackage, relations: list[Relation]) -> dict[str, list[str]]:
    """Map the id of each style to its own name and the names of those it is based on."""
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for relation in relations:
        if relation.kind == "styles":
            for style in package.parse(relation.target).iterchildren(WORD + "style"):
                own = style.get(WORD + "styleId", "")
                names[own] = _value(style, "name")
                parents[own] = _value(style, "basedOn")
    return {own: _trace(own, names, parents) for own in names}


def _value(style: etree._Element, name: str) -> str:
    found = style.find(WORD + name)
    return "" if found is None else str(found.get(WORD + "val", ""))


def _trace(own: str, names: dict[str, str], parents: dict[str, str]) -> list[str]:
    traced: list[str] = []
    while own in names and len(traced) < 10:
        traced.append(names[own])
        own = parents[own]
    return traced


def _read_remarks(package: WordPackage, relations: list[Relation]) -> dict[str, WordComment]:
    """Read comments, footnotes and endnotes, keyed by what they are and their id."""
    remarks: dict[str, WordComment] = {}
    for relation in relations:
        if kind := _REMARKS.get(relation.kind):
            for found in package.parse(relation.target).iterchildren(WORD + kind):
                author = found.get(WORD + "author") or None
                key = f"{kind}{found.get(WORD + 'id')}"
                remarks[key] = WordComment(_plain_text(found), author)
    return remarks


def _count_headers(package: WordPackage, relations: list[Relation]) -> int:
    headers = (found.target for found in relations if found.kind in {"header", "footer"})
    return sum(bool(_plain_text(package.parse(target))) for target in headers)


def _plain_text(element: etree._Element) -> str:
    return "\n".join(map(_line, element.iter(WORD + "p"))).strip()


def _line(paragraph: etree._Element) -> str:
    parts = (part for run in paragraph.iter(WORD + "r") for part in run)
    read = {WORD + "t"} | MARKS.keys()
    return "".join(MARKS.get(part.tag, part.text or "") for part in parts if part.tag in read)
