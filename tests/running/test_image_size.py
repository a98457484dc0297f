"""The libraries of the container image are small, and all that runs is left in them."""

import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "deploy" / "trim-libraries"
MEGABYTE = 1_000_000
IMAGE, DEBIAN_WITH_PYTHON, FACTCHECK = 350, 114, 16
"""Megabytes: the limit of the whole image, and what of it are no libraries (measured)."""

READ_AND_SPLIT = """
import sys
from articles.facts.languages import language_choices, language_name
from articles.plausibility.speech import Speech
from articles.splitting import split
import django.contrib.admin, lxml.etree, numpy, openpyxl, pypdf, trafilatura
assert language_name("fr-CA", "de") == "Französisch (Kanada)"
assert len(language_choices("en")) > 150
assert split("Am 3. Mai 2024 zahlte die Stadt 3,5 Millionen Euro.", language="de", published=None)
assert all(module.__file__.startswith(sys.argv[1]) for module in (lxml.etree, numpy, pypdf))
"""


@pytest.fixture(scope="module")
def libraries(tmp_path_factory) -> Path:
    """Link what `requirements.lock` installs here into a folder, and trim that as an image is."""
    folder = tmp_path_factory.mktemp("libraries")
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    names = {_plain(name) for name in locked}
    for distribution in metadata.distributions():
        if _plain(distribution.metadata["Name"]) not in names:
            continue
        for file in distribution.files or ():
            _link(Path(str(file.locate())), folder / file)
    subprocess.run(["sh", SCRIPT, folder], check=True)
    return folder


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _link(source: Path, target: Path) -> None:
    if ".." in target.parts or "__pycache__" in target.parts or not source.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)


def test_the_image_stays_below_its_limit(libraries):
    size = sum(path.stat().st_size for path in libraries.rglob("*") if path.is_file())

    assert 100 < size / MEGABYTE < IMAGE - DEBIAN_WITH_PYTHON - FACTCHECK


def test_trimmed_libraries_name_languages_read_files_and_split(libraries):
    path = f"{libraries}:{ROOT}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", READ_AND_SPLIT, libraries],
        env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""


@pytest.mark.parametrize("name", ["django/conf/locale/de", "babel/locale-data/en_GB.dat"])
def test_languages_of_the_pages_stay(libraries, name):
    assert (libraries / name).exists()


@pytest.mark.parametrize("pattern", ["**/*.h", "*/tests", "babel/locale-data/fr*", "**/*.pyi"])
def test_what_nothing_reads_is_gone(libraries, pattern):
    assert list(libraries.glob(pattern)) == []
