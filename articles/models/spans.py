"""Triggers that keep spans inside the text they point into, and equal to their quote."""

import pgtrigger

# A verdict changes a claim's state: the text is not unpacked for that.
CHECK = """
    IF EXISTS (
        SELECT 1 FROM new_values AS c JOIN old_values AS o USING (id)
        JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE (c.revision_id, c.start, c."end", c.quote)
            IS DISTINCT FROM (o.revision_id, o.start, o."end", o.quote)
          AND (c."end" > r.length
           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote)
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""

# Many spans of a text: it is unpacked once, and read through once (migration
# `0043_words_read_once`).
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

    A violation is an `IntegrityError` that names the trigger. Statement-level, so a
    thousand rows are checked by one join.
    """
    insert, values = pgtrigger.Insert, pgtrigger.Referencing(new="new_values")
    return [_trigger(f"{name}_insert", insert, values, CHECK_MANY), span_update_trigger(name)]


def span_update_trigger(name: str) -> pgtrigger.Trigger:
    """Return the trigger for updates alone: new claims are checked in making their entries."""
    values = pgtrigger.Referencing(new="new_values", old="old_values")
    return _trigger(f"{name}_update", pgtrigger.Update, values, CHECK)


def _trigger(name, operation, referencing, func) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=func,
    )
