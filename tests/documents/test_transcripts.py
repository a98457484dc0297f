"""Subtitles are read as what each speaker says, with the time at which it begins."""

import pytest

from articles.documents import ReadingFault, read_document

CUE = "00:00:{:02}.000 --> 00:00:{:02}.500\n{}\n\n"


def vtt(*cues):
    return "WEBVTT\n\n" + "".join(CUE.format(n * 5, n * 5 + 4, cue) for n, cue in enumerate(cues))


def turns(*cues):
    found = read_document(vtt(*cues).encode(), "anruf.vtt").blocks
    return [(block.speaker, block.timecode, block.text) for block in found]


def test_cues_are_joined_to_turns():
    assert turns(
        "SANDMANN: We delivered a little", "over 147 thousand cars.", "OTTO: Thank you."
    ) == [
        ("Sandmann", "00:00:00", "We delivered a little over 147 thousand cars."),
        ("Otto", "00:00:10", "Thank you."),
    ]


@pytest.mark.parametrize(
    ("cue", "speaker", "text"),
    [
        ("<v Anna Berg>Guten Tag.", "Anna Berg", "Guten Tag."),
        ("<v.loud Anna Berg>Guten <i>Tag</i>.</v>", "Anna Berg", "Guten Tag."),
        ("Dr. Anna Berg: Guten Tag.", "Dr. Anna Berg", "Guten Tag."),
        ("ANNA BERG (CFO): Guten Tag.", "Anna Berg (Cfo)", "Guten Tag."),
        ("Es sind drei: Anna, Otto und Karl.", "", "Es sind drei: Anna, Otto und Karl."),
        ("Sprecher 1: Guten Tag.", "Sprecher 1", "Guten Tag."),
        ("[Sprecher 2] Guten Tag.", "Sprecher 2", "Guten Tag."),
        ("(Anna Berg) Guten Tag.", "Anna Berg", "Guten Tag."),
        (">> ANNA BERG:\nGuten Tag.", "Anna Berg", "Guten Tag."),
        ("Kapitel 3: Guten Tag.", "", "Kapitel 3: Guten Tag."),
        ("[Applaus] Guten Tag.", "", "[Applaus] Guten Tag."),
        ("um 12:30 Uhr", "", "um 12:30 Uhr"),
        ("Tom &amp; Anna", "", "Tom & Anna"),
    ],
)
def test_the_speaker_is_named_in_many_ways(cue, speaker, text):
    assert turns(cue) == [(speaker, "00:00:00", text)]


def test_lines_that_roll_are_said_once():
    assert turns(
        " \nGuten<00:00:00.400><c> Abend,</c>",
        "Guten Abend,\n ",
        "Guten Abend,\nes<00:00:02.800><c> waren</c>",
        "es waren\n ",
        "es waren\nzwölf Leute da.",
    ) == [("", "00:00:00", "Guten Abend, es waren zwölf Leute da.")]


def test_what_is_said_twice_is_read_twice():
    assert turns("Nein.", "Nein.", "Das stimmt nicht.") == [
        ("", "00:00:00", "Nein. Nein. Das stimmt nicht.")
    ]


def test_two_speakers_in_one_cue_are_two_turns():
    assert turns("<v Anna>Ja.</v> <v Otto>Nein.</v>") == [
        ("Anna", "00:00:00", "Ja."),
        ("Otto", "00:00:00", "Nein."),
    ]


def test_a_dash_is_another_speaker_without_a_name():
    assert turns("ANNA: Ja.", "- Nein.") == [
        ("Anna", "00:00:00", "Ja."),
        ("", "00:00:05", "Nein."),
    ]


def test_a_long_turn_is_split_at_the_end_of_a_sentence():
    sentence = "Das ist ein Satz mit einer ganzen Reihe von Worten, die alle gesagt werden. " * 6
    found = turns(f"Anna: {sentence}", sentence, "Und Schluss.")
    assert [(speaker, time) for speaker, time, _ in found] == [
        ("Anna", "00:00:00"),
        ("Anna", "00:00:10"),
    ]


def test_subrip_is_read():
    srt = (
        "1\n00:01:02,500 --> 00:01:04,000\nAnna: Hallo\n\n2\n00:01:05,000 --> 00:01:06,000\nWelt.\n"
    )
    found = read_document(srt.encode(), "film.srt")
    assert [(b.speaker, b.timecode, b.text, b.line) for b in found.blocks] == [
        ("Anna", "00:01:02", "Hallo Welt.", 2)
    ]


@pytest.mark.parametrize(
    "noise", ["NOTE ein Hinweis", "STYLE\n::cue { color: red }", "X-TIMESTAMP-MAP=a"]
)
def test_notes_and_styles_are_no_text(noise):
    content = f"WEBVTT\n\n{noise}\n\n" + CUE.format(1, 2, "Hallo.")
    assert [b.text for b in read_document(content.encode(), "a.vtt").blocks] == ["Hallo."]


def test_a_file_without_cues_has_no_text():
    assert read_document(b"WEBVTT\n\nnichts", "a.vtt").faults == (ReadingFault.NO_TEXT,)
