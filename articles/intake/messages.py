"""Messages of several news items: each text becomes a document of its own.

Sources: NewsML-G2 (`newsMessage`), NewsML 1.2 (`NewsML` with several `NewsItem`), dpa's
digitalwires (`entries`).
"""

import re
from collections.abc import Iterator, Sized
from copy import deepcopy

import orjson
from lxml import etree

from articles.intake.limits import MAX_BYTES
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.xml_tree import local_name, parse

MOST_ITEMS = 100
"""Texts in one message; all of them are received in one transaction."""

_ITEM = re.compile(rb"<(?:[\w.-]{1,40}:)?newsItem[\s>]", re.IGNORECASE)
_PLACES = {"newsMessage": ("itemSet", "newsItem"), "NewsML": ("", "NewsItem")}


def items_in(data: bytes) -> list[bytes]:
    """Return the documents of a message, as `formats.items_in` does."""
    if data.lstrip()[:1] in (b"{", b"["):
        return _entries(data)
    if len(_ITEM.findall(data)) < 2:
        return [data]
    root = parse(data)
    if (places := _PLACES.get(local_name(root))) is None:
        return [data]
    items = list(_items(root, *places))
    texts = [item for item in items if _is_text(item)]
    if len(texts) < 2:
        return [data]
    _require_few(texts)
    return list(_documents(root, items, texts))


def _entries(data: bytes) -> list[bytes]:
    """Return the texts among the entries of dpa's digitalwires."""
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError:
        return [data]
    listed = document.get("entries") if isinstance(document, dict) else document
    texts = [one for one in listed or () if isinstance(one, dict) and one.get("article_html")]
    if len(texts) < 2:
        return [data]
    _require_few(texts)
    return [orjson.dumps(one) for one in texts]


def _require_few(texts: Sized) -> None:
    if len(texts) > MOST_ITEMS:
        raise UnreadableManuscript(RefusalCode.TOO_MANY_ITEMS, limit=MOST_ITEMS)


def _items(root: etree._Element, place: str, name: str) -> Iterator[etree._Element]:
    holders = [root] if not place else list(root.iterchildren("{*}" + place))
    for holder in holders:
        yield from (e for e in holder.iterchildren(etree.Element) if local_name(e) == name)


def _is_text(item: etree._Element) -> bool:
    """Return whether an item is a text, or says nothing else of itself (a kill has no content)."""
    kind = item.find("{*}itemMeta/{*}itemClass")
    if kind is not None:
        code = kind.get("qcode") or kind.get("uri") or ""
        return code.replace("/", ":").rpartition(":")[2] in {"", "text", "composite"}
    media = [e.get("FormalName", "").lower() for e in item.iter("{*}MediaType")]
    return not media or "text" in media


def _documents(
    root: etree._Element, items: list[etree._Element], texts: list[etree._Element]
) -> Iterator[bytes]:
    """Yield a copy of the message for each text, with what else is in it in the first one.

    Line ends before a text keep it at its line, so that errors name the message's own.
    """
    holder = items[0].getparent()
    place = None if holder is root else root.index(holder)
    others = [item for item in items if item not in set(texts)]
    lines = {item: item.sourceline or 1 for item in texts}
    for item in items:
        item.getparent().remove(item)
    empty, total = etree.tostring(root), 0
    for number, text in enumerate(texts):
        made = parse(empty)
        target = made if place is None else made[place]
        before = target.text or ""
        at = (target.sourceline or 1) + before.count("\n")
        target.text = before + "\n" * max(0, lines[text] - at)
        for item in [text, *(others if number == 0 else ())]:
            target.append(deepcopy(item))
        document = etree.tostring(made, encoding="utf-8", xml_declaration=False)
        total += len(document)
        if total > 2 * MAX_BYTES:
            raise UnreadableManuscript(RefusalCode.TOO_LARGE, limit=MAX_BYTES // 1_000_000)
        yield document
