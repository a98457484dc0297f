from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import plausibility
from articles.facts.kinds import Kind
from articles.plausibility import RULES, CheckedText, Stated, check
from articles.splitting import split
from tests.plausibility.marking import born, explain

PAGES = Path(__file__).parents[2] / "docs" / "plausibility"
PLANTED = (
    "Streit am Nordkai\n\n"
    "Ada Brügge (46) kam am Samstag, 6. Dezember 2026, nach Elze. "
    "Für die Richterin stimmten 52 Prozent, für Ben Cordes 41 Prozent und für Cem Durak "
    "17 Prozent. Ada Brüggen schweigt seit dem 31. April."
)


def _read(text: str, published: date) -> CheckedText:
    stated = tuple(
        Stated(
            number,
            claim.kind,
            claim.value and claim.value.to_json(),
            claim.start,
            claim.end,
            claim.sentence_start,
            claim.sentence_end,
        )
        for number, claim in enumerate(split(text, language="de", published=published))
    )
    return CheckedText(text, stated, (born("Ada Brügge", "1977-12-02"),), published)


def test_planted_errors_are_found_in_what_the_splitter_marks():
    findings = check(_read(PLANTED, date(2026, 11, 25)))
    wrong = {finding.rule for finding in findings if not finding.ok}
    assert wrong == {
        "age-and-birth",
        "weekday-and-date",
        "shares-over-whole",
        "two-spellings",
        "impossible-date",
    }


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_its_page(rule):
    assert (PAGES / f"{rule}.md").read_text(encoding="utf-8").startswith("# ")


@given(
    st.one_of(
        st.text(alphabet="Am Sonntag, 21. März (49) 30 % der Xa", max_size=60),
        st.lists(
            st.sampled_from(
                "von auf um 40 0,0001 1e9 9999999999999999999 Prozent Millionen Billionen bis seit "
                "Jahre 2005 ( ) , . : insgesamt und zum Mal from to % billion $3 ²".split()
            ),
            max_size=14,
        ).map(" ".join),
    ),
    st.lists(
        st.tuples(
            st.sampled_from([*Kind]),
            st.dictionaries(
                st.sampled_from("number unit timex subject name modifier low offset".split()),
                st.one_of(st.none(), st.sampled_from(["%", "year", "30", "0", "-1", "NaN", "x"]),
                          st.sampled_from(["2021-03-21", "0000-00-00", "1971", "Xa Am", "²"]),
                          st.sampled_from(["P16Y", "-P3Y"])),
            ),
            st.integers(0, 60),
            st.integers(1, 20),
        ),
        max_size=8,
    ),
)  # fmt: skip
def test_no_value_however_odd_stops_the_rules(text, claims):
    stated = tuple(
        Stated(
            number, kind, value, min(start, len(text)), min(start + length, len(text)), 0, len(text)
        )
        for number, (kind, value, start, length) in enumerate(claims)
    )
    known, passages = (born("Xa Am", "1971"),), {fact.key: (text,) for fact in stated}
    manuscript = CheckedText(text, stated, known, date(2021, 3, 21), passages=passages)
    for finding in check(manuscript):
        assert finding.rule in RULES
        assert explain(finding, "de")
        assert explain(finding, "en")


def test_a_language_that_is_not_spoken_is_answered_in_english():
    [finding] = [f for f in check(_read(PLANTED, date(2026, 11, 25))) if f.rule == "age-and-birth"]
    assert plausibility.explain(finding, "fr", str) == explain(finding, "en")
