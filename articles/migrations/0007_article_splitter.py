"""Keep with each article by which rules its text was read."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_fall_of_sign_offs")]
    operations = [
        migrations.AddField(
            model_name='article',
            name='splitter',
            field=models.CharField(blank=True, editable=False, help_text='Short hash of the rules that read the current text.', max_length=16, verbose_name='read by rules'),
        ),
    ]
