"""Tell whether a person or an organisation made a claim."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0036_words_at'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='publication',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='publication',
            name='claimant_type',
            field=models.CharField(choices=[('person', 'person'), ('organisation', 'organisation')], default='person', max_length=16, verbose_name='person or organisation'),
        ),
        migrations.AddField(
            model_name='publicationhistory',
            name='claimant_type',
            field=models.CharField(choices=[('person', 'person'), ('organisation', 'organisation')], default='person', max_length=16, verbose_name='person or organisation'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."appearance_url", new_values."changed_at", new_values."claim_reviewed", new_values."claimant", new_values."claimant_type", new_values."claimant_url", new_values."claimed_date", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."published_at", new_values."published_by_id", new_values."summary", new_values."verdict_id", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7b161575d5087c46962378661835358be96e6197', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_14679', referencing='REFERENCING NEW TABLE AS new_values ', table='articles_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT new_values."appearance_url", new_values."changed_at", new_values."claim_reviewed", new_values."claimant", new_values."claimant_type", new_values."claimant_url", new_values."claimed_date", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."public_id", new_values."published_at", new_values."published_by_id", new_values."summary", new_values."verdict_id", new_values."withdrawn_at", new_values."withdrawn_by_id", new_values."withdrawn_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b3b658189a98053b4c9240e4abeaaed2ae057b51', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_d794d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='articles_publication', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publication',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "articles_publicationhistory" ("appearance_url", "changed_at", "claim_reviewed", "claimant", "claimant_type", "claimant_url", "claimed_date", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "summary", "verdict_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") SELECT old_values."appearance_url", old_values."changed_at", old_values."claim_reviewed", old_values."claimant", old_values."claimant_type", old_values."claimant_url", old_values."claimed_date", old_values."id", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."public_id", old_values."published_at", old_values."published_by_id", old_values."summary", old_values."verdict_id", old_values."withdrawn_at", old_values."withdrawn_by_id", old_values."withdrawn_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='0222952398bcee340e677bde4e53ede279120d3d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ba2ca', referencing='REFERENCING OLD TABLE AS old_values ', table='articles_publication', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='publication',
            constraint=models.CheckConstraint(condition=models.Q(('claimant_type__in', ['person', 'organisation'])), name='publication_claimant_type_known'),
        ),
    ]
