"""An index by which the same claim is found before it is published twice."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0034_gone_receivers'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(django.db.models.functions.text.Upper('claim_reviewed'), name='publication_claim'),
        ),
    ]
