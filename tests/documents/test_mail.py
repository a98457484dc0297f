"""A mail is read with its heads, who says what in it, and what is attached."""

from datetime import date
from email.message import EmailMessage

import pytest

from articles.documents import ReadingFault, read_document
from articles.documents.unpacking import unpack_mail
from tests.documents.pdf_files import pdf


def mail(body="Guten Tag,\n\nwir haben 312 Leute.", *, subject="Ihre Anfrage", **headers):
    message = EmailMessage()
    message["From"] = headers.pop("sender", '"Dr. Corinna Waldeck" <c.waldeck@kunst.example>')
    message["To"] = "Redaktion <r@blatt.example>, voss@blatt.example"
    message["Date"] = "Mon, 07 Dec 2026 15:20:08 +0100"
    message["Subject"] = subject
    message.set_content(body)
    return message


def read(message, name="mail.eml"):
    return read_document(message.as_bytes(), name)


def body_of(found):
    """Return the blocks below the head."""
    return [block for block in found.blocks if not block.is_mail_head]


def said(body):
    return [(block.speaker, block.text) for block in body_of(read(mail(body)))]


def test_the_heads_of_a_mail_are_read():
    found = read(mail())
    assert (found.title, found.sender, found.sent_on, found.recipients) == (
        "Ihre Anfrage",
        "Dr. Corinna Waldeck",
        date(2026, 12, 7),
        ("Redaktion", "voss@blatt.example"),
    )
    assert [block.text for block in body_of(found)] == ["Guten Tag,", "wir haben 312 Leute."]


def test_the_first_block_is_the_head_with_all_who_got_it():
    message = mail()
    message["Cc"] = '"Voss, Jana" <j.voss@blatt.example>'
    head = read(message).blocks[0]
    assert dict(zip(head.head, head.cells, strict=True)) == {
        "From": "Dr. Corinna Waldeck <c.waldeck@kunst.example>",
        "To": "Redaktion <r@blatt.example>, voss@blatt.example",
        "Date": "2026-12-07 15:20 +0100",
        "Subject": "Ihre Anfrage",
        "Cc": "Voss, Jana <j.voss@blatt.example>",
    }
    assert head.text == "\t".join(head.cells)


def test_the_head_of_a_saved_page_names_its_address():
    content = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://werft.example/leute\n"
        b"Subject: Leute\nDate: Mon, 7 Dec 2026 14:20:08 -0000\n"
        b"Content-Type: text/html\n\n<p>312</p>"
    )
    found = read_document(content, "seite.mhtml")
    assert found.url == "https://werft.example/leute"
    head = found.blocks[0]
    assert dict(zip(head.head, head.cells, strict=True)) == {
        "Date": "2026-12-07 14:20",
        "Subject": "Leute",
        "Address": "https://werft.example/leute",
    }


def test_a_day_that_is_no_day_is_in_the_head_as_written():
    content = b"From: a@b.example\nSubject: x\nDate: gestern um drei\n\nText"
    assert read_document(content, "a.eml").blocks[0].cells == (
        "a@b.example",
        "gestern um drei",
        "x",
    )


def test_a_mail_without_words_has_its_head():
    found = read(mail(""))
    assert [block.is_mail_head for block in found.blocks] == [True]


def test_what_is_quoted_is_said_by_the_one_who_wrote_it():
    body = "Nein.\n\nAm 16.02.2026 um 15:43 schrieb Rietbrock, Jonas:\n> Sie bekommen eine Kraft.\n"
    assert said(body)[0] == ("Dr. Corinna Waldeck", "Nein.")
    assert said(body)[-1] == ("Rietbrock, Jonas", "Sie bekommen eine Kraft.")


@pytest.mark.parametrize(
    "line",
    [
        "On 16 Jan 2026, at 16:02, Ines Morawetz wrote:",
        "On Fri, Jan 16, 2026 at 4:02 PM Ines Morawetz <i@m.example> wrote:",
        "Am 16. Januar 2026 schrieb Ines Morawetz <i@m.example>:",
    ],
)
def test_many_programs_introduce_what_is_quoted(line):
    assert said(f"Danke.\n\n{line}\n> Wir warten.\n")[-1] == ("Ines Morawetz", "Wir warten.")


