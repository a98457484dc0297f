"""Each act of the desk on what is another by now: both wordings, what was typed, one key.

The addresses are walked, so that no new act is forgotten here.
"""

import pytest
from django.urls import NoReverseMatch, URLPattern, reverse

from articles.desk import urls
from articles.desk.middleware import RefusedActMiddleware
from articles.models import Article, ArticleVersion, Event
from articles.workflow import StaleArticle
from tests.acts import version_of

from .overtaken import (
    ACTS,
    ENGLISH,
    IN_PLACE,
    NEW,
    SHOWN,
    TYPED,
    held,
    keyed_form,
    new_text,
    overtaken,
)

pytestmark = pytest.mark.django_db

# What posts at the desk without a version, and why.
WITHOUT_VERSION = {
    "answer_reader": "a report's words never change",
    "decline_report": "a report's words never change",
    "account": "one's own settings",
    "article_documents": "there is nothing yet",
    "ask_for_sources": "it asks for sources, not about words",
    "answer": "an answer is to a question, whose words never change",
    "answer_by_link": "an answer is to a question, whose words never change",
    "answer_question": "an answer is to a question, whose words never change",
    "capture": "claims come with their versions: tests/desk/test_captures.py tries it",
    "delete_imported_check": "what others have published, which is replaced as a whole",
    "dismiss_finding": "a claim's version comes with it: test_dismissing.py tries it",
    "end_second_look": "a demand of the newsroom",
    "leave_sample": "a person's own choice, which nothing changes meanwhile",
    "make_source": "a document has its own version: tests/desk/test_documents.py tries it",
    "new_fact": "there is nothing yet",
    "new_manuscript": "there is nothing yet",
    "new_person": "there is nothing yet",
    "new_revision": "a whole text replaces the text; what it changes opens again",
    "word": "the file says of which text it was made; what changed since is merged with it",
    "new_source": "there is nothing yet",
    "notification_mail": "one's own settings",
    "read_notification": "one's own notices",
    "read_notifications": "one's own notices",
    "recall_finding": "a claim's version comes with it: test_dismissing.py tries it",
    "revoke_token": "one's own tokens",
    "samples": "there is nothing yet",
    "second_looks": "a demand of the newsroom",
    "set_language": "one's own settings",
    "replace_document": "a document has its own version: tests/desk/test_documents.py tries it",
    "share_document": "who knows a document is shown and taken back",
    "share_source": "who knows a source is shown and taken back",
    "talk": "the author's own words",
    "talk_by_link": "the author's own words",
    "tokens": "one's own tokens",
    "provider_logout": "the provider's word on a session",
    "to_provider": "signing in",
    "unshare_document": "who knows a document is shown and taken back",
    "unshare_source": "who knows a source is shown and taken back",
    "withdraw_comment": "one's own words, which never change",
    "withdraw_document": "a document has its own version: tests/desk/test_documents.py tries it",
}
# Forms: tests/desk/test_stale_forms.py, test_text_edits.py, test_samples.py and test_reports.py
# try them.
FIELD_FORMS = {
    "accept_report",
    "article_details",
    "change_document",
    "change_source",
    "change_person",
    "change_fact",
    "edit_text",
    "sample_sentence",
}


def posting(patterns, client):
    """Yield the names of the desk's addresses that take a POST."""
    for pattern in patterns:
        if not isinstance(pattern, URLPattern):
            yield from posting(pattern.url_patterns, client)
        elif pattern.name == "account_logout":
            continue  # the walk would go on without an account
        elif pattern.callback.__module__.startswith("articles.desk.") and pattern.name:
            answer = client.post(address(pattern))
            if answer.status_code != 405:
                yield pattern.name


def address(pattern):
    """Return an address of the pattern, without a row that exists."""
    converters = pattern.pattern.converters
    words = {"form": "csv", "key": "none", "language": "de", "name": "none"}
    args = {name: words.get(name, 0) for name in converters}
    for more in ({}, {"form": "csv"}, {"key": "none", "form": "csv"}, {"key": "none"}):
        try:
            return reverse(pattern.name, kwargs=args | more)
        except NoReverseMatch:
            continue
    raise AssertionError(pattern.name)


