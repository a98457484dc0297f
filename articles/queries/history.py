"""The history as sentences, one for each verb."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from articles.facts.describe import describe
from articles.models import (
    Article,
    Claim,
    ErrorClass,
    Event,
    Evidence,
    Hold,
    PassageSearch,
    Person,
    Rating,
    ReferenceFact,
    Revision,
    Source,
    User,
    Webhook,
    revocation_in_words,
    shown_name,
)
from articles.models.labels import label_of

LONGEST_QUOTE = 70
PAGE_SIZE = 200
Verb = Event.Verb

SENTENCES: dict[str, str] = {
    Verb.ARTICLE_RECEIVED: _("%(actor)s handed in the manuscript (%(channel)s)."),
    Verb.ARTICLE_CHANGED: _("%(actor)s changed the article: %(fields)s."),
    Verb.ARTICLE_ASSIGNED: _("%(actor)s assigned the article to %(user)s."),
    Verb.ARTICLE_UNASSIGNED: _("%(actor)s took the article back from %(user)s."),
    Verb.BLOCK_ASSIGNED: _("%(actor)s assigned the block “%(words)s” to %(user)s."),
    Verb.BLOCK_UNASSIGNED: _("%(actor)s took the block “%(words)s” back from %(user)s."),
    Verb.CLAIM_ASSIGNED: _("%(actor)s assigned “%(words)s” to %(user)s."),
    Verb.CLAIM_UNASSIGNED: _("%(actor)s took “%(words)s” back from %(user)s."),
    Verb.CONFLICT_NOTED: _("%(actor)s noted a conflict of interest of %(user)s."),
    Verb.CONFLICT_LIFTED: _("%(actor)s lifted the conflict of interest of %(user)s."),
    Verb.ARTICLE_KILLED: _("%(actor)s handed in a kill: the article may not go out."),
    Verb.ARTICLE_WITHHELD: _("%(actor)s handed in that the article is withheld for now."),
    Verb.ARTICLE_RELEASED: _("%(actor)s lifted the hold on the article (it was %(held)s)."),
    Verb.ARTICLE_ARCHIVED: _("%(actor)s archived the article."),
    Verb.REVISION_RECEIVED: _("%(actor)s handed in revision %(revision)s (%(channel)s)."),
    Verb.REVISION_LATE: _(
        "%(actor)s handed in an older version (%(version)s); it is kept as revision "
        "%(revision)s and is not the current text."
    ),
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
    Verb.CONTEXT_CHANGED: _(
        "What “%(words)s” leans on has changed in revision %(revision)s, which %(actor)s handed "
        "in: is the verdict still right?"
    ),
    Verb.CONTEXT_CONFIRMED: _(
        "%(actor)s found the verdict on “%(words)s” (%(rating)s) still right in the context of "
        "revision %(revision)s."
    ),
    Verb.CLAIM_LOST: _("“%(words)s” is no longer in the text that %(actor)s handed in."),
    Verb.CLAIM_RESPLIT: _("Today's rules read “%(was_words)s” otherwise: “%(words)s”."),
    Verb.CLAIM_RETIRED: _("Today's rules no longer find “%(words)s”; nobody had checked it."),
    Verb.STRETCH_DISMISSED: _("%(actor)s found no fact in “%(words)s”."),
    Verb.STRETCH_RECALLED: _("%(actor)s took back that “%(words)s” holds no fact."),
    Verb.EVIDENCE_ADDED: _("%(actor)s brought “%(title)s” to “%(words)s” (%(stance)s)."),
    Verb.EVIDENCE_TAKEN_OVER: _("%(actor)s took evidence over to “%(words)s” from “%(headline)s”."),
    Verb.EVIDENCE_WITHDRAWN: _("%(actor)s withdrew “%(title)s” from “%(words)s”."),
    Verb.EVIDENCE_FILED: _("%(actor)s added a file to evidence on “%(words)s”."),
    Verb.EVIDENCE_SEARCHED: _(
        "The passage quoted about “%(words)s” was looked for in its file: %(outcome)s."
    ),
    Verb.VERDICT_GIVEN: _("%(actor)s judged “%(words)s”: %(rating)s."),
    Verb.VERDICT_WITHDRAWN: _("%(actor)s withdrew the verdict on “%(words)s” (%(rating)s)."),
    Verb.VERDICT_CONFIRMED: _("%(actor)s confirmed the verdict on “%(words)s” (%(rating)s)."),
    Verb.VERDICT_REJECTED: _(
        "%(actor)s rejected the verdict on “%(words)s” (%(rating)s) at the second look."
    ),
    Verb.VERDICT_OVERRIDDEN: _(
        "%(actor)s decided the dispute about “%(words)s” against the checker: %(rating)s."
    ),
    Verb.VERDICT_PUBLISHED: _("%(actor)s published the verdict on “%(words)s”."),
    Verb.PUBLICATION_CORRECTED: _("%(actor)s corrected the published verdict on “%(words)s”."),
    Verb.PUBLICATION_WITHDRAWN: _("%(actor)s withdrew the published verdict on “%(words)s”."),
    Verb.QUERY_ASKED: _("%(actor)s asked the author about “%(words)s”: %(question)s"),
    Verb.QUERY_ANSWERED: _("%(actor)s answered about “%(words)s”: %(answer)s"),
    Verb.QUERY_OVERDUE: _(
        "The question about “%(words)s” is overdue, the claim is open again: %(question)s"
    ),
    Verb.CORRECTION_AGREED: _(
        "%(actor)s agrees with the wording “%(wording)s” in place of “%(words)s”."
    ),
    Verb.CORRECTION_REFUSED: _(
        "%(actor)s objects to the wording “%(wording)s” in place of “%(words)s”."
    ),
    Verb.QUERY_WITHDRAWN: _("%(actor)s withdrew the question about “%(words)s”."),
    Verb.SIGNED_OFF: _("%(actor)s signed revision %(revision)s off (SHA-256 %(hash)s)."),
    Verb.SIGN_OFF_FELL: _("The sign-off fell through what %(actor)s did."),
    Verb.SIGN_OFF_WITHDRAWN: _("%(actor)s withdrew the sign-off of revision %(revision)s."),
    Verb.SOURCE_ENTERED: _("%(actor)s entered the source “%(title)s”."),
    Verb.SOURCE_CHANGED: _("%(actor)s changed the source “%(title)s”: %(fields)s."),
    Verb.SOURCE_SHARED: _("%(actor)s let %(user)s know a confidential source."),
    Verb.SOURCE_UNSHARED: _("%(actor)s took a confidential source back from %(user)s."),
    Verb.DEMAND_SET: _("%(actor)s demands independent origins: %(minimum)s (%(demanded_of)s)."),
    Verb.DEMAND_DROPPED: _(
        "%(actor)s dropped the demand for independent origins: %(minimum)s (%(demanded_of)s)."
    ),
    Verb.PERSON_ENTERED: _("%(actor)s entered the person “%(name)s”."),
    Verb.PERSON_CHANGED: _("%(actor)s changed the person “%(name)s”: %(fields)s."),
    Verb.FACT_ENTERED: _("%(actor)s entered a reference fact about %(name)s: %(property)s."),
    Verb.FACT_CHANGED: _(
        "%(actor)s changed a reference fact about %(name)s (%(property)s): %(fields)s."
    ),
    Verb.SECOND_LOOK_DEMANDED: _("%(actor)s demanded a second look: %(demand)s."),
    Verb.SECOND_LOOK_ENDED: _("%(actor)s no longer demands a second look: %(demand)s."),
    Verb.ERROR_CLASS_ENTERED: _("%(actor)s entered the error class “%(error_class)s”."),
    Verb.ERROR_CLASS_CHANGED: _("%(actor)s changed the error class “%(error_class)s”: %(fields)s."),
    Verb.COMMENT_WRITTEN: _("%(actor)s wrote a comment."),
    Verb.COMMENT_WITHDRAWN: _("%(actor)s withdrew a comment."),
    Verb.TOKEN_MADE: _("%(actor)s made the API token “%(name)s”."),
    Verb.ACCOUNT_ANONYMISED: _("%(actor)s anonymised an account: %(user)s."),
    Verb.RETENTION_APPLIED: _("%(rule)s kept for %(days)s days were erased."),
    Verb.TOKEN_REVOKED: _("%(actor)s revoked the API token “%(name)s”."),
    Verb.WEBHOOK_MADE: _("%(actor)s made the webhook “%(name)s”."),
    Verb.WEBHOOK_CHANGED: _("%(actor)s changed the webhook “%(name)s”: %(fields)s."),
    Verb.WEBHOOK_SECRET_ROTATED: _("%(actor)s gave the webhook “%(name)s” a new secret."),
    Verb.WEBHOOK_REPLAYED: _(
        "%(actor)s had deliveries of the webhook “%(name)s” sent again: %(count)s."
    ),
    Verb.WEBHOOK_GONE: _(
        "The webhook “%(name)s” was switched off: its receiver answered 410 Gone."
    ),
}
WITH_READING = _(
    "“%(words)s” is open again: %(actor)s moved the publication day from %(day)s to %(new_day)s; "
    "it read “%(was_value)s” and reads “%(value)s” now."
)
WITH_READING_OF_TEXT = _(
    "“%(words)s” is open again: the text that %(actor)s handed in reads otherwise here; it read "
    "“%(was_value)s” and reads “%(value)s” now."
)
ON_WORDS: dict[str, str] = {
    Verb.COMMENT_WRITTEN: _("%(actor)s wrote a comment on “%(words)s”."),
    Verb.COMMENT_WITHDRAWN: _("%(actor)s withdrew a comment on “%(words)s”."),
}
AS_SIGNALLED = {
    "correction": _("%(actor)s handed in revision %(revision)s (%(channel)s), a correction."),
    "update": _("%(actor)s handed in revision %(revision)s (%(channel)s), an update."),
}
OVERDUE_ONLY = _("The question about “%(words)s” is overdue: %(question)s")
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


ERASED = {
    "manuscripts": _("The words of a manuscript"),
    "evidence_files": _("Files of evidence"),
    "logs": _("Lines of logs"),
}
BY_LINK = frozenset({Verb.QUERY_ANSWERED, Verb.CORRECTION_AGREED, Verb.CORRECTION_REFUSED})


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One line of the history; `reason` is in the words of the person who acted."""

    pk: int
    at: datetime
    verb: str
    actor_pk: int | None
    article_pk: int | None
    claim_pk: int | None
    sentence: str
    reason: str


