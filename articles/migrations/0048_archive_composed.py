"""The archive reads words composed: what was pasted on a Mac is found as what was typed."""

from django.db import migrations

WORDS = """
CREATE OR REPLACE FUNCTION articles_archive_words(language text, words text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector(articles_archive_config(language), {words})
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0047_demand_for_factors")]

    operations = [
        migrations.RunSQL(
            WORDS.format(words="normalize(left(words, 150000), NFC)"),
            WORDS.format(words="left(words, 150000)"),
        )
    ]
