"""Build a release into `dist/VERSION/`: wheel, sdist, SBOM and SHA256SUMS.

The same commit gives the same bytes: times in the archives are those of the commit.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tools.bundled import add_bundled

ROOT = Path(__file__).resolve().parent.parent
HEADING = re.compile(r"^## (?P<version>\d\S*)(?: \((?P<day>[^)]+)\))?$", re.MULTILINE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SBOM = ("requirements", "requirements.lock", "--pyproject", "pyproject.toml", "--of", "JSON")


class ReleaseError(Exception):
    """This commit can't be released; the message says what to do."""


def main() -> None:
    """Check that the commit is one to release, then build it twice and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trial", action="store_true", help="build without a tag or a release day")
    options = parser.parse_args()
    try:
        version = read_version(ROOT)
        check_tree(ROOT)
        if not options.trial:
            check_changelog(ROOT, version)
            check_tag(ROOT, version)
        target = ROOT / "dist" / version
        build(ROOT, target)
        compare(ROOT, target)
    except ReleaseError as error:
        sys.exit(str(error))
    print(f"Built twice with the same hashes:\n{(target / 'SHA256SUMS').read_text()}", end="")


def read_version(root: Path) -> str:
    """Return the version that `root` would release."""
    return str(tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"])


def check_tree(root: Path) -> None:
    """Raise ReleaseError where files differ from the commit: they would be in the archives."""
    if changed := git(root, "status", "--porcelain"):
        raise ReleaseError(f"Commit or remove these files first:\n{changed}")


def check_changelog(root: Path, version: str) -> None:
    """Raise ReleaseError unless the top section of the changelog is of `version`, with a day."""
    top = HEADING.search((root / "CHANGELOG.md").read_text())
    if top is None or top["version"] != version or not DAY.fullmatch(top["day"] or ""):
        raise ReleaseError(
            f"CHANGELOG.md must begin with the section “## {version} (YYYY-MM-DD)”, the day of "
            "the release."
        )


def check_tag(root: Path, version: str) -> None:
    """Raise ReleaseError unless the tag of `version` is at this commit."""
    if f"v{version}" not in git(root, "tag", "--points-at", "HEAD").split():
        raise ReleaseError(f"Tag this commit first: git tag --annotate v{version}")


def build(root: Path, target: Path) -> None:
    """Write wheel, sdist, SBOM and SHA256SUMS into `target`, which is made or emptied."""
    target.mkdir(parents=True, exist_ok=True)
    for path in target.iterdir():
        path.unlink()
    name = f"factcheck-{read_version(root)}"
    run(root, "hatchling", "build", "-d", target)
    sbom = target / f"{name}.cdx.json"
    run(root, "cyclonedx_py", *SBOM, "--output-reproducible", "--output-file", sbom)
    add_bundled(root, sbom)
    names = sorted(path.name for path in target.iterdir())
    sums = [f"{hashlib.sha256((target / name).read_bytes()).hexdigest()}  {name}" for name in names]
    (target / "SHA256SUMS").write_text("\n".join(sums) + "\n")


def compare(root: Path, target: Path) -> None:
    """Build once more, and raise ReleaseError unless the hashes are the same."""
    first = (target / "SHA256SUMS").read_text()
    build(root, target)
    second = (target / "SHA256SUMS").read_text()
    if first != second:
        raise ReleaseError(f"Two builds of this commit differ:\n{first}\n{second}")


def run(root: Path, module: str, *arguments: str | Path) -> None:
    """Run a tool in `root`, with the time of the commit; raises ReleaseError when it fails."""
    seconds = git(root, "log", "-1", "--format=%ct")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", module, *arguments],
        cwd=root,
        env=os.environ | {"SOURCE_DATE_EPOCH": seconds},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise ReleaseError(f"{module} failed:\n{done.stderr}")


def git(root: Path, *arguments: str) -> str:
    """Return what git prints about `root`."""
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
