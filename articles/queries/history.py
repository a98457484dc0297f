"""The history in sentences that a person reads, one for each verb."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import TextChoices
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from articles.facts.describe import describe
from articles.models import Article, Claim, Event, Evidence, Rating, Revision, Source

LONGEST_QUOTE = 70
PAGE_SIZE = 200
Verb = Event.Verb

SENTENCES: dict[str, str] = {
    Verb.ARTICLE_RECEIVED: _("%(actor)s handed in the manuscript (%(channel)s)."),
    Verb.ARTICLE_CHANGED: _("%(actor)s changed the article: %(fields)s."),
    Verb.ARTICLE_ASSIGNED: _("%(actor)s assigned the article to %(user)s."),
    Verb.ARTICLE_UNASSIGNED: _("%(actor)s took the article back from %(user)s."),
    Verb.ARTICLE_ARCHIVED: _("%(actor)s archived the article."),
    Verb.REVISION_RECEIVED: _("%(actor)s handed in revision %(revision)s (%(channel)s)."),
    Verb.ARTICLE_RESPLIT: _(
        "%(actor)s read the text with today's rules. Claims found anew: %(added)s, read "
        "otherwise: %(reread)s, no longer found: %(retired)s."
    ),
    Verb.CLAIM_MARKED: _("%(actor)s marked “%(words)s” as a claim (%(kind)s)."),
    Verb.CLAIM_CHANGED: _(
        "%(actor)s changed the claim “%(was_words)s” (%(was_kind)s) to “%(words)s” (%(kind)s)."
    ),
    Verb.CLAIM_TOUCHED: _("“%(words)s” is open again: %(actor)s changed the words around it."),
    Verb.CLAIM_REREAD: _(
        "“%(words)s” is open again: %(actor)s moved the publication day from %(day)s "
        "to %(new_day)s."
    ),
    Verb.CLAIM_LOST: _("“%(words)s” is no longer in the text that %(actor)s handed in."),
    Verb.CLAIM_RESPLIT: _("Today's rules read “%(was_words)s” otherwise: “%(words)s”."),
    Verb.CLAIM_RETIRED: _("Today's rules no longer find “%(words)s”; nobody had checked it."),
    Verb.STRETCH_DISMISSED: _("%(actor)s found no fact in “%(words)s”."),
    Verb.STRETCH_RECALLED: _("%(actor)s took back that “%(words)s” holds no fact."),
    Verb.EVIDENCE_ADDED: _("%(actor)s brought “%(title)s” to “%(words)s” (%(stance)s)."),
    Verb.EVIDENCE_WITHDRAWN: _("%(actor)s withdrew “%(title)s” from “%(words)s”."),
    Verb.VERDICT_GIVEN: _("%(actor)s judged “%(words)s”: %(rating)s."),
    Verb.VERDICT_WITHDRAWN: _("%(actor)s withdrew the verdict on “%(words)s” (%(rating)s)."),
    Verb.VERDICT_CONFIRMED: _("%(actor)s confirmed the verdict on “%(words)s” (%(rating)s)."),
    Verb.VERDICT_OVERRIDDEN: _(
        "%(actor)s decided the dispute about “%(words)s” against the checker: %(rating)s."
    ),
    Verb.VERDICT_PUBLISHED: _("%(actor)s published the verdict on “%(words)s”."),
    Verb.PUBLICATION_CORRECTED: _("%(actor)s corrected the published verdict on “%(words)s”."),
    Verb.PUBLICATION_WITHDRAWN: _("%(actor)s withdrew the published verdict on “%(words)s”."),
    Verb.QUERY_ASKED: _("%(actor)s asked the author about “%(words)s”: %(question)s"),
    Verb.QUERY_ANSWERED: _("%(actor)s answered about “%(words)s”: %(answer)s"),
    Verb.QUERY_WITHDRAWN: _("%(actor)s withdrew the question about “%(words)s”."),
    Verb.SIGNED_OFF: _("%(actor)s signed revision %(revision)s off (SHA-256 %(hash)s)."),
    Verb.SIGN_OFF_FELL: _("The sign-off fell through what %(actor)s did."),
    Verb.SOURCE_ENTERED: _("%(actor)s entered the source “%(title)s”."),
    Verb.SOURCE_CHANGED: _("%(actor)s changed the source “%(title)s”: %(fields)s."),
    Verb.TOKEN_MADE: _("%(actor)s made the API token “%(name)s”."),
    Verb.TOKEN_REVOKED: _("%(actor)s revoked the API token “%(name)s”."),
}
VERBATIM = "user revision question answer name added reread retired".split()
WITH_READING = _(
    "“%(words)s” is open again: %(actor)s moved the publication day from %(day)s to %(new_day)s; "
    "it read “%(was_value)s” and reads “%(value)s” now."
)
WITH_OTHER_VALUE = _("Today's rules read another value in “%(words)s”.")
WITH_CORRECTION: dict[str, str] = {
    Verb.VERDICT_GIVEN: _(
        "%(actor)s judged “%(words)s”: %(rating)s, suggested wording “%(correction)s”."
    ),
    Verb.VERDICT_OVERRIDDEN: _(
        "%(actor)s decided the dispute about “%(words)s” against the checker: %(rating)s, "
        "wording “%(correction)s”."
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history; `reason` is in the words of the person who acted."""

    pk: int
    at: datetime
    verb: str
    actor_pk: int | None
    article_pk: int | None
    claim_pk: int | None
    sentence: str
    reason: str


