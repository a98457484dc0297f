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


def test_footnotes_are_notes_at_the_words_before_their_references():
    manuscript = read(
        "Es hat 6.340 Einwohner[^1] und 41 Stützen.[^a b][^amt] Alt ist es[^1].\n\n"
        "[^1]: *Amt* für Statistik,\n    Tabelle 3\n"
        "[^amt]: Das [Gutachten](https://amt.example/7), S. 2\n"
        "[^ohne]: Steht im Text.\n"
    )
    assert manuscript.text == (
        "Es hat 6.340 Einwohner und 41 Stützen.[^a b] Alt ist es.\n\n[^ohne]: Steht im Text."
    )
    assert noted(manuscript) == [
        ("Einwohner", "Amt für Statistik, Tabelle 3", None),
        ("b", "Das Gutachten https://amt.example/7, S. 2", None),
        ("es", "Amt für Statistik, Tabelle 3", None),
    ]


def test_footnotes_that_would_make_a_text_too_long_stay_in_it():
    text = "[^1]" * 2_000 + "\n\n[^1]: " + "x" * 900
    assert read(text).text.startswith("^1^1")
