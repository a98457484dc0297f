"""A verdict holds in the context that it was given in: what the sentence leans on."""

import pytest
from django.utils import translation

from articles.models import Article, Claim
from articles.queries import contexts
from articles.splitting import sentences
from articles.workflow import (
    ManuscriptInput,
    NotAllowed,
    SignOffRefused,
    StaleClaim,
    WrongState,
    confirm_context,
    note_conflict,
    receive_revision,
)
from tests.acts import withdraw_verdict
from tests.factories import NOW, UserFactory
from tests.newsroom import claim_on, clear, judge, receive, revise, sign, verbs

WERFT = (
    "Werft sucht Leute\n\n"
    "Siemens baut in Wismar einen Kran. Das Unternehmen beschäftigt 312 Leute. "
    "Der Bund zahlt 4 Millionen Euro."
)
LIST = "Wer zahlt\n\nDiese Länder haben gezahlt:\n\n- Dänemark 312 Euro\n\n- Finnland 45 Euro"
TABLE = "Häfen\n\nAlle Häfen haben ihre Zahlen.\n\nHafen\tMio. Euro\n\nEmden\t312\n\nKiel\t140"
UNIT = (
    "Häfen\n\nAlle Häfen melden sich.\n\nIn Tausend Tonnen\n\n"
    "Hafen\tFracht\n\nEmden\t312\n\nKiel\t9"
)
CROSSHEAD = (
    "Wo gebaut wird\n\nDer Bund verteilt Geld an Orte, die es brauchen können.\n\n"
    "Landkreis Leer\n\nDer Deich wird um 312 Zentimeter erhöht. Das freut alle im Kreis."
)
QUOTED = "Zoff\n\nDer Rat tagt. „Wir sind müde. Es fehlen 312 Leute. Wir gehen“, sagte Jens Ohlsen."

CASES = {
    "a definite noun": (WERFT, "Siemens", "Bosch"),
    "a pronoun": (
        "Titel\n\nAnna Krause kam. Sie brachte 312 Leute mit.",
        "Anna Krause",
        "Ida Ruhl",
    ),
    "davon": ("Titel\n\nEs kamen 900 Gäste. Davon waren 312 Kinder.", "900 Gäste", "400 Gäste"),
    "damals": ("Titel\n\n1991 war Wahl. Damals kamen 312 Leute.", "1991 war", "1981 war"),
    "dort": ("Titel\n\nIn Stade steht ein Kran. Dort sind 312 Leute.", "In Stade", "In Buxtehude"),
    "an introduction": (LIST, "haben gezahlt:", "haben nicht gezahlt:"),
    "a head of a column": (TABLE, "Mio. Euro", "Mrd. Euro"),
    "a crosshead": (CROSSHEAD, "Landkreis Leer", "Landkreis Aurich"),
    "a headline": ("Bosch baut um\n\nDer Konzern streicht 312 Stellen in Celle.", "Bosch", "Conti"),
    "marks set": (
        "Zoff\n\nEs ist spät. Es fehlen 312 Leute. Wir gehen, sagte der Rat.",
        "Es ist spät. Es fehlen 312 Leute. Wir gehen,",
        "„Es ist spät. Es fehlen 312 Leute. Wir gehen“,",
    ),
    "marks removed": (
        QUOTED,
        "„Wir sind müde. Es fehlen 312 Leute. Wir gehen“,",
        "Wir sind müde. Es fehlen 312 Leute. Wir gehen,",
    ),
    "a speaker": (QUOTED, "Jens Ohlsen", "Arne Petersen"),
    # The same fault where the list of the issue doesn't name it.
    "letzterer": (
        "Titel\n\nDer Bund und der Kreis zahlen. Letzterer gab 312 Euro.",
        "Der Bund und der Kreis",
        "Der Kreis und der Bund",
    ),
    "a day later": (
        "Titel\n\nAm 2. Mai kam Regen. Am Tag darauf kamen 312 Leute.",
        "2. Mai",
        "9. Mai",
    ),
    "a denial behind": ("Titel\n\nEr ist 312 Meter hoch. Das ist falsch.", "falsch", "richtig"),
    "a question": (
        "Titel\n\nEin Gespräch im Zoo über die Tiere und ihr Futter.\n\nWie viele Affen haben Sie?"
        "\n\n312 Affen sind es.",
        "Wie viele Affen haben",
        "Wie viele Affen hatten",
    ),
    "a unit above a table": (UNIT, "In Tausend", "In Millionen"),
    "a sentence between": (WERFT, "Das Unternehmen", "Auch Bosch sucht Leute. Das Unternehmen"),
}  # fmt: skip


