"""Split articles again after the splitter's rules changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from articles.facts.describe import describe_change
from articles.facts.languages import rules_for
from articles.intake import settle_language
from articles.models import (
    Article,
    Assignment,
    Claim,
    Comment,
    Dismissal,
    Event,
    Evidence,
    Question,
    Revision,
    Revocation,
    User,
    Verdict,
)
from articles.permissions import Act
from articles.queries.active_language import active_translator
from articles.queries.coverage import spans_outside
from articles.splitting.version import splitter_version

from .bulk_update import update_rows
from .comparisons import compare_again
from .mentions import repeat_on_new_mentions
from .revisions import blocks_of
from .signoff import revoke_sign_off
from .split_claims import (
    PLACE_FIELDS,
    build_claims,
    comparable_value,
    former_kinds,
    likeness,
    set_place,
    without_known,
)
from .transaction import act_transaction, lock_article, record, require_in_work, require_permission
from .versions import require_seen_article

READ_FIELDS = [*PLACE_FIELDS, "value", "rule", "version"]
LEFT_BY_RULES = ["state", "fate", "version"]
LISTED_WORDS = 50


@dataclass(frozen=True, slots=True)
class ResplitChange:
    """A claim whose span or value the current rules change."""

    old_words: str
    new_words: str
    old_value: dict[str, Any] | None = None
    new_value: dict[str, Any] | None = None

    def in_words(self) -> str:
        """Return what changed: the words, else descriptions of both values."""
        if self.old_words != self.new_words:
            return f"{self.old_words} → {self.new_words}"
        removed, added = describe_change(self.old_value, self.new_value, active_translator())
        change = f"{removed or '–'} → {added or '–'}" if removed or added else _("(other value)")
        return f"{self.old_words}: {change}"


@dataclass(frozen=True, slots=True)
class Resplit:
    """The changes that the current rules make to an article.

    `is_applied` is false if nothing was written: in a preview, and if the article is signed
    off and its sign-off was to be kept.
    """

    article: Article
    added: tuple[str, ...]
    reread: tuple[ResplitChange, ...]
    retired: tuple[str, ...]
    is_applied: bool

    @property
    def changes_anything(self) -> bool:
        return bool(self.added or self.reread or self.retired)

    @property
    def is_held_back(self) -> bool:
        """Return whether a sign-off prevented the change."""
        cleared = self.article.state == Article.State.CLEARED
        return cleared and self.changes_anything and not self.is_applied


@dataclass(frozen=True, slots=True)
class _Pair:
    """A stored claim and its current reading."""

    claim: Claim
    found: Claim

    @property
    def differs_in_meaning(self) -> bool:
        """Return whether a person would see the difference: other words or another value."""
        same_words = _span(self.claim) == _span(self.found)
        return not (
            same_words and comparable_value(self.claim.value) == comparable_value(self.found.value)
        )

    @property
    def is_stale(self) -> bool:
        same_rule = self.claim.rule == self.found.rule
        return self.differs_in_meaning or not same_rule or self.claim.value != self.found.value


@dataclass(frozen=True, slots=True)
class _Plan:
    added: list[Claim]
    read: list[_Pair]
    retired: list[Claim]


def preview_resplit(*, article: Article, at: datetime) -> Resplit:
    """Return what the current rules would change in `article`, without writing."""
    _settle_language(article)
    return _report(article, _plan(article, at), is_applied=False)


def resplit_article(
    *,
    article: Article,
    version: str | None,
    actor: User | None,
    at: datetime,
    with_signed_off: bool = False,
) -> Resplit:
    """Split the article's current text again with the current rules.

    An article whose text is surely in a language without rules gets that language.

    New findings of the rules are added as open claims. A claim that nobody has touched (no
    verdict, evidence, question or assignment, never changed by hand) gets its new span and
    value, or is retired if the rules no longer find it: it stays stored, and is no longer
    listed. Claims that a person touched stay as they are. A signed-off article is changed
    only `with_signed_off`; its sign-off is revoked then. `version` is the article's version
    that the actor saw; without an `actor` (a command on the server) there is none. Raises
    `StaleArticle`, `WrongState` for an archived article, `NotAllowed`.
    """
    with act_transaction(actor, _("The rules of the splitter changed.")):
        article = lock_article(article.pk)
        if actor is not None:
            require_permission(actor, Act.RESPLIT, article)
            require_seen_article(article, version or "")
        require_in_work(article)
        _settle_language(article)
        plan = _plan(article, at)
        report = _report(article, plan, is_applied=True)
        is_kept = article.state == Article.State.CLEARED and not with_signed_off
        if is_kept and report.changes_anything:
            return _report(article, plan, is_applied=False)
        _apply(article, plan, report, actor, at)
        return report


def resplit_in_language(article: Article, actor: User, at: datetime) -> Resplit:
    """Split the article's text again after a change of its language.

    Like `resplit_article`: claims that a person touched stay. The caller has locked the
    article and checked the right; a sign-off is revoked, since its claims were found with
    other rules.
    """
    plan = _plan(article, at)
    report = _report(article, plan, is_applied=True)
    _apply(article, plan, report, actor, at)
    return report


def _settle_language(article: Article) -> None:
    """Set the detected language if it is surely one without rules; doesn't save."""
    if rules_for(article.language):
        found = settle_language(article.revision.text, article.language).tag
        article.language = article.language if rules_for(found) else found


