"""Find whom or what the leaning words of a sentence mean, in the sentences before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.anchoring.candidates import candidates
from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context import Support
from articles.anchoring.context_page import ContextPage
from articles.anchoring.introduced import described
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.lines import is_marked, stem
from articles.anchoring.mentioned import firm_above, mentioned, nearest_mention
from articles.anchoring.passing import has_subject, is_doubtful, passes, past_echoes
from articles.anchoring.read_words import own_words, spelled
from articles.anchoring.summing import (
    above,
    chosen,
    event_in,
    is_firm,
    is_same_thing,
    thing_in,
    whole_event,
)
from articles.anchoring.times import counted_from, support, year_above
from articles.facts.blocks import BlockKind

_FAR, _NEAR = 8, 4


def leaned_on(page: ContextPage, number: int, *, spoken: bool = True) -> Iterator[Support]:
    """Yield what a sentence of running text takes from those before it.

    Without `spoken`, only what its words outside quotation marks mean.
    """
    before = page.before(number)
    if before is None:
        return
    for lean in page.leans(number):
        if lean.is_near and page.line_of[before] != page.line_of[number]:
            continue
        if not spoken and (lean.start < 0 or page.is_quoted(number, lean.start)):
            continue
        if lean.is_bare and (_is_item(page, number) or _is_alone(page, number)):
            continue
        found = _needed(page, number, before, lean)
        if found is not None:
            yield found


def _is_item(page: ContextPage, number: int) -> bool:
    return is_marked(page.line_said(page.line_of[number]))


def _is_alone(page: ContextPage, number: int) -> bool:
    return page.lines[page.line_of[number]].start == number


def _needed(
    page: ContextPage, number: int, before: int, lean: Lean, depth: int = _NEAR
) -> Support | None:
    match lean.needs:
        case Needs.SAID if lean.is_echo:
            at, denied = past_echoes(page, before)
            return support(page, at, f"{_said(page, at, lean)} {denied}".strip(), lean)
        case Needs.SAID:
            at = _past_pairs(page, before) if lean.is_pair or lean.chosen else before
            if lean.chosen and (name := chosen(page, at, lean)):
                return support(page, at, name, lean)
            return support(page, at, _said(page, at, lean), lean)
        case Needs.TIME:
            return counted_from(page, before, lean)
        case Needs.YEAR:
            return year_above(page, number, lean)
        case Needs.NAMES if lean.is_person and (same := _same_person(page, number, lean, depth)):
            return same
        case Needs.NAMES if lean.sorts:
            return _summed_up(page, number, before, lean, depth)
        case Needs.NAMES:
            return _described(page, number, lean) or _referent(page, number, before, lean, depth)
        case _:
            return None


def _said(page: ContextPage, at: int, lean: Lean) -> str:
    """Return what of a sentence counts for one that takes it up, and what it leans on itself."""
    own = own_words(page, at, lean.reads)
    reads = "base" if lean.is_part else lean.reads
    return own if lean.is_beside else f"{own} {_taken(page, at, _NEAR, reads)}".strip()


def _taken(page: ContextPage, at: int, depth: int, reads: str) -> str:
    """Return what a sentence takes from those before it, and these from theirs."""
    before = page.before(at)
    if before is None or not depth:
        return ""
    if (at, depth, reads) not in page.meanings:
        taken = []
        for lean in page.leans(at):
            near = page.line_of[before] == page.line_of[at]
            lacks = lean.needs is Needs.SAID and lean.reads == "names" and lean.is_beside and near
            if lean.is_near and not lacks and (reads == "names" or not near):
                continue
            if reads == "names" and lean.needs is not Needs.NAMES and not lacks:
                continue
            if reads == "base" and lean.needs in {Needs.TIME, Needs.YEAR}:
                continue
            if lean.needs is Needs.SAID:
                taken.append(
                    own_words(page, before, "base" if lean.reads == "names" else lean.reads)
                )
                if not lean.is_beside:
                    below = "base" if lean.is_part else lean.reads
                    taken.append(_taken(page, before, depth - 1, below))
            elif found := _needed(page, at, before, lean, depth - 1):
                taken.append(found.meaning)
        page.meanings[at, depth, reads] = " ".join(part for part in taken if part)
    return page.meanings[at, depth, reads]


def _past_pairs(page: ContextPage, number: int) -> int:
    """Return the nearest sentence up to `number` that doesn't itself choose among several."""
    for _ in range(_NEAR):
        earlier = page.before(number)
        if earlier is None or not any(o.is_pair or o.chosen for o in page.leans(number)):
            break
        number = earlier
    return number


