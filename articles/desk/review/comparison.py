"""Compare two texts of an article, side by side or inline."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from articles.anchoring import Change, ComparedRow
from articles.desk.shortcuts import article_for, current_user
from articles.facts.whole_numbers import parse_number
from articles.models import Article, BlockRow, Revision
from articles.permissions import Act
from articles.queries.comparison import (
    ClaimOutcome,
    Comparison,
    ComparisonSide,
    Correction,
    compare_revisions,
)
from articles.queries.hidden_verdicts import hidden_places

from .nested_marks import Closing, MarkedWords, Opening, cut_into_marks
from .option_tags import option_tags

IN_TURN = Revision.Arrival.IN_TURN
SHORT = {
    Revision.Arrival.LATE: _("arrived late"),
    Revision.Arrival.NOTICE: _("notice"),
}
SIGNALS = frozenset({"correction", "update"})
OUTCOMES = {
    ClaimOutcome.ENTERED: _("is in the text"),
    ClaimOutcome.OTHERWISE: _("worded differently"),
    ClaimOutcome.IGNORED: _("not entered"),
    ClaimOutcome.GONE: _("words deleted"),
}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as HTML: the old block, the new one, and both as one text.

    `at` numbers the differences from 1; 0 for equal blocks. `label` names the kind of
    block, `change` says in a word what happened to it, "" if nothing.
    """

    label: str
    change: str
    kind: str
    old: SafeString
    new: SafeString
    merged: SafeString
    at: int
    is_moved: bool


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """The data of the page. `is_inline`: one text instead of two columns."""

    article: Article
    revisions: Sequence[Revision]
    found: Comparison
    is_inline: bool

    @property
    def old_options(self) -> SafeString:
        return option_tags(_choices(self.revisions), self.found.old.revision.number)

    @property
    def new_options(self) -> SafeString:
        return option_tags(_choices(self.revisions), self.found.new.revision.number)

    @property
    def notice(self) -> Revision | None:
        """Return the newer text if it has wire metadata."""
        new = self.found.new.revision
        return new if new.note or new.signal or new.arrival != IN_TURN else None

    @property
    def changes(self) -> int:
        return len(self.found.changed)

    @property
    def corrections(self) -> list[tuple[Correction, str]]:
        """Return each suggested wording with its outcome in words."""
        return [(row, str(OUTCOMES[row.outcome])) for row in self.found.corrections]

    @property
    def rows(self) -> Iterator[ShownRow]:
        return shown_rows(self.found)


def shown_rows(found: Comparison) -> Iterator[ShownRow]:
    """Yield the rows of a comparison as HTML."""
    at = 0
    for row in found.rows:
        at += not row.is_same
        yield _shown(found, row, 0 if row.is_same else at)


@require_safe
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """Compare two revisions; by default the current one with the previous one.

    `?old=` and `?new=` select others by number, `?view=inline` shows one text. 404 for
    unknown numbers, or with one text only.
    """
    article = article_for(request, pk, Act.SEE_ARTICLES)
    revisions = list(article.revisions.light().order_by("number"))
    new = _chosen(revisions, request.GET.get("new"), _current(article, revisions))
    old = _chosen(revisions, request.GET.get("old"), _before(new, revisions))
    texts = Revision.objects.defer("received").in_bulk([old.pk, new.pk])
    hidden = hidden_places(article, current_user(request))
    found = compare_revisions(article, texts[old.pk], texts[new.pk], hidden)
    view = ComparisonView(article, revisions, found, request.GET.get("view") == "inline")
    return render(request, "desk/review/comparison.html", {"view": view, "article": article})


def _chosen(revisions: Sequence[Revision], asked: str | None, default: Revision) -> Revision:
    if asked is None:
        return default
    found = next((r for r in revisions if r.number == parse_number(asked)), None)
    if found is None:
        raise Http404
    return found


def _current(article: Article, revisions: Sequence[Revision]) -> Revision:
    return next(r for r in revisions if r.pk == article.current_revision_id)


def _before(new: Revision, revisions: Sequence[Revision]) -> Revision:
    """Return the last text before `new` that was the current one, or `new` itself."""
    earlier = [r for r in revisions if r.number < new.number and r.arrival == IN_TURN]
    return earlier[-1] if earlier else new


def _choices(revisions: Sequence[Revision]) -> Iterator[tuple[int, str]]:
    return ((revision.number, _named(revision)) for revision in revisions)


def _named(revision: Revision) -> str:
    """Return a revision's number and its attributes in words."""
    notice = [] if revision.arrival == IN_TURN else [str(SHORT[Revision.Arrival(revision.arrival)])]
    if revision.signal in SIGNALS:
        notice.append(revision.get_signal_display())
    return " · ".join([str(revision.number), *notice])


