"""Read the words of new claims once: their spans are checked where their entries are made."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# Lines are parted in one go, and a span is looked for in its own line, which `width_bucket`
# finds by halving; across lines, and where there are few, in the whole text.
SCHEMA = """
CREATE OR REPLACE FUNCTION articles_words_at(words text, starts integer[], ends integer[])
RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    found text[] := '{}';
    lines text[];
    begins integer[] := '{0}';
    line text := words;
    line_start integer := 0;
    line_end integer;
    at integer := 1;
    before integer := 1;
BEGIN
    IF cardinality(starts) < 5 THEN
        FOR i IN 1 .. cardinality(starts) LOOP
            found[i] := substring(words FROM starts[i] + 1 FOR ends[i] - starts[i]);
        END LOOP;
        RETURN found;
    END IF;
    lines := string_to_array(words, E'\\n');
    FOREACH line IN ARRAY lines LOOP
        at := at + 1;
        line_start := line_start + length(line) + 1;
        begins[at] := line_start;
    END LOOP;
    line := lines[1];
    line_start := 0;
    line_end := begins[2] - 1;
    FOR i IN 1 .. cardinality(starts) LOOP
        at := width_bucket(starts[i], begins);
        IF at <> before THEN
            before := at;
            line := lines[at];
            line_start := begins[at];
            line_end := begins[at + 1] - 1;
        END IF;
        IF ends[i] <= line_end THEN
            found[i] := substring(line FROM starts[i] - line_start + 1 FOR ends[i] - starts[i]);
        ELSE
            found[i] := substring(words FROM starts[i] + 1 FOR ends[i] - starts[i]);
        END IF;
    END LOOP;
    RETURN found;
END $$;
"""
UNDONE = """
CREATE OR REPLACE FUNCTION articles_words_at(words text, starts integer[], ends integer[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN cardinality(starts) < 5 THEN (
        SELECT array_agg(substring(words FROM s.start + 1 FOR s."end" - s.start) ORDER BY s.n)
        FROM unnest(starts, ends) WITH ORDINALITY AS s (start, "end", n)
    ) ELSE (
        WITH lines AS MATERIALIZED (
            SELECT n, line, sum(length(line) + 1) OVER (ORDER BY n) - length(line) - 1 AS start
            FROM string_to_table(words, E'\\n') WITH ORDINALITY AS l (line, n)
        ), known AS MATERIALIZED (
            SELECT array_agg(line ORDER BY n) AS lines,
                array_agg(start::integer ORDER BY n) AS begins
            FROM lines
        )
        SELECT array_agg(CASE WHEN k.begins[at + 1] IS NULL OR s."end" < k.begins[at + 1]
            THEN substring(k.lines[at] FROM s.start - k.begins[at] + 1 FOR s."end" - s.start)
            ELSE substring(words FROM s.start + 1 FOR s."end" - s.start) END ORDER BY s.n)
        FROM known k, unnest(starts, ends) WITH ORDINALITY AS s (start, "end", n),
            LATERAL width_bucket(s.start, k.begins) AS at
    ) END
$$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0042_states_of_an_error_class'),
    ]

    operations = [
        migrations.RunSQL(SCHEMA, UNDONE),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claim',
            name='claim_span_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='claim',
            name='archive_insert',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE entries bigint;', func='\n    EXECUTE $entries$\n        INSERT INTO articles_claimentry (claim_id, article_id, desk_id, day, language, kind,\n            subject, number, unit, timex, sentence, search)\n        WITH claims AS MATERIALIZED (\n            SELECT id, article_id, revision_id, kind, value, start, "end", quote,\n                sentence_start, sentence_end,\n                left(lower(btrim(coalesce(value->>\'subject\', value->>\'name\',\n                    value->>\'speaker\', value->>\'source\', \'\'))), 200) AS subject\n            FROM new_values\n        ), texts AS MATERIALIZED (\n            SELECT r.id AS revision_id, r.length, r.text || \'\' AS text, a.desk_id, a.language,\n                coalesce(a.publication_date, (a.created_at AT TIME ZONE \'UTC\')::date) AS day\n            FROM articles_revision r JOIN articles_article a ON a.id = r.article_id\n            WHERE r.id IN (SELECT revision_id FROM claims)\n        ), places AS (\n            SELECT revision_id, array_agg(sentence_start) AS starts,\n                array_agg(sentence_end) AS ends\n            FROM (SELECT DISTINCT revision_id, sentence_start, sentence_end FROM claims) s\n            GROUP BY revision_id\n        ), sentences AS MATERIALIZED (\n            SELECT t.revision_id, t.length, t.desk_id, t.day, t.language, s.sentence_start,\n                s.sentence_end, s.sentence AS whole, left(s.sentence, 20000) AS sentence\n            FROM texts t JOIN places p USING (revision_id), unnest(\n                p.starts, p.ends, articles_words_at(t.text, p.starts, p.ends)\n            ) AS s (sentence_start, sentence_end, sentence)\n        ), parsed AS MATERIALIZED (\n            SELECT *, articles_archive_words(language, sentence) AS words FROM sentences\n        ), tags AS MATERIALIZED (\n            SELECT revision_id, kind, subject, array_to_tsvector(array_remove(ARRAY[\'k:\' || kind,\n                \'r:0\', \'d:\' || desk_id, \'y:\' || extract(year FROM day)], NULL)\n            || CASE WHEN subject <> \'\' THEN ARRAY(\n                SELECT \'p:\' || part FROM regexp_split_to_table(subject, \'[^[:alnum:]]+\') part\n                WHERE part <> \'\' AND length(part) < 198) ELSE \'{}\' END) AS tags\n            FROM (SELECT DISTINCT revision_id, kind, subject FROM claims) c\n            JOIN texts USING (revision_id)\n        )\n        SELECT c.id, c.article_id, p.desk_id, p.day, p.language, c.kind, c.subject,\n            articles_archive_number(c.value->>\'number\'),\n            left(coalesce(c.value->>\'unit\', \'\'), 80), left(coalesce(c.value->>\'timex\', \'\'), 80),\n            p.sentence, p.words || t.tags\n        FROM claims c JOIN parsed p USING (revision_id, sentence_start, sentence_end)\n        JOIN tags t USING (revision_id, kind, subject)\n        WHERE c."end" <= p.length AND c.quote =\n            substring(p.whole FROM c.start - c.sentence_start + 1 FOR c."end" - c.start)\n    $entries$;\n    GET DIAGNOSTICS entries = ROW_COUNT;\n    IF entries <> (SELECT count(*) FROM new_values) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='eb1956fed249e946b3c825431f856a954e8c083d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_fbb7f', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
    ]
