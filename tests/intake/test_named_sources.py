"""What an author's note names."""

from dataclasses import replace
from datetime import date

import pytest

from articles.intake import ManuscriptNote, NoteKind
from articles.intake.named_sources import NamedSource, ReadNote, read_note, read_notes


def named_sources(note, before=None):
    return list(read_note(note, before).sources)


@pytest.mark.parametrize(
    ("note", "sources"),
    [
        ("Quelle: Bilanz 2025, S. 12–14", [NamedSource("Bilanz 2025", place="S. 12–14")]),
        (
            "https://www.amt.example/zahlen.",
            [NamedSource("amt.example/zahlen", address="https://www.amt.example/zahlen")],
        ),
        ("www.amt.example", [NamedSource("amt.example", address="https://www.amt.example")]),
        (
            "Mail von Petra Müller, 3.4.2026; Protokoll S. 3 f., Abs. 2",
            [
                NamedSource("Mail von Petra Müller, 3.4.2026", day=date(2026, 4, 3)),
                NamedSource("Protokoll", place="S. 3 f., Abs. 2"),
            ],
        ),
        (
            "Amt (https://amt.example/x), Tabelle B3",
            [NamedSource("Amt", address="https://amt.example/x", place="Tabelle B3")],
        ),
        ("Interview Roth, Min. 12:30", [NamedSource("Interview Roth", place="Min. 12:30")]),
        ("see annual report, p. 4", [NamedSource("annual report", place="p. 4")]),
        (
            "Protokoll\nhttps://rat.example/p\nS. 9",
            [NamedSource("Protokoll", address="https://rat.example/p", place="S. 9")],
        ),
        ("§ 12 Abs. 3 BauGB", [NamedSource("BauGB", place="§ 12 Abs. 3")]),
        ("S. Müller am Telefon", [NamedSource("S. Müller am Telefon")]),
        ("ZDF, 19:30 Uhr", [NamedSource("ZDF, 19:30 Uhr")]),
        ("Akte vom 31.2.2026", [NamedSource("Akte vom 31.2.2026")]),
        (
            "https://amt.example/x, abgerufen am 10.3.2026",
            [NamedSource("amt.example/x", address="https://amt.example/x")],
        ),
        (
            "Amt, 3.4.2026, https://amt.example/x (zuletzt abgerufen: 10. März 2026)",
            [NamedSource("Amt, 3.4.2026", address="https://amt.example/x", day=date(2026, 4, 3))],
        ),
        (
            "Port Report [last accessed on March 10, 2026], p. 4",
            [NamedSource("Port Report", place="p. 4")],
        ),
        ("Wikipedia, Zugriff 2026-03-10", [NamedSource("Wikipedia")]),
        (
            "Liste der besuchten Orte, 3.4.2026",
            [NamedSource("Liste der besuchten Orte, 3.4.2026", day=date(2026, 4, 3))],
        ),
        ("Petra Müller", [NamedSource("Petra Müller", is_open=True)]),
        (" ; ", []),
    ],
)
def test_a_note_is_read(note, sources):
    assert named_sources(note) == sources


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Telefonat mit Roth", "interview"),
        ("Pressemitteilung des Amts", "press_release"),
        ("dpa, 3.4.2026", "wire"),
        ("Geschäftsbericht 2025", "report"),
        ("https://amt.example/x", "web"),
        ("Grundbuch, Blatt 3", "document"),
    ],
)
def test_the_kind_is_read_from_words(note, kind):
    assert named_sources(note)[0].kind == kind


def test_at_most_twenty_sources_are_read_from_a_note():
    assert len(named_sources("Akte\n" * 500)) == 20


REPORT = NamedSource("Bilanz 2025", "https://amt.example/x", "S. 12", date(2026, 4, 3))


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Ebd., S. 14.", "S. 14"),
        ("ebenda", "S. 12"),
        ("Ebd., Anhang C", "Anhang C"),
        ("Vgl. ebd. S. 3 f.", "S. 3 f"),
        ("Ibid., p. 9", "p. 9"),
        ("Quelle: dieselbe Quelle, Tabelle B3", "Tabelle B3"),
    ],
)
def test_the_same_source_is_the_one_before(note, place):
    [found] = named_sources(note, REPORT)
    assert found == replace(REPORT, place=place)
    assert named_sources(note) == []


