"""Statements among the claims of a text: every proposition, with its parts inside it."""

import pytest

from articles.facts.kinds import Kind
from articles.splitting import SplitClaim, split
from articles.splitting.rule_docs import rule_names, rules_of, split_docstring


def claims(text: str, language: str = "de") -> list[SplitClaim]:
    return split(text, language=language, published=None)


def statements(text: str, language: str = "de") -> list[str]:
    found = claims(text, language)
    return [text[c.start : c.end] for c in found if c.kind is Kind.STATEMENT]


def quote_stance(text: str, language: str = "de") -> list[str | None]:
    return [c.value.to_json().get("stance") for c in claims(text, language) if c.kind is Kind.QUOTE]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Das Werk schweigt.", ["Das Werk schweigt"]),
        ("de", "Die Stadt sperrt die Brücke, weil ein Pfeiler bröckelt.",
         ["Die Stadt sperrt die Brücke", "ein Pfeiler bröckelt"]),
        ("de", "Das Haus, das Lang baute, steht leer.",
         ["Das Haus, das Lang baute, steht leer", "das Lang baute"]),
        ("en", "The roofer who took the money is in jail.",
         ["The roofer who took the money is in jail", "who took the money"]),
        ("en", "Nobody was hurt and the road reopened.", ["Nobody was hurt", "the road reopened"]),
    ],
)  # fmt: skip
def test_each_proposition_is_a_claim_and_an_inner_one_is_another(
    language: str, text: str, found: list[str]
) -> None:
    assert statements(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das ist absurd."),
        ("de", "Halten Sie Fenster und Türen geschlossen."),
        ("en", "Bring your own mug."),
    ],
)
def test_what_nobody_can_check_is_no_claim(language: str, text: str) -> None:
    assert statements(text, language) == []


def test_a_statement_comes_before_its_parts_and_names_its_rule() -> None:
    text = "Rund 30 Prozent der Plätze sind frei."
    whole, share = claims(text)
    assert (whole.kind, whole.rule, share.kind) == (Kind.STATEMENT, "statement-main", Kind.SHARE)
    assert whole.start <= share.start < share.end <= whole.end


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("de", "Der Minister bestritt, dass er Geld angenommen habe.", "denies"),
        ("de", "Lang räumte ein, dass der Damm brach.", "concedes"),
        ("de", "„Der Damm ist sicher“, sagte Lang.", "asserts"),
        ("en", "The minister denied that he had taken money.", "denies"),
    ],
)
def test_a_quote_has_the_stance_of_its_statement(language: str, text: str, stance: str) -> None:
    assert set(quote_stance(text, language)) == {stance}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Minister kokettierte damit, dass er „Geld“ angenommen habe."),
        ("de", "Lang sprach von einem „Skandal“."),
        ("en", "He called it a “scandal”."),
    ],
)
def test_a_quote_whose_frame_no_rule_reads_is_open(language: str, text: str) -> None:
    assert set(quote_stance(text, language)) <= {None}


def test_a_text_with_statements_of_one_language_has_none_in_another() -> None:
    assert claims("Le ministre a nié.", "fr") == []


def test_places_in_a_decomposed_text_are_its_own() -> None:
    text = "Der Bu\u0308rgermeister bestritt, dass das Gera\u0308t fehlt."
    one = next(c for c in claims(text) if c.kind is Kind.STATEMENT)
    assert text[one.start : one.end] == "das Gera\u0308t fehlt"
    assert text[slice(*one.value.to_json()["source_span"])] == "Der Bu\u0308rgermeister"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_of_statements_says_what_it_finds_and_leaves_alone(language: str) -> None:
    named = [rule for rule in rules_of(language) if rule.name.startswith("statement-")]
    assert {rule.name for rule in named} <= set(rule_names(language))
    assert len(named) == 9
    assert all(all(split_docstring(rule)) for rule in named)
