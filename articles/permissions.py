"""Who may do what: one table for the desk, the admin, the API and the commands.

A row is an act; it names the roles that may do it and the scope that a token needs. Three
rules apply besides: authors see and change only their own articles; nobody judges their own
article; nobody judges an article in which they have a conflict of interest.
"""

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from articles.models import User

if TYPE_CHECKING:
    from articles.models import Article

AUTHOR, CHECKER = User.Role.AUTHOR, User.Role.CHECKER
CHIEF, ADMINISTRATOR = User.Role.CHIEF, User.Role.ADMINISTRATOR


class Act(StrEnum):
    """An action of a person or a token that needs a right."""

    SEE_ARTICLES = "see_articles"
    SUBMIT_ARTICLES = "submit_articles"
    CHANGE_ARTICLES = "change_articles"
    SEE_ASSIGNMENTS = "see_assignments"
    SEE_PEOPLE = "see_people"
    ASSIGN = "assign"
    NOTE_CONFLICT = "note_conflict"
    ARCHIVE = "archive"
    SEE_CLAIMS = "see_claims"
    MARK_CLAIMS = "mark_claims"
    SEE_RISKS = "see_risks"
    MARK_RISKS = "mark_risks"
    SEE_EVIDENCE = "see_evidence"
    SEARCH_ARCHIVE = "search_archive"
    IMPORT_CHECKS = "import_checks"
    SEE_REPORTS = "see_reports"
    DECIDE_REPORTS = "decide_reports"
    ADD_EVIDENCE = "add_evidence"
    JUDGE = "judge"
    CONFIRM = "confirm"
    DEMAND_CONFIRMATION = "demand_confirmation"
    SEE_SAMPLES = "see_samples"
    DRAW_SAMPLES = "draw_samples"
    OVERRIDE = "override"
    ENTER_CORRECTIONS = "enter_corrections"
    EDIT_TEXT = "edit_text"
    SEE_COMMENTS = "see_comments"
    COMMENT = "comment"
    READ_NOTIFICATIONS = "read_notifications"
    ASK = "ask"
    ANSWER = "answer"
    SIGN_OFF = "sign_off"
    WITHDRAW_SIGN_OFF = "withdraw_sign_off"
    LIFT_HOLD = "lift_hold"
    PUBLISH = "publish"
    SEE_SOURCES = "see_sources"
    ENTER_SOURCES = "enter_sources"
    SHARE_SOURCES = "share_sources"
    SEE_CONVERSATIONS = "see_conversations"
    NOTE_CONVERSATIONS = "note_conversations"
    SEE_DOCUMENTS = "see_documents"
    ADD_DOCUMENTS = "add_documents"
    KEEP_DOCUMENTS = "keep_documents"
    SHARE_DOCUMENTS = "share_documents"
    DISMISS_FINDINGS = "dismiss_findings"
    SEE_REFERENCE = "see_reference"
    KEEP_REFERENCE = "keep_reference"
    SEE_HISTORY = "see_history"
    SEE_CERTIFICATE = "see_certificate"
    SEE_RULES = "see_rules"
    RESPLIT = "resplit"
    SEE_STATISTICS = "see_statistics"
    MAKE_TOKENS = "make_tokens"
    USE_ADMIN = "use_admin"
    KEEP_PEOPLE = "keep_people"
    HAND_OVER = "hand_over"
    SEE_AUDIT = "see_audit"
    KEEP_RATINGS = "keep_ratings"
    KEEP_DEMANDS = "keep_demands"
    SEE_EVENTS = "see_events"
    SEE_WEBHOOKS = "see_webhooks"
    KEEP_WEBHOOKS = "keep_webhooks"
    KEEP_JOBS = "keep_jobs"


class Scope(StrEnum):
    """What a token may be used for, at most."""

    ARTICLES_READ = "articles:read"
    ARTICLES_WRITE = "articles:write"
    CLAIMS_READ = "claims:read"
    CLAIMS_WRITE = "claims:write"
    VERDICTS_WRITE = "verdicts:write"
    VERDICTS_PUBLISH = "verdicts:publish"
    QUERIES_WRITE = "queries:write"
    SIGN_OFFS_WRITE = "sign-offs:write"
    SOURCES_READ = "sources:read"
    SOURCES_WRITE = "sources:write"
    REFERENCE_READ = "reference:read"
    REFERENCE_WRITE = "reference:write"
    EVENTS_READ = "events:read"
    WEBHOOKS_READ = "webhooks:read"
    WEBHOOKS_WRITE = "webhooks:write"


