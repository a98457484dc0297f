"""Mails that Outlook saved (.msg) are read as mails are; what is attached to them, too."""

from datetime import UTC, date, datetime

import pytest
from compressed_rtf import compress

from articles.documents import likely_type, read_document, read_in_child, unpack_in_child
from articles.documents.compound_files import MSG
from articles.documents.unpacking import unpack_mail

from .compound_packing import compound, saved_mail

AT = datetime(2026, 5, 18, 9, 30, tzinfo=UTC)
PEOPLE = ((1, "Otto Berg", "otto@blatt.example"), (2, "Kühn, Eva", "eva@blatt.example"))
FROM = {"sender": "Merle Jansohn", "address": "merle@werft.example"}
OLDER = saved_mail(subject="Register", body="Damals 14 Boote.", sender="Ida Rau")
PACKED = (
    r"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}"
    r"{\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 "
    r"Im Register stehen 298 Leute &\'e4.\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}"
    r"{\*\htmltag64 <p>}\htmlrtf doppelt\htmlrtf0 Zwei{\*\htmltag84 &lt;}drei"
    r"{\*\htmltag84 <img src='cid:logo'>}{\*\htmltag72 </p>}{\*\htmltag27 </html>}}"
)


def read(**parts):
    return read_document(compound(saved_mail(**parts)), "Zahlen.msg")


def texts(document):
    return [block.text for block in document.blocks if not block.is_mail_head]


def test_its_head_and_its_body_are_read_as_those_of_a_mail():
    body = "Guten Tag,\r\n\r\nim Register stehen 298 Leute.\r\n"
    found = read(subject="Zahlen für Mai", body=body, recipients=PEOPLE, at=AT, **FROM)
    assert (found.media_type, found.title, found.faults) == (MSG, "Zahlen für Mai", ())
    assert (found.sender, found.sent_on) == ("Merle Jansohn", date(2026, 5, 18))
    assert found.recipients == ("Otto Berg", "Kühn, Eva")
    assert found.blocks[0].cells == (
        "Merle Jansohn <merle@werft.example>",
        "Otto Berg <otto@blatt.example>",
        "Kühn, Eva <eva@blatt.example>",
        "2026-05-18 09:30 +0000",
        "Zahlen für Mai",
    )
    assert texts(found) == ["Guten Tag,", "im Register stehen 298 Leute."]
    assert found.blocks[-1].speaker == "Merle Jansohn"


def test_what_the_server_wrote_counts_before_what_outlook_noted():
    headers = (
        "From: Presse <presse@amt.example>\r\nDate: Mon, 18 May 2026 23:30:00 +0200\r\n"
        "In-Reply-To: <1@blatt.example>\r\nTo: Otto <otto@blatt.example>\r\n\r\n"
    )
    found = read(subject="Zahlen", body="Ja.", headers=headers, at=AT, **FROM)
    assert (found.sender, found.sent_on) == ("Presse", date(2026, 5, 18))
    assert (found.recipients, found.title, found.is_answer) == (("Otto",), "Zahlen", True)


def test_an_address_of_exchange_is_none():
    found = read(body="Ja.", sender="Ida Rau", address="/O=AMT/CN=RAU")
    assert found.blocks[0].cells[0] == "Ida Rau"


def test_people_whom_outlook_only_names_are_read():
    found = read(body="Ja.", texts={0x0E04: "Berg, Otto; Eva Kühn"}, **FROM)
    assert found.recipients == ("Berg, Otto", "Eva Kühn")


@pytest.mark.parametrize(
    "data",
    [
        {0x1013: "<p>Im Register stehen 298 Leute ä.</p><p>Zwei</p>".encode()},
        {0x1013: "<p>Im Register stehen 298 Leute ä.</p><p>Zwei</p>".encode("cp1252")},
        {0x1009: compress(rb"{\rtf1\ansi Im Register stehen 298 Leute \'e4.\par Zwei}")},
        {0x1009: compress(rb"{\rtf1\ansi Im Register stehen 298 Leute \'e4.\par Zwei}", False)},
    ],
    ids=["HTML", "HTML in Windows-1252", "packed RTF", "RTF"],
)
def test_a_body_without_text_is_read_from_its_other_form(data):
    assert texts(read(data=data, **FROM)) == ["Im Register stehen 298 Leute ä.", "Zwei"]


