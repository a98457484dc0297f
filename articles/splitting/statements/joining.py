"""Put the pieces of a sentence together: stretches without a verb join the clause they belong to.

A front that was interrupted ("Reinders, der 1979 kam, wuchs …") gets its rest back, and the hole
is remembered; what stays without a clause is an apposition, a clause with its verb left out
("17 dagegen"), or a fragment.
"""

from itertools import zip_longest

from articles.splitting.statements.appositions import POINTING, is_apposition, lacks_verb
from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind
from articles.splitting.statements.cutting import cut_stretch
from articles.splitting.statements.english_cutting import ENGLISH_CUTTING
from articles.splitting.statements.english_repair import repair_english
from articles.splitting.statements.english_words import OPENING
from articles.splitting.statements.gaps import shares_shape
from articles.splitting.statements.german_cutting import GERMAN_CUTTING
from articles.splitting.statements.german_repair import repair_german
from articles.splitting.statements.german_words import HELPERS, NO_SUBJECT
from articles.splitting.statements.grammar import HARD, QUOTES
from articles.splitting.statements.insertions import (
    is_inserted,
    join_insertions,
    join_interrupted,
    join_speakers,
)
from articles.splitting.statements.insets import is_inset
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import CLOSED, OPENED, stretches
from articles.splitting.statements.verdict_words import says_no

_PARTITIVE = frozenset("most some many both all several".split())
_COMPLETING = frozenset("ins im am ans zum zur vom beim als".split())
_HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.SUB, ClauseKind.INFINITIVE})
_ANSWERS = frozenset("nein ja doch zugegeben gewiss klar falsch richtig".split())
_DETERMINING = frozenset({"den", "dem", "die", "das", "der"})
_LONGEST_IDIOM = 6  # "den Wind aus den Segeln"
_FRAME_AND_INSET = 2
_SHORT_TAIL = 4  # "als haltlos zurück"


def cut_sentence(page: Page, first: int, stop: int, quote: int = 0) -> list[Clause]:
    """Tag a sentence and return its clauses in the order of their first words."""
    page.tag(first, stop)
    (repair_german if page.german else repair_english)(page, first, stop)
    cutting = GERMAN_CUTTING if page.german else ENGLISH_CUTTING
    marked = stretches(page, first, stop, quote)
    pieces = [piece for one in marked for piece in cut_stretch(page, one, cutting)]
    clauses = _Joiner(page).join(pieces)
    for clause in clauses:
        clause.settle(page)
    return clauses


def _resumes(page: Page, pieces: list[Clause]) -> bool:
    """Find ", und sein Nachfolger, ein Lehrer, | ist da", "denn der Stein, der stark war, | misst".

    The first of `pieces` is the front of a main clause that goes on behind an inset.
    """
    front = pieces[0]
    if not page.german or front.kind is not ClauseKind.FRAGMENT or front.mark != ",":
        return False
    if front.joint not in _OPENING_MAIN:
        return False
    for piece in pieces[1:]:
        if piece.mark != "," or piece.joint or piece.quote != front.quote:
            return False
        if piece.kind is ClauseKind.FIRST:
            speaks = is_inserted(page, piece) and not _goes_without_subject(page, piece)
            return piece is not pieces[1] and not speaks
        if piece.kind not in _INSETS:
            return False
    return False


_INSETS = frozenset({ClauseKind.RELATIVE, ClauseKind.SUB, ClauseKind.FRAGMENT})


def _goes_without_subject(page: Page, piece: Clause) -> bool:
    """Distinguish "hat seine Arbeit geschrieben", "verlangen für ihn" from "sagte die Wirtin"."""
    after = page.lows[piece.finite + 1]
    object_follows = after in NO_SUBJECT or after.startswith(("sein", "ihre"))
    return object_follows or after in page.grammar.prepositions


_LONGEST_FRONT = 5
_DASHES = frozenset({"–", "—"})
_OPENING_MAIN = frozenset("und denn aber doch".split())


