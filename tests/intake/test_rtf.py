"""Rich Text Format: parts, characters, notes, what is left out; hostile files."""

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from articles.intake.returned_word import MADE_HERE
from tests.intake.words import noted, parts, warned

HEAD = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}"
    r"{\s2 heading 2;}{\s3 Dachzeile;}}{\info{\author Nicht im Text}}"
)


def read(body: str):
    return read_manuscript((HEAD + body + "}").encode("latin-1"), filename="a.rtf")


def test_styles_are_parts():
    manuscript = read(
        r"\pard\s3 H\'e4fen\par\pard\s1 Der Kai\par\pard Er misst\~90\tab Meter.\par"
        r"\pard\s2 Der Bau\par\pard\s0 Eins\line zwei.\par"
    )
    assert parts(manuscript) == [
        ("kicker", "Häfen"),
        ("headline", "Der Kai"),
        ("paragraph", "Er misst\u00a090\tMeter."),
        ("crosshead", "Der Bau"),
        ("paragraph", "Eins\nzwei."),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"H\u228?fen", "Häfen"),
        (r"H\u228\'e4fen", "Häfen"),
        (r"\uc0 H\u228 fen", "Häfen"),
        (r"\u-10179?\u-8704? da", "😀 da"),
        (r"\u-8704? da", "\ufffd da"),
        (r"\ldblquote Ja\rdblquote  \endash  er", "“Ja” – er"),
        (r"\{klar\} \\x", "{klar} \\x"),
        ("Zwei\r\nZeilen", "ZweiZeilen"),
        (r"{\*\unbekannt weg}da", "da"),
        (r"{\pict 00ff00}da", "da"),
        (r"a{\v versteckt}b", "ab"),
        (r"a{\deleted weg}b", "ab"),
        (r"a{\bin5 {{{{{}b", "ab"),
        (r"A\cell B\cell\row", "A\tB"),
    ],
)
def test_characters_and_what_is_left_out(body, text):
    assert read(body).text == text


def test_comments_footnotes_and_links_are_notes_at_their_words():
    manuscript = read(
        r"Der Kai misst {\*\atrfstart 1}90 Meter{\*\atrfend 1}{\*\atnid EK}{\*\atnauthor E. Kroll}"
        r"\chatn{\*\annotation{\*\atnref 1}\pard Plan, Blatt 2}, sagt "
        r'{\field{\*\fldinst{HYPERLINK "https://hafen.example"}}{\fldrslt der Hafen}}'
        r".{\footnote\pard Mitteilung, S. 3}\par"
    )

    assert manuscript.text == "Der Kai misst 90 Meter, sagt der Hafen."
    assert noted(manuscript) == [
        ("90 Meter", "Plan, Blatt 2", "E. Kroll"),
        ("der Hafen", "https://hafen.example", None),
        ("Hafen.", "Mitteilung, S. 3", None),
    ]
    assert warned(manuscript)["footnotes_as_notes"]["count"] == 1


def group(word, text):
    return rf"{{\*\{word} {text}}}"


def comment(number, author, text, more=""):
    about = group("atnid", "X") + group("atnauthor", author)
    return rf"{about}\chatn{{\*\annotation{group('atnref', number)}{more}\pard {text}}}"


def told(manuscript):
    rows = ((note, manuscript.text[note.start : note.end]) for note in manuscript.notes)
    return [(words, note.text, note.is_reply) for note, words in rows]


@pytest.mark.parametrize(("first", "second"), [(-1, -2), (-1, -1), (1, 1), (1, 2)])
def test_replies_follow_the_comment_that_they_answer_at_its_words(first, second):
    question = "312 Leute" + group("atrfend", 1) + comment(1, "Ida", "Woher?")
    answer = comment(2, "Nora", "Bilanz, S. 3", group("atnparent", first))
    thanks = comment(3, "Ida", "Danke", group("atnparent", second))
    manuscript = read(
        group("atrfstart", 1) + group("atrfstart", 2) + question + group("atrfend", 2) + answer
        + thanks + " am Kai" + comment(4, "Ida", "Ja") + r".\par Ende"
        + comment(5, "Ida", "Wo?", group("atnparent", first))
    )  # fmt: skip
    assert told(manuscript) == [
        ("312 Leute", "Woher?", False),
        ("312 Leute", "Bilanz, S. 3", True),
        ("312 Leute", "Danke", True),
        ("Kai", "Ja", False),
        ("Ende", "Wo?", False),
    ]


@pytest.mark.parametrize("parent", ["-9", "-1", "7", "", "root", "-99999999999"])
def test_a_reply_to_no_comment_of_its_paragraph_is_a_comment(parent):
    manuscript = read("Am Kai" + comment(1, "Ida", "Woher?", group("atnparent", parent)))
    assert told(manuscript) == [("Kai", "Woher?", False)]


def test_comments_at_the_same_words_are_in_the_order_in_which_they_were_written():
    """LibreOffice writes replies first; the highest bits of a moment are the day of the week."""
    saturday, monday = 3354124631, 669774168
    starts, ends = ("".join(group(word, n) for n in (1, 2)) for word in ("atrfstart", "atrfend"))
    reply = comment(2, "Nora", "Bilanz", group("atndate", monday))
    question = comment(1, "Ida", "Woher?", group("atndate", saturday))
    manuscript = read(starts + "312" + ends + reply + question)
    assert [note.text for note in manuscript.notes] == ["Woher?", "Bilanz"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"kein RTF", RefusalCode.BROKEN_FILE),
        (rb"{\rtf1 }", RefusalCode.EMPTY),
        (b"{\\rtf1 " + b"{" * 600 + b"x", RefusalCode.TOO_NESTED),
        (b"{\\rtf1 " + b"\\b" * 1_500_001, RefusalCode.TOO_MANY_ELEMENTS),
        (b"{\\rtf1 " + b"a" * 700_000 + b"}", RefusalCode.TOO_LONG),
        (rb"{\rtf1 a\u0 b}", RefusalCode.NUL_CHARACTER),
    ],
)
def test_what_is_no_text_is_refused(data, code):
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data, filename="a.rtf")
    assert refused.value.code is code


@pytest.mark.parametrize(
    "unit", ["{", "}", "\\", "\\'e", "\\u", "\\bin99999 ", "{\\*\\annotation "]
)
def test_a_file_that_ends_anywhere_hurts_nothing(unit):
    text = read_manuscript(f"{{\\rtf1 Eins {unit}".encode(), filename="a.rtf").text
    assert text.startswith("Eins")


def test_a_word_file_for_the_author_is_refused_in_this_format():
    properties = r"{\*\userprops{\propname %s}\proptype30{\staticval 7}}Er h\'e4lt."

    with pytest.raises(UnreadableManuscript) as refused:
        read(properties % MADE_HERE)

    assert refused.value.code is RefusalCode.NO_LONGER_WORD
    assert read(properties % "Ressort").text == "Er hält."
