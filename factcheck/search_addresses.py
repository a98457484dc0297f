"""Where the newsroom searches for claims: addresses with placeholders, by kind of claim."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from urllib.parse import quote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PLACEHOLDERS = frozenset({"quote", "name", "sentence"})


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """A place to search: `kinds` are the kinds of claims that it is for, none means all."""

    name: str
    template: str
    kinds: frozenset[str] = frozenset()

    def is_for(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds

    def url(self, words: Mapping[str, str]) -> str:
        """Return the address with `words`, by placeholder, encoded."""
        return self.template.format(**{key: quote(text, safe="") for key, text in words.items()})


def parse_search_addresses(text: str) -> tuple[SearchAddress, ...]:
    """Parse `SEARCH_ADDRESSES`: {"Wikipedia": "https://…?q={quote}", "person, role: Who": "…"}.

    Before a colon are the kinds of claims that the address is for. Raises ImproperlyConfigured
    for anything but addresses of http or https with a placeholder after the host.
    """
    if not text.strip():
        return ()
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ImproperlyConfigured(f"SEARCH_ADDRESSES is no JSON: {error}.") from error
    if not isinstance(found, dict):
        raise ImproperlyConfigured("SEARCH_ADDRESSES is a JSON object: names with addresses.")
    return tuple(_address(label, template) for label, template in found.items())


def _address(label: str, template: object) -> SearchAddress:
    kinds, _, name = label.rpartition(":")
    given = frozenset(kind.strip() for kind in kinds.split(",") if kind.strip())
    if not name.strip() or not isinstance(template, str) or not _is_fit(template):
        text = "an address such as https://search.example/?q={quote}, with {quote}, {name}"
        raise ImproperlyConfigured(f"SEARCH_ADDRESSES: {label!r} needs {text} or {{sentence}}.")
    return SearchAddress(name.strip(), template, given)


def _is_fit(template: str) -> bool:
    """Return whether it is an http(s) address with plain placeholders after the host."""
    try:
        found = [part for part in Formatter().parse(template) if part[1] is not None]
        parts = urlsplit(template)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    is_plain = all(field in PLACEHOLDERS and not (spec or how) for _, field, spec, how in found)
    return is_web and bool(found) and is_plain and "{" not in parts.netloc
