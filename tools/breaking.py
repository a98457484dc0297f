"""Find breaking changes between two OpenAPI documents.

Old requests must still be valid, old members of responses must still exist. Additions,
other descriptions and examples break nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")
Pair = tuple[Any, Any]


def breaks(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return a sentence for each change that breaks a client, in the order of the routes."""
    return list(_Comparison(before, after).routes())


def moves(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Return whether the two documents have different versions."""
    return bool(before["info"]["version"] != after["info"]["version"])


@dataclass
class _Comparison:
    before: dict[str, Any]
    after: dict[str, Any]
    seen: set[tuple[str, str, bool]] = field(default_factory=set)

    def routes(self) -> Iterator[str]:
        for path, methods in self.before["paths"].items():
            for method in METHODS:
                if method not in methods:
                    continue
                name = f"{method.upper()} {path}"
                now = self.after["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{name} is gone"
                else:
                    yield from self._operation(name, methods[method], now)

    def _operation(self, name: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
        yield from self._parameters(name, before, after)
        body = before.get("requestBody", {}), after.get("requestBody", {})
        if body[1].get("required") and not body[0].get("required"):
            yield f"{name} needs a body"
        yield from self._contents(f"{name}, body", body, sent=True)
        for status, answer in before["responses"].items():
            if status not in after["responses"]:
                yield f"{name} answers {status} no more"
            else:
                pair = self._resolved((answer, after["responses"][status]))
                yield from self._contents(f"{name}, {status}", pair, sent=False)

    def _parameters(
        self, name: str, before: dict[str, Any], after: dict[str, Any]
    ) -> Iterator[str]:
        was = {(one["in"], one["name"]): one for one in self._listed(before, self.before)}
        now = {(one["in"], one["name"]): one for one in self._listed(after, self.after)}
        yield from (f"{name} takes {key[1]} no more" for key in was if key not in now)
        for key, one in now.items():
            known = was.get(key, {})
            if one.get("required") and not known.get("required"):
                yield f"{name} needs {key[1]}"
            if known:
                pair = known["schema"], one["schema"]
                yield from self._schemas(f"{name}, {key[1]}", pair, sent=True)

    def _listed(self, operation: dict[str, Any], document: dict[str, Any]) -> list[dict[str, Any]]:
        return [_resolve(one, document) for one in operation.get("parameters", ())]

    def _contents(self, where: str, pair: Pair, *, sent: bool) -> Iterator[str]:
        was, now = (one.get("content", {}) for one in pair)
        for media_type, content in was.items():
            if media_type not in now:
                yield f"{where}: {media_type} is gone"
            elif "schema" in content:
                schemas = content["schema"], now[media_type].get("schema", {})
                yield from self._schemas(where, schemas, sent=sent)

    def _schemas(self, where: str, pair: Pair, *, sent: bool) -> Iterator[str]:
        names = str(pair[0].get("$ref")), str(pair[1].get("$ref")), sent
        if "$ref" in pair[0] and names in self.seen:
            return
        self.seen.add(names)
        was, now = self._resolved(pair)
        yield from _values(where, was, now, sent)
        yield from self._properties(where, was, now, sent)
        for key in ("items", "additionalProperties"):
            if isinstance(was.get(key), dict) and isinstance(now.get(key), dict):
                yield from self._schemas(f"{where}[]", (was[key], now[key]), sent=sent)
        for key in ("allOf", "oneOf", "anyOf"):
            for parts in zip(was.get(key, ()), now.get(key, ()), strict=False):
                yield from self._schemas(where, parts, sent=sent)

    def _properties(
        self, where: str, was: dict[str, Any], now: dict[str, Any], sent: bool
    ) -> Iterator[str]:
        old, new = was.get("properties", {}), now.get("properties", {})
        needed, given = set(now.get("required", ())), set(was.get("required", ()))
        for name, schema in old.items():
            if name not in new:
                yield f"{where}: {name} is gone"
            else:
                yield from self._schemas(f"{where}: {name}", (schema, new[name]), sent=sent)
        if sent:
            yield from (f"{where}: {name} is needed" for name in sorted(needed - given))
        else:
            lost = sorted((given - needed) & set(new))
            yield from (f"{where}: {name} may be missing" for name in lost)

    def _resolved(self, pair: Pair) -> Pair:
        return _resolve(pair[0], self.before), _resolve(pair[1], self.after)


def _resolve(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        found: Any = document
        for name in schema["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        schema = found
    return schema


def _values(where: str, was: dict[str, Any], now: dict[str, Any], sent: bool) -> Iterator[str]:
    """Compare types and choices: those of requests may only widen, of responses only narrow."""
    old, new = _types(was), _types(now)
    wide, narrow = (new, old) if sent else (old, new)
    if wide and not narrow <= wide:
        yield f"{where}: another type ({', '.join(sorted(new)) or 'any'})"
    if sent and "enum" in now:
        lost = [str(one) for one in was.get("enum", ()) if one not in now["enum"]]
        if lost or "enum" not in was:
            yield f"{where}: fewer choices ({', '.join(lost) or 'any before'})"


def _types(schema: dict[str, Any]) -> set[str]:
    found = schema.get("type", [])
    types = {found} if isinstance(found, str) else set(found)
    return types | {"integer"} if "number" in types else types
