"""Fewer indexes where rows come by the thousand, and one constraint in place of two.

Dropped are indexes that repeat the beginning of another, and those that nothing reads.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

SCHEMA = """
ALTER TABLE articles_claim ADD CONSTRAINT claim_in_revision_of_article
    FOREIGN KEY (article_id, revision_id) REFERENCES articles_revision (article_id, id)
    DEFERRABLE INITIALLY DEFERRED;
"""
UNDONE = "ALTER TABLE articles_claim DROP CONSTRAINT claim_in_revision_of_article;"


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0001_squashed_0040_failing_webhooks'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='claim',
            name='claim_article_state',
        ),
        migrations.AlterField(
            model_name='blockrow',
            name='repeat_of',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='articles.blockrow', verbose_name='repeats'),
        ),
        migrations.AlterField(
            model_name='blockrow',
            name='revision',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='articles.revision', verbose_name='revision'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='article',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='marked_by',
            field=models.ForeignKey(blank=True, db_index=False, help_text='The person who marked or changed it; nobody when a rule did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='marked by'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='revision',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='articles.revision', verbose_name='revision'),
        ),
        migrations.AlterField(
            model_name='claimentry',
            name='article',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.article'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='article',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='marked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, db_index=False, help_text='The person who marked or changed it; nobody when a rule did.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='marked by'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='revision',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='articles.revision', verbose_name='revision'),
        ),
        migrations.AlterField(
            model_name='event',
            name='article',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='event',
            name='claim',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='articles.claim', verbose_name='claim'),
        ),
        migrations.AlterField(
            model_name='revision',
            name='article',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='revisions', to='articles.article', verbose_name='article'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.UniqueConstraint(fields=('article', 'id'), name='revision_of_article'),
        ),
        migrations.RunSQL(SCHEMA, UNDONE),
    ]
