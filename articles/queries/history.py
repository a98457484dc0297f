"""The history as sentences, one for each verb."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from articles.facts.describe import describe
from articles.models import (
    Article,
    Claim,
    Document,
    DocumentState,
    ErrorClass,
    Event,
    Evidence,
    Hold,
    PassageSearch,
    Person,
    Rating,
    ReferenceFact,
    Revision,
    Risk,
    Source,
    User,
    Webhook,
    revocation_in_words,
    shown_name,
)
from articles.models.labels import label_in, label_of
from articles.models.passage import REASONS

from .active_language import active_translator

LONGEST_QUOTE = 70
PAGE_SIZE = 200
Verb = Event.Verb

ERASED = {
    "manuscripts": _("The words of a manuscript"),
    "evidence_files": _("Files of evidence and documents"),
    "logs": _("Lines of logs"),
    "reader_reports": _("What readers reported"),
}


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the history; `reason` is in the words of the person who acted."""

    pk: int
    at: datetime
    verb: str
    actor_pk: int | None
    article_pk: int | None
    claim_pk: int | None
    sentence: str
    reason: str


def entries_of_article(
    article: Article, reader: User, before: int | None = None
) -> list[HistoryEntry]:
    """Return a page of the article's history for `reader`, newest first; `before` continues it.

    Two queries, however long the history is.
    """
    events = (
        article.events.in_own_line()
        .hide_secrets()
        .readable_by(reader)
        .select_related("actor", "claim")
        .newest_first()
    )
    if before is not None:
        events = events.filter(pk__lt=before)
    return history_entries(events[:PAGE_SIZE], rating_labels())


def entries_of_claim(claim: Claim, reader: User) -> list[HistoryEntry]:
    """Return the whole history of a claim for `reader`, newest first. Two queries."""
    events = claim.events.hide_secrets().readable_by(reader).select_related("actor").newest_first()
    return history_entries(events, rating_labels())


def rating_labels() -> dict[str, str]:
    """Return the label of each rating by its code; the default scale goes before others."""
    rows = Rating.objects.order_by("scale__is_default")
    return {rating.code: rating.label for rating in rows}


