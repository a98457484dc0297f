"""The table of rights, cell by cell: a changed cell must be changed here too, on purpose."""

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article, User
from articles.permissions import RIGHTS, SCOPE_LABELS, Act, Scope, may, scope_allows

WORDS = {True: "yes", False: "no"}
ROLES = ("author", "checker", "chief", "administrator")

# A column a role, in the order of ROLES; then the scope.
TABLE = {
    Act.SEE_ARTICLES: ("yes yes yes yes", "articles:read"),
    Act.SUBMIT_ARTICLES: ("yes yes yes yes", "articles:write"),
    Act.CHANGE_ARTICLES: ("no yes yes yes", "articles:write"),
    Act.SEE_ASSIGNMENTS: ("no yes yes no", "articles:read"),
    Act.SEE_PEOPLE: ("no yes yes yes", "articles:read"),
    Act.ASSIGN: ("no yes yes no", "articles:write"),
    Act.NOTE_CONFLICT: ("no yes yes no", "articles:write"),
    Act.ARCHIVE: ("no no yes yes", "articles:write"),
    Act.SEE_CLAIMS: ("yes yes yes yes", "claims:read"),
    Act.MARK_CLAIMS: ("no yes yes no", "claims:write"),
    Act.SEE_RISKS: ("no yes yes yes", "claims:read"),
    Act.SEE_SAMPLES: ("no yes yes no", "claims:read"),
    Act.DRAW_SAMPLES: ("no no yes no", "verdicts:write"),
    Act.MARK_RISKS: ("no yes yes no", "claims:write"),
    Act.IMPORT_CHECKS: ("no no yes yes", "sources:write"),
    Act.SEE_REPORTS: ("no yes yes yes", "claims:read"),
    Act.DECIDE_REPORTS: ("no yes yes no", "claims:write"),
    Act.SEE_EVIDENCE: ("no yes yes yes", "claims:read"),
    Act.SEARCH_ARCHIVE: ("no yes yes yes", "claims:read"),
    Act.ADD_EVIDENCE: ("no yes yes no", "claims:write"),
    Act.JUDGE: ("no yes yes no", "verdicts:write"),
    Act.CONFIRM: ("no yes yes no", "verdicts:write"),
    Act.DEMAND_CONFIRMATION: ("no no yes no", None),
    Act.OVERRIDE: ("no no yes no", None),
    Act.ENTER_CORRECTIONS: ("no yes yes no", "articles:write"),
    Act.EDIT_TEXT: ("yes yes yes no", "articles:write"),
    Act.SEE_COMMENTS: ("no yes yes yes", "claims:read"),
    Act.COMMENT: ("no yes yes yes", "queries:write"),
    Act.READ_NOTIFICATIONS: ("yes yes yes yes", "claims:read"),
    Act.ASK: ("no yes yes no", "queries:write"),
    Act.ANSWER: ("yes yes yes no", "queries:write"),
    Act.SIGN_OFF: ("no no yes no", "sign-offs:write"),
    Act.WITHDRAW_SIGN_OFF: ("no no yes no", "sign-offs:write"),
    Act.LIFT_HOLD: ("no no yes no", "sign-offs:write"),
    Act.PUBLISH: ("no no yes no", "verdicts:publish"),
    Act.SEE_SOURCES: ("no yes yes yes", "sources:read"),
    Act.ENTER_SOURCES: ("no yes yes yes", "sources:write"),
    Act.SHARE_SOURCES: ("no yes yes no", "sources:write"),
    Act.SEE_CONVERSATIONS: ("no yes yes no", None),
    Act.NOTE_CONVERSATIONS: ("no yes yes no", None),
    Act.SEE_DOCUMENTS: ("yes yes yes yes", "sources:read"),
    Act.ADD_DOCUMENTS: ("yes yes yes yes", "articles:write"),
    Act.KEEP_DOCUMENTS: ("no yes yes no", "sources:write"),
    Act.SHARE_DOCUMENTS: ("yes yes yes no", "sources:write"),
    Act.DISMISS_FINDINGS: ("no yes yes no", "claims:write"),
    Act.SEE_REFERENCE: ("no yes yes yes", "reference:read"),
    Act.KEEP_REFERENCE: ("no yes yes yes", "reference:write"),
    Act.SEE_HISTORY: ("yes yes yes yes", "articles:read"),
    Act.SEE_CERTIFICATE: ("yes yes yes yes", "articles:read"),
    Act.SEE_RULES: ("no no yes yes", "claims:read"),
    Act.RESPLIT: ("no no yes yes", None),
    Act.SEE_STATISTICS: ("no no yes yes", "claims:read"),
    Act.MAKE_TOKENS: ("no no yes yes", None),
    Act.USE_ADMIN: ("no no yes yes", None),
    Act.KEEP_PEOPLE: ("no no no yes", None),
    Act.HAND_OVER: ("no no yes yes", None),
    Act.SEE_AUDIT: ("no no no yes", None),
    Act.KEEP_RATINGS: ("no no yes yes", None),
    Act.KEEP_DEMANDS: ("no no yes yes", None),
    Act.SEE_EVENTS: ("yes yes yes yes", "events:read"),
    Act.SEE_WEBHOOKS: ("no no yes yes", "webhooks:read"),
    Act.KEEP_WEBHOOKS: ("no no yes yes", "webhooks:write"),
    Act.KEEP_JOBS: ("no no yes yes", None),
}


def test_the_table_here_has_every_act():
    assert set(TABLE) == set(Act) == set(RIGHTS)


@pytest.mark.parametrize("act", Act)
def test_roles_may_do_what_the_table_says(act):
    cells = [WORDS[may(User(pk=1, role=role), act)] for role in ROLES]
    assert " ".join(cells) == TABLE[act][0]


@pytest.mark.parametrize("act", Act)
def test_a_token_needs_the_scope_of_the_act(act):
    needed = TABLE[act][1]
    others = [scope for scope in Scope if scope != needed]
    assert scope_allows([needed], act) is (needed is not None)
    assert scope_allows(others, act) is False


@pytest.mark.parametrize("act", Act)
def test_nobody_may_anything_signed_out_or_deactivated(act):
    assert not may(AnonymousUser(), act)
    assert not may(User(pk=1, role="chief", is_active=False), act)


@pytest.mark.parametrize("act", [Act.SEE_ARTICLES, Act.SUBMIT_ARTICLES, Act.ANSWER])
def test_authors_act_on_their_own_articles_only(act):
    author = User(pk=1, role="author")
    assert may(author, act, Article(author_id=1))
    assert not may(author, act, Article(author_id=2))
    assert not may(author, act, Article(author_id=None))


@pytest.mark.parametrize("act", [Act.JUDGE, Act.CONFIRM, Act.OVERRIDE, Act.SIGN_OFF])
def test_nobody_judges_or_clears_an_article_of_their_own(act):
    chief = User(pk=1, role="chief")
    assert not may(chief, act, Article(author_id=1))
    assert may(chief, act, Article(author_id=2))


def test_every_scope_says_what_it_is_for():
    assert set(SCOPE_LABELS) == set(Scope)


@pytest.mark.parametrize("act", [Act.JUDGE, Act.CONFIRM, Act.OVERRIDE, Act.SIGN_OFF])
def test_nobody_judges_where_they_have_a_conflict_of_interest(act):
    article = Article(author_id=2)
    assert not may(User(pk=1, role="chief"), act, article, [1])
    assert may(User(pk=3, role="chief"), act, article, [1])
