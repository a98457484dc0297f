"""Every act is in docs/acts.md with page, API and history, and they are there."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from articles import workflow
from articles.api.urls import urlpatterns
from articles.models import Event
from articles.permissions import RIGHTS

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "acts.md").read_text()
FIRST, *SECTIONS = re.split(r"^## ", PAGE, flags=re.MULTILINE)
OF_SENTENCES, REST = (
    next(part for part in SECTIONS if part.startswith(title))
    for title in ("Acts on sentences", "Acts without a row above")
)
TABLE, SENTENCES, APART = (
    [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in part.splitlines()
        if re.match(r"\| [a-z]", line) and not line.startswith("| act |")
    ]
    for part in (FIRST, OF_SENTENCES, REST)
)
# What is exported beside the acts: it reads, and changes nothing.
READING = frozenset(
    "article_of_key article_of_word called_by count_origins find_token group_corrections "
    "has_second_factor is_day is_last_factor is_long is_noted masked_name may_reach "
    "mentioned_in must_use_provider next_due office_fields "
    "prepare_timestamp present_caller preview_corrections preview_edit preview_resplit "
    "question_identity questions_of_identity "
    "require_default_scale require_rating require_ratings "
    "require_value sign_in_demand source_of takes_a_job talk_key why_unreadable".split()
)
EVERY = [row[0] for row in TABLE]
# Their line is written where a revision becomes the current one, or where a claim is judged.
ELSEWHERE = frozenset({"enter_corrections", "withdraw_verdict", "receive_revision", "give_verdict"})


def functions() -> set[str]:
    names = (name for name in workflow.__all__ if inspect.isfunction(getattr(workflow, name)))
    return set(names) - READING


def operations() -> dict[str, tuple[str, bool]]:
    """Return the source of each operation's method, and whether only a session may call it."""
    found = {}
    for pattern in urlpatterns:
        view = pattern.callback.cls
        for method in ("get", "post", "patch", "delete"):
            handler = getattr(view, method, None)
            if handler is None or view.__module__.endswith("documentation"):
                continue
            source = inspect.getsource(handler)
            name = re.search(r"@operation\(\s*\"(\w+)\"", source)
            act = getattr(view, "acts", {}).get(method.upper())
            if name:
                is_for_sessions = act is not None and RIGHTS[act].scope is None
                found[name[1]] = (_with_called(handler, source), is_for_sessions)
    return found


def _with_called(handler, source: str) -> str:
    """Add the source of the module's own functions that the method calls."""
    module = inspect.getmodule(handler)
    called = (getattr(module, name, None) for name in re.findall(r"\b(_\w+)\b", source))
    return source + "".join(inspect.getsource(f) for f in called if inspect.isfunction(f))


OPERATIONS = operations()


def pages() -> set[str]:
    return {name for name in get_resolver().reverse_dict if isinstance(name, str)} | {"admin"}


def test_every_act_is_in_the_table_or_is_listed_as_an_exception():
    apart = {name for row in APART for name in row[0].split(", ")}
    assert functions() == set(EVERY) | apart
    assert len(EVERY) == len(set(EVERY))
    assert not set(EVERY) & apart


def test_the_acts_on_sentences_are_explained_and_are_in_the_table():
    explained = [row[0] for row in SENTENCES]
    assert {"judge_sentence", "judge_unmarked_sentence", "undo_act"} <= set(explained)
    assert set(explained) <= set(EVERY)
    codes = {code for row in SENTENCES for code in re.findall(r"`(\w+)`", row[2])}
    source = "".join(path.read_text() for path in (ROOT / "articles/workflow").glob("*.py"))
    assert all(f'"{code}"' in source for code in codes)


@pytest.mark.parametrize("row", TABLE, ids=EVERY)
def test_an_act_has_a_page(row):
    assert row[1] in pages()


@pytest.mark.parametrize("row", TABLE, ids=EVERY)
def test_an_act_has_an_operation_that_calls_it(row):
    name, is_for_sessions = row[3].removesuffix(" °"), row[3].endswith("°")
    source, found = OPERATIONS[name]
    assert f"workflow.{row[0]}" in source
    assert found == is_for_sessions


@pytest.mark.parametrize("row", TABLE, ids=EVERY)
def test_an_act_writes_its_line(row):
    verb = Event.Verb(row[4])
    tree = ast.parse(inspect.getsource(inspect.getmodule(getattr(workflow, row[0]))))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert verb.name in named or row[0] in ELSEWHERE


@pytest.mark.parametrize("row", TABLE, ids=EVERY)
def test_each_keyboard_shortcut_is_in_the_help(row):
    keys = [key for key in re.findall(r"\b[A-Z]\b", row[2]) if "(" not in row[2]]
    text = (ROOT / "templates" / "desk" / "review" / "keys.html").read_text()
    assert all(f"<kbd>{key}</kbd>" in text for key in keys)


@pytest.mark.parametrize("row", [row for row in TABLE if "(word ledger)" in row[2]])
def test_each_keyboard_shortcut_of_the_word_ledger_is_on_its_page(row):
    text = (ROOT / "templates" / "desk" / "review" / "stretch.html").read_text()
    assert f'data-key="{row[2][0].lower()}"' in text
