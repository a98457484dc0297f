"""A statement that comes again is planned once a connection, unless that is switched off."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils import timezone

from articles.models import User
from articles.permissions import Scope
from articles.workflow import make_token
from tests.database import statements_of_production
from tests.factories import ClaimFactory, UserFactory


@pytest.fixture
def as_in_production():
    """Prepare statements as in production; the suite prepares sooner and keeps them longer."""
    with statements_of_production():
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("as_in_production")
def test_a_statement_that_comes_again_is_prepared():
    for number in range(8):
        User.objects.filter(username=f"nobody {number}").exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        prepared = [statement for (statement,) in cursor.fetchall()]
    assert sum('"username" = $' in statement for statement in prepared) == 1


@pytest.fixture
def new_columns():
    """Add a column to some tables, as a migration on another machine does, and drop it again."""
    tables = ("articles_user", "articles_apitoken", "articles_article", "articles_claim")
    others = connection.copy()

    def run(change: str) -> None:
        with others.cursor() as cursor:
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} {change}")

    yield lambda: run("ADD COLUMN later integer")
    run("DROP COLUMN IF EXISTS later")
    others.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("as_in_production")
def test_prepared_statements_survive_a_migration(client, new_columns):
    claim = ClaimFactory()
    _, token = make_token(
        user=UserFactory(role="chief"),
        actor=None,
        at=timezone.now(),
        name="desk",
        scopes=list(Scope),
    )

    def judge() -> int:
        claim.refresh_from_db()
        return client.post(
            f"/api/v1/claims/{claim.pk}/verdicts/",
            {"rating": "true", "version": claim.version},
            content_type="application/json",
            headers={"authorization": f"Bearer {token}"},
        ).status_code

    assert {judge() for _ in range(8)} == {201}
    new_columns()
    assert judge() == 201


@pytest.mark.parametrize("url", [{}, {"DATABASE_URL": "postgres://user@db.example.org/desk"}])
@pytest.mark.parametrize(("switch", "threshold"), [({}, 5), ({"PREPARED_STATEMENTS": "off"}, None)])
def test_statements_are_prepared_for_every_database_unless_switched_off(
    settings_in, url, switch, threshold
):
    options = settings_in(**url, **switch)["DATABASES"]["default"]["OPTIONS"]
    assert (options["prepare_threshold"], options["server_side_binding"]) == (threshold, True)


def test_each_replica_has_the_options_of_the_primary(settings_in):
    assert settings_in()["DATABASE_ROUTERS"] == []
    urls = "postgres://user@one.example.org/desk,postgres://user@two.example.org/desk"
    found = settings_in(
        DATABASE_URL="postgres://user@db.example.org/desk", DATABASE_REPLICA_URL=urls
    )
    databases = found["DATABASES"]
    assert [databases[alias]["HOST"] for alias in databases] == [
        "db.example.org",
        "one.example.org",
        "two.example.org",
    ]
    assert databases["replica2"]["OPTIONS"] == databases["default"]["OPTIONS"]
    assert found["DATABASE_ROUTERS"]


@pytest.mark.parametrize(
    "environment",
    [
        {"DATABASE_REPLICA_URL": "postgres://user@one.example.org/desk"},
        {"DATABASE_URL": "postgres://user@db.example.org/desk", "REPLICA_MAX_LAG": "61"},
    ],
)
def test_replicas_of_the_embedded_database_and_a_long_lag_are_refused(settings_in, environment):
    with pytest.raises(ImproperlyConfigured):
        settings_in(**environment)
