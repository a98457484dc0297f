"""Appointments are read: title, times with their zone, place, people, and the description."""

import pytest

from articles.documents import ReadingFault, read_document


def calendar(*lines, name="termin.ics", kind="VEVENT"):
    text = "\r\n".join(["BEGIN:VCALENDAR", f"BEGIN:{kind}", *lines, f"END:{kind}", "END:VCALENDAR"])
    return read_document(text.encode(), name)


def texts(*lines):
    return [block.text for block in calendar(*lines).blocks]


def test_an_appointment_has_its_title_its_facts_and_its_description():
    found = calendar(
        "SUMMARY:Pressegespräch zum Haushalt",
        "DTSTART;TZID=Europe/Berlin:20240518T100000",
        "LOCATION:Rathaus\\, Raum 3",
        'ORGANIZER;CN="Kessler, Eva":mailto:kessler@example.org',
        "ATTENDEE;CN=Jan Stein;ROLE=REQ-PARTICIPANT:MAILTO:stein@example.org",
        "ATTENDEE:mailto:presse@example.org",
        "DESCRIPTION:Die Stadt gibt 12 Mio.",
        "  Euro aus\\; 3 davon für Schulen.\\nFragen bitte vorab.",
        "BEGIN:VALARM",
        "DESCRIPTION:Erinnerung",
        "END:VALARM",
    )

    title = "Pressegespräch zum Haushalt"
    assert (found.media_type, found.title, found.faults) == ("text/calendar", title, ())
    assert [block.text for block in found.blocks] == [
        title,
        "2024-05-18 10:00 (Europe/Berlin)",
        "Rathaus, Raum 3",
        "Kessler, Eva <kessler@example.org>",
        "Jan Stein <stein@example.org>, presse@example.org",
        "Die Stadt gibt 12 Mio. Euro aus; 3 davon für Schulen.",
        "Fragen bitte vorab.",
    ]
    assert {block.heading for block in found.blocks[1:]} == {title}


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("DTSTART:20240518T080000Z", "2024-05-18 08:00 (UTC)"),
        ("DTSTART;VALUE=DATE:20240518", "2024-05-18"),
        ("DTSTART:20240518T080000", "2024-05-18 08:00"),
        ("DTSTART:bald", "bald"),
    ],
)
def test_times_are_shown_with_their_zone(line, shown):
    assert texts(line) == [shown]


def test_a_recurring_appointment_says_how_it_repeats():
    assert texts("DTSTART:20240518", "RRULE:FREQ=WEEKLY;COUNT=4") == [
        "2024-05-18",
        "FREQ=WEEKLY;COUNT=4",
    ]


def test_a_vcalendar_in_quoted_printable_is_read():
    found = calendar(
        "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pressegespr=C3=A4ch=",
        " im Rathaus",
        name="termin.vcs",
    )

    assert found.title.startswith("Pressegespräch")


def test_each_appointment_is_under_its_own_title():
    text = "BEGIN:VCALENDAR\n" + "".join(
        f"BEGIN:VEVENT\nSUMMARY:Termin {n}\nDTSTART:2024051{n}\nEND:VEVENT\n" for n in (1, 2)
    )
    found = read_document(text.encode(), "ohne-Endung")

    assert [(block.text, block.heading) for block in found.blocks] == [
        ("Termin 1", ""), ("2024-05-11", "Termin 1"), ("Termin 2", ""), ("2024-05-12", "Termin 2"),
    ]  # fmt: skip


def test_a_calendar_without_appointments_has_no_text():
    assert calendar("SUMMARY:Zone", kind="VTIMEZONE").faults == (ReadingFault.NO_TEXT,)


def test_a_calendar_that_is_too_long_says_so():
    assert calendar(*["X-A:1"] * 20_001).faults == (ReadingFault.TOO_MANY_ROWS,)
