"""Find earlier checks of what a claim says.

Gain: no ORM form: each branch reads a bounded number of rows of one index, and the frequency
of words comes from PostgreSQL's statistics.
"""

from .samples import HIDDEN_CLAIMS

ENTRY = """
SELECT e.subject, e.kind, e.number, e.unit, e.timex, e.sentence, ARRAY(
    SELECT word FROM (SELECT word, n, row_number() OVER (
        ORDER BY n NULLS FIRST, length(word) DESC, word) AS place
    FROM unnest(tsvector_to_array(
        articles_archive_words(e.language, e.sentence))) AS word
    LEFT JOIN (
        SELECT unnest(most_common_elems::text::text[]) AS stem,
            unnest(most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) AS n
        FROM pg_stats WHERE schemaname = current_schema()
            AND tablename = 'articles_claimentry' AND attname = 'search'
    ) AS common ON stem = word
    WHERE length(word) > 2 AND word ~ '[[:alpha:]]'
    ) AS ranked WHERE place <= 2 OR (place <= %s AND (n IS NULL OR n < %s)) ORDER BY place
)
FROM articles_claimentry e WHERE e.claim_id = %s
"""
IMPORTED = """
WITH near AS (
    (SELECT check_of_id AS id FROM articles_importedfact
     WHERE subject = %(subject)s AND subject <> '' AND kind = %(kind)s LIMIT %(subjects)s)
    UNION
    (SELECT id FROM articles_importedcheck
     WHERE search @@ %(pairs)s::tsquery LIMIT %(alike)s)
), measured AS (
    SELECT c.id, similarity(normalize(c.claim_reviewed), normalize(%(sentence)s)) AS alike, f.*
    FROM near JOIN articles_importedcheck c USING (id) CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(kind = %(kind)s), false) AS same_kind,
            coalesce(bool_or(subject = %(subject)s AND subject <> '' AND kind = %(kind)s), false)
                AS same_subject,
            coalesce(bool_or(kind = %(kind)s AND (
                (number = %(number)s AND lower(unit) = lower(%(unit)s))
                OR (timex = %(timex)s AND timex <> ''))), false) AS same_figure
        FROM articles_importedfact WHERE check_of_id = c.id
    ) f
)
SELECT id, same_subject, same_figure, alike FROM measured
WHERE same_subject OR alike >= %(similar)s
    OR (same_figure AND alike >= %(similar_with_figure)s)
ORDER BY alike + same_subject::int * 0.6 + same_figure::int * 0.5 + same_kind::int * 0.1 DESC,
    id DESC LIMIT %(shown)s
"""
COMPARED = """claim_id, article_id, day, kind, subject, number, unit, timex, sentence, verdict_id,
    rating_id"""
# Each branch reads a bounded number of rows of one index, and brings what is compared: joined to
# the entries by their keys, all of them would be read where there are few thousands. `alike` is
# planned for all its rows: for the first ones the planner would go through the whole table.
FOUND = """
WITH alike AS MATERIALIZED (
    SELECT {columns} FROM articles_claimentry
    WHERE search @@ %(pairs)s::tsquery AND verdict_id IS NOT NULL
), near AS MATERIALIZED (
    (SELECT {columns} FROM articles_claimentry
     WHERE subject = %(subject)s AND subject <> '' AND kind = %(kind)s
       AND verdict_id IS NOT NULL
     ORDER BY day DESC LIMIT %(subjects)s)
    UNION
    (SELECT {columns} FROM articles_claimentry
     WHERE subject = %(subject)s AND subject <> '' AND kind = %(kind)s
       AND verdict_id IS NOT NULL
       AND (number = %(number)s OR timex = nullif(%(timex)s, ''))
     ORDER BY day DESC LIMIT %(figures)s)
    UNION
    (SELECT {columns} FROM alike LIMIT %(alike)s)
), measured AS MATERIALIZED (
    SELECT e.claim_id, e.article_id, e.day, e.kind, e.sentence, e.verdict_id, e.rating_id,
        similarity(normalize(e.sentence), normalize(%(sentence)s)) AS alike,
        e.subject = %(subject)s AND e.subject <> '' AND e.kind = %(kind)s AS same_subject,
        coalesce(e.kind = %(kind)s AND (
            (e.number = %(number)s AND lower(e.unit) = lower(%(unit)s))
            OR (e.timex = %(timex)s AND e.timex <> '')), false) AS same_figure
    FROM near e WHERE e.claim_id <> %(claim)s AND e.claim_id NOT IN ({hidden})
), best AS (
    SELECT DISTINCT ON (article_id, sentence) *,
        alike + same_subject::int * 0.6 + same_figure::int * 0.5
            + (kind = %(kind)s)::int * 0.1 AS score
    FROM measured
    WHERE same_subject OR alike >= %(similar)s
        OR (same_figure AND alike >= %(similar_with_figure)s)
    ORDER BY article_id, sentence, score DESC, claim_id DESC
)
SELECT b.claim_id, b.article_id, a.headline, b.day, b.kind, b.sentence, v.quote, b.rating_id,
    v.id, v.explanation, v.correction, v.judged_by_id, v.judged_at, b.same_subject,
    b.same_figure, b.alike
FROM best b JOIN articles_verdict v ON v.id = b.verdict_id
JOIN articles_rating r ON r.id = b.rating_id AND NOT r.is_no_fact
JOIN articles_article a ON a.id = b.article_id
ORDER BY score DESC, b.day DESC, b.claim_id DESC LIMIT %(shown)s
""".replace("{hidden}", HIDDEN_CLAIMS.replace("%s", "%(reader)s")).replace("{columns}", COMPARED)
