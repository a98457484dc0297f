"""Frames inserted into the clause that they report: "Ihm sei, behauptet er, nichts gesagt worden".

The two halves become one clause again, with the frame as its hole.
"""

from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind
from articles.splitting.statements.german_cutting import opens_verb_final
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import CLOSED, OPENED
from articles.splitting.statements.verdict_words import says_no
from articles.splitting.tokens import LINE

_LONGEST = 10
_LONGEST_BEHIND_VERB = 5  # "Hart told the inquiry"
_MARKS = frozenset({",", "–", "—", CLOSED, ""})
_RESUMED = frozenset({",", "–", "—", OPENED})


def join_insertions(page: Page, pieces: list[Clause]) -> list[Clause]:
    """Return the pieces with the halves around each inserted frame joined."""
    out: list[Clause] = []
    skip = False
    for at, piece in enumerate(pieces):
        if skip:
            skip = False
            continue
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if out and following and _is_dashed(page, piece, following):
            if _completes_around(page, out, piece, pieces[at + 1 : at + 3]):
                _join(out[-1], following)
                _open_again(page, out[-1])
                skip = True
                continue
        elif out and following and _is_inset(page, piece) and _is_rest(page, out[-1], following):
            _join(out[-1], following)
            skip = True
        out.append(piece)
    return out


def _is_dashed(page: Page, piece: Clause, following: Clause) -> bool:
    """Find "– wie einst Mitterrand –": it says neither who speaks nor that something is false."""
    dashed = piece.mark in _DASHES and following.mark in _DASHES and not piece.joint
    if not dashed or piece.kind is not ClauseKind.FRAGMENT or page.lows[piece.first] in _NAMING_WHO:
        return False
    if any(token.gap >= LINE for token in page.tokens[piece.first : following.first + 1]):
        return False  # "… - vor fünf Minuten", and the next line begins with its place
    return not says_no(page, page.lows[piece.first : piece.stop])


_DASHES = frozenset({"–", "—"})
_NAMING_WHO = frozenset({"so", "laut", "according"})


def _completes_around(page: Page, out: list[Clause], piece: Clause, rest: list[Clause]) -> bool:
    """Find the rest of "Er fördere – wie sein Vater – den Verein", not the third of four parts."""
    front, following = out[-1], rest[0]
    if len(rest) > 1 and rest[1].mark in _DASHES:
        return False
    if front.kind is ClauseKind.FRAGMENT:
        listed = len(out) > 1 and out[-2].kind is ClauseKind.FRAGMENT and front.mark == ","
        verb = page.texts[following.first][0].islower()
        return verb and not listed and _is_rest(page, front, following)
    if _is_rest(page, front, following):
        return True
    plain = page.texts[piece.first][0].islower() and front.kind in LEADING and not following.joint
    return plain and following.kind is ClauseKind.FRAGMENT and following.quote == front.quote


def _open_again(page: Page, joined: Clause) -> None:
    """Read "dass der Kreis – hoch verschuldet – zahlt": the front holds the conjunction."""
    low = page.lows[joined.first]
    if joined.kind is not ClauseKind.MAIN or joined.opener or joined.finite < joined.stop - 1:
        return
    if low in page.grammar.content:
        joined.kind, joined.opener, joined.first = ClauseKind.SUB, low, joined.first + 1
    elif page.german and low in page.grammar.relative and joined.mark == ",":
        joined.kind, joined.opener = ClauseKind.RELATIVE, low


def join_speakers(page: Page, pieces: list[Clause]) -> list[Clause]:
    """Join ", a spokesman, Petr Hanak, said" after what is said: one frame with its subject."""
    if page.german:
        return pieces
    out: list[Clause] = []
    for piece in pieces:
        bare = piece.kind is ClauseKind.FIRST and piece.mark == "," and _reports(page, piece)
        if bare and page.tags[piece.finite] == "F" and _follows_naming(page, out):
            piece.first, piece.kind, piece.mark = out[-2].first, ClauseKind.MAIN, ","
            del out[-2:]
        out.append(piece)
    return out


