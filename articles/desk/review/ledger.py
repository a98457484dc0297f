"""The page of the word ledger: uncovered words, and dismissing them."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from html import escape
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import article_for, current_user
from articles.desk.stale import StaleArticleView
from articles.facts.whole_numbers import parse_number
from articles.models import BlockRow, Dismissal, Revision
from articles.permissions import Act
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.coverage import coverage_now
from articles.queries.ledger import Cover, Ledger, Stretch, word_ledger
from articles.queries.page_rows import PageBlock
from articles.queries.progress import Segment, segments_of
from articles.workflow import dismiss_stretch, recall_dismissal

from .attempts import RefusedAct, acting_on_article, attempt, require_valid
from .forms import ReasonForm, StretchForm
from .nested_marks import Closing, MarkedWords, Opening, cut_into_marks
from .portions import Portion, portion_at, portions_of
from .rights import rights

LABELS = {
    Cover.RIGHT: _("in claims found right"),
    Cover.READ: _("read with their sentence"),
    Cover.DISMISSED: _("no fact"),
    Cover.WRONG: _("in claims to be corrected"),
    Cover.QUERY: _("in claims with a question"),
    Cover.OPEN: _("in open claims"),
    Cover.REPEATED: _("occur twice"),
    Cover.UNCOVERED: _("in no claim"),
}
BAR_WIDTH = 1000
_start = attrgetter("start")


class LedgerView:
    """The data of the page: the current `stretch`, a `dismissal` that may be recalled.

    `at` is the requested offset; `after` requests the first stretch after an offset; `done`
    is the pk of the last dismissal; `portion` the number of a portion of a long text.
    """

    def __init__(
        self,
        page: ArticlePage,
        user: Any,
        at: int | None = None,
        after: int | None = None,
        done: int | None = None,
        refusal: RefusedAct | None = None,
        portion: int | None = None,
    ) -> None:
        self.page, self.user, self.refusal = page, user, refusal
        self.asked_portion = portion
        self.stale = refusal.stale if refusal else None
        self.asked, self.asked_after, self._done = at, after, done

    @cached_property
    def ledger(self) -> Ledger:
        return word_ledger(self.page)

    @cached_property
    def can(self) -> dict[str, bool]:
        return rights(self.user, self.page)

    @cached_property
    def dismissal(self) -> Dismissal | None:
        rows = self.ledger.dismissals if self.asked is not None else ()
        return next((d for d in rows if d.start <= (self.asked or 0) < d.end), None)

    @cached_property
    def stretch(self) -> Stretch | None:
        """Return the requested stretch, else the first one after it."""
        if self.dismissal:
            return None
        found = self.ledger.at(self.asked)
        after = self.asked_after if self.asked is None else self.asked
        return found or self.ledger.after(-1 if after is None else after)

    @property
    def is_chosen(self) -> bool:
        """Return whether the stretch has the words of a dismissal refused in another text."""
        place = self.stale.place if isinstance(self.stale, StaleArticleView) else None
        found = self.ledger.at(place[0]) if place else None
        return found is not None and found == self.stretch

    @property
    def done(self) -> Dismissal | None:
        """Return the last dismissal, unless it was recalled."""
        return next((d for d in self.ledger.dismissals if d.pk == self._done), None)

    @property
    def position(self) -> int:
        return self.ledger.stretches.index(self.stretch) + 1 if self.stretch else 0

    @property
    def _place(self) -> int:
        if self.stretch:
            return self.stretch.start
        return self.dismissal.start if self.dismissal else 0

    @property
    def next(self) -> Stretch | None:
        return self.ledger.after(self._place)

    @property
    def previous(self) -> Stretch | None:
        return self.ledger.before(self._place)

    @property
    def coverage(self) -> str:
        """Return how many words nobody has looked at, as the head of the manuscript counts."""
        return coverage_now(self.ledger)

    @property
    def sums(self) -> list[tuple[Segment, str]]:
        """Return the words by cover, each with its label; they add up to all words."""
        counts = {cover.value: self.ledger.words[cover] for cover in LABELS}
        return [(part, str(LABELS[Cover(part.state)])) for part in segments_of(counts, BAR_WIDTH)]

    @property
    def sentence(self) -> SafeString:
        """Return the sentence of the stretch, uncovered words in bold."""
        stretch = self.stretch
        if stretch is None:
            return SafeString("")
        text, at, last = self.page.revision.text, *_around(stretch)
        parts = []
        for start, end in stretch.runs:
            parts += [escape(text[at:start]), f"<b>{escape(text[start:end])}</b>"]
            at = end
        return mark_safe("".join([*parts, escape(text[at:last])]).strip())  # noqa: S308

    @cached_property
    def portions(self) -> list[Portion]:
        return portions_of(self.page)

    @cached_property
    def portion(self) -> Portion | None:
        """Return the portion of the text that is shown: the requested one, else that at hand."""
        asked = next(
            (candidate for candidate in self.portions if candidate.number == self.asked_portion),
            None,
        )
        return asked or portion_at(self.portions, self._place)

    @property
    def portion_before(self) -> Portion | None:
        return self._beside(-1)

    @property
    def portion_after(self) -> Portion | None:
        return self._beside(1)

    def _beside(self, step: int) -> Portion | None:
        number = self.portion.number + step if self.portion else 0
        return next((candidate for candidate in self.portions if candidate.number == number), None)

    @property
    def sheet(self) -> SafeString:
        blocks = self.portion.blocks if self.portion else ()
        return mark_safe("".join(_block(self, block) for block in blocks))  # noqa: S308


@require_safe
def ledger(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the text with its uncovered words; `?at=` is an offset, `?portion=` a number."""
    page = article_page(article_for(request, pk, Act.SEE_CLAIMS), current_user(request))
    at, after, done = (parse_number(request.GET.get(name)) for name in ("at", "after", "done"))
    portion = parse_number(request.GET.get("portion"))
    view = LedgerView(page, request.user, at, after, done, portion=portion)
    return render(request, "desk/review/ledger.html", {"view": view})


