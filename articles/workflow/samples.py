"""Draw judged sentences at random, and look at them again without the first verdict."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import (
    Article,
    Event,
    Rating,
    SampledVerdict,
    SampleWaiver,
    SecondLookSample,
    User,
)
from articles.models.sample import MOST_SENTENCES
from articles.permissions import Act
from articles.queries.hidden_verdicts import hidden_places
from articles.queries.samples import (
    DrawableSentence,
    LookState,
    SampledSentence,
    candidates,
    involved,
    sample_views,
)

from .errors import Invalid, WrongState
from .inputs import ClaimVersionInput, SampleInput
from .several_claims import lock_seen_claims, naming
from .transaction import (
    LockedClaim,
    act_transaction,
    record,
    require_in_work,
    require_permission,
    summarized_in_one_line,
)
from .verdicts import confirm_locked, reject_locked

MOST_DAYS = 92
LONGEST_WORDS = 300


def draw_sample(*, actor: User, at: datetime, wanted: SampleInput) -> SecondLookSample:
    """Draw judged sentences of an article, or of a desk's last days, at random.

    Those that nobody has confirmed are drawn first. The same `seed` draws the same ones from
    the same candidates; without one it is chosen. Raises `Invalid` with the fields at fault,
    `WrongState` if there is nothing to draw from, `NotAllowed`.
    """
    with act_transaction(actor):
        require_permission(actor, Act.DRAW_SAMPLES, wanted.article)
        _require_usable(wanted)
        found = _candidates(wanted, at)
        if not found:
            raise WrongState(_("No judged sentence here can be looked at again."), code="nothing")
        seed = secrets.randbelow(2**31) if wanted.seed is None else wanted.seed
        sample = SecondLookSample.objects.create(
            article=wanted.article,
            desk=wanted.desk,
            days=wanted.days,
            seed=seed,
            candidates=len(found),
            drawn_by=actor,
            drawn_at=at,
        )
        drawn = _drawn(found, seed, _size(wanted, len(found)))
        SampledVerdict.objects.bulk_create(
            SampledVerdict(sample=sample, position=position, verdict_id=verdict)
            for position, row in enumerate(drawn, start=1)
            for verdict in row.verdicts
        )
        record(
            Event.Verb.SAMPLE_DRAWN,
            actor=actor,
            at=at,
            article=wanted.article,
            sample=sample.pk,
            count=len(drawn),
            candidates=len(found),
            desk=str(wanted.desk or ""),
        )
        return sample


def look_again(
    *,
    sample: SecondLookSample,
    position: int,
    claims: Sequence[ClaimVersionInput],
    actor: User,
    at: datetime,
    rating: Rating,
    parts: Mapping[int, Rating] | None = None,
    explanation: str = "",
) -> SampledSentence:
    """Judge a sampled sentence without having been shown its first verdict.

    `claims` are those of the sentence at the versions that were seen; `parts` are claims
    with another rating, by pk. Where both ratings of a claim are the same, its verdict is
    confirmed; where they differ, it is rejected, so that the claim is open again. Raises
    `StaleClaims`, `Invalid`, `WrongState` if the sentence was looked at already, its verdict
    no longer counts, or the actor has judged or confirmed it, `NotAllowed`.
    """
    parts, explanation = parts or {}, explanation.strip()
    with act_transaction(actor, explanation):
        locked = {
            row.claim.pk: row for row in lock_seen_claims(claims, actor=actor, act=Act.CONFIRM)
        }
        sentence = _open_sentence(sample, position, actor)
        if {claim.pk for claim in sentence.claims} != locked.keys() or parts.keys() - locked.keys():
            raise Invalid({"claims": [_("Name the claims of this sentence, and no others.")]})
        _require_reason([rating, *parts.values()], explanation)
        article = next(iter(locked.values())).claim.article
        require_in_work(article)
        for row in sentence.rows:
            _note(row, parts.get(row.verdict.claim_id, rating), explanation, actor, at)
        with summarized_in_one_line():
            for row in sentence.rows:
                _follow_up(locked[row.verdict.claim_id], row, actor, at)
        is_agreed = all(row.agrees for row in sentence.rows)
        record(
            Event.Verb.SAMPLE_AGREED if is_agreed else Event.Verb.SAMPLE_DIFFERED,
            actor=actor,
            at=at,
            article=article,
            reason=explanation,
            sample=sample.pk,
            words=sentence.words[:LONGEST_WORDS],
        )
        state = LookState.AGREED if is_agreed else LookState.DIFFERS
        return SampledSentence(position, state, sentence.rows)


def leave_sample(*, sample: SecondLookSample, actor: User, at: datetime) -> None:
    """Leave the second looks of a sample to others: the actor sees its first verdicts.

    It can't be taken back, since what was seen stays seen. Raises `WrongState` if the actor
    has left it before, `NotAllowed`.
    """
    with act_transaction(actor):
        require_permission(actor, Act.CONFIRM, sample.article)
        _waiver, is_new = SampleWaiver.objects.get_or_create(
            sample=sample, waived_by=actor, defaults={"waived_at": at}
        )
        if not is_new:
            raise WrongState(_("You have left this sample to others."), code="left")
        record(Event.Verb.SAMPLE_LEFT, actor=actor, at=at, article=sample.article, sample=sample.pk)


def require_no_hidden_verdict(article: Article, reader: User) -> None:
    """Raise `WrongState` if verdicts on the article wait for a second look by `reader`.

    What shows all verdicts of an article together, as its certificate, is not to be shown then.
    """
    hidden = hidden_places(article, reader)
    if hidden:
        number = len({*hidden.values()})
        text = ngettext(
            "%(number)d sentence of this article waits for your second look, and this shows "
            "the first verdict. Look at it first, or leave the sample to others.",
            "%(number)d sentences of this article wait for your second look, and this shows "
            "the first verdicts. Look at them first, or leave the sample to others.",
            number,
        )
        raise WrongState(text % {"number": number}, code="look_first")


def _require_usable(wanted: SampleInput) -> None:
    if (wanted.article is None) == (wanted.desk is None):
        raise Invalid({"article": [_("Give either an article or a desk.")]})
    if (wanted.size is None) == (wanted.percent is None):
        raise Invalid({"size": [_("Give either a number or a percentage.")]})
    if wanted.desk and not 1 <= (wanted.days or 0) <= MOST_DAYS:
        raise Invalid({"days": [_("Choose 1 to %(most)d days.") % {"most": MOST_DAYS}]})
    if wanted.article and wanted.days is not None:
        raise Invalid({"days": [_("Days can be given only for a desk.")]})
    if wanted.size is not None and not 1 <= wanted.size <= MOST_SENTENCES:
        text = _("Choose 1 to %(most)d sentences.") % {"most": MOST_SENTENCES}
        raise Invalid({"size": [text]})
    if wanted.percent is not None and not 1 <= wanted.percent <= 100:
        raise Invalid({"percent": [_("A percentage is from 1 to 100.")]})


def _candidates(wanted: SampleInput, at: datetime) -> list[DrawableSentence]:
    rows = Article.objects.in_work()
    if wanted.article:
        return candidates(rows.filter(pk=wanted.article.pk))
    return candidates(rows.filter(desk=wanted.desk), at - timedelta(days=wanted.days or 0))


def _size(wanted: SampleInput, found: int) -> int:
    size = wanted.size or -(-found * (wanted.percent or 0) // 100)
    return min(size, MOST_SENTENCES)


def _drawn(found: Sequence[DrawableSentence], seed: int, size: int) -> list[DrawableSentence]:
    """Return the first `size` candidates by the rule that `SecondLookSample` documents."""
    return sorted(found, key=lambda row: (row.is_confirmed, _digest(seed, row.verdicts[0])))[:size]


def _digest(seed: int, verdict: int) -> str:
    return hashlib.sha256(f"{seed}:{verdict}".encode()).hexdigest()


def _open_sentence(sample: SecondLookSample, position: int, actor: User) -> SampledSentence:
    """Return a sentence to be looked at; whether it is refused doesn't depend on the ratings."""
    sentence = sample_views([sample])[0].at(position)
    if sentence is None:
        raise Invalid({"position": [_("The sample has no such sentence.")]})
    if any(actor.pk in involved(row.verdict) for row in sentence.rows):
        raise WrongState(_("You have judged or confirmed this sentence."), code="own_verdict")
    if actor.pk in sentence.left_by:
        raise WrongState(_("You have left this sample to others."), code="left")
    if sentence.state == LookState.GONE:
        raise WrongState(_("The first verdict no longer counts."), code="gone")
    if sentence.state != LookState.OPEN:
        raise WrongState(_("Somebody has already looked at this sentence."), code="looked")
    return sentence


def _require_reason(ratings: Sequence[Rating], explanation: str) -> None:
    if not explanation and any(rating.is_no_fact or not rating.clears for rating in ratings):
        raise Invalid({"explanation": [_("Please say what is wrong, or why there is no fact.")]})


def _note(row: SampledVerdict, rating: Rating, explanation: str, actor: User, at: datetime) -> None:
    first = row.verdict
    row.rating, row.explanation, row.looked_by, row.looked_at = rating, explanation, actor, at
    row.agrees = rating.pk == first.rating_id or (first.text_stands and rating.clears)
    row.save(update_fields=["rating", "explanation", "looked_by", "looked_at", "agrees"])


def _follow_up(locked: LockedClaim, row: SampledVerdict, actor: User, at: datetime) -> None:
    """Confirm or reject the first verdict."""
    with naming(locked.claim):
        if not row.agrees:
            said = _("Random second look: %(rating)s.") % {"rating": row.rating}
            reject_locked(locked, row.verdict, actor, at, f"{said} {row.explanation}".strip())
        elif row.verdict.confirmed_by_id is None:
            confirm_locked(locked, row.verdict, actor, at)
