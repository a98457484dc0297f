"""What agencies add to a report, above all dpa: it is neither text nor lost."""

import orjson
import pytest

from articles.intake import RefusalCode, UnreadableManuscript, items_in, read_manuscript
from articles.intake.named_sources import read_note
from articles.intake.notepad import MOST_NOTES, is_contact
from tests.intake.words import noted, parts, warned

TEXT = """wrt0123 3 wi 210  dpa 0456

Schifffahrt/Häfen/Schleswig-Holstein/
(Wiederholung)
(Zusammenfassung 1430 - neu: Details)
Der Kai ist fertig =

Kiel (dpa/lno) - Er misst 90 Meter, wie der Hafen mitteilte.

Er hält zehn Jahre.

# Notizblock

## Redaktionelle Hinweise
- Zusammenfassung bis 1700, ca. 40 Zl.

## Internet
- [Mitteilung des Hafens](https://hafen.example/kai)
- Statistik der Häfen: https://zahlen.example/a

## Orte
- [Hafen](Am Kai 1, 24103 Kiel,
  Deutschland)

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## Ansprechpartner
- Hafen, Jo Amann, +49 431 123456

## dpa-Kontakte
- Autorin: Edda Kroll (Kiel), +49 431 65432, <kroll@agentur.example>

dpa ekr yyno n1 jam

021430 Apr 26
"""
NOTES = [
    "Redaktionelle Hinweise: Zusammenfassung bis 1700, ca. 40 Zl.",
    "Mitteilung des Hafens https://hafen.example/kai",
    "Statistik der Häfen: https://zahlen.example/a",
    "Orte: Hafen, Am Kai 1, 24103 Kiel, Deutschland",
    "Ansprechpartner: Hafen, Jo Amann, +49 431 123456",
    "dpa-Kontakte: Autorin: Edda Kroll (Kiel), +49 431 65432, <kroll@agentur.example>",
]


def test_a_report_is_read_without_what_is_not_for_print():
    manuscript = read_manuscript(TEXT)

    assert manuscript.text == (
        "Der Kai ist fertig\n\n"
        "Kiel (dpa/lno) - Er misst 90 Meter, wie der Hafen mitteilte.\n\nEr hält zehn Jahre."
    )
    assert [(words, text) for words, text, _ in noted(manuscript)] == [
        ("Der Kai ist fertig", text) for text in NOTES
    ]
    assert {"agency_lines_left_out", "notepad_as_notes"} <= set(warned(manuscript))
    assert manuscript.wire.signal == "update"


def test_links_of_the_notepad_name_sources_and_the_rest_names_none():
    found = [(named.title, named.address) for note in NOTES for named in read_note(note).sources]

    assert found == [
        ("Mitteilung des Hafens", "https://hafen.example/kai"),
        ("Statistik der Häfen", "https://zahlen.example/a"),
    ]
    assert [is_contact(note) for note in NOTES] == [False] * 4 + [True] * 2


@pytest.mark.parametrize(
    "line",
    [
        "dpa ekr yyno n1 jam",
        "dpa xx yyzz a3 ab cde",
        "021430 Apr 26",
        "1010 Zeilen",
        "(96 Zl.)",
        "dpa-infocom, dpa:260402-930-12345/1",
        "© dpa-infocom",
    ],
)
def test_a_closing_line_is_no_paragraph(line):
    manuscript = read_manuscript(f"Der Kai ist fertig =\n\nKiel (dpa) - Er hält.\n\n{line}\n")
    assert manuscript.text == "Der Kai ist fertig\n\nKiel (dpa) - Er hält."


@pytest.mark.parametrize(
    ("notice", "signal"),
    [
        ("(Berichtigung: Länge im 1. Absatz)", "correction"),
        ("(Wiederholung)", "update"),
        ("(Hintergrund)", ""),
    ],
)
def test_a_notice_above_the_headline_is_followed(notice, signal):
    text = f"Häfen/Kiel/\n{notice}\nDer Kai ist fertig =\n\nKiel (dpa) - Er hält."
    manuscript = read_manuscript(text)

    assert manuscript.text.startswith("Der Kai ist fertig\n")
    assert (manuscript.wire.signal if manuscript.wire else "") == signal


@pytest.mark.parametrize(
    "text",
    [
        "Notizblock\n\nMein Notizblock lag auf dem Tisch der dpa.",
        "Der Kai\n\nDie dpa berichtete am Montag.\n\nDie dpa war da",
        "Der Kai ist fertig =\n\nEr misst 90 Meter.",
        "(Foto: Jo Amann/dpa)\n\nDer Kai ist fertig.\n\nSagt die dpa.",
        "Kiel/Lübeck/\n\nDer Kai ist fertig, sagt die dpa.",
        "Wörter\n\n# Notizblock\n\nHier steht ein Absatz über einen Block.",
    ],
)
def test_a_text_that_only_speaks_of_such_things_stays_as_it_is(text):
    manuscript = read_manuscript(text)
    assert manuscript.text == text
    assert not manuscript.notes