def article_lines(article: Article, reader: User, before: int | None = None) -> list[HistoryLine]:
    """Return a page of the article's history for `reader`, newest first; `before` continues it.

    Two queries, however long the history is.
    """
    events = (
        article.events.discreet().told_to(reader).select_related("actor", "claim").newest_first()
    )
    if before is not None:
        events = events.filter(pk__lt=before)
    return lines_of(events[:PAGE_SIZE], rating_labels())


def claim_lines(claim: Claim, reader: User) -> list[HistoryLine]:
    """Return the whole history of a claim for `reader`, newest first. Two queries."""
    events = claim.events.discreet().told_to(reader).select_related("actor").newest_first()
    return lines_of(events, rating_labels())


def rating_labels() -> dict[str, str]:
    """Return the label of each rating by its code; the default scale goes before others."""
    rows = Rating.objects.order_by("scale__is_default")
    return {rating.code: rating.label for rating in rows}


def lines_of(events: Iterable[Event], labels: Mapping[str, str]) -> list[HistoryLine]:
    """Turn events, loaded with actor and claim, into lines; no query beyond theirs."""
    return [
        HistoryLine(
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
    """Return the event's sentence in the active language."""
    pattern = SENTENCES[event.verb]
    if event.data.get("correction"):
        pattern = WITH_CORRECTION.get(event.verb, pattern)
    if event.claim_id:
        pattern = ON_WORDS.get(event.verb, pattern)
    if len({*_readings(event.data)}) > 1:
        pattern = WITH_READING_OF_TEXT if event.verb == Verb.CLAIM_TOUCHED else WITH_READING
    if event.verb == Verb.CLAIM_RESPLIT and event.data["was"]["words"] == event.data["words"]:
        pattern = WITH_OTHER_VALUE
    if event.verb == Verb.REVISION_RECEIVED:
        pattern = AS_SIGNALLED.get(event.data.get("signal", ""), pattern)
    if event.verb == Verb.QUERY_OVERDUE and event.data.get("judged"):
        pattern = OVERDUE_ONLY
    said = gettext(pattern) % _Words(event, labels)
    if event.data.get("why"):
        return f"{said} {revocation_in_words(event.data['why'], event.data['details'])}"
    return said


class _Words(dict[str, Any]):
    """The parameters of an event's sentence, computed on access."""

    def __init__(self, event: Event, labels: Mapping[str, str]) -> None:
        super().__init__()
        self.event, self.data, self.labels = event, event.told, labels

    def __missing__(self, name: str) -> Any:
        find = WORDS.get(name)
        return find(self) if find else self.data.get(name, "")

    def was(self, name: str) -> str:
        """Return the kind or words of a changed claim before the change."""
        return (self.data.get("was") or {}).get(name, "")

    def days(self) -> tuple[str | None, str | None]:
        """Return the publication day before and after a change, in ISO form."""
        return tuple(self.data.get("days") or (None, None))

    def quoted(self) -> str:
        return self.data.get("words") or (self.event.claim.quote if self.event.claim else "")


# Values without a line here are shown as they are stored.
WORDS: dict[str, Callable[[_Words], Any]] = {
    "actor": lambda it: it.event.actor or _nobody(it.event.verb),
    "user": lambda it: shown_name(it.data.get("user", "")),
    "rule": lambda it: gettext(ERASED[it.data["rule"]]),
    "words": lambda it: shortened(it.quoted()),
    "kind": lambda it: label_of(Claim.Kind, it.data.get("kind")),
    "was_words": lambda it: shortened(it.was("words")),
    "was_kind": lambda it: label_of(Claim.Kind, it.was("kind")),
    "rating": lambda it: _rating(it),
    "error_class": lambda it: _label(*it.data.get("labels", ("", ""))),
    "correction": lambda it: shortened(it.data.get("correction", "")),
    "stance": lambda it: label_of(Evidence.Stance, it.data.get("stance")),
    "title": lambda it: it.data.get("title") or gettext("a confidential source"),
    "outcome": lambda it: label_of(PassageSearch.Outcome, it.data.get("outcome")),
    "demanded_of": lambda it: _demanded_of(it.data),
    "channel": lambda it: label_of(Revision.Channel, it.data.get("channel")),
    "property": lambda it: label_of(ReferenceFact.Property, it.data.get("property")),
    "fields": lambda it: _field_names(it.data.get("fields", ())),
    "held": lambda it: label_of(Hold, it.data.get("was")),
    "hash": lambda it: short_hash(it.data.get("sha256", "")),
    "demand": lambda it: _demand(it),
    "was_value": lambda it: _readings(it.data)[0],
    "value": lambda it: _readings(it.data)[1],
    "day": lambda it: _day(it.days()[0]),
    "new_day": lambda it: _day(it.days()[1]),
}


def _demand(words: _Words) -> str:
    """Return what a demand for a second look covers, in words."""
    kind, rating = words.data.get("kind"), words.data.get("rating", "")
    parts = (label_of(Claim.Kind, kind), words.labels.get(rating, rating), words.data.get("desk"))
    return " · ".join(part for part in parts if part) or gettext("every verdict")


def _demanded_of(data: Mapping[str, Any]) -> str:
    """Return the kind and the desk of a demand for origins, in words."""
    kind = label_of(Claim.Kind, data["kind"]) if data.get("kind") else gettext("every kind")
    return f"{kind}, {data.get('desk') or gettext('every desk')}"


def _rating(it: _Words) -> str:
    """Return the rating and, in brackets, the error class that was chosen with it."""
    code = it.data.get("rating", "")
    label = it.labels.get(code, code)
    error = it.data.get("error_class")
    return f"{label} ({_label(*error[1:])})" if error else label


def _label(german: str, english: str) -> str:
    """Return the label that is stored with an event, in the active language."""
    return english if (get_language() or "de").startswith("en") else german


def _readings(data: Mapping[str, Any]) -> tuple[str, str]:
    """Return a claim's values before and after, in words."""
    language = get_language() or "de"
    was, now = data.get("values") or (None, None)
    return _in_words(was, language), _in_words(now, language)


def _in_words(value: dict | None, language: str) -> str:
    return ", ".join(text for _label, text in describe(value, language)[:1]) or "–"


def _day(day: str | None) -> str:
    """Return a publication day as a person reads it."""
    return date_format(date.fromisoformat(day)) if day else gettext("an open day")


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
    if verb in BY_LINK:
        return gettext("The author (by the link in the mail)")
    return gettext("The machine")


def _field_names(fields: Iterable[str]) -> str:
    if not fields:
        return ""
    names = {
        field.name: str(getattr(field, "verbose_name", field.name))
        for model in (Webhook, Article, Source, Person, ReferenceFact, ErrorClass)
        for field in model._meta.get_fields()
    }
    return ", ".join(names.get(name, name) for name in fields)
