"""Read an article's text, and the claims of a page of the API, each with its live verdict.

Gain: 0.3 ms of the process's time for the claims, the ORM's models take 4.6 ms; 0.1 ms for the
text, and 0.1 ms for which claims, of which the ORM takes 0.5 and 0.4 ms. Text and first claims
in one statement save another 0.2 ms of the process and of PostgreSQL.
"""

from .samples import HIDDEN_CLAIMS

# Names and counts come from subqueries: a join of eight tables takes four times as long to plan
# as to run, and reads all sources for each claim as soon as a claim has several. Times are
# formatted as in JSON.
ROWS = """
SELECT c.id, c.article_id, c.revision_id, c.kind,
    CASE WHEN hidden.id IS NULL THEN c.state ELSE 'hidden' END, c.fate, c.start, c."end",
    c.quote, c.prefix, c.suffix, c.sentence_start, c.sentence_end, c.value, c.rule,
    (SELECT username FROM articles_user WHERE id = c.marked_by_id), c.version, c.context_changed,
    (SELECT count(*) FROM articles_evidence e
     WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL
       AND (SELECT NOT s.is_secret OR EXISTS (SELECT FROM articles_source_known_to k
            WHERE k.source_id = s.id AND k.user_id = %s)
            FROM articles_source s WHERE s.id = e.source_id)),
    v.id, (SELECT code FROM articles_rating WHERE id = v.rating_id),
    v.explanation, v.correction, v.text_stands,
    (SELECT code FROM articles_errorclass WHERE id = v.error_class_id),
    (SELECT username FROM articles_user WHERE id = v.judged_by_id),
    to_char(v.judged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    (SELECT username FROM articles_user WHERE id = v.confirmed_by_id), v.needs_confirmation,
    v.follows_id,
    CASE WHEN c.kind <> 'statement' AND c.state <> 'lost' THEN
        (SELECT s.id FROM articles_claim s
         WHERE s.article_id = c.article_id AND s.kind = 'statement' AND s.state <> 'lost'
           AND s.start <= c.start AND s."end" >= c."end"
         ORDER BY s."end" - s.start, s.id LIMIT 1) END
FROM articles_claim c
LEFT JOIN (SELECT DISTINCT id FROM ({hidden}) AS one) AS hidden ON hidden.id = c.id
LEFT JOIN articles_verdict v
    ON v.claim_id = c.id AND v.status = 'live' AND hidden.id IS NULL
WHERE c.id {which}
""".replace("{hidden}", HIDDEN_CLAIMS)
TEXT = """
SELECT article.author_id, article.current_revision_id, revision.number, revision.text
FROM articles_article article
LEFT JOIN articles_revision revision ON revision.id = article.current_revision_id
WHERE article.id = %s
"""
_FIRST_IN_TEXT = """IN (
SELECT id FROM articles_claim WHERE article_id = article.id AND state <> 'lost'
ORDER BY start, "end" DESC, id LIMIT %s)
"""
# The columns of TEXT, the text in the first row alone, and beside them the first claims in it.
# The parameters are the reader, twice, how many claims, and the article.
TEXT_WITH_FIRST = f"""
SELECT article.author_id, article.current_revision_id, revision.number,
    CASE WHEN row_number() OVER () = 1 THEN revision.text END, claims.*
FROM articles_article article
LEFT JOIN articles_revision revision ON revision.id = article.current_revision_id
LEFT JOIN LATERAL ({ROWS.format(which=_FIRST_IN_TEXT)}) claims ON true
WHERE article.id = %s
"""  # noqa: S608
