"""Findings about an article: contradictions between its figures, facts, sources, and others.

One query, and those of `memory`.
"""

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext, override

from articles.facts.blocks import BlockKind
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.facts.normalization import Composed, compose
from articles.models import Claim, ReferenceFact
from articles.plausibility import MEMORY_RULES, CheckedText, Finding, Known, Stated, check, explain

from .article_page import ArticlePage
from .kept_texts import LONG, memory_stamp, reference_stamp
from .memory import house_memory

_NAMING = ("subject", "speaker")
_COUNTED = (Kind.MONEY, Kind.COUNT)
_LARGE = re.compile(r"(?:billion|milliarde|mrd|trillion)|\b(?:\d+)?[bt]n\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ArticleFinding:
    """A finding about a claim.

    `checked_on` is the day of the reference fact behind it, None if the article alone is
    enough. It is no verdict: that figures differ doesn't say which one is wrong.
    """

    finding: Finding
    checked_on: date | None = None

    @property
    def fits(self) -> bool:
        return self.finding.ok

    @property
    def is_from_memory(self) -> bool:
        """Return whether it comes from another article of the newsroom."""
        return self.finding.rule in MEMORY_RULES

    @property
    def earlier_article(self) -> int | None:
        """Return the pk of the article that it comes from; None for an imported text."""
        return _number(self.finding.params.get("article"))

    @property
    def earlier_claim(self) -> int | None:
        """Return the pk of the cleared claim that it comes from, or None."""
        return _number(self.finding.params.get("claim"))

    def sentence(self, language: str) -> str:
        """Return the finding as a sentence with its calculation, German or English."""
        with override(language):
            return explain(self.finding, language, gettext)


def findings_of(page: ArticlePage, *, with_memory: bool) -> Mapping[int, Sequence[ArticleFinding]]:
    """Return what the rules find about each claim in the page's text, by the claim's pk.

    Contradictions come first. Claims without findings are skipped. `with_memory` compares
    with other articles, too, for a person who may search the archive. They are not computed
    again for a long text in which only verdicts changed since.
    """
    if page.revision.length < LONG:
        return _findings(page, with_memory)
    article, passages = page.article, (page.notes, page.billion_passages)
    stamps = (reference_stamp(), memory_stamp(article, page.reader) if with_memory else None)
    equal = (*stamps, article.publication_date, article.language, passages)
    name = "findings with memory" if with_memory else "findings"
    return page.memory.recall(name, [page.content], equal, lambda: _findings(page, with_memory))


def _findings(page: ArticlePage, with_memory: bool) -> Mapping[int, Sequence[ArticleFinding]]:
    manuscript = manuscript_of(page, with_memory=with_memory)
    found: dict[Hashable, list[ArticleFinding]] = {}
    for finding in sorted(check(manuscript), key=lambda finding: finding.ok):
        row = ArticleFinding(finding, _checked_on(finding, manuscript.known))
        for key in dict.fromkeys(finding.keys):
            found.setdefault(key, []).append(row)
    return {claim.pk: found[claim.pk] for claim in page.claims if claim.pk in found}


def answers_on(
    page: ArticlePage, days: Sequence[date]
) -> list[Mapping[int, frozenset[tuple[str, bool]]]]:
    """Return which rules find what about each claim if the article is published on each day.

    By the claim's pk: the names of the rules, each with whether it confirms or contradicts.
    """
    manuscript = manuscript_of(page, with_memory=True)
    return [_answers(replace(manuscript, published=day)) for day in days]


def _answers(manuscript: CheckedText) -> Mapping[int, frozenset[tuple[str, bool]]]:
    answers: dict[int, set[tuple[str, bool]]] = {}
    for finding in check(manuscript):
        for key in finding.keys:
            answers.setdefault(key, set()).add((finding.rule, finding.ok))  # type: ignore[arg-type]
    return {pk: frozenset(found) for pk, found in answers.items()}


def alerts_of(found: Mapping[int, Sequence[ArticleFinding]]) -> frozenset[int]:
    """Return the pks of the claims with a contradiction."""
    return frozenset(pk for pk, rows in found.items() if not all(row.fits for row in rows))


def manuscript_of(
    page: ArticlePage, *, with_known: bool = True, with_memory: bool = False
) -> CheckedText:
    """Return the article as input of the rules.

    One query, none without reference facts; with other articles those of `house_memory`.
    """
    stated = tuple(_stated(page))
    form = compose(page.revision.text)
    manuscript = CheckedText(
        text=form.text,
        stated=tuple(_composed(fact, form) for fact in stated) if form.origin else stated,
        known=tuple(_known(stated)) if with_known else (),
        published=page.article.text_day,
        language=rules_for(page.article.language) or page.article.language,
        passages=_passages(page, stated),
    )
    if not with_memory:
        return manuscript
    return replace(manuscript, memory=house_memory(manuscript, page.article, page.reader))


def _composed(fact: Stated, form: Composed) -> Stated:
    """Return a claim with its places in the composed text."""
    start, end = form.into(fact.start, fact.end)
    first, last = form.into(fact.sentence_start, fact.sentence_end)
    return replace(fact, start=start, end=end, sentence_start=first, sentence_end=last)


def _passages(page: ArticlePage, stated: Sequence[Stated]) -> Mapping[Hashable, tuple[str, ...]]:
    """Return the notes on large numbers, and the evidence for those in billions."""
    text, passages = page.revision.text, dict[Hashable, list[str]]()
    for fact in stated:
        if fact.kind in _COUNTED and _LARGE.search(text[fact.start : fact.end]):
            notes = [
                note.text
                for note in page.notes
                if note.start < fact.sentence_end and fact.sentence_start < note.end
            ]
            passages[fact.key] = notes
    for key, passage in page.billion_passages:
        passages.setdefault(key, []).append(passage)
    return {key: tuple(found) for key, found in passages.items()}


def _stated(page: ArticlePage) -> Iterator[Stated]:
    starts = [block.start for block in page.blocks]
    for claim in page.claims:
        if claim.kind == Kind.STATEMENT:
            continue  # its parts have the values; its subject need not be a name
        at = bisect_right(starts, claim.start) - 1
        yield Stated(
            key=claim.pk,
            kind=Kind(claim.kind),
            value=_value(claim),
            start=claim.start,
            end=claim.end,
            sentence_start=claim.sentence_start,
            sentence_end=claim.sentence_end,
            block=BlockKind(page.blocks[at].kind) if at >= 0 else BlockKind.PARAGRAPH,
        )


def _value(claim: Claim) -> Mapping | None:
    return claim.value if isinstance(claim.value, dict) else None


def _known(stated: Sequence[Stated]) -> Iterator[Known]:
    """Yield the reference facts about the people whom the claims name."""
    names = sorted(_names(stated))
    if not names:
        return
    facts = ReferenceFact.objects.about(names).select_related("person")
    for fact in facts.order_by("subject", "property", "pk"):
        if isinstance(fact.value, dict):
            yield Known(
                subject=fact.subject,
                property=fact.property,
                value=fact.value,
                as_of=fact.as_of,
                aliases=_aliases(fact),
            )


def _names(stated: Sequence[Stated]) -> set[str]:
    named = {fact.text_value("name") for fact in stated if fact.kind == Kind.PERSON}
    return (named | {fact.text_value(part) for fact in stated for part in _NAMING}) - {""}


def _aliases(fact: ReferenceFact) -> frozenset[str]:
    """Return the full names of the fact's person.

    A surname alone may be a relative's.
    """
    if fact.person is None:
        return frozenset()
    return frozenset(n for n in (fact.person.name, *fact.person.spellings) if " " in n)


def _number(text: object) -> int | None:
    return int(text) if isinstance(text, str) and text.isdecimal() else None


def _checked_on(finding: Finding, known: Sequence[Known]) -> date | None:
    """Return the day of the finding's reference fact, or None."""
    params = finding.params
    match finding.rule:
        case "age-and-birth" | "anniversary" if len(finding.keys) == 1:
            name = params["subject"]
            days = (
                fact.as_of
                for fact in known
                if fact.property == "birth_date"
                and name in fact.names()
                and fact.text_value("timex") == params["born"]
            )
        case "two-spellings" if not params["others"]:
            days = (fact.as_of for fact in known if fact.subject == params["other"])
        case _:
            return None
    return max((day for day in days if day), default=None)
