"""Make the table of the cache, in which all processes count attempts to sign in.

Its columns are those of Django's `createcachetable`. Unlogged: after a crash it is empty.
"""

from django.db import migrations

TABLE = """
CREATE UNLOGGED TABLE articles_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX articles_cache_expires ON articles_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0043_words_read_once")]

    operations = [migrations.RunSQL(TABLE, "DROP TABLE articles_cache")]
