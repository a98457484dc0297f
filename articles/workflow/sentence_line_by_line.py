"""A verdict on a sentence: the claims that can be judged are, the rest is refused."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article, User, Verdict
from articles.permissions import Act
from articles.queries.checks import spelling

from .errors import Invalid, WrongState
from .inputs import ClaimVersionInput, VerdictInput
from .line_by_line import LineOutcome, SharedSources, each_alone
from .sentences import read_rest, record_judged, sentence_of, with_evidence
from .transaction import LockedClaim, act_transaction, require_permission, summarized_in_one_line
from .verdict_steps import judge


def judge_sentence_singly(
    *,
    article: Article,
    claims: Sequence[ClaimVersionInput],
    actor: User,
    at: datetime,
    verdict: VerdictInput,
    parts: Mapping[int, VerdictInput] | None = None,
) -> list[LineOutcome[Verdict]]:
    """Give one verdict on those claims of a sentence on which it can be given.

    Like `judge_sentence`, with its one line in the history of the article, but a refused claim
    affects no other: returns an outcome for each claim, in the order of `claims`. A claim that
    is decided already is refused, unless `parts` names it. Words outside the claims count as
    read only if no claim was refused. Raises `NotAllowed` if the actor may judge nothing,
    `Invalid` for the number of claims.
    """
    require_permission(actor, Act.JUDGE)
    parts = parts or {}
    with act_transaction(actor, verdict.explanation.strip()):
        one = _OneSentence(article, verdict, parts, SharedSources(verdict.evidence, actor, at))
        with summarized_in_one_line():
            outcomes = each_alone(
                claims, actor, Act.JUDGE, lambda locked: one.judged(locked, actor, at)
            )
        if one.given:
            held = one.locked[0].claim
            if all(line.row for line in outcomes):
                read_rest(held.article, held, actor, at)
            record_judged(held.article, one.locked, one.given, verdict, parts, actor, at)
        return outcomes


class _OneSentence:
    """The claims of a sentence that were judged so far, one after the other."""

    def __init__(
        self,
        article: Article,
        verdict: VerdictInput,
        parts: Mapping[int, VerdictInput],
        sources: SharedSources,
    ) -> None:
        self._article, self._verdict, self._parts = article, verdict, parts
        self._sources = sources
        self._bounds: tuple[int, int] | None = None
        self.locked: list[LockedClaim] = []
        self.given: list[Verdict] = []

    def judged(self, locked: LockedClaim, actor: User, at: datetime) -> Verdict:
        """Judge a claim; of several mentions of a name the first, whose verdict others follow."""
        claim = locked.claim
        bounds = self._require_here(locked)
        if claim.pk not in self._parts:
            if locked.live_pk is not None and not claim.context_changed:
                raise WrongState(_("This claim is already decided."), code="decided_already")
            follower = self._follower(locked)
            if follower:
                return follower
        with self._sources as shared:
            said = with_evidence(self._parts.get(claim.pk), self._verdict, shared)
            given = judge(locked, actor, at, said)
        self._bounds = bounds
        self.locked.append(locked)
        self.given.append(given)
        return given

    def _require_here(self, locked: LockedClaim) -> tuple[int, int]:
        claim = locked.claim
        if claim.article_id != self._article.pk:
            raise Invalid({"claims": [_("This claim is in another article.")]})
        bounds = self._bounds
        if bounds is None:
            article = claim.article
            bounds = sentence_of(article.revision, article.language, claim.start) or (0, 0)
        if not bounds[0] <= claim.start < bounds[1]:
            raise Invalid({"claims": [_("This claim is in another sentence.")]})
        return bounds

    def _follower(self, locked: LockedClaim) -> Verdict | None:
        """Return the verdict that the claim got with another mention of its name, or None."""
        name = spelling(locked.claim.kind, locked.claim.quote)
        names = {spelling(row.claim.kind, row.claim.quote) for row in self.locked} - {None}
        if name not in names:
            return None
        rows = Verdict.objects.live().with_related().filter(claim=locked.claim)
        return rows.first()
