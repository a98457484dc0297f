"""What the forms of a sentence's panel show: what was seen and typed, the source at hand."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.desk.stale import StaleClaimsView, StaleClaimView
from articles.models import Claim, Evidence
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage
from articles.queries.page_sentences import PageSentence
from articles.queries.page_sources import PageSources, SourceAtHand
from articles.queries.sentence_panel import SentencePanel, sentence_panel

from .attempts import RefusedAct
from .option_tags import option_tags
from .page_panel import PagePanel
from .sentence_states import letters_of
from .source_search import Lookup
from .source_tags import source_option_tags
from .span_choice import block_options

SHORT = 50
SENTENCE_IN_URL = re.compile(r"/sentences/\d+/")
LAST_NUMBER = re.compile(r"(?<![\d:.,/–-])\d+$")


class SentenceForms(PagePanel):
    """The forms of the panel of `sentence`, computed lazily by the template."""

    def __init__(
        self,
        page: ArticlePage,
        sentences: Sequence[PageSentence],
        sentence: PageSentence,
        user: Any,
        sources: PageSources,
        refusal: RefusedAct | None = None,
        lookup: Lookup | None = None,
    ) -> None:
        self.page, self.sentences, self.sentence = page, sentences, sentence
        self.user, self.sources = user, sources
        self.refusal, self.lookup = refusal, lookup

    @cached_property
    def facts(self) -> SentencePanel:
        sees = may(self.user, Act.SEE_EVIDENCE, self.page.article)
        return sentence_panel(self.page, self.sentence, self.user, sees_evidence=sees)

    @cached_property
    def letters(self) -> dict[int, str]:
        return letters_of(self.sentence)

    @property
    def at_hand(self) -> SourceAtHand | None:
        return self.sources.at_hand if self.can[Act.ADD_EVIDENCE] else None

    @property
    def is_at_hand_here(self) -> bool:
        """Return whether the source at hand is brought to the sentence already, there."""
        hand = self.at_hand
        return hand is not None and any(
            row.evidence.source_id == hand.source and row.evidence.locator == hand.locator
            for row in self.facts.evidence
        )

    @property
    def next_place(self) -> str | None:
        """Return where the source at hand is brought to next.

        That is its place, or the one after it where the sentence has that already; None if
        nobody knows which one that is.
        """
        place = self.at_hand.locator if self.at_hand else ""
        if not self.is_at_hand_here:
            return place
        following = LAST_NUMBER.sub(lambda found: str(int(found[0]) + 1), place)
        return following if following != place else None

    @property
    def hand_letter(self) -> str:
        return self.sources.letters[self.at_hand.source] if self.at_hand else ""

    @property
    def used_sources(self) -> SafeString:
        """Return the sources used in the article, by letter, as options."""
        letters, titles = self.sources.letters, self.sources.titles
        return source_option_tags([(pk, letters[pk], titles[pk]) for pk in letters if pk in titles])

    @property
    def stance_options(self) -> SafeString:
        return option_tags(Evidence.Stance.choices, self.typed.get("stance"))

    @property
    def seen(self) -> str:
        """Return the claims of the sentence with their versions, as the form's value."""
        return seen_value(self.sentence.claims)

    @property
    def seen_in_block(self) -> str:
        """Return the claims of the open sentences in the same part of the text, likewise."""
        block = next((b for b in self.page.blocks if b.start <= self.sentence.start < b.end), None)
        if block is None:
            return ""
        rows = [
            row
            for row in self.sentences
            if block.start <= row.start < block.end and row.is_to_decide and row != self.sentence
        ]
        return seen_value([claim for row in rows for claim in row.claims])

    @property
    def first_claim(self) -> Claim | None:
        """Return the claim that a question is about: the first part, else the first claim."""
        return next(iter([*self.sentence.parts, *self.sentence.claims]), None)

    @property
    def typed(self) -> Mapping[str, Any]:
        return self.refusal.typed if self.refusal else {}

    @property
    def stale(self) -> StaleClaimsView | StaleClaimView | None:
        """Return both wordings after a stale act on claims."""
        stale = self.refusal.stale if self.refusal else None
        return stale if isinstance(stale, StaleClaimsView | StaleClaimView) else None

    @property
    def can_be_sent_again(self) -> bool:
        return isinstance(self.stale, StaleClaimsView) and self.stale.can_be_sent

    @property
    def again_url(self) -> str:
        """Return the URL of the stale act at the place that the sentence has now."""
        action = self.stale.action if self.stale else ""
        return SENTENCE_IN_URL.sub(f"/sentences/{self.sentence.start}/", action)

    @property
    def part_options(self) -> SafeString:
        """Return the parts as options; the only one is chosen."""
        claims = self.sentence.parts or self.sentence.claims
        whole = [("", _("which part?"))] if len(claims) > 1 else []
        parts = [(claim.pk, self._option(claim)) for claim in claims]
        return option_tags([*whole, *parts], self.typed.get("part"))

    @cached_property
    def block_options(self) -> SafeString:
        return block_options(self.page, self.sentence.start)

    def _option(self, claim: Claim) -> str:
        words = " ".join(claim.quote.split())
        short = words if len(words) <= SHORT else f"{words[: SHORT - 1]}…"
        letter = self.letters.get(claim.pk)
        return f"{letter}: {short}" if letter else short


def seen_value(claims: Iterable[Claim]) -> str:
    """Return "pk:version" of each claim, with spaces between."""
    return " ".join(f"{claim.pk}:{claim.version}" for claim in claims)
