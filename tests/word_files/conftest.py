"""The tests with LibreOffice are collected where it is installed; nothing else needs it."""

import shutil

NEEDING = ["test_libreoffice.py", "test_pdf_of_libreoffice.py"]
collect_ignore = [] if shutil.which("soffice") else NEEDING


def pytest_report_header() -> list[str]:
    """Say why the tests with LibreOffice are left out."""
    if not collect_ignore:
        return []
    return ["LibreOffice (libreoffice-writer) is not installed: its round trips are not tested"]
