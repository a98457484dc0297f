"""The installed packages, the settings with the keys, and the files that are served."""

import os
import platform
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from django.conf import settings
from django.core.checks import WARNING, run_checks
from django.utils.translation import gettext as _
from packaging.requirements import Requirement

from factcheck.folders import CLONE, IS_CLONE
from factcheck.serving.messages import stale_messages
from factcheck.serving.preparation import are_static_files_current
from factcheck.version import read_version

from .diagnoses import Diagnosis


def check_versions() -> Iterator[Diagnosis]:
    """Name the versions, and each library that is missing or has another one than needed."""
    subject = _("Versions")
    wrong = [text for needed in requirements() if (text := _fault(needed))]
    for text in wrong:
        yield Diagnosis(subject, text, _("Install Factcheck again, with its libraries."))
    if not wrong:
        versions = {"factcheck": read_version(), "python": platform.python_version()}
        versions["django"] = metadata.version("django")
        text = _("Factcheck %(factcheck)s, Python %(python)s, Django %(django)s")
        yield Diagnosis(subject, text % versions)


def requirements() -> list[Requirement]:
    """Return what this release needs, without its extras."""
    if IS_CLONE:
        project = tomllib.loads((CLONE / "pyproject.toml").read_text())["project"]
        lines = project["dependencies"]
    else:
        lines = metadata.requires("factcheck") or []
    needed = [Requirement(line) for line in lines]
    return [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]


def _fault(needed: Requirement) -> str:
    try:
        found = metadata.version(needed.name)
    except metadata.PackageNotFoundError:
        return _("%(name)s is not installed.") % {"name": needed.name}
    if needed.specifier.contains(found, prereleases=True):
        return ""
    params = {"name": needed.name, "found": found, "needed": needed.specifier}
    return _("%(name)s %(found)s is installed, but %(needed)s is needed.") % params


def check_settings() -> Iterator[Diagnosis]:
    """Run Django's checks and ours, in production those for it."""
    subject = _("Settings")
    found = run_checks(include_deployment_checks=settings.PRODUCTION)
    serious = [message for message in found if message.level >= WARNING]
    for message in serious:
        advice = message.hint or _("See docs/settings.md.")
        yield Diagnosis(subject, f"{message.msg} ({message.id})", str(advice))
    if not serious:
        kind = _("production") if settings.PRODUCTION else _("development, not for a newsroom")
        yield Diagnosis(subject, kind)


def check_keys() -> Iterator[Diagnosis]:
    """Say where the keys are, and whether others than this account may read a key's file."""
    subject = _("Secret keys")
    path = settings.CERTIFICATE_KEY_FILE
    if path and path.exists() and path.stat().st_mode & 0o077:
        yield Diagnosis(
            subject,
            _("Other accounts may read %(path)s.") % {"path": path},
            f"chmod 600 {path}",
        )
    elif settings.PRODUCTION:
        yield Diagnosis(subject, _("SECRET_KEY and CERTIFICATE_KEY are those of the environment."))
    else:
        yield Diagnosis(subject, _("those of development"))


def check_static_files() -> Iterator[Diagnosis]:
    """Say whether collected static files and compiled texts are those of this release."""
    subject = _("Static files")
    advice = _("Run: factcheck prepare")
    root = Path(settings.STATIC_ROOT)
    if not are_static_files_current():
        text = _("%(folder)s lacks static files of this release.") % {"folder": root}
        yield Diagnosis(subject, text, advice)
        return
    if stale := [path for folder in settings.LOCALE_PATHS for path in stale_messages(folder)]:
        text = _("Texts are not compiled: %(path)s") % {"path": os.fspath(stale[0])}
        yield Diagnosis(subject, text, advice)
        return
    yield Diagnosis(subject, str(root))
