"""Add to an SBOM what others wrote and `static/` has: `tools/bundled.toml` lists it.

A component has its version, licence and package URL, and each of its files with its SHA-256.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_name("bundled.toml")


def read_list() -> list[dict[str, Any]]:
    """Return the components, each as it is in the list."""
    return tomllib.loads(LIST.read_text(encoding="utf-8"))["component"]


def files_of(root: Path, entry: dict[str, Any]) -> list[Path]:
    """Return the files of a component, in the order of their paths."""
    return sorted(path for pattern in entry["files"] for path in root.glob(pattern))


def components(root: Path) -> Iterator[dict[str, Any]]:
    """Yield the components as CycloneDX 1.6 describes them."""
    for entry in read_list():
        yield {
            "type": "library",
            "bom-ref": f"bundled-{entry['name']}",
            "name": entry["name"],
            "version": entry["version"],
            "licenses": [licence(entry["licence"])],
            "purl": entry["purl"],
            "components": [file_of(root, path, entry) for path in files_of(root, entry)],
        }


def licence(name: str) -> dict[str, Any]:
    """Return an SPDX identifier, or an expression of several."""
    return {"expression": name} if " " in name else {"license": {"id": name}}


def file_of(root: Path, path: Path, entry: dict[str, Any]) -> dict[str, Any]:
    name = path.relative_to(root).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"bundled-{entry['name']}-{name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def add_bundled(root: Path, sbom: Path) -> None:
    """Add the components to `sbom`, and to what the root component depends on."""
    document = json.loads(sbom.read_text(encoding="utf-8"))
    added = list(components(root))
    document["components"] += added
    names = [component["bom-ref"] for component in added]
    above = document["metadata"]["component"]["bom-ref"]
    for row in document["dependencies"]:
        if row["ref"] == above:
            row["dependsOn"] = sorted([*row.get("dependsOn", []), *names])
    document["dependencies"] += [{"ref": name} for name in names]
    sbom.write_text(json.dumps(document, indent=2, sort_keys=True) + "\n", encoding="utf-8")
