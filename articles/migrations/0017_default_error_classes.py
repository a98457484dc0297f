"""Classes of errors, German and English. A desk may change them in the admin."""

from django.db import migrations

# code, German, English
CLASSES = [
    ("number", "Zahl", "Number"),
    ("unit", "Einheit, Größenordnung", "Unit, scale"),
    ("percent", "Prozent statt Prozentpunkt", "Percent, not percentage point"),
    ("arithmetic", "Rechenfehler", "Arithmetic"),
    ("date", "Datum", "Date"),
    ("time", "Uhrzeit", "Time"),
    ("age", "Alter", "Age"),
    ("name", "Name", "Name"),
    ("spelling", "Schreibweise", "Spelling"),
    ("job_title", "Amt, Funktion", "Job title"),
    ("location", "Ort", "Location"),
    ("address", "Adresse, Kontakt", "Address, contact"),
    ("misquote", "Falsches Zitat", "Misquote"),
    ("attribution", "Falsche Zuschreibung", "Attribution"),
    ("context", "Zusammenhang, Auslassung", "Context, omission"),
    ("outdated", "Veraltet", "Outdated"),
    ("translation", "Übersetzung", "Translation"),
    ("headline", "Überschrift", "Headline"),
    ("image", "Bild, Bildzeile", "Image, caption"),
]


def add(apps, schema_editor):
    error_class = apps.get_model("articles", "ErrorClass")
    for position, (code, german, english) in enumerate(CLASSES, start=1):
        error_class.objects.create(
            code=code, label_de=german, label_en=english, position=position
        )


def remove(apps, schema_editor):
    codes = [code for code, *_ in CLASSES]
    apps.get_model("articles", "ErrorClass").objects.filter(code__in=codes).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0016_error_classes")]
    operations = [migrations.RunPython(add, remove)]
