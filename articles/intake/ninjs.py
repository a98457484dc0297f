"""IPTC ninjs 1.x, 2.x and 3.x: news in JSON.

1.x has one property a text (`headline`, `body_xhtml`); 2.x has lists of texts with roles;
3.x is 2.x with names in camel case. Source: ninjs JSON Schemas 1.8, 2.4, 3.3 (IPTC).
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import orjson

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.parts import add_page, add_plain, words_of_page
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire

_KINDS: dict[BlockKind, frozenset[str]] = {
    BlockKind.KICKER: words("dachzeile eyebrow kicker overline topline"),
    BlockKind.TEASER: words(
        "abstract deck intro lead lede standfirst sub subhead subheadline subtitle summary "
        "teaser vorspann"
    ),
    BlockKind.CROSSHEAD: words("crosshead zwischentitel"),
    BlockKind.CAPTION: words("bildunterschrift caption"),
    BlockKind.CREDIT: words("bildnachweis credit photocredit"),
    BlockKind.SIGNOFF: words("byline signoff tagline"),
}
_KIND_OF_ROLE = {role: kind for kind, roles in _KINDS.items() for role in roles}
_MAIN = frozenset({"", "main", "text", "body", "html", "xhtml", "richtext", "plain"})
_PAGES = frozenset({"text/html", "application/xhtml+xml", "html", "xhtml"})
_PLAIN = frozenset({"text/plain", "text", ""})
_TEXT_TYPES = frozenset({"text", "composite"})
_FORMAT_OF_SUFFIX = {"xhtml": "text/html", "html": "text/html", "text": "text/plain"}
_USED = words(
    "uri type profile standard $standard language headline headlines title description "
    "descriptions bodies byline by embargoed embargoeduntil versioncreated associations version "
    "pubstatus ednote signal signals instruction instructions"
)
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of the document with its role, its media type and where it is."""

    value: str
    role: str
    content_type: str
    pointer: str

    @property
    def kind(self) -> BlockKind | None:
        return _KIND_OF_ROLE.get(self.role)

    @property
    def name(self) -> str:
        return self.pointer.removeprefix("/")


def is_ninjs(document: Mapping[str, Any], profile: str = "") -> bool:
    """Return whether a JSON object says that it is ninjs, or the `profile` of its media type."""
    names_given = [
        profile,
        document.get("profile"),
        document.get("standard"),
        document.get("$standard"),
    ]
    names = (s.get("name") or s.get("schema") if isinstance(s, Mapping) else s for s in names_given)
    return any(isinstance(name, str) and "ninjs" in name.lower() for name in names)


def read(data: bytes | str) -> Manuscript:
    """Read a document. Raises UnreadableManuscript with the JSON pointer at fault."""
    document = _parse(data)
    fields = {name.lower(): name for name in document}
    _require_text_item(document, fields)
    builder = ManuscriptBuilder()
    wire, warnings = read_wire(_wire_fields(document, fields))
    used, unread = _add_texts(builder, document, fields, needs_body=not wire.stops)
    byline = _string(document, fields, "byline") or _string(document, fields, "by")
    if byline and BlockKind.SIGNOFF not in builder.kinds:
        builder.add(BlockKind.SIGNOFF, byline)
    _add_pictures(builder, document, fields)
    left = {name for low, name in fields.items() if low not in _USED and name not in used}
    if left := left | unread:
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(sorted(left)))
    made = builder.finish(_string(document, fields, "language"))
    return replace(
        made,
        byline=byline or made.author,
        external_id=_string(document, fields, "uri"),
        publication_date=_day(document, fields),
        warnings=(*made.warnings, *warnings),
        wire=wire,
    )


def without_mark(data: bytes | str) -> bytes | str:
    """Remove the byte order mark that some systems put before their JSON (RFC 8259, 8.1)."""
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    return data.removeprefix(BOM_UTF8)


def _parse(data: bytes | str) -> dict[str, Any]:
    try:
        document = orjson.loads(without_mark(data))
    except orjson.JSONDecodeError as error:
        raise UnreadableManuscript(
            RefusalCode.NOT_JSON, line=error.lineno, column=error.colno
        ) from error
    if not isinstance(document, dict):
        raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer="")
    return document


