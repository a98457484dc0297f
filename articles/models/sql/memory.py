"""Find the names that the newsroom has printed and that differ by a letter from a text's names.

Gain: all that is read about a text with twelve names takes 50 ms among 100,000 names and as
many constraints; by `neighbours && hashes` PostgreSQL takes the many hashes for half of the
table and reads all of it, in two seconds.
"""

# An array is computed once; a subquery would be joined to a scan by name.
NEAR = """
articles_housespelling.id = ANY(ARRAY(
    SELECT spelling.id FROM unnest(%s::integer[]) AS hashes (hash)
    JOIN articles_housespelling spelling ON spelling.neighbours @> ARRAY[hash]))
"""
