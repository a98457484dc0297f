"""The addresses that are walked, and the words that a hidden verdict has."""

import re

from django.contrib import admin
from django.urls import reverse

from articles.models import Claim, Evidence, Question, SampledVerdict
from tests.routes import routes

LABEL, CORRECTION, EXPLANATION, NOTE = "Zinnober", "Kobaltblau", "Ockergelb", "Umbra"
COMMENT = "Karminrot"
# Its streams are compressed: no word would be found. The pages have the same rows.
UNREADABLE = (".pdf",)


def addresses(claim: Claim, sample) -> set[str]:
    """Return every address that can be read, with the rows of the sampled claim."""
    verdict = SampledVerdict.objects.get(verdict__claim=claim)
    targets = {
        "samples": sample.pk,
        "articles": claim.article_id,
        "claims": claim.pk,
        "evidence": Evidence.objects.get(claim=claim).pk,
        "verdicts": verdict.verdict_id,
        "questions": Question.objects.get().pk,
        "queries": Question.objects.get().pk,
    }
    found = set()
    for route in sorted({*routes()}):
        if "logout" in route or "<object_id>" in route or route.endswith(UNREADABLE):
            continue
        kind = next((part for part in re.split(r"[/.]", route) if part in targets), None)
        values = {
            "pk": targets.get(kind, 1),
            "number": 1,
            "start": claim.sentence_start,
            "position": verdict.position,
            "evidence": targets["evidence"],
            "app_label": "articles",
            "public_id": "00000000-0000-0000-0000-000000000000",
        }
        found.add("/" + re.sub(r"<(\w+)>", lambda m, v=values: str(v.get(m[1], 1)), route))
    pk, article = claim.pk, claim.article_id
    api = f"/api/v1/articles/{article}/claims/"
    return found | {
        f"/articles/{article}/?claim={pk}",
        f"/articles/{article}/?sentence={claim.sentence_start}",
        f"/articles/{article}/changes/?since=0",
        f"/articles/{article}/portions/1/?revision={claim.revision_id}",
        f"/archive/?q={LABEL}",
        f"/archive/?rating={verdict.verdict.rating_id}",
        f"/search/?q={CORRECTION}",
        f"/api/v1/archive/?rating={verdict.verdict.rating.code}",
        f"{api}?state=wrong",
        f"{api}?error_class=other",
        f"/api/v1/claims/?state=wrong&article={article}",
    }


# Of what every newsroom has from the start, two rows stand for all.
FROM_THE_START = {"ErrorClass", "RatingScale", "SearchAddress"}


def of_the_panel() -> set[str]:
    """Return the lists of the admin panel, and their newest rows."""
    found = set()
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found.add(reverse(f"{name}_changelist"))
        most = 2 if model.__name__.removesuffix("History") in FROM_THE_START else 40
        rows = model._default_manager.order_by("-pk").values_list("pk", flat=True)[:most]
        found |= {reverse(f"{name}_change", args=[pk]) for pk in rows}
    return found
