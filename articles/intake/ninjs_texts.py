"""The texts of a ninjs document: headlines, descriptions, bodies, captions.

1.x has a property for each (`headline_kicker`, `body_xhtml`), 2.x and 3.x have lists with roles.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.json_shapes import escaped
from articles.intake.manuscript import WarningCode
from articles.intake.parts import words_of_page
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.vocabulary import words

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
MAIN = frozenset({"", "main", "text", "body", "html", "xhtml", "nitf", "richtext", "plain"})
PAGES = frozenset({"text/html", "application/xhtml+xml", "html", "xhtml"})
PLAIN = frozenset({"text/plain", "text", ""})
TEXT_TYPES = frozenset({"text", "composite"})
_FORMAT_OF_SUFFIX = {
    "xhtml": "text/html",
    "html": "text/html",
    "html5": "text/html",
    "nitf": "application/nitf+xml",
    "text": "text/plain",
}


@dataclass(frozen=True, slots=True)
class ItemText:
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

    @property
    def is_page(self) -> bool:
        return self.content_type in PAGES

    @property
    def is_nitf(self) -> bool:
        return "nitf" in self.content_type or self.value.lstrip().startswith("<nitf")

    @property
    def is_marked_up(self) -> bool:
        return self.is_page or self.is_nitf

    @property
    def is_read(self) -> bool:
        return self.content_type in PAGES | PLAIN or self.is_nitf

    def in_words(self) -> "ItemText":
        """Return a text that is one line here, without its markup."""
        return replace(self, value=words_of_page(self.value)) if self.is_page else self

    def as_kind(self, kind: BlockKind) -> "ItemText":
        """Return the text in a role of this kind, unless it has one."""
        return self if self.kind else replace(self, role=min(_KINDS[kind]))


def string_at(document: Mapping[str, Any], fields: Mapping[str, str], low: str) -> str:
    """Return a text property; its name is compared without regard to capitals."""
    name = fields.get(low)
    value = document.get(name) if name else None
    return "" if name is None or value is None else storable(value, f"/{escaped(name)}")


def storable(value: Any, pointer: str) -> str:
    """Return a text that can be stored; raises for anything else, with its place."""
    if not isinstance(value, str):
        raise UnreadableManuscript(RefusalCode.STRING_NEEDED, pointer=pointer)
    if (nul := value.find("\0")) >= 0:
        raise UnreadableManuscript(RefusalCode.NUL_CHARACTER, pointer=pointer, position=nul)
    return value


def item_texts(
    document: Mapping[str, Any], fields: Mapping[str, str], single: str, many: str
) -> Iterator[ItemText]:
    """Yield the texts in the properties of 1.x named `single`, and in the list `many`."""
    for low, name in fields.items():
        if low == single or low.startswith(f"{single}_"):
            role = low.removeprefix(single).strip("_")
            form = _FORMAT_OF_SUFFIX.get(role.rpartition("_")[2], "text/plain")
            role = re.sub(r"_?(?:text|x?html5?|nitf)$", "", role)
            yield ItemText(string_at(document, fields, low), role, form, f"/{escaped(name)}")
    place = fields.get(many)
    listed = document.get(place) if place else None
    if listed is not None and not isinstance(listed, list):
        raise UnreadableManuscript(RefusalCode.LIST_NEEDED, pointer=f"/{place}")
    for index, entry in enumerate(listed or ()):
        yield _entry(entry, f"/{place}/{index}")


def _entry(entry: Any, pointer: str) -> ItemText:
    if not isinstance(entry, dict):
        raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=pointer)
    fields = {name.lower(): name for name in entry}
    if "value" not in fields:
        raise UnreadableManuscript(RefusalCode.MISSING, pointer=f"{pointer}/value", name="value")
    values = []
    for low in ("value", "role", "contenttype"):
        found = entry.get(fields.get(low, ""))
        values.append("" if found is None else storable(found, f"{pointer}/{fields[low]}"))
    text, role, content_type = values
    form = content_type.partition(";")[0].strip().lower()
    return ItemText(text, role.rpartition(":")[2].lower(), form, pointer)


def add_pictures(
    builder: ManuscriptBuilder, document: Mapping[str, Any], fields: Mapping[str, str]
) -> None:
    """Add caption and credit of what goes with the text."""
    name = fields.get("associations")
    listed = document.get(name) if name else None
    if listed is not None and not isinstance(listed, dict | list):
        raise UnreadableManuscript(RefusalCode.LIST_NEEDED, pointer=f"/{name}")
    keys = listed.items() if isinstance(listed, dict) else enumerate(listed or ())
    for key, item in keys:
        if item is None:
            continue
        place = f"/{name}/{escaped(str(key))}"
        if not isinstance(item, dict):
            raise UnreadableManuscript(RefusalCode.OBJECT_NEEDED, pointer=place)
        try:
            _add_picture(builder, item)
        except UnreadableManuscript as refusal:
            refusal.pointer = f"{place}{refusal.pointer or ''}"
            raise


def _add_picture(builder: ManuscriptBuilder, item: dict[str, Any]) -> None:
    fields = {name.lower(): name for name in item}
    if string_at(item, fields, "type") in TEXT_TYPES | {""}:
        return
    builder.count(WarningCode.IMAGES_LEFT_OUT)
    texts = [t.in_words() for t in item_texts(item, fields, "description", "descriptions")]
    captions = [t for t in texts if t.kind is BlockKind.CAPTION] or texts[:1]
    if captions and captions[0].is_read:
        builder.add(BlockKind.CAPTION, captions[0].value)
    credit = string_at(item, fields, "byline") or string_at(item, fields, "by")
    builder.add(BlockKind.CREDIT, credit or string_at(item, fields, "creditline"))
