"""Find the rating that a verdict names.

Runs for every verdict of the API. Gain: 0.1 ms of the process's time, the ORM's 0.6 ms.
"""

OFFERED = """
SELECT {rating} FROM articles_rating rating
JOIN articles_ratingscale scale ON scale.id = rating.scale_id
WHERE rating.code = %s AND rating.is_active AND scale.is_default
"""