def test_the_same_source_may_be_in_the_same_note():
    assert named_sources("Akte 7, S. 2; ebd., S. 5", REPORT) == [
        NamedSource("Akte 7", place="S. 2"),
        NamedSource("Akte 7", place="S. 5"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "s. o.",
        "S.o.",
        "siehe oben, S. 3",
        "vgl. s. u.",
        "wie oben",
        "Siehe Anm. 1",
        "Fn. 12",
        "see above",
        "see note 4",
        "a. a. O., S. 5",
        "a.a.O.",
        "op. cit., p. 3",
    ],
)
def test_a_note_that_points_to_another_names_no_source(note):
    assert named_sources(note, REPORT) == []


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Bilanz 2025, a. a. O., S. 14", "Bilanz 2025"),
        ("Roth op. cit., p. 4", "Roth"),
        ("Ebd., Anhang C", "Bilanz 2025"),
        ("S. Oben, Gespräch", "S. Oben, Gespräch"),
        ("Ebner, Geschichte des Hafens", "Ebner, Geschichte des Hafens"),
        ("Same day report", "Same day report"),
    ],
)
def test_a_title_is_read_beside_such_words(note, title):
    assert named_sources(note, REPORT)[0].title == title


def test_notes_are_read_in_the_order_of_the_text():
    words = {40: "Ebd., S. 2", 0: "Bilanz", 20: "s. o.", 60: "Akte 7", 80: "Ibid."}
    notes = [ManuscriptNote(start, start + 5, text, "") for start, text in words.items()]
    found = read_notes(notes)
    assert [(n.text, [(s.title, s.place) for s in found[n].sources]) for n in notes] == [
        ("Ebd., S. 2", [("Bilanz", "S. 2")]),
        ("Bilanz", [("Bilanz", "")]),
        ("s. o.", []),
        ("Akte 7", [("Akte 7", "")]),
        ("Ibid.", [("Akte 7", "")]),
    ]


@pytest.mark.parametrize("note", ["s. o.", "Ebd., S. 14", "siehe Anm. 3"])
def test_a_note_that_points_to_another_is_no_remark(note):
    assert read_note(note).is_source


def test_what_is_declared_as_a_source_is_one_whatever_its_words():
    assert read_note("Roth").sources == [NamedSource("Roth", is_open=True)]
    assert read_note("Roth", kind=NoteKind.SOURCE) == ReadNote(
        [NamedSource("Roth")], is_source=True, says_more=False
    )


@pytest.mark.parametrize(
    ("note", "source"),
    [
        ("Bilanz 2025, S. 12. Bitte prüfen!", NamedSource("Bilanz 2025", place="S. 12")),
        ("Bilanz 2025, S. 12, bitte prüfen", NamedSource("Bilanz 2025", place="S. 12")),
        ("Das ist neu, Quelle: Bilanz, S. 3", NamedSource("Bilanz", place="S. 3")),
        ("Statistik Nord, 2025. Habe ich nachgerechnet.", NamedSource("Statistik Nord, 2025")),
        ("Bilanz\nStimmt das so?", NamedSource("Bilanz")),
        (
            "Bitte https://amt.example/x verlinken",
            NamedSource("amt.example/x", address="https://amt.example/x"),
        ),
    ],
)
def test_a_source_is_read_beside_what_else_the_note_says(note, source):
    assert read_note(note) == ReadNote([source], is_source=True, says_more=True)


def test_a_remark_is_not_the_source_before():
    notes = [ManuscriptNote(0, 5, "Akte 7"), ManuscriptNote(9, 12, "Petra Müller")]
    assert read_notes([*notes, ManuscriptNote(20, 25, "Ebd.")])[
        ManuscriptNote(20, 25, "Ebd.")
    ].sources == [NamedSource("Akte 7")]
