"""The default scale, German and English. A desk may change it in the admin."""

from django.db import migrations

SCALE = {"name": "Standard", "worst": 1, "best": 5}

# code, German, English, clears, needs a correction, no fact, number
STEPS = [
    ("true", "Stimmt", "Correct", True, False, False, 5),
    ("imprecise", "Ungenau", "Imprecise", False, True, False, 3),
    ("false", "Falsch", "False", False, True, False, 1),
    ("unverifiable", "Nicht belegbar", "Not verifiable", False, True, False, None),
    ("misleading", "Irreführend", "Misleading", False, True, False, 2),
    ("no_fact", "Kein Fakt", "No fact", True, False, True, None),
]


def add(apps, schema_editor):
    scale = apps.get_model("articles", "RatingScale").objects.create(is_default=True, **SCALE)
    rating = apps.get_model("articles", "Rating")
    for position, (code, de, en, clears, corrects, no_fact, number) in enumerate(STEPS, start=1):
        rating.objects.create(
            scale=scale,
            code=code,
            label_de=de,
            label_en=en,
            position=position,
            clears=clears,
            needs_correction=corrects,
            is_no_fact=no_fact,
            number=number,
        )


def remove(apps, schema_editor):
    apps.get_model("articles", "Rating").objects.filter(scale__name=SCALE["name"]).delete()
    apps.get_model("articles", "RatingScale").objects.filter(name=SCALE["name"]).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_extensions")]
    operations = [migrations.RunPython(add, remove)]