class _Joiner:
    """Joins the pieces of one sentence; `outer` is the main clause that is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clauses: list[Clause] = []
        self.waiting: list[Clause] = []
        self.outer: Clause | None = None
        self.following: Clause | None = None
        self.opens = self.resuming = False  # the front of a clause that goes on behind an inset

    def join(self, pieces: list[Clause]) -> list[Clause]:
        whole = join_speakers(self.page, join_interrupted(self.page, pieces))
        joined = join_insertions(self.page, whole)
        for at, (piece, following) in enumerate(zip_longest(joined, joined[1:])):
            self.following = following
            opens = piece.joint and _resumes(self.page, joined[at : at + _LONGEST_FRONT])
            self.opens, self.resuming = bool(opens), bool(opens) or self.resuming
            self._read_closing(piece)
            if piece.kind is ClauseKind.FRAGMENT:
                self._place_fragment(piece)
            else:
                self._place_clause(piece)
        self.clauses += self.waiting
        self.clauses.sort(key=lambda clause: clause.first)
        return self.clauses

    def _read_closing(self, piece: Clause) -> None:
        """Read "hat die Nachricht, …, als Ente bezeichnet": no clause, the end of the main one."""
        last = piece.stop - 1
        if piece.kind is ClauseKind.RELATIVE and self._lacks_finite(piece):
            piece.kind, piece.opener, piece.finite = ClauseKind.FRAGMENT, "", -1
            return
        short = piece.stop - piece.first < _SHORT_TAIL and piece.mark == ","
        if short and piece.opener == "als" and self.page.forms.may_be(self.page.lows[last], "P"):
            piece.kind, piece.opener, piece.finite = ClauseKind.FRAGMENT, "", -1
            piece.first -= 1
            self.page.tags[last] = "P"

    def _lacks_finite(self, piece: Clause) -> bool:
        """Find "hat dem Gerücht, er gehe, | den Boden entzogen", which looks like a relative clause."""
        page, last = self.page, piece.stop - 1
        if page.tags[last] != "P" or piece.opener not in _DETERMINING or self.waiting:
            return False
        frame = self._frame_around(piece)
        helped = frame is not None and page.lows[frame.finite] in HELPERS
        return helped and "F" not in page.tags[piece.first : piece.stop]

    # --- clauses with a verb ------------------------------------------------------------------

    def _place_clause(self, piece: Clause) -> None:
        if piece.kind in LEADING:
            self.resuming = False
            opened = next((w for w in reversed(self.waiting) if w.quote == piece.quote), None)
            if opened and self._is_verdict(opened, piece):
                self.clauses += self.waiting
                self.waiting = []
            elif opened and self._takes_front(opened, piece):
                self._give_front(opened, piece)
            self.outer = piece
        elif self.outer is not None and self.outer.quote == piece.quote:
            piece.parent = self.outer
        self.clauses.append(piece)

    def _is_verdict(self, opened: Clause, piece: Clause) -> bool:
        """Find "Humbug, sagt die Statikerin": what is said is no front of the frame."""
        words = self.page.lows[opened.first : opened.stop]
        return says_no(self.page, words) and is_inserted(self.page, piece)

    def _takes_front(self, opened: Clause, piece: Clause) -> bool:
        """Return whether a waiting stretch is the front of this clause."""
        page, low = self.page, self.page.lows[opened.first]
        if piece.mark in HARD or (piece.mark and piece.mark in OPENED + CLOSED):
            return False
        if piece.joint in page.grammar.coordinating and piece.kind is ClauseKind.MAIN:
            return piece.joint == "sondern"  # "Nicht der Fahrer, sondern der Beifahrer habe …"
        if page.texts[opened.first - 1] in QUOTES and page.texts[opened.stop] in QUOTES:
            return False
        if page.german and self._is_answer(opened, piece):
            return False
        if page.german and self._ends_list(opened, piece):
            return True
        if page.german:
            return piece.kind is ClauseKind.FIRST and low not in {"laut", "so", "wie"}
        return low != "according" and (piece.kind is ClauseKind.FIRST or self._is_aside(opened))

    def _is_answer(self, opened: Clause, piece: Clause) -> bool:
        """Find "Nein, er war es nicht, sagte sie", "Bange Blicke: Es rutsche, fürchtet sie"."""
        page = self.page
        alone = page.lows[opened.first] in _ANSWERS and opened.stop - opened.first == 1
        return alone or (page.texts[opened.stop] == ":" and is_inserted(page, piece))

    def _ends_list(self, opened: Clause, piece: Clause) -> bool:
        """Read "Strafen, Schläge und Drohungen halfen nicht": the subject is a list."""
        page = self.page
        whole = piece.kind is ClauseKind.MAIN and piece.mark == "," and opened.mark in {"", ","}
        nominal = (
            page.is_capital(piece.first) and page.lows[piece.first] not in page.grammar.pronouns
        )
        return whole and nominal and "und" in page.lows[piece.first : piece.finite]

    def _is_aside(self, opened: Clause) -> bool:
        """Distinguish "In June," and "Still waiting," from the subject of another clause."""
        page, first = self.page, opened.first
        grammar = page.grammar
        opener = page.lows[self.waiting[0].first]
        if opener in grammar.prepositions or opener in OPENING or opener.endswith("ly"):
            return self.waiting[0].quote == opened.quote
        nominal = page.lows[first] in grammar.articles | grammar.pronouns
        named = opened.stop - first > 1 and page.is_capital(first + 1)
        return opened.stop - first > 1 and not nominal and not named

    def _give_front(self, opened: Clause, piece: Clause) -> None:
        front = self.waiting[0] if self.waiting[0].quote == piece.quote else opened
        if not (self.page.german and piece.kind is ClauseKind.MAIN):
            piece.holes = [(front.stop, piece.first)]
        piece.first, piece.joint, piece.mark, piece.opener = (
            front.first,
            front.joint,
            front.mark,
            "",
        )
        if piece.kind is ClauseKind.FIRST:
            piece.kind = ClauseKind.MAIN
        self._open_again(piece)
        for clause in self.clauses:
            if clause.first > piece.first:
                clause.parent = piece
        self.waiting = []

    def _open_again(self, piece: Clause) -> None:
        """Read "that the laboratory, which closed, had lost it": the front holds the conjunction."""
        page, low = self.page, self.page.lows[piece.first]
        if low in page.grammar.content and piece.stop - piece.first > 2:
            piece.kind, piece.opener, piece.first = ClauseKind.SUB, low, piece.first + 1

    # --- stretches without a verb -------------------------------------------------------------

    def _place_fragment(self, piece: Clause) -> None:
        if (waiting := self._waits_for(piece)) is not None:
            self._extend(waiting, piece)
        elif not self.opens and self._is_apart(piece):
            self.clauses.append(piece)
        elif (earlier := self._open_frame(piece)) is not None:
            self._extend(earlier, piece)
        elif self.resuming or self._follows_waiting(piece) or (home := self._home(piece)) is None:
            self.waiting.append(piece)
        else:
            self._give_to(home, piece)

    def _waits_for(self, piece: Clause) -> Clause | None:
        """Return the frame of "setzte dem Gerücht, er gehe, ein Ende": the verb needs the noun."""
        frame = self._frame_around(piece)
        needed = self.page.stances.needed.get(self.page.lows[frame.finite]) if frame else None
        named = (i for i in range(piece.first, piece.stop) if self.page.is_capital(i))
        return frame if needed and any(self.page.lows[i] in needed for i in named) else None

    def _frame_around(self, piece: Clause) -> Clause | None:
        """Return the main clause that ends with a noun that reports, before the last main clause."""
        page, mains = self.page, self.clauses[-2:]
        if not page.german or piece.mark != "," or piece.stop - piece.first > _LONGEST_IDIOM:
            return None
        if len(mains) < _FRAME_AND_INSET or not all(c.leads and c.finite >= 0 for c in mains):
            return None
        same = mains[0].quote == mains[1].quote == piece.quote
        return mains[0] if same and page.stances.noun(page.texts[mains[0].stop - 1]) else None

    def _follows_waiting(self, piece: Clause) -> bool:
        """Read "; under oath, however, …": both belong to what comes."""
        last = self.waiting[-1] if self.waiting else None
        return last is not None and last.mark == ";" and last.quote == piece.quote

    def _is_apart(self, piece: Clause) -> bool:
        """Find appositions, attributions and clauses with their verb left out."""
        page, low = self.page, self.page.lows[piece.first]
        beside = bool(self.waiting) and self.waiting[-1].quote == piece.quote
        inset = beside and is_inset(page, self.waiting[-1], piece, self.following)
        if inset or (beside and piece.mark == "," and is_apposition(page, piece)):
            piece.kind = ClauseKind.APPOSITION
            return True
        if not page.german and low in _PARTITIVE and page.lows[piece.first + 1] == "of":
            return True
        if low in {"so", "according"} and piece.mark == "," and piece.stop - piece.first > 1:
            after = piece.first + 1
            named = page.is_capital(after) or page.lows[after] in page.grammar.articles
            return low != "so" or named  # not "den Vorhalt, …, so nicht stehen lassen"
        last = self.clauses[-1] if self.clauses else None
        ends_open = page.lows[piece.stop - 1] in POINTING  # "ein Drittel von dem, was …"
        outer = self.outer if last is self.outer and not ends_open else None
        closes = piece.mark in _DASHES and self.following is None and low in page.grammar.articles
        if outer and closes and outer.quote == piece.quote and is_apposition(page, piece):
            piece.kind, piece.parent = ClauseKind.APPOSITION, outer
            return True  # "… um 1,2 Prozent – das schwächste Ergebnis aller Länder"
        if outer and (lacks_verb(page, piece, outer) or shares_shape(page, piece, outer)):
            piece.kind, piece.parent = ClauseKind.GAPPED, self.outer
            return True
        return False

    def _home(self, piece: Clause) -> Clause | None:
        outer, opener = self.outer, self.page.lows[piece.first]
        if outer is None or outer.quote != piece.quote:
            return None
        if opener == "that" and piece.stop - piece.first > 2:
            return None  # "that the laboratory, which …, had lost it"
        apart = piece.mark in HARD or (piece.mark and piece.mark in OPENED + CLOSED + "()")
        return None if apart else outer

    def _give_to(self, home: Clause, piece: Clause) -> None:
        last = self.clauses[-1] if self.clauses else home
        if last is not home and self._completes_last(last, home, piece):
            self._extend(last, piece)
        elif piece.mark == "," and last is home and is_apposition(self.page, piece):
            piece.kind, piece.parent = ClauseKind.APPOSITION, home
            self.clauses.append(piece)
        else:
            self._extend(home, piece)

    def _is_naming(self, home: Clause) -> bool:
        return home.finite >= 0 and self.page.lows[home.finite] in self.page.grammar.naming

    def _completes_last(self, last: Clause, home: Clause, piece: Clause) -> bool:
        """Return whether the stretch belongs to the clause before it, not to the main one."""
        named = self.page.is_quote_mark(piece.first - 1)
        if named and self._is_naming(home):
            return False  # 'called the claim that she lied "a smear"'
        if self.page.lows[piece.first] == "as" and self._is_naming(home):
            return False  # "described reports that patients were at risk as unfounded"
        if last.kind is ClauseKind.SUB and last.mark != "," and not self.page.german:
            return True
        page, closing = self.page, piece.stop - 1
        waits = home.finite >= 0 and page.lows[home.finite] in HELPERS
        participle = waits and page.forms.may_be(page.lows[closing], "P")
        goes_on = page.tags[closing] in "PIZ" or piece.stop - piece.first > 1 or participle
        return piece.mark == "," and last.kind in _HANGING and not goes_on

    def _open_frame(self, piece: Clause) -> Clause | None:
        """Return the main clause that this stretch completes ("nannte den Bericht, …, eine Lüge")."""
        mains = [c for c in self.clauses if c.kind in LEADING and c.quote == piece.quote]
        if not self.page.german or len(mains) < 2 or mains[-1] is not self.clauses[-1]:
            return None
        earlier = mains[-2]
        completes = (
            self._names(earlier, piece)
            or self._closes(earlier, piece)
            or self._follows_inset(earlier, mains[-1], piece)
        )
        return earlier if piece.mark == "," and completes else None

    def _names(self, earlier: Clause, piece: Clause) -> bool:
        form = self.page.lows[earlier.finite]
        return form in self.page.grammar.naming and piece.stop - piece.first < 6

    def _closes(self, earlier: Clause, piece: Clause) -> bool:
        """Find the second half of the verb: "hat …, das Haus sei leer, bestritten", "…, zurück"."""
        page, last = self.page, piece.stop - 1
        form, tags = page.lows[earlier.finite], page.tags
        if last - piece.first < _SHORT_TAIL and f"{form} {page.lows[last]}" in page.stances.verbs:
            return True
        if tags[last] not in "PI" or form not in HELPERS or earlier.finite == earlier.first:
            return False
        return not any(tags[i] in "PI" for i in earlier.own_words(page))

    def _follows_inset(self, earlier: Clause, inset: Clause, piece: Clause) -> bool:
        """Find "entbehrt der Vorwurf, er habe gelogen, jeder Grundlage": the inset is complete.

        Without a participle only a phrase with its preposition is the frame's: "…, er sei tot, ins
        Reich der Fabel", not "…, er sei halb Mensch, halb Tier".
        """
        page = self.page
        subjunctive = page.forms.moods.get(page.lows[inset.finite]) == "1" and inset.mark == ","
        low = page.lows[piece.first]
        governed = low in page.grammar.prepositions or low in _COMPLETING
        complete = inset.finite < inset.stop - 1 and page.texts[piece.first - 1] == ","
        ended = page.tags[inset.stop - 1] in "PI"
        complete = complete and (ended or (subjunctive and governed))
        return complete and page.stances.noun(page.texts[earlier.stop - 1]) is not None

    @staticmethod
    def _extend(clause: Clause, piece: Clause) -> None:
        if piece.first > clause.stop + 2:
            clause.holes.append((clause.stop, piece.first))
        clause.stop = max(clause.stop, piece.stop)
