"""Erase and mask words permanently, in the rows that they are in.

Gain: no row is loaded; an archive has millions of them. The tables are those of history, and
of libraries, too.
"""

MASKED = "regexp_replace({0}, '[^[:space:]]', '█', 'g')"
MASK = "UPDATE {table} SET {changes} WHERE {of_article}"
# Table, columns with words of the manuscript, condition on article %(pk)s.
OF_CLAIM = "claim_id IN (SELECT id FROM articles_claim WHERE article_id = %(pk)s)"
OF_REVISION = "revision_id IN (SELECT id FROM articles_revision WHERE article_id = %(pk)s)"
OF_ARTICLE = "article_id = %(pk)s"
# The large tables of history have an index of their rows alone.
OF_OLD_CLAIM = "pgh_obj_id IN (SELECT id FROM articles_claim WHERE article_id = %(pk)s)"
OF_OLD_VERDICT = """pgh_obj_id IN (SELECT v.id FROM articles_verdict v
JOIN articles_claim c ON c.id = v.claim_id WHERE c.article_id = %(pk)s)"""
WORDS = (
    ("articles_revision", ("text", "headline"), OF_ARTICLE),
    ("articles_claim", ("quote", "prefix", "suffix"), OF_ARTICLE),
    ("articles_claimhistory", ("quote", "prefix", "suffix"), OF_OLD_CLAIM),
    ("articles_placement", ("quote",), OF_CLAIM),
    ("articles_dismissal", ("quote",), OF_REVISION),
    ("articles_dismissalhistory", ("quote",), OF_REVISION),
    ("articles_riskmark", ("quote", "marked_quote"), OF_REVISION),
    ("articles_riskmarkhistory", ("quote", "marked_quote"), OF_REVISION),
    ("articles_documentfinding", ("quote", "claimed"), OF_CLAIM),
    ("articles_documentfindinghistory", ("quote", "claimed"), OF_CLAIM),
    ("articles_readerreport", ("quote",), OF_ARTICLE),
    ("articles_verdict", ("quote", "sentence", "correction"), OF_CLAIM),
    ("articles_verdicthistory", ("quote", "sentence", "correction"), OF_OLD_VERDICT),
)
# Other copies of the words are deleted.
GONE = (
    ("DELETE FROM articles_sourcenote", OF_REVISION),
    ("UPDATE articles_revision SET received = NULL, filename = '', warnings = '[]'", OF_ARTICLE),
    ("UPDATE articles_claim SET value = NULL", OF_ARTICLE),
    ("UPDATE articles_claimhistory SET value = NULL", OF_OLD_CLAIM),
    ("DELETE FROM articles_claimentry", OF_CLAIM),
    ("DELETE FROM articles_memoryconstraint", OF_ARTICLE),
    ("DELETE FROM articles_foundpassage", OF_CLAIM),
    ("UPDATE articles_event SET data = data - %(told)s::text[]", OF_ARTICLE),
)
COLUMNS = """
SELECT c.table_name, c.column_name, c.udt_name
FROM information_schema.columns c
JOIN information_schema.tables t USING (table_schema, table_name)
WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
    AND c.is_generated = 'NEVER' AND c.udt_name = ANY(%s)
    AND NOT EXISTS (SELECT FROM pg_class p
        WHERE p.relispartition AND p.relnamespace = current_schema()::regnamespace
        AND p.relname = c.table_name)
ORDER BY 1, 2
"""
# The members of an event that name the person it is about.
NAMED = "UPDATE articles_event SET data = jsonb_set(data, '{user}', to_jsonb(%s::text)) WHERE "
AUDITED = """
UPDATE articles_auditentry SET details = jsonb_set(details, '{token_name}', to_jsonb(%s::text))
WHERE person_id = %s AND details ? 'token_name'
"""
ANSWERS = "DELETE FROM articles_storedanswer WHERE position(convert_to(%s, 'UTF8') IN body) > 0"
