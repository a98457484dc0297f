"""Search the archive: newest first, and counts by kind, rating, desk and year.

Gain: no ORM form for materialised and recursive parts, LATERAL and GROUPING SETS, on which the
bounded number of rows that are read depends (docs/memory.md).
"""

from articles.models.source import SEARCHED

CLAIM = """
SELECT e.claim_id, e.article_id, a.headline, e.day, e.language, e.kind, c.state, c.quote,
    {sentence} AS sentence, e.rating_id, e.judged_by_id, e.verdict_id"""
OF_PAGE = """
FROM (SELECT claim_id FROM hits ORDER BY day DESC, claim_id DESC LIMIT %s) AS page
JOIN articles_claimentry e USING (claim_id)
JOIN articles_claim c ON c.id = e.claim_id
JOIN articles_article a ON a.id = e.article_id
ORDER BY e.day DESC, e.claim_id DESC
"""
COUNTED_COLUMNS = """e.claim_id, e.day, e.kind, e.rating_id, e.desk_id,
    extract(year FROM e.day)::int AS year"""
COUNTED_ROWS = """, counted AS (
    SELECT grouping(kind, rating_id, desk_id, year) AS which, kind, rating_id, desk_id, year,
        count(*) AS n
    FROM hits GROUP BY GROUPING SETS ((kind), (rating_id), (desk_id), (year), ())
)
"""
COUNTS = "SELECT which, kind, rating_id, desk_id, year, n FROM counted"
COUNTS_AS_ONE = """, (
    SELECT jsonb_agg(jsonb_build_array(which, kind, rating_id, desk_id, year, n)) FROM counted)"""
CLAIMS = CLAIM + OF_PAGE
CLAIMS_WITH_COUNTS = COUNTED_ROWS + CLAIM + COUNTS_AS_ONE + OF_PAGE
# A later page of the hits that were counted.
NEXT_CLAIMS_WITH_COUNTS = CLAIMS_WITH_COUNTS.replace(
    "FROM hits ORDER BY", "FROM hits WHERE (day, claim_id) < (%s, %s) ORDER BY"
)
ARTICLES = """
SELECT a.id, a.headline, h.day, h.language, a.byline, d.name, {sentence} AS sentence
FROM hits h JOIN articles_article a ON a.id = h.article_id
JOIN articles_revision r ON r.id = a.current_revision_id
LEFT JOIN articles_desk d ON d.id = a.desk_id
ORDER BY h.day DESC, h.article_id DESC
"""
SOURCES = """
SELECT s.id, s.title, s.kind, s.publisher, s.published_date, s.is_secret
FROM articles_source s WHERE {where} ORDER BY s.id DESC LIMIT %s
"""
SEARCHED_WORDS = " || ' ' || ".join(f"COALESCE(s.{name}, '')" for name in SEARCHED)
SOURCE_WORDS = f"to_tsvector('german'::regconfig, {SEARCHED_WORDS})"
KNOWN = """(NOT s.is_secret OR EXISTS (SELECT FROM articles_source_known_to k
WHERE k.source_id = s.id AND k.user_id = %s))"""
# For many matches, the index is read from its newest end.
NEWEST = """
WITH hits AS MATERIALIZED (
    SELECT {columns} FROM {table} e WHERE {where}
    ORDER BY e.day DESC, e.{key} DESC LIMIT %s
)
"""
# For few matches, that would read everything. The full-text index finds them from the newest
# year backwards, until there are enough: in one year, then two, four, eight, since each step
# searches again. `day + 0` excludes the ordering's index.
BY_YEAR = """
WITH RECURSIVE years (last, length) AS (
    SELECT extract(year FROM max(day))::int, 1 FROM {table} WHERE day <= %s
    UNION ALL
    SELECT (SELECT extract(year FROM max(day))::int FROM {table}
            WHERE day < make_date(greatest(last - length + 1, 1), 1, 1)), length * 2
    FROM years WHERE last - length >= %s
), hits AS MATERIALIZED (
    SELECT found.* FROM years CROSS JOIN LATERAL (
        SELECT {columns} FROM {table} e
        WHERE e.search @@ (({text}) && (
                SELECT string_agg(quote_literal('y:' || year), '|')::tsquery
                FROM generate_series(greatest(last - length + 1, 1), last) AS year))
            AND {where}
        ORDER BY e.day + 0 DESC, e.{key} DESC LIMIT %s
    ) AS found WHERE last IS NOT NULL LIMIT %s
)
"""
