"""Examples by class: what a clause is, where it ends, who says it, and how."""

import pytest

from tests.statements.finder import Found, find_statements

# (text, the clause, polarity, modality, source, stance)
Example = tuple[str, str, str, str, str | None, str | None]
DE: dict[str, Example] = {
    "main": ("Die Stadt sperrt die Brücke.", "Die Stadt sperrt die Brücke", "affirmed", "asserted", None, None),
    "negated": ("Verletzt wurde niemand.", "Verletzt wurde niemand", "negated", "asserted", None, None),
    "not only": ("Der Sturm traf nicht nur die Stadt.", "Der Sturm traf nicht nur die Stadt", "affirmed", "asserted", None, None),
    "subordinate": ("Sie ging, weil der Damm brach.", "der Damm brach", "affirmed", "asserted", None, None),
    "relative": ("Das Haus, das Lang baute, steht leer.", "das Lang baute", "affirmed", "asserted", None, None),
    "interrupted": ("Das Haus, das Lang baute, steht leer.", "Das Haus, das Lang baute, steht leer", "affirmed", "asserted", None, None),
    "apposition": ("Reinders, Tochter eines Torfstechers, wuchs hier auf.", "Tochter eines Torfstechers", "affirmed", "asserted", None, None),
    "coordinated": ("Er wurde eingeklemmt und musste befreit werden.", "musste befreit werden", "affirmed", "asserted", None, None),
    "verb left out": ("Der Umsatz stieg auf 5 Millionen, der Gewinn auf 3 Millionen.", "der Gewinn auf 3 Millionen", "affirmed", "asserted", None, None),
    "possible": ("Die Kosten könnten steigen.", "Die Kosten könnten steigen", "affirmed", "possible", None, None),
    "planned": ("Die Schule wird im Mai schließen.", "Die Schule wird im Mai schließen", "affirmed", "planned", None, None),
    "conditional": ("Wenn der Rat zustimmt, beginnen die Arbeiten.", "beginnen die Arbeiten", "affirmed", "conditional", None, None),
    "open question": ("Ob das Land zahlt, ist offen.", "das Land zahlt", "affirmed", "asked", None, None),
    "reported": ("Lang sagte, die Brücke sei sicher.", "die Brücke sei sicher", "affirmed", "reported", "Lang", "asserts"),
    "frame behind": ("Die Brücke sei sicher, teilte das Amt mit.", "Die Brücke sei sicher", "affirmed", "reported", "das Amt", "asserts"),
    "frame inside": ("Die Brücke, sagte Lang, sei sicher.", "Die Brücke, sagte Lang, sei sicher", "affirmed", "reported", "Lang", "asserts"),
    "quotation": ("„Die Brücke ist sicher“, sagte Lang.", "Die Brücke ist sicher", "affirmed", "reported", "Lang", "asserts"),
    "torn quotation": ("„Wir haben“, so Lang, „nichts gesehen.“", "Wir haben“, so Lang, „nichts gesehen", "negated", "reported", "Lang", "asserts"),
    "attribution": ("Laut Polizei brannte der Stall.", "brannte der Stall", "affirmed", "reported", "Polizei", "asserts"),
    "attribution inside": ("Der Stall brannte nach Angaben der Polizei ab.", "Der Stall brannte nach Angaben der Polizei ab", "affirmed", "reported", "der Polizei", "asserts"),
    "alleged": ("Der Wirt soll Geld genommen haben.", "Der Wirt soll Geld genommen haben", "affirmed", "reported", None, "asserts"),
    "for itself": ("Der Zeuge will den Wagen gesehen haben.", "Der Zeuge will den Wagen gesehen haben", "affirmed", "reported", "Der Zeuge", "asserts"),
    "infinitive": ("Der Rat fordert, das Bad zu öffnen.", "das Bad zu öffnen", "affirmed", "demanded", "Der Rat", "demands"),
    "guess": ("Die Polizei vermutet, dass er floh.", "er floh", "affirmed", "possible", "Die Polizei", "asserts"),
    "noun": ("Der Verdacht, er habe gelogen, beschäftigt das Gericht.", "er habe gelogen", "affirmed", "reported", "Der Verdacht", "asserts"),
    "resumed": ("Lang sagte, dass das Labor, das 2021 schloss, die Proben verlor.", "das Labor, das 2021 schloss, die Proben verlor", "affirmed", "reported", "Lang", "asserts"),
}  # fmt: skip
EN: dict[str, Example] = {
    "main": ("The council closed the bridge.", "The council closed the bridge", "affirmed", "asserted", None, None),
    "negated": ("Nobody was hurt.", "Nobody was hurt", "negated", "asserted", None, None),
    "relative": ("The house that Lang built is empty.", "that Lang built", "affirmed", "asserted", None, None),
    "interrupted": ("The roofer who took the money is in jail.", "The roofer who took the money is in jail", "affirmed", "asserted", None, None),
    "apposition": ("Delia Funt, a retired school nurse, carried a jar.", "a retired school nurse", "affirmed", "asserted", None, None),
    "coordinated": ("He took the money and then fled to Spain.", "then fled to Spain", "affirmed", "asserted", None, None),
    "planned": ("The school will close in May.", "The school will close in May", "affirmed", "planned", None, None),
    "possible": ("The cost could rise.", "The cost could rise", "affirmed", "possible", None, None),
    "conditional": ("If the council agrees, work starts in May.", "work starts in May", "affirmed", "conditional", None, None),
    "reported": ("Lang said the bridge was safe.", "the bridge was safe", "affirmed", "reported", "Lang", "asserts"),
    "frame behind": ("The bridge was safe, Lang said.", "The bridge was safe", "affirmed", "reported", "Lang", "asserts"),
    "frame inside": ("No one, she said, had been hurt.", "No one, she said, had been hurt", "negated", "reported", "she", "asserts"),
    "torn quotation": ('"We did not," Lang said, "sink it."', 'We did not," Lang said, "sink it', "negated", "reported", "Lang", "asserts"),
    "attribution": ("According to police, the barn burned.", "the barn burned", "affirmed", "reported", "police", "asserts"),
    "alleged": ("He is said to own the farm.", "He is said to own the farm", "affirmed", "reported", None, "asserts"),
    "gerund": ("Lang admitted switching the horses.", "switching the horses", "affirmed", "reported", "Lang", "concedes"),
    "infinitive": ("The union urged the firm to pay more.", "to pay more", "affirmed", "demanded", "The union", "demands"),
    "told whom": ("Lang told police he did not own a gun.", "he did not own a gun", "negated", "reported", "Lang", "asserts"),
    "question": ("The clinic would not say whether the vaccine was safe.", "the vaccine was safe", "affirmed", "asked", "The clinic", "asks"),
    "goes on": ("He was ill, he told the court, and had no money.", "had no money", "negated", "reported", "he", "asserts"),
}  # fmt: skip
ALL = [
    pytest.param(language, *example, id=f"{language}-{name}")
    for language, examples in (("de", DE), ("en", EN))
    for name, example in examples.items()
]