def test_a_quote_in_a_quote_has_its_own_speaker():
    body = (
        "Ja.\n\nAm 2.3.2026 schrieb Anna Berg:\n> Gut.\n>\n> Am 1.3.2026 schrieb Otto Karl:\n"
        ">> Das Essen kommt kalt.\n"
    )
    assert said(body)[-1] == ("Otto Karl", "Das Essen kommt kalt.")


def test_the_text_is_read_rather_than_the_same_as_html():
    message = mail("Nur einmal.")
    message.add_alternative("<p>Nur einmal.</p>", subtype="html")
    assert [block.text for block in body_of(read(message))] == ["Nur einmal."]


def test_a_mail_of_html_is_read_with_its_tables():
    message = mail("")
    message.set_content(
        "<table><tr><td>Jahr</td><td>Fälle</td></tr><tr><td>2025</td><td>7</td></tr></table>",
        subtype="html",
    )
    assert read(message).blocks[-1].cells == ("2025", "7")


def said_in_html(body):
    message = mail("")
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    return [(block.speaker, block.text.partition("\n")[0]) for block in body_of(read(message))]


def test_what_outlook_forwards_in_html_is_said_by_the_one_who_wrote_it():
    head = "<b>Von:</b> Ines Rau &lt;rau@x.example&gt;<br><b>Gesendet:</b> Montag<br><b>An:</b> C."
    found = said_in_html(f"<p>Siehe unten.</p><div><p>{head}</p></div><p>Es waren 40.</p>")
    assert (found[0], found[2]) == (
        ("Dr. Corinna Waldeck", "Siehe unten."),
        ("Ines Rau", "Es waren 40."),
    )


def test_an_empty_line_in_html_ends_a_paragraph():
    found = said_in_html("<div>Es waren 41.<br><br>Der Rest<br>steht hier.<br>&nbsp;<br>Gruß</div>")
    assert [text for _, text in found] == ["Es waren 41.", "Der Rest steht hier.", "Gruß"]


@pytest.mark.parametrize("is_within", [False, True])
def test_below_a_quotation_in_html_the_sender_goes_on(is_within):
    begins = "<blockquote type=cite>"
    says = "<div>Am 16.02.2026 um 15:43 schrieb Ines Rau &lt;rau@x.example&gt;:</div>"
    found = said_in_html(
        f"<div>Ja.</div>{begins + says if is_within else says + begins}<p>Waren es 40?</p>"
        "</blockquote><p>Es waren 41.</p>"
    )
    assert found[2:] == [("Ines Rau", "Waren es 40?"), ("Dr. Corinna Waldeck", "Es waren 41.")]


@pytest.mark.parametrize(
    "head",
    [
        "Von: Ines Rau <rau@x.example>\nBetreff: Aw: Zahlen\nDatum: 11. Mai 2026 um 16:20:11 MESZ",
        "Betreff: \tZahlen\nDatum: \tMon, 11 May 2026\nVon: \tInes Rau <rau@x.example>",
        "An: Corinna Waldeck\nCc: Presse\nVon: Ines Rau",
        "> Von: Ines Rau <rau@x.example>\n> Datum: 11. Mai 2026",
    ],
    ids=["apple", "thunderbird", "to_first", "quoted"],
)
def test_a_forwarded_mail_is_said_by_the_one_who_wrote_it(head):
    mark = "> " if head.startswith(">") else ""
    found = said(f"Zur Kenntnis.\n\n{head}\n{mark}\n{mark}Es waren einundvierzig.")
    assert found[-1] == ("Ines Rau", "Es waren einundvierzig.")


def test_what_is_attached_is_read():
    message = mail()
    message.add_attachment(pdf("Anlage"), maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("Jahr;Fälle\n2025;7", subtype="csv", filename="b.csv")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="c.png")
    found = read(message).attachments
    assert [(each.name, each.media_type) for each in found] == [
        ("a.pdf", "application/pdf"),
        ("b.csv", "text/csv"),
        ("c.png", "image/png"),
    ]
    assert [block.text for each in found for block in each.blocks] == [
        "Anlage",
        "Jahr\tFälle",
        "2025\t7",
    ]


