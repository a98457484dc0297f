"""Lists of names that come from elsewhere bear the licence that they came under."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LISTS = sorted((ROOT / "articles" / "splitting").rglob("*.txt"))
TEXTS = {"MIT licence": "faker.txt", "Unicode License V3": "unicode.txt"}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_list_names_its_licence_whose_text_is_in_docs(path: Path) -> None:
    head = "".join(line for line in path.read_text().splitlines() if line.startswith("#"))
    texts = [text for licence, text in TEXTS.items() if licence in head]
    assert texts or "our own list" in head, "the head of the list says where it comes from"
    for text in texts:
        granted = (ROOT / "docs" / "licences" / text).read_text()
        assert "Permission is hereby granted" in granted
