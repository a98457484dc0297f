"""NewsML 1.0 to 1.2, which agencies still send beside NewsML-G2.

Source: NewsML 1.2 Functional Specification (IPTC, 2003).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.embedded import add_element, add_string, decoded, is_marked_up
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire
from articles.intake.words_in import words_in

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LONGEST_ID = 200
_REVISION = re.compile(r":\d+[NAU]?$")
# What a component is beside the text: its role, or the medium of what is in it.
_PICTURES = words("caption photo picture graphic image")
_NOTES = words("advisoryline editorialnote ednote advisory")
_USED = {
    "NewsManagement": words(
        "NewsItemType FirstCreated ThisRevisionCreated Status StatusWillChange Urgency Instruction"
    ),
    "NewsLines": words("HeadLine SubHeadLine ByLine NewsLine CreditLine"),
}


@dataclass(frozen=True, slots=True)
class _Content:
    """A text in a component, as elements or as a string, with what is stated of its form."""

    component: etree._Element
    data: etree._Element
    form: str
    text: str

    @property
    def is_marked_up(self) -> bool:
        return len(self.data) > 0 or is_marked_up(self.form, self.text)


def items_of(root: etree._Element) -> list[etree._Element]:
    """Return the items with a text in a tree without namespaces."""
    items = root.findall("NewsItem")
    return [item for item in items if any(_contents(item)) or len(items) == 1]


def read_tree(root: etree._Element) -> Manuscript:
    """Read the text item of a document. Raises UnreadableManuscript, with the line."""
    items = items_of(root)
    if len(items) != 1:
        line = items[1].sourceline if items else root.sourceline
        raise UnreadableManuscript(RefusalCode.ONE_ITEM, line=line or 1, count=len(items))
    item = items[0]
    builder = ManuscriptBuilder()
    wire, warnings = read_wire(_wire_fields(item))
    contents = list(_contents(item))
    chosen = _chosen(contents)
    if chosen is None and not wire.stops:
        raise UnreadableManuscript(RefusalCode.NO_BODY, line=item.sourceline or 1)
    lines = _news_lines(item, chosen)
    headline = _words(lines, "HeadLine")
    builder.add(BlockKind.HEADLINE, headline)
    builder.add(BlockKind.TEASER, _words(lines, "SubHeadLine"))
    if chosen is not None:
        _add(builder, chosen, headline, is_needed=not wire.stops)
    byline = _words(lines, "ByLine")
    if byline and BlockKind.SIGNOFF not in builder.kinds:
        builder.add(BlockKind.SIGNOFF, byline)
    _add_pictures(builder, item, contents)
    if left := _left(item, lines):
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(sorted(left)))
    made = builder.finish(_language(item, chosen))
    stamp = _text(item.find("NewsManagement/ThisRevisionCreated"))
    day = wire.embargoed_until.date() if wire.embargoed_until else parse_day(stamp)
    return replace(
        made,
        byline=byline or made.author,
        external_id=_identity(item),
        publication_date=day,
        warnings=(*made.warnings, *warnings),
        wire=wire,
    )


def _identity(item: etree._Element) -> str:
    """Return the identity of all revisions: the URN without that of this one."""
    named = item.find("Identification/NewsIdentifier")
    if named is None:
        line = item.sourceline or 1
        raise UnreadableManuscript(RefusalCode.MISSING, line=line, name="NewsIdentifier")
    parts = [_text(named.find(name)) for name in ("ProviderId", "DateId", "NewsItemId")]
    urn = _REVISION.sub("", _text(named.find("PublicIdentifier")))
    identity = f"urn:newsml:{':'.join(parts)}" if all(parts) else urn
    line = named.sourceline or 1
    if not identity:
        raise UnreadableManuscript(RefusalCode.MISSING, line=line, name="PublicIdentifier")
    if len(identity) > _LONGEST_ID:
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, line=line, limit=_LONGEST_ID)
    return identity


def _wire_fields(item: etree._Element) -> WireFields:
    future = item.find("NewsManagement/StatusWillChange")
    becomes = "" if future is None else _code(future.find("FutureStatus")).lower()
    embargo = _text(item.find("NewsManagement/StatusWillChange/DateAndTime"))
    lines = [
        line for line in item.iter("NewsLine") if _code(line.find("NewsLineType")).lower() in _NOTES
    ]
    return WireFields(
        status=_code(item.find("NewsManagement/Status")),
        embargoed=embargo if becomes == "usable" else "",
        version=_text(item.find("Identification/NewsIdentifier/RevisionId")),
        version_created=_text(item.find("NewsManagement/ThisRevisionCreated")),
        signals=[_code(found) for found in item.iterfind("NewsManagement/Instruction")],
        notes=[words_in(text) for line in lines for text in line.iterfind("NewsLineText")],
    )


def _contents(item: etree._Element) -> Iterator[_Content]:
    """Yield the texts of an item that are in the document itself, in order."""
    for found in item.iter("ContentItem"):
        medium = _code(found.find("MediaType")).lower()
        data = found.find("DataContent")
        encoding = found.find("Encoding")
        if encoding is not None and data is None:
            data = encoding.find("DataContent")
        component = next(found.iterancestors("NewsComponent"), None)
        if data is None or component is None or medium not in ("", "text", "complexdata"):
            continue
        line = data.sourceline or 1
        notation = "" if encoding is None else encoding.get("Notation") or ""
        text = decoded("".join(data.itertext()), notation, line)
        form = " ".join(_code(found.find(name)) for name in ("Format", "MimeType"))
        if text.strip():
            yield _Content(component, data, form, text)


def _chosen(contents: list[_Content]) -> _Content | None:
    """Return the text: that of the first component that is no picture, marked up before plain."""
    texts = [one for one in contents if not _is_of_picture(one.component)]
    if not texts:
        return None
    same = [one for one in texts if one.component is texts[0].component]
    return min(same, key=lambda one: not one.is_marked_up)


def _is_of_picture(component: etree._Element) -> bool:
    roles = [_code(found).lower() for found in component.iterfind("Role")]
    media = [_code(found).lower() for found in component.iterfind("ContentItem/MediaType")]
    return any(name in _PICTURES for name in [*roles, *media])


def _add(builder: ManuscriptBuilder, content: _Content, headline: str, *, is_needed: bool) -> None:
    before = builder.length
    if len(content.data) == 1 and content.data[0].tag in ("nitf", "html", "body"):
        add_element(builder, content.data[0], headline)
    elif len(content.data):
        add_element(builder, content.data, headline)
    else:
        add_string(builder, content.text, content.form, headline)
    if builder.length == before and is_needed:
        raise UnreadableManuscript(RefusalCode.NO_BODY, line=content.data.sourceline or 1)


def _add_pictures(
    builder: ManuscriptBuilder, item: etree._Element, contents: list[_Content]
) -> None:
    """Add the captions and credits of pictures."""
    for found in item.iter("ContentItem"):
        if _code(found.find("MediaType")).lower() in _PICTURES:
            builder.count(WarningCode.IMAGES_LEFT_OUT)
    for content in contents:
        if _is_of_picture(content.component):
            builder.add(BlockKind.CAPTION, " ".join(content.text.split()))
            credit = content.component.find("NewsLines/CreditLine")
            builder.add(BlockKind.CREDIT, "" if credit is None else words_in(credit))


def _news_lines(item: etree._Element, content: _Content | None) -> etree._Element | None:
    """Return the lines of the text's component, of one around it, else the first of the item."""
    if content is not None:
        for component in [content.component, *content.component.iterancestors("NewsComponent")]:
            lines = component.find("NewsLines")
            if lines is not None and lines.find("HeadLine") is not None:
                return lines
    return next(item.iter("NewsLines"), None)


def _words(lines: etree._Element | None, name: str) -> str:
    found = None if lines is None else lines.find(name)
    return "" if found is None else words_in(found)


def _left(item: etree._Element, lines: etree._Element | None) -> set[str]:
    places = {"NewsManagement": item.find("NewsManagement"), "NewsLines": lines}
    return {
        str(found.tag)
        for name, place in places.items()
        for found in (() if place is None else place)
        if found.tag not in _USED[name]
    }


def _language(item: etree._Element, content: _Content | None) -> str:
    component = item if content is None else content.component
    stated = component.find(".//DescriptiveMetadata/Language")
    return _code(stated) or component.get(_LANG) or item.get(_LANG) or ""


def _code(element: etree._Element | None) -> str:
    """Return the formal name of an element, else its words."""
    return "" if element is None else element.get("FormalName") or _text(element)


def _text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
