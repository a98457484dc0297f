"""A stamp that changes with whatever the public lists show, so that renderings can be kept."""

from django.db import migrations

TABLES = ("articles_publication", "articles_rating", "articles_ratingscale")
FORWARD = """
CREATE TABLE articles_publicstamp (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    stamp uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO articles_publicstamp DEFAULT VALUES;
CREATE FUNCTION articles_public_turned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_publicstamp SET stamp = gen_random_uuid();
    RETURN NULL;
END $$;
""" + "".join(
    f"CREATE TRIGGER public_turned AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION articles_public_turned();\n"
    for table in TABLES
)
BACKWARD = "".join(f"DROP TRIGGER public_turned ON {table};\n" for table in TABLES) + """
DROP FUNCTION articles_public_turned();
DROP TABLE articles_publicstamp;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0026_stored_answers'),
    ]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
