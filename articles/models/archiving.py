"""Triggers that keep the archive's entries as the claims, verdicts and articles are.

The SQL functions that they call stand in the migrations `0013_archive` and
`0022_verdicts_in_the_archive`.
"""

import pgtrigger

CLAIM_TURNED = """
    PERFORM articles_archive_claims(ARRAY(
        SELECT n.id FROM new_values n JOIN old_values o USING (id)
        WHERE (n.kind, n.value, n.revision_id, n.sentence_start, n.sentence_end)
            IS DISTINCT FROM
            (o.kind, o.value, o.revision_id, o.sentence_start, o.sentence_end)));
    RETURN NULL;
"""
CLAIM_MADE = """
    PERFORM articles_archive_claims(ARRAY(SELECT id FROM new_values));
    RETURN NULL;
"""
VERDICT_GIVEN = """
    PERFORM articles_archive_verdicts(ARRAY(
        SELECT DISTINCT claim_id FROM new_values WHERE status = 'live'));
    RETURN NULL;
"""
# What is superseded is followed by another verdict in the same transaction.
VERDICT_TURNED = """
    PERFORM articles_archive_verdicts(ARRAY(
        SELECT DISTINCT n.claim_id FROM new_values n JOIN old_values o USING (id)
        WHERE n.status <> 'superseded' AND (n.status, n.rating_id, n.sentence, n.judged_by_id)
            IS DISTINCT FROM (o.status, o.rating_id, o.sentence, o.judged_by_id)));
    RETURN NULL;
"""
ARTICLE_MADE = """
    PERFORM articles_archive_articles(ARRAY(SELECT id FROM new_values));
    RETURN NULL;
"""
ARTICLE_TURNED = """
    PERFORM articles_archive_articles(ARRAY(
        SELECT n.id FROM new_values n JOIN old_values o USING (id)
        WHERE (n.headline, n.current_revision_id, n.desk_id, n.publication_date, n.language)
            IS DISTINCT FROM
            (o.headline, o.current_revision_id, o.desk_id, o.publication_date, o.language)));
    PERFORM articles_archive_claims(ARRAY(
        SELECT c.id FROM new_values n JOIN old_values o USING (id)
        JOIN articles_claim c ON c.article_id = n.id
        WHERE (n.desk_id, n.publication_date, n.language)
            IS DISTINCT FROM (o.desk_id, o.publication_date, o.language)));
    RETURN NULL;
"""


def archive_triggers(made: str, turned: str) -> list[pgtrigger.Trigger]:
    """Return statement-level triggers: `made` runs after inserts, `turned` after updates."""
    new = pgtrigger.Referencing(new="new_values")
    both = pgtrigger.Referencing(new="new_values", old="old_values")
    return [
        _trigger("archive_insert", pgtrigger.Insert, new, made),
        _trigger("archive_update", pgtrigger.Update, both, turned),
    ]


def _trigger(name, operation, referencing, func) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=func,
    )