@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    """Dismiss a stretch and go on to the next."""
    article = article_for(request, pk, Act.MARK_CLAIMS)
    form = StretchForm(request.POST)
    place = parse_number(request.POST.get("start"))
    with attempt(request, "stretch") as tried:
        require_valid(form)
        data = form.cleaned_data
        read = get_object_or_404(Revision.objects.light(), article=article, pk=data["revision"])
        made = dismiss_stretch(
            article=article,
            revision=read,
            start=data["start"],
            end=data["end"],
            reason=data["reason"],
            **acting_on_article(request),
        )
    if tried.refusal:
        return _refused(request, pk, tried.refusal, place)
    return redirect(_address(pk, after=place, done=made[0].pk))


@require_POST
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Recall a dismissal."""
    article = article_for(request, pk, Act.MARK_CLAIMS)
    rows = Dismissal.objects.select_related("revision").filter(revision__article=article)
    found = rows.filter(pk=parse_number(request.POST.get("dismissal")) or 0).first()
    if found is None:
        raise Http404
    with attempt(request, "recall") as tried:
        require_valid(ReasonForm(request.POST))
        recall_dismissal(dismissal=found, **acting_on_article(request))
    if tried.refusal:
        return _refused(request, pk, tried.refusal)
    return redirect(_address(pk, at=found.start))


def _refused(
    request: HttpRequest, pk: int, refusal: RefusedAct, place: int | None = None
) -> HttpResponse:
    """Show the page with the refused act, at the current place of its words."""
    stale = refusal.stale
    if isinstance(stale, StaleArticleView) and stale.span:
        place = stale.place[0] if stale.place else None
    page = article_page(article_for(request, pk, Act.MARK_CLAIMS), current_user(request))
    view = LedgerView(page, request.user, place, refusal=refusal)
    return render(request, "desk/review/ledger.html", {"view": view}, status=refusal.status)


def _address(pk: int, **query: int | None) -> str:
    return f"/articles/{pk}/ledger/?{urlencode(query)}"


def _around(stretch: Stretch) -> tuple[int, int]:
    return min(stretch.sentence[0], stretch.start), max(stretch.sentence[1], stretch.end)


def _block(view: LedgerView, block: PageBlock) -> str:
    label = escape(str(BlockRow.Kind(block.kind).label))
    classes = f"{block.kind} repeat" if block.is_repeat else block.kind
    inner = "".join(_pieces(view, block))
    return f'<p class="{classes}" data-block="{label}">{inner}</p>'


def _pieces(view: LedgerView, block: PageBlock) -> Iterator[str]:
    """Yield the block's text: claims marked, other words linked to their stretch."""
    text = view.page.revision.text
    links = sorted(_links(view, block))
    claims = view.page.placed.touching(block.start, block.end)
    for piece in cut_into_marks(block.start, block.end, claims):
        match piece:
            case Opening(claim=claim):
                yield f'<mark class="{claim.state}" data-claim="{claim.pk}">'
            case Closing():
                yield "</mark>"
            case MarkedWords(marks=()):
                yield from _linked(text, piece.start, piece.end, links)
            case MarkedWords():
                yield _link(piece, text[piece.start : piece.end])


def _link(piece: MarkedWords, words: str) -> str:
    """Return words as a link to their innermost claim; space between two marks is none."""
    if not words.strip():
        return words
    address = piece.marks[-1].claim.get_absolute_url()
    return f'<a href="{address}" tabindex="-1">{escape(words)}</a>'


def _linked(text: str, start: int, end: int, links: list[tuple[int, int, str]]) -> Iterator[str]:
    at = start
    for first, last, attributes in links:
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        yield escape(text[at:first])
        yield f"<a {attributes}>{escape(text[first:last])}</a>"
        at = last
    yield escape(text[at:end])


def _links(view: LedgerView, block: PageBlock) -> Iterator[tuple[int, int, str]]:
    """Yield span and attributes of each link in the block; the first of a stretch has an id."""
    stretches = view.ledger.stretches
    first = bisect_left(stretches, block.start, key=_start)
    for stretch in stretches[first : bisect_left(stretches, block.end, key=_start)]:
        current = ' aria-current="true"' if stretch == view.stretch else ""
        for start, end in stretch.runs:
            anchor = f'id="s{start}"' if start == stretch.start else 'tabindex="-1"'
            yield start, end, f'class="uncovered" href="?at={stretch.start}" {anchor}{current}'
    for row in view.ledger.dismissals:
        if block.start <= row.start < block.end:
            current = ' aria-current="true"' if row == view.dismissal else ""
            attributes = f'class="dismissed" id="s{row.start}" href="?at={row.start}"{current}'
            yield row.start, row.end, attributes
