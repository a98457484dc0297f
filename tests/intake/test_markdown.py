"""The parts of Markdown are read."""

from articles.intake import Manuscript, read_manuscript
from tests.intake.words import noted, parts, warned

TEXT = """# Die Batterie aus dem *Watt*

Das Werk kostet [48 Millionen](https://amt.example/bericht) Euro
und steht am Hafen.\\
Neue Zeile &amp; mehr.

## Zweifel

- eins
- zwei

| Jahr | Stellen |
|------|---------|
| 2021 | 380     |

![Halle](halle.jpg)
"""


def read(text: str) -> Manuscript:
    return read_manuscript(text.encode(), filename="text.md")


def test_headings_and_paragraphs_are_known():
    assert parts(read(TEXT)) == [
        ("headline", "Die Batterie aus dem Watt"),
        ("paragraph", "Das Werk kostet 48 Millionen Euro und steht am Hafen.\nNeue Zeile & mehr."),
        ("crosshead", "Zweifel"),
        ("paragraph", "eins"),
        ("paragraph", "zwei"),
        ("paragraph", "Jahr\tStellen"),
        ("paragraph", "2021\t380"),
    ]


def test_links_are_source_notes_and_losses_are_reported():
    manuscript = read(TEXT)

    assert noted(manuscript) == [("48 Millionen", "https://amt.example/bericht", None)]
    assert warned(manuscript) == {
        "tables_flattened": {"count": 1},
        "images_left_out": {"count": 1},
    }


def test_fields_at_the_top_are_the_head():
    head = "---\ntitle: Die Batterie\nteaser: 'Ein Werk wächst.'\nautor: Ida Rahn\ntags: a\n---\n"

    manuscript = read(f"{head}\nText.\n")

    assert parts(manuscript) == [
        ("headline", "Die Batterie"),
        ("teaser", "Ein Werk wächst."),
        ("paragraph", "Text."),
    ]
    assert manuscript.author == "Ida Rahn"
    assert warned(manuscript) == {"metadata_left_out": {"fields": "tags"}}


def test_a_rule_at_the_top_is_no_head():
    assert read("---\n\nText.\n").text == "Text."


def test_characters_survive():
    odd = "Fu\xdfball\xad\xa0\u202f\U0001f600e\u0301\u200d„Ja“ x < y"

    assert read(odd).text == odd


def test_html_in_markdown_is_read_like_a_page():
    manuscript = read("<figure><figcaption>Halle</figcaption></figure>\n\nText <b>fett</b>.\n")

    assert parts(manuscript) == [("caption", "Halle"), ("paragraph", "Text fett.")]
