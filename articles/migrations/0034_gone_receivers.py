"""Tell people of webhooks whose receivers are gone; such a notification has no article."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0033_entries_unasked'),
    ]

    operations = [
        migrations.AlterField(
            model_name='notification',
            name='article',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='articles.article', verbose_name='article'),
        ),
        migrations.AlterField(
            model_name='notification',
            name='sort',
            field=models.CharField(choices=[('mention', 'you are mentioned in a comment'), ('assigned', 'something is assigned to you'), ('answered', 'your question is answered'), ('overdue', 'your question is overdue'), ('objection', 'the author objects to your wording'), ('second_look', 'a second look waits for you'), ('rejected', 'your verdict is rejected'), ('overridden', 'your verdict is overruled'), ('sign_off_fell', 'a sign-off fell'), ('webhook_gone', 'your webhook was switched off')], max_length=16, verbose_name='about'),
        ),
    ]
