"""Keep the claims of an error class in their order, while people go on working."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0038_source_names")]
    operations = [
        AddIndexConcurrently(
            model_name='verdict',
            index=models.Index(condition=models.Q(('error_class__isnull', False)), fields=['error_class', 'claim'], name='verdict_of_error_class'),
        ),
        RemoveIndexConcurrently(model_name='verdict', name='verdict_error_class'),
    ]
