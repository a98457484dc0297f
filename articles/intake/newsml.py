"""NewsML-G2: the text item in it. Source: NewsML-G2 Guidelines, "Text" (IPTC)."""

from dataclasses import replace
from datetime import date

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.agency_pages import notes_in_page
from articles.intake.builder import ManuscriptBuilder
from articles.intake.embedded import add_element, add_string, decoded, is_marked_up
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire
from articles.intake.words_in import words_in

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
# Roles of notes that dpa has in its notepad, too; contacts are no note to everybody.
_CONTACTS = words("contacts dpacontacts")
_OF_NOTEPAD = words("closingline notepad picture editorialnote") | _CONTACTS
_TEXTS = words("text composite") | {""}
_PICTURES = words("picture graphic")
_LONGEST_ID = 200


def read_tree(root: etree._Element) -> Manuscript:
    """Read a news item, alone or in a message, whose names have no namespace any more."""
    item, others = _items(root)
    builder = ManuscriptBuilder()
    meta = item.find("contentMeta")
    wire, warnings = read_wire(_wire_fields(root, item))
    headline = _add_head(builder, meta, _language_tag(item))
    _add_content(builder, item, headline, is_needed=not wire.stops)
    byline = " ".join(_text(None if meta is None else meta.find("by")).split())
    if byline and BlockKind.SIGNOFF not in builder.kinds:
        builder.add(BlockKind.SIGNOFF, byline)
    for other in others:
        _add_picture(builder, other)
    for note in _notepad(item):
        builder.note_whole(note)
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
    notes = [
        note
        for note in (*_in_meta(item, "edNote"), *_in_meta(item, "instruction"))
        if _role(note) not in _OF_NOTEPAD
    ]
    return WireFields(
        status="" if status is None else _code(status),
        embargoed=_text(item.find("itemMeta/embargoed")),
        version=item.get("version") or "",
        version_created=_text(item.find("itemMeta/versionCreated")),
        signals=[_code(element) for element in (*signals, *root.iterfind("header/signal"))],
        notes=[_text(element) for element in notes],
    )


def _notepad(item: etree._Element) -> list[str]:
    """Return what dpa's notepad says; without one, the contacts."""
    pads = [note for note in _in_meta(item, "edNote") if _role(note) == "notepad"]
    if pads:
        return [text for pad in pads for text in notes_in_page(pad)]
    contacts = [note for note in _in_meta(item, "edNote") if _role(note) in _CONTACTS]
    return [f"Kontakte: {words_in(note)}" for note in contacts if _text(note).strip()]


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


def _items(root: etree._Element) -> tuple[etree._Element, list[etree._Element]]:
    """Return the text item, and what else is in its message."""
    items = [root] if root.tag == "newsItem" else list(root.iterfind("itemSet/newsItem"))
    texts = [item for item in items if _nature(item) in _TEXTS]
    if len(texts) == 1:
        return texts[0], [item for item in items if item is not texts[0]]
    if items and not texts:
        found = items[0].find("itemMeta/itemClass")
        line = (items[0] if found is None else found).sourceline or 1
        raise UnreadableManuscript(RefusalCode.NO_TEXT_ITEM, line=line, type=_nature(items[0])[:40])
    line = texts[1].sourceline if texts else root.sourceline
    raise UnreadableManuscript(RefusalCode.ONE_ITEM, line=line or 1, count=len(texts))


def _nature(item: etree._Element) -> str:
    """Return what an item is (text, picture …); "" where it doesn't say."""
    found = item.find("itemMeta/itemClass")
    kind = (found.get("qcode") or found.get("uri") or "") if found is not None else ""
    return kind.replace("/", ":").rpartition(":")[2]


def _add_picture(builder: ManuscriptBuilder, item: etree._Element) -> None:
    """Add caption and credit of a picture that came in the same message."""
    is_picture = _nature(item) in _PICTURES
    builder.count(WarningCode.IMAGES_LEFT_OUT if is_picture else WarningCode.EMBEDS_LEFT_OUT)
    if not is_picture:
        return
    captions = item.findall("contentMeta/description")
    named = [found for found in captions if _role(found) == "caption"] or captions
    for found in named[:1]:
        builder.add(BlockKind.CAPTION, words_in(found))
    for name in ("by", "creditline"):
        if (credit := item.find(f"contentMeta/{name}")) is not None:
            builder.add(BlockKind.CREDIT, words_in(credit))
            return


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
    for found in _ranked(content):
        if found.tag == "inlineXML":
            add_element(builder, found[0], headline)
        else:
            add_string(builder, _data(found), found.get("contenttype") or "", headline)
        if builder.length > before:
            return
    if is_needed:
        raise UnreadableManuscript(RefusalCode.NO_BODY, line=content.sourceline or 1)


def _ranked(content: etree._Element) -> list[etree._Element]:
    """Return the contents with words, marked up before plain, in the document's order."""
    found = [
        one
        for one in content
        if (one.tag == "inlineXML" and len(one) and _text(one).strip())
        or (one.tag == "inlineData" and _text(one).strip())
    ]
    return sorted(found, key=lambda one: one.tag != "inlineXML" and not _is_marked_up(one))


def _is_marked_up(plain: etree._Element) -> bool:
    return is_marked_up(plain.get("contenttype") or "", _data(plain))


def _data(plain: etree._Element) -> str:
    return decoded(_text(plain), plain.get("encoding") or "", plain.sourceline or 1)


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
