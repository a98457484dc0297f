"""Names of languages come from the data of the language that is spoken."""

import pytest
from babel import localedata

from articles.facts.languages import language_name


@pytest.fixture
def only_spoken_languages(monkeypatch):
    """Know no language but those of the pages, as an image does."""
    language_name.cache_clear()
    load = localedata.load

    def load_spoken(name, *args, **kwargs):
        if name != "root" and name[:2] not in ("de", "en"):
            raise OSError(name)
        return load(name, *args, **kwargs)

    monkeypatch.setattr(localedata, "load", load_spoken)
    monkeypatch.setattr(localedata, "exists", lambda name: name[:2] in ("de", "en"))
    yield
    language_name.cache_clear()


@pytest.mark.usefixtures("only_spoken_languages")
@pytest.mark.parametrize(
    ("tag", "spoken", "name"),
    [
        ("fr", "de", "Französisch"),
        ("fr-CA", "de", "Französisch (Kanada)"),
        ("zh-Hant-HK", "en", "Chinese (Traditional, Hong Kong SAR China)"),
        ("ca-ES-valencia", "en", "Catalan (Spain, Valencian)"),
        ("de-AT", "de-CH", "Deutsch (Österreich)"),
        ("qqq", "en", "qqq"),
        ("qqq-AT", "en", "qqq-AT"),
    ],
)
def test_a_language_is_named_with_script_region_and_variant(tag, spoken, name):
    assert language_name(tag, spoken) == name
