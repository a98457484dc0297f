"""A class's name says which class is meant, wherever in `articles/` it is read."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Django finds them by these names.
DJANGO_S_OWN = {"Command", "Migration"}


def public_classes(code: str) -> Iterator[str]:
    """Yield the names of the module's public classes; nested ones are read with their owner."""
    for node in ast.parse(code).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def repeated(modules: dict[str, str]) -> dict[str, list[str]]:
    """Return the modules of each class name that several of them (name: code) define."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for module, code in modules.items():
        for name in public_classes(code):
            found[name].append(module)
    return {
        name: places
        for name, places in found.items()
        if len(places) > 1 and name not in DJANGO_S_OWN
    }


def test_no_public_class_name_is_repeated() -> None:
    paths = sorted((ROOT / "articles").rglob("*.py"))
    modules = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}
    assert len(modules) > 500
    assert repeated(modules) == {}


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("class Token: ...", "class Token(str): ...", {"Token"}),
        ("class Token: ...", "@final\nclass Token: ...", {"Token"}),
        ("class _Token: ...", "class _Token: ...", set()),
        ("class Claim:\n    class Kind: ...", "class Block:\n    class Kind: ...", set()),
        ("class Command: ...", "class Command: ...", set()),
    ],
)
def test_a_repeated_name_is_found(first: str, second: str, names: set[str]) -> None:
    assert set(repeated({"first": first, "second": second})) == names
