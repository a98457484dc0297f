"""The manuscript as HTML: its blocks with the claims marked in them."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from django.utils.safestring import SafeString, mark_safe

from articles.models import BlockRow
from articles.queries.article_page import ArticlePage, PageBlock

from .marks import Closing, Opening, Words, cut

TAGS = {"headline": "h2", "crosshead": "h3"}


def manuscript(page: ArticlePage, shown: int | None) -> SafeString:
    """Return all blocks of the page's text; the marks of the claim `shown` are current."""
    return mark_safe("".join(_block(page, block, shown) for block in page.blocks))  # noqa: S308


def blocks_of(page: ArticlePage, claims: Iterable[int], shown: int | None) -> SafeString:
    """Return only the blocks in which one of `claims` (pks) stands."""
    spans = [(c.start, c.end) for c in page.claims if c.pk in set(claims)]
    touched = [
        block
        for block in page.blocks
        if any(start < block.end and block.start < end for start, end in spans)
    ]
    return mark_safe("".join(_block(page, block, shown) for block in touched))  # noqa: S308


def _block(page: ArticlePage, block: PageBlock, shown: int | None) -> str:
    tag = TAGS.get(block.kind, "p")
    classes = f"{block.kind} repeat" if block.is_repeat else block.kind
    label = escape(str(BlockRow.Kind(block.kind).label))
    inner = "".join(_markup(page, block, shown))
    return (
        f'<{tag} id="b{block.start}" class="{classes}" data-block="{label}"'
        f' data-start="{block.start}">{inner}</{tag}>'
    )


def _markup(page: ArticlePage, block: PageBlock, shown: int | None) -> Iterator[str]:
    text = page.revision.text
    linked = {claim.pk for claim in page.claims if claim.start < block.start}
    for piece in cut(block.start, block.end, page.claims):
        match piece:
            case Opening():
                yield _open(piece, shown)
            case Closing():
                yield _close(piece.mark, page.corrections)
            case Words(marks=()):
                yield _escaped(text[piece.start : piece.end])
            case Words():
                yield _link(piece, text, linked)


def _open(mark: Opening, shown: int | None) -> str:
    claim = mark.claim
    anchor = f' id="c{claim.pk}"' if mark.is_first else ""
    current = ' aria-current="true"' if claim.pk == shown else ""
    classes = claim.state if mark.is_last else f"{claim.state} cut"
    return (
        f'<mark{anchor} class="{classes}" data-claim="{claim.pk}"'
        f' data-state="{claim.state}" data-kind="{claim.kind}"{current}>'
    )


def _close(mark: Opening, corrections: Mapping[int, str]) -> str:
    wording = corrections.get(mark.claim.pk) if mark.is_last else None
    return f"</mark><ins>{_escaped(wording)}</ins>" if wording else "</mark>"


def _link(piece: Words, text: str, linked: set[int]) -> str:
    """Return words as a link to their innermost claim, its first one in the tab order.

    A link never holds another: only words do, not marks.
    """
    claim = piece.marks[-1].claim
    order = ' tabindex="-1"' if claim.pk in linked else ""
    linked.add(claim.pk)
    words = _escaped(text[piece.start : piece.end])
    return (
        f'<a href="?claim={claim.pk}#c{claim.pk}" draggable="false"{order}'
        f' aria-describedby="is-{claim.state}">{words}</a>'
    )


def _escaped(text: str) -> str:
    """Escape text so that the browser counts the same characters: it drops bare returns."""
    return escape(text, quote=False).replace("\r", "&#13;")
