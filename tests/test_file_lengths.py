"""A file of code is read at one sitting: at most 400 lines, unless it is a table."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("articles", "benchmarks", "examples", "factcheck", "tests", "tools")
MOST = 400
# Longer, since they are tables: one entry after the other, without a decision.
TABLES = {
    "articles/anchoring/leaning_de.py": "words",
    "articles/models/verb.py": "the verbs of the history with their sentences",
    "articles/workflow/__init__.py": "the names of the acts",
    "tests/statements/test_denial_frames.py": "sentences with what is read in them",
}


def lengths() -> dict[str, int]:
    """Return the number of lines of each file; migrations are written by a command."""
    paths = (path for name in FOLDERS for path in (ROOT / name).rglob("*.py"))
    return {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in paths
        if "migrations" not in path.parts
    }


def test_no_file_but_a_table_is_longer_than_400_lines() -> None:
    found = lengths()
    assert len(found) > 1_000
    assert {
        name: lines for name, lines in found.items() if lines > MOST and name not in TABLES
    } == {}


def test_each_table_is_there_and_longer() -> None:
    found = lengths()
    assert [name for name in TABLES if found.get(name, 0) <= MOST] == []
