"""SQL written by hand lies in `models/sql`, each module with its reason and its gain."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ARTICLES = Path(__file__).resolve().parents[2] / "articles"
FOLDER = ARTICLES / "models" / "sql"
STATEMENT = re.compile(
    r"\s*(SELECT\s|INSERT INTO\s|UPDATE\s.* SET\s|DELETE FROM\s|WITH\s.* AS\s|COPY\s)",
    re.DOTALL,
)
# What reads and writes no row: settings and locks of a transaction, what a server says of itself.
SETTING = re.compile(
    r"\s*SELECT\s+(1$|set_config\(|pg_(try_)?advisory_|pg_postmaster_|$)|\s*SELECT (\W|$)",
    re.DOTALL,
)
# Only a module with one of these words is parsed.
WORD = re.compile(r"SELECT|INSERT|UPDATE|DELETE|WITH|COPY")
BUILT = {
    "workflow/bulk_copy.py",
    "workflow/bulk_update.py",
    "workflow/pending_writes.py",
    "workflow/text_columns.py",
}
"""Modules that build statements for any model or table."""
TRIGGERS = re.compile(r"models/(\w+_triggers|history)\.py|migrations/")


def statements(code: str) -> Iterator[str]:
    """Yield the texts of a module that are statements in SQL, docstrings left out."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else "{}" for p in node.values]
            text = "".join(str(part) for part in parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if STATEMENT.match(text) and not SETTING.match(text):
            yield text


def modules() -> Iterator[tuple[str, str]]:
    for path in sorted(ARTICLES.rglob("*.py")):
        name = str(path.relative_to(ARTICLES))
        if FOLDER not in path.parents and name not in BUILT and not TRIGGERS.match(name):
            yield name, path.read_text(encoding="utf-8")


def test_no_statement_is_elsewhere():
    found = {name: [*statements(code)] for name, code in modules() if WORD.search(code)}
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize("path", [*FOLDER.glob("[a-z]*.py")], ids=lambda path: path.stem)
def test_each_module_says_what_is_gained(path):
    assert "Gain: " in (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ('ROWS = "SELECT id FROM articles_claim"', 1),
        ('cursor.execute(f"UPDATE {table} SET words = %s")', 1),
        ('FOUND = """\nWITH near AS (SELECT 1)\nSELECT * FROM near"""', 1),
        ('cursor.execute("SELECT 1")', 0),
        ('cursor.execute("SELECT set_config(%s, %s, true)")', 0),
        ('"""Select what a person reads."""', 0),
    ],
)
def test_a_statement_is_found(code, count):
    assert len([*statements(code)]) == count
