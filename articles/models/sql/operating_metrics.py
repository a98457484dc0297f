"""Count what operators watch, in one statement.

Gain: no ORM form: the queue's tables have no models that can be written or joined, and one
scrape costs one query for four.
"""

METRICS = """
SELECT 'jobs', status::text, count(*)::float FROM procrastinate_jobs
    WHERE status IN ('todo', 'doing', 'failed') GROUP BY status
UNION ALL
SELECT 'oldest', '', coalesce(extract(epoch FROM now() - min(coalesce(j.scheduled_at, e.at))), 0)
    FROM procrastinate_jobs j
    JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
    WHERE j.status = 'todo' AND (j.scheduled_at IS NULL OR j.scheduled_at <= now())
UNION ALL
SELECT 'deliveries', state, count(*) FROM articles_delivery
    WHERE state IN ('waiting', 'dead') GROUP BY state
UNION ALL
SELECT 'articles', state, count(*) FROM articles_article GROUP BY state
"""
