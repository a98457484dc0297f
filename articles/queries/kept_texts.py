"""Keep the claims of long texts in this process, and read only those that changed.

What is computed from them by section (`Memory`) is kept beside them, so that a verdict costs
a section and not the text. Rows that are kept are shared by threads: nobody changes them.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock

from django.db import connection

from articles.models import Article, Claim, User
from articles.models.sql.kept_texts import MEMORY, REFERENCE, STAMPS

from .placed_claims import Memory

LONG = 10_000
"""Texts of so many characters are kept; shorter ones are read each time."""
ALWAYS_KEPT = 3
MOST_CLAIMS = 15_000
"""More texts than three are kept while they have no more claims, which take 35 MB."""
CONTENT = ("kind", "value", "start", "end", "sentence_start", "sentence_end")
Read = Callable[[Iterable[int] | None], Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class KeptText:
    """The claims of an article with one text, in reading order, lost ones too.

    `revisions` are the pks of the texts in which those are that are not lost. `stamps` has a
    word for each claim, which changes with its row or that of its live verdict. `content` is
    another object where a claim's kind, value or place changed.
    """

    revision: int
    claims: Sequence[Claim]
    revisions: frozenset[int]
    stamps: str
    content: object
    memory: Memory

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim], stamps: str = "") -> "KeptText":
        """Return a text of which nothing was known."""
        return cls.renewed(article, claims, stamps, object(), Memory())

    @classmethod
    def renewed(
        cls,
        article: Article,
        claims: Sequence[Claim],
        stamps: str,
        content: object,
        memory: Memory,
    ) -> "KeptText":
        return cls(
            revision=article.current_revision_id or 0,
            claims=claims,
            revisions=frozenset(c.revision_id for c in claims if c.state != Claim.State.LOST),
            stamps=stamps,
            content=content,
            memory=memory,
        )


class KeptTexts:
    """The long texts that were read last in this process."""

    def __init__(self, always: int = ALWAYS_KEPT, most_claims: int = MOST_CLAIMS) -> None:
        self._always, self._most_claims = always, most_claims
        self._lock = Lock()
        self._kept: OrderedDict[int, KeptText] = OrderedDict()

    def current(self, article: Article, read: Read) -> KeptText:
        """Return the claims as they are now; `read` reads those with some pks, or all.

        One query; one more where something changed.
        """
        with self._lock:
            known = self._kept.get(article.pk)
        stamps = _stamps(article)
        if known is None or known.revision != article.current_revision_id:
            text = KeptText.of(article, read(None), stamps)
        elif known.stamps != stamps:
            text = _renewed(article, known, stamps, read)
        else:
            text = known
        self._keep(article.pk, text)
        return text

    def clear(self) -> None:
        """Drop all texts."""
        with self._lock:
            self._kept.clear()

    def _keep(self, pk: int, text: KeptText) -> None:
        with self._lock:
            self._kept[pk] = text
            self._kept.move_to_end(pk)
            while len(self._kept) > self._always and self._claims() > self._most_claims:
                self._kept.popitem(last=False)

    def _claims(self) -> int:
        return sum(len(text.claims) for text in self._kept.values())


KEPT = KeptTexts()


def reference_stamp() -> tuple[int | None, int | None]:
    """Return what changes with each change of a reference fact or its person. One query."""
    with connection.cursor() as cursor:
        cursor.execute(REFERENCE)
        return cursor.fetchone()


def memory_stamp(article: Article, reader: User | None) -> tuple[object, ...]:
    """Return what changes with what other articles say about this one to `reader`. One query."""
    with connection.cursor() as cursor:
        cursor.execute(MEMORY, [article.pk, reader.pk if reader else None])
        return cursor.fetchone()


def _stamps(article: Article) -> str:
    with connection.cursor() as cursor:
        cursor.execute(STAMPS, [article.pk])
        return cursor.fetchone()[0] or ""


def _by_claim(stamps: str) -> dict[int, str]:
    pairs = (word.split(":", 1) for word in stamps.split())
    return {int(pk): stamp for pk, stamp in pairs}


def _renewed(article: Article, known: KeptText, stamps: str, read: Read) -> KeptText:
    """Return a text with the claims read again that have another stamp.

    One that changes between the two queries is newer than its stamp, and read once more the
    next time.
    """
    old, new = _by_claim(known.stamps), _by_claim(stamps)
    rows = {claim.pk: claim for claim in read({pk for pk in new if old.get(pk) != new[pk]})}
    before = {claim.pk: claim for claim in known.claims}
    claims = [claim for claim in (before | rows).values() if claim.pk in new]
    claims.sort(key=lambda claim: (claim.start, -claim.end, claim.pk))
    is_same = len(claims) == len(before) and all(
        pk in before and _content(row) == _content(before[pk]) for pk, row in rows.items()
    )
    content = known.content if is_same else object()
    return KeptText.renewed(article, claims, stamps, content, known.memory)


def _content(claim: Claim) -> list[object]:
    return [getattr(claim, name) for name in CONTENT] + [claim.state == Claim.State.LOST]
