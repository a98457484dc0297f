"""What a mail has around a manuscript: greeting, cover note, signature, heads of other mails."""

from email.message import EmailMessage

import pytest

from articles.intake import read_manuscript

TEXT = """Der Ausbau des Hafens von Varel kostet 30 Millionen Euro mehr als geplant.

Die Stadt hatte 2019 mit 75 Millionen gerechnet. Nun fehlen dem Kreis 12 Millionen."""
TITLED = f"Hafen wird teurer\n\n{TEXT}"
HEAD = """Von: Jonas Rietbrock <j.rietbrock@blatt.example>
Gesendet: Montag, 30. November 2026 09:12
An: Dokumentation <dok@blatt.example>
Betreff: Hafenausbau in Varel"""


def mail(body, subject="Hafenausbau", html=""):
    message = EmailMessage()
    message["Subject"] = subject
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return read_manuscript(message.as_bytes(), filename="a.eml")


@pytest.mark.parametrize(
    "greeting",
    [
        "Liebe Kolleginnen,",
        "Liebe Kolleginnen und Kollegen!",
        "Sehr geehrte Frau Dr. Weiss,",
        "Hallo zusammen",
        "Moin Jonas,",
        "Guten Morgen aus Kiel!",
        "Dear Ms Weiss,",
        "Hi all,",
    ],
)
@pytest.mark.parametrize("text", [TEXT, TITLED])
def test_a_greeting_is_left_out(greeting, text):
    assert mail(f"{greeting}\n\n{text}").text.strip() == text


@pytest.mark.parametrize(
    "line",
    [
        "Lieber spät als nie!",
        "Hallo Zukunft",
        "Liebe in Zeiten der Bahn",
        "Hallo, hier spricht Varel",
        "Liebe Deinen Nächsten, sagt der Pfarrer",
        "Hi-Fi lebt!",
    ],
)
def test_a_headline_is_no_greeting(line):
    assert mail(f"{line}\n\n{TEXT}").text.strip() == f"{line}\n\n{TEXT}"


@pytest.mark.parametrize(
    "note",
    [
        "anbei mein Text für morgen. Bitte bis 18 Uhr prüfen.",
        "hier kommt der Text zum Hafen:",
        "wie besprochen die neue Fassung.\n\nBitte bis Freitag gegenlesen.",
        "please find my story below.",
    ],
)
def test_a_note_to_the_desk_is_left_out(note):
    assert mail(f"Liebe Nele,\n\n{note}\n\n{TEXT}").text.strip() == TEXT
    assert mail(f"Liebe Nele, {note}\n\n{TEXT}").text.strip() == TEXT


def test_a_first_paragraph_is_no_note():
    lead = "Hier ist die Welt noch in Ordnung, sagen die Leute am Hafen."
    assert mail(f"Liebe Nele,\n\n{lead}\n\n{TEXT}").text.strip() == f"{lead}\n\n{TEXT}"


@pytest.mark.parametrize(
    "end",
    [
        "Viele Grüße\nJonas",
        "Mit freundlichen Grüßen\n\nJonas Rietbrock\nRedaktion\nTel. 04451 123",
        "Beste Grüße aus Varel",
        "Danke und viele Grüße\nJonas",
        "Best regards,\nJonas",
        "-- \nJonas Rietbrock\nBlatt GmbH, HRB 1234",
        "Von meinem iPhone gesendet",
        "LG, Jonas\n\nSent from my iPad",
    ],
)
def test_a_signature_is_left_out(end):
    assert mail(f"Hallo Nele,\n\n{TEXT}\n\n{end}").text.strip() == TEXT


@pytest.mark.parametrize(
    "end", ["Vielen Dank für das Gespräch.", "Grüße an alle, rief er, dann war er fort.", "JR"]
)
def test_the_end_of_a_text_is_no_signature(end):
    assert mail(f"{TEXT}\n\n{end}").text.strip() == f"{TEXT}\n\n{end}"


