"""Import and export under the strict policy: a breach of it fails the test (`open_page`)."""

import pytest

from articles.models import Source
from tests.factories import SourceFactory, UserFactory

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_sources_are_exported_and_imported_with_changes(signed_in_page, tmp_path):
    SourceFactory(title="Hafenbuch", kind="document")
    page = signed_in_page(UserFactory(role="chief"), "/admin/articles/source/")

    page.get_by_role("link", name="Exportieren").click()
    page.get_by_label("Dateiformat").select_option(label="csv")
    with page.expect_download() as download:
        page.get_by_role("button", name="Exportieren").click()
    text = download.value.path().read_text()
    assert "Hafenbuch" in text

    file = tmp_path / "sources.csv"
    file.write_text(text.replace("Hafenbuch", "Hafenbuch der Stadt"))
    page.goto(page.url.replace("export/", "import/"))
    page.get_by_label("Zu importierende Datei").set_input_files(file)
    page.get_by_role("button", name="Absenden").click()
    page.locator("ins", has_text="der Stadt").wait_for()
    page.get_by_role("button", name="Import bestätigen").click()
    page.get_by_text("1 aktualisierte").wait_for()

    assert Source.objects.get().title == "Hafenbuch der Stadt"
