"""Count verdicts and sign-offs of a period.

Gain: GROUPING SETS count once for four tables; the ORM has no form for them.
"""

from .samples import HIDDEN_CLAIMS

HIDDEN = HIDDEN_CLAIMS.replace("%s", "%(reader)s")
# For each claim and text the last verdict that wasn't withdrawn: a changed verdict counts once,
# and a verdict after a change of the text counts again. A live one is the last of its claim;
# only the few others have to be looked up by claim: adding zero keeps the planner from the
# index on times.
JUDGED = """
WITH counted AS MATERIALIZED (
    SELECT date_trunc(%(step)s, j.judged_at AT TIME ZONE %(zone)s)::date AS step,
        j.rating_id, j.error_class_id, c.kind, a.desk_id, j.text_stands,
        count(*) AS judged, count(j.confirmed_by_id) AS confirmed
    FROM articles_verdict j
    JOIN articles_claim c ON c.id = j.claim_id
    JOIN articles_article a ON a.id = c.article_id
    WHERE j.judged_at >= %(start)s AND j.judged_at < %(end)s AND j.status <> 'withdrawn'
        AND j.claim_id NOT IN ({HIDDEN})
        AND (j.status = 'live' OR NOT EXISTS (
            SELECT FROM articles_verdict l
            WHERE l.claim_id = j.claim_id AND l.revision_id = j.revision_id AND l.id > j.id
                AND l.status <> 'withdrawn'
                AND l.judged_at + interval '0' >= %(start)s
                AND l.judged_at + interval '0' < %(end)s))
        AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
    GROUP BY 1, 2, 3, 4, 5, 6
)
SELECT step, rating_id, error_class_id, kind, desk_id, text_stands,
    sum(judged)::bigint, sum(confirmed)::bigint, grouping(step, kind, desk_id)
FROM counted
GROUP BY GROUPING SETS (
    (step, rating_id, text_stands),
    (kind, rating_id, text_stands),
    (desk_id, rating_id, text_stands),
    (rating_id, error_class_id, text_stands)
)
""".replace("{HIDDEN}", HIDDEN)
# Sentences on which a person gave a verdict: what follows an earlier mention of a name is not
# decided by itself. One that is judged again in a later step counts in both, and once in the sum.
CHECKS = """
SELECT date_trunc(%(step)s, j.judged_at AT TIME ZONE %(zone)s)::date AS step,
    count(DISTINCT (c.article_id, j.revision_id, c.sentence_start)),
    grouping(date_trunc(%(step)s, j.judged_at AT TIME ZONE %(zone)s)::date)
FROM articles_verdict j
JOIN articles_claim c ON c.id = j.claim_id
JOIN articles_article a ON a.id = c.article_id
WHERE j.judged_at >= %(start)s AND j.judged_at < %(end)s
    AND j.status <> 'withdrawn' AND j.follows_id IS NULL AND j.claim_id NOT IN ({HIDDEN})
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
GROUP BY GROUPING SETS ((date_trunc(%(step)s, j.judged_at AT TIME ZONE %(zone)s)::date), ())
""".replace("{HIDDEN}", HIDDEN)
CLEARING = """
SELECT date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date AS step, count(*),
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
        ORDER BY extract(epoch FROM s.signed_at - a.created_at) / 3600),
    grouping(date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id
WHERE s.signed_at >= %(start)s AND s.signed_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
    AND NOT EXISTS (SELECT FROM articles_signoff e WHERE e.article_id = s.article_id
        AND e.id < s.id)
GROUP BY GROUPING SETS ((date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date), ())
ORDER BY step
"""
# Of a text with a hidden verdict, words that a person decided are one sum, whatever was decided:
# it is the same if the hidden verdict is another.
COVERAGE = """
SELECT CASE WHEN w.key = ANY(%(decided)s)
        AND a.id IN (SELECT article_id FROM articles_claim WHERE id IN ({HIDDEN}))
    THEN 'hidden' ELSE w.key END, sum(w.value::int)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id, jsonb_each_text(s.words) w
WHERE s.signed_at >= %(start)s AND s.signed_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
GROUP BY 1
""".replace("{HIDDEN}", HIDDEN)
FALLS = """
SELECT s.fallen_code, count(*), coalesce(sum((s.fallen_details->>'touched')::int), 0)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id
WHERE s.fallen_at >= %(start)s AND s.fallen_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
GROUP BY s.fallen_code
"""