def history_entries(events: Iterable[Event], labels: Mapping[str, str]) -> list[HistoryEntry]:
    """Turn events, loaded with actor and claim, into entries; no query beyond theirs."""
    return [
        HistoryEntry(
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
    words = gettext(_pattern(event)) % _Words(event, labels)
    if event.data.get("why"):
        return f"{words} {revocation_in_words(event.data['why'], event.data['details'])}"
    return words


def _pattern(event: Event) -> str:
    """Return the sentence of the event's verb, in the last of its forms that fits the data."""
    declaration = Verb(event.verb).declaration
    forms = [form for form in _forms(event) if form in declaration.forms]
    return declaration.forms[forms[-1]] if forms else declaration.sentence


def _forms(event: Event) -> Iterator[str]:
    """Yield the names of the forms (`models.verb`) that the event's data have the words for."""
    data = event.data
    if data.get("correction"):
        yield "with_correction"
    if data.get("exceptions"):
        yield "except_parts"
    if 1 in (data.get("number"), data.get("claims")):
        yield "of_one"
    if event.claim_id:
        yield "on_claim"
    if len({*_readings(data)}) > 1:
        yield "with_reading"
    if event.verb == Verb.CLAIM_RESPLIT and data["was"]["words"] == data["words"]:
        yield "with_value"
    if data.get("judged"):
        yield "when_judged"
    if data.get("replaces"):
        yield "as_replacement"
    yield f"as_{data.get('signal')}"


class _Words(dict[str, Any]):
    """The parameters of an event's sentence, computed on access."""

    def __init__(self, event: Event, labels: Mapping[str, str]) -> None:
        super().__init__()
        self.event, self.data, self.labels = event, event.readable_data, labels

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


# Values without an entry here are shown as they are stored.
WORDS: dict[str, Callable[[_Words], Any]] = {
    "actor": lambda words: words.event.actor or _without_actor(words.event.verb),
    "user": lambda words: shown_name(words.data.get("user", "")),
    "rule": lambda words: gettext(ERASED[words.data["rule"]]),
    "words": lambda words: shortened(words.quoted()),
    "kind": lambda words: label_of(Claim.Kind, words.data.get("kind")),
    "was_words": lambda words: shortened(words.was("words")),
    "was_kind": lambda words: label_of(Claim.Kind, words.was("kind")),
    "rating": lambda words: _rating(words),
    "exceptions": lambda words: _exceptions(words),
    "error_class": lambda words: label_in(*words.data.get("labels", ("", ""))),
    "correction": lambda words: shortened(words.data.get("correction", "")),
    "stance": lambda words: label_of(Evidence.Stance, words.data.get("stance")),
    "title": lambda words: words.data.get("title") or _confidential(words.event.verb),
    "document_channel": lambda words: label_of(Document.Channel, words.data.get("channel")),
    "finding_reason": lambda words: label_of(REASONS, words.data.get("reason_code")),
    "authority": lambda words: words.data.get("authority", ""),
    "document_outcome": lambda words: label_of(DocumentState, words.data.get("outcome")),
    "outcome": lambda words: label_of(PassageSearch.Outcome, words.data.get("outcome")),
    "risk": lambda words: label_of(Risk, words.data.get("risk")),
    "demanded_of": lambda words: _demanded_of(words.data),
    "channel": lambda words: label_of(Revision.Channel, words.data.get("channel")),
    "property": lambda words: label_of(ReferenceFact.Property, words.data.get("property")),
    "fields": lambda words: _field_names(words.data.get("fields", ())),
    "held": lambda words: label_of(Hold, words.data.get("was")),
    "hash": lambda words: short_hash(words.data.get("sha256", "")),
    "demand": lambda words: _demand(words),
    "was_value": lambda words: _readings(words.data)[0],
    "value": lambda words: _readings(words.data)[1],
    "day": lambda words: _day(words.days()[0]),
    "new_day": lambda words: _day(words.days()[1]),
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


def _rating(words: _Words) -> str:
    """Return the rating and, in brackets, the error class that was chosen with it."""
    code = words.data.get("rating", "")
    label = words.labels.get(code, code)
    error = words.data.get("error_class")
    return f"{label} ({label_in(*error[1:])})" if error else label


def _exceptions(words: _Words) -> str:
    """Return the parts of a sentence that were judged otherwise: “30 percent” (false)."""
    return ", ".join(
        gettext("“%(words)s” (%(rating)s)")
        % {"words": shortened(part), "rating": words.labels.get(code, code)}
        for part, code in words.data["exceptions"]
    )


def _readings(data: Mapping[str, Any]) -> tuple[str, str]:
    """Return a claim's values before and after, in words."""
    was, now = data.get("values") or (None, None)
    return _in_words(was), _in_words(now)


def _in_words(value: dict | None) -> str:
    return ", ".join(text for _label, text in describe(value, active_translator())[:1]) or "–"


def _day(day: str | None) -> str:
    """Return a publication day as a person reads it."""
    return date_format(date.fromisoformat(day)) if day else gettext("no fixed day")


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


def _without_actor(verb: str) -> str:
    if Verb(verb).declaration.is_by_link:
        return gettext("The author (by the link in the email)")
    return gettext("The system")


def _confidential(verb: str) -> str:
    """Return what stands for the title of a secret source or document."""
    is_document = verb.startswith(("document.", "finding."))
    return gettext("a confidential document") if is_document else gettext("a confidential source")


def _field_names(fields: Iterable[str]) -> str:
    if not fields:
        return ""
    names = {
        field.name: str(getattr(field, "verbose_name", field.name))
        for model in (Webhook, Article, Source, Document, Person, ReferenceFact, ErrorClass)
        for field in model._meta.get_fields()
    }
    return ", ".join(names.get(name, name) for name in fields)
