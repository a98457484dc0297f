"""NewsML-G2: the text item in it. Source: NewsML-G2 Guidelines, "Text" (IPTC)."""

from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import replace
from datetime import date

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake import nitf
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.parts import (
    add_page,
    add_plain,
    add_tree,
    words_in,
)
from articles.intake.plaintext import decode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SUBHEADS = words("sub subhead subheadline subtitle subhl")
_KICKERS = words("dachzeile eyebrow kicker overline topline")
_MAIN = words("main headline") | {""}
_SUMMARIES = words("abstract intro lead summary teaser")
# What is read, or means nothing, by the element it is in.
_USED = {
    ".": words("catalog catalogRef contentMeta contentSet itemMeta"),
    "itemMeta": words(
        "edNote embargoed instruction itemClass pubStatus signal title versionCreated"
    ),
    "contentMeta": words(
        "headline by description language contentCreated contentModified edNote instruction signal"
    ),
}
_CODES = ("qcode", "uri", "literal", "FormalName")
_LONGEST_ID = 200


def read_tree(root: etree._Element) -> Manuscript:
    """Read a news item, alone or in a message, whose names have no namespace any more."""
    item = _item(root)
    builder = ManuscriptBuilder()
    meta = item.find("contentMeta")
    wire, warnings = read_wire(_wire_fields(root, item))
    headline = _add_head(builder, meta, _language_tag(item))
    _add_content(builder, item, headline, is_needed=not wire.stops)
    byline = " ".join(_text(None if meta is None else meta.find("by")).split())
    if byline and BlockKind.SIGNOFF not in builder.kinds:
        builder.add(BlockKind.SIGNOFF, byline)
    if left := _left(item, meta):
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(sorted(left)))
    made = builder.finish(_language_tag(item))
    return replace(
        made,
        byline=byline or made.author,
        external_id=_identity(item),
        publication_date=_day(item),
        warnings=(*made.warnings, *warnings),
        wire=wire,
    )


def _wire_fields(root: etree._Element, item: etree._Element) -> WireFields:
    status = item.find("itemMeta/pubStatus")
    signals = [*_in_meta(item, "signal"), *_in_meta(item, "instruction")]
    notes = [*_in_meta(item, "edNote"), *_in_meta(item, "instruction")]
    return WireFields(
        status="" if status is None else _code(status),
        embargoed=_text(item.find("itemMeta/embargoed")),
        version=item.get("version") or "",
        version_created=_text(item.find("itemMeta/versionCreated")),
        signals=[_code(element) for element in (*signals, *root.iterfind("header/signal"))],
        notes=[_text(element) for element in notes],
    )


def _in_meta(item: etree._Element, name: str) -> list[etree._Element]:
    """Return the elements of this name about the item and about its content."""
    return [e for meta in ("itemMeta", "contentMeta") for e in item.iterfind(f"{meta}/{name}")]


def _code(element: etree._Element) -> str:
    """Return the code of an element, or, in older versions, its words."""
    return next((value for name in _CODES if (value := element.get(name))), _text(element))


def _left(item: etree._Element, meta: etree._Element | None) -> set[str]:
    """Return the names of what is not read, also of headlines and contents after the first."""
    found = () if meta is None else meta
    left = {
        str(e.tag)
        for place, used in _USED.items()
        for e in item.iterfind(f"{place}/*")
        if e.tag not in used
    }
    if sum(e.tag == "headline" and _role(e) not in _SUBHEADS | _KICKERS for e in found) > 1:
        left.add("headline")
    contents = [str(e.tag) for e in item.iterfind("contentSet/*")]
    return left | {name for name in contents if contents.count(name) > 1}


def _item(root: etree._Element) -> etree._Element:
    items = [root] if root.tag == "newsItem" else list(root.iterfind("itemSet/newsItem"))
    if len(items) != 1:
        line = items[1].sourceline if items else root.sourceline
        raise UnreadableManuscript(RefusalCode.ONE_ITEM, line=line or 1, count=len(items))
    found = items[0].find("itemMeta/itemClass")
    kind = (found.get("qcode") or found.get("uri") or "") if found is not None else ""
    name = kind.replace("/", ":").rpartition(":")[2]
    if found is not None and name not in {"", "text", "composite"}:
        line = found.sourceline or 1
        raise UnreadableManuscript(RefusalCode.NO_TEXT_ITEM, line=line, type=name[:40])
    return items[0]


