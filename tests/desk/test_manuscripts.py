"""Manuscripts come in through the forms."""

import io
from email.message import EmailMessage

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from articles.desk.forms.manuscripts import with_headline
from articles.facts.blocks import Block, BlockKind
from articles.intake import Manuscript, ManuscriptNote
from articles.models import Article, Assignment
from tests.acts import version_of
from tests.factories import ArticleFactory, DeskFactory, UserFactory
from tests.intake.test_messages import item as news_item
from tests.intake.test_messages import message

pytestmark = pytest.mark.django_db
NEW = "/articles/new/"
TEXT = "Die Werft hat 312 Leute. Im Januar waren es 280."


@pytest.fixture
def checker(client):
    user = UserFactory()
    client.force_login(user)
    return user


def word_file(*paragraphs: str) -> SimpleUploadedFile:
    document, file = Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return SimpleUploadedFile("text.docx", file.getvalue())


def test_a_pasted_text_becomes_an_article(client, checker):
    desk, author = DeskFactory(), UserFactory(role="author")

    answer = client.post(
        NEW,
        {
            "text": TEXT,
            "headline": "Werft wächst",
            "desk": desk.pk,
            "author": author.pk,
            "publication_date": "2026-03-21",
            "deadline": "2026-03-20T18:00",
        },
    )

    article = Article.objects.get()
    assert answer["Location"] == f"/articles/{article.pk}/"
    assert (article.desk, article.author, article.language) == (desk, author, "de")
    assert article.deadline.isoformat() == "2026-03-20T17:00:00+00:00"
    assert article.revision.text == f"Werft wächst\n\n{TEXT}"


def test_a_language_can_be_set_that_the_text_does_not_contradict(client, checker):
    client.post(NEW, {"text": TEXT, "language": "nds"})

    assert Article.objects.get().language == "nds"


def test_a_language_that_the_text_contradicts_is_not_taken_and_named(client, checker):
    page = client.post(NEW, {"text": TEXT, "language": "fr"}, follow=True).content.decode()

    assert Article.objects.get().language == "de"
    assert "Französisch" in page or "French" in page


def test_a_word_file_becomes_an_article_and_is_kept_as_it_came(client, checker):
    client.post(NEW, {"file": word_file("Werft wächst", TEXT)})

    revision = Article.objects.get().revision
    assert (revision.channel, revision.filename) == ("uploaded", "text.docx")
    assert TEXT in revision.text
    assert bytes(revision.received).startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "content", "field", "words"),
    [
        ("a.pdf", b"%PDF-1.7", "file", "PDF"),
        ("a.docx", b"PK\x03\x04 broken", "file", "damaged"),
        ("a.txt", b" \n ", "file", "no text"),
    ],
)
def test_what_cannot_be_read_is_reported_and_the_rest_is_kept(
    client, checker, name, content, field, words
):
    client.cookies["django_language"] = "en"
    data = {"file": SimpleUploadedFile(name, content), "headline": "Werft", "byline": "P. Okafor"}

    answer = client.post(NEW, data)

    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors[field])
    assert 'value="P. Okafor"' in answer.content.decode()
    assert not Article.objects.exists()


def test_typed_text_stays_when_another_field_is_wrong(client, checker):
    answer = client.post(NEW, {"text": "Mein Text <b>", "deadline": "never"})

    assert answer.status_code == 422
    assert "Mein Text &lt;b&gt;" in answer.content.decode()


@pytest.mark.parametrize("unit", ["<p>", "<ul><li></ul>", "<td></td>", "<!---->"])
def test_a_page_of_too_many_elements_is_refused_and_stays_with_what_was_typed(
    client, checker, unit
):
    page = "<p>Mein Text" + unit * 300_001

    answer = client.post(NEW, {"text": page, "headline": "Mein Titel"})

    assert answer.status_code == 422
    assert "300000" in " ".join(answer.context["form"].errors["text"])
    assert answer.context["form"]["text"].value() == page
    assert 'value="Mein Titel"' in answer.content.decode()


@pytest.mark.parametrize("both", [True, False])
def test_exactly_one_of_text_and_file_is_required(client, checker, both):
    data = {"text": TEXT, "file": word_file(TEXT)} if both else {}

    assert "text" in client.post(NEW, data).context["form"].errors


def test_a_file_over_ten_megabytes_is_refused_with_a_sentence(client, checker):
    answer = client.post(NEW, {"file": SimpleUploadedFile("a.txt", b"a" * 12 * 1024 * 1024)})

    assert answer.status_code == 413
    assert "10 MB" in answer.content.decode()


def test_an_author_who_submits_is_the_author(client):
    author = UserFactory(role="author")
    client.force_login(author)

    client.post(NEW, {"text": TEXT, "author": UserFactory(role="author").pk})

    assert Article.objects.get().author == author


def test_a_headline_of_its_own_field_comes_before_the_blocks_and_notes():
    read = Manuscript(
        text="Körper",
        blocks=(Block(BlockKind.PARAGRAPH, 0, 6),),
        notes=(ManuscriptNote(0, 6, "S. 4"),),
    )

    got = with_headline(read, "Kopf")

    assert got.text == "Kopf\n\nKörper"
    assert [got.text[b.start : b.end] for b in got.blocks] == ["Kopf", "Körper"]
    assert got.text[got.notes[0].start : got.notes[0].end] == "Körper"


