"""The Word file of an article, which goes to its author and comes back."""

import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from django.utils.translation import gettext as _

from articles.intake import FILE_SUFFIXES
from articles.models import Article, Evidence, Question, User, Verdict
from articles.queries.word_file import WordFileRows, word_file_rows
from articles.word_files import (
    Footnote,
    MarkedText,
    Remark,
    TextVersion,
    TrackedWording,
    UnwritableText,
)
from articles.workflow import WrongState, group_corrections

WIRE = frozenset({".json", ".ninjs", ".xml", ".nitf", ".newsml", ".iptc"})
LONGEST_STEM = 70  # at most 210 bytes, with two numbers less than 255 and than 100 characters
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word_file(
    article: Article, reader: User | None, at: datetime, *, with_sources: bool = False
) -> bytes:
    """Return the article's text with its check as a Word file, in the active language.

    Suggested wordings are tracked changes, questions and explanations comments, sources
    footnotes. `reader` is who gets it, None the author by the link of a mail; verdicts that
    are hidden from them and secret sources are never in it. Raises `WrongState` for a text
    with characters that no Word file can hold.
    """
    from articles.word_files.writing import write_word  # lxml is loaded with the first file

    rows = word_file_rows(article, reader, with_sources=with_sources)
    revision = article.revision
    checked = MarkedText(
        text=revision.text,
        blocks=rows.blocks,
        article=article.pk,
        revision=revision.number,
        sha256=revision.sha256,
        at=at,
        wordings=list(_wordings(rows)),
        remarks=[*map(_explanation, rows.explained), *map(_question, rows.questions)],
        footnotes=list(_footnotes(rows)),
    )
    versions = [TextVersion(r.text, str(r.created_by or ""), r.created_at) for r in rows.texts]
    try:
        return write_word(checked, rows.received, versions)
    except UnwritableText as error:
        raise WrongState(_("The text has characters that a Word file can't hold.")) from error


def word_file_name(article: Article) -> str:
    """Return the name of the file: that of the manuscript, else the headline, with its numbers.

    The manuscript is the article's first text: one that came back may have any name. One that
    came over a wire has a name for machines.
    """
    first = article.revisions.filter(number=1).values_list("filename", flat=True)
    name = first.first() or ""
    suffix = PurePath(name).suffix.lower()
    stem = "" if suffix in WIRE else PurePath(name).stem if suffix in FILE_SUFFIXES else name
    plain = (_plain(stem) or _plain(article.headline) or "factcheck")[:LONGEST_STEM].rstrip("-")
    return f"{plain}-{article.pk}-{article.revision.number}.docx"


def _plain(name: str) -> str:
    """Return letters, digits and what belongs to them, with hyphens for all else."""
    signs = unicodedata.normalize("NFC", name)
    kept = (sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in signs)
    return "-".join("".join(kept).split())


def _wordings(rows: WordFileRows) -> Iterator[TrackedWording]:
    """Yield the wordings that can be entered together; others are in the comments."""
    for group in group_corrections(rows.suggestions):
        if verdict := group.agreed:
            claim = verdict.claim
            yield TrackedWording(
                pk=verdict.pk,
                start=claim.start,
                end=claim.end,
                words=verdict.correction,
                author=str(verdict.judged_by),
                at=verdict.judged_at,
            )


def _explanation(verdict: Verdict) -> Remark:
    label = _("Correction %(mark)s") if verdict.correction else _("Explanation %(mark)s")
    wording = _("Suggested wording: %(words)s") % {"words": verdict.correction}
    return Remark(
        label=label % {"mark": f"V{verdict.pk}"},
        text="\n".join(filter(None, (verdict.rating.label, verdict.explanation))),
        start=verdict.claim.start,
        end=verdict.claim.end,
        author=str(verdict.judged_by),
        at=verdict.judged_at,
        verdict=verdict.pk,
        wording=wording if verdict.correction else "",
    )


def _question(question: Question) -> Remark:
    return Remark(
        label=_("Question %(mark)s") % {"mark": f"Q{question.pk}"},
        text=question.text,
        start=question.claim.start,
        end=question.claim.end,
        author=str(question.asked_by),
        at=question.asked_at,
    )


def _footnotes(rows: WordFileRows) -> Iterator[Footnote]:
    """Yield a footnote for each sentence with evidence, in reading order."""
    text = rows.article.revision.text
    for evidence in rows.evidence.values():
        end = evidence[0].claim.sentence_end
        named: dict[int, list[Evidence]] = {}
        for row in evidence:
            named.setdefault(row.source_id, []).append(row)
        cited = [_cited(rows.letters[pk], found) for pk, found in named.items()]
        yield Footnote(len(text[:end].rstrip()), "; ".join(cited))


def _cited(letter: str, evidence: list[Evidence]) -> str:
    """Return a source as it is cited: its letter, title, publisher, address and places."""
    source = evidence[0].source
    locators = dict.fromkeys(row.locator for row in evidence)
    parts = (source.title, source.publisher, source.url, *locators)
    return f"{letter} {', '.join(filter(None, parts))}"
