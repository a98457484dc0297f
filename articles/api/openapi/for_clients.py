"""Rewrite what is valid Python for the framework, but misleads validators and client generators."""

from collections.abc import Iterator
from typing import Any

from ..json_lines import MEDIA_TYPES

JSON, FORM = "application/json", "multipart/form-data"
NINJS = {"type": "object", "additionalProperties": True}
Schema = dict[str, Any]


def suit_clients(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Rewrite the document (a hook of drf-spectacular, before examples are made)."""
    schemas = result["components"]["schemas"]
    for path in result["paths"].values():
        for operation in path.values():
            operation.setdefault("security", [])  # public: said, not left out
            contents = operation.get("requestBody", {}).get("content", {})
            _separate_forms(contents, schemas)
            _name_documents(contents, schemas)
    for schema in _schemas_in(result):
        _correct_default(schema)
    for name, schema in schemas.items():
        if name.startswith("Patched"):
            _drop_defaults(schema)
    return result


def _separate_forms(contents: dict[str, Any], schemas: dict[str, Schema]) -> None:
    """Give a form a schema of its own; only forms have files.

    A generated client chooses the media type by the class of the body, so two media types
    can't share one.
    """
    if JSON not in contents or contents.get(FORM, {}).get("schema") != contents[JSON]["schema"]:
        return
    name = contents[JSON]["schema"]["$ref"].rpartition("/")[2]
    form = f"{name.removesuffix('Request')}FormRequest"
    if form not in schemas:
        whole = schemas[name]
        properties = whole["properties"]
        plain = {k: v for k, v in properties.items() if v.get("format") != "binary"}
        schemas[form] = whole | {"description": f"{whole['description']} As a form, with a file."}
        schemas[name] = whole | {"properties": plain}
    contents[FORM]["schema"] = {"$ref": f"#/components/schemas/{form}"}


def _name_documents(contents: dict[str, Any], schemas: dict[str, Schema]) -> None:
    """Name the schema of a ninjs document: generators name unnamed ones, both the same."""
    for name in [name for name in contents if "ninjs" in name]:
        schemas["NinjsDocument"] = {"description": "An IPTC ninjs item.", **NINJS}
        contents[name]["schema"] = {"$ref": "#/components/schemas/NinjsDocument"}


def _schemas_in(value: Any) -> Iterator[Schema]:
    """Yield all objects of the document that have a default."""
    if isinstance(value, dict):
        if "default" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _schemas_in(inner)


def _correct_default(schema: Schema) -> None:
    """Remove an empty default that its own schema doesn't allow: it means "left out"."""
    is_refused = (
        schema.get("minLength", 0) > 0
        or "format" in schema
        or "" not in schema.get("enum", [""])
        or "pattern" in schema
    )
    if schema["default"] == "" and is_refused:
        del schema["default"]


def _drop_defaults(schema: Schema) -> None:
    """Remove the defaults of a change, which leaves unnamed fields as they are.

    A client that sent them would erase what it didn't name.
    """
    for inner in list(_schemas_in(schema)):
        del inner["default"]
        if list(inner) == ["allOf"] and len(inner["allOf"]) == 1:
            inner.update(inner.pop("allOf")[0])


def describe_lines(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe JSON lines as text whose lines have a schema (a hook of drf-spectacular).

    Runs last: examples are made from the schema of a line.
    """
    for path in result["paths"].values():
        for operation in path.values():
            holders = [operation.get("requestBody", {}), *operation["responses"].values()]
            for contents in [holder.get("content", {}) for holder in holders]:
                if MEDIA_TYPES[0] in contents:
                    _describe_lines(contents)
    return result


def _describe_lines(contents: dict[str, Any]) -> None:
    line = contents[MEDIA_TYPES[0]]["schema"]
    text = {
        "type": "string",
        "description": "One JSON object in each line.",
        "contentMediaType": MEDIA_TYPES[0],
        "contentSchema": line,
    }
    for name in [name for name in MEDIA_TYPES if name in contents]:
        binary = {"format": "binary"} if name == "application/octet-stream" else {}
        contents[name]["schema"] = text | binary
