"""Remove what is past its time.

Gain: no ORM form: the cache's table has no model.
"""

FORGET_ATTEMPTS = "DELETE FROM articles_cache WHERE expires < now()"
