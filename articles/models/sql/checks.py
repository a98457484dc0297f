"""Count the sentences of an article that a person decides, those decided, and risks not decided.

Gain: one value beside the article's row; the ORM has no filter on a window within a group.
"""

# The same as `queries.page_sentences.count_checks`, which a test holds it to: the first mention
# of a name is checked, or the one that was judged by itself; others follow it. Names alone are
# sorted, by bytes: comparing them as a language does takes ten times as long. `names` are
# the kinds that are names, written as literals: with parameters PostgreSQL would plan the
# statement for each request, which takes as long as running it. The class of characters is what
# `str.split` takes for space. A mark is on the sentences that begin in it: a quotation may reach
# into the sentence after its own. A sentence without a claim that a person marked as risky is
# open until somebody has looked at words in it.
CHECKS = r"""
SELECT json_build_array(
    count(*),
    count(*) FILTER (WHERE NOT is_to_decide),
    count(*) FILTER (WHERE is_to_decide AND (has_risky_kind OR EXISTS (
        SELECT FROM articles_riskmark mark
        WHERE mark.revision_id = articles_article.current_revision_id
            AND mark.start <= sentence_start AND sentence_start < mark."end")))
    + (
        SELECT count(DISTINCT mark.start) FROM articles_riskmark mark
        WHERE mark.revision_id = articles_article.current_revision_id
            AND NOT EXISTS (
                SELECT FROM articles_claim claim
                WHERE claim.article_id = articles_article.id AND claim.state <> 'lost'
                    AND mark.start <= claim.start AND claim.start < mark."end")
            AND NOT EXISTS (
                SELECT FROM articles_dismissal seen
                WHERE seen.revision_id = mark.revision_id
                    AND seen.start < mark."end" AND mark.start < seen."end")
            AND NOT EXISTS (
                SELECT FROM articles_blockrow block
                WHERE block.revision_id = mark.revision_id AND block.repeat_of_id IS NOT NULL
                    AND block.start <= mark.start AND mark.start < block."end")))
FROM (
    SELECT sentence_start,
        bool_or(state = 'open' OR context_changed) AS is_to_decide,
        bool_or(is_own AND kind = ANY(ARRAY(
            SELECT demand.kind FROM articles_riskdemand demand
            WHERE demand.desk_id IS NULL OR demand.desk_id = articles_article.desk_id)))
            AS has_risky_kind
    FROM (
        SELECT sentence_start, kind, state, context_changed, true AS is_own
        FROM articles_claim
        WHERE article_id = articles_article.id AND state <> 'lost' AND kind NOT IN ({names})
        UNION ALL
        SELECT claim.sentence_start, claim.kind, claim.state, claim.context_changed,
            own.id IS NOT NULL OR row_number() OVER (
                PARTITION BY claim.kind || ' ' || normalize(btrim(regexp_replace(claim.quote,
                    '[\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+',
                    ' ', 'g')), NFC) COLLATE "C"
                ORDER BY own.id IS NULL, claim.start, claim."end" DESC, claim.id
            ) = 1
        FROM articles_claim claim
        LEFT JOIN articles_verdict own ON own.claim_id = claim.id AND own.status = 'live'
            AND own.follows_id IS NULL
        WHERE claim.article_id = articles_article.id AND claim.state <> 'lost'
            AND claim.kind IN ({names})
    ) claims
    WHERE NOT EXISTS (
        SELECT FROM articles_blockrow block
        WHERE block.revision_id = articles_article.current_revision_id
            AND block.repeat_of_id IS NOT NULL
            AND block.start <= sentence_start AND sentence_start < block."end")
    GROUP BY sentence_start
    HAVING bool_or(is_own)
) sentences"""
