"""Plain text keeps its characters, whatever encoding it comes in."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.words import warned

TEXT = "Die Größe beträgt 48 m², sagte Frau Müller. „Das ist knapp“ – rund 5 € mehr."
ODD = "Fu\xdfball\xad\xa0\u202f\U0001f600e\u0301\u200d\u200b\u2028\x85\ufeff\t„Ja“"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_files_are_read_without_a_warning(encoding):
    manuscript = read_manuscript(TEXT.encode(encoding), filename="text.txt")

    assert manuscript.text == TEXT
    assert manuscript.warnings == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_a_guessed_encoding_is_reported(encoding):
    manuscript = read_manuscript(TEXT.encode(encoding), filename="text.txt")

    assert manuscript.text == TEXT
    assert warned(manuscript) == {"encoding_guessed": {"encoding": encoding}}


def test_a_short_file_from_windows_keeps_its_umlauts():
    assert read_manuscript("Übergröße: 5 €".encode("cp1252")).text == "Übergröße: 5 €"


@pytest.mark.parametrize(
    ("text", "encoding", "charset"),
    [
        ("Šířka 5", "iso8859-2", "ISO-8859-2"),
        ("Größe 5 €", "cp1252", '"iso-8859-1"'),
        ("Šířka 5", "utf-8", "iso-8859-1"),
        ("Šířka 5", "utf-8", "punycode"),
    ],
)
def test_the_sender_names_the_encoding_of_what_is_not_utf_8(text, encoding, charset):
    manuscript = read_manuscript(text.encode(encoding), media_type=f"text/plain; charset={charset}")

    assert manuscript.text == text
    assert not manuscript.warnings


def test_plain_text_has_no_known_parts():
    manuscript = read_manuscript("Titel\n\nText.")

    assert manuscript.blocks is None
    assert manuscript.headline is None


def test_line_ends_become_newlines_and_nothing_else_changes():
    assert read_manuscript(f"a\r\nb\rc\n{ODD}").text == f"a\nb\nc\n{ODD}"


def test_characters_survive_a_file():
    assert read_manuscript(ODD.encode(), filename="a.txt").text == ODD


def test_combining_marks_are_not_composed():
    assert read_manuscript("Mu\u0308ller").text == "Mu\u0308ller"


def test_a_nul_character_is_refused_with_its_place():
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript("abc\0def")

    assert refused.value.code is RefusalCode.NUL_CHARACTER
    assert refused.value.params == {"position": 3}
    assert "NUL" in str(refused.value)


def test_half_a_character_is_refused_with_its_place():
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript("ab\ud83d")

    assert refused.value.code is RefusalCode.LONE_SURROGATE
    assert refused.value.params == {"position": 2}


@pytest.mark.parametrize("data", ["", " \n\t", b"", b"\r\n", b"\xef\xbb\xbf", "\ufeff\n", "\xa0"])
def test_blank_input_is_refused(data):
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data)

    assert refused.value.code is RefusalCode.EMPTY


def test_random_bytes_are_no_text():
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(b"\x89" + os.urandom(5000))

    assert refused.value.code is RefusalCode.BINARY


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), min_size=1))
def test_any_text_survives_to_the_character(text):
    if not text.strip():
        return
    assert read_manuscript(text.encode(), filename="a.txt").text == text
    assert read_manuscript(text, filename="a.txt").text == text