FORWARDED = [
    f"Zur Kenntnis.\n\nGruß\nNele\n\n{HEAD}\n\nLiebe Nele,\n\n{TEXT}\n\nViele Grüße\nJonas",
    f"-----Ursprüngliche Nachricht-----\n{HEAD}\n\n{TEXT}",
    f"---------- Forwarded message ---------\n{HEAD}\n\n\n{TEXT}",
    "Anfang der weitergeleiteten Nachricht:\n\n"
    + "\n".join(f"> {line}" for line in f"{HEAD}\n\n{TEXT}".splitlines()),
    f"FYI\n\n{HEAD.replace('Hafenausbau in Varel', 'WG: x')}\n\nFYI\n\n{HEAD}\n\n{TEXT}",
    f"{' '.join(HEAD.splitlines())}\n\n{TEXT}",
]


@pytest.mark.parametrize("body", FORWARDED)
def test_of_a_forwarded_mail_its_text_and_its_subject_count(body):
    read = mail(body, subject="WG: Hafen?")
    assert (read.text.strip(), read.subject) == (TEXT, "Hafenausbau in Varel")


@pytest.mark.parametrize(
    "quoted",
    [
        "Am 30.11.2026 um 09:12 schrieb Nele Uhl:\n> Kommt der Text?\n> Er war angekündigt.",
        f"{HEAD}\n\nKommt der Text heute noch?",
    ],
)
def test_what_is_answered_is_left_out(quoted):
    read = mail(f"Liebe Nele,\n\n{TEXT}\n\nViele Grüße\nJonas\n\n{quoted}", "AW: Hafenausbau")
    assert (read.text.strip(), read.subject) == (TEXT, "Hafenausbau")


def test_a_mail_in_html_is_read_alike():
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
    head = "<br>".join(
        f"<b>{line.partition(':')[0]}:</b>{line.partition(':')[2].split('<')[0]}"
        for line in HEAD.splitlines()
    )
    html = (
        f"<p>Zur Kenntnis.</p><hr><p>{head}</p><p>Liebe Nele,</p>"
        f'<p>anbei mein Text, <a href="https://plan.example">der Plan</a> dazu.</p>{paragraphs}'
        "<p>Viele Grüße<br>Jonas</p>"
    )
    read = mail("leer", "WG: Hafen?", html)
    assert (read.text.strip(), read.subject) == (TEXT, "Hafenausbau in Varel")


def test_notes_and_parts_move_with_the_text():
    html = (
        "<p>Liebe Nele,</p><h2>Hafen</h2><p>Er misst nach dem Umbau "
        '<a href="https://hafen.example">90 Meter</a> und ist damit der zweite im Land.</p>'
    )
    read = mail("leer", html=html)
    [note] = read.notes
    assert read.text[note.start : note.end] == "90 Meter"
    assert read.text[slice(read.blocks[0].start, read.blocks[0].end)] == "Hafen"


def test_what_is_left_out_is_named():
    read = mail(f"Liebe Nele,\n\n{TEXT}\n\nViele Grüße\nJonas")
    [warning] = [one for one in read.warnings if one.code == "mail_lines_left_out"]
    assert "Liebe Nele, … Viele Grüße Jonas" in str(warning)


def test_a_mail_of_nothing_else_stays_as_it_is():
    assert mail("Liebe Nele,\n\nViele Grüße\nJonas").text.strip().startswith("Liebe Nele,")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("AW: WG: Hafenausbau", "Hafenausbau"),
        ("[EXTERN] Fwd: Re[2]: Hafenausbau", "Hafenausbau"),
        ("Text: Hafenausbau", "Hafenausbau"),
        ("Manuskript für Freitag: Hafenausbau", "Hafenausbau"),
        ("Neuer Text", ""),
        ("Manuskript", ""),
        ("", ""),
        ("WG:", ""),
        ("Texte für den Hafen", "Texte für den Hafen"),
    ],
)
def test_a_subject_is_a_title_without_its_prefixes(subject, title):
    assert mail(TEXT, subject).subject == title
