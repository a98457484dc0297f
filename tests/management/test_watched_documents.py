"""Documents in a watched folder: those beside a manuscript, and those of a mail."""

from email.message import EmailMessage

import pytest

from articles.management.document_folder import mailed_manuscript
from articles.models import Article, Comment, Document, DocumentContent
from articles.tasks.documents import read_document
from tests.acts import withdraw_document
from tests.documents.pdf_files import pdf
from tests.factories import NOW

from .watching import TEXT, look


@pytest.fixture
def beside(tmp_path):
    """Put a manuscript into the folder; return the folder of its documents."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a").mkdir()
    return tmp_path / "a"


def documents(**of):
    return list(Document.objects.filter(**of).order_by("number").values_list("name", "channel"))


def test_the_folder_beside_a_manuscript_has_its_documents(tmp_path, beside, ahrens):
    (beside / "Bericht.txt").write_text("Im Register stehen 298 Leute.")
    (tmp_path / "anderes").mkdir()
    (tmp_path / "anderes" / "Notiz.txt").write_text("Gehört zu keinem Text.")

    look(tmp_path)
    output = look(tmp_path)

    assert documents() == [("Bericht.txt", "folder")]
    assert (output, look(tmp_path)) == ("", "")
    assert (beside / "Bericht.txt").exists()


def test_a_document_with_the_same_name_is_a_new_version(tmp_path, beside, ahrens):
    file = beside / "Bericht.txt"
    file.write_text("Im Register stehen 298 Leute.")
    look(tmp_path)
    file.write_text("Im Register stehen 299 Leute.")

    assert "neue Fassung" in look(tmp_path)
    old, new = Document.objects.order_by("number")
    assert new.replaces == old


def test_a_withdrawn_document_does_not_come_again(tmp_path, beside, ahrens):
    (beside / "Bericht.txt").write_text("Im Register stehen 298 Leute.")
    look(tmp_path)
    withdraw_document(document=Document.objects.get(), actor=ahrens, at=NOW)
    assert look(tmp_path) == ""
    assert Document.objects.count() == 1


def test_a_document_that_is_refused_is_moved_aside_with_the_reason(
    tmp_path, beside, ahrens, settings
):
    settings.EVIDENCE_LIMIT_BYTES = 1024 * 1024
    (beside / "lang.txt").write_bytes(b"x" * 1_100_000)
    look(tmp_path)
    assert not (beside / "lang.txt").exists()
    assert "größer als 1 MB" in (tmp_path / "failed" / "lang.txt.note.txt").read_text()


def test_links_in_the_folder_of_documents_are_ignored(tmp_path, beside, ahrens):
    (tmp_path / "geheim.pdfx").write_text("geheim")
    (beside / "link.txt").symlink_to(tmp_path / "geheim.pdfx")
    look(tmp_path)
    assert documents() == []


def mail(text, *files):
    message = EmailMessage()
    message["From"], message["Subject"] = "J. Brandt <brandt@blatt.example>", "Fähre"
    message["Date"] = "Mon, 07 Dec 2026 15:20:08 +0100"
    message.set_content(text)
    for name, content in files:
        message.add_attachment(content, "application", "octet-stream", filename=name)
    return message.as_bytes()


def test_the_text_attached_to_a_mail_is_the_manuscript_and_the_rest_its_documents(tmp_path, ahrens):
    report = pdf("Im Register stehen 298 Leute.")
    content = mail("Anbei.", ("fähre.txt", TEXT.encode()), ("Register.pdf", report))
    (tmp_path / "Sendung.eml").write_bytes(content)

    look(tmp_path)

    article = Article.objects.get()
    assert article.headline == "Neue Fähre"
    assert documents(article=article) == [("Sendung.eml", "cover"), ("Register.pdf", "mail")]
    assert (look(tmp_path), Document.objects.count()) == ("", 2)


BODY = (
    "Die Reederei hat nach eigenen Angaben 298 Leute, vor einem Jahr waren es 312 gewesen.\n\n"
    "Das steht im Register der Stadt, das seit Montag ausliegt und das jeder einsehen kann."
)


@pytest.mark.parametrize("markup", [False, True])
@pytest.mark.parametrize("title", ["", "Fähre fährt wieder"])
def test_a_manuscript_in_a_mail_comes_without_greeting_and_signature(
    tmp_path, ahrens, markup, title
):
    text = "\n\n".join(filter(None, ["Liebe Kolleginnen,", title, BODY, "Viele Grüße\nJonas"]))
    message = EmailMessage()
    message["Subject"] = "WG: Weniger Leute auf der Fähre"
    parts = "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in text.split("\n\n"))
    message.set_content(parts if markup else text, subtype="html" if markup else "plain")
    (tmp_path / "Fähre.eml").write_bytes(message.as_bytes())

    look(tmp_path)

    article = Article.objects.get()
    assert article.headline == (title or "Weniger Leute auf der Fähre")
    assert article.revision.text == "\n\n".join(filter(None, [title, BODY]))
    assert (look(tmp_path), article.revisions.count()) == ("", 1)


def test_the_words_of_a_mail_with_a_manuscript_are_a_document(tmp_path, ahrens):
    words = "Die Zahl 312 hat mir Frau Seidel vom Hafenamt am Montag am Telefon gesagt."
    content = mail(f"{words}\n\n{TEXT}", ("fähre.txt", TEXT.encode()), ("a.pdf", pdf("298")))
    (tmp_path / "Sendung.eml").write_bytes(content)
    look(tmp_path)
    cover = Document.objects.get(channel="cover")
    read_document(cover.pk)
    stored = DocumentContent.objects.get(document=cover)
    assert stored.sender == "J. Brandt"
    assert [row["text"] for row in stored.blocks if not row.get("is_mail_head")] == [words]
    assert documents() == [("Sendung.eml", "cover"), ("a.pdf", "mail")]


def test_what_is_above_the_most_attachments_is_named_at_the_article(tmp_path, ahrens):
    files = [(f"Scan {number}.pdf", pdf(f"{number} Leute")) for number in range(52)]
    (tmp_path / "Sendung.eml").write_bytes(mail("Anbei.", *files, ("fähre.txt", TEXT.encode())))
    output = look(tmp_path)
    assert Article.objects.get().headline == "Neue Fähre"
    assert "Scan 51.pdf: nicht übernommen" in output
    comment = Comment.objects.get().text
    assert "„Sendung.eml“" in comment
    assert [f"Scan {n}.pdf" in comment for n in (48, 49, 50, 51)] == [False, True, True, True]
    assert Document.objects.filter(channel="mail").count() == 49
    assert (look(tmp_path), Comment.objects.count()) == ("", 1)


def test_a_mail_among_the_documents_names_what_is_left_out(tmp_path, beside, ahrens):
    files = [(f"{number}.pdf", pdf(f"{number} Leute")) for number in range(52)]
    (beside / "Nachtrag.eml").write_bytes(mail("Anbei.", *files))
    look(tmp_path)
    row = Document.objects.get(name="Nachtrag.eml")
    read_document(row.pk)
    assert row.attachments.count() == 50
    content = DocumentContent.objects.get(document=row)
    assert content.left_out == ["50.pdf", "51.pdf"]
    assert "50.pdf, 51.pdf" in content.fault_sentences[-1]


@pytest.mark.parametrize(
    ("attached", "manuscript"),
    [
        (["fähre.rtf", "Mitteilung.txt"], "fähre.rtf"),
        (["Mitteilung.html", "Seite.txt", "text.rtf"], "text.rtf"),
        (["Mitteilung.txt", "Die Fähre fährt.txt"], "Die Fähre fährt.txt"),
        (["Fähre, Protokoll.rtf", "Neue Fähre für Emsum.rtf"], "Neue Fähre für Emsum.rtf"),
        (["Faehre nach Emsum.rtf", "Protokoll.rtf"], "Faehre nach Emsum.rtf"),
        (["erstes.txt", "zweites.txt"], None),
        (["Fähre 1.rtf", "Fähre 2.rtf", "Fähre.txt"], None),
    ],
)
def test_of_several_attached_texts_the_authors_is_the_manuscript(attached, manuscript):
    files = [(name, b"x" * (at + 1)) for at, name in enumerate(attached)]
    found = mailed_manuscript(mail("Anbei.", *files), "Neue Fähre für Emsum-5223ef.eml")
    assert found.name == (manuscript or "Neue Fähre für Emsum-5223ef.txt")
    assert sorted([found.name, *(file.name for file in found.rest.files)]) == sorted(
        [*attached, *([] if manuscript else [found.name])]
    )


def test_a_mail_without_an_attached_text_is_the_manuscript_itself(tmp_path, ahrens):
    (tmp_path / "Sendung.eml").write_bytes(mail(TEXT, ("Register.pdf", pdf("298 Leute"))))
    look(tmp_path)
    assert Article.objects.get().headline == "Neue Fähre"
    assert documents() == [("Register.pdf", "mail")]


def test_what_is_refused_of_a_mail_does_not_hold_up_its_manuscript(tmp_path, ahrens, settings):
    settings.EVIDENCE_LIMIT_BYTES = 1024 * 1024
    content = mail(TEXT, ("lang.pdf", b"%PDF-" + b"x" * 1_100_000), ("kurz.pdf", pdf("298")))
    (tmp_path / "Sendung.eml").write_bytes(content)
    assert "lang.pdf: nicht übernommen. „lang.pdf“ ist größer als 1 MB." in look(tmp_path)
    assert Article.objects.exists()
    assert documents() == [("kurz.pdf", "mail")]
