from django.db import migrations
from django.db.models import Q

OF_PEOPLE = ["birth_date", "death_date", "office"]


def name_people(apps, schema_editor):
    """Call the subjects of these facts people: nothing else is born or holds an office."""
    facts = apps.get_model("articles", "ReferenceFact").objects
    facts.filter(~Q(person=None) | Q(property__in=OF_PEOPLE)).update(subject_kind="person")


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0011_reference_subjects"),
    ]

    operations = [
        migrations.RunPython(name_people, migrations.RunPython.noop, elidable=True),
    ]
