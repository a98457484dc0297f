"""Triggers on the history: what was written is read in order, and the worker is woken.

Numbers of events are drawn before their transactions end, so a smaller one can become
visible after a larger one. Each transaction that writes events therefore holds, until it
ends, a shared advisory lock whose key tells from which number on it may have drawn some.
The SQL function `articles_event_horizon` (`migrations/0002_triggers.sql`) returns the
number up to which nothing can come in later: the newest one drawn, or the smallest number that
such a lock names. Unlike the transactions' own numbers it survives a restored backup, and
other long transactions don't hold it back.
"""

import pgtrigger

from .event_type import PUBLIC_VERBS

# The upper 16 bits of a lock's key, "FC"; the lower 48 are the number of an event.
LOCK_FAMILY = 0x4643
DELIVER_WEBHOOKS = "articles.deliver_webhooks"

FLOOR = f"""
    IF coalesce(current_setting('factcheck.event_floor', true), '') = '' THEN
        SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO floor
            FROM articles_event_id_seq;
        PERFORM pg_advisory_xact_lock_shared(({LOCK_FAMILY}::bigint << 48) | floor);
        PERFORM set_config('factcheck.event_floor', floor::text, true);
    END IF;
    RETURN NULL;
"""  # noqa: S608
# One job a transaction. Without a queueing lock: two transactions would wait for each
# other, and a job that is taken before the second one ends would not see its events.
WAKE = f"""
    IF coalesce(current_setting('factcheck.event_woke', true), '') = ''
        AND EXISTS (SELECT FROM articles_webhook WHERE is_active)
        AND EXISTS (SELECT FROM new_values WHERE verb IN ({
    ", ".join(f"'{verb}'" for verb in PUBLIC_VERBS)
}))
    THEN
        INSERT INTO procrastinate_jobs (queue_name, task_name, args)
            VALUES ('default', '{DELIVER_WEBHOOKS}', '{{}}');
        PERFORM set_config('factcheck.event_woke', 'yes', true);
    END IF;
    RETURN NULL;
"""  # noqa: S608


def event_triggers() -> list[pgtrigger.Trigger]:
    """Return the two statement-level triggers, before and after events are written."""
    return [
        pgtrigger.Trigger(
            name="event_floor",
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            operation=pgtrigger.Insert,
            declare=[("floor", "bigint")],
            func=FLOOR,
        ),
        pgtrigger.Trigger(
            name="event_wake",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=pgtrigger.Insert,
            referencing=pgtrigger.Referencing(new="new_values"),
            func=WAKE,
        ),
    ]
