"""The galley: a text as a checker marks it on paper, with its sources at the end.

Each sentence has a mark and the letters of its sources in the margin, each wrong word its
correction, each question its words. Titles of secret sources are never printed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db.models import Min, Q, QuerySet

from articles.models import Article, Claim, Evidence, Question, Revision, SignOff, User, Verdict
from articles.splitting import sentences

from .article_page import ArticlePage, PageBlock
from .coverage import coverage_now
from .galley_marks import Mark, MarkedSentence, mark_of, marked_sentences
from .ledger import Ledger, word_ledger
from .page_sentences import page_sentences
from .source_letters import letter_order, source_letters
from .talk import questions_about

CONFIDENTIAL = "*"


@dataclass(frozen=True, slots=True)
class GalleyBlock:
    """A block of the text with its sentences."""

    block: PageBlock
    sentences: Sequence[MarkedSentence]


@dataclass(frozen=True, slots=True)
class CitedRun:
    """Sentences in a row, by their numbers, that rest on the same places of a source."""

    first: int
    last: int
    locators: Sequence[str]


@dataclass(frozen=True, slots=True)
class GalleySource:
    """A source with its letter, and the sentences (number, locators) that rest on it.

    `source` is None for all secret ones together.
    """

    letter: str
    source: Any
    places: Mapping[int, Sequence[str]]

    @property
    def runs(self) -> list[CitedRun]:
        """Return the sentences, those in a row with the same places together."""
        found: list[CitedRun] = []
        for number, locators in sorted(self.places.items()):
            before = found[-1] if found else None
            if before and (before.last + 1, before.locators) == (number, locators):
                found[-1] = replace(before, last=number)
            else:
                found.append(CitedRun(number, number, locators))
        return found


@dataclass(frozen=True, slots=True)
class GalleyNote:
    """What a checker wrote to a claim: its verdict, with a correction or an explanation.

    `also` are the numbers of the other sentences with a mention that follows it.
    """

    number: int
    claim: Claim
    verdict: Verdict
    cited: Sequence[tuple[str, str]]
    also: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class GalleyQuestion:
    """A question to the author, with the number of its sentence."""

    number: int
    question: Question


@dataclass(frozen=True)
class Galley:
    """All that a galley prints. `evidence` is empty for who may not see any.

    `verdicts` are those that are written out, by claim; `checkers` and `confirmers` are the
    people who gave and confirmed all that count, by place.
    """

    page: ArticlePage
    ledger: Ledger
    verdicts: Mapping[int, Verdict]
    evidence: Mapping[int, Sequence[Evidence]]
    questions: Sequence[Question]
    letters: Mapping[int, str]
    checkers: Sequence[str]
    confirmers: Sequence[str]

    @property
    def article(self) -> Article:
        return self.page.article

    @property
    def revision(self) -> Revision:
        return self.page.revision

    @property
    def sign_off(self) -> SignOff | None:
        return self.page.sign_off

    @property
    def coverage(self) -> str:
        return coverage_now(self.ledger)

    @cached_property
    def waiting(self) -> frozenset[int]:
        """Return the pks of the claims whose verdict waits for a second look."""
        return frozenset(claim.pk for claim in self.page.waiting)

    @cached_property
    def blocks(self) -> list[GalleyBlock]:
        page, text = self.page, self.page.revision.text
        ends = defaultdict(list)
        for claim in page.claims:
            ends[claim.end].append(claim.pk)
        found = marked_sentences(
            text,
            [(block.start, block.end) for block in page.blocks],
            sentences(text, page.article.language),
            self._marks,
            ends,
        )
        return [GalleyBlock(*pair) for pair in zip(page.blocks, found, strict=True)]

    @property
    def _marks(self) -> list[tuple[int, int, Mark]]:
        ledger, blocks = self.ledger, self.page.blocks
        runs = [run for stretch in ledger.stretches for run in stretch.runs]
        return [
            *((c.start, c.end, mark_of(c, self.waiting)) for c in self.page.claims),
            *((d.start, d.end, Mark.NONE) for d in ledger.dismissals),
            *((b.start, b.end, Mark.REPEATED) for b in blocks if b.is_repeat),
            *((start, end, Mark.UNSEEN) for start, end in runs),
        ]

    @cached_property
    def shown(self) -> dict[int, int]:
        """Return the number that each sentence has on the article's page, by its own.

        A sentence that continues in the next block is two here, with one number.
        """
        rows, text = page_sentences(self.page, self.ledger), self.page.revision.text
        starts = [row.start for row in rows]
        found = {}
        for sentence in (s for block in self.blocks for s in block.sentences):
            words = text[sentence.start : sentence.spans[-1].end]
            at = sentence.start + len(words) - len(words.lstrip())
            found[sentence.number] = max(bisect_right(starts, at), 1)
        return {number: rows[at - 1].number if rows else at for number, at in found.items()}

    @cached_property
    def numbers(self) -> dict[int, int]:
        """Return the number of the sentence in which each claim begins, by its pk."""
        sentences_shown = (s for block in self.blocks for s in block.sentences)
        starts = [(s.start, self.shown[s.number]) for s in sentences_shown]
        found, at = {}, 0
        for claim in sorted(self.page.claims, key=lambda claim: claim.start):
            while at + 1 < len(starts) and starts[at + 1][0] <= claim.start:
                at += 1
            found[claim.pk] = starts[at][1] if starts else 0
        return found

    @cached_property
    def cited(self) -> dict[int, list[str]]:
        """Return the letters of each sentence's sources by its number."""
        found: dict[int, set[str]] = defaultdict(set)
        for pk, number in self.numbers.items():
            found[number].update(self._letter(row) for row in self.evidence.get(pk, ()))
        return {number: sorted(letters, key=letter_order) for number, letters in found.items()}

    @cached_property
    def sources(self) -> list[GalleySource]:
        """Return the sources by their letters; secret ones last, as one."""
        named: dict[str, Any] = {}
        places: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for pk, number in sorted(self.numbers.items(), key=lambda pair: pair[1]):
            for row in self.evidence.get(pk, ()):
                letter = self._letter(row)
                named[letter] = None if row.source.is_secret else row.source
                locators = places[letter][number]
                if row.locator and row.locator not in locators and not row.source.is_secret:
                    locators.append(row.locator)
        letters = sorted(named, key=letter_order)
        return [GalleySource(letter, named[letter], dict(places[letter])) for letter in letters]

    @cached_property
    def wrong(self) -> list[GalleyNote]:
        """Return all claims that are wrong, each at its place."""
        return [note for note in self._notes if note.claim.state == Claim.State.WRONG]

    @cached_property
    def corrections(self) -> list[GalleyNote]:
        """Return the claims that are wrong, with what is to be put in their place.

        Mentions that follow one are listed with it.
        """
        return self._led(self.wrong)

    @cached_property
    def notes(self) -> list[GalleyNote]:
        """Return the other claims with an explanation of their verdict."""
        others = (note for note in self._notes if note.claim.state != Claim.State.WRONG)
        return self._led([note for note in others if note.verdict.explanation])

    @cached_property
    def has_followers(self) -> bool:
        """Return whether a name was judged at one place for others."""
        live, hidden = self.page.live, self.page.hidden
        return any(row.is_following for pk, row in live.items() if pk not in hidden)

    @cached_property
    def asked(self) -> list[GalleyQuestion]:
        """Return the questions about claims in the text, by sentence."""
        rows = [q for q in self.questions if q.claim_id in self.numbers]
        numbered = [GalleyQuestion(self.numbers[q.claim_id], q) for q in rows]
        return sorted(numbered, key=lambda row: (row.number, row.question.pk))

    @cached_property
    def touched(self) -> list[int]:
        """Return the numbers of sentences with words that the last text changed, unjudged."""
        mark = Claim.Fate.TOUCHED, Claim.State.OPEN
        return self._numbers(c for c in self.page.claims if (c.fate, c.state) == mark)

    @cached_property
    def turned(self) -> list[int]:
        """Return the numbers of sentences whose context changed since they were judged."""
        return self._numbers(self.page.out_of_context)

    @cached_property
    def _notes(self) -> list[GalleyNote]:
        return [
            GalleyNote(self.numbers[c.pk], c, self.verdicts[c.pk], self._places(c))
            for c in self.page.claims
            if c.pk in self.verdicts
        ]

    def _led(self, notes: Sequence[GalleyNote]) -> list[GalleyNote]:
        """Return notes without those that repeat a listed one, which names their sentences."""
        leads = {note.verdict.pk: note for note in notes}
        also: dict[int, set[int]] = defaultdict(set)
        for note in notes:
            if note.verdict.follows_id in leads:
                also[note.verdict.follows_id].add(note.number)
        return [
            replace(note, also=sorted(also[note.verdict.pk] - {note.number}))
            for note in notes
            if note.verdict.follows_id not in leads
        ]

    def _numbers(self, claims: Iterable[Claim]) -> list[int]:
        return sorted({self.numbers[claim.pk] for claim in claims})

    def _places(self, claim: Claim) -> list[tuple[str, str]]:
        """Return letter and locator of a claim's sources."""
        rows = self.evidence.get(claim.pk, ())
        return [(self._letter(r), "" if r.source.is_secret else r.locator) for r in rows]

    def _letter(self, row: Evidence) -> str:
        return CONFIDENTIAL if row.source.is_secret else self.letters[row.source_id]


