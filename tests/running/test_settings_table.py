"""The table in docs/settings.md and the settings that are read are the same."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
READ = re.compile(r"\benv(?:\.\w+)?\(\s*[\"']([A-Z_]+)[\"']")
READ_ELSEWHERE = re.compile(r"os\.environ(?:\.get\(|\[)\"([A-Z_]+)\"")
READ_BY_BOTO = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
CELL = re.compile(r"`([A-Z_]+)`")


def names_read() -> set[str]:
    """Return the variables that settings and serving read from the environment."""
    names = ("settings.py", "database_settings.py", "sign_in_provider.py")
    files = (ROOT / "factcheck" / name for name in names)
    settings = {name for path in files for name in READ.findall(path.read_text())}
    folders = (ROOT / "factcheck" / "serving", ROOT / "factcheck" / "postgres")
    others = (path.read_text() for folder in folders for path in folder.glob("*.py"))
    return settings | {name for text in others for name in READ_ELSEWHERE.findall(text)}


def names_listed(path: str) -> list[str]:
    """Return the variables in the first cells of the tables of a page."""
    lines = (ROOT / path).read_text().splitlines()
    cells = [line.split("|")[1] for line in lines if line.startswith("| `")]
    return [name for cell in cells for name in CELL.findall(cell)]


def test_every_setting_is_in_the_table_once():
    listed = names_listed("docs/settings.md")
    assert len(listed) == len(set(listed))
    assert set(listed) == names_read()


def test_the_page_on_operations_sets_nothing_that_the_table_lacks():
    page = (ROOT / "docs" / "operations.md").read_text()
    set_there = set(re.findall(r"^([A-Z_]+)=", page, re.MULTILINE))
    assert len(set_there) > 10
    assert set_there - READ_BY_BOTO <= set(names_listed("docs/settings.md"))


@pytest.mark.parametrize("path", ["README.md", "docs/operations.md", "docs/running.md"])
def test_every_command_that_a_page_names_exists(path):
    page = (ROOT / path).read_text()
    named = set(
        re.findall(
            r"(?:manage\.py|^factcheck|`factcheck|bin/factcheck) ([a-z_]+)", page, re.MULTILINE
        )
    )
    assert named
    assert named <= set(get_commands())
