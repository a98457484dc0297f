"""IPTC ninjs 1.x, 2.x and 3.x: news in JSON, also as Superdesk, NTB and TT send it.

Superdesk names the item in `guid`, as its `uri` on the web is not known yet. Sources: ninjs
JSON Schemas 1.8, 2.4, 3.3 (IPTC); the schema of Superdesk's ninjs in its documentation.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import orjson

from articles.facts.blocks import BlockKind
from articles.intake import digitalwires
from articles.intake.builder import ManuscriptBuilder
from articles.intake.embedded import add_string
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.ninjs_texts import (
    MAIN,
    TEXT_TYPES,
    ItemText,
    add_pictures,
    item_texts,
    string_at,
)
from articles.intake.ninjs_versions import check_version
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.vocabulary import words
from articles.intake.wire import WireFields, read_wire

_USED = words(
    "uri guid type profile standard $standard language headline headlines title description "
    "descriptions bodies byline by embargoed embargoeduntil versioncreated associations version "
    "pubstatus ednote signal signals instruction instructions evolvedfrom"
)
# What a document has that is ninjs, where it is not our own JSON.
_SIGNS = words(
    "bodies body_html body_text body_xhtml headlines pubstatus versioncreated associations"
)
_DAYS = ("embargoeduntil", "embargoed", "versioncreated")
_LONGEST_ID = 200


def is_ninjs(document: Mapping[str, Any], profile: str = "") -> bool:
    """Return whether a JSON object is ninjs, or an entry of dpa's digitalwires.

    It may say so, as may the `profile` of its media type; else it has an identity (`uri`, or
    Superdesk's `guid`) and a property of ninjs that our own JSON has not.
    """
    if digitalwires.is_entry(document):
        return True
    names_given = [
        profile,
        document.get("profile"),
        document.get("standard"),
        document.get("$standard"),
    ]
    names = (s.get("name") or s.get("schema") if isinstance(s, Mapping) else s for s in names_given)
    if any(isinstance(name, str) and "ninjs" in name.lower() for name in names):
        return True
    given = {name.lower() for name in document}
    return bool(given & {"uri", "guid"}) and bool(given & _SIGNS)


def read(data: bytes | str) -> Manuscript:
    """Read a document. Raises UnreadableManuscript with the JSON pointer at fault."""
    document = _parse(data)
    if digitalwires.is_entry(document):
        return digitalwires.read_entry(document)
    fields = {name.lower(): name for name in document}
    identity = _require_text_item(document, fields)
    builder = ManuscriptBuilder()
    wire, warnings = read_wire(_wire_fields(document, fields))
    if not wire.is_killed:  # A kill is followed, whatever is wrong with its form.
        check_version(document)
    used, unread = _add_texts(builder, document, fields, needs_body=not wire.stops)
    byline = string_at(document, fields, "byline") or string_at(document, fields, "by")
    if byline and BlockKind.SIGNOFF not in builder.kinds:
        builder.add(BlockKind.SIGNOFF, byline)
    add_pictures(builder, document, fields)
    left = {name for low, name in fields.items() if low not in _USED and name not in used}
    if left := left | unread:
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(sorted(left)))
    made = builder.finish(string_at(document, fields, "language"))
    return replace(
        made,
        byline=byline or made.author,
        external_id=identity,
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


def _require_text_item(document: dict[str, Any], fields: Mapping[str, str]) -> str:
    """Return the identity of a text; raises where there is none, and for another type."""
    name = "guid" if "guid" in fields and "uri" not in fields else "uri"
    identity = string_at(document, fields, name)
    if not identity:
        raise UnreadableManuscript(RefusalCode.MISSING, pointer=f"/{name}", name=name)
    if len(identity) > _LONGEST_ID:
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, pointer=f"/{name}", limit=_LONGEST_ID)
    kind = string_at(document, fields, "type")
    if kind and kind not in TEXT_TYPES:
        raise UnreadableManuscript(RefusalCode.NO_TEXT_ITEM, pointer="/type", type=kind[:40])
    return identity


def _add_texts(
    builder: ManuscriptBuilder,
    document: dict[str, Any],
    fields: Mapping[str, str],
    *,
    needs_body: bool,
) -> tuple[set[str], set[str]]:
    """Add what is read before, in and after the body; return the names of texts used and left."""
    headlines = [t.in_words() for t in item_texts(document, fields, "headline", "headlines")]
    bodies = list(item_texts(document, fields, "body", "bodies"))
    descriptions = list(item_texts(document, fields, "description", "descriptions"))
    body = _body([b for b in bodies if b.kind is None])
    leads = _leads([t.in_words() for t in descriptions if t.is_read], body)
    others = [*headlines, *leads, *(b.in_words() for b in bodies if b.kind)]
    others = [text for text in others if text.is_read]
    headline = _headline(headlines, string_at(document, fields, "title"))
    used = [t for t in others if t.kind or t.value == headline] + ([body] if body else [])
    for text in (t for t in others if t.kind is BlockKind.KICKER):
        builder.add(BlockKind.KICKER, text.value)
    builder.add(BlockKind.HEADLINE, headline)
    for text in _teasers(others):
        builder.add(BlockKind.TEASER, text.value)
    if body:
        _add_body(builder, body, headline, is_needed=needs_body)
    elif needs_body and (bodies or not builder.length) and not any(b.kind for b in bodies):
        place = fields.get("bodies")
        raise UnreadableManuscript(RefusalCode.NO_BODY, pointer=f"/{place}" if place else "")
    for text in others:
        if text.kind not in (None, BlockKind.KICKER, BlockKind.TEASER):
            builder.add(text.kind, text.value)
    names = {text.name for text in used}
    left = (t for t in [*headlines, *bodies, *descriptions] if t.value.strip())
    return names, {text.name for text in left} - names


def _leads(descriptions: list[ItemText], body: ItemText | None) -> list[ItemText]:
    """Return the descriptions; one in no certain role is a teaser, unless another is one.

    Superdesk and NTB send their abstract so, TT one that the body says again.
    """
    if any(text.kind is BlockKind.TEASER for text in descriptions):
        return descriptions
    said = " ".join(body.in_words().value.split()) if body else ""
    return [
        text.as_kind(BlockKind.TEASER)
        if text.role in MAIN and " ".join(text.value.split()) not in said
        else text
        for text in descriptions
    ]


def _teasers(texts: list[ItemText]) -> list[ItemText]:
    """Return each teaser once: formats repeat it, with and without markup."""
    teasers = [text for text in texts if text.kind is BlockKind.TEASER]
    found: dict[str, ItemText] = {}
    for text in sorted(teasers, key=lambda text: text.is_page):
        found.setdefault(" ".join(text.value.split()), text)
    return [text for text in teasers if text in found.values()]


def _headline(headlines: list[ItemText], title: str) -> str:
    free = [h for h in headlines if h.kind is None and h.value.strip()]
    main = [h for h in free if h.role in MAIN] or free
    return main[0].value if main else title


def _body(bodies: list[ItemText]) -> ItemText | None:
    """Return the body to be read: a main one before others, marked up before plain."""
    ranked = [
        (b.role not in MAIN, not b.is_marked_up, index, b)
        for index, b in enumerate(bodies)
        if b.value.strip() and b.is_read
    ]
    return min(ranked)[3] if ranked else None


def _add_body(
    builder: ManuscriptBuilder, body: ItemText, headline: str, *, is_needed: bool
) -> None:
    before = builder.length
    try:
        add_string(builder, body.value, body.content_type, headline)
    except UnreadableManuscript as refusal:
        refusal.pointer = refusal.pointer or body.pointer
        raise
    if builder.length == before and is_needed:
        raise UnreadableManuscript(RefusalCode.NO_BODY, pointer=body.pointer)


def _wire_fields(document: Mapping[str, Any], fields: Mapping[str, str]) -> WireFields:
    embargoes = (string_at(document, fields, low) for low in ("embargoeduntil", "embargoed"))
    signals = ("signal", "signals", "instruction", "instructions")
    codes = [code for low in signals for code in _codes(document.get(fields.get(low, "")))]
    if string_at(document, fields, "evolvedfrom"):  # Superdesk: an update of another item
        codes.append("update")
    return WireFields(
        status=string_at(document, fields, "pubstatus"),
        embargoed=next(filter(None, embargoes), ""),
        version=_version(document, fields),
        version_created=string_at(document, fields, "versioncreated"),
        signals=codes,
        notes=[string_at(document, fields, "ednote")],
    )


def _version(document: Mapping[str, Any], fields: Mapping[str, str]) -> str:
    """Return the version, a string in the standard; some write a number."""
    value = document.get(fields.get("version", ""))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return string_at(document, fields, "version")


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
    """Return the day on which it may go out: of the embargo, else of this version.

    None for a time that can't be read: `read_wire` warns of it, and withholds an embargo.
    """
    stamps = (string_at(document, fields, low) for low in _DAYS)
    return next((parse_day(stamp) for stamp in stamps if stamp), None)