def article_lines(article: Article, before: int | None = None) -> list[Line]:
    """Return a page of the article's history, newest first; `before` continues it.

    Two queries, however long the history is.
    """
    events = article.events.select_related("actor", "claim").newest_first()
    if before is not None:
        events = events.filter(pk__lt=before)
    return lines_of(events[:PAGE_SIZE], rating_labels())


def claim_lines(claim: Claim) -> list[Line]:
    """Return the whole history of a claim, newest first. Two queries."""
    return lines_of(claim.events.select_related("actor").newest_first(), rating_labels())


def rating_labels() -> dict[str, str]:
    """Return the label of each rating by its code; the default scale goes before others."""
    rows = Rating.objects.order_by("scale__is_default")
    return {rating.code: rating.label for rating in rows}


def lines_of(events: Iterable[Event], labels: Mapping[str, str]) -> list[Line]:
    """Turn events, loaded with actor and claim, into lines; no query beyond theirs."""
    return [
        Line(
            pk=event.pk,
            at=event.at,
            verb=event.verb,
            actor_pk=event.actor_id,
            article_pk=event.article_id,
            claim_pk=event.claim_id,
            sentence=sentence(event, labels),
            reason=event.reason,
        )
        for event in events
    ]


def sentence(event: Event, labels: Mapping[str, str]) -> str:
    """Return what the event says, in the active language."""
    pattern = SENTENCES[event.verb]
    if event.data.get("correction"):
        pattern = WITH_CORRECTION.get(event.verb, pattern)
    if len(set(_readings(event.data))) > 1:
        pattern = WITH_READING
    if event.verb == Verb.CLAIM_RESPLIT and event.data["was"]["words"] == event.data["words"]:
        pattern = WITH_OTHER_VALUE
    return gettext(pattern) % _words(event, labels)


def _words(event: Event, labels: Mapping[str, str]) -> dict[str, Any]:
    data = event.data
    was = data.get("was") or {}
    was_value, value = _readings(data)
    return {
        "actor": event.actor or _nobody(event.verb),
        "words": shortened(data.get("words") or (event.claim.quote if event.claim else "")),
        "kind": _label(Claim.Kind, data.get("kind")),
        "was_words": shortened(was.get("words", "")),
        "was_kind": _label(Claim.Kind, was.get("kind")),
        "rating": labels.get(data.get("rating", ""), data.get("rating", "")),
        "correction": shortened(data.get("correction", "")),
        "stance": _label(Evidence.Stance, data.get("stance")),
        "title": data.get("title") or gettext("a confidential source"),
        "channel": _label(Revision.Channel, data.get("channel")),
        "fields": _field_names(data.get("fields", ())),
        "was_value": was_value,
        "value": value,
        **_days(data.get("days") or (None, None)),
        "hash": short_hash(data.get("sha256", "")),
        **{key: data.get(key, "") for key in VERBATIM},
    }


def _days(days: Sequence[str | None]) -> dict[str, str]:
    """Return the publication day before and after a change, as a person reads them."""
    texts = [date_format(date.fromisoformat(d)) if d else gettext("an open day") for d in days]
    return dict(zip(("day", "new_day"), texts, strict=True))


def _readings(data: Mapping[str, Any]) -> tuple[str, str]:
    """Return how the machine read a claim's words before and after, in words."""
    language = get_language() or "de"
    was, now = data.get("values") or (None, None)
    return _in_words(was, language), _in_words(now, language)


def _in_words(value: dict | None, language: str) -> str:
    return ", ".join(text for _label, text in describe(value, language)[:1]) or "–"


def shortened(words: str) -> str:
    """Cut long words in the middle, so that beginning and end can be recognised."""
    words = " ".join(words.split())
    if len(words) <= LONGEST_QUOTE:
        return words
    half = LONGEST_QUOTE // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def short_hash(sha256: str) -> str:
    """Return "7c1e…b04" for a hash."""
    return f"{sha256[:4]}…{sha256[-3:]}" if sha256 else ""


def _nobody(verb: str) -> str:
    if verb == Verb.QUERY_ANSWERED:
        return gettext("The author (by the link in the mail)")
    return gettext("The machine")


def _label(choices: type[TextChoices], value: str | None) -> str:
    """Return the label of a choice; what isn't one any more stays as it is."""
    return str(choices(value).label) if value in choices.values else value or ""


def _field_names(fields: Iterable[str]) -> str:
    if not fields:
        return ""
    names = {
        field.name: str(getattr(field, "verbose_name", field.name))
        for model in (Article, Source)
        for field in model._meta.get_fields()
    }
    return ", ".join(names.get(name, name) for name in fields)
