"""The linters of the API's document are left out with a sentence where they can't be had."""

import pytest

from tools import openapi_linters


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Return what puts programs of these names into an otherwise empty PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(openapi_linters, "FOLDER", tmp_path / "linters")

    def put(**scripts):
        for name, script in scripts.items():
            (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
            (tmp_path / name).chmod(0o755)

    return put


@pytest.mark.parametrize(
    ("scripts", "words"),
    [
        ({}, "Node.js isn't installed"),
        ({"node": ":"}, "Node.js isn't installed"),
        ({"node": ":", "npm": "echo no registry >&2; exit 1"}, "no registry"),
    ],
)
def test_without_linters_it_says_so_and_succeeds(programs, capsys, scripts, words):
    programs(**scripts)
    assert openapi_linters.main() is None
    said = capsys.readouterr().out
    assert words in said
    assert "was not checked by Spectral" in said


def test_npm_that_never_ends_is_stopped(programs, capsys, monkeypatch):
    monkeypatch.setattr(openapi_linters, "INSTALL_SECONDS", 0.1)
    programs(node=":", npm="while :; do :; done")
    assert openapi_linters.main() is None
    assert "not done after" in capsys.readouterr().out
