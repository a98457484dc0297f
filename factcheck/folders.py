"""Where the project's own files are, and where data goes, in a clone and in an installed wheel.

In a clone templates, static files and translations are beside the packages, data in `var/`. The
wheel has them inside `factcheck`; data then goes to the user's folder for it, such as
`~/.local/share/factcheck` on Linux.
"""

from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).resolve().parent
CLONE = PACKAGE.parent
IS_CLONE = (CLONE / "manage.py").exists()
RESOURCES = CLONE if IS_CLONE else PACKAGE


def data_folder() -> Path:
    """Return the default of VAR_DIR, without making it."""
    return CLONE / "var" if IS_CLONE else user_data_path("factcheck", appauthor=False)


def static_root(data: Path) -> Path:
    """Return the folder for the collected static files: an installed package is never written."""
    return CLONE / "staticfiles" if IS_CLONE else data / "staticfiles"
