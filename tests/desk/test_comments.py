"""Comments at the desk: the article's page of them, and their place in the panel."""

import pytest

from articles.models import Comment
from tests.acts import write_comment
from tests.factories import NOW

ENGLISH = {"Accept-Language": "en"}


def page(client, path, **headers):
    return " ".join(client.get(path, headers=ENGLISH | headers).content.decode().split())


def test_a_comment_on_the_article_is_written_and_withdrawn(client, article, checker):
    client.force_login(checker)
    path = f"/articles/{article.pk}/comments/"

    answer = client.post(path, {"text": "Bitte zuerst die Zahlen."})
    row = Comment.objects.get()
    assert answer.url == f"{path}#comment-{row.pk}"
    assert "Bitte zuerst die Zahlen." in page(client, path)

    client.post(f"/comments/{row.pk}/withdraw/")
    shown = page(client, path)
    assert "Bitte zuerst" not in shown
    assert "Withdrawn on" in shown


def test_an_author_learns_of_no_number_whether_there_is_a_comment(client, article, checker):
    row = write_comment(article=article, actor=checker, at=NOW, text="Nur für die Dokumentation.")
    client.force_login(article.author)

    answers = [client.post(f"/comments/{pk}/withdraw/") for pk in (row.pk, row.pk + 1)]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert Comment.objects.get().withdrawn_at is None


def test_what_was_typed_stays_where_it_is_refused(client, article, checker):
    client.force_login(checker)
    answer = client.post(
        f"/articles/{article.pk}/comments/", {"text": "x" * 4_001}, headers=ENGLISH
    )
    assert answer.status_code == 422
    assert "At most 4000 characters." in answer.content.decode()
    assert "x" * 4_001 in answer.content.decode()


def test_a_comment_is_written_in_the_panel_and_counted_there(client, article, claim, checker):
    client.force_login(checker)
    answer = client.post(
        f"/claims/{claim.pk}/comments/", {"text": "Quelle?"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 200
    assert '<span class="soft">1</span> <kbd>H</kbd>' in answer.content.decode()
    assert "Quelle?" in page(client, f"/claims/{claim.pk}/comments/", **{"HX-Request": "true"})


def test_words_are_shown_as_they_are_and_who_is_named_is_marked(
    client, article, checker, colleague
):
    client.force_login(checker)
    text = f"<b>x</b> @{colleague.username}, bitte"
    write_comment(article=article, actor=checker, at=NOW, text=text)
    shown = page(client, f"/articles/{article.pk}/comments/")
    assert "&lt;b&gt;x&lt;/b&gt;" in shown
    assert f'class="mention" title="{colleague}">@{colleague.username}</b>, bitte' in shown


def test_authors_find_no_comment_anywhere(client, article, claim, checker, author):
    write_comment(article=article, actor=checker, at=NOW, text="Intern", claim=claim)
    client.force_login(author)

    assert client.get(f"/articles/{article.pk}/comments/").status_code == 403
    assert client.get(f"/claims/{claim.pk}/comments/").status_code == 403
    for path in (
        f"/articles/{article.pk}/?claim={claim.pk}",
        f"/articles/{article.pk}/history/",
        f"/claims/{claim.pk}/history/",
        f"/articles/{article.pk}/changes/?since=0",
    ):
        shown = page(client, path)
        assert "Intern" not in shown
        assert "a comment on" not in shown
        assert 'data-key="h"' not in shown


@pytest.mark.parametrize("count", [0, 10])
def test_comments_cost_the_articles_page_no_query(
    client, article, claim, checker, django_assert_num_queries, count
):
    for number in range(count):
        write_comment(article=article, actor=checker, at=NOW, text=f"{number}", claim=claim)
    client.force_login(checker)
    path = f"/articles/{article.pk}/?claim={claim.pk}"
    client.get(path)
    with django_assert_num_queries(QUERIES_OF_THE_PAGE):
        client.get(path)


QUERIES_OF_THE_PAGE = 14
