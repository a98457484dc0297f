"""Index the archive while people go on working: nothing is locked."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0014_archive_filled")]
    operations = [
        AddIndexConcurrently(
            model_name='source',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector('title', 'publisher', 'author', 'archive_number', config='german'), name='source_words'),
        ),
        AddIndexConcurrently(
            model_name='articleentry',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], gin_pending_list_limit=512, name='articleentry_search'),
        ),
        AddIndexConcurrently(
            model_name='articleentry',
            index=models.Index(fields=['-day', '-article'], name='articleentry_newest'),
        ),
        AddIndexConcurrently(
            model_name='claimentry',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], gin_pending_list_limit=512, name='claimentry_search'),
        ),
        AddIndexConcurrently(
            model_name='claimentry',
            index=models.Index(fields=['-day', '-claim'], name='claimentry_newest'),
        ),
        AddIndexConcurrently(
            model_name='claimentry',
            index=models.Index(condition=models.Q(('subject', ''), _negated=True), fields=['subject', 'kind', '-day'], name='claimentry_subject'),
        ),
        AddIndexConcurrently(
            model_name='claimentry',
            index=models.Index(condition=models.Q(('number__isnull', False)), fields=['number'], name='claimentry_number'),
        ),
    ]
