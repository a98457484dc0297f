"""Words of other languages than German and English are archived as they are, unstemmed."""

from django.db import migrations

CONFIG = """
CREATE OR REPLACE FUNCTION articles_archive_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE split_part(language, '-', 1)
        WHEN 'de' THEN 'german'::regconfig
        WHEN 'en' THEN 'english'::regconfig
        ELSE 'simple'::regconfig END
$$;
"""
BEFORE = """
CREATE OR REPLACE FUNCTION articles_archive_config(language text) RETURNS regconfig
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN language = 'en' THEN 'english'::regconfig ELSE 'german'::regconfig END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0053_language_tags")]

    operations = [migrations.RunSQL(CONFIG, BEFORE)]
