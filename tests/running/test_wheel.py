"""What is released: the wheel works in an empty environment, without the clone."""

import re
import subprocess
import sys
import sysconfig
import tarfile
import urllib.parse
import urllib.request
import zipfile
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from articles.management.demo.accounts import PASSWORD
from factcheck.serving.address import claim_address
from factcheck.version import read_version

from .served import PATIENCE, served

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
NAME = f"factcheck-{read_version()}"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """Return a folder with the wheel and the sdist of this clone."""
    return build(ROOT, tmp_path_factory.mktemp("dist"))


def build(source: Path, target: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", target],
        cwd=source,
        check=True,
        capture_output=True,
    )
    return target


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory) -> Path:
    """Return the `factcheck` of an environment that has nothing but the wheel."""
    home = tmp_path_factory.mktemp("installed") / "env"
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    pip = [home / "bin" / "pip", "install", "--quiet", "--no-compile"]
    wheel = built / f"{NAME}-py3-none-any.whl"
    # The locked versions: a release of a library on the day of the test is no fault of ours.
    locked = re.sub(r" \\\n(?: +--hash=.*\n)+", "\n", (ROOT / "requirements.lock").read_text())
    limits = home / "constraints.txt"
    limits.write_text(locked)
    online = subprocess.run([*pip, "--constraint", limits, wheel], capture_output=True, text=True)
    if online.returncode:  # no index can be reached: the libraries are those of this environment
        subprocess.run([*pip, "--no-index", "--no-deps", wheel], check=True)
        library = home / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
        (library / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin" / "factcheck"


@pytest.fixture
def surroundings(tmp_path) -> dict[str, str]:
    """Return the environment of a person who sets nothing."""
    return {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def members(path: Path) -> set[str]:
    if path.suffix == ".whl":
        return set(zipfile.ZipFile(path).namelist())
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def tracked(*folders: str) -> set[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(listed.stdout.split("\0")) - {""}


def test_the_wheel_has_all_that_is_served_and_nothing_of_tests(built):
    found = members(built / f"{NAME}-py3-none-any.whl")
    inside = {f"factcheck/{name}" for name in tracked("templates", "static")}
    catalogues = {name for name in found if name.startswith("factcheck/locale/")}

    assert tracked("articles", "factcheck") | inside <= found
    assert catalogues == {"factcheck/locale/de/LC_MESSAGES/django.mo"}
    assert {name.split("/")[0] for name in found} == {
        "articles",
        "factcheck",
        f"{NAME}.dist-info",
    }


def test_a_wheel_made_from_the_sdist_is_the_same(built, tmp_path):
    with tarfile.open(built / f"{NAME}.tar.gz") as archive:
        archive.extractall(tmp_path, filter="data")

    again = build(tmp_path / NAME, tmp_path / "dist")

    wheel = f"{NAME}-py3-none-any.whl"
    assert (again / wheel).read_bytes() == (built / wheel).read_bytes()
    assert not any(name.startswith("tests/") for name in members(built / f"{NAME}.tar.gz"))


def test_an_installed_factcheck_prints_its_version(installed, surroundings):
    said = subprocess.run(
        [installed, "--version"], env=surroundings, cwd="/", capture_output=True, text=True
    )

    assert (said.stdout, said.stderr) == (f"Factcheck {read_version()}\n", "")


def sign_in(port: int, name: str) -> str:
    """Sign in as a person would, and return the page that follows."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    address = f"http://127.0.0.1:{port}/accounts/login/"
    form = browser.open(address, timeout=60).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token, form
    typed = {"csrfmiddlewaretoken": token[1], "login": name, "password": PASSWORD}
    sent = urllib.request.Request(address, urllib.parse.urlencode(typed).encode())
    sent.add_header("Referer", address)
    return browser.open(sent, timeout=60).read().decode()


def test_run_serves_the_demo_from_the_users_folder_for_data(installed, surroundings, tmp_path):
    with claim_address("127.0.0.1", 0) as probe:
        port = probe.getsockname()[1]
    before = snapshot(installed)

    command = [installed, "run", "--port", str(port)]
    output = {"folder": tmp_path, "stderr": subprocess.STDOUT}
    with served(command, port, surroundings=surroundings, **output) as process:
        queue = sign_in(port, "ahrens")
        styles = re.search(r'href="(/static/[^"]+\.css)"', queue)
        assert styles, queue
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{styles[1]}", timeout=60) as sheet:
            assert sheet.headers["Content-Type"].startswith("text/css")
        process.terminate()
        said, _ = process.communicate(timeout=PATIENCE)

    assert process.returncode == 0, said
    assert "Ein Werk in Danzig verschiebt die Gewichte" in queue
    assert "Abmelden" in queue, "the compiled translations are missing"
    assert (tmp_path / ".local/share/factcheck/postgres/data").exists()
    assert snapshot(installed) == before, "the installed package was written"


def snapshot(installed: Path) -> set[str]:
    """Return the files of the installed packages, without what Python compiles itself."""
    files = (installed.parents[1] / "lib").rglob("factcheck/**/*")
    return {str(path) for path in files if "__pycache__" not in path.parts}