def _plan(article: Article, at: datetime) -> _Plan:
    """Compare the claims of the current text with what the rules find in it now."""
    revision = article.revision
    rows = Claim.objects.filter(article=article).in_text()
    present = list(rows.annotate(is_untouched=_is_untouched()))
    free, held = [c for c in present if _is_free(c)], [c for c in present if not _is_free(c)]
    suggested = build_claims(article, revision, blocks_of(revision), at, made=Claim)
    waiting = {_place(s): s for s in suggested}
    pairs = [(claim, waiting.pop(_place(claim), None)) for claim in free]
    read = [_Pair(claim, found) for claim, found in pairs if found]
    rest = without_known(waiting.values(), held, former_kinds(article))
    rest = _without_dismissed(rest, revision)
    moved, retired = _moved([claim for claim, found in pairs if found is None], rest)
    taken = {id(pair.found) for pair in moved}
    added = [s for s in rest if id(s) not in taken]
    return _Plan(added, [pair for pair in (*read, *moved) if pair.is_stale], retired)


def _is_untouched():
    """Return the condition that a claim has no rows added by a person."""
    brought = (Verdict, Question, Evidence, Assignment, Comment)
    return ~Q(*[Exists(m.objects.filter(claim=OuterRef("pk"))) for m in brought], _connector="OR")


def _is_free(claim: Claim) -> bool:
    """Return whether no person touched a claim annotated with `is_untouched`."""
    is_open = claim.state == Claim.State.OPEN and claim.marked_by_id is None
    return is_open and claim.is_untouched  # type: ignore[attr-defined]


def _without_dismissed(suggested: Iterable[Claim], revision: Revision) -> list[Claim]:
    """Leave out suggestions within dismissed words."""
    spans = Dismissal.objects.filter(revision=revision).values_list("start", "end")
    return spans_outside(suggested, spans)


def _moved(claims: Sequence[Claim], rest: Sequence[Claim]) -> tuple[list[_Pair], list[Claim]]:
    """Match each claim with the suggestion of its kind that shares most words; retire the rest."""
    by_kind: dict[str, list[Claim]] = {}
    for suggestion in rest:
        by_kind.setdefault(suggestion.kind, []).append(suggestion)
    moved, retired = [], []
    for claim in claims:
        candidates = by_kind.get(claim.kind, [])
        found = max(candidates, key=partial(likeness, claim), default=None)
        if found is None or not likeness(claim, found):
            retired.append(claim)
        else:
            candidates.remove(found)
            moved.append(_Pair(claim, found))
    return moved, retired


def _apply(
    article: Article, plan: _Plan, report: Resplit, actor: User | None, at: datetime
) -> None:
    _retire(plan.retired, actor, at)
    _reread(plan.read, article.revision, actor, at)
    Claim.objects.bulk_create(plan.added)
    repeat_on_new_mentions(article, actor, at)
    was, article.splitter = article.splitter, splitter_version(article.language)
    article.save(update_fields=["splitter", "language"])
    if not report.changes_anything:
        return
    compare_again(article.pk)
    record(
        Event.Verb.ARTICLE_RESPLIT,
        actor=actor,
        at=at,
        article=article,
        added=len(report.added),
        reread=len(report.reread),
        retired=len(report.retired),
        new_words=report.added[:LISTED_WORDS],
        splitter=article.splitter,
        was_splitter=was,
    )
    revoke_sign_off(article=article, actor=actor, at=at, why=Revocation.RULES)


def _retire(claims: Sequence[Claim], actor: User | None, at: datetime) -> None:
    for claim in claims:
        claim.state, claim.fate = Claim.State.LOST, Claim.Fate.RETIRED
        claim.version += 1
        record(Event.Verb.CLAIM_RETIRED, actor=actor, at=at, claim=claim, words=claim.quote)
    update_rows(claims, LEFT_BY_RULES)


def _reread(pairs: Sequence[_Pair], revision: Revision, actor: User | None, at: datetime) -> None:
    for pair in pairs:
        claim, found = pair.claim, pair.found
        is_other, was_sentence = pair.differs_in_meaning, claim.sentence_span
        if is_other:
            was = {"words": claim.quote, "kind": claim.kind, "value": claim.value}
            words = found.quote
            record(Event.Verb.CLAIM_RESPLIT, actor=actor, at=at, claim=claim, words=words, was=was)
        sentence = (found.sentence_start, found.sentence_end)
        set_place(claim, revision.text, found.start, found.end, sentence)
        claim.value, claim.rule = found.value, found.rule
        claim.version += is_other or claim.sentence_span != was_sentence
    update_rows([pair.claim for pair in pairs], READ_FIELDS)


def _report(article: Article, plan: _Plan, *, is_applied: bool) -> Resplit:
    return Resplit(
        article=article,
        added=tuple(claim.quote for claim in plan.added),
        reread=tuple(
            ResplitChange(pair.claim.quote, pair.found.quote, pair.claim.value, pair.found.value)
            for pair in plan.read
            if pair.differs_in_meaning
        ),
        retired=tuple(claim.quote for claim in plan.retired),
        is_applied=is_applied,
    )


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.kind, claim.start, claim.end


def _span(claim: Claim) -> tuple[int, int]:
    return claim.start, claim.end