def _add_head(builder: ManuscriptBuilder, meta: etree._Element | None, language: str) -> str:
    """Add kicker, headline and teasers in the item's language; return the headline."""
    if meta is None:
        return ""
    headlines = _in_language(meta.findall("headline"), language)
    found = [(_role(e), words_in(e)) for e in headlines]
    free = [part for part in found if part[0] not in _SUBHEADS | _KICKERS]
    _role_of, headline = next((part for part in free if part[0] in _MAIN), (free or [("", "")])[0])
    for role, text in found:
        if role in _KICKERS:
            builder.add(BlockKind.KICKER, text)
    builder.add(BlockKind.HEADLINE, headline)
    for role, text in found:
        if role in _SUBHEADS:
            builder.add(BlockKind.TEASER, text)
    for element in _in_language(meta.findall("description"), language):
        if _role(element) in _SUMMARIES:
            builder.add(BlockKind.TEASER, words_in(element))
    return headline


def _in_language(elements: list[etree._Element], language: str) -> list[etree._Element]:
    """Return those that are in the item's language; all where none is."""
    own = language[:2].lower()
    wanted = [e for e in elements if (e.get(_LANG) or language)[:2].lower() == own]
    return wanted or elements


def _add_content(
    builder: ManuscriptBuilder, item: etree._Element, headline: str, *, is_needed: bool
) -> None:
    content = item.find("contentSet")
    if content is None and not is_needed:
        return
    if content is None:
        raise UnreadableManuscript(
            RefusalCode.MISSING, line=item.sourceline or 1, name="contentSet"
        )
    before = builder.length
    inline, plain = content.find("inlineXML"), content.find("inlineData")
    if inline is not None and len(inline) and (is_needed or _text(inline).strip()):
        _add_inline(builder, inline[0], headline)
    elif plain is not None:
        _add_data(builder, plain, headline)
    if builder.length == before and is_needed:
        raise UnreadableManuscript(RefusalCode.NO_BODY, line=content.sourceline or 1)


def _add_data(builder: ManuscriptBuilder, plain: etree._Element, headline: str) -> None:
    text = _decoded(plain)
    if (plain.get("contenttype") or "").startswith(("text/html", "application/xhtml")):
        add_page(builder, text, headline)
    else:
        add_plain(builder, text)


def _decoded(plain: etree._Element) -> str:
    """Return the text of `inlineData`, which may come in base64. Raises for other encodings."""
    encoding = (plain.get("encoding") or "").replace("/", ":").rpartition(":")[2].lower()
    if not encoding:
        return _text(plain)
    try:
        if encoding == "base64":
            return decode(b64decode("".join(_text(plain).split()), validate=True))[0]
    except NotBase64:
        pass
    raise UnreadableManuscript(RefusalCode.NO_BODY, line=plain.sourceline or 1)


def _add_inline(builder: ManuscriptBuilder, root: etree._Element, headline: str) -> None:
    if root.tag == "nitf":
        nitf.add_document(builder, root, headline)
        return
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        raise UnreadableManuscript(RefusalCode.MISSING, line=root.sourceline or 1, name="body")
    add_tree(builder, body, headline)


def _role(element: etree._Element) -> str:
    role = element.get("role") or element.get("roleuri") or ""
    return role.replace("/", ":").rpartition(":")[2].lower()


def _text(element: etree._Element | None) -> str:
    return "" if element is None else "".join(element.itertext())


def _identity(item: etree._Element) -> str | None:
    identity = (item.get("guid") or "").strip()
    if not identity:
        raise UnreadableManuscript(RefusalCode.MISSING, line=item.sourceline or 1, name="guid")
    if len(identity) > _LONGEST_ID:
        line = item.sourceline or 1
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, line=line, limit=_LONGEST_ID)
    return identity


def _language_tag(item: etree._Element) -> str:
    found = item.find("contentMeta/language")
    tag = found.get("tag") if found is not None else None
    return tag or item.get(_LANG) or ""


def _day(item: etree._Element) -> date | None:
    for name in ("embargoed", "versionCreated"):
        found = item.find(f"itemMeta/{name}")
        if found is not None and _text(found).strip():
            day = parse_day(_text(found))
            if day is None:
                raise UnreadableManuscript(RefusalCode.NO_TIME, line=found.sourceline or 1)
            return day
    return None