def test_a_mail_in_a_mail_is_read():
    outer = mail("Zur Kenntnis.")
    outer.add_attachment(mail("Innen.", subject="Alt"))
    found = read(outer).attachments[0]
    assert (found.title, found.blocks[1].text) == ("Alt", "Innen.")


def test_the_nesting_of_mails_is_limited():
    message = mail("Tief unten.")
    for _ in range(8):
        outer = mail("Weiter.")
        outer.add_attachment(message)
        message = outer
    found, depth = read(message), 0
    while found.attachments:
        found, depth = found.attachments[0], depth + 1
    assert found.faults == (ReadingFault.TOO_NESTED,)
    assert depth < 10


def test_too_many_attachments_are_a_fault():
    message = mail()
    for number in range(60):
        message.add_attachment("x", filename=f"{number}.txt")
    found = read(message)
    assert len(found.attachments) == 50
    assert found.faults == (ReadingFault.TOO_MANY_ATTACHMENTS,)


@pytest.mark.parametrize("head", ["Date: gestern", "Date: Mon, 99 Foo 2026 99:99", "X: y"])
def test_a_mail_without_a_valid_date_has_no_day(head):
    content = f"From: a@b.example\nSubject: x\n{head}\n\nText".encode()
    assert read_document(content, "a.eml").sent_on is None


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "nonsense"])
def test_the_encoding_of_a_part_is_stated(charset):
    encoding = "utf-8" if charset == "nonsense" else charset
    head = f"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset={charset}\n\n"
    found = read_document(head.encode() + "Größe".encode(encoding), "a.eml")
    assert body_of(found)[0].text == "Größe"


def test_a_header_may_be_in_an_old_encoding():
    content = "From: Jörg <a@b.example>\nSubject: Größe\n\nText".encode("cp1252")
    found = read_document(content, "a.eml")
    assert (found.title, found.sender) == ("Größe", "Jörg")


@pytest.mark.parametrize(
    ("subject", "name"), [("Zahlen für März", "Zahlen für März.eml"), ("", "mail.eml")]
)
def test_a_mail_in_a_mail_is_named_by_its_subject(subject, name):
    outer = mail("Siehe unten.")
    outer.add_attachment(mail("Innen.", subject=subject))
    assert [file.name for file in unpack_mail(outer.as_bytes()).files] == [name]


def many(*names):
    message = mail("Anbei alles.", subject="Zur Fähre")
    for name in names:
        message.add_attachment(b"x", "application", "octet-stream", filename=name)
    return unpack_mail(message.as_bytes())


def test_what_is_above_the_most_attachments_is_named():
    found = many(*(f"{number}.pdf" for number in range(60)))
    assert [file.name for file in found.files] == [f"{number}.pdf" for number in range(50)]
    assert found.left_out == [f"{number}.pdf" for number in range(50, 60)]


def test_texts_and_documents_are_taken_before_pictures():
    pictures = [f"{number}.png" for number in range(60)]
    found = many(*pictures, "Register.pdf", "fähre.docx")
    assert [file.name for file in found.files] == [*pictures[:48], "Register.pdf", "fähre.docx"]
    assert found.left_out == pictures[48:]


def test_an_attachment_without_content_is_named():
    message = mail("Anbei.")
    message.add_attachment(b"", "application", "pdf", filename="leer.pdf")
    assert unpack_mail(message.as_bytes()).left_out == ["leer.pdf"]


def test_a_mail_without_what_is_attached_keeps_its_head_and_its_words():
    cover = read_document(many("a.pdf", "b.pdf").cover, "a.eml")
    assert (cover.title, cover.sender) == ("Zur Fähre", "Dr. Corinna Waldeck")
    assert [block.text for block in body_of(cover)] == ["Anbei alles."]
    assert not cover.attachments


def test_a_mail_that_says_nothing_has_no_cover():
    message = mail(" ")
    message.add_attachment(b"x", "application", "pdf", filename="a.pdf")
    assert unpack_mail(message.as_bytes()).cover == b""


def test_what_can_not_be_parsed_has_nothing():
    assert unpack_mail(b"") == unpack_mail(b"\0" * 100)
