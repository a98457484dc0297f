"""Find whom or what the leaning words of a sentence mean, in the sentences before it."""

from collections.abc import Iterator, Sequence

from articles.anchoring.candidates import candidates
from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context import Support
from articles.anchoring.context_page import ContextPage
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.lines import is_marked
from articles.anchoring.mentions import Mention
from articles.anchoring.naming import is_year, said_in
from articles.anchoring.times import counted_from, support, year_above

_FAR = 8
_NEAR = 4


def leaned_on(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield what a sentence of running text takes from those before it."""
    before = page.before(number)
    if before is None:
        return
    for lean in page.leans(number):
        if lean.is_near and page.line_of[before] != page.line_of[number]:
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


def _needed(page: ContextPage, number: int, before: int, lean: Lean) -> Support | None:
    match lean.needs:
        case Needs.SAID:
            at = _past_pairs(page, before) if lean.is_pair else before
            return support(page, at, _said(page, at, lean), lean)
        case Needs.TIME:
            return counted_from(page, before, lean)
        case Needs.YEAR:
            return year_above(page, number, lean)
        case Needs.NAMES:
            return _referent(page, number, before, lean)
        case _:
            return None


def _said(page: ContextPage, at: int, lean: Lean) -> str:
    """Return what of a sentence counts for one that takes it up, and what it leans on itself."""
    own = _own(page, at, lean.reads)
    return own if lean.is_beside else f"{own} {_taken(page, at, _NEAR, lean.reads)}".strip()


def _own(page: ContextPage, at: int, reads: str) -> str:
    if reads == "all" or page.words is None:
        return said_in(page.said(at))
    tokens, negations = page.tokens(at), page.words.negations
    figures = reads == "base"
    return " ".join(
        token.text
        for n, token in enumerate(tokens)
        if token.is_name
        or token.low in negations
        or (figures and token.text[0].isdigit() and not is_year(token.text))
        or (figures and _describes(tokens, n))
    )


def _describes(tokens: Sequence[ClauseWord], n: int) -> bool:
    """Return whether a word is the adjective of a noun: "städtischen Kitas"."""
    last = n + 1 == len(tokens) or not tokens[n + 1].is_name
    return not last and tokens[n].is_small and tokens[n].low.endswith(("en", "er", "es", "em"))


def _taken(page: ContextPage, at: int, depth: int, reads: str) -> str:
    """Return what a sentence takes from those before it, and these from theirs."""
    before = page.before(at)
    if before is None or not depth:
        return ""
    if (at, depth, reads) not in page.meanings:
        taken = []
        for lean in page.leans(at):
            if lean.is_near or (reads == "names" and lean.needs is not Needs.NAMES):
                continue
            if lean.needs is Needs.SAID:
                taken.append(_own(page, before, "base" if lean.reads == "names" else lean.reads))
                taken.append(_taken(page, before, depth - 1, lean.reads))
            elif found := _needed(page, at, before, lean):
                taken.append(found.meaning)
        page.meanings[at, depth, reads] = " ".join(one for one in taken if one)
    return page.meanings[at, depth, reads]


def _past_pairs(page: ContextPage, number: int) -> int:
    """Return the nearest sentence up to `number` that doesn't itself choose among several."""
    for _ in range(_NEAR):
        earlier = page.before(number)
        if earlier is None or not any(one.is_pair for one in page.leans(number)):
            break
        number = earlier
    return number


def _referent(page: ContextPage, number: int, before: int, lean: Lean) -> Support:
    """Return the nearest sentence that names what can be meant, and those it leans on in turn."""
    chain: list[tuple[int, list[ClauseWord]]] = []
    at: int | None = before
    section = page.section(number)
    for _ in range(_FAR):
        if at is None or (lean.is_noun and page.section(at) != section):
            break
        fitting = candidates(page, at, lean)
        if chain and not lean.is_noun:
            # Further up a pronoun means what sentences are about, not what they mention.
            fitting = [t for t in fitting if t.is_known or not t.is_behind]
        if fitting:
            chain.append((at, fitting))
            if lean.is_near or not _passes(page, at, lean, fitting):
                break
        at = None if lean.is_near else page.before(at)
    meaning = [" ".join(t.text for t in tokens) for _, tokens in reversed(chain)]
    first = chain[-1][0] if chain else before
    bounded = lean.is_near or (lean.is_noun and section is not None)
    if bounded or _has_subject(page, first, lean):
        return support(page, first, " ".join(meaning), lean)
    if not any(_mentioned(page, n, lean) for n, _ in chain):
        far = _nearest_mention(page, first, lean)
        if far is not None and far != first:
            return support(page, far, " ".join([_mentioned(page, far, lean), *meaning]), lean)
    return support(page, first, " ".join(meaning), lean)


def _passes(page: ContextPage, number: int, lean: Lean, fitting: Sequence[ClauseWord]) -> bool:
    """Return whether what a sentence names is itself told further up."""
    if page.words is None or any(token.is_known for token in fitting):
        return not lean.is_place and _passes_on(page, number, lean)
    told = [token.article in page.words.definite and "-" not in token.text for token in fitting]
    if lean.is_place:
        return any(told)
    return (lean.is_noun and all(told)) or _passes_on(page, number, lean)


def _passes_on(page: ContextPage, number: int, lean: Lean) -> bool:
    """Return whether the sentence means by a pronoun of its own what this one can mean."""
    return any(
        one.needs is Needs.NAMES
        and not (one.is_near or one.is_place)
        and set(one.genders) & set(lean.genders)
        for one in page.leans(number)
    )


def _has_subject(page: ContextPage, number: int, lean: Lean) -> bool:
    """Return whether a sentence opens with a noun that can be meant: it is about that one."""
    tokens = page.tokens(number)
    if lean.is_noun or page.words is None or len(tokens) < 2:
        return False
    opens = tokens[0].low in page.words.definite
    return opens and bool(set(tokens[0].genders) & set(lean.genders))


def _mentioned(page: ContextPage, number: int, lean: Lean) -> str:
    fitting = (m for m in page.mentions_in(number) if _is_fit(m, lean))
    return " ".join(page.text[m.start : m.end] for m in fitting)


def _is_fit(mention: Mention, lean: Lean) -> bool:
    if (lean.is_thing and mention.is_person) or (lean.is_person and not mention.is_person):
        return False
    if lean.is_noun and lean.is_place and not mention.is_place:
        return False
    return not mention.gender or mention.gender in lean.genders


def _nearest_mention(page: ContextPage, number: int, lean: Lean) -> int | None:
    at = page.before(number)
    for _ in range(_FAR):
        if at is None or _mentioned(page, at, lean):
            return at
        at = page.before(at)
    return None
