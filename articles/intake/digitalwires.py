"""dpa's digitalwires: an entry in JSON, with the notepad beside the text.

Source: the format as dpa's public converters to NewsML-G2 and IPTC 7901 read it (0.9.1).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from articles.facts.blocks import BlockKind
from articles.intake.agency_pages import notes_in_page
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.ninjs_texts import storable
from articles.intake.parts import add_page
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.timestamps import parse_day
from articles.intake.webpage import parse
from articles.intake.wire import WireFields, read_wire

_LONGEST_ID = 200
_USED = frozenset(
    "format type urn version_created version pubstatus signal embargoed language kicker headline "
    "subhead teaser byline dateline article_html infobox_html linkbox_html notepad ednotes "
    "associations entry_id updated".split()
)
# What of the notes is said of the text, not of who wrote it.
_CORRECTIONS = frozenset({"correction", "correctionshort", "embargo"})


def is_entry(document: Mapping[str, Any]) -> bool:
    """Return whether a JSON object is an entry of digitalwires, or has some."""
    form = document.get("format")
    if isinstance(form, str) and form.lower().startswith("digitalwires"):
        return True
    return isinstance(document.get("entries"), list) and any(
        isinstance(entry, dict) and is_entry(entry) for entry in document["entries"]
    )


def read_entry(document: Mapping[str, Any]) -> Manuscript:
    """Read an entry, or the only text among `entries`. Raises UnreadableManuscript."""
    entries = document.get("entries")
    if isinstance(entries, list):
        texts = [one for one in entries if isinstance(one, dict) and one.get("article_html")]
        if len(texts) != 1:
            raise UnreadableManuscript(RefusalCode.ONE_ITEM, pointer="/entries", count=len(texts))
        return read_entry(texts[0])
    builder = ManuscriptBuilder()
    wire, warnings = read_wire(_wire_fields(document))
    headline = _text(document, "headline")
    builder.add(BlockKind.KICKER, _text(document, "kicker"))
    builder.add(BlockKind.HEADLINE, headline)
    for name in ("subhead", "teaser"):
        builder.add(BlockKind.TEASER, _text(document, name))
    before = builder.length
    add_page(builder, _text(document, "article_html"), headline)
    if builder.length == before and not wire.stops:
        raise UnreadableManuscript(RefusalCode.NO_BODY, pointer="/article_html")
    add_page(builder, _text(document, "infobox_html"), headline)
    byline = _text(document, "byline")
    builder.add(BlockKind.SIGNOFF, byline)
    _add_pictures(builder, document)
    for note in _notes(document):
        builder.note_whole(note)
    if left := sorted(set(document) - _USED):
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(left))
    made = builder.finish(_text(document, "language"))
    return replace(
        made,
        byline=byline or made.author,
        external_id=_identity(document),
        publication_date=parse_day(
            _text(document, "embargoed") or _text(document, "version_created")
        ),
        warnings=(*made.warnings, *warnings),
        wire=wire,
    )


def _identity(document: Mapping[str, Any]) -> str:
    identity = _text(document, "urn")
    if not identity:
        raise UnreadableManuscript(RefusalCode.MISSING, pointer="/urn", name="urn")
    if len(identity) > _LONGEST_ID:
        raise UnreadableManuscript(RefusalCode.ID_TOO_LONG, pointer="/urn", limit=_LONGEST_ID)
    return identity


def _wire_fields(document: Mapping[str, Any]) -> WireFields:
    notes = list(_ednotes(document))
    version = document.get("version")
    return WireFields(
        status=_text(document, "pubstatus"),
        embargoed=_text(document, "embargoed"),
        version=str(version) if isinstance(version, int) else _text(document, "version"),
        version_created=_text(document, "version_created"),
        signals=[_text(document, "signal")],
        # What a note says of an embargo is in `embargoed` with its time.
        notes=[text for role, text in notes if role in _CORRECTIONS - {"embargo"}],
    )


def _ednotes(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    listed = document.get("ednotes")
    for index, note in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(note, dict):
            role, text = str(note.get("role") or ""), note.get("ednote")
            pointer = f"/ednotes/{index}/ednote"
            yield role.rpartition(":")[2], "" if text is None else storable(text, pointer)


def _notes(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the notepad says, public parts first."""
    pad = document.get("notepad")
    for name in ("public_html", "nonpublic_html"):
        page = pad.get(name) if isinstance(pad, dict) else None
        if page and storable(page, f"/notepad/{name}").strip():
            yield from notes_in_page(parse(page))


def _add_pictures(builder: ManuscriptBuilder, document: Mapping[str, Any]) -> None:
    listed = document.get("associations")
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if not isinstance(item, dict):
            raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=f"/associations/{index}")
        is_picture = item.get("type") in ("image", "picture")
        builder.count(WarningCode.IMAGES_LEFT_OUT if is_picture else WarningCode.EMBEDS_LEFT_OUT)
        if is_picture:
            place = f"/associations/{index}"
            for kind, name in ((BlockKind.CAPTION, "caption"), (BlockKind.CREDIT, "creditline")):
                value = item.get(name)
                builder.add(kind, "" if value is None else storable(value, f"{place}/{name}"))


def _text(document: Mapping[str, Any], name: str) -> str:
    value = document.get(name)
    return "" if value is None else storable(value, f"/{name}")
