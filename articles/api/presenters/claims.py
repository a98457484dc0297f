"""Claims with their live verdict. An article has many, so one statement reads them."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

import orjson
from django.db import connection
from django.db.models import F, Q, QuerySet

from articles.anchoring import Support, selectors
from articles.api import schemas
from articles.api.pagination import IN_TEXT, CursorPage, Key, ahead, cut_page
from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.models import Article, Claim, ErrorClass, Placement, Rating, Revision, Verdict
from articles.models.sample import hidden_claims
from articles.models.sql.claims import ROWS
from articles.queries.checks import NAMES
from articles.queries.contexts import ChangedContext, changed_context
from articles.queries.followers import followers_in
from articles.queries.updates import claims_updated

ARTICLE, REVISION, KIND, VERDICT, PARENT = 1, 2, 3, 19, 30

RIGHT = Q(verdicts__text_stands=True) | Q(verdicts__rating__in=Rating.objects.filter(clears=True))
NO_FACT = Q(verdicts__rating__in=Rating.objects.filter(is_no_fact=True))
CAUSES = {
    Claim.State.RIGHT: RIGHT,
    Claim.State.DISMISSED: NO_FACT,
    Claim.State.QUERY: RIGHT | NO_FACT,  # a claim to be corrected stays so with an open question
}
"""What the verdict is like that makes a claim so (`Verdict.claim_state`)."""

PLAIN = ("state", "kind", "context_changed")
Texts = Mapping[int, tuple[int, str]]


def filtered(
    claims: QuerySet[Claim], query: Mapping[str, Any], user, article: int | None = None
) -> QuerySet[Claim]:
    """Filter claims, all of `article` if one is given, by a validated query string.

    A filter by what a verdict says finds none that is hidden from `user`.
    """
    if query.get("state") == Claim.State.HIDDEN:
        claims, query = claims.filter(pk__in=hidden_claims(user)), {**query}
        del query["state"]
    elif "state" in query or "error_class" in query:
        claims = claims.exclude(pk__in=hidden_claims(user))
    conditions = {name: query[name] for name in PLAIN if name in query}
    if "error_class" in query:
        if query.get("state") == Claim.State.OPEN:  # it has no live verdict
            return claims.none()
        # A join, not "IN": the index has the claims of a class in order.
        code = ErrorClass.objects.filter(code=query["error_class"])
        live = Verdict.Status.LIVE
        of_class = Q(verdicts__status=live, verdicts__error_class=code.values("pk")[:1])
        # Both claim and verdict are filtered: the index has claims that are right or no fact;
        # without it all claims of a class would be read.
        claims = claims.filter(of_class & CAUSES.get(query.get("state", ""), Q()))
    if "updated_since" in query:
        claims = claims_updated(claims, query["updated_since"], user, article)
    return claims.filter(**conditions)


def present_claims(pks: Sequence[int], texts: Texts, user) -> list[schemas.ClaimSchema]:
    """Return the claims in the order of `pks`.

    `texts` has number and text of loaded revisions, by pk. One query, one more if claims
    are in other revisions, and one if there are names among them. Evidence from secret
    sources is counted only for those who may see them.
    """
    found = present_s("= ANY(%s)", [list(pks)], texts, user)
    claims = {claim.id: claim for claim in found}
    return [claims[pk] for pk in pks if pk in claims]


def claim_page(
    claims: QuerySet[Claim], keys: tuple[Key, ...], query: Mapping[str, Any], texts: Texts, user
) -> CursorPage:
    """Return a page of `claims` in the order of `keys`; otherwise like `present_claims`.

    `query` has `cursor` and `limit`. The page is selected within the same query.
    """
    limit = query["limit"]
    wanted = ahead(claims, keys, cursor=query["cursor"], limit=limit).values("id")
    if wanted.query.is_empty():
        return CursorPage([], None)
    which, values = wanted.query.sql_with_params()
    return _cut(present_s(f"IN ({which})", values, texts, user), keys, limit)


def first_claims(rows: Sequence[tuple[Any, ...]], limit: int, texts: Texts) -> CursorPage:
    """Return the first page of all claims in a text, from one row more than `limit`."""
    return _cut(_presented(rows, texts), IN_TEXT, limit)


def _cut(found: list[schemas.ClaimSchema], keys: tuple[Key, ...], limit: int) -> CursorPage:
    """Return the page of claims in any order: those ahead, and one more."""
    for key in reversed(keys):
        found.sort(key=attrgetter(key.name), reverse=key.is_descending)
    return cut_page(found, keys, limit=limit)


def present_claim(claim: Claim, user) -> schemas.ClaimSchema:
    """Read and return one claim. Two queries, three for a name."""
    return present_claims([claim.pk], {}, user)[0]


def claim_detail(claim: Claim, user) -> schemas.ClaimDetailSchema:
    """Return one claim with the changes of its context.

    Two queries, one more for a name, five more if it changed.
    """
    schema = present_claim(claim, user)
    turned = changed_context(claim, claim.verdict) if claim.context_changed else None
    values = {field.name: getattr(schema, field.name) for field in fields(schema)}
    return schemas.ClaimDetailSchema(**values, context=_changes(turned, schema.revision))


def _changes(turned: ChangedContext | None, number: int) -> list[schemas.ContextChangeSchema]:
    if turned is None:
        return []
    return [
        schemas.ContextChangeSchema(
            kind=change.kind.value,
            leaning=change.leaning,
            was=_words(change.old, turned.old_number),
            now=_words(change.new, number),
        )
        for change in turned.changes
    ]


def _words(support: Support | None, number: int) -> schemas.ContextWordsSchema | None:
    if support is None:
        return None
    return schemas.ContextWordsSchema(number, support.start, support.end, support.words)


def placed_claims(
    article: Article, revision: Revision, query: Mapping[str, Any], user
) -> list[schemas.ClaimSchema]:
    """Return claims at their places in an earlier revision, with the current verdicts.

    In reading order. Four queries.
    """
    placed = Placement.objects.filter(revision=revision, claim__article=article)
    places = {place.claim_id: place for place in placed.annotate(kind=F("claim__kind"))}
    statements: Overlaps[Any] = Overlaps(
        place for place in places.values() if place.kind == Kind.STATEMENT
    )
    pks = filtered(Claim.objects.filter(pk__in=places), query, user).values_list("pk", flat=True)
    claims = present_claims(list(pks), {}, user)
    found = [_as_placed(claim, places[claim.id], statements, revision) for claim in claims]
    return sorted(found, key=lambda claim: (claim.start, -claim.end, claim.id))


def present_s(which: str, values: Sequence[Any], texts: Texts, user) -> list[schemas.ClaimSchema]:
    with connection.cursor() as cursor:
        cursor.execute(ROWS.format(which=which), [user.pk, user.pk, *values])
        rows = cursor.fetchall()
    return _presented(rows, texts)


def _presented(rows: Sequence[tuple[Any, ...]], texts: Texts) -> list[schemas.ClaimSchema]:
    """Return rows of `ROWS` as schemas. No query, unless there are other texts or names."""
    texts = _with_missing(texts, {row[REVISION] for row in rows})
    follows = followers_in({row[ARTICLE] for row in rows if row[KIND] in NAMES})
    return [_claim(row, texts, follows.get(row[0])) for row in rows]


def _with_missing(texts: Texts, revisions: set[int]) -> Texts:
    """Add the texts of those revisions that aren't loaded yet."""
    missing = revisions - texts.keys()
    if not missing:
        return texts
    others = Revision.objects.filter(pk__in=missing).values_list("pk", "number", "text")
    return {**texts, **{pk: (number, text) for pk, number, text in others}}


