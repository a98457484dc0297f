"""Static files whose names have a hash of their content."""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Hash names also where one script of ours imports another, so that none is outdated.

    Django would rewrite all scripts; bundles of libraries have lines that only look like imports.
    """

    patterns = (
        *HashedFilesMixin.patterns,
        ("desk/*.js", HashedFilesMixin._js_module_import_aggregation_patterns[1]),  # type: ignore[attr-defined]
    )