def _shown(found: Comparison, row: ComparedRow, at: int) -> ShownRow:
    side, index = (found.new, row.new) if row.new is not None else (found.old, row.old)
    block = side.blocks[index or 0]
    return ShownRow(
        label=str(BlockRow.Kind(block.kind).label),
        change=str(_change(row)),
        kind=block.kind,
        old=_block(found.old, row.old, _whole(row, "old"), "del"),
        new=_block(found.new, row.new, _whole(row, "new"), "ins"),
        merged=_merged(found, row),
        at=at,
        is_moved=row.is_moved,
    )


def _change(row: ComparedRow) -> str:
    """Return what happened to a block in a word, for print and for who can't see colours."""
    if row.is_same:
        return ""
    if row.is_moved:
        return pgettext("a paragraph", "moved")
    if row.old is None:
        return pgettext("words in a comparison", "new")
    if row.new is None:
        return pgettext("words in a comparison", "deleted")
    return pgettext("words in a comparison", "changed")


def _marked(words: str, tag: str, *, is_first: bool = True) -> str:
    """Return words in `tag`, with what it means in words: heard, and seen in print.

    Marks of claims cut a change into pieces; only the first one says what it is.
    """
    said = {
        "del": pgettext("words in a comparison", "deleted"),
        "ins": pgettext("words in a comparison", "new"),
    }
    label = f'<span class="said">{said[tag]}: </span>' if is_first else ""
    return f"<{tag}>{label}{words}</{tag}>"


Marked = Sequence[tuple[int, int]]


def _whole(row: ComparedRow, side: str) -> Marked | None:
    """Return the changed spans of one side; None if the other side has no such block."""
    if row.old is None or row.new is None:
        return None
    return [(getattr(c, f"{side}_start"), getattr(c, f"{side}_end")) for c in row.changes]


def _block(side: ComparisonSide, index: int | None, changed: Marked | None, tag: str) -> SafeString:
    """Return a block with marked claims and changes in `tag`; "" for none."""
    if index is None:
        return SafeString("")
    block = side.blocks[index]
    spans = [(block.start, block.end)] if changed is None else changed
    return mark_safe("".join(_pieces(side, block.start, block.end, spans, tag)))  # noqa: S308


def _merged(found: Comparison, row: ComparedRow) -> SafeString:
    if row.new is None:
        return _block(found.old, row.old, None, "del")
    if row.old is None:
        return _block(found.new, row.new, None, "ins")
    block = found.new.blocks[row.new]
    gone = {c.new_start: _gone(found.old, c) for c in row.changes if c.old_start < c.old_end}
    spans = [(c.new_start, c.new_end) for c in row.changes]
    pieces = _pieces(found.new, block.start, block.end, spans, "ins", gone)
    return mark_safe("".join(pieces))  # noqa: S308


def _gone(side: ComparisonSide, change: Change) -> str:
    words = side.revision.text[change.old_start : change.old_end]
    space = " " if change.new_start == change.new_end else ""
    return f"{space}{_marked(escape(words, quote=False), 'del')}" + ("" if space else " ")


def _pieces(
    side: ComparisonSide,
    start: int,
    end: int,
    changed: Marked,
    tag: str,
    gone: Mapping[int, str] | None = None,
) -> Iterator[str]:
    """Yield the text from `start` to `end` with marks; inserts `gone` at its offsets."""
    waiting = dict(gone or {})
    text = side.revision.text
    for piece in cut_into_marks(start, end, side.placed.touching(start, end)):
        match piece:
            case Opening(claim=claim):
                yield (
                    f'<mark class="{claim.state}" data-claim="{claim.pk}"'
                    f' data-state="{claim.state}" data-kind="{claim.kind}">'
                )
            case Closing():
                yield "</mark>"
            case MarkedWords():
                yield from _words(text, piece, changed, tag, waiting)
    yield from waiting.values()


def _words(
    text: str, piece: MarkedWords, changed: Marked, tag: str, waiting: dict[int, str]
) -> Iterator[str]:
    """Yield the words of a piece, cut where something changed."""
    edges = {piece.start, piece.end} | {e for span in changed for e in span} | set(waiting)
    edges = {edge for edge in edges if piece.start <= edge <= piece.end}
    places = sorted(edges)
    for first, last in pairwise(places):
        yield waiting.pop(first, "")
        words = escape(text[first:last], quote=False)
        span = next((s for s in changed if s[0] <= first < last <= s[1]), None)
        yield words if span is None else _marked(words, tag, is_first=first == span[0])
