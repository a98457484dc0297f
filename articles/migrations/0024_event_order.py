# Written by hand from Django 5.2.19: the function that the readers of events ask.

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

HORIZON = """
CREATE FUNCTION articles_event_horizon() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    drawn bigint;
    held bigint;
BEGIN
    -- In this order: who draws a number after the first look only draws larger ones, and who
    -- drew one before it either still holds the lock at the second or has committed.
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO drawn FROM articles_event_id_seq;
    SELECT min(((classid::bigint << 32) | objid::bigint) & ((1::bigint << 48) - 1)) INTO held
        FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint >> 16) = 17987
            AND pid <> pg_backend_pid()  -- what this session has written, it sees itself
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    RETURN least(drawn, held);
END;
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0023_webhooks'),
    ]

    operations = [
        migrations.RunSQL(HORIZON, "DROP FUNCTION articles_event_horizon()"),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('verb__in', ('article.received', 'revision.received', 'verdict.given', 'verdict.confirmed', 'verdict.rejected', 'verdict.withdrawn', 'verdict.overridden', 'query.asked', 'sign_off.given', 'sign_off.fell', 'sign_off.withdrawn', 'verdict.published', 'publication.corrected', 'publication.withdrawn'))), fields=['id'], name='event_public'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='event_floor', sql=pgtrigger.compiler.UpsertTriggerSql(declare='DECLARE floor bigint;', func="\n    IF coalesce(current_setting('factcheck.event_floor', true), '') = '' THEN\n        SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO floor\n            FROM articles_event_id_seq;\n        PERFORM pg_advisory_xact_lock_shared((17987::bigint << 48) | floor);\n        PERFORM set_config('factcheck.event_floor', floor::text, true);\n    END IF;\n    RETURN NULL;\n", hash='7f399fd9f2cdb4ad46b4767ac4ab27e3e15c6664', level='STATEMENT', operation='INSERT', pgid='pgtrigger_event_floor_4d42b', table='articles_event', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='event_wake', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF coalesce(current_setting('factcheck.event_woke', true), '') = ''\n        AND EXISTS (SELECT FROM articles_webhook WHERE is_active)\n        AND EXISTS (SELECT FROM new_values WHERE verb IN ('article.received', 'revision.received', 'verdict.given', 'verdict.confirmed', 'verdict.rejected', 'verdict.withdrawn', 'verdict.overridden', 'query.asked', 'sign_off.given', 'sign_off.fell', 'sign_off.withdrawn', 'verdict.published', 'publication.corrected', 'publication.withdrawn'))\n    THEN\n        INSERT INTO procrastinate_jobs (queue_name, task_name, args)\n            VALUES ('default', 'articles.deliver_webhooks', '{}');\n        PERFORM set_config('factcheck.event_woke', 'yes', true);\n    END IF;\n    RETURN NULL;\n", hash='ebfe602a88ffff7d7ff16d216baa48da2082c120', level='STATEMENT', operation='INSERT', pgid='pgtrigger_event_wake_9eb92', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_event', when='AFTER')),
        ),
    ]
