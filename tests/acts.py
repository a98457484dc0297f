"""Acts at the current version.

The same names as in `articles.workflow`; where a test names no `version`, it is the present
one. What acts do with an older one is tested in `tests/workflow/test_versions.py`.
"""

import re
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import VALID_KEY_CHARS
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils.crypto import get_random_string

from articles import workflow
from articles.models import Article, Claim, Document, Evidence, Publication, Question, User, Verdict


def version_of(row: Any) -> int | str:
    """Return the current version of a document, or of a row's claim or article."""
    if isinstance(row, Document):
        return Document.objects.values_list("version", flat=True).get(pk=row.pk)
    if isinstance(row, Article):
        return Article.objects.with_version().get(pk=row.pk).seen_version
    pk = row.pk if isinstance(row, Claim) else _claim_of(row)
    return Claim.objects.values_list("version", flat=True).get(pk=pk)


def _claim_of(row: Any) -> int:
    if isinstance(row, Publication):
        return Verdict.objects.values_list("claim", flat=True).get(publications=row)
    return row.claim_id


def _reading(name: str, of: str = ""):
    act = getattr(workflow, name)

    @wraps(act)
    def done(**fields: Any) -> Any:
        if "version" not in fields:
            fields["version"] = version_of(fields[of] if of else _about(fields))
        return act(**fields)

    return done


def _about(fields: dict[str, Any]) -> Any:
    if fields.get("dismissal"):
        return Article(pk=fields["dismissal"].revision.article_id)
    if fields.get("mark"):
        return Article(pk=fields["mark"].revision.article_id)
    if fields.get("report"):
        return Article(pk=fields["report"].article_id)
    if fields.get("sign_off"):
        return Article(pk=fields["sign_off"].article_id)
    names = ("document", "claim", "verdict", "evidence", "question", "publication", "article")
    rows = (fields.get(name) for name in names)
    return next(row for row in rows if hasattr(row, "pk"))


accept_report = _reading("accept_report")
add_evidence = _reading("add_evidence")
add_evidence_file = _reading("add_evidence_file")
archive_article = _reading("archive_article")
ask_author = _reading("ask_author")
assign_checker = _reading("assign_checker", of="article")
change_article = _reading("change_article")
change_claim = _reading("change_claim")
confirm_verdict = _reading("confirm_verdict")
correct_publication = _reading("correct_publication")
dismiss_stretch = _reading("dismiss_stretch")
enter_corrections = _reading("enter_corrections")
give_verdict = _reading("give_verdict")
keep_fact = _reading("keep_fact")
lift_hold = _reading("lift_hold")
mark_claim = _reading("mark_claim")
mark_risk = _reading("mark_risk")
override_verdict = _reading("override_verdict")
publish_verdict = _reading("publish_verdict")
recall_dismissal = _reading("recall_dismissal")
reject_verdict = _reading("reject_verdict")
resplit_article = _reading("resplit_article")
sign_off = _reading("sign_off")
unassign_checker = _reading("unassign_checker", of="article")
take_over_evidence = _reading("take_over_evidence")
unmark_claim = _reading("unmark_claim")
unmark_risk = _reading("unmark_risk")
make_source = _reading("make_source")
replace_document = _reading("replace_document")
withdraw_document = _reading("withdraw_document")
withdraw_evidence = _reading("withdraw_evidence")
withdraw_publication = _reading("withdraw_publication")
withdraw_question = _reading("withdraw_question")
withdraw_sign_off = _reading("withdraw_sign_off")
withdraw_verdict = _reading("withdraw_verdict")
write_comment = _reading("write_comment")

CLAIM = re.compile(r"/claims/(\d+)/")
ARTICLE = re.compile(r"/articles/(\d+)/")
OTHERS = {
    "verdicts": Verdict.objects.all(),
    "evidence": Evidence.objects.all(),
    "queries": Question.objects.all(),
}
OTHER = re.compile(r"/(verdicts|evidence|queries|dismissals|risks|assignments)/(\d+)/")
REPORT = re.compile(r"/reports/(\d+)/accept/")
PUBLICATION = re.compile(r"/verdicts/([0-9a-f-]{36})/|/publications/([0-9a-f-]{36})/")


def version_at(path: str, data: Any = None) -> int | str | None:
    """Return the current version of the claim or article of a URL, or None."""
    row = _row_at(path, data)
    return None if row is None else version_of(row)


def _row_at(path: str, data: Any) -> Any:
    if found := CLAIM.search(path):
        return Claim.objects.filter(pk=found[1]).first()
    if found := OTHER.search(path):
        if found[1] == "dismissals":
            return Article.objects.filter(revisions__dismissals=int(found[2])).first()
        if found[1] == "risks":
            return Article.objects.filter(revisions__risk_marks=int(found[2])).first()
        if found[1] == "assignments":
            return Article.objects.filter(assignments=int(found[2])).first()
        return OTHERS[found[1]].filter(pk=found[2]).first()
    if found := REPORT.search(path):
        return Article.objects.filter(reports=int(found[1])).first()
    if found := PUBLICATION.search(path):
        return Publication.objects.filter(public_id=found[1] or found[2]).first()
    if found := ARTICLE.search(path):
        return Article.objects.filter(pk=found[1]).first()
    if (
        path.endswith("/claims/")
        and isinstance(data, dict)
        and isinstance(data.get("article"), int)
    ):
        return Article.objects.filter(pk=data["article"]).first()
    return None


class Reader(Client):
    """A test client whose forms have the current version."""

    def force_login(self, user: User, backend: str | None = None) -> None:
        """Sign in by one statement; Django's takes eight, and notes a sign-in nobody made."""
        session = SessionStore(get_random_string(32, VALID_KEY_CHARS))
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = backend or settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create_model_instance(session._session).save(force_insert=True)  # type: ignore[attr-defined]
        self.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""

    def post(self, path: str, data: Any = None, *args: Any, **kwargs: Any) -> Any:  # type: ignore[override]
        if not args and "content_type" not in kwargs and "version" not in (data or {}):
            version = version_at(path)
            if version is not None:
                data = {**(data or {}), "version": version}
        return super().post(path, data, *args, **kwargs)
