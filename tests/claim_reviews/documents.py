"""ClaimReviews in the forms that feeds and pages have them, in words of our own."""

import json
from typing import Any

CLAIM = "Rund 30 Prozent der Liegeplätze im Husumer Hafen sind derzeit frei."
URL = "https://pruefer.example/husum"


def review(**changes: Any) -> dict[str, Any]:
    """Return a ClaimReview as Google's Fact Check Tools write it; None removes a member."""
    made = {
        "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": "Die Prüfer", "url": "https://pruefer.example"},
        "claimReviewed": CLAIM,
        "datePublished": "2026-02-11",
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Erika Holm"},
            "datePublished": "2026-02-03",
            "appearance": [{"@type": "CreativeWork", "url": "https://werft.example/rede"}],
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Größtenteils falsch",
            "ratingValue": 2,
            "bestRating": 5,
            "worstRating": 1,
        },
        "sdPublisher": {"@type": "Organization", "name": "Google Fact Check Tools"},
        "url": URL,
        "inLanguage": "de",
    } | changes
    return {name: value for name, value in made.items() if value is not None}


def feed(*items: Any) -> bytes:
    """Return a DataFeed as Data Commons has it: each element has a list of items."""
    elements = [
        {"@type": "DataFeedItem", "dateCreated": "2026-02-12T08:00:00Z", "item": [item]}
        for item in items
    ]
    document = {
        "@context": "http://schema.org",
        "@type": "DataFeed",
        "dataFeedElement": elements,
        "dateModified": "2026-02-12",
    }
    return json.dumps(document).encode()


def page(*documents: Any) -> bytes:
    """Return a page with these documents in scripts, beside a broken one."""
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in documents
    )
    return (
        "<!doctype html><html lang=de><head><title>Check</title>"
        '<script type="application/ld+json">{"@type": </script>'
        f"<script>var a = '<b>';</script>{scripts}</head><body><p>Text</p></body></html>"
    ).encode()
