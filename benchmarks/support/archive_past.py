"""What lies behind the claims of a filled archive: places, history, events, constraints."""

from typing import Any

# Two claims in three are judged in one act with others of their sentence.
ACT = "md5('judged ' || {claim} / 3)::uuid"
CREATION = "md5('received ' || {article})::uuid"
PLACES = """
INSERT INTO articles_placement (claim_id, revision_id, start, "end", quote, sentence_start,
    sentence_end, state)
SELECT id, article_id * 2 - 1, start - {by}, "end" - {by}, quote, sentence_start - {by},
    sentence_end - {by}, 'open'
FROM articles_claim WHERE {of_articles} AND article_id % 2 = 0 ORDER BY id;
INSERT INTO articles_blockrow (revision_id, kind, start, "end")
SELECT id, 'paragraph', start, least(start + 600, length) FROM articles_revision,
    generate_series(0, length - 1, 600) AS start
WHERE {of_articles} ORDER BY id, start;
"""
CONTEXTS = """
INSERT INTO pghistory_context (id, created_at, updated_at, metadata)
SELECT {creation}, created_at, created_at, '{{"actor": null, "reason": ""}}'
FROM articles_article WHERE {of_ids};
INSERT INTO pghistory_context (id, created_at, updated_at, metadata)
SELECT {act}, min(judged_at), min(judged_at),
    jsonb_build_object('actor', min(judged_by_id), 'reason', '')
FROM articles_verdict WHERE {of_claims} GROUP BY claim_id / 3
ON CONFLICT DO NOTHING;
"""
# `in_act`: of the claims of a sentence one has its own line in the history.
EVENTS = """
INSERT INTO articles_event (at, actor_id, verb, is_public, article_id, claim_id, data)
SELECT at, actor, verb, is_public, article, claim, data FROM (
    SELECT created_at AS at, NULL::bigint AS actor, 'article.received' AS verb, true AS is_public,
        id AS article, NULL::bigint AS claim, '{{"channel": "api"}}'::jsonb AS data
    FROM articles_article WHERE {of_ids}
    UNION ALL SELECT created_at, {checker}, 'revision.received', true, article_id, NULL,
        '{{"channel": "edited", "revision": 2}}'
    FROM articles_revision WHERE {of_articles} AND number = 2
    UNION ALL SELECT v.judged_at, v.judged_by_id, 'verdict.given', true, c.article_id, c.id,
        jsonb_build_object('rating', 'true', 'verdict', v.id, 'claim_version', 2)
        || CASE WHEN c.id % 3 = 0 THEN '{{}}' ELSE '{{"in_act": true}}' END::jsonb
    FROM articles_verdict v JOIN articles_claim c ON c.id = v.claim_id
    WHERE v.claim_id BETWEEN {first_claim} AND {last_claim}
    UNION ALL SELECT e.added_at, e.added_by_id, 'evidence.added', false, c.article_id, c.id,
        jsonb_build_object('evidence', e.id, 'stance', e.stance)
    FROM articles_evidence e JOIN articles_claim c ON c.id = e.claim_id
    WHERE e.claim_id BETWEEN {first_claim} AND {last_claim}
    UNION ALL SELECT created_at + interval '2 days', {checker}, 'sign_off.given', true, id, NULL,
        '{{"revision": 1, "sha256": ""}}'
    FROM articles_article WHERE {of_ids}
) AS acts ORDER BY at, article, claim;
"""
# What `plausibility.remembering` yields for ages, names and figures beside a name.
CONSTRAINTS = """
INSERT INTO articles_memoryconstraint (kind, subject, wording, keys, days, numbers, day,
    article_id, claim_id, verdict_id)
SELECT CASE c.kind WHEN 'age' THEN 'birth' WHEN 'person' THEN 'name' ELSE 'date' END,
    name, left(c.quote, 200),
    ARRAY[CASE c.kind WHEN 'age' THEN 'birth|' WHEN 'person' THEN 'name|' ELSE 'date|' END
        || lower(name)],
    CASE c.kind WHEN 'age' THEN daterange(
            (v.judged_at - (c.value->>'number')::int * interval '1 year' - interval '1 year')::date,
            (v.judged_at - (c.value->>'number')::int * interval '1 year')::date, '(]')
        ELSE daterange(v.judged_at::date, v.judged_at::date, '[]') END,
    NULL, v.judged_at::date, c.article_id, c.id, v.id
FROM articles_verdict v JOIN articles_claim c ON c.id = v.claim_id
CROSS JOIN LATERAL (SELECT coalesce(c.value->>'subject', c.value->>'name') AS name) named
WHERE v.claim_id BETWEEN {first_claim} AND {last_claim} AND c.kind IN ('age', 'person')
    AND c.state = 'right';
"""
# Labels, times and contexts of the history's rows, by table; columns that differ from the row.
HISTORY: tuple[tuple[str, str, str, str, str, dict[str, str]], ...] = (
    ("Article", "insert", "created_at", CREATION.format(article="id"), "{of_ids}",
     {"current_revision_id": "NULL", "state": "'new'"}),
    ("Article", "update", "created_at", CREATION.format(article="id"), "{of_ids}", {}),
    ("Article", "update", "created_at + interval '2 days'", "NULL", "{of_ids}", {}),
    ("Claim", "insert", "created_at", CREATION.format(article="article_id"), "{of_articles}",
     {"state": "'open'", "version": "1", "revision_id": "article_id * 2 - 1"}),
    ("Claim", "update", "created_at + interval '3 hours'", "NULL",
     "{of_articles} AND article_id % 2 = 0", {"state": "'open'", "version": "1"}),
    ("Claim", "update", "created_at + interval '1 day'", ACT.format(claim="id"),
     "{of_articles} AND version = 2", {}),
    ("Verdict", "insert", "judged_at", ACT.format(claim="claim_id"), "{of_claims}", {}),
    ("Evidence", "insert", "added_at", ACT.format(claim="claim_id"), "{of_claims}", {}),
)  # fmt: skip