PAGE = """<section class="main"><p>Er misst 90 Meter.</p></section>
<section class="notepad"><header><h3>Notizblock</h3></header>
<section class="np-public"><h4>Internet</h4><ul>
<li><a href="https://hafen.example/kai">Mitteilung des Hafens</a></li></ul></section>
<section class="np-nonpublic"><p>Die folgenden Informationen sind nicht zur Veröffentlichung
bestimmt</p><h4>Kontakte</h4><ul><li>Autorin: Edda Kroll</li></ul></section>
<p class="closingline">dpa ekr yyno n1 jam</p></section>"""
PAGE_NOTES = ["Mitteilung des Hafens https://hafen.example/kai", "Kontakte: Autorin: Edda Kroll"]
G2 = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" xml:lang="de">
<itemMeta><itemClass qcode="ninat:text"/><edNote role="rolle:notepad">
<section xmlns="http://www.w3.org/1999/xhtml" class="notepad">{notepad}</section></edNote>
<edNote role="rolle:dpacontacts">Autorin: Edda Kroll</edNote>
<edNote role="rolle:correctionshort">Länge korrigiert</edNote></itemMeta>
<contentMeta><headline>Der Kai ist fertig</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><header>
<time class="publicationDate">02.04.2026 14:30</time>
<ul class="slugline"><li class="subject">Häfen</li><li class="keyword">Kiel</li></ul>
<p class="genre">Extra</p><h1>Der Kai ist fertig</h1></header><section class="main">
<p><span class="dateline">Kiel <span class="credit">(dpa)</span> - </span>Er misst 90 Meter.</p>
</section>
</body></html></inlineXML></contentSet></newsItem>"""


def test_slug_time_and_notepad_of_a_page_are_no_paragraphs():
    inside = PAGE.partition('<section class="notepad">')[2].removesuffix("</section>")
    manuscript = read_manuscript(G2.format(notepad=inside).encode(), filename="a.xml")

    assert parts(manuscript) == [
        ("headline", "Der Kai ist fertig"),
        ("paragraph", "Er misst 90 Meter."),
    ]
    assert [text for _, text, _ in noted(manuscript)] == PAGE_NOTES
    assert manuscript.wire.note == "Länge korrigiert"


def test_a_notepad_in_ninjs_becomes_notes():
    item = {"uri": "urn:a", "headlines": [{"value": "Der Kai ist fertig"}]}
    item["bodies"] = [{"contenttype": "text/html", "value": PAGE}]
    manuscript = read_manuscript(orjson.dumps(item), filename="a.json")

    assert manuscript.text == "Der Kai ist fertig\n\nEr misst 90 Meter."
    assert [text for _, text, _ in noted(manuscript)] == PAGE_NOTES


ENTRY = {
    "format": "digitalwires@0.9.1",
    "type": "composite",
    "urn": "urn:newsml:agentur.example:1",
    "version": 2,
    "version_created": "2026-04-02T14:30:00+02:00",
    "pubstatus": "usable",
    "signal": "sig:correction",
    "embargoed": None,
    "language": "de",
    "kicker": "Häfen",
    "headline": "Der Kai ist fertig",
    "subhead": None,
    "teaser": "Nach zwei Jahren.",
    "byline": "Von Edda Kroll, dpa",
    "dateline": "Kiel (dpa) - ",
    "article_html": '<section class="main"><p>Er misst 90 Meter.</p><h2>Bau</h2></section>',
    "linkbox_html": "<section class='linkbox'><a href='https://hafen.example'>x</a></section>",
    "notepad": {
        "public_html": "<section class='np-public'><h4>Internet</h4><ul><li>"
        "<a href='https://hafen.example/kai'>Mitteilung des Hafens</a></li></ul></section>",
        "nonpublic_html": "<section class='np-nonpublic'><p>nicht zur Veröffentlichung</p>"
        "<h4>Kontakte</h4><ul><li>Autorin: Edda Kroll</li></ul></section>",
    },
    "ednotes": [
        {"role": "rolle:dpacontacts", "ednote": "Autorin: Edda Kroll", "is_publishable": False},
        {"role": "rolle:correctionshort", "ednote": "Länge korrigiert"},
    ],
    "associations": [],
    "categories": [{"type": "dnltype:genre", "name": "Meldung"}],
}


def test_an_entry_of_digitalwires_is_read():
    manuscript = read_manuscript(orjson.dumps(ENTRY), filename="a.json")

    assert parts(manuscript) == [
        ("kicker", "Häfen"),
        ("headline", "Der Kai ist fertig"),
        ("teaser", "Nach zwei Jahren."),
        ("paragraph", "Er misst 90 Meter."),
        ("crosshead", "Bau"),
        ("signoff", "Von Edda Kroll, dpa"),
    ]
    assert [text for _, text, _ in noted(manuscript)] == PAGE_NOTES
    assert (manuscript.external_id, manuscript.wire.version) == (ENTRY["urn"], "2")
    assert (manuscript.wire.signal, manuscript.wire.note) == ("correction", "Länge korrigiert")
    assert warned(manuscript)["metadata_left_out"]["fields"] == "categories"


def test_entries_are_documents_of_their_own():
    second = ENTRY | {"urn": "urn:newsml:agentur.example:2"}
    picture = ENTRY | {"urn": "urn:3", "article_html": None}
    data = orjson.dumps({"entries": [ENTRY, picture, second]})

    found = [read_manuscript(one, filename="a.json").external_id for one in items_in(data)]
    assert found == [ENTRY["urn"], second["urn"]]
    alone = orjson.dumps({"entries": [ENTRY, picture]})
    assert read_manuscript(items_in(alone)[0], filename="a.json").external_id == ENTRY["urn"]


@pytest.mark.parametrize(
    ("more", "code", "pointer"),
    [
        ({"urn": None}, RefusalCode.MISSING, "/urn"),
        ({"urn": "u" * 201}, RefusalCode.ID_TOO_LONG, "/urn"),
        ({"article_html": None}, RefusalCode.NO_BODY, "/article_html"),
        ({"headline": 3}, RefusalCode.STRING_NEEDED, "/headline"),
        ({"notepad": {"public_html": 3}}, RefusalCode.STRING_NEEDED, "/notepad/public_html"),
        ({"ednotes": [{"ednote": 3}]}, RefusalCode.STRING_NEEDED, "/ednotes/0/ednote"),
        ({"associations": [3]}, RefusalCode.OBJECT_NEEDED, "/associations/0"),
    ],
)
def test_an_error_in_an_entry_has_its_pointer(more, code, pointer):
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(orjson.dumps(ENTRY | more), filename="a.json")
    assert (refused.value.code, refused.value.pointer) == (code, pointer)


BY_LINE = (
    "\x01wrt0123 3 wi 210  dpa 0456\r\n\r\nHäfen/Kiel/\r\n"
    "\x02(Berichtigung: Länge korrigiert)\nDer Kai\nist fertig =\r\n\r\n"
    "Kiel (dpa) - Er misst 90 Meter, wie der\r\nHafen mitteilte.\r\n\r\n"
    "  * Ein Punkt, der\r\n    weitergeht\r\n  * Noch einer\r\n\r\n"
    "# Notizblock\r\n\r\n## Internet\r\n- Hafen: https://hafen.example/kai\r\n\r\n"
    "dpa ekr yyno n1 jam\r\n\r\n\x03021430 Apr 26\r\n\x7f\x04"
)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_report_by_line_is_read_with_its_paragraphs_joined(encoding):
    manuscript = read_manuscript(BY_LINE.encode(encoding), filename="a.txt")

    assert parts(manuscript) == [
        ("headline", "Der Kai ist fertig"),
        ("paragraph", "Kiel (dpa) - Er misst 90 Meter, wie der Hafen mitteilte."),
        ("paragraph", "* Ein Punkt, der weitergeht\n* Noch einer"),
    ]
    assert [text for _, text, _ in noted(manuscript)] == ["Hafen: https://hafen.example/kai"]
    assert manuscript.wire.signal == "correction"


@pytest.mark.parametrize(
    "data",
    [
        b"\x01" + b"a" * 100 + b"\x02",
        b"\x01kopf\x02\x03",
        b"\x01kopf\x02titel =\r\n\r\n# Notizblock\r\n## Internet\r\n- a\r\n\x03",
        b"\x01kopf\x02" + b"\xff\xfe\x00" * 50,
    ],
)
def test_a_report_by_line_without_a_text_is_refused(data):
    with pytest.raises(UnreadableManuscript):
        read_manuscript(data, filename="a.iptc")


@pytest.mark.parametrize(
    "unit", ["# Notizblock\n", "(Wiederholung)\n", "a/", "dpa yyno\n", "[a](", "- a\n"]
)
def test_much_of_one_thing_gives_bounded_notes(unit):
    text = f"Kai\n# dpa-Notizblock\n## Internet\n{unit * (200_000 // len(unit))}"
    assert len(read_manuscript(text).notes) <= MOST_NOTES
