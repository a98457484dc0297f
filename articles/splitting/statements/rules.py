"""The rules of statements, one for each way to build a clause, as people read them."""

from dataclasses import dataclass

from articles.splitting.statements.clauses import ClauseKind


@dataclass(frozen=True, slots=True)
class StatementRule:
    """A rule by name; `purpose` says what it finds and what it leaves alone."""

    name: str
    purpose: str


_PURPOSES = {
    ClauseKind.MAIN: """Finds a main clause with its finite verb ("Die Stadt sperrt die Brücke").

    Leaves alone: a clause that only says who reports ("sagte Lang"), because it gives the
    reported clause its source; opinions, praise and blame, because nobody can check them.""",
    ClauseKind.FIRST: """Finds a main clause that begins with its verb ("Verletzt wurde niemand" behind another clause, "Zahlt die Stadt?").

    Leaves alone: the first of two such clauses, because it is a condition ("Stimmt der Rat zu,
    …"); questions and calls to the reader ("Halten Sie …"), because they state nothing.""",
    ClauseKind.SUB: """Finds a subordinate clause without its conjunction ("weil ⟦der Damm brach⟧").

    Leaves alone: if-clauses, because they state nothing that is said to be so; "whether"
    after an open question stays, with the modality "asked".""",
    ClauseKind.RELATIVE: """Finds a relative clause with its pronoun ("das Haus, ⟦das Lang baute⟧, …").

    Leaves alone: "Wer zu spät kommt, …", because it is about nobody in particular.""",
    ClauseKind.INFINITIVE: """Finds an infinitive with "zu" that somebody takes a stance on ("bestritt, ⟦Geld angenommen zu haben⟧").

    Leaves alone: every other infinitive ("um … zu", "ohne … zu"), because it belongs to the
    clause before it.""",
    ClauseKind.ING: """Finds an English -ing form that somebody takes a stance on ("denied ⟦taking money⟧").

    Leaves alone: every other -ing form ("citing costs"), because it belongs to its clause.""",
    ClauseKind.APPOSITION: """Finds a loose apposition of three or more words ("Reinders, ⟦Tochter eines Torfstechers⟧, …").

    Leaves alone: a mere name and what is glued to one ("der 54-jährige Landauer"), because
    they are persons and roles.""",
    ClauseKind.GAPPED: """Finds a clause whose verb is left out, with a subject of its own ("der Umsatz stieg auf 5 Millionen, ⟦der Gewinn auf 3 Millionen⟧").

    Leaves alone: a second object or adverb of the same clause, because it has no subject.""",
    ClauseKind.FRAGMENT: """Finds a headline or caption that only lacks a form of "sein" or "werden" ("Brücke nach Rissen gesperrt").

    Leaves alone: labels ("Ein Etat aus Watte") and credits, because they state nothing.""",
}  # fmt: skip


def rule_of(kind: ClauseKind) -> str:
    """Return the name of the rule that finds clauses of this kind."""
    return f"statement-{kind.value}"


STATEMENT_RULES = tuple(StatementRule(rule_of(kind), _PURPOSES[kind]) for kind in ClauseKind)
