"""What several layers hand on is a frozen dataclass, not an attribute set on a row of a model.

Names are compared, since an untyped row can't be recognized in the source.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).parents[2]
LAYERS = (
    "permissions.py workflow queries publishing tasks.py tasks api desk admin management models"
).split()
# Receivers that are no rows, by the name they have in the source.
NOT_ROWS = frozenset(
    "self cls request view counted bound body form field mark tried member shape timer driver os "
    "connection attribution reader environ receivers answer _meta get_app_config() _timer box "
    "shown backend compiler".split()
)
# Attributes of rows that are set on purpose, and why.
SET = {
    "adding": "Django's own: the admin learns the key of a row that an act has stored",
    "db": "Django's own: the database of a row that an act has stored",
    "full_name": "the import library carries a line of the table on an instance of its own",
    "first_desk": "the import library carries a line of the table on an instance of its own",
    "seen_before": "read by the other signal of the same `save`, in the same module",
}


@cache
def sources() -> dict[str, ast.Module]:
    """Return the parsed modules of the layers by path."""
    places = [ROOT / "articles" / layer for layer in LAYERS]
    paths = [path for one in places for path in ([one] if one.is_file() else one.rglob("*.py"))]
    return {str(p.relative_to(ROOT)): ast.parse(p.read_text(encoding="utf-8")) for p in paths}


def known_names() -> set[str]:
    """Return the names of fields, relations and declared attributes of all models."""
    names = {"pk"}
    for model in apps.get_models():
        fields = model._meta.get_fields()
        names |= {name for f in fields for name in (f.name, getattr(f, "attname", f.name))}
        names |= {getattr(f, "get_accessor_name", lambda: "")() or "" for f in fields}
        names |= {name for kind in model.__mro__ for name in inspect.get_annotations(kind)}
    return names


def receiver(node: ast.expr) -> str:
    """Return the last name of what an attribute is set on: `b` of `a.b.x` and of `a.b[0].x`."""
    if isinstance(node, ast.Subscript):
        return receiver(node.value)
    if isinstance(node, ast.Call):
        return f"{receiver(node.func)}()"
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def set_attributes(tree: ast.Module) -> Iterator[ast.Attribute]:
    """Yield the attributes that a module sets on something else than `self`."""
    for node in ast.walk(tree):
        targets = [node.target] if isinstance(node, ast.AnnAssign | ast.AugAssign) else []
        targets += node.targets if isinstance(node, ast.Assign) else []
        for target in targets:
            for one in ast.walk(target):
                is_set = isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store)
                if is_set and not {receiver(one.value), root(one)} & NOT_ROWS:
                    yield one


def root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return getattr(node, "id", "")


def read_by_name(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield what a module reads by `getattr` or `hasattr` with a literal name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("getattr", "hasattr"):
            row, name = node.args[0], node.args[1]
            if isinstance(name, ast.Constant) and root(row) not in NOT_ROWS:
                yield node.lineno, name.value


def hung(tree: ast.Module, known: set[str]) -> list[str]:
    found = [(node.lineno, node.attr) for node in set_attributes(tree)]
    return [f"{line}: {name}" for line, name in found if name not in known | SET.keys()]


def test_no_attribute_is_set_on_a_row_that_its_model_does_not_declare():
    known = known_names()
    found = {path: rows for path, tree in sources().items() if (rows := hung(tree, known))}
    assert found == {}


@pytest.mark.parametrize("layer", ["permissions.py", "workflow", "queries", "publishing"])
def test_no_layer_looks_whether_a_row_has_such_an_attribute(layer):
    """`getattr(article, "conflicted", None)` is how a value that was hung on a row is read."""
    known = known_names() | {"__metadata__"}
    prefix = f"articles/{layer}"
    found = [
        f"{path}:{line} {name}"
        for path, tree in sources().items()
        if path.startswith(prefix)
        for line, name in read_by_name(tree)
        if name not in known
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("article.conflicted = [1]", "conflicted"),
        ("row.article.conflicted = row.conflicted", "conflicted"),
        ("delivery.is_of_silent, n = True, 1", "is_of_silent"),
        ("rows[0].shown_files = []", "shown_files"),
        ("event.spoken: str = ''", "spoken"),
    ],
)
def test_an_attribute_that_is_set_on_a_row_is_found(line, name):
    assert [re.sub(r"^\d+: ", "", row) for row in hung(ast.parse(line), known_names())] == [name]


@pytest.mark.parametrize("line", ["claim.state = 'open'", "row.author_id = 3", "request.act = 1"])
def test_a_declared_field_may_be_set(line):
    assert hung(ast.parse(line), known_names()) == []