def _received(text, checker, author):
    article = receive(checker, text, author=author)
    article.demands_full_coverage = False
    article.save(update_fields=["demands_full_coverage"])
    clear(article, checker)
    return article


def _revise(article, checker, text):
    revise(article, checker, text)
    article.refresh_from_db()


def _on_312(article) -> Claim:
    return article.claims.in_text().filter(quote__startswith="312").first()


@pytest.fixture
def turned(checker, author):
    """An article whose claim on 312 people leans on another firm than when it was judged."""
    article = _received(WERFT, checker, author)
    _revise(article, checker, WERFT.replace("Siemens", "Bosch"))
    return article


@pytest.mark.parametrize("case", CASES)
def test_the_sign_off_waits_until_a_changed_context_is_confirmed(case, checker, chief, author):
    text, old, new = CASES[case]
    article = _received(text, checker, author)
    verdict = _on_312(article).verdict

    _revise(article, checker, text.replace(old, new, 1))
    claim = _on_312(article)
    assert (claim.context_changed, claim.state, claim.verdict) == (True, "right", verdict)
    clear(article, checker)
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert claim in refused.value.claims

    for one in article.claims.filter(context_changed=True):
        confirm_context(claim=one, actor=checker, at=NOW, version=one.version)
    assert sign(article, chief)


@pytest.mark.parametrize("case", CASES)
def test_a_context_that_comes_back_needs_no_confirmation(case, checker, author):
    text, old, new = CASES[case]
    article = _received(text, checker, author)
    _revise(article, checker, text.replace(old, new, 1))
    _revise(article, checker, text)
    assert not _on_312(article).context_changed


def test_a_context_is_compared_over_a_chain_of_texts(turned, checker):
    _revise(turned, checker, turned.revision.text + " Es regnet.")
    assert _on_312(turned).context_changed


def test_an_edit_elsewhere_marks_nothing(checker, author):
    article = _received(WERFT, checker, author)
    _revise(article, checker, WERFT.replace("4 Millionen", "5 Millionen") + "\n\nEs regnet viel.")
    assert not article.claims.filter(context_changed=True).exists()


def test_a_confirmed_context_is_the_one_compared_with_from_then_on(turned, checker):
    claim = _on_312(turned)
    confirm_context(claim=claim, actor=checker, at=NOW, version=claim.version)
    _revise(turned, checker, turned.revision.text + " Es regnet.")
    assert not _on_312(turned).context_changed
    _revise(turned, checker, WERFT)
    assert _on_312(turned).context_changed


def test_the_confirmation_is_a_line_of_its_own(turned, checker):
    claim = _on_312(turned)
    confirm_context(claim=claim, actor=checker, at=NOW, version=claim.version)
    assert verbs(turned)[-1] == "claim.context_confirmed"
    assert "claim.context_changed" in verbs(turned)
    assert turned.events.order_by("-pk").first().data["revision"] == 2


def test_mark_and_confirmation_make_new_versions_of_the_claim(checker, author):
    article = _received(WERFT, checker, author)
    judged = _on_312(article).version
    _revise(article, checker, WERFT.replace("Siemens", "Bosch"))
    marked = _on_312(article)
    assert marked.version > judged
    confirmed = confirm_context(claim=marked, actor=checker, at=NOW, version=marked.version)
    assert confirmed.version > marked.version


def test_nobody_confirms_a_context_that_they_have_not_seen(turned, checker):
    claim = _on_312(turned)
    with pytest.raises(StaleClaim):
        confirm_context(claim=claim, actor=checker, at=NOW, version=claim.version - 1)


def test_a_context_that_changes_once_more_is_another_that_was_seen(turned, checker):
    seen = _on_312(turned).version
    _revise(turned, checker, WERFT.replace("Siemens", "Conti"))
    with pytest.raises(StaleClaim):
        confirm_context(claim=_on_312(turned), actor=checker, at=NOW, version=seen)


