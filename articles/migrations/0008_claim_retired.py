"""Let a claim be retired that the rules no longer find, and say what `rule` keeps."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_article_splitter")]
    operations = [
        migrations.RemoveConstraint(
            model_name='claim',
            name='claim_fate_known',
        ),
        migrations.AlterField(
            model_name='claim',
            name='fate',
            field=models.CharField(choices=[('new', 'new'), ('unchanged', 'unchanged'), ('moved', 'moved'), ('touched', 'words changed'), ('lost', 'lost'), ('retired', 'no longer found by the rules')], default='new', max_length=16, verbose_name='fate'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='marked_by',
            field=models.ForeignKey(blank=True, help_text='The person who marked or changed it; nobody when a rule did.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='marked by'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='rule',
            field=models.CharField(blank=True, help_text='The rule that found it, also when a person changed it afterwards.', max_length=80, verbose_name='rule'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='fate',
            field=models.CharField(choices=[('new', 'new'), ('unchanged', 'unchanged'), ('moved', 'moved'), ('touched', 'words changed'), ('lost', 'lost'), ('retired', 'no longer found by the rules')], default='new', max_length=16, verbose_name='fate'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='marked_by',
            field=models.ForeignKey(blank=True, db_constraint=False, help_text='The person who marked or changed it; nobody when a rule did.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='marked by'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='rule',
            field=models.CharField(blank=True, help_text='The rule that found it, also when a person changed it afterwards.', max_length=80, verbose_name='rule'),
        ),
        migrations.AddConstraint(
            model_name='claim',
            constraint=models.CheckConstraint(condition=models.Q(('fate__in', ['new', 'unchanged', 'moved', 'touched', 'lost', 'retired']), models.Q(models.Q(('fate', 'retired'), _negated=True), ('state', 'lost'), _connector='OR')), name='claim_fate_known'),
        ),
    ]