@pytest.mark.parametrize("headline", ["", "Werft  wächst"])
def test_a_headline_that_is_in_the_text_is_not_repeated(headline):
    read = Manuscript(text="Wirtschaft\n\nWerft wächst\n\nText")

    assert with_headline(read, headline) is read


def test_another_text_makes_a_new_revision(client, checker):
    article = ArticleFactory()

    answer = client.post(f"/articles/{article.pk}/revisions/new/", {"text": TEXT})

    assert answer["Location"] == article.get_absolute_url()
    article.refresh_from_db()
    assert (article.revision.number, article.revision.text) == (2, TEXT)


def test_the_same_text_makes_no_revision(client, checker):
    article = ArticleFactory(text=TEXT)

    client.post(f"/articles/{article.pk}/revisions/new/", {"text": TEXT})

    assert article.revisions.count() == 1


def test_the_details_of_an_article_change(client, checker):
    article = ArticleFactory()
    data = {"headline": "Neu", "language": "en", "version": version_of(article), "byline": "X"}

    client.post(f"/articles/{article.pk}/details/", data)

    article.refresh_from_db()
    assert (article.headline, article.language, article.byline) == ("Neu", "en", "X")


def test_editing_old_details_shows_the_change(client, checker):
    article = ArticleFactory()
    data = {"headline": "Neu", "language": "en", "version": version_of(article)}
    client.post(f"/articles/{article.pk}/details/", data)

    answer = client.post(f"/articles/{article.pk}/details/", data | {"headline": "Älter"})

    assert answer.status_code == 409
    assert answer.context["form"].non_field_errors()
    assert 'value="Älter"' in answer.content.decode()


def test_an_article_is_given_and_taken_back(client, checker):
    article, other = ArticleFactory(), UserFactory()
    address = f"/articles/{article.pk}/checkers/"

    client.post(address, {"user": other.pk, "assign": "1"})
    assert Assignment.objects.get().user == other

    client.post(address, {"user": other.pk, "unassign": "1"})
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("user", ["", "x", "999999"])
def test_an_assignment_without_a_person_is_refused(client, checker, user):
    address = f"/articles/{ArticleFactory().pk}/checkers/"

    assert client.post(address, {"user": user, "assign": "1"}).status_code == 422


@pytest.mark.parametrize(
    ("role", "page", "status"),
    [
        ("author", "details", 404),
        ("author", "checkers", 404),
        ("administrator", "checkers", 403),
        ("administrator", "details", 200),
    ],
)
def test_pages_keep_to_the_table_of_rights(client, role, page, status):
    client.force_login(UserFactory(role=role))

    assert client.get(f"/articles/{ArticleFactory().pk}/{page}/").status_code == status


def test_an_empty_form_shows_no_errors_before_it_is_sent(client, checker):
    for page in (NEW, f"/articles/{ArticleFactory().pk}/revisions/new/"):
        answer = client.get(page)

        assert answer.status_code == 200
        assert b"errorlist" not in answer.content


def test_a_message_of_several_texts_becomes_articles_of_the_chosen_desk(client, checker):
    desk = DeskFactory()
    file = SimpleUploadedFile("m.xml", message(news_item(1), news_item(2)))

    answer = client.post(NEW, {"file": file, "desk": desk.pk}, follow=True)

    articles = Article.objects.order_by("pk")
    assert [one.external_id for one in articles] == ["urn:werk:1", "urn:werk:2"]
    assert {one.desk for one in articles} == {desk}
    assert answer.redirect_chain == [("/", 302)]


def test_a_message_with_a_text_that_cannot_be_read_keeps_what_was_entered(client, checker):
    file = SimpleUploadedFile("m.xml", message(news_item(1), news_item(2, content="")))

    answer = client.post(NEW, {"file": file, "byline": "Edda Kroll"})

    assert answer.status_code == 422
    assert "Edda Kroll" in answer.content.decode()
    assert not Article.objects.exists()


def test_the_subject_of_a_mail_names_a_text_without_a_headline(client, checker):
    client.force_login(checker)
    message = EmailMessage()
    message["Subject"] = "AW: Hafen wird teurer"
    text = "Der Ausbau des Hafens von Varel kostet 30 Millionen Euro mehr als die Stadt dachte."
    message.set_content(f"Liebe Kolleginnen,\n\n{text}")
    file = SimpleUploadedFile("Text.eml", message.as_bytes())
    client.post("/articles/new/", {"file": file})
    article = Article.objects.get()
    assert (article.headline, article.revision.text.strip()) == ("Hafen wird teurer", text)

    message.replace_header("Subject", "AW: noch ein Satz")
    message.set_content(f"Liebe Kolleginnen,\n\n{text} Es fehlen 12 Millionen.")
    file = SimpleUploadedFile("Text.eml", message.as_bytes())
    client.post(f"/articles/{article.pk}/revisions/new/", {"file": file})
    article = Article.objects.get()
    assert article.revision.number == 2
    assert article.headline == "Hafen wird teurer"
