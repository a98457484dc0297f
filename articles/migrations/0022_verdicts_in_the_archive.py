"""A verdict turns two tags of its claim's entry; the sentence's words are not parsed again."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


SCHEMA = """
CREATE FUNCTION articles_archive_verdicts(claims bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    turned bigint[];
BEGIN
    WITH entries AS (
        UPDATE articles_claimentry e
        SET verdict_id = v.id, rating_id = v.rating_id, judged_by_id = v.judged_by_id,
            search = ts_delete(e.search, ARRAY['r:' || coalesce(e.rating_id, 0),
                'c:' || coalesce(e.judged_by_id, 0)])
                || array_to_tsvector(ARRAY['r:' || v.rating_id, 'c:' || v.judged_by_id])
        FROM articles_verdict v
        WHERE e.claim_id = ANY(claims) AND v.claim_id = e.claim_id AND v.status = 'live'
            AND left(v.sentence, 20000) = e.sentence
        RETURNING e.claim_id
    )
    SELECT array_agg(claim_id) INTO turned FROM entries;
    claims := ARRAY(SELECT unnest(claims) EXCEPT SELECT unnest(turned));
    IF cardinality(claims) > 0 THEN
        PERFORM articles_archive_claims(claims);
    END IF;
END $$;
"""
UNDONE = "DROP FUNCTION articles_archive_verdicts(bigint[])"


class Migration(migrations.Migration):
    dependencies = [("articles", "0021_assignments")]

    operations = [
        migrations.RunSQL(SCHEMA, UNDONE),
        pgtrigger.migrations.RemoveTrigger(
            model_name='verdict',
            name='archive_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='verdict',
            name='archive_update',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='archive_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM articles_archive_verdicts(ARRAY(\n        SELECT DISTINCT claim_id FROM new_values WHERE status = 'live'));\n    RETURN NULL;\n", hash='9260e20afda1886c4e3cde45c7c22d6758a172fe', level='STATEMENT', operation='INSERT', pgid='pgtrigger_archive_insert_537a6', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='archive_update', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM articles_archive_verdicts(ARRAY(\n        SELECT DISTINCT n.claim_id FROM new_values n JOIN old_values o USING (id)\n        WHERE n.status <> 'superseded' AND (n.status, n.rating_id, n.sentence, n.judged_by_id)\n            IS DISTINCT FROM (o.status, o.rating_id, o.sentence, o.judged_by_id)));\n    RETURN NULL;\n", hash='4ec26bd189d6eb808c9b2db846f593c9460eef76', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_archive_update_5dabe', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_verdict', when='AFTER')),
        ),
    ]
