"""Edit the text at the desk: changed blocks become a new revision, which can be previewed."""

import re
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.facts.blocks import Block, BlockKind
from articles.models import Article, Claim, Revision, User
from articles.permissions import Act
from articles.queries.comparison import Comparison, compare_revisions
from articles.queries.hidden_verdicts import hidden_places

from .corrections import corrected
from .errors import Invalid
from .inputs import ManuscriptInput
from .revisions import ReceivedRevision, add_revision, blocks_of, require_text
from .transaction import act_transaction, lock_article, require_permission, savepoint
from .versions import TEXT, lock_seen_article, require_seen_article

BETWEEN = "\n\n"
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
IN_VERDICT = frozenset(
    {Claim.State.RIGHT, Claim.State.WRONG, Claim.State.DISMISSED, Claim.State.HIDDEN}
)
ALONE = frozenset({BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.CROSSHEAD})


@dataclass(frozen=True, slots=True)
class ReopenedClaim:
    """A claim with a verdict that an edit opens again, or whose words it removes.

    `quote` and `sentence` are those of the present text; `kind` is what the claim is, in words,
    since several may have the same ones.
    """

    quote: str
    kind: str
    sentence: str
    state_before: str
    state_after: str


@dataclass(frozen=True, slots=True)
class TextPreview:
    """What a new text would change. `kept` and `added` are numbers of claims."""

    comparison: Comparison
    reopened: Sequence[ReopenedClaim]
    kept: int
    added: int
    revokes_sign_off: bool


def edit_text(
    *, article: Article, version: str, actor: User, at: datetime, wordings: Sequence[str]
) -> ReceivedRevision:
    """Store the text with other wordings of its blocks as the next revision.

    `wordings` has one for each block, in order; an empty one removes the block, a blank line
    begins another one. Like `receive_revision` for the rest: the same text again writes
    nothing. Only the text must be that of `version`. Raises `StaleArticle`, `Invalid`,
    `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor):
        act, parts = Act.EDIT_TEXT, (TEXT,)
        article = lock_seen_article(article.pk, actor=actor, act=act, version=version, parts=parts)
        return add_revision(article, actor, at, edited(article.revision, wordings))


def preview_edit(
    *, article: Article, version: str, actor: User, at: datetime, wordings: Sequence[str]
) -> TextPreview | None:
    """Return what `edit_text` would change; None for the present text. Stores nothing."""

    def manuscript(row: Article) -> ManuscriptInput:
        require_seen_article(row, version, (TEXT,))
        return edited(row.revision, wordings)

    return _preview(article, actor, at, Act.EDIT_TEXT, manuscript)


def preview_corrections(
    *, article: Article, actor: User, at: datetime, claims: Collection[int]
) -> TextPreview | None:
    """Return what `enter_corrections` would change for these claims. Stores nothing."""
    return _preview(article, actor, at, Act.ENTER_CORRECTIONS, lambda row: corrected(row, claims))


def edited(revision: Revision, wordings: Sequence[str]) -> ManuscriptInput:
    """Return the text of `revision` with other wordings of its blocks.

    Raises `Invalid` for another number of wordings than blocks, and for a text without words.
    """
    blocks = blocks_of(revision)
    if len(wordings) != len(blocks):
        raise Invalid({"text": [_("The parts of the text don't match; please reload it.")]})
    text, made = _joined(revision.text, blocks, wordings)
    require_text(text)
    return ManuscriptInput(text=text, blocks=made, channel=Revision.Channel.EDITED)


def _joined(text: str, blocks: Sequence[Block], wordings: Sequence[str]) -> tuple[str, list[Block]]:
    """Put the text together again; what is between blocks goes with the block before it."""
    ends = [block.start for block in blocks[1:]] + [len(text)]
    pieces = [text[: blocks[0].start]] if blocks else [text]
    made: list[Block] = []
    places: dict[int, int] = {}
    length = len(pieces[0])
    for number, (block, wording, end) in enumerate(zip(blocks, wordings, ends, strict=True)):
        parts = list(_parts(text[block.start : block.end], wording))
        words = BETWEEN.join(parts)
        repeat = None
        if not _is_other(text[block.start : block.end], wording):
            places[number] = len(made)
            repeat = places.get(block.repeat_of) if block.repeat_of is not None else None
        for kind, part in zip(_kinds(block.kind, len(parts)), parts, strict=True):
            made.append(Block(kind, length, length + len(part), repeat))
            length += len(part) + len(BETWEEN)
        gap = text[block.end : end] if parts else ""
        length += len(gap) - len(BETWEEN) if parts else 0
        pieces += [words, gap]
    return "".join(pieces), made


def _parts(old: str, wording: str) -> Iterator[str]:
    """Yield the parts of a wording, which blank lines divide; the old one as it was."""
    if not _is_other(old, wording):
        yield old
        return
    text = _unified(wording).strip()
    yield from (part for part in BLANK_LINE.split(text) if part)


def _is_other(old: str, wording: str) -> bool:
    return _unified(old).strip() != _unified(wording).strip()


def _unified(text: str) -> str:
    """Return the text with the line ends that a form can keep."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _kinds(kind: BlockKind, number: int) -> list[BlockKind]:
    """Return the kinds of a divided block: what follows a headline is a paragraph."""
    return [kind, *[BlockKind.PARAGRAPH if kind in ALONE else kind] * (number - 1)][:number]