@pytest.mark.parametrize(
    ("becomes", "said"),
    [("Bosch", "2 changed contexts still have to be confirmed."), ("Siemens", "")],
)
def test_the_refused_sign_off_says_how_many_contexts_wait(checker, chief, author, becomes, said):
    article = _received(WERFT, checker, author)
    clear(article, checker)
    _revise(article, checker, WERFT.replace("Siemens", becomes) + " Es kamen 45 Gäste.")
    with translation.override("en"), pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert ("to be confirmed" in str(refused.value)) == bool(said)
    assert said in str(refused.value)


def test_an_unchanged_context_is_not_confirmed(checker, author):
    article = _received(WERFT, checker, author)
    claim = _on_312(article)
    with pytest.raises(WrongState):
        confirm_context(claim=claim, actor=checker, at=NOW, version=claim.version)


@pytest.mark.parametrize("role", ["author", "administrator"])
def test_only_who_judges_confirms_a_context(turned, role):
    claim = _on_312(turned)
    with pytest.raises(NotAllowed):
        confirm_context(claim=claim, actor=UserFactory(role=role), at=NOW, version=claim.version)


def test_nobody_confirms_a_context_in_spite_of_a_conflict_of_interest(turned, checker, chief):
    note_conflict(article=turned, user=checker, actor=chief, at=NOW, reason="Bruder")
    claim = _on_312(turned)
    with pytest.raises(NotAllowed):
        confirm_context(claim=claim, actor=checker, at=NOW, version=claim.version)


@pytest.mark.parametrize(
    ("code", "state"), [("true", "right"), ("false", "wrong"), ("no_fact", "dismissed")]
)
def test_all_verdicts_hold_in_their_context_alike(checker, author, code, state):
    article = _received(WERFT, checker, author)
    judge(_on_312(article), checker, code, explanation="Siehe dort")
    _revise(article, checker, WERFT.replace("Siemens", "Bosch"))
    assert (_on_312(article).state, _on_312(article).context_changed) == (state, True)


def test_a_new_verdict_is_about_the_new_context(turned, checker):
    judge(_on_312(turned), checker)
    assert not _on_312(turned).context_changed


def test_an_earlier_verdict_that_returns_is_about_its_own_context(turned, checker):
    verdict = judge(_on_312(turned), checker)
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert _on_312(turned).context_changed


def test_a_touched_claim_is_open_and_not_marked(turned, checker):
    _revise(turned, checker, turned.revision.text.replace("312 Leute", "412 Leute"))
    claim = claim_on(turned, "412 Leute")
    assert (claim.state, claim.context_changed) == ("open", False)


def test_an_open_claim_has_no_context_to_confirm(checker, author):
    article = receive(checker, WERFT, author=author)
    _revise(article, checker, WERFT.replace("Siemens", "Bosch"))
    assert not _on_312(article).context_changed


def test_contexts_of_many_claims_cost_no_more_queries(
    checker, author, django_assert_max_num_queries
):
    text = WERFT + "".join(
        f"\n\nAnna K{n}er kam. Sie brachte {n} Leute mit." for n in range(20, 60)
    )
    article = _received(text, checker, author)
    manuscript = ManuscriptInput(text=text.replace("Anna", "Ida"))
    with django_assert_max_num_queries(80):
        receive_revision(article=article, actor=checker, at=NOW, manuscript=manuscript)
    assert article.claims.filter(context_changed=True).count() > 30


@pytest.mark.parametrize("stored", ["en", "fr", "und"])
def test_contexts_are_read_in_the_language_of_the_new_text(checker, author, monkeypatch, stored):
    article = _received(WERFT, checker, author)
    Article.objects.filter(pk=article.pk).update(language=stored)
    read = []
    monkeypatch.setattr(
        contexts, "sentences", lambda text, language: read.append(language) or sentences(text, "de")
    )

    _revise(article, checker, WERFT + " " + "Das sagte ein Sprecher der Werft am Abend. " * 3)

    assert article.language == "de"
    assert set(read) == {"de"}
