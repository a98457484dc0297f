"""Find names that differ by a letter from a text's names, and the newest constraints of keys.

Gain: all that is read about a text with twelve names takes 50 ms among 100,000 names and as
many constraints; by `neighbours && hashes` PostgreSQL takes the many hashes for half of the
table and reads all of it, in two seconds.
Of a person whom thousands of texts name, a condition on the whole array of keys reads each of
the constraints, only to keep the newest.
"""

from articles.plausibility.remembering import MOST_NAMES

# An array is computed once; a subquery would be joined to a scan by name.
NEAR = """
articles_housespelling.id = ANY(ARRAY(
    SELECT spelling.id FROM unnest(%s::integer[]) AS hashes (hash)
    JOIN articles_housespelling spelling ON spelling.neighbours @> ARRAY[hash]))
"""
PLACE = """(SELECT id, day FROM articles_memoryconstraint
        WHERE keys[{place}] = wanted.key ORDER BY day DESC, id DESC LIMIT %s)"""
PLACES = "\n        UNION ALL ".join(PLACE.format(place=n) for n in range(1, MOST_NAMES + 1))
NEWEST_WITH_KEYS = f"""
articles_memoryconstraint.id = ANY(ARRAY(
    SELECT newest.id FROM unnest(%s::text[]) AS wanted (key) CROSS JOIN LATERAL (
        {PLACES}
    ) AS newest ORDER BY newest.day DESC, newest.id DESC LIMIT %s))
"""  # noqa: S608