class _Undo(Exception):
    """Ends the savepoint of a preview."""


def _preview(
    article: Article,
    actor: User,
    at: datetime,
    act: Act,
    manuscript: Callable[[Article], ManuscriptInput],
) -> TextPreview | None:
    """Receive the text and roll back, so that the preview shows what the act itself does."""
    found: TextPreview | None = None
    with act_transaction(actor), suppress(_Undo), savepoint():
        row = lock_article(article.pk)
        require_permission(actor, act, row)
        before, old, hidden = _claims(row), row.revision, hidden_places(row, actor)
        _hide(before, hidden)
        is_cleared = row.state == Article.State.CLEARED
        received = add_revision(row, actor, at, manuscript(row))
        if received.is_new:
            found = _changes(row, old, received.revision, before, hidden, is_cleared=is_cleared)
        raise _Undo
    return found


def _claims(article: Article) -> dict[int, Any]:
    return {row.pk: row for row in Claim.objects.filter(article=article).in_text()}


def _hide(claims: Mapping[int, Any], hidden: Container[int]) -> None:
    for row in claims.values():
        row.state = Claim.State.HIDDEN if row.pk in hidden else row.state


def _changes(
    article: Article,
    old: Revision,
    new: Revision,
    before: Mapping[int, Any],
    hidden: Container[int],
    *,
    is_cleared: bool,
) -> TextPreview:
    after = _claims(article)
    opened = [row for row in before.values() if _is_opened(row, after.get(row.pk))]
    ordered = sorted(opened, key=lambda row: (row.start, row.end))
    return TextPreview(
        comparison=compare_revisions(article, old, new, hidden),
        reopened=[_reopened(row, after.get(row.pk), old.text) for row in ordered],
        kept=sum(row.state in IN_VERDICT for row in before.values()) - len(opened),
        added=len(after.keys() - before.keys()),
        revokes_sign_off=is_cleared,
    )


def _is_opened(before: Any, after: Any) -> bool:
    if before.state not in IN_VERDICT:
        return False
    is_leaning = after is not None and after.context_changed and not before.context_changed
    return after is None or after.state not in IN_VERDICT or is_leaning


def _reopened(before: Any, after: Any, text: str) -> ReopenedClaim:
    new_state = str(Claim.State.LOST.label) if after is None else str(after.get_state_display())
    if after is not None and after.state in IN_VERDICT:
        new_state = _("context changed")
    return ReopenedClaim(
        quote=before.quote,
        kind=str(before.get_kind_display()),
        sentence=" ".join(text[before.sentence_start : before.sentence_end].split()),
        state_before=str(before.get_state_display()),
        state_after=new_state,
    )