def test_each_act_of_the_desk_is_tried_here_or_says_why_it_names_no_version(client, piece):
    found = set(posting(urls.urlpatterns, client))

    assert found == set(ACTS) | set(WITHOUT_VERSION) | FIELD_FORMS


# What is nothing to be done about: it is not there any more, or its place has to be chosen.
NOT_AGAIN = {
    "add_evidence_file",
    "change_claim",
    "confirm",
    "confirm_context",
    "keep_fact",
    "mark_risk",
    "override",
    "publish",
    "reject_verdict",
    "sign_off",
    "undo",
    "unmark_risk",
    "unpublish",
    "withdraw_sign_off",
    "withdraw_verdict",
}


@pytest.mark.parametrize("name", ACTS)
def test_a_stale_act_shows_both_wordings_and_what_was_typed_and_is_done_by_a_key(
    client, piece, name
):
    path, data = overtaken(piece, name)
    before = Event.objects.count()

    refused = client.post(path, data, headers=ENGLISH)
    page = refused.content.decode()
    again = keyed_form(page)

    assert refused.status_code == 409
    assert Event.objects.count() == before
    assert "<del>dreihundert</del>" in page
    assert "<ins>vierhundert</ins>" in page
    assert TYPED not in data.values() or SHOWN in page
    assert (again is None) == (name in NOT_AGAIN)
    if again:
        assert client.post(again[0] or path, again[1], headers=ENGLISH).status_code == 302
        assert Event.objects.count() > before


@pytest.mark.parametrize("name", ["judge", "sign_off", "mark_claim", "enter_corrections"])
def test_a_stale_act_in_place_gets_the_same_answer(client, piece, name):
    path, data = overtaken(piece, name)

    refused = client.post(path, data, headers=IN_PLACE)
    page = refused.content.decode()

    assert refused.status_code == 409
    assert "<ins>vierhundert</ins>" in page
    assert TYPED not in data.values() or SHOWN in page
    assert "<html" not in page


@pytest.mark.parametrize(
    ("changes", "then", "now"),
    [
        ({"headline": "Neuer Titel"}, "Ein Werk", "Neuer Titel"),
        ({"publication_date": "2026-03-21"}, "empty", "21 Mar 2026"),
        ({"is_partial_check": True}, "no", "yes"),
    ],
)
def test_changed_details_are_beside_their_old_values(client, piece, changes, then, now):
    held(piece)
    path, data, about = ACTS["lift_hold"](piece)
    data["version"] = version_of(about)
    client.post(
        reverse("article_details", args=[piece.article.pk]), details(client, piece, changes)
    )

    page = client.post(path, data, headers=ENGLISH).content.decode()

    table = page.partition('<table class="since">')[2].partition("</table>")[0]
    assert then in table
    assert now in table


def details(client, piece, changes):
    form = client.get(reverse("article_details", args=[piece.article.pk])).context["form"]
    filled = {bound.name: bound.value() for bound in form}
    return {k: v for k, v in filled.items() if v not in (None, "", False)} | changes


def test_an_act_that_doesnt_handle_the_refusal_has_the_page_too(rf, piece):
    seen = ArticleVersion.parse(version_of(piece.article))
    new_text(piece, NEW)
    article = Article.objects.with_version().get(pk=piece.article.pk)
    error = StaleArticle(article, seen, ArticleVersion.parse(article.seen_version), "Zu spät.")
    request = rf.post("/somewhere/?a=1", {"reason": TYPED, "number": "12"})
    request.user, request.htmx = piece.chief, False

    answer = RefusedActMiddleware(lambda _request: None).process_exception(request, error)
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "<ins>vierhundert</ins>" in page
    action, fields = keyed_form(page)
    assert action == "/somewhere/?a=1"
    assert fields["reason"] == TYPED
    assert fields["version"] == article.seen_version
