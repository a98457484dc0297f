"""A release is refused or built whole; the same commit gives the same bytes."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools import bundled, release

ROOT = Path(__file__).resolve().parents[2]


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path) -> Path:
    """Return a repository of a small project that is ready to be released."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").write_text('[project]\nname = "factcheck"\nversion = "1.2.0"\n')
    (folder / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0 (2026-12-01)\n\nMore.\n")
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "Add everything")
    git(folder, "tag", "v1.2.0")
    return folder


def test_a_tagged_commit_with_its_section_may_be_released(project):
    release.check_tree(project)
    release.check_changelog(project, "1.2.0")
    release.check_tag(project, "1.2.0")


@pytest.mark.parametrize("name", ["CHANGELOG.md", "articles.txt"])
def test_a_file_that_is_not_committed_is_named(project, name):
    (project / name).write_text("new")

    with pytest.raises(release.ReleaseError, match=re.escape(name)):
        release.check_tree(project)


@pytest.mark.parametrize(
    "heading", ["1.2.0 (unreleased)", "1.1.0 (2026-12-01)", "1.2.0", "1.2.0 (soon)"]
)
def test_a_changelog_without_version_and_day_is_refused(project, heading):
    (project / "CHANGELOG.md").write_text(f"# Changelog\n\n## {heading}\n\n## 1.2.0 (2026-12-01)\n")

    with pytest.raises(release.ReleaseError, match=r"## 1\.2\.0 \(YYYY-MM-DD\)"):
        release.check_changelog(project, "1.2.0")


@pytest.mark.parametrize("tags", [[], ["v1.1.0"], ["1.2.0"]])
def test_a_commit_without_the_tag_of_its_version_is_refused(project, tags):
    git(project, "tag", "--delete", "v1.2.0")
    for tag in tags:
        git(project, "tag", tag)

    with pytest.raises(release.ReleaseError, match=r"git tag --annotate v1\.2\.0"):
        release.check_tag(project, "1.2.0")


@pytest.mark.slow
def test_two_clones_build_the_same_bytes_with_an_sbom_of_every_locked_library(tmp_path):
    from cyclonedx.schema import SchemaVersion  # they take a second to import, in each worker
    from cyclonedx.validation.json import JsonStrictValidator

    clones = [tmp_path / "one", tmp_path / "another place"]
    for clone in clones:
        git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{ROOT}", str(clone))
        for name in ("pyproject.toml", "hatch_build.py"):  # those of a change not yet committed
            shutil.copy(ROOT / name, clone / name)
        release.build(clone, clone / "dist")

    first, second = ((clone / "dist" / "SHA256SUMS").read_text() for clone in clones)

    assert first == second
    sums = dict(reversed(line.split("  ")) for line in first.splitlines())
    assert len(sums) == 3
    for name, expected in sums.items():
        content = (clones[0] / "dist" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == expected
    (sbom,) = (clones[0] / "dist").glob("*.cdx.json")
    document = sbom.read_text()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(document) is None
    listed = {part["name"] for part in json.loads(document)["components"]}
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert listed == {*locked, *(entry["name"] for entry in bundled.read_list())}


def test_each_file_of_others_is_among_the_bundled_components():
    others = {path for end in ("mjs", "wasm", "woff2") for path in ROOT.glob(f"static/**/*.{end}")}
    listed = [path for entry in bundled.read_list() for path in bundled.files_of(ROOT, entry)]

    assert others == set(listed)
    assert all(bundled.files_of(ROOT, entry) for entry in bundled.read_list())


def test_each_bundled_component_has_the_version_that_its_files_name():
    for entry in bundled.read_list():
        if "version_in" in entry:
            texts = [path.read_text() for path in bundled.files_of(ROOT, entry)]
            named = {found for text in texts for found in re.findall(entry["version_in"], text)}
            assert named == {entry["version"]}, entry["name"]
