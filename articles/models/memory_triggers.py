"""Triggers that delete what followed from verdicts that ended, and names that nobody needs."""

import pgtrigger

# A statement that withdraws, replaces or voids verdicts takes back what followed from them,
# whatever code runs it.
VERDICT_ENDED = """
    DELETE FROM articles_memoryconstraint WHERE verdict_id IN (
        SELECT n.id FROM new_values n JOIN old_values o USING (id)
        WHERE o.status = 'live' AND n.status <> 'live');
    RETURN NULL;
"""
# A name that no constraint and no imported text has any more is not kept: it may be somebody
# whose article was erased. The removal is counted, for what is kept of long texts
# (`models/sql/kept_texts.py`). It waits for a transaction that stores the name for another article
# (`NAMES_STORED`); only the next statement then sees their constraint.
CONSTRAINTS_GONE = """
    PERFORM FROM articles_housespelling s WHERE s.texts = 0 AND s.name IN (
        SELECT subject FROM old_values WHERE kind = 'name') ORDER BY s.name FOR UPDATE;
    DELETE FROM articles_housespelling s WHERE s.texts = 0 AND s.name IN (
        SELECT subject FROM old_values WHERE kind = 'name')
    AND NOT EXISTS (SELECT FROM articles_memoryconstraint c
        WHERE c.kind = 'name' AND c.subject = s.name);
    IF EXISTS (SELECT FROM old_values) THEN
        INSERT INTO articles_memoryremoval DEFAULT VALUES;
    END IF;
    RETURN NULL;
"""


# A name that is stored for another article is kept until the end of the transaction, though
# constraints that aren't committed yet can't be seen by who deletes the last of the others.
NAMES_STORED = """
    PERFORM FROM articles_housespelling s WHERE s.name IN (
        SELECT subject FROM new_values WHERE kind = 'name') ORDER BY s.name FOR KEY SHARE;
    RETURN NULL;
"""


def memory_trigger() -> pgtrigger.Trigger:
    """Return the trigger of verdicts that deletes the constraints of those that ended."""
    return pgtrigger.Trigger(
        name="memory_update",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=pgtrigger.Referencing(new="new_values", old="old_values"),
        func=VERDICT_ENDED,
    )


def removal_trigger() -> pgtrigger.Trigger:
    """Return the trigger of constraints that were deleted."""
    return pgtrigger.Trigger(
        name="memory_removal",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Delete,
        referencing=pgtrigger.Referencing(old="old_values"),
        func=CONSTRAINTS_GONE,
    )


def names_trigger() -> pgtrigger.Trigger:
    """Return the trigger of constraints that are stored, which keeps their names."""
    return pgtrigger.Trigger(
        name="memory_names",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="new_values"),
        func=NAMES_STORED,
    )