def _follows_naming(page: Page, out: list[Clause]) -> bool:
    """Return whether two stretches between commas name somebody, after a whole clause."""
    if len(out) <= _NAMING or out[-3].kind not in LEADING:
        return False
    return all(
        one.kind is ClauseKind.FRAGMENT
        and one.mark == ","
        and not one.joint
        and (page.is_capital(one.first) or page.lows[one.first] in page.grammar.articles)
        for one in out[-_NAMING:]
    )


_NAMING = 2


def join_interrupted(page: Page, pieces: list[Clause]) -> list[Clause]:
    """Join "dass das Labor" and "die Proben verlor" around one inset ("das 2021 schloss")."""
    out: list[Clause] = []
    for piece in pieces:
        back = _insets_before(page, out, piece) if piece.mark == "," else 0
        if back:
            front = out[-back]
            if back > 1:
                piece.holes.append((front.stop, piece.first))
            piece.finite = piece.stop - 1 if page.german else piece.finite
            relative = page.lows[front.first] not in page.grammar.subordinating
            piece.kind = ClauseKind.RELATIVE if relative else ClauseKind.SUB
            piece.opener = page.lows[front.first]
            piece.first, piece.mark = front.first + (not relative), front.mark
            out[-back] = piece
        elif len(out) > 1 and page.german and _is_late_verb(page, out[-2], out[-1], piece):
            piece.holes.append((out[-2].stop, piece.first))
            piece.kind, piece.first, piece.mark = ClauseKind.MAIN, out[-2].first, out[-2].mark
            out[-2] = piece
        else:
            out.append(piece)
    return out


def _insets_before(page: Page, out: list[Clause], rest: Clause) -> int:
    """Return how many pieces before `rest` begin the clause that it completes, 0 for none."""
    final = page.tags[rest.stop - 1] == "F" if page.german else rest.kind is ClauseKind.FIRST
    if not final:
        return 0
    return next((k for k in (1, 2, 3) if _is_second_half(page, out[-k:], rest)), 0)


def _is_late_verb(page: Page, front: Clause, inset: Clause, rest: Clause) -> bool:
    """Read "…, Sgrena, die gefangen war, habe gelogen": a subject, a relative, its verb."""
    nominal = page.is_capital(front.first) or page.lows[front.first] in page.grammar.articles
    subject = front.kind is ClauseKind.FRAGMENT and nominal and front.mark == ","
    resumed = rest.kind is ClauseKind.FIRST and rest.mark == "," and not rest.joint
    whole = inset.kind is ClauseKind.RELATIVE and front.quote == inset.quote == rest.quote
    return subject and resumed and whole and page.lows[rest.finite] in page.forms.moods


def _is_second_half(page: Page, last: list[Clause], rest: Clause) -> bool:
    """Return whether `rest` completes the first of the `last` pieces, the others being insets."""
    front, insets = last[0] if last else rest, last[1:]
    if front.kind is not ClauseKind.FRAGMENT or front.stop - front.first < 2:
        return False
    if not insets and not (page.german and rest.kind in {ClauseKind.MAIN, ClauseKind.RELATIVE}):
        return False
    if not insets and rest.kind is ClauseKind.RELATIVE:
        return _lists(page, front, rest)
    opens = page.lows[front.first] in page.grammar.subordinating - _COMPARING
    reported = page.stances.noun(page.texts[front.stop - 1]) is not None
    between = all(
        (one.kind in _INSETS or (reported and one.kind is ClauseKind.MAIN and page.german))
        and one.quote == front.quote
        for one in insets
    )
    return opens and between and rest.quote == front.quote


def _lists(page: Page, front: Clause, rest: Clause) -> bool:
    """Find "…, aus der das Bad, | die Bücherei und der Bus bezahlt werden": the subject is a list."""
    if rest.opener not in {"der", "die", "das"} or not opens_verb_final(page, front.first):
        return False
    head = page.lows[rest.first : rest.stop]
    pronoun = front.first + (page.lows[front.first] in page.grammar.prepositions)
    if page.is_capital(pronoun + 1):
        return False  # "die Kette Rossmann" is a noun, "die den Verkehr" begins a clause
    return "und" in head and page.is_capital(front.stop - 1) and page.is_capital(rest.first + 1)


_COMPARING = frozenset("als wie as than so like since after before".split())


