"""Claims with the verdict that counts. An article has many, so they are read in one go."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.db import connection
from django.db.models import QuerySet

from articles.anchoring import selectors
from articles.api import shapes
from articles.models import Article, Claim, Placement, Revision

# Names and counts are looked up by subqueries: joined, eight tables take the planner four
# times as long as the reading itself.
ROWS = """
SELECT c.id, c.article_id, c.revision_id, c.kind, c.state, c.fate, c.start, c."end",
    c.quote, c.prefix, c.suffix, c.sentence_start, c.sentence_end, c.value, c.rule,
    (SELECT username FROM articles_user WHERE id = c.marked_by_id), c.version,
    v.id, (SELECT code FROM articles_rating WHERE id = v.rating_id),
    v.explanation, v.correction, v.text_stands,
    (SELECT username FROM articles_user WHERE id = v.judged_by_id), v.judged_at,
    (SELECT username FROM articles_user WHERE id = v.confirmed_by_id),
    (SELECT count(*) FROM articles_evidence e JOIN articles_source s ON s.id = e.source_id
     WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL
       AND (NOT s.is_secret OR EXISTS (SELECT FROM articles_source_known_to k
            WHERE k.source_id = s.id AND k.user_id = %s)))
FROM articles_claim c
LEFT JOIN articles_verdict v ON v.claim_id = c.id AND v.status = 'live'
WHERE c.id = ANY(%s)
"""
NAMES = (
    "id article revision_id kind state fate start end quote prefix suffix sentence_start "
    "sentence_end value rule marked_by version"
).split()
AFTER_VERSION = len(NAMES)

Row = dict[str, Any]


def filtered(claims: QuerySet[Claim], query: Mapping[str, Any]) -> QuerySet[Claim]:
    """Filter claims by a checked query string."""
    conditions = {name: query[name] for name in ("state", "kind") if name in query}
    return claims.filter(**conditions)


def claim_shapes(pks: Sequence[int], texts: dict[int, tuple[int, str]], user) -> list[shapes.Claim]:
    """Return the claims as shapes, in the order of `pks`.

    `texts` holds number and text of the revisions that are there already, by pk. One
    query, and one more where claims stand in other revisions. Evidence from secret
    sources counts only for those who may know them.
    """
    rows = _read(pks, user)
    _add_sentences(rows, texts)
    return [shapes.Claim(**row) for row in rows]


def claim_shape(claim: Claim, user) -> shapes.Claim:
    """Return one claim, read afresh. Two queries."""
    return claim_shapes([claim.pk], {}, user)[0]


def placed_claims(
    article: Article, revision: Revision, query: Mapping[str, Any], user
) -> list[shapes.Claim]:
    """Return claims where they stood in an earlier revision, with today's verdicts.

    In reading order. Three queries.
    """
    placed = Placement.objects.filter(revision=revision, claim__article=article)
    places = {place.claim_id: place for place in placed}
    pks = filtered(Claim.objects.filter(pk__in=places), query).values_list("pk", flat=True)
    rows = _read(list(pks), user)
    for row in rows:
        row.update(_as_placed(places[row["id"]], revision))
    rows.sort(key=lambda row: (row["start"], -row["end"], row["id"]))
    _add_sentences(rows, {revision.pk: (revision.number, revision.text)})
    return [shapes.Claim(**row) for row in rows]


def _read(pks: Sequence[int], user) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(ROWS, [user.pk, list(pks)])
        found = {row[0]: _row(row) for row in cursor.fetchall()}
    return [found[pk] for pk in pks if pk in found]


def _row(row: tuple[Any, ...]) -> Row:
    """Name the columns; the JSON of a value goes out as the database wrote it."""
    named = dict(zip(NAMES, row[:AFTER_VERSION], strict=True))
    if named["value"] is not None:
        named["value"] = orjson.Fragment(named["value"])
    verdict = row[AFTER_VERSION:-1]
    named["verdict"] = None if verdict[0] is None else shapes.LiveVerdict(*verdict)
    named["evidence"] = row[-1]
    return named


def _add_sentences(rows: Sequence[Row], texts: dict[int, tuple[int, str]]) -> None:
    """Cut each sentence out of its text, and put the revision's number for its pk."""
    missing = {row["revision_id"] for row in rows} - set(texts)
    if missing:
        others = Revision.objects.filter(pk__in=missing).values_list("pk", "number", "text")
        texts = texts | {pk: (number, text) for pk, number, text in others}
    for row in rows:
        row["revision"], text = texts[row.pop("revision_id")]
        row["sentence"] = text[row.pop("sentence_start") : row.pop("sentence_end")]


def _as_placed(place: Placement, revision: Revision) -> Row:
    """Return the fields of a claim that an earlier revision decides."""
    around = selectors(revision.text, place.start, place.end)
    return {
        "revision_id": revision.pk,
        "start": place.start,
        "end": place.end,
        "quote": around.exact,
        "prefix": around.prefix,
        "suffix": around.suffix,
        "sentence_start": place.sentence_start,
        "sentence_end": place.sentence_end,
    }
