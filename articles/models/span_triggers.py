"""Triggers that check that spans are inside their text and equal to their quote."""

import pgtrigger

# A text is decompressed and scanned once for all its new spans (`articles_words_at` in
# `migrations/0002_triggers.sql`), and not at all for a change of a claim's state.
CHECK = """
    IF EXISTS (
        SELECT 1 FROM (
            SELECT n.revision_id, array_agg(n.start) AS starts, array_agg(n."end") AS ends,
                array_agg(n.quote) AS quotes
            FROM new_values AS n JOIN old_values AS o USING (id)
            WHERE (n.revision_id, n.start, n."end", n.quote)
                IS DISTINCT FROM (o.revision_id, o.start, o."end", o.quote)
            GROUP BY n.revision_id
        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE r.length < ANY (c.ends)
           OR articles_words_at(r.text || '', c.starts, c.ends) IS DISTINCT FROM c.quotes
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""

CHECK_MANY = """
    IF EXISTS (
        SELECT 1 FROM (
            SELECT revision_id, array_agg(start) AS starts, array_agg("end") AS ends,
                array_agg(quote) AS quotes
            FROM new_values GROUP BY revision_id
        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE r.length < ANY (c.ends)
           OR articles_words_at(r.text || '', c.starts, c.ends) IS DISTINCT FROM c.quotes
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""


def span_triggers(name: str) -> list[pgtrigger.Trigger]:
    """Return triggers that check `start`, `end`, `quote` against the revision's text.

    A violation is an `IntegrityError` that names the trigger. Statement-level: one join
    checks a thousand rows.
    """
    insert, values = pgtrigger.Insert, pgtrigger.Referencing(new="new_values")
    return [
        statement_trigger(f"{name}_insert", insert, values, CHECK_MANY),
        span_update_trigger(name),
    ]


def span_update_trigger(name: str) -> pgtrigger.Trigger:
    """Return the trigger for updates alone: the archive's trigger checks new claims."""
    values = pgtrigger.Referencing(new="new_values", old="old_values")
    return statement_trigger(f"{name}_update", pgtrigger.Update, values, CHECK)


def statement_trigger(name, operation, referencing, func, declare=None) -> pgtrigger.Trigger:
    """Return a trigger that runs once after each statement; `declare` are its variables."""
    return pgtrigger.Trigger(
        name=name,
        declare=declare,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=func,
    )
