"""The pages that need no login; rows are loaded with their right.

That all others are closed to visitors is tested in `tests/running/test_headers.py`.
"""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import RequestFactory

from articles.desk.shortcuts import article_for, claim_for, source_for
from articles.permissions import Act
from tests.factories import ArticleFactory, ClaimFactory, SourceFactory, UserFactory
from tests.routes import routes

pytestmark = pytest.mark.django_db

PUBLIC = {
    "health/",
    "language/",
    "answer/<key>/",
    "talk/<key>/",
    "talk/<key>/word.docx",
    "account/provider/",
    "account/provider/answer/",
    "account/provider/logout/",
    "accounts/login/",
    "accounts/logout/",
    "accounts/signup/",
    "accounts/inactive/",
    "accounts/confirm-email/",
    "accounts/confirm-email/<key>/",
    "accounts/login/code/confirm/",
    "accounts/password/reset/",
    "accounts/password/reset/done/",
    "accounts/password/reset/key/done/",
    "accounts/password/reset/key/<uidb36>-<key>/",
    "accounts/2fa/authenticate/",
    "accounts/2fa/webauthn/login/",
    "verdicts/",
    "verdicts/<public_id>/",
    "verdicts/<public_id>/card/",
    "verdicts/scale/",
    "verdicts/corrections/",
    "verdicts/corrections.atom",
    "verdicts/<public_id>/corrections.atom",
    "verdicts/feed.atom",
    "report/",
    "verdicts/<public_id>/report/",
    "oembed/",
    "claimreview.json",
    "api/v1/schema/",
    "api/v1/docs/",
    "api/v1/certificate-keys/",
    "api/v1/verdicts/",
    "api/v1/verdicts/<public_id>/",
    "api/v1/.*",
    "admin/login/",
    "admin/logout/",
    "metrics",
}
EXAMPLES = {
    "app_label": "articles",
    "format": ".json",
    "content_type_id": "1",
    "key": "judged",
    "form": "csv",
    "public_id": "00000000-0000-0000-0000-000000000000",
}


def address(route: str) -> str:
    return "/" + re.sub(r"<(\w+)>", lambda found: EXAMPLES.get(found[1], "1"), route)


ROUTES = sorted(set(routes()))


def test_the_list_of_public_pages_names_pages_that_exist():
    assert set(ROUTES) >= PUBLIC


def test_a_fragment_sends_the_whole_page_to_the_sign_in(client):
    answer = client.get(
        "/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/?q=a"}
    )

    assert answer["HX-Redirect"] == "/accounts/login/?next=/%3Fq%3Da"


def request_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return request


def test_an_article_of_another_author_is_not_found():
    article = ArticleFactory(author=UserFactory(role="author"))

    with pytest.raises(Http404):
        article_for(request_of(UserFactory(role="author")), article.pk, Act.SEE_ARTICLES)


def test_an_author_may_see_but_not_judge_the_claims_of_the_own_article():
    claim = ClaimFactory(article__author=UserFactory(role="author"))
    request = request_of(claim.article.author)

    assert claim_for(request, claim.pk, Act.SEE_CLAIMS) == claim
    with pytest.raises(PermissionDenied):
        claim_for(request, claim.pk, Act.JUDGE)


def test_a_secret_source_is_found_only_by_those_who_know_it():
    source, friend = SourceFactory(is_secret=True), UserFactory()
    source.known_to.add(friend)

    assert source_for(request_of(friend), source.pk, Act.SEE_SOURCES) == source
    with pytest.raises(Http404):
        source_for(request_of(UserFactory()), source.pk, Act.SEE_SOURCES)
