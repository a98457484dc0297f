"""What must hold when everything runs again: nothing lost, nothing twice, nothing left."""

from collections.abc import Callable

from benchmarks.cluster.clients import Record
from benchmarks.cluster.receiver import Receiver
from benchmarks.cluster.servers import DatabaseServer

DUE_JOBS = """
SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')
AND coalesce(scheduled_at, now()) <= now()
"""
WAITING = "SELECT count(*) FROM articles_delivery WHERE state = 'waiting'"
EVENTS = """
SELECT count(*) FROM articles_event e, articles_webhook w
WHERE e.is_public AND e.id > %s AND (w.types = '{}' OR e.verb = ANY(w.types))
"""
# Rows of which there must be none, each with what it would mean. A verdict on a name is stored
# at all of its mentions, so the same words on other claims are one act.
NONE_OF: dict[str, str] = {
    "jobs that failed": "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'",
    "texts that no job received": """
        SELECT count(*) FROM articles_textjob WHERE state NOT IN ('done', 'failed')""",
    "texts that a job could not receive": """
        SELECT count(*) FROM articles_textjob WHERE state = 'failed'""",
    "external ids with two articles": """
        SELECT count(*) FROM (SELECT 1 FROM articles_article WHERE external_id <> ''
        GROUP BY external_id HAVING count(*) > 1) AS twice""",
    "verdicts stored twice": """
        SELECT count(*) FROM (SELECT 1 FROM articles_verdict WHERE explanation LIKE 'trial %'
        GROUP BY explanation, claim_id HAVING count(*) > 1) AS twice""",
    "claims with two live verdicts": """
        SELECT count(*) FROM (SELECT 1 FROM articles_verdict WHERE status = 'live'
        GROUP BY claim_id HAVING count(*) > 1) AS twice""",
    "claims whose words are not in their text": """
        SELECT count(*) FROM articles_claim c JOIN articles_revision r ON r.id = c.revision_id
        WHERE substr(r.text, c.start + 1, c."end" - c.start) <> c.quote""",
    "judged claims whose state is open, or the other way round": """
        SELECT count(*) FROM articles_claim c JOIN articles_article a ON a.id = c.article_id
        WHERE a.external_id LIKE 'trial-%' AND (c.state = 'right') <> EXISTS (
            SELECT FROM articles_verdict v WHERE v.claim_id = c.id AND v.status = 'live')""",
    "verdicts without their event": """
        SELECT count(*) FROM articles_verdict v WHERE v.explanation LIKE 'trial %'
        AND NOT EXISTS (SELECT FROM articles_event e WHERE e.claim_id = v.claim_id
            AND (e.data->>'verdict')::bigint = v.id)""",
    "articles without claims": """
        SELECT count(*) FROM articles_article a WHERE a.external_id LIKE 'trial-%'
        AND NOT EXISTS (SELECT FROM articles_claim c WHERE c.article_id = a.id)""",
    "deliveries that were given up": """
        SELECT count(*) FROM articles_delivery WHERE state <> 'delivered'""",
    "events with two deliveries": """
        SELECT count(*) FROM (SELECT 1 FROM articles_delivery WHERE event_id IS NOT NULL
        GROUP BY webhook_id, event_id HAVING count(*) > 1) AS twice""",
    "locks that are waited for": "SELECT count(*) FROM pg_locks WHERE NOT granted",
    "advisory locks": """
        SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
        AND pid NOT IN (SELECT pid FROM pg_stat_activity WHERE state = 'active')""",
    "transactions that nobody ends": """
        SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'
        AND state_change < now() - interval '5 s'""",
}
Demand = Callable[..., None]


def is_at_rest(primary: DatabaseServer) -> bool:
    """Return whether no job is due and no delivery waits."""
    return primary.ask(DUE_JOBS) == (0,) and primary.ask(WAITING) == (0,)


def check(primary: DatabaseServer, record: Record, receiver: Receiver, before: int, demand: Demand):
    """Compare what clients were told with what is stored; `before` is the last event of then."""
    articles = [name for name, is_stored in record.articles.items() if is_stored]
    held = "SELECT count(DISTINCT external_id) FROM articles_article WHERE external_id = ANY(%s)"
    demand("acknowledged articles that are missing", len(articles) - primary.ask(held, articles)[0])
    verdicts = [mark for mark, is_stored in record.verdicts.items() if is_stored]
    held = "SELECT count(DISTINCT explanation) FROM articles_verdict WHERE explanation = ANY(%s)"
    demand("acknowledged verdicts that are missing", len(verdicts) - primary.ask(held, verdicts)[0])
    for what, statement in NONE_OF.items():
        demand(what, primary.ask(statement.replace("%", "%%"))[0])
    demand("events that no webhook brought", primary.ask(EVENTS, before)[0] - len(receiver.bodies))
    demand("ids of deliveries with two bodies", len(receiver.changed))
