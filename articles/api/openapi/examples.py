"""Examples for the OpenAPI document, made from its schemas.

A known name has a value from a newsroom; any other gets the simplest value that its schema
allows. So no example can become outdated.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from ..renderers import to_json

WORDS: dict[str, Any] = {
    "body": "Die Werft in Husum hat 312 Leute.",
    "text": "Die Werft in Husum hat 312 Leute.",
    "headline": "Werft stellt ein",
    "byline": "Jule Brandt",
    "desk": "Wirtschaft",
    "author": "brandt",
    "external_id": "cms-4711",
    "quote": "312",
    "prefix": "Die Werft in Husum hat ",
    "suffix": " Leute.",
    "sentence": "Die Werft in Husum hat 312 Leute.",
    "value": {"number": "312", "unit": "Leute"},
    "kind": "count",
    "start": 23,
    "end": 26,
    "title": "Register der Werften",
    "publisher": "Handelskammer",
    "url": "https://register.example/werften",
    "locator": "Seite 3",
    "passage": "312 Beschäftigte",
    "explanation": "Das Register nennt 298.",
    "correction": "298",
    "question": "Woher stammt die Zahl?",
    "answer": "Aus dem Register.",
    "reason": "Die Zahl stimmt nicht.",
    "rating": "false",
    "username": "kessler",
    "user": "kessler",
    "name": "Ada Lovelace",
    "subject": "Ada Lovelace",
    "wikidata_id": "Q7259",
    "sha256": "0" * 64,
    "language": "de",
    "claimant": "Ada Lovelace",
    "claim_reviewed": "Die Werft hat 312 Leute.",
    "summary": "Es sind 298.",
    "status": 201,
    "problem": {
        "type": "about:blank",
        "title": "Conflict",
        "status": 409,
        "code": "origins_missing",
        "detail": "This claim needs evidence from 2 independent origins; so far it has 1. "
        "Nothing was saved.",
        "claim": 17,
    },
    "next": None,
}
FORMATS: dict[str, Any] = {
    "date": "2026-03-20",
    "date-time": "2026-03-20T12:00:00Z",
    "uuid": "7b2c9a54-3f1e-4c58-9d0a-5b6f6f1f2a11",
    "uri": "https://register.example/werften",
    "decimal": "312",
}
DEEPEST = 8
ARTICLE_VERSION = "1.1.24"
ABOUT_ARTICLES = re.compile(r"/articles/\{id\}/|/dismissals/\{id\}/|/v1/claims/$")
# The stand-in for bytes, which JSON can't contain.
FILE = "(the content of the file)"
# What a file replaces in a form.
IN_THE_FILE = frozenset({"body", "blocks", "notes", "claims"})


def add_examples(document: dict[str, Any]) -> None:
    """Give each body and each response of the document an example."""
    schemas = document["components"]["schemas"]
    for path, methods in document["paths"].items():
        for operation in methods.values():
            for holder in [operation.get("requestBody"), *operation["responses"].values()]:
                _exemplify((holder or {}).get("content", {}), schemas)
            if ABOUT_ARTICLES.search(path):
                _name_article_version(operation.get("requestBody", {}).get("content", {}))


def _exemplify(contents: dict[str, Any], schemas: dict[str, Any]) -> None:
    ways = {
        "application/json": example_of,
        "multipart/form-data": form_example,
        "text/csv": lambda _schema, schemas: table_example(
            contents["application/json"]["schema"], schemas
        ),
    }
    for kind, content in contents.items():
        if kind == "text/csv" and "application/json" not in contents:
            content["example"] = FILE
        elif kind in ways and "schema" in content and len(content["schema"]) > 0:
            content.setdefault("example", ways[kind](content["schema"], schemas))


def _name_article_version(contents: dict[str, Any]) -> None:
    """Put an article's version, which is a string, into the examples that name one."""
    for content in contents.values():
        if "version" in content.get("example", {}):
            content["example"]["version"] = ARTICLE_VERSION


def form_example(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the example of a form with a file."""
    example = example_of(schema, schemas)
    holder = _named(schema, schemas)["properties"].get("file", {})
    file = [FILE] if holder.get("type") == "array" else FILE
    return {k: v for k, v in example.items() if k not in IN_THE_FILE} | {"file": file}


def table_example(schema: dict[str, Any], schemas: dict[str, Any]) -> str:
    """Return header and first row of a list as CSV; `schema` is that of its pages."""
    row = _named(schema, schemas)["properties"]["results"]["items"]
    cells = dict(_cells(_named(row, schemas), schemas))
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows([cells.keys(), cells.values()])
    return lines.getvalue()


def _cells(schema: dict[str, Any], schemas: dict[str, Any], path: str = "") -> Iterator[Any]:
    for name, inner in schema["properties"].items():
        named = _named(inner, schemas)
        if named is not inner and "properties" in named:
            yield from _cells(named, schemas, f"{path}{name}_")
        else:
            value = example_of(inner, schemas, name)
            yield path + name, value if isinstance(value, str) else to_json(value).decode()


def _named(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """Resolve a schema referenced by name, alone or as the first of several."""
    while "$ref" not in schema and "oneOf" in schema:
        schema = schema["oneOf"][0]
    known: dict[str, Any] = (
        schemas[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema
    )
    return known if known is schema or "oneOf" not in known else _named(known, schemas)


def example_of(schema: dict[str, Any], schemas: dict[str, Any], name: str = "", deep: int = 0):
    """Return a value that `schema` allows; `name` is the property that it is for."""
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rsplit("/", 1)[1]], schemas, name, deep)
    for word in ("oneOf", "anyOf", "allOf"):
        if word in schema:
            return example_of(schema[word][0], schemas, name, deep)
    if "enum" in schema:
        return WORDS[name] if WORDS.get(name) in schema["enum"] else schema["enum"][0]
    kinds = schema.get("type", "object")
    kind = kinds[0] if isinstance(kinds, list) else kinds
    if name in WORDS and _is_of(WORDS[name], kinds):
        return WORDS[name]
    if kind == "object":
        return _object(schema, schemas, deep)
    if kind == "array":
        items = schema.get("items", {})
        ways = items.get("oneOf", [items])
        return [] if deep > DEEPEST else [example_of(w, schemas, name, deep + 1) for w in ways]
    return _plain(schema, kind)


def _object(schema: dict[str, Any], schemas: dict[str, Any], deep: int) -> dict[str, Any]:
    properties = {} if deep > DEEPEST else schema.get("properties", {})
    needed = set(schema.get("required", properties))
    shown = needed | WORDS.keys() | {"version"}  # an act may name it in If-Match
    chosen = {key: value for key, value in properties.items() if key in shown}
    made = {key: example_of(value, schemas, key, deep + 1) for key, value in chosen.items()}
    if "problem" in made:
        made["status"] = made["problem"]["status"]
    return made


def _plain(schema: dict[str, Any], kind: str) -> Any:
    if kind == "string":
        return FORMATS.get(schema.get("format", ""), "Text"[: schema.get("maxLength", 4)])
    if kind in ("integer", "number"):
        return min(max(17, schema.get("minimum", 17)), schema.get("maximum", 17))
    return kind == "boolean" or None


def _is_of(value: Any, kinds: Any) -> bool:
    named = {str: "string", int: "integer", dict: "object", type(None): "null"}[type(value)]
    return named in (kinds if isinstance(kinds, list) else [kinds])
