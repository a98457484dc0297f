"""Count and store in one statement what several processes write at once.

Gain: no ORM form for ON CONFLICT with a condition or a CASE; reading first and writing then
would take two queries and a lock.
"""

# A concurrent request waits here for the end of the first one's transaction. Then either the
# first one's response is stored, or (after a rollback or a day) the row is ours.
TAKE = """
INSERT INTO articles_storedanswer (owner, key, fingerprint, status, headers, body, created_at)
VALUES (%(owner)s, %(key)s, %(fingerprint)s, NULL, '{}', '', %(at)s)
ON CONFLICT (owner, key) DO UPDATE
    SET fingerprint = EXCLUDED.fingerprint, status = NULL, headers = '{}', body = '',
        created_at = EXCLUDED.created_at
    WHERE articles_storedanswer.created_at <= %(expired)s
RETURNING id
"""
# One row per caller: the next window overwrites it. A host whose clock is behind counts into
# the window that another one has begun.
COUNTING = """
INSERT INTO articles_requestcount AS known (caller, window_number, count) {row}
ON CONFLICT (caller) DO UPDATE
    SET count = CASE WHEN known.window_number < EXCLUDED.window_number THEN 1
                     ELSE known.count + 1 END,
        window_number = greatest(known.window_number, EXCLUDED.window_number)
RETURNING count
"""
COUNT = COUNTING.format(row="VALUES (%s, %s, 1)")
CLAIMS_VERSION = """
(SELECT coalesce(sum(version), 0) + count(*) FROM articles_claim
 WHERE article_id = articles_article.id)"""
"""Grows with every change of any claim of the article; claims are never deleted."""
KEYS = """
SELECT nextval((SELECT pg_get_serial_sequence('articles_article', 'id')::regclass)),
    nextval((SELECT pg_get_serial_sequence('articles_revision', 'id')::regclass))
FROM generate_series(1, %s)
"""
PUBLIC_STAMP = "SELECT stamp FROM articles_publicstamp"
