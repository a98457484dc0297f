"""The tests with LibreOffice are collected where it is installed; nothing else needs it."""

import shutil

collect_ignore = [] if shutil.which("soffice") else ["test_libreoffice.py"]


def pytest_report_header() -> list[str]:
    """Say why the tests with LibreOffice are left out."""
    if not collect_ignore:
        return []
    return ["LibreOffice (libreoffice-writer) is not installed: its round trips are not tested"]
