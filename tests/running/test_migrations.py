"""A new database is made in one go, one that is behind goes on from where it stands."""

import pgtrigger
import pytest
from django.db import connection, migrations
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from factcheck.serving.preparation import migrate

ALL_AT_ONCE = ("articles", "0001_squashed_0040_failing_webhooks")
ONLY_FOR_ROWS_THAT_ARE_THERE = {"name_people", "fill"}


@pytest.fixture(scope="module")
def one_by_one() -> MigrationLoader:
    return MigrationLoader(None, replace_migrations=False)


@pytest.fixture(scope="module")
def at_once() -> MigrationLoader:
    return MigrationLoader(None)


def steps_from_nothing(at_once) -> list[tuple[str, str]]:
    """Return what is done today to a database that is empty."""
    plan = at_once.graph.forwards_plan(at_once.graph.leaf_nodes("articles")[0])
    return [key for key in plan if key[0] == "articles"]


def replaced(at_once) -> list[tuple[str, str]]:
    return at_once.disk_migrations[ALL_AT_ONCE].replaces


def plan_from(applied: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what is left to do of ours where these of our migrations were applied."""
    recorder = MigrationRecorder(connection)
    recorder.migration_qs.filter(app="articles").delete()
    for app, name in applied:
        recorder.record_applied(app, name)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes("articles"))
    return [(step.app_label, step.name) for step, _ in plan if step.app_label == "articles"]


@pytest.mark.django_db
@pytest.mark.parametrize("done", [1, 36, 39, 40])
def test_a_database_goes_on_from_where_it_stands(at_once, done):
    steps, later = replaced(at_once), steps_from_nothing(at_once)[1:]

    assert plan_from(steps[:done]) == [*steps[done:], *later]


def test_a_new_database_takes_no_step_that_was_replaced(at_once):
    first, *later = steps_from_nothing(at_once)

    assert first == ALL_AT_ONCE
    assert not set(later) & set(replaced(at_once))


@pytest.mark.django_db
def test_a_database_that_came_step_by_step_is_noted_as_having_all_of_them(at_once):
    assert plan_from([*replaced(at_once), *steps_from_nothing(at_once)[1:]]) == []

    migrate(say=lambda _: pytest.fail("nothing is left to do"))

    assert ALL_AT_ONCE in MigrationRecorder(connection).applied_migrations()


def described(loader: MigrationLoader, step: tuple[str, str]) -> dict[str, tuple]:
    """Return what each model is behind a step, without the order in which it became so."""
    state = loader.project_state(step)
    deep = MigrationAutodetector(state, state).deep_deconstruct
    return {
        model.name: (
            deep(model.fields),
            {key: deep(_by_name(value)) for key, value in model.options.items() if value},
            [(name, manager.deconstruct()) for name, manager in model.managers],
            model.bases,
        )
        for (app, _), model in state.models.items()
        if app == "articles"
    }


def _by_name(option):
    """Return indexes, constraints and triggers by their names, other options as they are."""
    named = isinstance(option, list) and hasattr(option[0], "name")
    return {one.name: one for one in option} if named else option


def test_both_ways_make_the_same_models_indexes_constraints_and_triggers(one_by_one, at_once):
    new = described(at_once, ALL_AT_ONCE)

    assert new == described(one_by_one, replaced(at_once)[-1])
    assert len(new) > 60


def written_by_hand(steps) -> set:
    """Return SQL, the functions that add rows, and extensions that these migrations bring."""
    found = set()
    for operation in (operation for step in steps for operation in step.operations):
        if isinstance(operation, migrations.RunSQL):
            found.add(operation.sql)
        elif isinstance(operation, migrations.RunPython):
            found.add(operation.code)
        elif hasattr(operation, "extension"):
            found.add(operation.name)
    return found


def test_both_ways_run_what_was_written_by_hand(one_by_one, at_once):
    old = [one_by_one.disk_migrations[key] for key in replaced(at_once)]
    new = at_once.disk_migrations[ALL_AT_ONCE]

    missing = written_by_hand(old) - written_by_hand([new])

    assert {code.__name__ for code in missing} == ONLY_FOR_ROWS_THAT_ARE_THERE


@pytest.mark.django_db
def test_each_trigger_is_in_the_database_as_its_model_has_it():
    registered = pgtrigger.registered()
    states = {
        f"{model.__name__}:{trigger.name}": trigger.get_installation_status(model)[0]
        for model, trigger in registered
    }

    assert {name for name, state in states.items() if state != "INSTALLED"} == set()
    assert len(states) > 100
