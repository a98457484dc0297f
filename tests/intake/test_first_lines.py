"""Notices in the first line of a text, and kills said in words: the wire's own form only."""

from datetime import datetime

import pytest

from articles.intake import Signal, read_manuscript
from tests.intake.test_wire import newsml, ninjs

PAGES = ["{}\n\nDie Ruhr sinkt.", "<p>{}</p><p>Die Ruhr sinkt.</p>", "# {}\n\nDie Ruhr sinkt."]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist: 5.4.2030, 18 Uhr",
        "SPERRFRIST: 5. April 2030, 18 Uhr",
        "+++ Sperrfrist bis Freitag, den 5.4.2030 um 18.00 Uhr +++",
        "EMBARGOED until 2030-04-05T18:00",
        "Frei ab 5. 4. 2030, 18 Uhr!",
    ],
)
def test_an_embargo_in_the_first_line_holds(page, line):
    wire = read_manuscript(page.format(line)).wire
    assert wire.embargoed_until == datetime(2030, 4, 5, 18)
    assert wire.note.strip("+# ") == line.strip("+ ")


@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist am 5.4.2030 um 18 Uhr gebrochen",
        "Sperrfrist: Was am 5.4.2030 um 18 Uhr gilt",
        "Embargo gegen Iran endet am 5.4.2030, 18 Uhr",
        "Sperrfrist: 5.4.2030, 18 Uhr, aufgehoben",
        "Ministerin bricht Sperrfrist: 5.4.2030, 18 Uhr",
    ],
)
def test_a_headline_about_an_embargo_is_none(line):
    assert read_manuscript(PAGES[0].format(line)).wire is None


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("line", "signal"),
    [
        ("KORREKTUR: Zahl in Absatz 2", Signal.CORRECTION),
        ("EIL-BERICHTIGUNG: 312 (nicht: 412)", Signal.CORRECTION),
        ("CORRECTION: name of the mayor", Signal.CORRECTION),
        ("UPDATE: mit Zitaten", Signal.UPDATE),
    ],
)
def test_a_correction_in_the_first_line_says_what_it_corrects(page, line, signal):
    assert read_manuscript(page.format(line)).wire.signal == signal


@pytest.mark.parametrize(
    "note",
    [
        "Meldung zurückgezogen",
        "Die Meldung wird hiermit zurückgezogen. Eine Neufassung folgt.",
        "Bitte löschen",
        "BITTE STREICHEN!",
        "Advisory: story killed",
        "ACHTUNG: Bericht annulliert.",
        "This item has been withdrawn",
    ],
)
def test_a_kill_in_words_is_read_in_notes(note):
    assert ninjs(ednote=note).is_killed
    assert newsml(f"<edNote>{note}</edNote>").is_killed


@pytest.mark.parametrize("page", PAGES[:2])
@pytest.mark.parametrize(
    ("line", "is_killed"),
    [
        ("MELDUNG ZURÜCKGEZOGEN", True),
        ("Advisory: story killed", True),
        ("+++ Bitte löschen! +++", True),
        ("ACHTUNG: Meldung wurde zurückgezogen", True),
        ("Meldung zurückgezogen", False),
        ("Rückruf: Meldung zurückgezogen, sagt Minister", False),
        ("Achtung: Meldung zurückgezogen, sagt Minister", False),
        ("Bitte löschen Sie das Feuer", False),
        ("Story killed", False),
        ("KORREKTUR", False),
    ],
)
def test_a_kill_in_words_in_the_first_line_needs_the_form_of_the_wire(page, line, is_killed):
    wire = read_manuscript(page.format(line)).wire
    assert (wire is not None and wire.is_killed) == is_killed


@pytest.mark.parametrize(
    "note",
    ["Bitte löschen: Absatz 3", "Meldung zurückgezogen, sagt Minister", "Bitte Bild löschen"],
)
def test_a_note_about_a_part_of_a_text_kills_nothing(note):
    assert not ninjs(ednote=note).is_killed


@pytest.mark.parametrize(
    "meta",
    [
        '<instruction qcode="ins:kill"/>',
        "<instruction>Bitte nicht verwenden!</instruction>",
        "<edNote>ANNULLIERT</edNote>",
        '<signal qcode="sig:withdrawal"/>',
    ],
)
def test_newsml_says_it_about_the_content_as_well(meta):
    wire = newsml(f"</itemMeta><contentMeta>{meta}</contentMeta><itemMeta>")
    assert wire.is_killed
