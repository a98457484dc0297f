"""Tell people of webhooks whose deliveries were given up."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0039_claims_of_an_error_class'),
    ]

    operations = [
        migrations.AlterField(
            model_name='notification',
            name='sort',
            field=models.CharField(choices=[('mention', 'you are mentioned in a comment'), ('assigned', 'something is assigned to you'), ('answered', 'your question is answered'), ('overdue', 'your question is overdue'), ('objection', 'the author objects to your wording'), ('second_look', 'a second look waits for you'), ('rejected', 'your verdict is rejected'), ('overridden', 'your verdict is overruled'), ('sign_off_fell', 'a sign-off fell'), ('webhook_gone', 'your webhook was switched off'), ('webhook_failed', 'your webhook could not deliver')], max_length=16, verbose_name='about'),
        ),
    ]