def test_html_that_is_packed_into_rtf_is_unpacked():
    found = read(data={0x1009: compress(PACKED.encode())}, **FROM)
    assert texts(found) == ["Im Register stehen 298 Leute &ä.", "Zwei<drei"]


def test_files_and_mails_in_it_are_attached():
    files = (("Liste.txt", b"14 Boote"), ("", OLDER), ("leer.txt", b""))
    content = compound(saved_mail(body="Anbei.", attached=files, **FROM))
    attached = read_document(content, "a.msg").attachments
    assert [(row.name, texts(row)) for row in attached] == [
        ("Liste.txt", ["14 Boote"]),
        ("Register.eml", ["Damals 14 Boote."]),
        ("leer.txt", []),
    ]
    unpacked = unpack_mail(content)
    assert [file.name for file in unpacked.files] == ["Liste.txt", "Register.eml"]
    assert unpacked.left_out == ["leer.txt"]


def test_pictures_that_its_text_shows_are_not_attached():
    picture = b"\x89PNG\r\n\x1a\n"
    files = (("logo.png", picture, "logo"), ("Karte.png", picture, "karte"))
    content = saved_mail(body="Anbei.", attached=files, data={0x1009: compress(PACKED.encode())})
    assert [file.name for file in unpack_mail(compound(content)).files] == ["Karte.png"]


def test_mails_in_mails_are_read_to_four_levels():
    mail = OLDER
    for _ in range(7):
        mail = saved_mail(subject="weiter", body="Anbei.", attached=(("", mail),), **FROM)
    depth, found = 0, read_document(compound(mail), "a.msg")
    while found.attachments:
        depth, found = depth + 1, found.attachments[0]
    assert depth == 5


def test_its_content_says_what_it_is_and_nothing_is_unpacked_for_that():
    content = compound(saved_mail(body="x"))
    assert read_document(content, "Zahlen").media_type == MSG
    assert likely_type(content, "Zahlen.msg") == likely_type(content, "Zahlen") == MSG


def test_the_process_reads_it_and_unpacks_it():
    content = compound(saved_mail(body="Anbei.", attached=(("Liste.txt", b"14 Boote"),), **FROM))
    assert read_in_child(content, "a.msg") == read_document(content, "a.msg")
    assert [file.content for file in unpack_in_child(content).files] == [b"14 Boote"]


def test_a_damaged_one_is_named_as_damaged():
    content = compound(saved_mail(body="x" * 9000, **FROM))
    assert read_document(content[:2000], "a.msg").faults == ("broken",)
    assert not unpack_mail(content[:2000]).files


def test_streams_that_overlap_are_not_read_again_and_again():
    """Fifty attachments that name the same megabyte are no fifty megabytes."""
    files = tuple((f"{n}.bin", bytes(100_000)) for n in range(3))
    content = bytearray(compound(saved_mail(body="x", attached=files)))
    starts = [at for at in range(512, len(content), 128) if content[at + 66] == 2]
    large = [at for at in starts if content[at + 120 : at + 124] == (100_000).to_bytes(4, "little")]
    for at in large:
        content[at + 116 : at + 124] = content[large[0] + 116 : large[0] + 120] + (
            250_000
        ).to_bytes(4, "little")
    assert read_document(bytes(content), "a.msg").faults == ("broken",)


@pytest.mark.parametrize("link", [68, 72, 76], ids=["before", "after", "in it"])
def test_storages_that_are_in_themselves_end(link):
    content = bytearray(compound(saved_mail(body="x", attached=(("a.txt", b"x"),))))
    entries = list(range(512, len(content) - 128, 128))
    storage = next(number for number, at in enumerate(entries) if content[at + 66] == 1)
    at = entries[storage] + link
    content[at : at + 4] = storage.to_bytes(4, "little")
    assert read_in_child(bytes(content), "a.msg").faults in ((), ("broken",))


def test_a_body_that_says_to_unpack_to_gigabytes_is_left_out():
    packed = bytearray(compress(rb"{\rtf1 Zahlen}"))
    packed[4:8] = (2**31).to_bytes(4, "little")
    assert texts(read(data={0x1009: bytes(packed)}, **FROM)) == []
