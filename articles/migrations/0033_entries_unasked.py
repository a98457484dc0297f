"""Don't ask again whether the claims are there from which entries of the archive are made."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0032_version_of_error_classes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='claimentry',
            name='article',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.article'),
        ),
        migrations.AlterField(
            model_name='claimentry',
            name='claim',
            field=models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='articles.claim'),
        ),
    ]
