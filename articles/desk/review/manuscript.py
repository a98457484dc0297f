"""The manuscript as HTML: its blocks, in them the sentences with the claims marked in them."""

from bisect import bisect_left
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.models import BlockRow, Claim
from articles.queries.article_page import ArticlePage
from articles.queries.page_rows import PageBlock
from articles.queries.page_sentences import PageSentence, SentenceState
from articles.queries.source_letters import MOST_IN_MARGIN, letters_in_margin, letters_on_paper

from .nested_marks import Closing, MarkedWords, Opening, cut_into_marks
from .portions import Portion, portion_at, portions_of
from .sentence_states import letters_of, state_in_words

TAGS = {"headline": "h2", "crosshead": "h3"}
LETTERS_A_ROW = 4
"""At most so many letters of sources stand side by side at a sentence."""


@dataclass(frozen=True)
class Sheet:
    """The page's text with its sentences.

    `claim` (pk) and `sentence` (start) are at hand: their marks are current. `alerts` are
    the pks of claims with a contradiction; `sources` are the letters of the sources of a
    claim, by pk. `loaded` are the numbers of the portions that a page has, None for the one
    at hand.
    """

    page: ArticlePage
    sentences: Sequence[PageSentence]
    claim: int | None = None
    sentence: int | None = None
    alerts: Container[int] = frozenset()
    sources: Mapping[int, Collection[str]] = field(default_factory=dict)
    loaded: Collection[int] | None = None

    @cached_property
    def portions(self) -> list[Portion]:
        return portions_of(self.page)

    @property
    def shown(self) -> list[Portion]:
        """Return the portions that the page has."""
        if self.loaded is not None:
            return [portion for portion in self.portions if portion.number in self.loaded]
        at_hand = portion_at(self.portions, self.sentence or 0)
        return [at_hand] if at_hand else []

    @cached_property
    def starts(self) -> list[int]:
        return [row.start for row in self.sentences]

    @cached_property
    def block_starts(self) -> frozenset[int]:
        return frozenset(self.page.block_starts)

    @cached_property
    def lettered(self) -> dict[int, str]:
        """Return the letters of the parts of the sentence at hand, by the claim's pk."""
        current = next((row for row in self.sentences if row.start == self.sentence), None)
        return letters_of(current) if current else {}

    def within(self, start: int, end: int) -> list[PageSentence]:
        """Return the sentences with characters between `start` and `end`."""
        first = max(bisect_left(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        return [row for row in self.sentences[first:last] if row.end > start]


def manuscript(sheet: Sheet) -> SafeString:
    """Return the portion at hand, and a link in the place of each other one."""
    shown = sheet.shown
    return mark_safe(  # noqa: S308
        "".join(
            "".join(_block(sheet, block) for block in portion.blocks)
            if portion in shown
            else _link_to(sheet, portion, shown)
            for portion in sheet.portions
        )
    )


def shown_blocks(sheet: Sheet) -> SafeString:
    """Return the blocks of the portions that are shown."""
    blocks = (_block(sheet, block) for portion in sheet.shown for block in portion.blocks)
    return mark_safe("".join(blocks))  # noqa: S308


def blocks_of(sheet: Sheet, claims: Iterable[int], places: Iterable[int] = ()) -> SafeString:
    """Return only the blocks in which one of `claims` (pks) or of `places` (offsets) is.

    Those of portions that the page doesn't have are left out.
    """
    pks, offsets = set(claims), set(places)
    touched = [
        block
        for portion in sheet.shown
        for block in portion.blocks
        if any(block.start <= offset < block.end for offset in offsets)
        or any(c.pk in pks for c in sheet.page.placed.touching(block.start, block.end))
    ]
    return mark_safe("".join(_block(sheet, block) for block in touched))  # noqa: S308


def _link_to(sheet: Sheet, portion: Portion, shown: Sequence[Portion]) -> str:
    """Return the link to a portion; without script only those beside what is shown are seen."""
    words = _("Part %(number)d of %(total)d") % {
        "number": portion.number,
        "total": len(sheet.portions),
    }
    is_near = any(abs(portion.number - present.number) == 1 for present in shown)
    return (
        f'<a class="portion{" near" if is_near else ""}" data-portion="{portion.number}"'
        f' href="?portion={portion.number}#b{portion.start}">{escape(words)}</a>'
    )


def _block(sheet: Sheet, block: PageBlock) -> str:
    tag = TAGS.get(block.kind, "p")
    classes = f"{block.kind} repeat" if block.is_repeat else block.kind
    if block.start not in sheet.block_starts:
        classes += " rest"
    label = escape(str(BlockRow.Kind(block.kind).label))
    inner = "".join(_sentences(sheet, block))
    return (
        f'<{tag} id="b{block.start}" class="{classes}" data-block="{label}"'
        f' data-start="{block.start}">{inner}</{tag}>'
    )


def _sentences(sheet: Sheet, block: PageBlock) -> Iterator[str]:
    """Yield the sentences of a block, and the white space between them."""
    claims, at = sheet.page.placed.touching(block.start, block.end), block.start
    for row in sheet.within(block.start, block.end):
        start, end = _without_space(sheet, max(row.start, block.start), min(row.end, block.end))
        if start >= end:
            continue
        yield "".join(_markup(sheet, at, start, claims, None))
        sign = _sign(sheet, row) if row.start >= block.start else None
        yield _open_sentence(sheet, row, is_first=sign is not None)
        yield "".join(_markup(sheet, start, end, claims, sign))
        yield "</span>"
        at = end
    yield "".join(_markup(sheet, at, block.end, claims, None))


def _without_space(sheet: Sheet, start: int, end: int) -> tuple[int, int]:
    words = sheet.page.revision.text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _open_sentence(sheet: Sheet, row: PageSentence, *, is_first: bool) -> str:
    anchor = f' id="s{row.start}"' if is_first else ""
    current = ' aria-current="true"' if row.start == sheet.sentence else ""
    gaps = ' data-gaps="yes"' if row.has_unseen_words and row.claims else ""
    risks = f' data-risks="{" ".join(risk.risk for risk in row.risks)}"' if row.risks else ""
    return (
        f'<span class="s"{anchor} data-sentence="{row.start}" data-state="{row.state}"{gaps}'
        f' data-n="{row.number}"{risks}{current}>'
    )


def _sign(sheet: Sheet, row: PageSentence) -> str:
    """Return the sentence's mark in the margin: a link, with its state in words."""
    if row.state == SentenceState.REPEATED:
        return ""
    letters = {one for c in row.claims for one in sheet.sources.get(c.pk, ())}
    words = _("Sentence %(number)d: %(state)s") % {
        "number": row.number,
        "state": state_in_words(row),
    }
    risk = '<i class="rk"></i>' if row.risks else ""
    printed = ""
    if len(letters) > MOST_IN_MARGIN:
        rows = "\n".join(letters_on_paper(letters))
        printed = f' data-all="{escape(rows)}"'
    return (
        f'<a class="mk" href="?sentence={row.start}#s{row.start}"'
        f' data-l="{_in_margin(letters)}"{printed}'
        f' aria-label="{escape(words)}" draggable="false">{risk}</a>'
    )


def _in_margin(letters: Collection[str]) -> str:
    """Return the letters side by side, in two rows where they are many."""
    shown = letters_in_margin(letters)
    half = len(shown) if len(shown) <= LETTERS_A_ROW else -(-len(shown) // 2)
    return escape("\n".join("".join(row) for row in (shown[:half], shown[half:]) if row))


def _markup(
    sheet: Sheet, start: int, end: int, claims: Sequence[Claim], sign: str | None
) -> Iterator[str]:
    """Yield the words with their marks; `sign` comes after the first word."""
    if start >= end:
        return
    text = sheet.page.revision.text
    for piece in cut_into_marks(start, end, claims):
        match piece:
            case Opening():
                yield _open(piece, sheet)
            case Closing():
                yield _close(piece.mark, sheet.page.corrections)
            case MarkedWords() if sign:
                cut = piece.start + _first_word(text[piece.start : piece.end])
                yield _words(sheet, piece, piece.start, cut)
                yield sign
                yield _words(sheet, piece, cut, piece.end)
                sign = None
            case MarkedWords():
                yield _words(sheet, piece, piece.start, piece.end)


def _first_word(words: str) -> int:
    """Return where the first word ends: before it, the sign might be left in the line above."""
    return len(words.split(maxsplit=1)[0]) if words.strip() else len(words)


def _words(sheet: Sheet, piece: MarkedWords, start: int, end: int) -> str:
    if start >= end:
        return ""
    text = sheet.page.revision.text[start:end]
    is_link = piece.marks and not text.isspace()
    return _link(piece, sheet, _escaped(text)) if is_link else _escaped(text)


def _open(mark: Opening, sheet: Sheet) -> str:
    claim = mark.claim
    anchor = f' id="c{claim.pk}"' if mark.is_first else ""
    current = ' aria-current="true"' if claim.pk == sheet.claim else ""
    context = ' data-context="changed"' if claim.context_changed else ""
    letter = sheet.lettered.get(claim.pk) if mark.is_first else None
    lettered = f' data-l="{letter}"' if letter else ""
    classes = claim.state
    if claim.pk in sheet.alerts:
        classes += " alert"
    if claim.context_changed:
        classes += " turned"
    if claim.pk in sheet.page.waiting_answers:
        classes += " asked"
    if not mark.is_last:
        classes += " cut"
    return (
        f'<mark{anchor} class="{classes}" data-claim="{claim.pk}" data-state="{claim.state}"'
        f' data-kind="{claim.kind}"{context} data-version="{claim.version}"{lettered}{current}>'
    )


def _close(mark: Opening, corrections: Mapping[int, str]) -> str:
    wording = corrections.get(mark.claim.pk) if mark.is_last else None
    return f"</mark><ins>{_escaped(wording)}</ins>" if wording else "</mark>"


def _link(piece: MarkedWords, sheet: Sheet, words: str) -> str:
    """Return words as a link to their innermost claim, outside the tab order.

    The sentence's sign is in it, and the panel links to each part. Links are never nested:
    only words are links, not marks; space between two marks is neither.
    """
    if not words.strip():
        return words
    claim = piece.marks[-1].claim
    alert = " is-alert" if claim.pk in sheet.alerts else ""
    turned = " is-turned" if claim.context_changed else ""
    is_asked = claim.pk in sheet.page.waiting_answers and claim.state != Claim.State.QUERY
    asked = " is-query" if is_asked else ""
    return (
        f'<a href="?claim={claim.pk}#c{claim.pk}" draggable="false" tabindex="-1"'
        f' aria-describedby="is-{claim.state}{asked}{turned}{alert}">{words}</a>'
    )


def _escaped(text: str) -> str:
    """Escape text so that the browser counts the same characters: it drops bare returns."""
    return escape(text, quote=False).replace("\r", "&#13;")
