"""Articles read again after the rules changed: a person's work stays as it is."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.models import Article, Claim, Dismissal
from articles.models.article import GIVEN_ONLY
from articles.splitting import SplitClaim, split
from articles.splitting.version import splitter_version
from articles.workflow import (
    NotAllowed,
    ResplitChange,
    WrongState,
    preview_resplit,
    split_claims,
)
from tests.acts import (
    archive_article,
    ask_author,
    change_article,
    change_claim,
    resplit_article,
    write_comment,
)
from tests.factories import NOW, EvidenceFactory
from tests.newsroom import TEXT, claim_on, clear, judge, revise, sign, verbs

FOUND = split(TEXT, language="de", published=None)


@pytest.fixture
def rules(monkeypatch):
    """Return a function that sets what the rules find from now on in any text."""

    def find(claims):
        monkeypatch.setattr(split_claims, "split_once", lambda *args, **kwargs: claims)

    return find


def found(words, kind="share", value=None, rule="of-today"):
    start = TEXT.index(words)
    return SplitClaim(start, start + len(words), Kind(kind), value, rule, start, start + len(words))


def without(*words):
    return [c for c in FOUND if TEXT[c.start : c.end] not in words]


def resplit(article, actor=None, **options):
    return resplit_article(article=article, actor=actor, at=NOW, **options)


def test_rules_that_find_the_same_change_nothing(article):
    before = list(article.claims.order_by("pk").values())
    report = resplit(article)
    assert not report.changes_anything
    assert list(article.claims.order_by("pk").values()) == before
    assert verbs(article) == ["article.received"]


def test_what_is_newly_found_is_an_open_claim_of_its_rule(article, rules):
    rules([*FOUND, found("Das Werk", "organisation")])
    report = resplit(article)
    claim = claim_on(article, "Das Werk")
    assert report.added == ("Das Werk",)
    assert (claim.state, claim.rule, claim.marked_by) == ("open", "of-today", None)


def test_an_untouched_claim_that_is_no_longer_found_is_retired_not_deleted(article, rules):
    claim = claim_on(article, "40 Prozent")
    rules(without("40 Prozent"))
    assert resplit(article).retired == ("40 Prozent",)
    claim.refresh_from_db()
    assert (claim.state, claim.fate) == ("lost", "retired")
    assert claim.history.count() == 2


def test_a_retired_claim_does_not_come_back_with_the_next_text(article, checker, rules):
    claim = claim_on(article, "40 Prozent")
    rules(without("40 Prozent"))
    resplit(article)
    rules([])
    revise(article, checker, TEXT + " Ende.")
    claim.refresh_from_db()
    assert (claim.state, claim.fate) == ("lost", "retired")


def test_an_untouched_claim_takes_its_new_value_and_keeps_its_identity(article, rules):
    claim = claim_on(article, "40 Prozent")
    value = Quantity(Decimal(41), "%")
    rules([*without("40 Prozent"), found("40 Prozent", value=value)])
    report = resplit(article)
    claim.refresh_from_db()
    [reread] = report.reread
    assert reread.in_words() == "40 Prozent: 40\N{NO-BREAK SPACE}% → 41\N{NO-BREAK SPACE}%"
    assert (claim.value["number"], claim.rule) == ("41", "of-today")
    assert claim.events.get().data["was"]["value"]["number"] == "40"


def test_an_untouched_claim_takes_its_new_span(article, rules):
    claim = claim_on(article, "40 Prozent")
    rules([*without("40 Prozent"), found("nennt 40 Prozent")])
    report = resplit(article)
    claim.refresh_from_db()
    assert report.reread[0].in_words() == "40 Prozent → nennt 40 Prozent"
    assert claim.quote == "nennt 40 Prozent"


def test_an_invisible_difference_is_reported_as_well():
    with override("en"):
        change = ResplitChange("40", "40", {"number_span": [1, 3]}, {"number_span": [1, 2]})
        assert change.in_words() == "40: (other value)"


def judged(claim, checker):
    judge(claim, checker)


def dismissed(claim, checker):
    why = "Das ist eine Wertung."
    judge(claim, checker, "no_fact", explanation=why)


def asked(claim, checker):
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")


def brought_evidence(claim, checker):
    EvidenceFactory(claim=claim, actor=checker)


def commented(claim, checker):
    write_comment(article=claim.article, claim=claim, actor=checker, at=NOW, text="Woher?")


def changed(claim, checker):
    change_claim(claim=claim, actor=checker, at=NOW, kind="ratio")


@pytest.mark.parametrize("touch", [judged, dismissed, asked, brought_evidence, commented, changed])
def test_claims_that_a_person_edited_are_never_changed(article, claim, checker, rules, touch):
    touch(claim, checker)
    before = Claim.objects.filter(pk=claim.pk).values().get()
    rules([])
    resplit(article)
    assert Claim.objects.filter(pk=claim.pk).values().get() == before


@pytest.mark.parametrize("touch", [judged, dismissed, changed])
def test_what_a_person_decided_is_not_suggested_again(article, claim, checker, touch):
    touch(claim, checker)
    assert resplit(article).added == ()
    assert article.claims.in_text().filter(start=claim.start, end=claim.end).count() == 1


def test_a_stretch_in_which_a_person_found_no_fact_stays_empty(article, checker, rules):
    start = TEXT.index("Das Werk ist toll")
    Dismissal.objects.create(
        revision=article.revision,
        start=start,
        end=start + 17,
        quote="Das Werk ist toll",
        dismissed_by=checker,
        dismissed_at=NOW,
    )
    rules([*FOUND, found("Das Werk", "organisation")])
    assert resplit(article).added == ()


def test_a_signed_off_article_is_reported_and_left_as_it_is(article, checker, chief, rules):
    clear(article, checker)
    sign(article, chief)
    rules([*FOUND, found("Das Werk", "organisation")])
    report = resplit(article)
    article.refresh_from_db()
    assert (report.is_held_back, report.added) == (True, ("Das Werk",))
    assert article.state == "cleared"
    assert not article.claims.filter(quote="Das Werk").exists()


def test_a_sign_off_is_revoked_only_on_request_with_its_reason(article, checker, chief, rules):
    clear(article, checker)
    row = sign(article, chief)
    rules([*FOUND, found("Das Werk", "organisation")])
    resplit(article, chief, with_signed_off=True)
    article.refresh_from_db()
    row.refresh_from_db()
    assert article.state == "in_work"
    assert row.fallen_code == "rules_changed"


def test_a_signed_off_article_in_which_nothing_changes_keeps_its_sign_off(article, checker, chief):
    clear(article, checker)
    sign(article, chief)
    Article.objects.update(splitter="older")
    resplit(article)
    article.refresh_from_db()
    assert (article.state, article.splitter) == ("cleared", splitter_version("de"))


def test_a_preview_writes_nothing(article, rules):
    rules([])
    report = preview_resplit(article=article, at=NOW)
    assert len(report.retired) == len(FOUND)
    assert not report.is_applied
    assert not article.claims.filter(fate="retired").exists()


def test_the_history_says_how_many_claims_changed(article, rules):
    rules([*without("40 Prozent"), found("Das Werk", "organisation")])
    resplit(article)
    event = article.events.get(verb="article.resplit")
    assert (event.data["added"], event.data["reread"], event.data["retired"]) == (1, 0, 1)
    assert event.data["splitter"] == splitter_version("de")


def test_only_articles_read_by_other_rules_are_stale(article):
    versions = {language: splitter_version(language) for language in ("de", "en")}
    assert not Article.objects.read_by_older_rules(versions).exists()
    assert article in Article.objects.read_by_older_rules(versions | {"de": "newer"})
    assert not Article.objects.read_by_older_rules(versions | {"en": "newer"}).exists()


def test_an_archived_article_is_refused(article, chief):
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        resplit(article)


def test_a_checker_may_not_start_it(article, checker):
    with pytest.raises(NotAllowed):
        resplit(article, checker)


def in_language(article, actor, language):
    return change_article(article=article, actor=actor, at=NOW, language=language)


def test_another_language_reads_the_text_with_its_own_rules(article, chief):
    german = article.splitter
    assert claim_on(article, "40 Prozent").rule
    in_language(article, chief, "en")
    article.refresh_from_db()
    assert article.splitter == splitter_version("en") != german
    assert not article.claims.filter(quote="40 Prozent").exclude(state="lost").exists()
    assert "article.resplit" in verbs(article)


def test_another_language_adds_nothing_to_claims_that_came_with_the_text(article, chief):
    Article.objects.filter(pk=article.pk).update(splitter=GIVEN_ONLY)
    claims = set(article.claims.values_list("pk", "state"))
    in_language(article, chief, "en")
    assert set(article.claims.values_list("pk", "state")) == claims


def test_another_language_leaves_judged_claims_alone(article, chief, checker):
    claim = claim_on(article, "40 Prozent")
    judge(claim, checker)
    claim.refresh_from_db()
    before = (claim.state, claim.rule, claim.value, claim.start, claim.end)
    in_language(article, chief, "en")
    claim.refresh_from_db()
    assert (claim.state, claim.rule, claim.value, claim.start, claim.end) == before


def test_a_changed_language_revokes_the_sign_off(article, chief, checker):
    clear(article, checker)
    sign(article, chief)
    in_language(article, chief, "en")
    article.refresh_from_db()
    assert article.state != Article.State.CLEARED


def test_the_old_language_comes_back_with_its_claims(article, chief):
    before = sorted(article.claims.values_list("kind", "start", "end"))
    in_language(article, chief, "en")
    in_language(article, chief, "de")
    present = article.claims.exclude(state="lost").values_list("kind", "start", "end")
    assert sorted(present) == before
