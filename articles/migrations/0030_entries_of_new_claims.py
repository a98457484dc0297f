"""Unpack each text once for the claims of a batch: their entries and the check of their spans."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0029_notifications")]

    operations = [
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
            trigger=pgtrigger.compiler.Trigger(name='claim_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        WITH texts AS MATERIALIZED (\n            SELECT id, length, text || \'\' AS text FROM articles_revision\n            WHERE id IN (SELECT revision_id FROM new_values)\n        )\n        SELECT 1 FROM new_values AS c JOIN texts AS r ON r.id = c.revision_id\n        WHERE c."end" > r.length\n           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='5ee1a0d346a9b35af04bfa3a5258209ef08767b6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_claim_span_insert_54cd3', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    EXECUTE $entries$\n        INSERT INTO articles_claimentry (claim_id, article_id, desk_id, day, language, kind,\n            subject, number, unit, timex, sentence, search)\n        WITH texts AS MATERIALIZED (\n            SELECT r.id AS revision_id, r.text || '' AS text, a.desk_id, a.language,\n                coalesce(a.publication_date, (a.created_at AT TIME ZONE 'UTC')::date) AS day\n            FROM articles_revision r JOIN articles_article a ON a.id = r.article_id\n            WHERE r.id IN (SELECT revision_id FROM new_values)\n        ), sentences AS MATERIALIZED (\n            SELECT t.revision_id, s.sentence_start, s.sentence_end, t.desk_id, t.day,\n                t.language, left(substring(t.text FROM s.sentence_start + 1\n                    FOR s.sentence_end - s.sentence_start), 20000) AS sentence\n            FROM texts t JOIN (\n                SELECT DISTINCT revision_id, sentence_start, sentence_end FROM new_values\n            ) s USING (revision_id)\n        ), parsed AS MATERIALIZED (\n            SELECT *, articles_archive_words(language, sentence) AS words FROM sentences\n        ), claims AS MATERIALIZED (\n            SELECT *, left(lower(btrim(coalesce(value->>'subject', value->>'name',\n                value->>'speaker', value->>'source', ''))), 200) AS subject\n            FROM new_values\n        )\n        SELECT c.id, c.article_id, p.desk_id, p.day, p.language, c.kind, c.subject,\n            articles_archive_number(c.value->>'number'),\n            left(coalesce(c.value->>'unit', ''), 80), left(coalesce(c.value->>'timex', ''), 80),\n            p.sentence,\n            p.words || array_to_tsvector(array_remove(ARRAY['k:' || c.kind, 'r:0',\n                'd:' || p.desk_id, 'y:' || extract(year FROM p.day)], NULL)\n            || CASE WHEN c.subject <> '' THEN ARRAY(\n                SELECT 'p:' || part FROM regexp_split_to_table(c.subject, '[^[:alnum:]]+') part\n                WHERE part <> '' AND length(part) < 198) ELSE '{}' END)\n        FROM claims c JOIN parsed p USING (revision_id, sentence_start, sentence_end)\n    $entries$;\n    RETURN NULL;\n", hash='a0d65e24f79d3969f05d885f5c5d91c14aac37b4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_fbb7f', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dismissal',
            trigger=pgtrigger.compiler.Trigger(name='dismissal_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        WITH texts AS MATERIALIZED (\n            SELECT id, length, text || \'\' AS text FROM articles_revision\n            WHERE id IN (SELECT revision_id FROM new_values)\n        )\n        SELECT 1 FROM new_values AS c JOIN texts AS r ON r.id = c.revision_id\n        WHERE c."end" > r.length\n           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='eef52fae3bd4d2068a1c66059697c58e870121ab', level='STATEMENT', operation='INSERT', pgid='pgtrigger_dismissal_span_insert_5b25c', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_dismissal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='placement',
            trigger=pgtrigger.compiler.Trigger(name='placement_span_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n    IF EXISTS (\n        WITH texts AS MATERIALIZED (\n            SELECT id, length, text || \'\' AS text FROM articles_revision\n            WHERE id IN (SELECT revision_id FROM new_values)\n        )\n        SELECT 1 FROM new_values AS c JOIN texts AS r ON r.id = c.revision_id\n        WHERE c."end" > r.length\n           OR substring(r.text FROM c.start + 1 FOR c."end" - c.start) <> c.quote\n    ) THEN\n        RAISE EXCEPTION \'a span must lie inside its text and equal its quote\'\n            USING ERRCODE = \'check_violation\', CONSTRAINT = TG_NAME;\n    END IF;\n    RETURN NULL;\n', hash='ad27290dccc7e898baec63e81e0c2851b53f76e5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_placement_span_insert_fa472', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_placement', when='AFTER')),
        ),
    ]