def _described(page: ContextPage, number: int, lean: Lean) -> Support | None:
    """Return where the text first says which thing a noun means, below the headline."""
    if not lean.noun or lean.is_place:
        return None
    first = described(page, number, lean.noun, lean.words)
    return None if first is None or first.loose else first


def _same_person(page: ContextPage, number: int, lean: Lean, depth: int) -> Support | None:
    """Return what the same noun means where it comes the first time: "der Angeklagte"."""
    places = page.nouns.get(stem(lean.noun), ()) if lean.noun else ()
    first, index = next(
        (other for other in places if not _is_headline(page, other[0])), (number, 0)
    )
    before = page.before(first)
    if first >= number or before is None or page.section(first) != page.section(number):
        return None
    tokens = page.tokens(first)
    if tokens[index].low != lean.noun or depth <= 0:
        return None
    for other in page.leans(first):
        if other.is_person and other.noun == lean.noun:
            return _needed(page, first, before, other, depth - 1)
    following = tokens[index + 1 : index + 3]
    named = " ".join(t.text for t in (tokens[index], *following) if t.is_name)
    return support(page, first, named, lean)


def _summed_up(
    page: ContextPage, number: int, before: int, lean: Lean, depth: int
) -> Support | None:
    """Return the nearest sentence that says what a noun sums up, else what any noun would mean."""
    if lean.is_person and (found := _described(page, number, lean)):
        return found
    if found := _event(page, number, before, lean, depth) or _thing(page, number, before, lean):
        return found
    if found := _described(page, number, lean):
        return found
    if lean.otherwise == "far":
        return _referent(page, number, before, lean, depth)
    if lean.otherwise == "near" and page.line_of[before] == page.line_of[number]:
        return _referent(page, number, before, replace(lean, is_near=True), depth)
    return None


def _event(page: ContextPage, number: int, before: int, lean: Lean, depth: int) -> Support | None:
    """Return the sentence that says what happened: "Nach dem Unglück"."""
    for at in above(page, number, before):
        if found := event_in(page, at, lean):
            first, whole = whole_event(page, at, lean, found)
            return support(page, at, f"{whole} {_taken(page, first, depth, 'names')}".strip(), lean)
        if thing_in(page, at, lean):
            return None
    return None


def _thing(page: ContextPage, number: int, before: int, lean: Lean) -> Support | None:
    """Return where a thing is named the first time: "das Anwesen", and above it "ein Hof"."""
    named: tuple[int, list[ClauseWord]] | None = None
    for at in above(page, number, before):
        if lean.is_person and any(t.is_person for t in candidates(page, at, lean)):
            break
        found = thing_in(page, at, lean)
        if found and (named is None or is_same_thing(named[1][0], found[0], lean)):
            named = at, found
            if len(found) > 1 or not page.words or found[0].article not in page.words.definite:
                break
    if named is None:
        return None
    return support(page, named[0], " ".join(token.text for token in named[1]), lean)


def _referent(
    page: ContextPage, number: int, before: int, lean: Lean, depth: int
) -> Support | None:
    """Return the nearest sentence that names what can be meant, and those it leans on in turn."""
    chain, owner = _chain(page, number, before, lean, depth)
    if not chain and _is_headline(page, before) and lean.is_noun:
        return None
    first = chain[-1][0] if chain else before
    meaning = [owner, *(spelled(page, n, tokens) for n, tokens in reversed(chain))]
    if "p" in lean.genders and not lean.is_noun:
        meaning.insert(0, _counted(page, before))
    if lean.is_near:
        meaning += _subject_above(page, before, depth - 1)
    if not lean.is_near and not has_subject(page, first, lean):
        first, named = _named_further(page, number, before, lean, chain)
        meaning = [*named, *meaning]
    if not any(meaning) and lean.is_noun and not lean.is_near:
        return None
    vague = not any(token.is_known for _, tokens in chain for token in tokens)
    said = " ".join(part for part in meaning if part)
    return support(page, first, said, lean, loose=vague and _is_headline(page, first))