def _require_text_item(document: dict[str, Any], fields: Mapping[str, str]) -> None:
    uri = _string(document, fields, "uri")
    if not uri:
        raise UnreadableManuscript(RefusalCode.MISSING, pointer="/uri", name="uri")
    if len(uri) > _LONGEST_ID:
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, pointer="/uri", limit=_LONGEST_ID)
    kind = _string(document, fields, "type")
    if kind and kind not in _TEXT_TYPES:
        raise UnreadableManuscript(RefusalCode.NO_TEXT_ITEM, pointer="/type", type=kind[:40])


def _string(document: Mapping[str, Any], fields: Mapping[str, str], low: str) -> str:
    """Return a text property; its name is compared without regard to capitals."""
    name = fields.get(low)
    value = document.get(name) if name else None
    if value is None:
        return ""
    return _storable(value, f"/{name}")


def _storable(value: Any, pointer: str) -> str:
    """Return a text that can be stored; raises for anything else, with its place."""
    if not isinstance(value, str):
        raise UnreadableManuscript(RefusalCode.STRING_NEEDED, pointer=pointer)
    if (nul := value.find("\0")) >= 0:
        raise UnreadableManuscript(RefusalCode.NUL_CHARACTER, pointer=pointer, position=nul)
    return value


def _add_texts(
    builder: ManuscriptBuilder,
    document: dict[str, Any],
    fields: Mapping[str, str],
    *,
    needs_body: bool,
) -> tuple[set[str], set[str]]:
    """Add what is read before, in and after the body; return the names of texts used and left."""
    headlines = [_in_words(t) for t in _texts(document, fields, "headline", "headlines")]
    bodies = list(_texts(document, fields, "body", "bodies"))
    descriptions = list(_texts(document, fields, "description", "descriptions"))
    others = [*headlines, *map(_in_words, [*descriptions, *(b for b in bodies if b.kind)])]
    others = [text for text in others if text.content_type in _PAGES | _PLAIN]
    headline = _headline(headlines, _string(document, fields, "title"))
    body = _body([b for b in bodies if b.kind is None])
    used = [t for t in others if t.kind or t.value == headline] + ([body] if body else [])
    for text in (t for t in others if t.kind is BlockKind.KICKER):
        builder.add(BlockKind.KICKER, text.value)
    builder.add(BlockKind.HEADLINE, headline)
    for text in _teasers(others):
        builder.add(BlockKind.TEASER, text.value)
    if body:
        _add_body(builder, body, headline, is_needed=needs_body)
    elif needs_body and not any(b.kind for b in bodies):
        place = fields.get("bodies")
        raise UnreadableManuscript(RefusalCode.NO_BODY, pointer=f"/{place}" if place else "")
    for text in others:
        if text.kind not in (None, BlockKind.KICKER, BlockKind.TEASER):
            builder.add(text.kind, text.value)
    names = {text.name for text in used}
    left = (t for t in [*headlines, *bodies, *descriptions] if t.value.strip())
    return names, {text.name for text in left} - names


def _in_words(text: _Text) -> _Text:
    """Return a text that is one line here without its markup."""
    is_page = text.content_type in _PAGES
    return replace(text, value=words_of_page(text.value)) if is_page else text


def _teasers(texts: list[_Text]) -> list[_Text]:
    """Return each teaser once: formats repeat it, with and without markup."""
    teasers = [text for text in texts if text.kind is BlockKind.TEASER]
    found: dict[str, _Text] = {}
    for text in sorted(teasers, key=lambda text: text.content_type in _PAGES):
        found.setdefault(" ".join(text.value.split()), text)
    return [text for text in teasers if text in found.values()]


def _texts(
    document: Mapping[str, Any], fields: Mapping[str, str], single: str, many: str
) -> Iterator[_Text]:
    for low, name in fields.items():
        if low == single or low.startswith(f"{single}_"):
            role = low.removeprefix(single).strip("_")
            form = _FORMAT_OF_SUFFIX.get(role.rpartition("_")[2], "text/plain")
            role = re.sub(r"_?(?:text|x?html)$", "", role)
            yield _Text(_string(document, fields, low), role, form, f"/{name}")
    place = fields.get(many)
    listed = document.get(place) if place else None
    if listed is not None and not isinstance(listed, list):
        raise UnreadableManuscript(RefusalCode.LIST_NEEDED, pointer=f"/{place}")
    for index, entry in enumerate(listed or ()):
        yield _entry(entry, f"/{place}/{index}")