def _claim(row: tuple[Any, ...], texts: Texts, follows: int | None) -> schemas.ClaimSchema:
    """Return a row as a schema; a value is sent as the database wrote it."""
    number, text = texts[row[REVISION]]
    start, end, value = row[11:14]
    values = [*row[:REVISION], number, *row[REVISION + 1 : 11], text[start:end]]
    values += [None if value is None else orjson.Fragment(value), row[14], row[15]]
    verdict = None if row[VERDICT] is None else schemas.LiveVerdictSchema(*row[VERDICT:PARENT])
    values += [verdict, row[18], row[16], row[17], row[PARENT], follows]
    return schemas.ClaimSchema(*values)


def _as_placed(
    claim: schemas.ClaimSchema, place: Any, statements: Overlaps[Any], revision: Revision
) -> schemas.ClaimSchema:
    """Return the claim with its words and place in an earlier revision."""
    outer = None
    if place.kind != Kind.STATEMENT:
        outer = statements.narrowest_around(place.start, place.end)
    around = selectors(revision.text, place.start, place.end)
    return replace(
        claim,
        revision=revision.number,
        start=place.start,
        end=place.end,
        quote=around.exact,
        prefix=around.prefix,
        suffix=around.suffix,
        sentence=revision.text[place.sentence_start : place.sentence_end],
        parent=outer.claim_id if outer else None,
    )
