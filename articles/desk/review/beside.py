"""Documents beside the manuscript: the passages of a sentence, a document, taking a passage."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import Truncator
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import acting, article_for, current_user, require_permission
from articles.facts.kinds import Kind
from articles.facts.whole_numbers import parse_number
from articles.matching import OPEN, SKIPPED, PassageRelation
from articles.models import (
    Claim,
    Document,
    DocumentFinding,
    DocumentState,
)
from articles.permissions import Act
from articles.publishing.evidence_files import SHOWN
from articles.queries.article_page import article_page
from articles.queries.documents import document_page, documents_of
from articles.queries.page_rows import page_articles
from articles.queries.passages import is_comparison_current
from articles.queries.sentence_passages import (
    Disagreement,
    FoundValue,
    SentencePassage,
    SentencePassages,
    sentence_passages,
)
from articles.workflow import Invalid, dismiss_finding, recall_finding, take_passage

from .attempts import acting_on_claim, attempt, require_valid
from .page import answer_sentence
from .page_view import PageView
from .panel import stepping
from .passage_form import PassageForm
from .passage_rows import SIGNS, PassageRow
from .sentence_forms import seen_value
from .sentence_panel import SentencePanelView
from .sentences import seen_claims

DIFFERS = PassageRelation.DIFFERS.value
MOST_WORDS = 6
AGREE = frozenset(SIGNS) - {DIFFERS, *(relation.value for relation in OPEN)}


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A part of the sentence, with the signs of what was found for it.

    `words` are its first ones; `kind` tells it apart from another part that begins so, else "".
    `is_absent`: it was compared, and no document has it. `has_hint`: a reader should look at a
    passage, though nothing is established.
    """

    letter: str
    words: str
    kind: str
    signs: Sequence[str]
    is_absent: bool
    has_hint: bool


@dataclass(frozen=True, slots=True)
class DocumentTab:
    """A document that can be opened, and how many passages of the sentence are in it."""

    document: Document
    media_type: str
    count: int


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """A contradiction, with the letters of the parts that it is about."""

    found: Disagreement
    letters: str

    @property
    def values(self) -> list[tuple[FoundValue, str]]:
        """Return what each document says, with the sign of its relation."""
        return [(value, SIGNS[value.relation]) for value in self.found.values]


def _first_words(claim: Claim) -> str:
    return Truncator(claim.quote).words(MOST_WORDS, truncate=" …")


def _holds(claim: Claim, other: Claim) -> bool:
    """Return whether another claim is within the words of this one."""
    return claim != other and claim.start <= other.start and other.end <= claim.end


class BesideView:
    """What is beside the manuscript for the sentence at hand."""

    def __init__(self, view: PageView) -> None:
        self.view, self.page = view, view.page

    @property
    def panel(self) -> SentencePanelView | None:
        return self.view.sentence_panel

    @cached_property
    def found(self) -> SentencePassages:
        """Return the passages of the sentence. One query."""
        if self.panel is None:
            return SentencePassages(())
        evidence = [row for group in self.panel.facts.evidence for row in group.rows]
        return sentence_passages(self._claims, self.view.user, evidence)

    @cached_property
    def documents(self) -> list[DocumentTab]:
        """Return the documents that are in use. One query."""
        counts = Counter(passage.document.pk for passage in self.found.bearing)
        rows = documents_of(self.page.article, self.view.user)
        return [
            DocumentTab(row, row.read_content.media_type, counts[row.pk])
            for row in rows
            if row.read_content and not row.withdrawn_at and not row.is_replaced
        ]

    @property
    def compared(self) -> int:
        """Return how many documents the sentence was compared with."""
        return sum(tab.document.state == DocumentState.READ for tab in self.documents)

    @cached_property
    def is_current(self) -> bool:
        return is_comparison_current(self.page.article)

    @cached_property
    def rows(self) -> list[PassageRow]:
        return [self._row(passage) for passage in self.found.bearing]

    @cached_property
    def related(self) -> list[PassageRow]:
        """Return passages that are shown although no document has what is claimed."""
        return [self._row(passage) for passage in self.found.related]

    def _row(self, passage: SentencePassage) -> PassageRow:
        about = passage.finding.claim_id if passage.finding else None
        versions = (claim.version for claim in self._claims if claim.pk == about)
        return PassageRow(
            passage,
            self.panel.letters if self.panel else {},
            self._agreeing(passage),
            seen_value(claim for claim in self._claims if claim.pk in passage.claims),
            self.panel.says if self.panel else "",
            next(versions, None),
        )

    def _agreeing(self, passage: SentencePassage) -> str:
        """Return the words that a passage agrees with, unless it does with the whole sentence."""
        agreed = {row.claim_id for row in passage.rows if row.standing_relation in AGREE}
        lettered = self.panel.letters if self.panel else {}
        if passage.relation not in AGREE or agreed >= lettered.keys():
            return ""
        found = [claim for claim in self._claims if claim.pk in agreed]
        finest = [claim for claim in found if not any(_holds(claim, other) for other in found)]
        return ", ".join(dict.fromkeys(claim.quote for claim in finest))

    @cached_property
    def hinted(self) -> frozenset[int]:
        """Return the pks of the claims at which a hint asks to look."""
        listed = (*self.rows, *self.related)
        return frozenset(row.claim_id for one in listed for row in one.hints)

    @property
    def disagreements(self) -> list[DisagreementRow]:
        return [DisagreementRow(row, self._letters(row.claims)) for row in self.found.disagreements]

    @property
    def parts(self) -> list[ComparedPart]:
        """Return the parts of the sentence, each with what was found for it."""
        letters = self.panel.letters if self.panel else {}
        shown = [claim for claim in self._claims if claim.pk in letters]
        alike = Counter(map(_first_words, shown))
        return [self._part(c, letters[c.pk], alike[_first_words(c)] > 1) for c in shown]

    def _part(self, claim: Claim, letter: str, is_alike: bool) -> ComparedPart:
        own = self.found.relations({claim.pk})
        within = self.found.relations(self._within(claim))
        # A statement is as wrong as what is in it, but not as right: a name may be all that is.
        found = dict.fromkeys([*(one for one in within if one == DIFFERS), *own])
        was_compared = bool(self.compared) and self.is_current and claim.kind not in SKIPPED
        is_absent = was_compared and not own and not within
        signs = [SIGNS[relation] for relation in found]
        kind = claim.get_kind_display() if is_alike else ""
        words = _first_words(claim)
        return ComparedPart(letter, words, kind, signs, is_absent, claim.pk in self.hinted)

    def _within(self, claim: Claim) -> set[int]:
        """Return the claims in a statement."""
        is_statement = claim.kind == Kind.STATEMENT
        return {other.pk for other in self._claims if is_statement and _holds(claim, other)}

    @property
    def _claims(self) -> Sequence[Claim]:
        return self.panel.sentence.claims if self.panel else ()

    def _letters(self, claims: Sequence[int]) -> str:
        letters = self.panel.letters if self.panel else {}
        return " ".join(letter for pk, letter in letters.items() if pk in claims)