def _entry(entry: Any, pointer: str) -> _Text:
    if not isinstance(entry, dict):
        raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=pointer)
    fields = {name.lower(): name for name in entry}
    if "value" not in fields:
        raise UnreadableManuscript(RefusalCode.MISSING, pointer=f"{pointer}/value", name="value")
    values = []
    for low in ("value", "role", "contenttype"):
        found = entry.get(fields.get(low, ""))
        values.append("" if found is None else _storable(found, f"{pointer}/{fields[low]}"))
    text, role, content_type = values
    form = content_type.partition(";")[0].strip().lower()
    return _Text(text, role.rpartition(":")[2].lower(), form, pointer)


def _headline(headlines: list[_Text], title: str) -> str:
    free = [h for h in headlines if h.kind is None and h.value.strip()]
    main = [h for h in free if h.role in _MAIN] or free
    return main[0].value if main else title


def _body(bodies: list[_Text]) -> _Text | None:
    """Return the body to be read: a main one before others, marked up before plain."""
    ranked = [
        (b.role not in _MAIN, b.content_type not in _PAGES, index, b)
        for index, b in enumerate(bodies)
        if b.value.strip() and b.content_type in _PAGES | _PLAIN
    ]
    return min(ranked)[3] if ranked else None


def _add_body(builder: ManuscriptBuilder, body: _Text, headline: str, *, is_needed: bool) -> None:
    before = builder.length
    if body.content_type in _PAGES:
        add_page(builder, body.value, headline)
    else:
        add_plain(builder, body.value)
    if builder.length == before and is_needed:
        raise UnreadableManuscript(RefusalCode.NO_BODY, pointer=body.pointer)


def _add_pictures(
    builder: ManuscriptBuilder, document: Mapping[str, Any], fields: Mapping[str, str]
) -> None:
    """Add caption and credit of what goes with the text."""
    name = fields.get("associations")
    listed = document.get(name) if name else None
    if listed is not None and not isinstance(listed, dict | list):
        raise UnreadableManuscript(RefusalCode.LIST_NEEDED, pointer=f"/{name}")
    keys = listed.items() if isinstance(listed, dict) else enumerate(listed or ())
    for key, item in keys:
        if not isinstance(item, dict):
            raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=f"/{name}/{key}")
        try:
            _add_picture(builder, item)
        except UnreadableManuscript as refusal:
            refusal.pointer = f"/{name}/{key}{refusal.pointer or ''}"
            raise


def _add_picture(builder: ManuscriptBuilder, item: dict[str, Any]) -> None:
    fields = {name.lower(): name for name in item}
    if _string(item, fields, "type") in _TEXT_TYPES | {""}:
        return
    builder.count(WarningCode.IMAGES_LEFT_OUT)
    texts = [_in_words(t) for t in _texts(item, fields, "description", "descriptions")]
    captions = [t for t in texts if t.kind is BlockKind.CAPTION] or texts[:1]
    if captions and captions[0].content_type in _PAGES | _PLAIN:
        builder.add(BlockKind.CAPTION, captions[0].value)
    credit = _string(item, fields, "byline") or _string(item, fields, "by")
    builder.add(BlockKind.CREDIT, credit or _string(item, fields, "creditline"))


def _wire_fields(document: Mapping[str, Any], fields: Mapping[str, str]) -> WireFields:
    embargo = _string(document, fields, "embargoeduntil") or _string(document, fields, "embargoed")
    signals = ("signal", "signals", "instruction", "instructions")
    return WireFields(
        status=_string(document, fields, "pubstatus"),
        embargoed=embargo,
        version=_version(document, fields),
        version_created=_string(document, fields, "versioncreated"),
        signals=[code for low in signals for code in _codes(document.get(fields.get(low, "")))],
        notes=[_string(document, fields, "ednote")],
    )


def _version(document: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    """Return the version, a string in the standard; some write a number."""
    value = document.get(fields.get("version", ""))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(document, fields, "version")


def _codes(value: Any) -> Iterator[str]:
    """Yield the words and codes in a value, in a list, or in objects that name them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _codes(item)
    elif isinstance(value, dict):
        for name in ("code", "uri", "qcode", "name", "literal"):
            yield from _codes(value.get(name))


def _day(document: Mapping[str, Any], fields: Mapping[str, str]) -> date | None:
    """Return the day on which it may go out: of the embargo, else of this version."""
    for low in ("embargoeduntil", "embargoed", "versioncreated"):
        stamp = _string(document, fields, low)
        if stamp:
            day = parse_day(stamp)
            if day is None:
                raise UnreadableManuscript(RefusalCode.NO_TIME, pointer=f"/{fields[low]}")
            return day
    return None
