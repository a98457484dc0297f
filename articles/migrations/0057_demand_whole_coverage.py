"""Articles in work follow the house's default: each word is looked at, dismissed or named."""

from django.conf import settings
from django.db import migrations


def follow_house(apps, schema_editor):
    """Demand whole coverage of all that is not archived, where the house does."""
    if settings.WHOLE_COVERAGE:
        rows = apps.get_model("articles", "Article").objects.exclude(state="archived")
        rows.filter(demands_full_coverage=False).update(demands_full_coverage=True)


def free_partial_checks(apps, schema_editor):
    """Going back: a partial check could not demand it."""
    rows = apps.get_model("articles", "Article").objects.filter(is_partial_check=True)
    rows.update(demands_full_coverage=False)


class Migration(migrations.Migration):
    dependencies = [("articles", "0056_words_nobody_looked_at")]

    operations = [migrations.RunPython(follow_house, free_partial_checks)]
