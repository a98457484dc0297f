"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).

The target is the text of a revision: a TextPositionSelector counts Unicode code points, a
TextQuoteSelector has the words with their prefix and suffix. Sources are not named.
"""

from collections.abc import Iterable
from typing import Any

from articles.models import Article, Revision

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_page(
    article: Article, revision: Revision, claims: Iterable[Any], *, base_url: str, url: str
) -> dict[str, Any]:
    """Return an AnnotationPage; `claims` are claims as the API shows them."""
    text = f"{base_url}/api/v1/articles/{article.pk}/revisions/{revision.number}/"
    return {
        "@context": CONTEXT,
        "id": url,
        "type": "AnnotationPage",
        "items": [_annotation(claim, text, base_url) for claim in claims],
    }


def _annotation(claim: Any, text: str, base_url: str) -> dict[str, Any]:
    verdict = claim.verdict
    annotation = {
        "id": f"{base_url}/api/v1/claims/{claim.id}/",
        "type": "Annotation",
        "motivation": "assessing" if verdict else "questioning",
        "body": [_body("tagging", claim.kind), *(_verdict(verdict) if verdict else ())],
        "target": {
            "source": text,
            "selector": [
                {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": claim.quote,
                    "prefix": claim.prefix,
                    "suffix": claim.suffix,
                },
            ],
        },
    }
    if verdict:
        annotation["creator"] = {"type": "Person", "nickname": verdict.judged_by}
        annotation["modified"] = verdict.judged_at
    return annotation


def _verdict(verdict: Any) -> list[dict[str, str]]:
    bodies = [_body("classifying", verdict.rating)]
    if verdict.explanation:
        bodies.append(_body("commenting", verdict.explanation))
    if verdict.correction:
        bodies.append(_body("editing", verdict.correction))
    return bodies


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
