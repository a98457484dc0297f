"""Compile the translations when the wheel is built; it contains them, not their sources."""

import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version, build_data):
        """Add each `locale/LANGUAGE/LC_MESSAGES/*.po` as the .mo that Django reads."""
        sys.path.insert(0, self.root)
        from factcheck.serving.messages import compile_catalogue

        self.folder = tempfile.TemporaryDirectory()
        for source in sorted(Path(self.root).glob("locale/*/LC_MESSAGES/*.po")):
            name = source.relative_to(self.root).with_suffix(".mo")
            compiled = Path(self.folder.name) / name
            compiled.parent.mkdir(parents=True, exist_ok=True)
            compile_catalogue(source, compiled)
            build_data["force_include"][str(compiled)] = f"factcheck/{name}"

    def finalize(self, version, build_data, artifact_path):
        self.folder.cleanup()
