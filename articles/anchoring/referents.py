"""Find whom or what a sentence means by the words that it opens with."""

from collections.abc import Iterator

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import Page
from articles.anchoring.leaning import Lean, Needs
from articles.anchoring.naming import names_in, said_in, times_in
from articles.facts.blocks import BlockKind

_FAR = 4


def leaned_on(page: Page, number: int) -> Iterator[Support]:
    before = page.before(number)
    if before is not None:
        for lean in page.leans(number):
            yield _needed(page, before, lean)


def _needed(page: Page, before: int, lean: Lean) -> Support:
    if lean.needs is Needs.SAID:
        at = _past_pairs(page, before) if lean.is_pair else before
        return _support(page, at, said_in(page.said(at)), lean)
    if lean.needs is Needs.TIME:
        return _counted_from(page, before, lean)
    return _referent(page, before, lean)


def _past_pairs(page: Page, number: int) -> int:
    """Return the nearest sentence up to `number` that doesn't itself choose among several."""
    for _ in range(_FAR):
        earlier = page.before(number)
        if earlier is None or not any(one.is_pair for one in page.leans(number)):
            break
        number = earlier
    return number


def _counted_from(page: Page, before: int, lean: Lean) -> Support:
    """Return the nearest sentence that names a time; where none does, the one before.

    That one's names are what counts then: "Als Kohl Kanzler war, … Damals …".
    """
    at: int | None = before
    for _ in range(_FAR):
        if at is None or page.words is None:
            break
        if times := times_in(page.said(at), page.words):
            return _support(page, at, times, lean, SupportKind.TIME)
        at = page.before(at)
    names = names_in(page.said(before), page.words)
    return _support(page, before, names, lean, SupportKind.TIME)


def _referent(page: Page, before: int, lean: Lean) -> Support:
    """Return the sentence before, and those before it that it leans on itself in turn.

    Where a sentence has no name that the reader of the text knows, the nearest one that has
    is needed too.
    """
    chain = [before]
    while len(chain) < _FAR and (earlier := _passed_on(page, chain[-1])) is not None:
        chain.append(earlier)
    meaning = [_names(page, at, lean) for at in reversed(chain)]
    subject = not lean.is_noun and _opens_with_noun(page, chain[-1])
    if not subject and not any(_mentioned(page, at, lean) for at in chain):
        far = _nearest_mention(page, chain[-1], lean)
        if far is not None:
            meaning.insert(0, _mentioned(page, far, lean))
            return _support(page, far, " ".join(meaning), lean)
    return _support(page, chain[-1], " ".join(meaning), lean)


def _passed_on(page: Page, number: int) -> int | None:
    """Return the sentence that this one leans on for its names, if it does."""
    passes = any(one.needs is Needs.NAMES for one in page.leans(number))
    return page.before(number) if passes else None


def _opens_with_noun(page: Page, number: int) -> bool:
    """Say whether a sentence is about somebody or something that it opens with."""
    said = page.said(number).lower().split()
    return page.words is not None and bool(said) and said[0] in page.words.definite


def _names(page: Page, number: int, lean: Lean) -> str:
    """Return what a sentence names; for a thing the names of people are none."""
    start, end = page.sentences[number]
    said = page.text[start:end]
    if lean.is_thing:
        for one in reversed(page.mentions_in(number)):
            if one.is_person and one.end <= end:
                said = said[: one.start - start] + said[one.end - start :]
    return names_in(said, page.words)


def _mentioned(page: Page, number: int, lean: Lean) -> str:
    fitting = (m for m in page.mentions_in(number) if not (lean.is_thing and m.is_person))
    return " ".join(page.text[m.start : m.end] for m in fitting)


def _nearest_mention(page: Page, number: int, lean: Lean) -> int | None:
    at = page.before(number)
    for _ in range(_FAR):
        if at is None or _mentioned(page, at, lean):
            return at
        at = page.before(at)
    return None


def _support(
    page: Page, at: int, meaning: str, lean: Lean, kind: SupportKind = SupportKind.REFERENT
) -> Support:
    if kind is SupportKind.REFERENT and page.kind(at) is BlockKind.HEADLINE:
        kind = SupportKind.HEADLINE
    start, end = page.sentences[at]
    return Support(kind, start, end, page.text[start:end], meaning, lean.words)
