"""A name that one person clears while another withdraws the last verdict that had it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import connection, connections, transaction

from articles.models import HouseSpelling, MemoryConstraint
from tests.acts import withdraw_verdict
from tests.factories import NOW, ArticleFactory, UserFactory
from tests.newsroom import judge
from tests.patience import PATIENCE

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "Anna Ehlers"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE wait_event_type = 'Lock' AND datname = current_database()"
)


def is_waiting() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0] > 0


def test_a_name_is_kept_that_is_cleared_while_its_last_verdict_is_withdrawn():
    checker = UserFactory(role="checker")
    first, second = (
        ArticleFactory(text=f"{NAME} kam.").claims.get(kind="person") for _ in range(2)
    )
    verdict = judge(first, checker)
    is_cleared, may_end = threading.Event(), threading.Event()

    def clear() -> None:
        try:
            with transaction.atomic():
                judge(second, checker)
                is_cleared.set()
                may_end.wait(PATIENCE)
        finally:
            connections.close_all()

    def withdraw() -> None:
        try:
            withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        clearing = pool.submit(clear)
        is_cleared.wait(PATIENCE)
        withdrawing = pool.submit(withdraw)
        while not (withdrawing.done() or is_waiting()):
            sleep(0.01)
        may_end.set()
        clearing.result(PATIENCE)
        withdrawing.result(PATIENCE)

    assert MemoryConstraint.objects.get(kind="name").claim == second
    assert HouseSpelling.objects.filter(name=NAME).exists()