def find(text: str, language: str) -> list[Found]:
    return find_statements(text, language=language)


@pytest.mark.parametrize(
    ("language", "text", "clause", "polarity", "modality", "source", "stance"), ALL
)
def test_a_clause_is_read(
    language: str,
    text: str,
    clause: str,
    polarity: str,
    modality: str,
    source: str | None,
    stance: str | None,
) -> None:
    found = {text[one.start : one.end]: one for one in find(text, language)}
    one = found[clause]
    assert (one.polarity, one.modality, one.stance) == (polarity, modality, stance)
    assert (text[slice(*one.source)] if one.source else None) == source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Halten Sie Fenster und Türen geschlossen."),
        ("de", "Das ist eine Schande."),
        ("de", "Wer zu spät kommt, zahlt."),
        ("de", "Nannte er das gerecht?"),
        ("en", "Bring your own mug."),
        ("en", "Have you been affected?"),
        ("en", "It was a wonderful evening."),
    ],
)
def test_opinions_calls_and_questions_to_the_reader_are_no_statements(
    language: str, text: str
) -> None:
    assert find(text, language) == []


def test_the_subject_of_a_statement_is_known() -> None:
    text = "Gestern sperrte die Stadt Mölsen die Brücke."
    (one,) = find(text, "de")
    assert one.subject == "die Stadt Mölsen"


def test_an_answer_in_an_interview_belongs_to_the_speaker() -> None:
    text = "Blatt: Fehlt Geld?\n\nLang: Es fehlen 3 Millionen.\n\nBlatt: Warum?\n\nLang: Der Bund zahlt nicht."
    found = {text[one.start : one.end]: one for one in find(text, "de")}
    one = found["Es fehlen 3 Millionen"]
    assert (text[slice(*one.source)], one.stance) == ("Lang", "asserts")
