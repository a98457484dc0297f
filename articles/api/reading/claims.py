"""Claims of an article, and one claim. Plain rows: an article has many."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, F, FilteredRelation, Q, QuerySet

from articles.anchoring import selectors
from articles.api import shapes
from articles.models import Article, Claim, Evidence, Placement, Revision, Source, Verdict

FIELDS = (
    "id",
    "article_id",
    "revision_id",
    "revision__number",
    "kind",
    "state",
    "fate",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "sentence_start",
    "sentence_end",
    "value",
    "rule",
    "marked_by__username",
    "version",
)
VERDICT_FIELDS = {
    "verdict_id": F("live__id"),
    "verdict_rating": F("live__rating__code"),
    "verdict_explanation": F("live__explanation"),
    "verdict_correction": F("live__correction"),
    "verdict_text_stands": F("live__text_stands"),
    "verdict_judge": F("live__judged_by__username"),
    "verdict_at": F("live__judged_at"),
    "verdict_confirmer": F("live__confirmed_by__username"),
}


def claim_rows(rows: QuerySet, query: dict[str, Any]) -> QuerySet:
    """Filter claims by a checked query string and join the verdict that counts."""
    for name in ("state", "kind"):
        if name in query:
            rows = rows.filter(**{name: query[name]})
    live = FilteredRelation("verdicts", condition=Q(verdicts__status=Verdict.Status.LIVE))
    return rows.annotate(live=live).values(*FIELDS, **VERDICT_FIELDS)


def claim_shapes(rows: Sequence[dict[str, Any]], user) -> list[shapes.Claim]:
    """Return claims as shapes; each row has its `sentence`. One query."""
    counts = evidence_counts([row["id"] for row in rows], user)
    return [_claim(row, counts) for row in rows]


def with_sentences(rows: list[dict[str, Any]], texts: dict[int, str]) -> list[dict[str, Any]]:
    """Cut each row's sentence out of its text.

    `texts` holds the texts that are there already, by the revision's pk; others take one
    query (lost claims stand in earlier revisions).
    """
    missing = {row["revision_id"] for row in rows} - set(texts)
    if missing:
        texts = texts | dict(Revision.objects.filter(pk__in=missing).values_list("pk", "text"))
    for row in rows:
        text = texts[row["revision_id"]]
        row["sentence"] = text[row["sentence_start"] : row["sentence_end"]]
    return rows


def claim_shape(claim: Claim, user) -> shapes.Claim:
    """Return one claim, read afresh. Two queries if its revision is loaded, else three."""
    rows = list(claim_rows(Claim.objects.filter(pk=claim.pk), {}))
    return claim_shapes(with_sentences(rows, {claim.revision_id: claim.revision.text}), user)[0]


def evidence_counts(claims: Sequence[int], user) -> dict[int, int]:
    """Count the standing evidence of each claim that `user` may know of. One query."""
    known = Source.objects.filter(is_secret=True, known_to=user).values("pk")
    rows = Evidence.objects.standing().filter(claim__in=claims).order_by()
    rows = rows.filter(Q(source__is_secret=False) | Q(source__in=known))
    counts = rows.values("claim_id").annotate(n=Count("pk"))
    return {row["claim_id"]: row["n"] for row in counts}


def placed_claims(
    article: Article, revision: Revision, query: dict[str, Any], user
) -> list[shapes.Claim]:
    """Return claims where they stood in an earlier revision, with today's states and verdicts.

    In reading order. Three queries.
    """
    placed = Placement.objects.filter(revision=revision, claim__article=article)
    places = {place.claim_id: place for place in placed}
    rows = list(claim_rows(Claim.objects.filter(pk__in=places), query))
    for row in rows:
        row.update(_as_placed(places[row["id"]], revision))
    rows.sort(key=lambda row: (row["start"], -row["end"], row["id"]))
    return claim_shapes(rows, user)


def _as_placed(place: Placement, revision: Revision) -> dict[str, Any]:
    """Return the fields of a claim that an earlier revision decides."""
    start, end = place.start, place.end
    around = selectors(revision.text, start, end)
    return {
        "start": start,
        "end": end,
        "quote": around.exact,
        "prefix": around.prefix,
        "suffix": around.suffix,
        "sentence": revision.text[place.sentence_start : place.sentence_end],
        "revision__number": revision.number,
    }


def _claim(row: dict[str, Any], counts: dict[int, int]) -> shapes.Claim:
    return shapes.Claim(
        row["id"],
        row["article_id"],
        row["revision__number"],
        row["kind"],
        row["state"],
        row["fate"],
        row["start"],
        row["end"],
        row["quote"],
        row["prefix"],
        row["suffix"],
        row["sentence"],
        row["value"],
        row["rule"],
        row["marked_by__username"],
        _verdict(row),
        counts.get(row["id"], 0),
        row["version"],
    )


def _verdict(row: dict[str, Any]) -> shapes.LiveVerdict | None:
    if row["verdict_id"] is None:
        return None
    return shapes.LiveVerdict(
        row["verdict_id"],
        row["verdict_rating"],
        row["verdict_explanation"],
        row["verdict_correction"],
        row["verdict_text_stands"],
        row["verdict_judge"],
        row["verdict_at"],
        row["verdict_confirmer"],
    )
