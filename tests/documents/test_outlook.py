"""What Outlook packs into `winmail.dat` is unpacked."""

import struct

import pytest

from articles.documents import read_document
from articles.documents.outlook import packed_files
from articles.documents.unpacking import unpack_mail

from .pdf_files import pdf
from .test_mail import mail
from .tnef_files import SIGNATURE, tnef


def sent(content, name="winmail.dat"):
    message = mail("Anbei.")
    message.add_attachment(content, "application", "ms-tnef", filename=name)
    return message.as_bytes()


def test_the_files_in_it_are_attached():
    report = pdf("Im Register stehen 298 Leute.")
    found = unpack_mail(sent(tnef(("fähre.docx", b"x"), ("Register.pdf", report))))
    assert [(file.name, file.content) for file in found.files] == [
        ("fähre.docx", b"x"),
        ("Register.pdf", report),
    ]
    assert found.left_out == []


def test_they_are_read_with_the_mail():
    content = sent(tnef(("Register.pdf", pdf("Im Register stehen 298 Leute."))))
    [read] = read_document(content, "a.eml").attachments
    assert (read.name, read.text) == ("Register.pdf", "Im Register stehen 298 Leute.")


def test_more_than_the_most_are_named():
    found = unpack_mail(sent(tnef(*((f"{n}.pdf", b"%PDF-1.7") for n in range(53)))))
    assert len(found.files) == 50
    assert found.left_out == ["50.pdf", "51.pdf", "52.pdf"]


@pytest.mark.parametrize(
    "content",
    [
        b"x",
        tnef(),
        tnef(("a.pdf", b"x"))[:-20],
        struct.pack("<IH", SIGNATURE, 1) + b"\xff" * 500,
    ],
)
def test_what_has_no_file_or_is_damaged_stays_as_it_came(content):
    assert [file.name for file in unpack_mail(sent(content)).files] == ["winmail.dat"]


def test_a_message_without_its_mail_is_unpacked_and_has_no_text_of_its_own():
    content = tnef(("fähre.docx", b"x"), ("leer.txt", b""), ("Register.pdf", b"%PDF-1.7"))
    read = read_document(content, "winmail.dat")
    assert (read.media_type, read.blocks, read.faults) == ("application/ms-tnef", (), ())
    assert [file.name for file in unpack_mail(content).files] == ["fähre.docx", "Register.pdf"]


def test_of_a_message_without_its_mail_more_than_the_most_are_named():
    content = tnef(*((f"{n}.png", b"x") for n in range(51)), ("Register.pdf", b"%PDF-1.7"))
    found = unpack_mail(content)
    assert (len(found.files), found.files[-1].name) == (50, "Register.pdf")
    assert found.left_out == ["49.png", "50.png"]


@pytest.mark.parametrize("content", [tnef(), tnef(("a.pdf", b"x"))[:-20]])
def test_a_message_without_its_mail_that_has_no_file_is_named_as_damaged(content):
    assert read_document(content, "winmail.dat").faults == ("broken",)
    assert unpack_mail(content).files == []


def test_a_message_of_very_many_objects_is_not_parsed():
    content = struct.pack("<IH", SIGNATURE, 1) + (b"\1" + b"\0" * 10) * 100_000
    assert packed_files(content) == []
