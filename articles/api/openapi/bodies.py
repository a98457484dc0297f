"""The bodies that a submission may have, with an example of each, for the OpenAPI document."""

import json
from typing import Any

from drf_spectacular.types import OpenApiTypes

from articles.intake import DOCUMENT_TYPES

from ..serializers.articles import ArticleIn, ManuscriptIn
from .examples import FILE

_BINARY = ("officedocument", "opendocument", "pdf")
_TEXT_TYPES = tuple(name for name in DOCUMENT_TYPES if not any(word in name for word in _BINARY))


def _uploads(schema: type) -> dict[str, Any]:
    ours = {"application/json": schema, "multipart/form-data": schema}
    documents = {n: OpenApiTypes.OBJECT if "json" in n else OpenApiTypes.STR for n in _TEXT_TYPES}
    packed = {n: OpenApiTypes.BINARY for n in DOCUMENT_TYPES if n not in _TEXT_TYPES}
    return {**ours, **documents, **packed}


ARTICLE_UPLOADS = _uploads(ArticleIn)
REVISION_UPLOADS = _uploads(ManuscriptIn)
NINJS = """{
  "uri": "https://news.example/items/17",
  "standard": {"name": "ninjs", "version": "3.1"},
  "language": "de",
  "embargoedUntil": "2026-03-21T06:00:00+01:00",
  "headlines": [{"role": "main", "value": "Neue Fähre"}],
  "bodies": [{"contentType": "text/html", "value": "<p>312 Leute sind an Bord.</p>"}]
}"""
NITF = """<nitf><head><docdata><doc-id id-string="17"/></docdata></head><body>
<body.head><hedline><hl1>Neue Fähre</hl1></hedline></body.head>
<body.content><p>312 Leute sind an Bord.</p></body.content></body></nitf>"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:news:17">
<contentMeta><headline>Neue Fähre</headline></contentMeta>
<contentSet><inlineData contenttype="text/plain">312 Leute sind an Bord.</inlineData>
</contentSet></newsItem>"""
PAGE = "<article><h1>Neue Fähre</h1><p>312 Leute sind an Bord.</p></article>"
LINES = "Neue Fähre\n\n312 Leute sind an Bord."
_EXAMPLES = {"nitf": NITF, "xml": NEWSML, "html": PAGE, "plain": LINES}


def add_examples(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Give each document type of the submissions an example (a hook of drf-spectacular)."""
    for path in result["paths"].values():
        for method in path.values():
            contents = method.get("requestBody", {}).get("content", {})
            if "application/ninjs+json" in contents:
                _exemplify(contents)
    return result


def _exemplify(contents: dict[str, Any]) -> None:
    for name, media in contents.items():
        if name in _TEXT_TYPES:
            media["example"] = _example(name)
        elif name in DOCUMENT_TYPES:
            media["example"] = FILE


def _example(name: str) -> Any:
    if "json" in name:
        return json.loads(NINJS)
    if "xhtml" in name:
        return PAGE
    return next((text for key, text in _EXAMPLES.items() if key in name), LINES)
