"""Count the API's requests in the database: many machines share a limit, no file can fail."""

from django.db import migrations, models


# Nothing of it needs to outlive a crash. Rows are written over and over: their new versions
# stay on the same page.
UNLOGGED = "ALTER TABLE articles_requestcount SET UNLOGGED, SET (fillfactor = 50)"


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0048_archive_composed'),
    ]

    operations = [
        migrations.CreateModel(
            name='RequestCount',
            fields=[
                ('caller', models.CharField(max_length=32, primary_key=True, serialize=False, verbose_name='hash of the caller')),
                ('window_number', models.BigIntegerField(verbose_name='window')),
                ('count', models.BigIntegerField(verbose_name='requests')),
            ],
            options={
                'verbose_name': 'count of requests',
                'verbose_name_plural': 'counts of requests',
            },
        ),
        migrations.RunSQL(UNLOGGED, migrations.RunSQL.noop),
    ]
