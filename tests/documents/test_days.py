"""A document's day is the one that it gives itself, or none."""

from datetime import date

import pytest

from articles.documents import DocumentBlock, DocumentText, document_day

PUBLISHED = date(2026, 6, 5)


def day(*texts, **fields):
    blocks = tuple(DocumentBlock(text) for text in texts)
    return document_day(DocumentText("a.txt", "text/plain", blocks, **fields), PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "Hohenrode, 18. Mai 2026. Veltra hat im ersten Halbjahr mehr Autos verkauft.",
        "LUSAKA, 18 May 2026. Kabwindi Power Company today announced that the river turned.",
        "NDOLA, 18 May 2026 - The dam will be finished next year, the utility said.",
        "18. Mai 2026. Ehrenamtliche haben gezählt und kamen zu einem Ergebnis.",
        "May 18, 2026",
        "Stand: 18. Mai 2026. Lesezeit: drei Minuten",
        "Pressemitteilung der Universität vom 18. Mai 2026",
        "Nr. 287/26 | 18.05.2026 | LM | Landwirtschaft",
        "Telefonat am 18. Mai 2026, 16 Uhr. Zitate nur nach Rücksprache.",
        "2026-05-18",
    ],
)
def test_the_day_is_in_the_first_lines(text):
    assert day("Weniger Insekten", text, "Es geht um Wiesen.") == date(2026, 5, 18)


@pytest.mark.parametrize(
    "text",
    [
        "Die Werft wurde am 18. Mai 2020 gegründet und baut seither Boote.",
        "Ingeborg Matthes, geboren am 18. Mai 1961 in Husum",
        "Das Geschäftsjahr lief vom 1. Juli 2024 bis zum 30. Juni 2025 und war gut.",
        "Frist bis 30. Mai 2026",
        "31. Juni 2026",
        "Wir treffen uns am 18. Mai.",
        "Stand: 18. Juli 2026",
    ],
)
def test_a_day_of_something_else_is_not_the_documents(text):
    assert day("Bericht", text) is None


@pytest.mark.parametrize(
    "name",
    [
        "rat-sitzung-2026-05-18.vtt",
        "20260518_interview_holm.docx",
        "zaehlung_2026_05_18.csv",
        "Protokoll 18.05.2026.pdf",
        "call-18-5-2026 (2).txt",
        "2027-01-02 Entwurf, Fassung 2026-05-18.pdf",
    ],
)
def test_a_file_may_have_its_day_in_its_name(name):
    document = DocumentText(name, "text/plain", (DocumentBlock("Ich rufe Punkt drei auf."),))
    assert document_day(document, PUBLISHED) == date(2026, 5, 18)


@pytest.mark.parametrize(
    "name", ["az-1202605181.pdf", "2026-13-40.txt", "bericht-2026.pdf", "IMG_2026"]
)
def test_other_figures_in_a_name_are_no_day(name):
    document = DocumentText(name, "text/plain", (DocumentBlock("Ich rufe Punkt drei auf."),))
    assert document_day(document, PUBLISHED) is None


def test_the_day_in_the_text_counts_more_than_that_in_the_name():
    document = DocumentText("2026-05-20.txt", "text/plain", (DocumentBlock("18. Mai 2026"),))
    assert document_day(document, PUBLISHED) == date(2026, 5, 18)


@pytest.mark.parametrize("mark", ["(nda/06.03.2026)", "(ab/cd/ 6.3.26)", "(dpa/lno/6.3.2026)"])
def test_an_agency_marks_its_reports(mark):
    assert day("Hohenrode (nda) - Der Betriebsrat klagt.", f"Er geht. {mark}") == date(2026, 3, 6)


def test_a_mail_has_the_day_on_which_it_was_sent():
    assert day("Husum, 1. Mai 2026", sent_on=date(2026, 5, 2)) == date(2026, 5, 2)


def test_a_report_of_a_year_that_is_over_is_of_its_last_day():
    assert day("Zahlen", title="Geschäftsbericht 2025") == date(2025, 12, 31)
    assert day("Zahlen", title="Halbjahresbericht 2026") is None


def spoken(text, timecode="00:00:01"):
    blocks = (DocumentBlock(text, speaker="Moderation", timecode=timecode),)
    return document_day(DocumentText("a.vtt", "text/vtt", blocks), PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "Willkommen in Husum, heute ist Dienstag, der neunzehnte Mai. Es beginnt Frau Reiter.",
        "Ich eröffne die Sitzung, heute, Dienstag, neunzehnter Mai, es ist zehn Uhr.",
        "Der Podcast vom Hafen. Dienstagabend, neunzehnter Mai, die Beine sind schwer.",
        "Good morning from Hull, it's Tuesday the nineteenth of May, and it is foggy.",
        "The Council adopted the resolution this morning, Tuesday the nineteenth, by ten votes.",
        "Today is Tuesday, 19th of May.",
    ],
)
def test_a_recording_has_the_day_that_is_named_at_its_beginning(text):
    assert spoken(text) == date(2026, 5, 19)


@pytest.mark.parametrize(
    "text",
    [
        "Guten Morgen, es ist Dienstag, kurz nach zehn, wir fangen an.",
        "Wir laden ein für Dienstag, den neunzehnten Mai, ins Rathaus.",
        "Heute ist Montag, der dreißigste Februar.",
    ],
)
def test_a_day_that_may_be_another_is_not_that_of_a_recording(text):
    assert spoken(text) is None


def test_only_recordings_have_a_spoken_day():
    assert spoken("Heute ist Dienstag, der neunzehnte Mai.", timecode=None) is None
