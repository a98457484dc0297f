"""The history as sentences, one for each verb."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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

ERASED = {
    "manuscripts": _("The words of a manuscript"),
    "evidence_files": _("Files of evidence"),
    "logs": _("Lines of logs"),
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
        article.events.hide_secrets()
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
    if event.claim_id:
        yield "on_claim"
    if len({*_readings(data)}) > 1:
        yield "with_reading"
    if event.verb == Verb.CLAIM_RESPLIT and data["was"]["words"] == data["words"]:
        yield "with_value"
    if data.get("judged"):
        yield "when_judged"
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
    if Verb(verb).declaration.is_by_link:
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
