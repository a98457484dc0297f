"""Write the entries of what is there already, a batch a transaction.

New and changed rows are written by the triggers meanwhile; a run that was broken off can
be repeated.
"""

from django.db import migrations

BATCH = 2000


def fill(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        for table, function in (
            ("articles_article", "articles_archive_articles"),
            ("articles_claim", "articles_archive_claims"),
        ):
            cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
            last = cursor.fetchone()[0]
            for start in range(0, last, BATCH):
                cursor.execute(
                    f"SELECT {function}(ARRAY(SELECT id FROM {table} WHERE id > %s AND id <= %s))",
                    [start, start + BATCH],
                )


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("articles", "0013_archive")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
