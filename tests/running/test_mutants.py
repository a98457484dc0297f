"""`python -m tools.mutants`: where code can be broken, and whether a test notices."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.mutation import Importer, mutants_below, mutants_of, sample, shared

ROOT = Path(__file__).resolve().parent.parent.parent
RULES = '''\
"""Rules that the tests below keep in part."""

LIMIT = 3


def may_enter(age: int = 0, *, guest: bool = False) -> bool:
    """Return whether somebody may enter."""
    note: int = 7
    if guest and not note:
        raise ValueError(note)
    return age >= 18


def unused(names: list[str]) -> None:
    names.sort(key=str.lower, reverse=True)
'''
TESTS = """\
from mutated.rules import may_enter

def test_eighteen_is_enough():
    assert may_enter(18)

def test_seventeen_is_not():
    assert may_enter(17) is False
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    package = tmp_path / "mutated"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "rules.py").write_text(RULES)
    return package / "rules.py"


def test_only_code_inside_functions_is_broken(rules):
    assert [f"{mutant.line} {mutant.before} → {mutant.after}" for mutant in mutants_of(rules)] == [
        "8 7 → 8",
        "8 7 → 6",
        "9 guest and (not note) → guest or not note",
        "9 not note → note",
        "10 raise ValueError(note) → pass",
        "11 return age >= 18 → return None",
        "11 age >= 18 → age < 18",
        "11 age >= 18 → age > 18",
        "11 18 → 19",
        "11 18 → 17",
        "15 names.sort(key=str.lower, reverse=True) → pass",
        "15 names.sort(key=str.lower, reverse=True) → names.sort(key=str.lower)",
        "15 True → False",
    ]


def test_each_mutant_changes_its_place_only(rules, monkeypatch):
    active = None
    importer = Importer(mutants_of(rules), lambda mutant: mutant.after == active)
    monkeypatch.setattr(sys, "meta_path", [importer, *sys.meta_path])
    monkeypatch.syspath_prepend(rules.parent.parent)
    may_enter = importlib.import_module("mutated.rules").may_enter
    assert (may_enter(18), may_enter(17)) == (True, False)
    active = "age > 18"
    assert (may_enter(18), may_enter(19)) == (False, True)
    active = "guest or not note"
    with pytest.raises(ValueError, match="7"):
        may_enter(18, guest=True)


def test_a_seed_draws_the_same_mutants(rules):
    mutants = mutants_below(rules.parent)
    assert mutants == mutants_of(rules) == mutants_below(rules)
    assert sample(mutants, 5, 1) == sample(mutants, 5, 1) != sample(mutants, 5, 2)


def test_another_version_shares_the_mutants_of_what_did_not_change(rules, tmp_path):
    before = tmp_path / "before.py"
    older = RULES.replace("note: int = 7", "note: int = 6").replace("may_enter", "may_come")
    before.write_text(f"def may_leave():\n    return True\n\n\n{older}")
    own, others = mutants_of(rules), mutants_of(before)
    assert [one.change for one in shared(own, others)] == [
        "unused  True  →  False",
        "unused  names.sort(key=str.lower, reverse=True)  →  names.sort(key=str.lower)",
        "unused  names.sort(key=str.lower, reverse=True)  →  pass",
    ]
    before.write_text(f"def may_leave():\n    return True\n\n\n{older}".replace("come", "enter"))
    again = [one.change for one in shared(mutants_of(before), own)]
    assert again == [one.change for one in shared(own, mutants_of(before))]
    assert len(again) == len(own) - 2


def test_mutants_that_no_test_notices_are_listed(rules):
    tests = rules.parent.parent / "test_rules.py"
    tests.write_text(TESTS)
    beside = tests.parent / "beside"  # its conftest.py counts only there
    beside.mkdir()
    (beside / "conftest.py").touch()
    (beside / "test_other.py").write_text("def test_other():\n    pass\n")
    arguments = [str(rules.parent), str(tests), str(beside), "--count=99"]
    command = [sys.executable, "-m", "tools.mutants", *arguments]
    quick = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(command, cwd=ROOT, env=quick, capture_output=True, text=True, check=False)
    lines = run.stdout.splitlines()
    assert lines[-1] == "13 mutants, 8 survive (5 not reached)"
    [killed] = [line for line in lines if "rules.py:11  may_enter  18  →  17" in line]
    assert killed.endswith("test_rules.py::test_seventeen_is_not")
    assert sum(line.endswith("SURVIVES") for line in lines) == 8