@require_safe
def passages(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Show what documents say of the sentence at `start`: a part of the page, or a page."""
    article = article_for(request, pk, Act.SEE_EVIDENCE, page_articles())
    require_permission(request, Act.SEE_DOCUMENTS, article)
    page = article_page(article, current_user(request))
    view = PageView(stepping(request, page), request.user, start=start)
    is_part = bool(request.htmx)  # type: ignore[attr-defined]
    template = "desk/review/beside.html" if is_part else "desk/review/beside_page.html"
    return render(request, template, {"beside": BesideView(view), "view": view})


@require_safe
def document_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a part of a document's text, to be shown beside the manuscript; `?from=` a block."""
    row = _document_for(request, pk)
    context = {
        "document": row,
        "text": document_page(row, parse_number(request.GET.get("from")) or 0),
        "is_picture": row.media_type in SHOWN,
    }
    return render(request, "desk/review/document_part.html", context)


@require_POST
def take(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Take a passage of a document as evidence of claims of the sentence."""
    article_for(request, pk, Act.ADD_EVIDENCE)
    form = PassageForm(request.POST)
    with attempt(request, "passage") as tried:
        require_valid(form)
        row = _document_for(request, form.cleaned_data["document"])
        passage = form.passage(row)
        claims = [
            seen
            for seen in seen_claims(request, "claim")
            if passage.stance or seen.pk in passage.stances
        ]
        if not claims:
            raise Invalid({"claims": [form.no_claims]})
        take_passage(document=row, claims=claims, passage=passage, **acting(request))
    return answer_sentence(request, pk, start, refusal=tried.refusal)


@require_POST
def dismiss(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Dismiss the contradiction of a passage: it is none."""
    return _decide(request, pk, start, dismiss_finding)


@require_POST
def recall(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Withdraw the dismissal of a contradiction."""
    return _decide(request, pk, start, recall_finding)


def _decide(
    request: HttpRequest, pk: int, start: int, act: Callable[..., DocumentFinding]
) -> HttpResponse:
    article = article_for(request, pk, Act.DISMISS_FINDINGS)
    rows = DocumentFinding.objects.visible_to(current_user(request)).select_related("document")
    named = parse_number(request.POST.get("finding")) or 0
    finding = get_object_or_404(rows.filter(claim__article=article), pk=named)
    with attempt(request, "finding") as tried:
        act(finding=finding, **acting_on_claim(request))
    return answer_sentence(request, pk, start, refusal=tried.refusal)


def _document_for(request: HttpRequest, pk: int) -> Document:
    """Return a document that the person may see, with its text."""
    rows = Document.objects.visible_to(current_user(request)).select_related("content", "source")
    row = get_object_or_404(rows, pk=pk)
    article = article_for(request, row.article_id, Act.SEE_EVIDENCE)
    require_permission(request, Act.SEE_DOCUMENTS, article)
    return row
