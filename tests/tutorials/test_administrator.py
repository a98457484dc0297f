"""An administrator follows the tutorial: commands in terminals, forms in the browser."""

import os
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.written_pages import ROOT
from tools.local_server import free_port
from tools.tutorials.in_browser import Browsing
from tools.tutorials.in_shell import Terminals
from tools.tutorials.reading import Act, at, steps_of

pytestmark = [pytest.mark.slow, pytest.mark.journey]
TUTORIAL = ROOT / "docs" / "tutorials" / "administrator.md"
IN_TERMINALS = {Act.RUN, Act.START, Act.WRITE, Act.PRINTED}


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a person who has installed Factcheck, and set nothing else."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    var = str(tmp_path / "data")
    return {"HOME": str(tmp_path), "PATH": path, "LANG": "C.UTF-8", "VAR_DIR": var}


def test_from_the_first_start_to_the_restored_backup(
    browser: Browser, surroundings, tmp_path: Path
):
    port = str(free_port())
    terminals = Terminals(tmp_path, surroundings | {"PORT": port})
    context = browser.new_context(locale="en-GB")
    browsing = Browsing(context.new_page(), look=lambda page, name: None)

    try:
        for step in steps_of(TUTORIAL):
            if step.act in IN_TERMINALS:
                terminals.follow(at(step, {":8000": f":{port}"}))
            else:
                table = {"people.csv": str(tmp_path / "people.csv")}
                browsing.follow(at(step, {":8000": f":{port}"} | table))
    finally:
        context.close()
        terminals.stop()

    # Mails of one second may share a file.
    mails = "".join(path.read_text() for path in (tmp_path / "data" / "mail").iterdir())
    assert mails.count("\nSubject: ") == 3
    for name in ("n.uhl", "t.weiss", "j.brandt"):
        assert f"\nTo: {name}@example.org" in mails
    assert (tmp_path / "elsewhere" / "postgres" / "data").exists()
