"""Index what is typed to find a source, while people go on working: nothing is locked."""

import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0037_claimant_type")]
    operations = [
        AddIndexConcurrently(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper(django.db.models.functions.text.Concat('title', models.Value('\n'), 'publisher', models.Value('\n'), 'author', models.Value('\n'), 'archive_number', models.Value('\n'), 'url', output_field=models.TextField())), 'gin_trgm_ops'), name='source_names'),
        ),
    ]
