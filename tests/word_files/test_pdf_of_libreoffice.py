"""A PDF that LibreOffice writes is read as a manuscript."""

import subprocess

import pytest

from articles.intake import read_manuscript
from tests.intake.test_pdf import TEXT, parts


@pytest.mark.slow
def test_a_pdf_of_libreoffice_has_its_parts(tmp_path):
    page = tmp_path / "artikel.html"
    page.write_text(
        f"<html lang=de><body><h1>Ein Kran für Emsum</h1><p>{TEXT * 3}</p>"
        f"<h2>Was er kostet</h2><p>{TEXT * 2}Ende.</p></body></html>",
        encoding="utf-8",
    )
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir"]
    command = ["soffice", profile, *options, str(tmp_path), str(page)]
    subprocess.run(command, check=True, capture_output=True)

    read = read_manuscript((tmp_path / "artikel.pdf").read_bytes(), filename="artikel.pdf")
    assert parts(read) == [
        ("headline", "Ein Kran für Emsum"),
        ("paragraph", (TEXT * 3).strip()),
        ("crosshead", "Was er kostet"),
        ("paragraph", f"{TEXT * 2}Ende."),
    ]
