"""Error classes: kept by those who lead, named by verdicts that find something wrong."""

import pytest

from articles.models import ErrorClass, Event
from articles.workflow import (
    ErrorClassInput,
    Invalid,
    NotAllowed,
    StaleEdit,
    change_error_class,
    enter_error_class,
)
from tests.acts import override_verdict
from tests.factories import NOW
from tests.newsroom import judge, rating

NEW = ErrorClassInput(code="map", label_de="Karte", label_en="Map", position=20)


def test_a_chief_enters_and_changes_a_class(chief):
    row = enter_error_class(actor=chief, at=NOW, error_class=NEW)
    change_error_class(error_class=row, actor=chief, at=NOW, is_active=False)

    assert row not in ErrorClass.objects.offered()
    entered, changed = Event.objects.order_by("pk")
    assert (entered.verb, changed.verb) == ("error_class.entered", "error_class.changed")
    assert changed.data["fields"] == ["is_active"]


def test_changing_an_older_version_is_refused(chief):
    row = enter_error_class(actor=chief, at=NOW, error_class=NEW)
    changed = change_error_class(
        error_class=row, actor=chief, at=NOW, expected_version=1, label_de="Landkarte"
    )
    with pytest.raises(StaleEdit) as refused:
        change_error_class(
            error_class=row, actor=chief, at=NOW, expected_version=1, label_de="Atlas"
        )
    assert (changed.version, refused.value.present.label_de) == (2, "Landkarte")


def test_a_change_that_changes_nothing_makes_no_version(chief):
    row = enter_error_class(actor=chief, at=NOW, error_class=NEW)
    same = change_error_class(error_class=row, actor=chief, at=NOW, label_de="Karte")
    assert same.version == 1
    assert not Event.objects.filter(verb="error_class.changed").exists()


def test_a_checker_enters_no_error_class(checker):
    with pytest.raises(NotAllowed):
        enter_error_class(actor=checker, at=NOW, error_class=NEW)


def test_a_right_claim_has_no_error_class(claim, checker, chief):
    age = ErrorClass.objects.get(code="age")
    with pytest.raises(Invalid):
        judge(claim, checker, error_class=age)
    wrong = judge(claim, checker, "false", correction="31 Prozent", error_class=age)
    assert wrong.error_class == age
    with pytest.raises(Invalid):
        override_verdict(
            verdict=wrong, actor=chief, at=NOW, rating=rating("true"), reason="X", error_class=age
        )
