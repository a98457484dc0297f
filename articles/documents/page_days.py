"""The day on which a page says, for programs, that it was published."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

# Names of `meta` elements, in small letters, best first: Open Graph, schema.org, Dublin Core, and
# what systems of newsrooms write. `date` comes last: some fill it with the day of the page's copy.
_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "dcterms.issued",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
    "sailthru.date", "publish-date", "publish_date", "pubdate", "publication_date",
    "citation_publication_date", "date",
)  # fmt: skip
_KEYS = ("property", "name", "itemprop")
_DAY = re.compile(r"\s*((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)(?!\d)")
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"]{10,40})"')


def page_day(tree: Any) -> date | None:
    """Return the day of publication that a page's `meta`, JSON-LD or `time` elements state.

    None where none is stated as YYYY-MM-DD, and where several articles of the page state several.
    """
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        for key in _KEYS:
            said.setdefault((element.get(key) or "").casefold(), element.get("content") or "")
    *names, last = _NAMES
    if day := next(filter(None, (_day(said.get(name, "")) for name in names)), None):
        return day
    stated = {day for text in (*_linked(tree), *_times(tree)) if (day := _day(text))}
    if stated:
        return stated.pop() if len(stated) == 1 else None
    return _day(said.get(last, ""))


def _linked(tree: Any) -> Iterator[str]:
    for script in tree.iter("script"):
        if (script.get("type") or "").casefold() == "application/ld+json":
            yield from _LINKED.findall(script.text or "")


def _times(tree: Any) -> Iterator[str]:
    for time in tree.iterfind(".//time[@itemprop='datePublished']"):
        yield time.get("datetime") or ""


def _day(text: str) -> date | None:
    match = _DAY.match(text)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
