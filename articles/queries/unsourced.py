"""Sentences without a source: neither the author nor the desk brought one."""

from collections.abc import Sequence

from articles.intake.named_sources import read_notes
from articles.models import Evidence

from .article_page import ArticlePage
from .author_notes import touches
from .page_sentences import PageSentence, SentenceState


def unsourced_sentences(page: ArticlePage, sentences: Sequence[PageSentence]) -> list[PageSentence]:
    """Return the sentences whose missing source holds up the sign-off.

    None where the article's desk doesn't demand sources.
    """
    if not (page.article.desk and page.article.desk.demands_sources):
        return []
    return bare_sentences(page, sentences)


def bare_sentences(page: ArticlePage, sentences: Sequence[PageSentence]) -> list[PageSentence]:
    """Return the sentences to be checked with neither a source of the author's nor evidence.

    Remarks are no source. Evidence from secret sources counts; sentences in which a person found
    no fact need none. One query where notes are missing.
    """
    noted = [note for note, read in read_notes(page.notes).items() if read.is_source]
    bare = [
        row
        for row in sentences
        if row.is_check
        and row.state not in (SentenceState.DISMISSED, SentenceState.REPEATED)
        and not any(touches(note, row) for note in noted)
    ]
    claims = {claim.pk for row in bare for claim in row.claims}
    known = Evidence.objects.current().examined()
    rows = known.filter(claim__in=claims) if claims else known.none()
    proven = set(rows.values_list("claim", flat=True))
    return [row for row in bare if proven.isdisjoint(claim.pk for claim in row.claims)]
