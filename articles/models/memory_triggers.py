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
# (`models/sql/kept_texts.py`).
CONSTRAINTS_GONE = """
    DELETE FROM articles_housespelling s WHERE s.texts = 0 AND s.name IN (
        SELECT subject FROM old_values WHERE kind = 'name')
    AND NOT EXISTS (SELECT FROM articles_memoryconstraint c
        WHERE c.kind = 'name' AND c.subject = s.name);
    IF EXISTS (SELECT FROM old_values) THEN
        INSERT INTO articles_memoryremoval DEFAULT VALUES;
    END IF;
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