def store_past(cursor: Any, figures: dict[str, Any]) -> None:
    """Store what lies behind the claims of the articles from `first` to `last`."""
    first = (figures["first"] - 1) * figures["share"] + 1
    last = figures["last"] * figures["share"]
    known = figures | {
        "first_claim": first,
        "last_claim": last,
        "of_articles": f"article_id BETWEEN {figures['first']} AND {figures['last']}",
        "of_ids": f"id BETWEEN {figures['first']} AND {figures['last']}",
        "of_claims": f"claim_id BETWEEN {first} AND {last}",
        "by": len(figures["moved"]),
        "creation": CREATION.format(article="id"),
        "act": ACT.format(claim="claim_id"),
    }
    for text in (PLACES, CONTEXTS, EVENTS, CONSTRAINTS):
        cursor.execute(text.format(**known))
    for name, label, at, context, where, instead in HISTORY:
        cursor.execute(_versions(name, label, at, context, where.format(**known), instead))


def _versions(
    name: str, label: str, at: str, context: str, where: str, instead: dict[str, str]
) -> str:
    """Return the statement that writes a version of each row, as the triggers would."""
    from django.apps import apps

    model, history = (apps.get_model("articles", found) for found in (name, f"{name}History"))
    columns = [
        field.column
        for field in history._meta.local_concrete_fields
        if not field.name.startswith("pgh_")
    ]
    listed = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(instead.get(column, f'"{column}"') for column in columns)
    return f"""
        INSERT INTO {history._meta.db_table}
            (pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, {listed})
        SELECT {at}, '{label}', id, {context}, {values}
        FROM {model._meta.db_table} WHERE {where} ORDER BY id
    """


def store_names(cursor: Any) -> None:
    """Store the spelling of each name that a constraint has."""
    from articles.models import HouseSpelling
    from articles.workflow.memory import spelling_row

    cursor.execute("SELECT DISTINCT subject FROM articles_memoryconstraint WHERE kind = 'name'")
    names = sorted(name for (name,) in cursor.fetchall())
    HouseSpelling.objects.bulk_create(
        [spelling_row(name) for name in names],
        batch_size=2_000,
        ignore_conflicts=True,
    )
