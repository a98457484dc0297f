"""Replies to comments belong to their thread, and a thread may be resolved."""

from articles.intake import ManuscriptNote, NoteKind, read_manuscript
from articles.intake.named_sources import ReadNote, read_notes
from tests.intake.test_odt import odt

from .threads import with_threads
from .word_files import read_member, with_member

LOEXT = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
ASKED = [("Ida", "Woher?"), ("Nora", "Bilanz 2025, S. 3"), ("Ida", "Danke")]


def told(notes):
    return [(note.text, note.author, note.is_reply, note.kind.value) for note in notes]


def test_replies_follow_the_comment_at_its_words():
    data = with_threads(("Am Kai 312 Leute.", ASKED, False), (" Ende.", [("Ida", "Ja")], False))
    read = read_manuscript(data)
    assert told(read.notes) == [
        ("Woher?", "Ida", False, "note"),
        ("Bilanz 2025, S. 3", "Nora", True, "note"),
        ("Danke", "Ida", True, "note"),
        ("Ja", "Ida", False, "note"),
    ]
    assert [read.text[note.start : note.end] for note in read.notes[:3]] == [
        "Am Kai 312 Leute."
    ] * 3


def test_a_reply_without_a_range_is_at_the_words_of_its_comment():
    data = with_threads(("Am Kai 312 Leute.", ASKED, False))
    body = read_member(data, "word/document.xml")
    for key in (b"1", b"2"):
        for tag in (b"commentRangeStart", b"commentRangeEnd", b"commentReference"):
            body = body.replace(b'<w:%s w:id="%s"/>' % (tag, key), b"")
    read = read_manuscript(with_member(data, "word/document.xml", body))
    assert {(note.start, note.end) for note in read.notes} == {(0, 17)}
    assert len(read.notes) == 3


def test_a_resolved_thread_names_no_source():
    notes = read_manuscript(with_threads(("Am Kai 312 Leute.", ASKED, True))).notes
    assert {note.kind for note in notes} == {NoteKind.RESOLVED}
    assert set(read_notes(notes).values()) == {ReadNote()}


def test_a_reply_that_is_resolved_alone_does_not_end_its_thread():
    data = with_threads(("Am Kai 312 Leute.", ASKED[:2], False))
    extended = read_member(data, "word/commentsExtended.xml")
    at = extended.rindex(b'done="0"')
    extended = extended[:at] + b'done="1"' + extended[at + 8 :]
    notes = read_manuscript(with_member(data, "word/commentsExtended.xml", extended)).notes
    assert {note.kind for note in notes} == {NoteKind.NOTE}


def test_replies_in_a_circle_are_all_kept():
    data = with_threads(("Am Kai.", ASKED[:2], False))
    extended = read_member(data, "word/commentsExtended.xml").replace(
        b'paraId="00000001"', b'paraId="00000001" w15:paraIdParent="00000002"'
    )
    notes = read_manuscript(with_member(data, "word/commentsExtended.xml", extended)).notes
    assert {note.text for note in notes} == {"Woher?", "Bilanz 2025, S. 3"}


def test_threads_of_libreoffice_are_read():
    def comment(name, text, parent="", resolved="false"):
        named = f' loext:parent-name="{parent}"' if parent else ""
        return (
            f'<office:annotation xmlns:loext="{LOEXT}" office:name="{name}"{named} '
            f'loext:resolved="{resolved}">'
            f"<dc:creator>Ida</dc:creator><text:p>{text}</text:p></office:annotation>"
        )

    ends = '<office:annotation-end office:name="{}"/>'
    data = odt(
        "<text:p>"
        + comment("b", "Bilanz, S. 3", parent="a", resolved="true")
        + comment("a", "Woher?", resolved="true")
        + "312 Leute"
        + ends.format("a")
        + ends.format("b")
        + " am Kai.</text:p>"
    )
    assert list(read_manuscript(data).notes) == [
        ManuscriptNote(0, 9, "Woher?", "Ida", NoteKind.RESOLVED),
        ManuscriptNote(0, 9, "Bilanz, S. 3", "Ida", NoteKind.RESOLVED, is_reply=True),
    ]
