"""What happened to a claim since a version that somebody saw, in sentences."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.facts.describe import describe_change
from articles.models import Claim, Event, Rating, Revision, User, Verdict
from articles.models.labels import label_of
from articles.models.verb import Verb

from .active_language import active_translator

# The event models of claims and verdicts, which pghistory creates (`models.history`).
CLAIMS: Any = apps.get_model("articles", "ClaimHistory")
VERDICTS: Any = apps.get_model("articles", "VerdictHistory")
FIELDS = ("version", "kind", "value", "state", "context_changed", "revision_id")
ACTS = {
    Verb.VERDICT_GIVEN: gettext_lazy("%(person)s has meanwhile judged “%(words)s”: %(rating)s."),
    Verb.VERDICT_CONFIRMED: gettext_lazy(
        "%(person)s has meanwhile confirmed the verdict on “%(words)s”: %(rating)s."
    ),
    Verb.VERDICT_REJECTED: gettext_lazy(
        "%(person)s has meanwhile rejected the verdict on “%(words)s”; it was: %(rating)s."
    ),
    Verb.VERDICT_WITHDRAWN: gettext_lazy(
        "%(person)s has meanwhile withdrawn the verdict on “%(words)s”; it was: %(rating)s."
    ),
    Verb.CONTEXT_CONFIRMED: gettext_lazy(
        "%(person)s has meanwhile confirmed that the verdict on “%(words)s” still applies: "
        "%(rating)s."
    ),
}

Row = Mapping[str, Any]


def changes_in_words(claim: Claim, seen: int, words: str) -> list[str]:
    """Return a sentence for each change of the claim since its version `seen`.

    First the acts on its verdicts, oldest first, then what is different in the claim; its
    state only if nothing else is. `words` name the claim. At most seven queries.
    """
    rows = list(
        CLAIMS.objects.filter(pgh_obj=claim.pk, version__gte=seen)
        .order_by("pgh_id")
        .values("pgh_context_id", *FIELDS)
    )
    contexts = {row["pgh_context_id"] for row in rows if row["version"] > seen}
    found = list(_acts_on_verdicts(claim, contexts, words))
    old = next((row for row in reversed(rows) if row["version"] == seen), None)
    if old is not None:
        found += _differences(claim, old, words, is_explained=bool(found))
    return found or [_changed_state(claim, old, words)]


def _acts_on_verdicts(claim: Claim, contexts: Set[Any], words: str) -> Iterator[str]:
    """Yield what was done to the claim's verdicts in these contexts of the history."""
    rows = VERDICTS.objects.filter(pgh_obj__claim=claim.pk).order_by("pgh_id")
    steps = list(_steps(claim, rows.select_related("pgh_context"), contexts))
    people = User.objects.in_bulk({person for _verb, person, _rating in steps})
    ratings = Rating.objects.in_bulk({rating for *_act, rating in steps})
    for verb, person, rating in steps:
        yield ACTS[verb] % {
            "person": people[person],
            "words": words,
            "rating": ratings[rating],
        }


def _steps(
    claim: Claim, rows: Iterable[Any], contexts: Set[Any]
) -> Iterator[tuple[Verb, int, int]]:
    """Yield verb, person and rating of each act on a verdict; voided ones have none."""
    before: dict[int, Any] = {}
    for row in rows:
        old, before[row.pgh_obj_id] = before.get(row.pgh_obj_id), row
        if row.pgh_context_id not in contexts:
            continue
        verb = _verb(old, row)
        actor = row.judged_by_id if old is None else row.pgh_context.metadata["actor"]
        if verb == Verb.VERDICT_WITHDRAWN and _is_rejection(claim, row.pgh_obj_id):
            verb = Verb.VERDICT_REJECTED
        if verb and actor:
            yield verb, actor, row.rating_id


def _verb(old: Any, row: Any) -> Verb | None:
    """Return the act between two rows of a verdict's history; None if it has no person."""
    if old is None:
        return Verb.VERDICT_GIVEN
    if row.confirmed_by_id != old.confirmed_by_id:
        return Verb.VERDICT_CONFIRMED
    if row.context_revision_id != old.context_revision_id:
        return Verb.CONTEXT_CONFIRMED
    is_withdrawn = row.status == Verdict.Status.WITHDRAWN != old.status
    return Verb.VERDICT_WITHDRAWN if is_withdrawn else None


def _is_rejection(claim: Claim, verdict: int) -> bool:
    rejections = Event.objects.filter(claim=claim, verb=Verb.VERDICT_REJECTED)
    return rejections.filter(data__verdict=verdict).exists()


def _differences(claim: Claim, old: Row, words: str, *, is_explained: bool) -> Iterator[str]:
    """Yield what is different in kind, value, context and questions.

    `is_explained`: acts on the verdict were found, which end a changed context too.
    """
    before, after = describe_change(old["value"], claim.value, active_translator())
    if old["kind"] != claim.kind:
        kinds = {"was": label_of(Claim.Kind, old["kind"]), "now": claim.get_kind_display()}
        yield _("“%(words)s” was marked as “%(was)s” and is now marked as “%(now)s”.") % {
            "words": words,
            **kinds,
        }
    elif before or after:
        values = {"was": before or "–", "now": after or "–"}
        text = _("The value of “%(words)s” was “%(was)s” and is now “%(now)s”.")
        yield text % {"words": words, **values}
    yield from _context(claim, old, words, is_explained=is_explained)
    asked = [state == Claim.State.QUERY for state in (old["state"], claim.state)]
    if asked == [False, True]:
        yield _("A question about “%(words)s” is open now.") % {"words": words}
    if asked == [True, False] and not is_explained:
        yield _("The question about “%(words)s” is no longer open.") % {"words": words}


def _context(claim: Claim, old: Row, words: str, *, is_explained: bool) -> Iterator[str]:
    changed = old["context_changed"], claim.context_changed
    if changed == (True, False) and not is_explained:
        yield _("The context of “%(words)s” is again what it was when it was judged.") % {
            "words": words
        }
    if not claim.context_changed or (changed[0] and old["revision_id"] == claim.revision_id):
        return
    if old["revision_id"] == claim.revision_id:
        yield _("A question about “%(words)s” was answered after the verdict.") % {"words": words}
        return
    number = Revision.objects.values_list("number", flat=True).get(pk=claim.revision_id)
    text = (
        _("Revision %(number)d was received: the context of “%(words)s” has to be read again.")
        if changed[0]
        else _("The context of “%(words)s” changed in revision %(number)d.")
    )
    yield text % {"words": words, "number": number}


def _changed_state(claim: Claim, old: Row | None, words: str) -> str:
    if old is None or old["state"] == claim.state:
        return _("“%(words)s” has changed since you read it.") % {"words": words}
    states = {"seen": label_of(Claim.State, old["state"]), "now": claim.get_state_display()}
    return _("“%(words)s” has changed since you read it (then: %(seen)s, now: %(now)s).") % {
        "words": words,
        **states,
    }
