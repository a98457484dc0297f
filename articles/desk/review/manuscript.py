"""The manuscript as HTML: its blocks with the claims marked in them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from articles.models import BlockRow
from articles.queries.article_page import ArticlePage
from articles.queries.page_rows import PageBlock

from .nested_marks import Closing, MarkedWords, Opening, cut_into_marks

TAGS = {"headline": "h2", "crosshead": "h3"}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page's text with the claims (pks) whose marks look different."""

    page: ArticlePage
    shown: int | None
    alerts: Container[int]


def manuscript(
    page: ArticlePage, shown: int | None, alerts: Container[int] = frozenset()
) -> SafeString:
    """Return all blocks of the page's text.

    The marks of the claim `shown` are current; those of `alerts` (pks) have a
    contradiction.
    """
    sheet = _Sheet(page, shown, alerts)
    return mark_safe("".join(_block(sheet, block) for block in page.blocks))  # noqa: S308


def blocks_of(
    page: ArticlePage,
    claims: Iterable[int],
    shown: int | None,
    alerts: Container[int] = frozenset(),
) -> SafeString:
    """Return only the blocks in which one of `claims` (pks) is."""
    pks = set(claims)
    spans = [(c.start, c.end) for c in page.claims if c.pk in pks]
    touched = [
        block
        for block in page.blocks
        if any(start < block.end and block.start < end for start, end in spans)
    ]
    sheet = _Sheet(page, shown, alerts)
    return mark_safe("".join(_block(sheet, block) for block in touched))  # noqa: S308


def _block(sheet: _Sheet, block: PageBlock) -> str:
    tag = TAGS.get(block.kind, "p")
    classes = f"{block.kind} repeat" if block.is_repeat else block.kind
    label = escape(str(BlockRow.Kind(block.kind).label))
    inner = "".join(_markup(sheet, block))
    return (
        f'<{tag} id="b{block.start}" class="{classes}" data-block="{label}"'
        f' data-start="{block.start}">{inner}</{tag}>'
    )


def _markup(sheet: _Sheet, block: PageBlock) -> Iterator[str]:
    page, text = sheet.page, sheet.page.revision.text
    linked = {claim.pk for claim in page.claims if claim.start < block.start}
    for piece in cut_into_marks(block.start, block.end, page.claims):
        match piece:
            case Opening():
                yield _open(piece, sheet)
            case Closing():
                yield _close(piece.mark, page.corrections)
            case MarkedWords(marks=()):
                yield _escaped(text[piece.start : piece.end])
            case MarkedWords():
                yield _link(piece, sheet, linked)


def _open(mark: Opening, sheet: _Sheet) -> str:
    claim = mark.claim
    anchor = f' id="c{claim.pk}"' if mark.is_first else ""
    current = ' aria-current="true"' if claim.pk == sheet.shown else ""
    context = ' data-context="changed"' if claim.context_changed else ""
    classes = claim.state
    if claim.pk in sheet.alerts:
        classes += " alert"
    if claim.context_changed:
        classes += " turned"
    if not mark.is_last:
        classes += " cut"
    return (
        f'<mark{anchor} class="{classes}" data-claim="{claim.pk}"'
        f' data-state="{claim.state}" data-kind="{claim.kind}"{context}{current}>'
    )


def _close(mark: Opening, corrections: Mapping[int, str]) -> str:
    wording = corrections.get(mark.claim.pk) if mark.is_last else None
    return f"</mark><ins>{_escaped(wording)}</ins>" if wording else "</mark>"


def _link(piece: MarkedWords, sheet: _Sheet, linked: set[int]) -> str:
    """Return words as a link to their innermost claim, its first one in the tab order.

    Links are never nested: only words are links, not marks.
    """
    claim = piece.marks[-1].claim
    order = ' tabindex="-1"' if claim.pk in linked else ""
    linked.add(claim.pk)
    words = _escaped(sheet.page.revision.text[piece.start : piece.end])
    alert = " is-alert" if claim.pk in sheet.alerts else ""
    turned = " is-turned" if claim.context_changed else ""
    return (
        f'<a href="?claim={claim.pk}#c{claim.pk}" draggable="false"{order}'
        f' aria-describedby="is-{claim.state}{turned}{alert}">{words}</a>'
    )


def _escaped(text: str) -> str:
    """Escape text so that the browser counts the same characters: it drops bare returns."""
    return escape(text, quote=False).replace("\r", "&#13;")
