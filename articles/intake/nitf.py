"""NITF 3.x: its elements, read as those of a page. Source: NITF 3.6 (IPTC)."""

from dataclasses import replace
from datetime import date

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.parts import add_tree
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire
from articles.intake.words_in import words_in

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PAGE_TAGS = {
    "hl1": "h2",
    "hl2": "h2",
    "media": "figure",
    "media-caption": "figcaption",
    "media-reference": "img",
    "bq": "blockquote",
    "block": "div",
    "nitf-table": "div",
    "tagline": "p",
    "credit": "p",
}
_CLASSES = {"media-producer": "credit", "tagline": "byline"}
# Names inside a sentence ("org", "person", "money") are words like all others.
_SILENT = frozenset(
    {"media-metadata", "media-object", "nitf-table-metadata", "alt-code", "virtloc"}
)
# What is read, by the element it is in.
_USED = {
    "head": words("title docdata pubdata"),
    "head/docdata": words("doc-id date.release date.issue doc-scope du-key ed-msg"),
    "body/body.head": words("hedline byline abstract dateline"),
}
_LONGEST_ID = 200


def read_tree(root: etree._Element) -> Manuscript:
    """Read a document whose names have no namespace any more."""
    builder = ManuscriptBuilder()
    wire, warnings = read_wire(_wire_fields(root))
    if not wire.stops or root.find("body/body.content") is not None:
        add_document(builder, root, needs_text=not wire.stops)
    left = {
        str(found.tag)
        for place, used in _USED.items()
        for found in root.iterfind(f"{place}/*")
        if found.tag not in used
    }
    if left:
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(sorted(left)))
    made = builder.finish(root.get(_LANG) or "")
    return replace(
        made,
        byline=made.author,
        external_id=_identity(root),
        publication_date=_day(root),
        warnings=(*made.warnings, *warnings),
        wire=wire,
    )


def _wire_fields(root: etree._Element) -> WireFields:
    docdata, key = root.find("head/docdata"), root.find("head/docdata/du-key")
    scopes = [e.get("scope") or "" for e in root.iterfind("head/docdata/doc-scope")]
    return WireFields(
        status="" if docdata is None else docdata.get("management-status") or "",
        embargoed=_norm(root, "head/docdata/date.release"),
        version="" if key is None else key.get("version") or key.get("generation") or "",
        version_created=_norm(root, "head/docdata/date.issue"),
        signals=scopes,
        notes=[e.get("info") or _words(e) for e in root.iterfind("head/docdata/ed-msg")],
    )


def _norm(root: etree._Element, path: str) -> str:
    found = root.find(path)
    return "" if found is None else found.get("norm") or ""


def add_document(
    builder: ManuscriptBuilder,
    root: etree._Element,
    headline: str = "",
    *,
    needs_text: bool = True,
) -> None:
    """Add head, text and end of a document; a `headline` given is not added again."""
    body = root.find("body")
    if body is None or body.find("body.content") is None:
        line = (root if body is None else body).sourceline or 1
        raise UnreadableManuscript(RefusalCode.MISSING, line=line, name="body.content")
    _add_head(builder, root, headline)
    for name in ("body.content", "body.end"):
        for part in body.iterfind(name):
            _as_page(part)
            add_tree(builder, part, "")
    if needs_text and BlockKind.PARAGRAPH not in builder.kinds:
        content = body.find("body.content")
        line = (body if content is None else content).sourceline or 1
        raise UnreadableManuscript(RefusalCode.NO_BODY, line=line)


def _add_head(builder: ManuscriptBuilder, root: etree._Element, headline: str) -> None:
    hl1 = root.find("body/body.head/hedline/hl1")
    title = _words(hl1) if hl1 is not None else _words(root.find("head/title"))
    if " ".join(title.split()) != " ".join(headline.split()) or not headline:
        builder.add(BlockKind.HEADLINE, title)
    for found in root.iterfind("body/body.head/hedline/hl2"):
        builder.add(BlockKind.TEASER, _words(found))
    for abstract in root.iterfind("body/body.head/abstract"):
        for part in abstract.findall("p") or [abstract]:
            builder.add(BlockKind.TEASER, _words(part))
    for found in root.iterfind("body/body.head/byline"):
        builder.add(BlockKind.SIGNOFF, _words(found))
    for found in root.iterfind("body/body.head/dateline"):
        for stamp in found.findall("story.date"):
            stamp.text = None
        builder.add(BlockKind.PARAGRAPH, _words(found))


def _words(element: etree._Element | None) -> str:
    return "" if element is None else words_in(element)


def _as_page(part: etree._Element) -> None:
    """Give the elements the names that a page has for them."""
    part.tag = "body"
    for element in list(part.iter(etree.Element)):
        name = str(element.tag)
        if name in _SILENT:
            element.tag = "template"
        if name in _CLASSES:
            element.set("class", _CLASSES[name])
        if name == "media-producer":
            element.tag = "p"
        element.tag = _PAGE_TAGS.get(name, element.tag)


def _identity(root: etree._Element) -> str | None:
    found = root.find("head/docdata/doc-id")
    identity = (found.get("id-string") or "").strip() if found is not None else ""
    if found is not None and len(identity) > _LONGEST_ID:
        line = found.sourceline or 1
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, line=line, limit=_LONGEST_ID)
    return identity or None


def _day(root: etree._Element) -> date | None:
    """Return the day of release, else of publication, else of issue."""
    places = (
        ("head/docdata/date.release", "norm"),
        ("head/pubdata", "date.publication"),
        ("head/docdata/date.issue", "norm"),
    )
    for path, attribute in places:
        found = root.find(path)
        stamp = (found.get(attribute) or "") if found is not None else ""
        if found is not None and stamp:
            day = parse_day(stamp)
            if day is None:
                raise UnreadableManuscript(RefusalCode.NO_TIME, line=found.sourceline or 1)
            return day
    return None
