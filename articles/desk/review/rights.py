"""The rights of a person on an article's page."""

from typing import Any

from articles.models import Article
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage

ACTS = (
    Act.ASSIGN,
    Act.CHANGE_ARTICLES,
    Act.SUBMIT_ARTICLES,
    Act.JUDGE,
    Act.CONFIRM,
    Act.OVERRIDE,
    Act.ADD_EVIDENCE,
    Act.SEE_EVIDENCE,
    Act.SEARCH_ARCHIVE,
    Act.MARK_CLAIMS,
    Act.SEE_RISKS,
    Act.MARK_RISKS,
    Act.ASK,
    Act.ANSWER,
    Act.SIGN_OFF,
    Act.WITHDRAW_SIGN_OFF,
    Act.PUBLISH,
    Act.ENTER_CORRECTIONS,
    Act.EDIT_TEXT,
    Act.KEEP_REFERENCE,
    Act.SEE_COMMENTS,
    Act.COMMENT,
    Act.SEE_DOCUMENTS,
    Act.DISMISS_FINDINGS,
)
READING = frozenset(
    {
        Act.SEE_EVIDENCE,
        Act.SEARCH_ARCHIVE,
        Act.SEE_COMMENTS,
        Act.SEE_RISKS,
        Act.SEE_DOCUMENTS,
    }
)


def rights(user: Any, page: ArticlePage) -> dict[str, bool]:
    """Return the person's rights by act; none in an archived article."""
    article, conflicted = page.article, page.conflicted
    acts = READING if article.state == Article.State.ARCHIVED else ACTS
    return {act.value: act in acts and may(user, act, article, conflicted) for act in ACTS}
