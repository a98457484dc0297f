"""The demo newsroom's data agrees with itself and with its texts."""

from datetime import date

import pytest

from articles.facts.kinds import Kind
from articles.management.demo.accounts import ACCOUNTS
from articles.management.demo.entries import DemoCheck, DemoManuscript, DemoRole
from articles.management.demo.newsroom import MANUSCRIPTS, find_words, texts_of
from articles.management.demo.origins import ORIGINS
from articles.management.demo.reference_facts import REFERENCE_FACTS
from articles.management.demo.sources import SOURCES
from articles.models import ReferenceFact, Source
from articles.splitting import sentences

RATINGS = {"true", "imprecise", "false", "unverifiable", "misleading", "no_fact"}
MUST_BE_CORRECTED = {"imprecise", "false"}

every_manuscript = pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda m: m.key)
every_check = pytest.mark.parametrize(
    ("manuscript", "check"),
    [(m, c) for m in MANUSCRIPTS for c in m.checks],
    ids=lambda value: value.key if isinstance(value, DemoManuscript) else value.words[:30],
)


@every_manuscript
def test_text_has_300_to_900_words_but_the_long_report(manuscript: DemoManuscript) -> None:
    most = 1_600 if manuscript.key == "glashuette" else 900
    for text in texts_of(manuscript):
        assert 300 <= len(text.split()) <= most


def test_the_long_report_has_1500_words_in_56_sentences_and_is_newly_arrived() -> None:
    report = next(m for m in MANUSCRIPTS if m.key == "glashuette")
    (text,) = texts_of(report)
    assert round(len(text.split()), -2) == 1_500
    assert len(sentences(text, "de")) == 56
    assert [*report.checks, *report.sweeps, *report.edits] == []
    assert report.checker == ""


def test_newsroom_has_six_german_articles_and_one_english() -> None:
    assert sorted(m.language for m in MANUSCRIPTS) == ["de"] * 6 + ["en"]


@every_check
def test_checked_words_are_in_a_text(manuscript: DemoManuscript, check: DemoCheck) -> None:
    texts = texts_of(manuscript)
    assert any(find_words(text, check.words, check.occurrence) for text in texts)


@every_check
def test_each_planted_check_has_the_fields_its_rating_needs(
    manuscript: DemoManuscript, check: DemoCheck
) -> None:
    assert check.kind in set(Kind)
    assert check.rating in RATINGS | {""}
    assert check.rating or check.question or check.evidence
    assert check.rating in {"", "no_fact"} or check.evidence
    assert not check.text_stands or check.explanation
    assert not check.publication or check.rating


@every_check
def test_nobody_confirms_their_own_verdict(manuscript: DemoManuscript, check: DemoCheck) -> None:
    assert check.confirmed_by != (check.checker or manuscript.checker)


@every_check
def test_an_error_of_the_newsroom_has_a_correction(
    manuscript: DemoManuscript, check: DemoCheck
) -> None:
    if check.rating in MUST_BE_CORRECTED and not check.text_stands:
        assert check.correction


@every_manuscript
def test_sweep_names_the_beginning_of_one_block(manuscript: DemoManuscript) -> None:
    lines = texts_of(manuscript)[0].splitlines()
    for sweep in manuscript.sweeps:
        assert sum(line.startswith(sweep.begins) for line in lines) >= 1, sweep.begins


@pytest.mark.parametrize("manuscript", [m for m in MANUSCRIPTS if m.signed_off_by])
def test_sweeps_cover_every_block_of_what_is_signed_off(manuscript: DemoManuscript) -> None:
    begins = tuple(sweep.begins for sweep in manuscript.sweeps)
    lines = [line for line in texts_of(manuscript)[0].splitlines() if line]
    assert [line for line in lines if not line.startswith(begins)] == []


def test_every_source_belongs_to_a_known_origin() -> None:
    assert {source.origin for source in SOURCES} <= {origin.key for origin in ORIGINS}


def test_kinds_of_sources_and_facts_are_those_of_the_models() -> None:
    assert {source.kind for source in SOURCES} <= set(Source.Kind)
    assert {fact.kind for fact in REFERENCE_FACTS} <= set(ReferenceFact.Property)


def test_several_sources_share_an_origin() -> None:
    shared = [o for o in ORIGINS if sum(s.origin == o.key for s in SOURCES) > 1]
    assert len(SOURCES) >= 25
    assert len(shared) >= 5


def test_every_named_source_exists() -> None:
    named = {fact.source for fact in REFERENCE_FACTS}
    for manuscript in MANUSCRIPTS:
        named |= {sweep.source for sweep in manuscript.sweeps}
        named |= {item.source for check in manuscript.checks for item in check.evidence}
    assert named <= {source.key for source in SOURCES}


def test_every_named_person_has_an_account_with_the_right_role() -> None:
    roles = {account.username: account.role for account in ACCOUNTS}
    for manuscript in MANUSCRIPTS:
        assert roles[manuscript.author] is DemoRole.AUTHOR
        assert not manuscript.checker or roles[manuscript.checker] is DemoRole.CHECKER
        assert not manuscript.signed_off_by or roles[manuscript.signed_off_by] is DemoRole.CHIEF
    assert set(roles.values()) == set(DemoRole)


@every_manuscript
def test_author_notes_are_in_the_delivered_text(manuscript: DemoManuscript) -> None:
    assert all(find_words(texts_of(manuscript)[0], note.words) for note in manuscript.notes)


def test_planted_weekday_is_wrong() -> None:
    brakenburg = next(m for m in MANUSCRIPTS if m.key == "brakenburg")
    assert "Samstag, 6. Dezember" in texts_of(brakenburg)[0]
    assert date(2026, 12, 6).isoweekday() == 7


def test_planted_age_contradicts_the_reference_fact() -> None:
    brakenburg = next(m for m in MANUSCRIPTS if m.key == "brakenburg")
    born = next(
        date.fromisoformat(fact.value["timex"])
        for fact in REFERENCE_FACTS
        if fact.subject == "Frauke Meerwald" and fact.kind == "birth_date"
    )
    on = brakenburg.publication_date
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    assert "Meerwald (47)" in texts_of(brakenburg)[0]
    assert age == 48


def test_only_whole_words_are_found() -> None:
    assert find_words("zwölf Schuhe, elf Schuhe", "elf Schuhe") == (14, 24)
    assert find_words("2,140 and 140", "140") == (10, 13)
    assert find_words("zwölf", "elf") is None
