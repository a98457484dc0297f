"""Read a text through once for all spans in it: a place in it is found by counting letters."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

# Lines are parted in one go, and a span is looked for in its own line; across lines, and where
# there are few, in the whole text. `width_bucket` finds the line by halving.
SCHEMA = """
CREATE FUNCTION articles_words_at(words text, starts integer[], ends integer[]) RETURNS text[]
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
UNDONE = "DROP FUNCTION articles_words_at(text, integer[], integer[]);"


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0035_publication_claims'),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name='dismissal',
            name='dismissal_span_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='placement',
            name='placement_span_insert',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='claim_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        SELECT 1 FROM (\n            SELECT revision_id, array_agg(start) AS starts, array_agg("end") AS ends,\n                array_agg(quote) AS quotes\n            FROM new_values GROUP BY revision_id\n        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id\n        WHERE r.length < ANY (c.ends)\n           OR articles_words_at(r.text || \'\', c.starts, c.ends) IS DISTINCT FROM c.quotes\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='5978ab79db0f7e90ced5779f3d1efcf8f6bc01aa', level='STATEMENT', operation='INSERT', pgid='pgtrigger_claim_span_insert_54cd3', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    EXECUTE $entries$\n        INSERT INTO articles_claimentry (claim_id, article_id, desk_id, day, language, kind,\n            subject, number, unit, timex, sentence, search)\n        WITH texts AS MATERIALIZED (\n            SELECT r.id AS revision_id, r.text || '' AS text, a.desk_id, a.language,\n                coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day\n            FROM articles_revision r JOIN articles_article a ON a.id = r.article_id\n            WHERE r.id IN (SELECT revision_id FROM new_values)\n        ), places AS (\n            SELECT revision_id, array_agg(sentence_start) AS starts,\n                array_agg(sentence_end) AS ends\n            FROM (SELECT DISTINCT revision_id, sentence_start, sentence_end FROM new_values) s\n            GROUP BY revision_id\n        ), sentences AS MATERIALIZED (\n            SELECT t.revision_id, s.sentence_start, s.sentence_end, t.desk_id, t.day,\n                t.language, left(s.sentence, 20000) AS sentence\n            FROM texts t JOIN places p USING (revision_id), unnest(\n                p.starts, p.ends, articles_words_at(t.text, p.starts, p.ends)\n            ) AS s (sentence_start, sentence_end, sentence)\n        ), parsed AS MATERIALIZED (\n            SELECT *, articles_archive_words(language, sentence) AS words FROM sentences\n        ), claims AS MATERIALIZED (\n            SELECT *, left(lower(btrim(coalesce(value->>'subject', value->>'name',\n                value->>'speaker', value->>'source', ''))), 200) AS subject\n            FROM new_values\n        )\n        SELECT c.id, c.article_id, p.desk_id, p.day, p.language, c.kind, c.subject,\n            articles_archive_number(c.value->>'number'),\n            left(coalesce(c.value->>'unit', ''), 80), left(coalesce(c.value->>'timex', ''), 80),\n            p.sentence,\n            p.words || array_to_tsvector(array_remove(ARRAY['k:' || c.kind, 'r:0',\n                'd:' || p.desk_id, 'y:' || extract(year FROM p.day)], NULL)\n            || CASE WHEN c.subject <> '' THEN ARRAY(\n                SELECT 'p:' || part FROM regexp_split_to_table(c.subject, '[^[:alnum:]]+') part\n                WHERE part <> '' AND length(part) < 198) ELSE '{}' END)\n        FROM claims c JOIN parsed p USING (revision_id, sentence_start, sentence_end)\n    $entries$;\n    RETURN NULL;\n", hash='c41f4bedea900320dcbf1a45a35c38317d4d8f43', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_fbb7f', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dismissal',
            trigger=pgtrigger.compiler.Trigger(name='dismissal_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        SELECT 1 FROM (\n            SELECT revision_id, array_agg(start) AS starts, array_agg("end") AS ends,\n                array_agg(quote) AS quotes\n            FROM new_values GROUP BY revision_id\n        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id\n        WHERE r.length < ANY (c.ends)\n           OR articles_words_at(r.text || \'\', c.starts, c.ends) IS DISTINCT FROM c.quotes\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='4f87849433c4f379c095a83edd7e9d81b085a695', level='STATEMENT', operation='INSERT', pgid='pgtrigger_dismissal_span_insert_5b25c', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_dismissal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placement',
            trigger=pgtrigger.compiler.Trigger(name='placement_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        SELECT 1 FROM (\n            SELECT revision_id, array_agg(start) AS starts, array_agg("end") AS ends,\n                array_agg(quote) AS quotes\n            FROM new_values GROUP BY revision_id\n        ) AS c JOIN articles_revision AS r ON r.id = c.revision_id\n        WHERE r.length < ANY (c.ends)\n           OR articles_words_at(r.text || \'\', c.starts, c.ends) IS DISTINCT FROM c.quotes\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='6231f6766c921963b6a95e5522c78f372ff9435f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_placement_span_insert_fa472', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_placement', when='AFTER')),
        ),
    ]