SCOPE_LABELS = {
    Scope.ARTICLES_READ: _("read articles, revisions and clearance"),
    Scope.ARTICLES_WRITE: _("submit articles, revisions and documents"),
    Scope.CLAIMS_READ: _("read claims, evidence, verdicts and questions"),
    Scope.CLAIMS_WRITE: _("mark claims and add evidence"),
    Scope.VERDICTS_WRITE: _("give, confirm and withdraw verdicts"),
    Scope.VERDICTS_PUBLISH: _("publish verdicts"),
    Scope.QUERIES_WRITE: _("ask and answer questions, write comments"),
    Scope.SIGN_OFFS_WRITE: _("sign articles off, withdraw sign-offs"),
    Scope.SOURCES_READ: _("read sources and documents"),
    Scope.SOURCES_WRITE: _("enter and share sources and documents"),
    Scope.REFERENCE_READ: _("read reference facts"),
    Scope.REFERENCE_WRITE: _("enter and change reference facts"),
    Scope.EVENTS_READ: _("read events"),
    Scope.WEBHOOKS_READ: _("read webhooks and their deliveries"),
    Scope.WEBHOOKS_WRITE: _("create and change webhooks, send deliveries again"),
}


@dataclass(frozen=True, slots=True)
class Right:
    """The roles that may do an act, and the scope a token needs (None: no token may)."""

    roles: frozenset[str]
    scope: Scope | None


def _right(scope: Scope | None, *roles: str) -> Right:
    return Right(frozenset(roles), scope)