def _chain(
    page: ContextPage, number: int, before: int, lean: Lean, depth: int
) -> tuple[list[tuple[int, list[ClauseWord]]], str]:
    """Return the sentences that name what can be meant, the nearest first, and whose it is."""
    chain: list[tuple[int, list[ClauseWord]]] = []
    at: int | None = before
    section, inside = page.section(number), page.is_quoted(number, lean.start)
    for _ in range(_FAR):
        if at is None or (lean.is_noun and page.section(at) != section):
            break
        quoted = not inside and page.quoted_around(*page.sentences[at]) is not None
        fitting = [] if quoted else _fitting(page, at, lean, further=bool(chain))
        if fitting:
            chain.append((at, fitting))
            if lean.is_near or not _goes_on(page, at, lean, fitting):
                return chain, "" if lean.is_near else _owner(page, at, fitting, depth - 1)
        at = None if lean.is_near and not quoted else page.before(at)
    return chain, ""


def _fitting(page: ContextPage, at: int, lean: Lean, *, further: bool) -> list[ClauseWord]:
    """Return the words that can be meant; further up a pronoun means none that is mentioned."""
    fitting = candidates(page, at, lean)
    if not further or lean.is_noun or lean.is_place:
        return fitting
    return [t for t in fitting if t.is_known or not t.is_after_preposition]


def _goes_on(page: ContextPage, at: int, lean: Lean, fitting: Sequence[ClauseWord]) -> bool:
    """Return whether the search goes on above a sentence that names what can be meant."""
    unnamed = lean.is_own and lean.is_person and not any(t.is_known for t in fitting)
    return unnamed or passes(page, at, lean, fitting)


def _named_further(
    page: ContextPage,
    number: int,
    before: int,
    lean: Lean,
    chain: Sequence[tuple[int, list[ClauseWord]]],
) -> tuple[int, list[str]]:
    """Return what names nearby can be meant too, where nothing found is sure to be, and where."""
    first = chain[-1][0] if chain else before
    if lean.is_noun and page.section(number) is not None:
        return first, []
    if is_doubtful(chain, lean) and not any(mentioned(page, n, lean) for n, _ in chain):
        far = nearest_mention(page, first, lean)
        if far is not None and far != first:
            return far, [mentioned(page, far, lean)]
    if lean.noun in page.employers and not any(is_firm(t, page) for _, c in chain for t in c):
        return first, firm_above(page, number, before)
    return first, []


def _counted(page: ContextPage, number: int) -> str:
    """Return what a sentence counts a part of: "Zwölf davon lebten in Ulm"; "" if it doesn't."""
    before = page.before(number)
    said = [lean for lean in page.leans(number) if lean.needs is Needs.SAID and lean.is_part]
    return own_words(page, before, "base") if said and before is not None else ""


def _subject_above(page: ContextPage, number: int, depth: int) -> list[str]:
    """Return what the sentence before is about, where it opens with a noun that sums up."""
    before = page.before(number)
    opens = [lean for lean in page.leans(number) if lean.sorts and lean.start == 0]
    if before is None or not opens or depth <= 0:
        return []
    found = _needed(page, number, before, opens[0], depth)
    return [found.meaning] if found else []


def _owner(page: ContextPage, number: int, fitting: Sequence[ClauseWord], depth: int) -> str:
    """Return whose the one is that a sentence names: "Seine Frau lebt. Sie …"."""
    before, tokens = page.before(number), page.tokens(number)
    starts = {token.start for token in fitting}
    for lean in page.leans(number):
        following = next((t.start for t in tokens if t.start > lean.start), -1)
        if depth > 0 and lean.is_own and before is not None and following in starts:
            found = _referent(page, number, before, lean, depth)
            return found.meaning if found else ""
    return ""


def _is_headline(page: ContextPage, number: int) -> bool:
    return page.kind(number) is BlockKind.HEADLINE
