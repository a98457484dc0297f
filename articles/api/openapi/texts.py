"""Texts of the OpenAPI document that the code doesn't provide."""

from collections.abc import Iterator
from typing import Any

from ..json_lines import MEDIA_TYPES

PARAMETERS = {
    "article": "Number of the article.",
    "byline": "As printed.",
    "cursor": "Where the last page ended; in the link `next`.",
    "days": "How many days back.",
    "deadline": "When the check must be done; with its offset from UTC.",
    "deadline_after": "Due at this time or later.",
    "deadline_before": "Due at this time or earlier.",
    "desk": "Name of the desk.",
    "external_id": "The article's id in your system.",
    "first": "The first day.",
    "headline": "Of the article, where its text has none or another is wanted.",
    "high": "The figure is at most this.",
    "kind": "Only of this kind.",
    "language": "`de` or `en`.",
    "limit": "How many a page has at most.",
    "list": "What is searched.",
    "low": "The figure is at least this.",
    "person": "Number of a person in the news.",
    "property": "Only this property.",
    "publication_date": "The planned day.",
    "since": "On this day or later.",
    "split": "False: only the claims that are sent with the text.",
    "state": "Only in this state.",
    "type": "Only of this type.",
    "unit": "The figure's unit, as values have it.",
    "until": "On this day or earlier.",
    "wikidata_id": "Item of Wikidata, as `Q42`.",
    "year": "Only of this year.",
}
ANSWERS = {
    "200": "What was asked for.",
    "201": "What was added; `Location` has its address.",
    "202": "Taken; it is done in a moment.",
    "204": "Done.",
    "207": "What became of each claim, in the order in which they were named.",
}
LINES_IN = '{"external_id": "cms-1", "body": "Neue Fähre\\n\\n312 Leute sind an Bord."}\n'
LINES_OUT = '{"line": 1, "status": 201, "id": 17, "revision": 1}\n'
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://check.example.org/verdicts/8f14e45f-ceea-467f-a9d0-1b2c3d4e5f60/",
    "datePublished": "2026-03-20",
    "claimReviewed": "Die Fähre fährt zwölfmal am Tag.",
    "author": {"@type": "Organization", "name": "Example Gazette"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Reederei Holm"},
    },
    "reviewRating": {
        "@type": "Rating",
        "alternateName": "Falsch",
        "ratingExplanation": "Der Fahrplan nennt acht Fahrten am Tag.",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    },
}
FEED = {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    "dateModified": "2026-03-20T12:00:00Z",
    "dataFeedElement": [
        {"@type": "DataFeedItem", "dateCreated": "2026-03-20T12:00:00Z", "item": REVIEW}
    ],
}
ANNOTATIONS = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "type": "AnnotationPage",
    "items": [
        {
            "id": "https://check.example.org/api/v1/claims/99/",
            "type": "Annotation",
            "motivation": "assessing",
            "body": [{"type": "TextualBody", "purpose": "classifying", "value": "true"}],
            "target": {
                "source": "https://check.example.org/api/v1/articles/17/revisions/1/",
                "selector": [
                    {"type": "TextPositionSelector", "start": 12, "end": 21},
                    {"type": "TextQuoteSelector", "exact": "312 Leute"},
                ],
            },
        }
    ],
}
LINKED = {
    "list_published_verdicts": FEED,
    "read_published_verdict": REVIEW,
    "list_claims_of_article": ANNOTATIONS,
}


def add_words(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """Describe parameters and responses, give lines and linked data an example (a hook)."""
    kinds = result["components"]["schemas"]
    for path in result["paths"].values():
        for method in path.values():
            _name_parameters(method)
            _name_answers(method, kinds)
            _exemplify(method)
    return result


def _name_parameters(method: dict[str, Any]) -> None:
    for parameter in method.get("parameters", ()):
        if parameter.get("in") == "query" and not parameter.get("description"):
            parameter["description"] = PARAMETERS.get(parameter["name"], "")


def _name_answers(method: dict[str, Any], kinds: dict[str, Any]) -> None:
    """Describe a response by its schema's docstring, else by its status."""
    for status, answer in method["responses"].items():
        if not answer.get("description") and status in ANSWERS:
            description = "" if status == "201" else next(_described(answer, kinds), "")
            answer["description"] = description or ANSWERS[status]


def _described(answer: dict[str, Any], kinds: dict[str, Any]) -> Iterator[str]:
    for media in answer.get("content", {}).values():
        name = media.get("schema", {}).get("$ref", "").rpartition("/")[2]
        if description := kinds.get(name, {}).get("description", ""):
            yield description.partition("\n")[0]


def _exemplify(method: dict[str, Any]) -> None:
    body = method.get("requestBody", {}).get("content", {})
    content = method["responses"].get("200", {}).get("content", {})
    if MEDIA_TYPES[0] in body:
        _set(body, set(MEDIA_TYPES), LINES_IN)
        _set(content, set(MEDIA_TYPES), LINES_OUT)
    if method["operationId"] in LINKED:
        _set(content, {"application/ld+json"}, LINKED[method["operationId"]])


def _set(content: dict[str, Any], names: set[str], example: Any) -> None:
    for name in names & content.keys():
        content[name].setdefault("example", example)