def galley_of(page: ArticlePage, *, with_evidence: bool) -> Galley:
    """Load the galley of a page. Seven queries, five without evidence."""
    article = page.article
    live = Verdict.objects.live().filter(claim__article=article).exclude(claim__in=page.hidden)
    written = live.filter(~Q(explanation="") | Q(claim__state=Claim.State.WRONG)).with_related()
    evidence: dict[int, list[Evidence]] = defaultdict(list)
    if with_evidence:
        rows = Evidence.objects.current().filter(claim__article=article)
        for row in rows.select_related("source").order_by("pk"):
            evidence[row.claim_id].append(row)
    checkers, confirmers = _people(live)
    return Galley(
        page=page,
        ledger=word_ledger(page),
        verdicts={row.claim_id: row for row in written.order_by("claim__start", "pk")},
        evidence=evidence,
        questions=list(questions_about(article)),
        letters=source_letters(article) if with_evidence else {},
        checkers=checkers,
        confirmers=confirmers,
    )


def _people(live: QuerySet[Verdict]) -> tuple[list[str], list[str]]:
    """Return who gave and who confirmed these verdicts, each once, by place. Two queries."""
    rows = live.order_by().values_list("judged_by", "confirmed_by")
    pairs = [pair[:2] for pair in rows.annotate(at=Min("claim__start")).order_by("at")]
    people = User.objects.in_bulk({pk for pair in pairs for pk in pair if pk})
    judges, confirmers = zip(*pairs, strict=True) if pairs else ((), ())
    return _names(judges, people), _names(confirmers, people)


def _names(pks: Iterable[int | None], people: Mapping[int, User]) -> list[str]:
    return list(dict.fromkeys(str(people[pk]) for pk in pks if pk))
