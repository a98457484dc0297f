"""Add what a new desk begins with: a rating scale, classes of errors, search addresses.

A desk may change them in the admin.
"""

from django.db import migrations

SCALE = {"name": "Standard", "worst": 1, "best": 5}

# code, German, English, clears, needs a correction, no fact, number
RATINGS = [
    ("true", "Stimmt", "Correct", True, False, False, 5),
    ("imprecise", "Ungenau", "Imprecise", False, True, False, 3),
    ("false", "Falsch", "False", False, True, False, 1),
    ("unverifiable", "Nicht belegbar", "Not verifiable", False, True, False, None),
    ("misleading", "Irreführend", "Misleading", False, True, False, 2),
    ("no_fact", "Kein Fakt", "No fact", True, False, True, None),
]

# code, German, English
ERROR_CLASSES = [
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

# name, address, kinds of claims (none: every kind)
SEARCH_ADDRESSES = [
    ("Wikipedia", "https://de.wikipedia.org/w/index.php?search={name}", []),
    (
        "Wikidata",
        "https://www.wikidata.org/w/index.php?search={name}",
        ["person", "role", "organisation", "place"],
    ),
    ("OpenStreetMap", "https://www.openstreetmap.org/search?query={name}", ["place"]),
    ("DuckDuckGo", "https://duckduckgo.com/?q=%22{quote}%22", []),
]


def add(apps, schema_editor):
    add_ratings(apps)
    add_error_classes(apps)
    add_search_addresses(apps)


def add_ratings(apps):
    scale = apps.get_model("articles", "RatingScale").objects.create(is_default=True, **SCALE)
    rating = apps.get_model("articles", "Rating")
    for position, (code, de, en, clears, corrects, no_fact, number) in enumerate(RATINGS, start=1):
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


def add_error_classes(apps):
    error_class = apps.get_model("articles", "ErrorClass")
    for position, (code, german, english) in enumerate(ERROR_CLASSES, start=1):
        error_class.objects.create(
            code=code, label_de=german, label_en=english, position=position
        )


def add_search_addresses(apps):
    search_address = apps.get_model("articles", "SearchAddress")
    for position, (name, address, kinds) in enumerate(SEARCH_ADDRESSES, start=1):
        search_address.objects.create(name=name, address=address, kinds=kinds, position=position)


def remove(apps, schema_editor):
    """Remove these rows; what verdicts already use is refused."""
    names = [name for name, *_ in SEARCH_ADDRESSES]
    apps.get_model("articles", "SearchAddress").objects.filter(name__in=names).delete()
    codes = [code for code, *_ in ERROR_CLASSES]
    apps.get_model("articles", "ErrorClass").objects.filter(code__in=codes).delete()
    apps.get_model("articles", "Rating").objects.filter(scale__name=SCALE["name"]).delete()
    apps.get_model("articles", "RatingScale").objects.filter(name=SCALE["name"]).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_triggers")]

    operations = [
        migrations.RunPython(add, remove),
        migrations.RunSQL(
            "INSERT INTO articles_publicstamp DEFAULT VALUES", "DELETE FROM articles_publicstamp"
        ),
    ]
