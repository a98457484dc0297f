"""The page on which a Word file goes out and comes back; the other ways back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article, Question
from articles.permissions import Scope
from articles.publishing.word_file import MEDIA_TYPE, word_file
from tests.acts import ask_author
from tests.factories import NOW, token_for
from tests.management.watching import look
from tests.newsroom import claim_on, revise, suggest
from tests.word_files.deciding import decide, reply, rewritten

pytestmark = pytest.mark.django_db


def sent(article, reader) -> bytes:
    article.refresh_from_db()
    return word_file(article, reader, NOW)


def upload(client, article, data: bytes, **more):
    file = SimpleUploadedFile("zurück.docx", data, MEDIA_TYPE)
    return client.post(reverse("word", args=[article.pk]), {"file": file, **more}, follow=True)


def send(client, user, address: str, data: bytes, media_type: str = MEDIA_TYPE):
    """Send a file as the whole body of a request to the API."""
    token = token_for(user, Scope.ARTICLES_WRITE, Scope.QUERIES_WRITE)
    headers = {"Authorization": f"Bearer {token}"}
    return client.post(address, data, content_type=media_type, headers=headers)


def test_the_author_sends_the_file_back(article, checker, author, client):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    client.force_login(author)

    answer = upload(client, article, decide(sent(article, author), accepts=True))

    article.refresh_from_db()
    assert "35 Prozent" in article.revision.text
    assert "angenommen 1" in answer.content.decode()


def test_answers_without_a_new_text_are_reported(article, checker, author, client):
    claim = claim_on(article, "40 Prozent")
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    client.force_login(author)

    answer = upload(client, article, reply(sent(article, author), "Rückfrage", "Vom Amt."))

    assert "beantwortet 1" in answer.content.decode()
    assert Question.objects.get().answer == "Vom Amt."


def test_a_conflict_is_shown_and_can_be_decided(article, checker, author, client):
    file = rewritten(sent(article, author), "30 Prozent", "38 Prozent")
    revise(article, checker, article.revision.text.replace("30 Prozent", "39 Prozent"))
    client.force_login(author)

    refused = upload(client, article, file)

    assert refused.status_code == 422
    assert "„38“ – „39“" in refused.content.decode()
    upload(client, article, file, in_conflict="file")
    article.refresh_from_db()
    assert "38 Prozent" in article.revision.text


def test_a_file_that_was_not_made_here_is_refused_with_the_way_to_go(article, checker, client):
    client.force_login(checker)

    answer = upload(client, article, b"no Word file")
    assert answer.status_code == 422

    plain = sent(article, checker).replace(b"docProps/custom.xml", b"docProps/custox.xml")
    answer = upload(client, article, plain)
    assert answer.status_code == 422


def test_a_returned_file_is_no_new_article(article, checker, client):
    client.force_login(checker)
    file = SimpleUploadedFile("neu.docx", sent(article, checker), MEDIA_TYPE)

    answer = client.post(reverse("new_manuscript"), {"file": file})

    assert answer.status_code == 422
    assert str(article.pk) in answer.content.decode()
    assert Article.objects.count() == 1


@pytest.mark.parametrize("name", ["articles", "revisions"])
def test_the_api_receives_it_as_a_revision(article, checker, author, client, name):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    data = decide(sent(article, author), accepts=True)
    address = reverse(f"api:{name}", args=[article.pk] if name == "revisions" else [])

    answer = send(client, author, address, data)

    assert answer.status_code == 201
    assert answer.json()["word"]["accepted"] == 1
    article.refresh_from_db()
    assert "35 Prozent" in article.revision.text
    assert Article.objects.count() == 1


@pytest.mark.parametrize("name", ["articles", "revisions"])
def test_the_api_counts_what_was_decided_where_the_text_stays(
    article, checker, author, client, name
):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    ask_author(claim=claim_on(article, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    file = decide(sent(article, author), accepts=False)
    address = reverse(f"api:{name}", args=[article.pk] if name == "revisions" else [])

    answer = send(client, author, address, reply(file, "Rückfrage", "Vom Amt."))

    counts = {"accepted": 0, "rejected": 1, "undecided": 0, "answered": 1, "made_from": None}
    assert (answer.status_code, answer.json()["word"]) == (200, counts)


def test_the_api_counts_nothing_where_no_word_file_came_back(article, author, client):
    address = reverse("api:revisions", args=[article.pk])

    answer = send(client, author, address, article.revision.text.encode(), "text/plain")

    assert (answer.status_code, answer.json()["word"]) == (200, None)


def test_a_token_that_may_not_answer_cannot_send_it(article, author, client):
    token = token_for(author, Scope.ARTICLES_WRITE)

    answer = client.post(
        reverse("api:revisions", args=[article.pk]),
        sent(article, author),
        content_type=MEDIA_TYPE,
        headers={"Authorization": f"Bearer {token}"},
    )

    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")


def test_the_api_names_the_places_of_a_conflict(article, checker, author, client):
    file = rewritten(sent(article, author), "30 Prozent", "38 Prozent")
    revise(article, checker, article.revision.text.replace("30 Prozent", "39 Prozent"))
    token = token_for(author, Scope.ARTICLES_WRITE, Scope.QUERIES_WRITE)
    address = reverse("api:revisions", args=[article.pk])
    how = {"content_type": MEDIA_TYPE, "headers": {"Authorization": f"Bearer {token}"}}

    answer = client.post(address, file, **how)

    assert (answer.status_code, answer.json()["code"]) == (409, "word_conflict")
    assert answer.json()["conflicts"] == [{"before": "30", "returned": "38", "current": "39"}]
    assert client.post(f"{address}?in_conflict=article", file, **how).status_code == 200


def test_the_watched_folder_knows_it_by_what_it_says(article, checker, author, tmp_path):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    data = decide(sent(article, author), accepts=True)
    (tmp_path / "irgendwas.docx").write_bytes(data)

    for _turn in range(2):
        look(tmp_path, user=checker.username)

    article.refresh_from_db()
    assert "35 Prozent" in article.revision.text
    assert (article.revisions.count(), Article.objects.count()) == (2, 1)


@pytest.mark.parametrize("way", ["desk", "api"])
def test_the_header_has_the_name_as_rfc_5987_says(article, author, client, way):
    Article.objects.filter(pk=article.pk).update(headline="Mehr Fähren nach Föhr?")
    client.force_login(author)
    headers = {"Authorization": f"Bearer {token_for(author, Scope.CLAIMS_READ)}"}

    if way == "desk":
        answer = client.get(reverse("word_file", args=[article.pk]))
    else:
        answer = client.get(reverse("api:word", args=[article.pk]), headers=headers)

    assert answer.headers["Content-Disposition"] == (
        f"attachment; filename*=utf-8''Mehr-F%C3%A4hren-nach-F%C3%B6hr-{article.pk}-1.docx"
    )


@pytest.mark.parametrize("name", ["x.docx", "Kopie von Größe (2).docx", "人口.docx"])
def test_the_file_is_known_whatever_its_name_is(article, checker, author, client, name):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    client.force_login(author)
    data = decide(sent(article, author), accepts=True)
    file = SimpleUploadedFile(name, data, MEDIA_TYPE)

    answer = client.post(reverse("word", args=[article.pk]), {"file": file}, follow=True)

    assert "angenommen 1" in answer.content.decode()
