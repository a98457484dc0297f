"""The tests' own ground: tables are emptied between tests, and what migrations stored is back."""

import os
from urllib.request import urlopen

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.test import TestCase, TransactionTestCase

from articles.models import Article, Event, Rating
from tests.browser import let_requests_end
from tests.database import OF_A_PROCESS, drop_left_behind, template_name
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db
NO_PROCESS = 1 << 30  # Linux gives none above four million


@pytest.mark.django_db(transaction=True)
def test_rows_of_migrations_are_there_again_at_once():
    before = list(Rating.objects.values())
    Rating.objects.all().delete()
    ArticleFactory()

    TransactionTestCase._fixture_teardown(TransactionTestCase())

    assert list(Rating.objects.values()) == before != []
    assert not Article.objects.exists()


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_the_default_ratings_are_there_again_after_a_test_that_commits(time):
    assert Rating.objects.exists()
    Rating.objects.all().delete()


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_rows_committed_by_a_test_are_deleted_before_the_next(time):
    assert not Article.objects.exists()
    assert not Event.objects.exists()
    assert not apps.get_model("articles", "ArticleHistory").objects.exists()
    ArticleFactory()


def test_keys_of_rows_that_a_module_shares_are_checked_before_a_test():
    ArticleFactory()
    Article.objects.update(author_id=NO_PROCESS)  # nobody
    with pytest.raises(IntegrityError), transaction.atomic():
        TestCase._enter_atomics()
    Article.objects.update(author_id=None)


def test_no_two_tables_have_the_same_keys_and_none_is_small():
    article = ArticleFactory()
    rows = [article, article.revision, article.author, article.desk, article.events.get()]

    keys = {row.pk // 10_000 for row in rows if row}

    assert len(keys) == len([row for row in rows if row])
    assert 0 not in keys


def test_the_database_uses_utf_8_and_has_its_extensions():
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
        cursor.execute("SELECT extname FROM pg_extension")
        extensions = {row[0] for row in cursor.fetchall()}

    assert encoding == "UTF8"
    assert {"pg_trgm", "unaccent", "btree_gin"} <= extensions


def test_the_database_has_all_migrations():
    executor = MigrationExecutor(connection)

    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []


def test_threads_of_the_live_server_use_one_connection_one_after_the_other(live_server):
    def sessions() -> set[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
            return {row[0] for row in cursor.fetchall()}

    def ask() -> set[int]:
        with urlopen(f"{live_server}/verdicts/") as answer:  # noqa: S310
            assert answer.status == 200
        let_requests_end()
        return sessions()

    before = ask()
    assert len(before) >= 2
    assert [ask(), ask()] == [before, before]


@pytest.mark.django_db(transaction=True)
def test_the_database_of_a_killed_process_is_dropped_and_no_other():
    own, of_a_killed = f"{OF_A_PROCESS}{os.getpid()}", f"{OF_A_PROCESS}{NO_PROCESS}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{of_a_killed}"')
        drop_left_behind()
        cursor.execute("SELECT datname FROM pg_database")
        names = {row[0] for row in cursor.fetchall()}

    assert own == connection.settings_dict["NAME"]
    assert own in names
    assert of_a_killed not in names


def test_another_migration_asks_for_another_template(tmp_path):
    first, second = tmp_path / "0001_a.py", tmp_path / "0002_b.py"
    first.write_text("a")
    second.write_text("b")
    name = template_name([first, second])

    assert template_name([second, first]) == name
    assert template_name([first]) != name
    second.write_text("c")
    assert template_name([first, second]) != name