_INSETS = frozenset(
    {
        ClauseKind.FRAGMENT,
        ClauseKind.RELATIVE,
        ClauseKind.SUB,
        ClauseKind.INFINITIVE,
        ClauseKind.FIRST,
    }
)


def is_inserted(page: Page, piece: Clause) -> bool:
    """Find a short frame between marks: "drohte der Präsident", "so Lang", "the inquiry found"."""
    if piece.joint or piece.mark not in _MARKS or piece.stop - piece.first > _LONGEST:
        return False
    if page.german and page.lows[piece.first] == "so":
        return piece.kind in {ClauseKind.FRAGMENT, ClauseKind.MAIN}
    if piece.kind not in LEADING or not _reports(page, piece) or page.tags[piece.finite] == "G":
        return False
    if page.german:
        return piece.kind is ClauseKind.FIRST
    return piece.kind is ClauseKind.FIRST or piece.stop - piece.finite < _LONGEST_BEHIND_VERB


def _is_inset(page: Page, piece: Clause) -> bool:
    return is_inserted(page, piece) or _takes_up(page, piece)


def _takes_up(page: Page, piece: Clause) -> bool:
    """Find ", das bestreitet der Küster," in the middle of what he denies."""
    if not page.german or piece.kind is not ClauseKind.MAIN or piece.mark not in _MARKS:
        return False
    anaphoric = page.lows[piece.first] in _PRONOUNS and piece.finite <= piece.first + 2
    return anaphoric and piece.stop - piece.first <= _LONGEST and _reports(page, piece)


_PRONOUNS = frozenset({"das", "dies", "so"})


def _reports(page: Page, piece: Clause) -> bool:
    """Read "sagte sie", "hat die Zofe gesagt", "lässt er ausrichten"."""
    finite = page.lows[piece.finite]
    if finite in page.grammar.auxiliaries:
        return page.german and page.lows[piece.stop - 1] in page.stances.reporting
    return finite in page.stances.reporting or _is_separated(page, piece)


def _is_separated(page: Page, piece: Clause) -> bool:
    """Find "räumte sie ein"; "gab aber zu" has its subject elsewhere, and what it reports after it."""
    form = f"{page.lows[piece.finite]} {page.lows[piece.stop - 1]}"
    after = piece.finite + 1
    named = page.is_capital(after) or page.lows[after] in page.grammar.articles
    return form in page.stances.reporting and (named or page.lows[after] in page.grammar.pronouns)


def _is_rest(page: Page, front: Clause, rest: Clause) -> bool:
    """Return whether `rest` completes `front`, which then has no verb, or only half of one."""
    opened = rest.mark == OPENED or page.is_quote_mark(rest.first - 1)
    if rest.joint or rest.mark not in _RESUMED or (rest.quote and not opened):
        return False
    if rest.quote != front.quote and not opened:
        return False
    if front.kind is ClauseKind.FRAGMENT:
        return rest.kind is ClauseKind.FIRST
    if front.kind not in LEADING:
        return False
    if rest.kind is ClauseKind.FRAGMENT:
        return not page.is_capital(rest.first) or opened
    return _completes_verb(page, front, rest)


def _completes_verb(page: Page, front: Clause, rest: Clause) -> bool:
    """Read "Ich habe“, so Lang, „nichts berührt", "We did not," he said, "sink it"."""
    if page.lows[rest.first] in page.grammar.content or rest.opener in page.grammar.content:
        return False  # "Ein Irrtum sei es, so die Wirtin, dass …"
    waiting = page.lows[front.finite] in page.grammar.auxiliaries
    if not waiting or any(page.tags[i] in "PI" for i in range(front.finite, front.stop)):
        return False
    verb = rest.stop - 1 if page.german else rest.first
    if (page.texts[rest.first][0].isupper() and not page.german) or rest.finite != verb:
        return False
    for tag in "PI":
        if page.forms.may_be(page.lows[verb], tag):
            page.tags[verb] = tag
            return True
    return False


def _join(front: Clause, rest: Clause) -> None:
    front.holes.append((front.stop, rest.first))
    front.stop = rest.stop
    front.quote = front.quote or rest.quote
    if front.finite < 0:
        front.finite = rest.finite
        front.kind = ClauseKind.MAIN
