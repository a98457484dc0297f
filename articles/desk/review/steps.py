"""Where a person goes from a sentence or a claim."""

from collections.abc import Sequence

from articles.models import Claim
from articles.queries.article_page import ArticlePage
from articles.queries.page_sentences import PageSentence, next_to_decide


def sentence_key(sentence: PageSentence | None) -> str:
    """Return the name under which scripts ask for a sentence's panel, "" for none."""
    return f"s{sentence.start}" if sentence else ""


def stepped(page: ArticlePage) -> frozenset[int] | None:
    """Return the pks of the claims to step through, None for all."""
    return None if page.steps is None else frozenset(claim.pk for claim in page.steps)


def next_sentence(
    page: ArticlePage, sentences: Sequence[PageSentence], after: int | None = None
) -> PageSentence | None:
    """Return the next sentence to decide, else the next with words nobody has looked at."""
    return next_to_decide(sentences, after, stepped(page))


def beside(
    page: ArticlePage, sentences: Sequence[PageSentence], start: int, step: int
) -> PageSentence | None:
    """Return the sentence before or after one, wrapping around; None if there is no other."""
    only = stepped(page)
    rows = [row for row in sentences if only is None or any(c.pk in only for c in row.claims)]
    later = [row for row in rows if row.start > start]
    earlier = [row for row in rows if row.start < start]
    around = [*later, *earlier] if step > 0 else [*earlier[::-1], *later[::-1]]
    return next(iter(around), None)


def next_claim(sentence: PageSentence, claim: Claim) -> Claim | None:
    """Return the next claim of the sentence to decide after one, wrapping around, or None."""
    own = [c for c in sentence.claims if c.pk not in sentence.follows and c.pk != claim.pk]
    later = [c for c in own if (c.start, -c.end, c.pk) > (claim.start, -claim.end, claim.pk)]
    around = [*later, *(c for c in own if c not in later)]
    return next((c for c in around if c.state == Claim.State.OPEN or c.context_changed), None)


def part_beside(sentence: PageSentence, claim: Claim, step: int) -> Claim | None:
    """Return the claim before or after one in its sentence, or None at its ends."""
    rows = list(sentence.claims)
    at = next((n for n, row in enumerate(rows) if row.pk == claim.pk), None)
    if at is None or not 0 <= at + step < len(rows):
        return None
    return rows[at + step]
