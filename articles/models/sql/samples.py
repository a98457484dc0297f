"""Find the claims whose verdicts are hidden from a person who may be the second to look.

Gain: one condition that other statements by hand and the ORM's queries contain; the ORM's form
of it takes 1.9 ms to compile.
"""

# A sampled sentence is hidden from everybody who may look at it, with the mentions that follow
# its verdicts: as long as nobody has looked, all its verdicts count, none was published or
# decided in a dispute, and the person has neither given nor confirmed one of them.
FROM = """
FROM articles_sampledverdict sampled
JOIN articles_verdict first ON first.id = sampled.verdict_id
JOIN articles_claim claim ON claim.id = first.claim_id
JOIN articles_article article ON article.id = claim.article_id AND article.state <> 'archived'
JOIN articles_user reader ON reader.id = %s AND reader.role IN ('checker', 'chief')
    AND reader.id IS DISTINCT FROM article.author_id
CROSS JOIN LATERAL (
    SELECT first.claim_id AS id
    UNION ALL
    SELECT claim_id FROM articles_verdict WHERE follows_id = first.id AND status = 'live'
) shown
WHERE sampled.looked_at IS NULL
    AND NOT EXISTS (
        SELECT FROM articles_conflictofinterest
        WHERE article_id = article.id AND user_id = reader.id)
    AND NOT EXISTS (
        SELECT FROM articles_samplewaiver
        WHERE sample_id = sampled.sample_id AND waived_by_id = reader.id)
    AND NOT EXISTS (
        SELECT FROM articles_sampledverdict beside
        JOIN articles_verdict verdict ON verdict.id = beside.verdict_id
        JOIN articles_claim about ON about.id = verdict.claim_id
        WHERE beside.sample_id = sampled.sample_id AND beside.position = sampled.position
            AND (verdict.status <> 'live' OR about.state = 'lost'
                OR reader.id IN (verdict.judged_by_id, verdict.confirmed_by_id)
                OR EXISTS (SELECT FROM articles_override WHERE verdict_id = verdict.id)
                OR EXISTS (SELECT FROM articles_publication
                    WHERE verdict_id = verdict.id AND withdrawn_at IS NULL)))
"""
HIDDEN_CLAIMS = f"SELECT shown.id {FROM}"
HIDDEN_IN_ARTICLE = f"""
SELECT shown.id, sampled.sample_id, sampled.position {FROM} AND article.id = %s
"""
# Whether a comment that a notification is about is hidden from its reader.
OF_HIDDEN_COMMENT = """
articles_notification.comment_id IS NOT NULL AND articles_notification.claim_id IN ({hidden})
""".replace("{hidden}", HIDDEN_CLAIMS.replace("%s", "articles_notification.reader_id"))
# An event is hidden with its claim, or if one of the verdicts or the evidence that it names is.
# The parameters are the reader, four times; their own comments are shown.
OF_HIDDEN = f"""
    (articles_event.verb LIKE 'verdict.%%' OR articles_event.verb LIKE 'correction.%%'
        OR articles_event.verb LIKE 'evidence.%%'
        OR articles_event.verb = 'claim.context_confirmed'
        OR articles_event.verb LIKE 'comment.%%'
            AND articles_event.actor_id IS DISTINCT FROM %s)
    AND coalesce(articles_event.claim_id IN ({HIDDEN_CLAIMS}), false)
    OR articles_event.data ? 'verdicts' AND EXISTS (
        SELECT FROM articles_verdict named
        WHERE named.claim_id IN ({HIDDEN_CLAIMS})
            AND articles_event.data->'verdicts' @> to_jsonb(named.id))
    OR articles_event.data ? 'evidence' AND EXISTS (
        SELECT FROM articles_evidence named
        WHERE named.claim_id IN ({HIDDEN_CLAIMS})
            AND articles_event.data->'evidence' @> to_jsonb(named.id))
"""  # noqa: S608
