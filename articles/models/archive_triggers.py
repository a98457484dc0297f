"""Triggers that update the archive's entries with claims, verdicts and articles.

The SQL functions that they call are in `migrations/0002_triggers.sql`.
"""

from collections.abc import Sequence

import pgtrigger

from .span_triggers import statement_trigger

# Most updates change nothing in an entry: calling a function for them would cost more than the
# update itself.
CLAIM_TURNED = """
    turned := ARRAY(
        SELECT n.id FROM new_values n JOIN old_values o USING (id)
        WHERE (n.kind, n.value, n.revision_id, n.sentence_start, n.sentence_end)
            IS DISTINCT FROM
            (o.kind, o.value, o.revision_id, o.sentence_start, o.sentence_end));
    IF cardinality(turned) > 0 THEN
        PERFORM articles_archive_claims(turned);
    END IF;
    RETURN NULL;
"""
# New claims have no verdict and no entry, and come by the thousand: each text is decompressed
# and scanned once, each sentence is parsed once for all its claims, and each kind of tags is
# built once. A claim whose words are not at its place in the sentence gets no entry, and the
# statement is refused: that compares with a sentence, not with a whole text. EXECUTE plans for
# the actual number of rows; a cached plan for one row would be used for thousands.
CLAIM_MADE = """
    EXECUTE $entries$
        INSERT INTO articles_claimentry (claim_id, article_id, desk_id, day, language, kind,
            subject, number, unit, timex, sentence, search)
        WITH claims AS MATERIALIZED (
            SELECT id, article_id, revision_id, kind, value, start, "end", quote,
                sentence_start, sentence_end,
                CASE WHEN kind = 'statement' THEN '' ELSE
                    left(lower(btrim(coalesce(value->>'subject', value->>'name',
                        value->>'speaker', value->>'source', ''))), 200) END AS subject
            FROM new_values
        ), texts AS MATERIALIZED (
            SELECT r.id AS revision_id, r.length, r.text || '' AS text, a.desk_id, a.language,
                coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day
            FROM articles_revision r JOIN articles_article a ON a.id = r.article_id
            WHERE r.id IN (SELECT revision_id FROM claims)
        ), places AS (
            SELECT revision_id, array_agg(sentence_start) AS starts,
                array_agg(sentence_end) AS ends
            FROM (SELECT DISTINCT revision_id, sentence_start, sentence_end FROM claims) s
            GROUP BY revision_id
        ), sentences AS MATERIALIZED (
            SELECT t.revision_id, t.length, t.desk_id, t.day, t.language, s.sentence_start,
                s.sentence_end, s.sentence AS whole, left(s.sentence, 20000) AS sentence
            FROM texts t JOIN places p USING (revision_id), unnest(
                p.starts, p.ends, articles_words_at(t.text, p.starts, p.ends)
            ) AS s (sentence_start, sentence_end, sentence)
        ), parsed AS MATERIALIZED (
            SELECT *, articles_archive_words(language, sentence) AS words FROM sentences
        ), tags AS MATERIALIZED (
            SELECT revision_id, kind, subject, array_to_tsvector(array_remove(ARRAY['k:' || kind,
                'r:0', 'd:' || desk_id, 'y:' || extract(year FROM day)], NULL)
            || CASE WHEN subject <> '' THEN ARRAY(
                SELECT 'p:' || part FROM regexp_split_to_table(subject, '[^[:alnum:]]+') part
                WHERE part <> '' AND length(part) < 198) ELSE '{}' END) AS tags
            FROM (SELECT DISTINCT revision_id, kind, subject FROM claims) c
            JOIN texts USING (revision_id)
        )
        SELECT c.id, c.article_id, p.desk_id, p.day, p.language, c.kind, c.subject,
            articles_archive_number(c.value->>'number'),
            left(coalesce(c.value->>'unit', ''), 80), left(coalesce(c.value->>'timex', ''), 80),
            p.sentence, p.words || t.tags
        FROM claims c JOIN parsed p USING (revision_id, sentence_start, sentence_end)
        JOIN tags t USING (revision_id, kind, subject)
        WHERE c."end" <= p.length AND c.quote =
            substring(p.whole FROM c.start - c.sentence_start + 1 FOR c."end" - c.start)
    $entries$;
    GET DIAGNOSTICS entries = ROW_COUNT;
    IF entries <> (SELECT count(*) FROM new_values) THEN
        RAISE EXCEPTION 'a span must lie inside its text and equal its quote'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
"""
CLAIM_COUNTS = [("entries", "bigint")]
VERDICT_GIVEN = """
    PERFORM articles_archive_verdicts(ARRAY(
        SELECT DISTINCT claim_id FROM new_values WHERE status = 'live'));
    RETURN NULL;
"""
# A superseded verdict is followed by another one in the same transaction.
VERDICT_TURNED = """
    turned := ARRAY(
        SELECT DISTINCT n.claim_id FROM new_values n JOIN old_values o USING (id)
        WHERE n.status <> 'superseded' AND (n.status, n.rating_id, n.sentence, n.judged_by_id)
            IS DISTINCT FROM (o.status, o.rating_id, o.sentence, o.judged_by_id));
    IF cardinality(turned) > 0 THEN
        PERFORM articles_archive_verdicts(turned);
    END IF;
    RETURN NULL;
"""
ARTICLE_MADE = """
    PERFORM articles_archive_articles(ARRAY(SELECT id FROM new_values));
    RETURN NULL;
"""
# An imported article gets its entry when it no longer waits to be split.
ARTICLE_TURNED = """
    turned := ARRAY(
        SELECT n.id FROM new_values n JOIN old_values o USING (id)
        WHERE (n.headline, n.current_revision_id, n.desk_id, n.publication_date, n.language,
            n.splitter = 'waiting' AND n.state <> 'archived')
            IS DISTINCT FROM
            (o.headline, o.current_revision_id, o.desk_id, o.publication_date, o.language,
            o.splitter = 'waiting' AND o.state <> 'archived'));
    IF cardinality(turned) > 0 THEN
        PERFORM articles_archive_articles(turned);
        PERFORM articles_archive_claims(ARRAY(
            SELECT c.id FROM new_values n JOIN old_values o USING (id)
            JOIN articles_claim c ON c.article_id = n.id
            WHERE (n.desk_id, n.publication_date, n.language)
                IS DISTINCT FROM (o.desk_id, o.publication_date, o.language)));
    END IF;
    RETURN NULL;
"""


def archive_triggers(
    made: str, turned: str, counting: Sequence[tuple[str, str]] | None = None
) -> list[pgtrigger.Trigger]:
    """Return statement-level triggers: `made` after inserts, `turned` after updates.

    `counting` are the variables of `made`.
    """
    new = pgtrigger.Referencing(new="new_values")
    old_and_new = pgtrigger.Referencing(new="new_values", old="old_values")
    return [
        statement_trigger("archive_insert", pgtrigger.Insert, new, made, counting),
        statement_trigger(
            "archive_update", pgtrigger.Update, old_and_new, turned, [("turned", "bigint[]")]
        ),
    ]