RIGHTS: dict[Act, Right] = {
    Act.SEE_ARTICLES: _right(Scope.ARTICLES_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SUBMIT_ARTICLES: _right(Scope.ARTICLES_WRITE, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.CHANGE_ARTICLES: _right(Scope.ARTICLES_WRITE, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEE_ASSIGNMENTS: _right(Scope.ARTICLES_READ, CHECKER, CHIEF),
    Act.SEE_PEOPLE: _right(Scope.ARTICLES_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.ASSIGN: _right(Scope.ARTICLES_WRITE, CHECKER, CHIEF),
    Act.NOTE_CONFLICT: _right(Scope.ARTICLES_WRITE, CHECKER, CHIEF),
    Act.ARCHIVE: _right(Scope.ARTICLES_WRITE, CHIEF, ADMINISTRATOR),
    Act.SEE_CLAIMS: _right(Scope.CLAIMS_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.MARK_CLAIMS: _right(Scope.CLAIMS_WRITE, CHECKER, CHIEF),
    Act.SEE_RISKS: _right(Scope.CLAIMS_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.MARK_RISKS: _right(Scope.CLAIMS_WRITE, CHECKER, CHIEF),
    Act.SEE_EVIDENCE: _right(Scope.CLAIMS_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEARCH_ARCHIVE: _right(Scope.CLAIMS_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.IMPORT_CHECKS: _right(Scope.SOURCES_WRITE, CHIEF, ADMINISTRATOR),
    Act.SEE_REPORTS: _right(Scope.CLAIMS_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.DECIDE_REPORTS: _right(Scope.CLAIMS_WRITE, CHECKER, CHIEF),
    Act.ADD_EVIDENCE: _right(Scope.CLAIMS_WRITE, CHECKER, CHIEF),
    Act.JUDGE: _right(Scope.VERDICTS_WRITE, CHECKER, CHIEF),
    Act.CONFIRM: _right(Scope.VERDICTS_WRITE, CHECKER, CHIEF),
    Act.DEMAND_CONFIRMATION: _right(None, CHIEF),
    Act.SEE_SAMPLES: _right(Scope.CLAIMS_READ, CHECKER, CHIEF),
    Act.DRAW_SAMPLES: _right(Scope.VERDICTS_WRITE, CHIEF),
    Act.OVERRIDE: _right(None, CHIEF),
    Act.ENTER_CORRECTIONS: _right(Scope.ARTICLES_WRITE, CHECKER, CHIEF),
    Act.EDIT_TEXT: _right(Scope.ARTICLES_WRITE, AUTHOR, CHECKER, CHIEF),
    Act.SEE_COMMENTS: _right(Scope.CLAIMS_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.COMMENT: _right(Scope.QUERIES_WRITE, CHECKER, CHIEF, ADMINISTRATOR),
    Act.READ_NOTIFICATIONS: _right(Scope.CLAIMS_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.ASK: _right(Scope.QUERIES_WRITE, CHECKER, CHIEF),
    Act.ANSWER: _right(Scope.QUERIES_WRITE, AUTHOR, CHECKER, CHIEF),
    Act.SIGN_OFF: _right(Scope.SIGN_OFFS_WRITE, CHIEF),
    Act.WITHDRAW_SIGN_OFF: _right(Scope.SIGN_OFFS_WRITE, CHIEF),
    Act.LIFT_HOLD: _right(Scope.SIGN_OFFS_WRITE, CHIEF),
    Act.PUBLISH: _right(Scope.VERDICTS_PUBLISH, CHIEF),
    Act.SEE_SOURCES: _right(Scope.SOURCES_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.ENTER_SOURCES: _right(Scope.SOURCES_WRITE, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SHARE_SOURCES: _right(Scope.SOURCES_WRITE, CHECKER, CHIEF),
    Act.SEE_CONVERSATIONS: _right(None, CHECKER, CHIEF),
    Act.NOTE_CONVERSATIONS: _right(None, CHECKER, CHIEF),
    Act.SEE_DOCUMENTS: _right(Scope.SOURCES_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.ADD_DOCUMENTS: _right(Scope.ARTICLES_WRITE, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.KEEP_DOCUMENTS: _right(Scope.SOURCES_WRITE, CHECKER, CHIEF),
    Act.SHARE_DOCUMENTS: _right(Scope.SOURCES_WRITE, AUTHOR, CHECKER, CHIEF),
    Act.DISMISS_FINDINGS: _right(Scope.CLAIMS_WRITE, CHECKER, CHIEF),
    Act.SEE_REFERENCE: _right(Scope.REFERENCE_READ, CHECKER, CHIEF, ADMINISTRATOR),
    Act.KEEP_REFERENCE: _right(Scope.REFERENCE_WRITE, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEE_HISTORY: _right(Scope.ARTICLES_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEE_CERTIFICATE: _right(Scope.ARTICLES_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEE_RULES: _right(Scope.CLAIMS_READ, CHIEF, ADMINISTRATOR),
    Act.RESPLIT: _right(None, CHIEF, ADMINISTRATOR),
    Act.SEE_STATISTICS: _right(Scope.CLAIMS_READ, CHIEF, ADMINISTRATOR),
    Act.MAKE_TOKENS: _right(None, CHIEF, ADMINISTRATOR),
    Act.USE_ADMIN: _right(None, CHIEF, ADMINISTRATOR),
    Act.KEEP_PEOPLE: _right(None, ADMINISTRATOR),
    Act.HAND_OVER: _right(None, CHIEF, ADMINISTRATOR),
    Act.SEE_AUDIT: _right(None, ADMINISTRATOR),
    Act.KEEP_RATINGS: _right(None, CHIEF, ADMINISTRATOR),
    Act.KEEP_DEMANDS: _right(None, CHIEF, ADMINISTRATOR),
    Act.SEE_EVENTS: _right(Scope.EVENTS_READ, AUTHOR, CHECKER, CHIEF, ADMINISTRATOR),
    Act.SEE_WEBHOOKS: _right(Scope.WEBHOOKS_READ, CHIEF, ADMINISTRATOR),
    Act.KEEP_WEBHOOKS: _right(Scope.WEBHOOKS_WRITE, CHIEF, ADMINISTRATOR),
    Act.KEEP_JOBS: _right(None, CHIEF, ADMINISTRATOR),
}

NEVER_ON_OWN_ARTICLE = frozenset(
    {Act.JUDGE, Act.CONFIRM, Act.OVERRIDE, Act.SIGN_OFF, Act.DECIDE_REPORTS}
)


def may(user, act: Act, article: "Article | None" = None, conflicted: Container[int] = ()) -> bool:
    """Return whether `user` may do `act`, on `article` if one is given.

    `conflicted` are the pks of the people with a conflict of interest in the article; the
    workflow loads them.
    """
    if not user.is_authenticated or not user.is_active or user.role not in RIGHTS[act].roles:
        return False
    if article is None:
        return True
    is_own = article.author_id == user.pk
    if user.role == AUTHOR:
        return is_own
    is_barred = is_own or user.pk in conflicted
    return not (is_barred and act in NEVER_ON_OWN_ARTICLE)


def scope_allows(scopes, act: Act) -> bool:
    """Return whether a token with `scopes` may be used for `act`, regardless of its owner."""
    scope = RIGHTS[act].scope
    return scope is not None and scope in scopes
