"""Remove what is past its time, and make room for the history of the next years.

Gain: no ORM form: the cache's table has no model, and partitions have none.
"""

FORGET_ATTEMPTS = "DELETE FROM articles_cache WHERE expires < now()"
ADD_YEARS = "SELECT articles_add_years()"
# The tables of the history that have a partition a year, and whether the next one has its own.
YEARS = """
SELECT relname, to_regclass(relname || '_'
    || extract(year FROM now() AT TIME ZONE 'UTC')::int + 1) IS NOT NULL
FROM pg_partitioned_table JOIN pg_class ON pg_class.oid = partrelid
WHERE relnamespace = current_schema()::regnamespace AND relname LIKE 'articles%history'
ORDER BY relname
"""
HAS_OTHERS = "SELECT EXISTS (SELECT FROM {table}_other)"
