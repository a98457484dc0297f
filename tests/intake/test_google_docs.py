"""Pages from Google Docs: comments, footnotes, links; in a ZIP, too. Mails; what is refused."""

import zipfile
from io import BytesIO

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.words import noted, parts, warned

PAGE = """<html><body class="doc-content"><h1>Der Kai</h1>
<p><span>Er misst 90 Meter</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>, sagt
</span><span><a href="https://www.google.com/url?q=https://hafen.example/kai%3Fa%3D1&amp;sa=D">der
Hafen</a></span>.
<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Mitteilung, S. 3</span></p></div>
<div style="border:1px solid black"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>
<span>Plan, Blatt 2</span></p><p><span>Stand April</span></p></div></body></html>"""
NOTES = [
    ("Meter", "Plan, Blatt 2 Stand April"),
    ("der Hafen", "https://hafen.example/kai?a=1"),
    ("Hafen.", "Mitteilung, S. 3"),
]


def zipped(**members: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("_", "."), content)
    return file.getvalue()


@pytest.mark.parametrize("data", [PAGE, PAGE.encode(), zipped(DerKai_html=PAGE, bild_png="x")])
def test_comments_and_footnotes_are_notes_at_their_words(data):
    manuscript = read_manuscript(data, filename="a.zip" if data[:2] == b"PK" else "a.html")

    assert parts(manuscript) == [
        ("headline", "Der Kai"),
        ("paragraph", "Er misst 90 Meter, sagt der Hafen."),
    ]
    found = [(words, " ".join(text.split())) for words, text, _ in noted(manuscript)]
    assert found == NOTES
    assert warned(manuscript)["footnotes_as_notes"]["count"] == 1


@pytest.mark.parametrize(
    "page",
    [
        '<p>Eins<a href="#cmnt1" id="cmnt_ref1">[a]</a></p>',
        '<p id="cmnt1">Eins <a href="#cmnt1" id="cmnt_ref1">[a]</a></p>',
        '<p>Eins <a href="#cmnt_ref1" id="cmnt_ref1">[a]</a></p>',
        '<p>Eins <a href="https://www.google.com/url?sa=D">zwei</a></p>',
        '<div><p>Eins <a href="#cmnt1" id="cmnt_ref1">[a]</a></p>'
        '<p><a href="#cmnt_ref1" id="cmnt1">[a]</a> x</p></div>',
        '<p>Eins <a href="https://[::1/url?q=a google.com/url">zwei</a></p>',
    ],
)
def test_a_reference_to_nothing_hurts_nothing(page):
    assert read_manuscript(page, filename="a.html").text.startswith("Eins")


@pytest.mark.parametrize(
    "data",
    [zipped(a_html="<p>a", b_html="<p>b"), zipped(a_txt="a"), zipped(a_html="<p>a")[:-30]],
)
def test_a_zip_that_is_no_page_is_refused(data):
    with pytest.raises(UnreadableManuscript):
        read_manuscript(data, filename="a.zip")


def test_a_zip_that_swells_is_refused():
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(zipped(a_html="<p>a", b_png="0" * 51_000_000), filename="a.zip")
    assert refused.value.code is RefusalCode.TOO_LARGE_UNPACKED


MAIL = """From: Edda Kroll <kroll@werk.example>
Subject: Der Kai
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: multipart/alternative; boundary=y

--y
Content-Type: text/plain; charset=utf-8

Er misst 90 Meter.
--y
Content-Type: text/html; charset=utf-8

<p>Er misst <a href="https://hafen.example">90 Meter</a>.</p>
--y--
--x
Content-Type: application/pdf
Content-Disposition: attachment; filename=plan.pdf

x
--x--
"""


def test_the_text_of_a_mail_is_read_and_what_is_attached_is_named():
    manuscript = read_manuscript(MAIL.encode(), filename="a.eml")

    assert manuscript.text == "Er misst 90 Meter."
    assert noted(manuscript) == [("90 Meter", "https://hafen.example", None)]
    assert warned(manuscript)["metadata_left_out"]["fields"] == "plan.pdf"


@pytest.mark.parametrize(
    "mail",
    [
        b"Content-Type: text/plain; charset=klingon\n\nEr h\xe4lt.",
        b"Content-Type: image/png\n\nx",
        b"A: b\n" * 2_000 + b"\nText",
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 50,
        b"Subject: leer\n\n \n",
    ],
)
def test_a_mail_without_a_readable_text_is_refused(mail):
    with pytest.raises(UnreadableManuscript):
        read_manuscript(mail, filename="a.eml")


@pytest.mark.parametrize(
    ("data", "filename"),
    [
        (b"<?xml version='1.0'?><FictionBook><body/></FictionBook>", "a.xml"),
        (b"<opml version='2.0'><body/></opml>", "a.txt"),
        (b'{"cells": [{"cell_type": "markdown"}], "nbformat": 4}', "a.json"),
        (b"Text", "a.fb2"),
        (b"Text", "a.opml"),
        (b"Text", "a.ipynb"),
    ],
)
def test_other_kinds_of_files_are_refused_with_what_to_do(data, filename):
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(data, filename=filename)
    assert refused.value.code is RefusalCode.UNKNOWN_FORMAT
    assert ".docx" in str(refused.value)
