"""The tests' own ground: tables are emptied between tests, and what migrations stored is back."""

import pytest
from django.db import connection

from articles.models import Rating

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_the_default_ratings_are_there_again_after_a_test_that_commits(time):
    assert Rating.objects.exists()
    Rating.objects.all().delete()


def test_the_database_speaks_utf_8_and_has_its_extensions():
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
        cursor.execute("SELECT extname FROM pg_extension")
        extensions = {row[0] for row in cursor.fetchall()}

    assert encoding == "UTF8"
    assert {"pg_trgm", "unaccent", "btree_gin"} <= extensions
