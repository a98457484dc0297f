"""The data of an article's page."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache, cached_property
from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from articles.models import Claim
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage
from articles.queries.findings import alerts_of, findings_of
from articles.queries.ledger import Ledger, word_ledger
from articles.queries.page_sentences import (
    Checks,
    PageSentence,
    SentenceState,
    count_checks,
    page_sentences,
    sentence_at,
)
from articles.queries.page_sources import PageSources, page_sources
from articles.queries.source_letters import letter_order
from articles.queries.unsourced import unsourced_sentences

from .attempts import RefusedAct
from .blocking_claims import sentence_list
from .found_words import FoundWords
from .head_view import HeadView
from .last_act import LastAct, last_act
from .manuscript import Sheet, blocks_of, manuscript, shown_blocks
from .panel import PanelView
from .sentence_panel import SentencePanelView
from .source_search import Lookup
from .source_tags import SourceInPrint, printed_source_tags
from .span_choice import SpanChoice, block_options
from .steps import next_sentence

MODULES = tuple(
    f"desk/review/{name}.js"
    for name in "show-claim press-keys judge choose-source open-earlier mark-claim find-words "
    "choose-words mark-passage count-offsets follow-others keep-drafts draw-sheet ask-part "
    "bring-source one-stop presence load-portions beside show-document pdf-page fetch-ahead "
    "remember-place".split()
)
CELLS = 70
"""At most so many cells has the bar; in longer texts a cell is several sentences."""

MOST_LOST = 100


@cache
def module_links() -> SafeString:
    """Return a link to each module, so that the browser asks for all of them at once."""
    rows = ((static(name),) for name in MODULES)
    return format_html_join("\n", '<link rel="modulepreload" href="{}">', rows)


class PageView(HeadView):
    """The data of the page, computed lazily by the template.

    At hand is a claim, else the sentence that begins at `start`, else the next one to decide.
    `panel` is that of a claim, or None; `marking` replaces both while words are marked.
    """

    def __init__(
        self,
        page: ArticlePage,
        user: Any,
        claim: Claim | None = None,
        refusal: RefusedAct | None = None,
        marking: SpanChoice | None = None,
        lookup: Lookup | None = None,
        start: int | None = None,
        loaded: Collection[int] | None = None,
        found: FoundWords | None = None,
    ) -> None:
        self.loaded, self.found = loaded, found
        sees_risks = may(user, Act.SEE_RISKS, page.article)
        self.page = page if sees_risks else page.without_risks()
        self.user, self.refusal, self.marking = user, refusal, marking
        self.claim, self.start, self.lookup = claim, start, lookup

    @property
    def module_links(self) -> SafeString:
        return module_links()

    @cached_property
    def ledger(self) -> Ledger:
        """Return the cover of each word. One query."""
        return word_ledger(self.page)

    @cached_property
    def sentences(self) -> list[PageSentence]:
        return page_sentences(self.page, self.ledger)

    @cached_property
    def unsourced(self) -> list[PageSentence]:
        """Return the sentences without a source, if the desk demands one. One query at most."""
        return [] if self.page.is_cleared else unsourced_sentences(self.page, self.sentences)

    @property
    def unsourced_list(self) -> SafeString:
        """Return these sentences as links; of more than 100 the first ones."""
        return sentence_list(self.unsourced, self.page.revision.text)

    @cached_property
    def sentence(self) -> PageSentence | None:
        """Return the sentence at hand, or that of the claim at hand."""
        if self.claim:
            is_lost = self.claim.state == Claim.State.LOST
            return None if is_lost else sentence_at(self.sentences, self.claim.start)
        found = sentence_at(self.sentences, self.start)
        found = found or next_sentence(self.page, self.sentences)
        return found or next(iter(self.sentences), None)

    @cached_property
    def panel(self) -> PanelView | None:
        """Return the panel of the claim at hand."""
        if self.claim is None:
            return None
        return PanelView(
            self.page, self.claim, self.user, self.refusal, self.lookup, self.sentences
        )

    @cached_property
    def sentence_panel(self) -> SentencePanelView | None:
        """Return the panel of the sentence at hand; None while a claim is."""
        if self.claim or self.sentence is None:
            return None
        return SentencePanelView(
            self.page,
            self.sentences,
            self.sentence,
            self.user,
            self.sources,
            self.refusal,
            self.lookup,
        )

    @cached_property
    def sources(self) -> PageSources:
        """Return the sources that the person may see. One query at most."""
        if not may(self.user, Act.SEE_EVIDENCE, self.page.article):
            return PageSources()
        return page_sources(self.page, self.user)

    @property
    def printed_sources(self) -> SafeString:
        """Return what is printed after a text of one portion: a longer one has its galley."""
        return printed_source_tags([] if self.portion_starts else self._printed_sources())

    def _printed_sources(self) -> list[SourceInPrint]:
        numbers: dict[int, list[int]] = {}
        for row in self.sentences:
            for pk in {
                pk for claim in row.claims for pk in self.sources.by_claim.get(claim.pk, ())
            }:
                numbers.setdefault(pk, []).append(row.number)
        rows = [
            SourceInPrint(
                self.sources.letters[pk],
                "" if pk in self.sources.secret else self.sources.titles[pk],
                numbers[pk],
            )
            for pk in numbers
        ]
        return sorted(rows, key=lambda row: letter_order(row.letter))

    @cached_property
    def checks(self) -> Checks:
        return count_checks(self.sentences, self.ledger)

    @cached_property
    def states(self) -> Counter[str]:
        """Return how many sentences are in each state."""
        return Counter(row.state.value for row in self.sentences)

    @property
    def cells(self) -> list[tuple[str, int]]:
        """Return the cells of the bar: a state, and where its first sentence begins."""
        size = -(-len(self.sentences) // CELLS)
        parts = [self.sentences[n : n + size] for n in range(0, len(self.sentences), size or 1)]
        return [(_foremost(rows), rows[0].start) for rows in parts]

    @cached_property
    def undo(self) -> LastAct | None:
        """Return what the undo key takes back, or None."""
        return last_act(self.page, self.ledger, self.user.pk, self.sources)

    @property
    def undo_number(self) -> int | None:
        """Return the number of the sentence of that act, unless it is the one at hand."""
        row = sentence_at(self.sentences, self.undo.start) if self.undo else None
        return row.number if row and row != self.sentence else None

    @cached_property
    def alerts(self) -> frozenset[int]:
        """Return the pks of the claims with a contradiction."""
        sees = self.can[Act.SEE_EVIDENCE]
        contradicted = self.page.contradicted if sees else frozenset()
        panel = self.panel or self.sentence_panel
        if panel:
            return alerts_of(panel.found) | contradicted
        with_memory = may(self.user, Act.SEARCH_ARCHIVE, self.page.article)
        return alerts_of(findings_of(self.page, with_memory=with_memory)) | contradicted

    @cached_property
    def _sheet(self) -> Sheet:
        return Sheet(
            self.page,
            self.sentences,
            claim=self.claim.pk if self.claim else None,
            sentence=self.sentence.start if self.sentence else None,
            alerts=self.alerts,
            sources={pk: self.sources.letters_of(pk) for pk in self.sources.by_claim},
            loaded=self.loaded,
        )

    @cached_property
    def block_options(self) -> SafeString:
        return block_options(self.page, self.sentence.start if self.sentence else 0)

    @property
    def sheet(self) -> SafeString:
        return manuscript(self._sheet)

    @property
    def shown_blocks(self) -> SafeString:
        """Return the blocks of the portions that are shown."""
        return shown_blocks(self._sheet)

    @property
    def portion_starts(self) -> str:
        """Return where the portions begin, with spaces between; "" if there is one."""
        starts = [str(portion.start) for portion in self._sheet.portions]
        return " ".join(starts) if len(starts) > 1 else ""

    def blocks(self, claims: Iterable[int], places: Iterable[int] = ()) -> SafeString:
        """Return only the blocks with one of `claims` (pks) or of `places` (offsets)."""
        return blocks_of(self._sheet, claims, places)

    @property
    def lost_shown(self) -> Sequence[Claim]:
        """Return the first claims that are no longer in the text."""
        return self.page.lost[:MOST_LOST]

    @property
    def lost_more(self) -> int:
        return max(len(self.page.lost) - MOST_LOST, 0)

    @cached_property
    def first_open(self) -> PageSentence | None:
        return next_sentence(self.page, self.sentences)


def _foremost(rows: Sequence[PageSentence]) -> str:
    """Return the state with the most to do; "open-wrong" if something is to be corrected too."""
    order = list(SentenceState)
    state = min((row.state for row in rows), key=order.index)
    is_wrong = any(row.is_wrong and row.state != SentenceState.REPEATED for row in rows)
    return f"{state}-wrong" if is_wrong and state != SentenceState.WRONG else state.value
