"""Mark sentences as risky: by a person, or by the kinds of their claims."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from django.utils.translation import gettext as _

from articles.anchoring import Carried, Fate
from articles.models import Article, Event, Revision, Risk, RiskDemand, RiskMark, User
from articles.permissions import Act
from articles.queries.carried_spans import carry_spans
from articles.queries.text_sections import Span, words_of_sentence

from .demand_rows import remove_demand, store_demand
from .errors import Invalid, WrongState
from .inputs import RiskDemandInput
from .transaction import act_transaction, record, require_in_work
from .versions import TEXT, lock_seen_article

STAYS = frozenset({Fate.UNCHANGED, Fate.MOVED})
PLACE = ("revision", "start", "end", "quote")


def mark_risk(
    *, article: Article, version: str, actor: User, at: datetime, start: int, risk: str
) -> RiskMark:
    """Mark the sentence at `start`, a code point of the current text, with a risk.

    Where its words have changed since it was marked, marking it again confirms that it is
    still risky. Raises `StaleArticle` if another text was received since `version`,
    `Invalid`, `WrongState` if it is marked already, `NotAllowed`.
    """
    with act_transaction(actor):
        held = lock_seen_article(
            article.pk, actor=actor, act=Act.MARK_RISKS, version=version, parts=[TEXT]
        )
        require_in_work(held)
        if risk not in Risk.values:
            raise Invalid({"risk": [_("There is no such risk.")]})
        place = _place(held, held.revision, start)
        if place is None:
            raise Invalid({"start": [_("There is no sentence of the text there.")]})
        quote = held.revision.text[slice(*place)]
        row = _marks_at(held.revision, place, risk).first()
        if row is not None and row.marked_quote == quote:
            raise WrongState(_("This sentence already has this mark."), code="marked")
        row = row or RiskMark(risk=risk)
        _move(row, held.revision, place)
        row.marked_quote, row.marked_by, row.marked_at = quote, actor, at
        row.save()
        _record(Event.Verb.RISK_MARKED, held, row, actor, at)
        return row


def unmark_risk(*, mark: RiskMark, version: str, actor: User, at: datetime) -> None:
    """Remove a risk mark from its sentence, set by anybody.

    Raises `StaleArticle` if another text was received since `version`, `WrongState` if the
    mark is gone already, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            mark.revision.article_id,
            actor=actor,
            act=Act.MARK_RISKS,
            version=version,
            parts=[TEXT],
        )
        require_in_work(article)
        rows = _marks_at(mark.revision, (mark.start, mark.end), mark.risk)
        if not rows.delete()[0]:
            raise WrongState(_("This mark is already removed."))
        _record(Event.Verb.RISK_UNMARKED, article, mark, actor, at)


def carry_risks(article: Article, revision: Revision, actor: User | None, at: datetime) -> None:
    """Move the article's risk marks to a new text with their sentences.

    A mark follows its sentence also where its words change. One whose words are gone stays
    in the text that had it last, and returns with exactly these words. The history has a line
    for each sentence that changed or is gone. Three queries if there are marks, else one.
    """
    marks = list(RiskMark.objects.filter(revision__article=article).order_by("revision", "pk"))
    moved = []
    for mark, carried in _carried(marks, revision.text, article.language):
        is_present = mark.revision_id == article.current_revision_id
        place = None
        if carried.start is not None and (is_present or carried.fate in STAYS):
            place = _place(article, revision, carried.start)
        if place is not None:
            was = mark.quote
            _move(mark, revision, place)
            moved.append(mark)
            if mark.quote != was:
                _record(Event.Verb.RISK_REWORDED, article, mark, actor, at)
        elif is_present:
            _record(Event.Verb.RISK_LOST, article, mark, actor, at)
    RiskMark.objects.bulk_update(moved, PLACE)


def set_risk_demand(
    *, actor: User, at: datetime, demand: RiskDemandInput, present: RiskDemand | None = None
) -> RiskDemand:
    """Let claims of a kind make their sentence risky; `present` is a row to be changed, or None.

    Applies at once to all articles. Raises `Invalid` with the fields at fault, `NotAllowed`.
    """
    return store_demand(present or RiskDemand(), demand, Event.Verb.RISK_DEMAND_SET, actor, at)


def delete_risk_demand(*, demand: RiskDemand, actor: User, at: datetime) -> None:
    """Remove a kind with a risk; marks of people stay. Raises `NotAllowed`."""
    remove_demand(demand, RiskDemandInput, Event.Verb.RISK_DEMAND_DROPPED, actor, at)


def _place(article: Article, revision: Revision, offset: int) -> Span | None:
    return words_of_sentence(revision.pk, revision.text, article.language, offset)


def _marks_at(revision: Revision, place: Span, risk: str):
    start, end = place
    return RiskMark.objects.filter(revision=revision, start__lt=end, end__gt=start, risk=risk)


def _move(mark: RiskMark, revision: Revision, place: Span) -> None:
    mark.revision = revision
    mark.start, mark.end = place
    mark.quote = revision.text[slice(*place)]


def _carried(
    marks: Iterable[RiskMark], text: str, language: str
) -> Iterator[tuple[RiskMark, Carried]]:
    """Yield each mark with its place in `text`, carried from the text it was last in."""
    marks = list(marks)
    texts = dict(
        Revision.objects.filter(pk__in={m.revision_id for m in marks}).values_list("pk", "text")
        if marks
        else ()
    )
    for pk, group in groupby(marks, key=lambda mark: mark.revision_id):
        rows = list(group)
        spans = [(mark.start, mark.end) for mark in rows]
        yield from zip(rows, carry_spans(spans, texts[pk], text, language), strict=True)


def _record(verb: str, article: Article, mark: RiskMark, actor: User | None, at: datetime) -> None:
    record(verb, actor=actor, at=at, article=article, words=mark.quote, risk=mark.risk)
