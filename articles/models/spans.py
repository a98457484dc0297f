"""Triggers that keep spans inside the text they point into, and equal to their quote."""

import pgtrigger

CHECK = """
    IF EXISTS (
        SELECT 1 FROM new_values AS c JOIN articles_revision AS r ON r.id = c.revision_id
        WHERE c."end" > r.length
           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""

# Many spans of a text: it is unpacked once.
CHECK_MANY = """
    IF EXISTS (
        WITH texts AS MATERIALIZED (
            SELECT id, length, text || '' AS text FROM articles_revision
            WHERE id IN (SELECT revision_id FROM new_values)
        )
        SELECT 1 FROM new_values AS c JOIN texts AS r ON r.id = c.revision_id
        WHERE c."end" > r.length
           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote
    ) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""


def span_triggers(name: str) -> list[pgtrigger.Trigger]:
    """Return triggers that check `start`, `end`, `quote` against the revision's text.

    A violation is an `IntegrityError` that names the trigger. Statement-level, so a
    thousand claims are checked by one join.
    """
    return [
        pgtrigger.Trigger(
            name=f"{name}_{word}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operation,
            referencing=pgtrigger.Referencing(new="new_values"),
            func=func,
        )
        for word, operation, func in (
            ("insert", pgtrigger.Insert, CHECK_MANY),
            ("update", pgtrigger.Update, CHECK),
        )
    ]
