"""Triggers on events: make them readable in order, and wake the worker.

Event numbers are allocated before their transactions end, so a smaller one can become
visible after a larger one. Each transaction that writes events therefore holds a shared
advisory lock until it ends; the lock's key has the smallest number that it may have
allocated. The SQL function `articles_event_horizon` (`migrations/0002_triggers.sql`)
returns the number up to which no event can appear later: the newest allocated one, or the
smallest number of such a lock. Unlike transaction IDs it survives a restored backup, and
other long transactions don't delay it.
"""

import pgtrigger

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
# One job per transaction. Without a queueing lock: with one, two transactions would wait for
# each other, and a job started before the second one ends would not see its events.
WAKE = f"""
    IF coalesce(current_setting('factcheck.event_woke', true), '') = ''
        AND EXISTS (SELECT FROM articles_webhook WHERE is_active)
        AND EXISTS (SELECT FROM new_values WHERE is_public)
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
