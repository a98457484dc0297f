"""Values of JSON-LD: names with and without namespace, single values and lists, references."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
SPACES = re.compile(r"\s+")
Node = Mapping[str, Any]


def types_of(node: Node) -> set[str]:
    """Return the types of a node without namespace: ClaimReview for schema:ClaimReview."""
    return {re.split(r"[/#:]", str(name))[-1] for name in listed(node.get("@type"))}


def listed(value: Any) -> list[Any]:
    """Return a value as a list; None is an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def first_text(value: Any) -> str:
    """Return the first text of a value on one line: a string, a number, `@value`; else ""."""
    return next((text for one in listed(value) if (text := _text(one))), "")


def nodes_in(value: Any, known: Mapping[str, Node]) -> Iterator[Node]:
    """Yield the objects of a value; one that only refers to another by `@id` is that one."""
    for one in listed(value):
        if isinstance(one, dict):
            reference = one.get("@id")
            if len(one) == 1 and isinstance(reference, str):
                yield known.get(reference, one)
            else:
                yield one


def first_address(value: Any) -> str:
    """Return the first http address of a value: a string, or the address of an object."""
    for one in listed(value):
        if isinstance(one, dict):
            found = first_address([one.get("url"), one.get("@id"), one.get("contentUrl")])
        else:
            found = _text(one)
        if re.match(r"https?://[^\s/]", found, re.IGNORECASE):
            return found
    return ""


def _text(one: Any) -> str:
    if isinstance(one, dict):
        one = one.get("@value")
    if isinstance(one, bool) or not isinstance(one, str | int | float):
        return ""
    return SPACES.sub(" ", UNPRINTABLE.sub(" ", str(one))).strip()
