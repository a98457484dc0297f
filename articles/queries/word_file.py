"""What the Word file of an article is made of: verdicts, questions, sources, earlier texts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import BinaryField, F, Q
from django.db.models.functions import Substr

from articles.facts.blocks import Block, BlockKind
from articles.models import Article, Claim, Evidence, Question, Revision, User, Verdict

from .source_letters import source_letters
from .talk import suggested_wordings

ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class WordFileRows:
    """The rows of an article's Word file; claims are those in its current text.

    `suggestions` are the verdicts whose wordings are suggested, `explained` those with a
    wording or an explanation, each once for all mentions that follow it. `evidence` is by the
    start of the sentence, without secret sources; `letters` are those of the sources by pk.
    `received` is the newest Word file that came in, with the texts from it on; None without
    one.
    """

    article: Article
    blocks: Sequence[Block]
    suggestions: Sequence[Verdict]
    explained: Sequence[Verdict]
    questions: Sequence[Question]
    evidence: Mapping[int, Sequence[Evidence]]
    letters: Mapping[int, str]
    received: bytes | None
    texts: Sequence[Revision]


def word_file_rows(
    article: Article, reader: User | None, *, with_sources: bool = False
) -> WordFileRows:
    """Load what `reader` may see in the Word file; None is the author by the link of a mail.

    Six queries, without a Word file that came in five; with sources two more.
    """
    live = Verdict.objects.live().filter(
        claim__article=article, claim__revision=F("claim__article__current_revision")
    )
    live = live.visible_to(reader) if reader else live
    explained = live.filter(~Q(explanation="") | ~Q(correction=""), follows=None)
    explained = explained.exclude(claim__state__in=[Claim.State.DISMISSED, Claim.State.LOST])
    questions = Question.objects.open().filter(claim__article=article)
    questions = questions.exclude(claim__state=Claim.State.LOST)
    received, texts = _received(article)
    return WordFileRows(
        article=article,
        blocks=[
            Block(BlockKind(row.kind), row.start, row.end)
            for row in article.revision.blocks.order_by("start")
        ],
        suggestions=list(suggested_wordings(article, reader).order_by("claim__start", "pk")),
        explained=list(
            explained.select_related("claim", "rating", "judged_by").order_by("claim__start", "pk")
        ),
        questions=list(
            questions.select_related("claim", "asked_by").order_by("claim__start", "pk")
        ),
        evidence=_evidence(article, live) if with_sources else {},
        letters=source_letters(article) if with_sources else {},
        received=received,
        texts=texts,
    )


def _evidence(article: Article, visible) -> Mapping[int, Sequence[Evidence]]:
    """Return evidence by the start of its sentence, of claims whose verdict may be seen."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    rows = Evidence.objects.public().filter(claim__in=visible.values("claim"))
    for row in rows.select_related("source", "claim").order_by("claim__start", "pk"):
        found[row.claim.sentence_start].append(row)
    return found


def _received(article: Article) -> tuple[bytes | None, Sequence[Revision]]:
    """Return the newest Word file that became the article's text, and the texts from it on."""
    in_turn = article.revisions.filter(arrival=Revision.Arrival.IN_TURN)
    packed = in_turn.annotate(begin=Substr("received", 1, 4, output_field=BinaryField()))
    row = packed.filter(begin=ZIP).order_by("-number").first()
    if row is None:
        return None, []
    later = in_turn.filter(number__gt=row.number, number__lte=article.revision.number)
    later = later.select_related("created_by").defer("received").order_by("number")
    return bytes(row.received or b""), [row, *later]
