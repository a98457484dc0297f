"""A text is read beside the one before: a claim whose words say something else is open."""

from datetime import date
from unicodedata import normalize

import pytest

from articles.intake import ManuscriptNote
from articles.models import Claim, Verdict
from articles.plausibility.checking import check
from articles.queries import splitting
from articles.queries.archive import find_claims
from articles.queries.archive_search import ArchiveSearch
from articles.queries.article_page import article_page
from articles.queries.clearance import text_clearance
from articles.queries.findings import manuscript_of
from articles.queries.history import entries_of_claim
from articles.splitting import split
from articles.workflow import (
    ClaimInput,
    ManuscriptInput,
    receive_article,
)
from articles.workflow.revisions import hash_of
from articles.workflow.split_claims import comparable_value
from tests.acts import assign_checker
from tests.anchoring.edits import EDITS
from tests.anchoring.judging import STATEMENT, outcomes
from tests.factories import NOW
from tests.newsroom import claim_on, clear, dismiss, mark, revise, sign

DAY = date(2026, 3, 14)


def receive(actor, text, language="de", **more):
    manuscript = ManuscriptInput(text=text, language=language, **more)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript, publication_date=DAY)


def states(article):
    return {claim.quote: claim.state for claim in article.claims.in_text()}


def opened(article):
    return {quote for quote, state in states(article).items() if state == "open"}


SIGNS = [
    ("de", "Die Nacht war kalt – 5 Grad.", "Die Nacht war kalt −5 Grad."),
    ("de", "Der Export lag bei - 5 Prozent.", "Der Export lag bei -5 Prozent."),
    ("de", "Am Ende ein Gewinn – 3 Millionen Euro.", "Am Ende ein Gewinn −3 Millionen Euro."),
    ("de", "Am Ende ein Gewinn −3 Millionen Euro.", "Am Ende ein Gewinn – 3 Millionen Euro."),
    ("de", "Die Nacht war kalt – 5 Grad.", "Die Nacht war kalt –5 Grad."),
    ("de", "Die Nacht war kalt – 5 Grad.", "Die Nacht war kalt − 5 Grad."),
    ("de", "Das Konto stand bei – 200 Euro.", "Das Konto stand bei ‑200 Euro."),
    ("de", "Es waren 3‚5 Meter.", "Es waren 3'5 Meter."),
    ("en", "They made a profit – $3 million.", "They made a profit -$3 million."),
    ("en", "The night was cold – 5 degrees.", "The night was cold −5 degrees."),
]


@pytest.mark.parametrize(("language", "old", "new"), SIGNS)
def test_a_sign_set_or_lost_opens_the_claim(checker, language, old, new):
    article = receive(checker, f"{old} Das Werk in Gera hat 40 Betten.", language)
    clear(article, checker)
    unchanged = {claim.pk for claim in article.claims.in_text() if "40" in claim.quote}
    revise(article, checker, f"{new} Das Werk in Gera hat 40 Betten.")
    live = Verdict.objects.live().filter(claim__article=article)
    figures = article.claims.in_text().filter(sentence_start=0).exclude(kind="date")
    assert figures
    assert not live.filter(claim__in=figures).exists()
    assert set(live.values_list("claim", flat=True)) >= unchanged


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Das Konto stand bei −200 Euro.", "Das Konto stand bei -200 Euro."),
        ("Das Konto stand bei -200 Euro.", "Das Konto stand bei –200 Euro."),
        ("Die Nacht war kalt – 5 Grad.", "Die Nacht war kalt — 5 Grad."),
        ("Die Nacht war kalt – 5 Grad.", "Die Nacht war kalt -- 5 Grad."),
        ("Es dauert 3–5 Wochen.", "Es dauert 3-5 Wochen."),
        ("Der CO2-Wert fiel um 12 Prozent.", "Der CO₂-Wert fiel um 12 Prozent."),
        ("Sie misst 4.200 m².", "Sie misst 4.200 m2."),
        ("Es kostet 30 000 Euro.", "Es kostet 30\u202f000\u00a0Euro."),
        ("Es bleiben +/-2 Grad.", "Es bleiben ±2 Grad."),
        ("Das Beet misst 3 x 4 Meter.", "Das Beet misst 3 × 4 Meter."),
    ],
)
def test_typography_that_changes_no_meaning_opens_nothing(checker, old, new):
    article = receive(checker, old)
    clear(article, checker)
    assert article.claims.in_text()
    revise(article, checker, new)
    assert opened(article) == set()


READ_ELSEWHERE = [
    (
        "Im Jahr 2019 kamen 40 Schiffe. Im Jahr zuvor kamen 30.",
        ("Im Jahr 2019", "Im Jahr 2015"),
        "Jahr zuvor",
    ),
    (
        "Gerda Öhlmann (58) kam aus Jena. „Es ist kalt“, sagte Öhlmann.",
        ("Gerda", "Petra"),
        "„Es ist kalt“",
    ),
    (
        "Am 3. Mai 2020 brach der Damm. Zwei Tage später kamen 300 Helfer.",
        ("3. Mai", "9. Mai"),
        "Zwei Tage später",
    ),
]


@pytest.mark.parametrize(("text", "change", "words"), READ_ELSEWHERE)
def test_a_claim_that_another_sentence_makes_say_something_else_is_open(
    checker, text, change, words
):
    article = receive(checker, text)
    clear(article, checker)
    claim = claim_on(article, words)
    was = claim.value
    revise(article, checker, text.replace(*change))
    claim.refresh_from_db()
    assert claim.value != was
    assert (claim.state, claim.fate, claim.verdict) == ("open", "touched", None)


def test_the_history_says_what_was_read_and_what_is_read_now(checker):
    text, change, words = READ_ELSEWHERE[0]
    article = receive(checker, text)
    clear(article, checker)
    claim = claim_on(article, words)
    revise(article, checker, text.replace(*change))
    said = entries_of_claim(claim, checker)[0].sentence
    assert "2018" in said
    assert "2014" in said


def test_a_claim_that_a_person_marked_opens_with_its_sign(checker):
    text = "Die Bilanz ist schlecht: – 5 Prozent im Jahr."
    article = receive(checker, text)
    claim = mark(article, checker, "5 Prozent im Jahr")
    clear(article, checker)
    revise(article, checker, text.replace("– 5", "−5"))
    claim.refresh_from_db()
    assert (claim.state, claim.fate) == ("open", "touched")


def test_a_persons_value_stays_when_only_the_surroundings_change(checker):
    article = receive(checker, "Rund 40 Leute kamen. Es war Sommer.")
    claim = claim_on(article, "40 Leute")
    claim.value, claim.marked_by = {"number": "41"}, checker
    claim.save()
    clear(article, checker)
    revise(article, checker, "Rund 40 Leute kamen. Es war Winter.")
    claim.refresh_from_db()
    assert (claim.state, claim.value) == ("right", {"number": "41"})


def test_a_claim_that_a_cms_gave_is_compared_by_what_the_rules_read(checker):
    text, change, words = READ_ELSEWHERE[0]
    start = text.index(words)
    given = ClaimInput(start, start + len(words), "date", {"timex": "2018-07", "type": "DATE"})
    article = receive(checker, text, claims=[given], split=False)
    clear(article, checker)
    claim = article.claims.get()
    revise(article, checker, text.replace("40", "41"))
    claim.refresh_from_db()
    assert claim.state == "right"
    revise(article, checker, text.replace(*change))
    claim.refresh_from_db()
    assert (claim.state, claim.value["timex"]) == ("open", "2018-07")


def test_a_lost_claim_returns_judged_only_with_the_same_value(checker):
    text, change, words = READ_ELSEWHERE[0]
    article = receive(checker, text)
    clear(article, checker)
    claim = claim_on(article, words)
    for new, state in [
        (text[: text.index("Im Jahr zuvor")], "lost"),
        (text.replace(*change), "open"),
    ]:
        revise(article, checker, new)
        claim.refresh_from_db()
        assert claim.state == state


def test_rules_that_changed_since_open_no_judged_claim(checker):
    article = receive(checker, "Rund 40 Leute kamen. Es war Sommer.")
    claim = claim_on(article, "40 Leute")
    Claim.objects.filter(pk=claim.pk).update(value={"number": "40", "unit": "Leut"})
    clear(article, checker)
    revise(article, checker, "Rund 40 Leute kamen. Es war Winter.")
    claim.refresh_from_db()
    assert (claim.state, claim.value) == ("right", {"number": "40", "unit": "Leut"})


@pytest.fixture
def texts_split(monkeypatch):
    """Collect the texts that the rules read from now on; none is remembered from before."""
    read = []
    monkeypatch.setattr(
        splitting, "split", lambda text, **more: read.append(text) or split(text, **more)
    )
    splitting.split_once.cache_clear()
    return read


TEXT = "Eva Holm führt die Werft in Emden. Sie hat dort 40 Leute."


def test_a_first_text_is_split_once(checker, texts_split):
    receive(checker, TEXT)
    assert texts_split == [TEXT]


@pytest.mark.parametrize("change", [TEXT + " Es ist kalt.", "Kalt.\n\n" + TEXT, TEXT[:34]])
def test_a_new_text_is_split_once_and_the_judged_one_before_once(checker, change, texts_split):
    article = receive(checker, TEXT)
    clear(article, checker)
    splitting.split_once.cache_clear()
    texts_split.clear()
    revise(article, checker, change)
    assert sorted(texts_split) == sorted([TEXT, change])


def test_a_text_read_lately_is_not_split_again(checker, texts_split):
    article = receive(checker, TEXT)
    clear(article, checker)
    texts_split.clear()
    revise(article, checker, TEXT + " Es ist kalt.")
    revise(article, checker, TEXT + " Es ist warm.")
    assert texts_split == [TEXT + " Es ist kalt.", TEXT + " Es ist warm."]


def test_a_text_without_judged_claims_is_not_compared(checker, texts_split):
    article = receive(checker, TEXT)
    splitting.split_once.cache_clear()
    texts_split.clear()
    revise(article, checker, TEXT + " Es ist kalt.")
    assert texts_split == [TEXT + " Es ist kalt."]


COMPOSED = (
    "Streit um die Brücke in Lübs\n\n"
    "Bürgermeisterin Käthe Öhlmann (58) rechnet mit 2,5 Millionen Euro für die Brücke. "
    "„Wir können das schaffen“, sagte Öhlmann am Samstag. Für März sind zwölf Züge geplant.\n\n"
    "Die größte Fähre trägt 40 Autos. Schön ist es am Fluß."
)
RIVER = "Schön ist es am Fluß"
DECOMPOSED = normalize("NFD", COMPOSED)
MIXED = DECOMPOSED[:80] + normalize("NFC", DECOMPOSED[80:])


@pytest.mark.parametrize("form", [DECOMPOSED, MIXED], ids=["decomposed", "mixed"])
def test_another_normal_form_opens_nothing_there_and_back(checker, form):
    article = receive(checker, COMPOSED)
    clear(article, checker)
    judged = {claim.pk for claim in article.claims.in_text()}
    for text in (form, COMPOSED, form):
        revise(article, checker, text)
        article.refresh_from_db()
        unchanged = article.claims.in_text()
        assert {claim.pk for claim in unchanged} == judged
        assert {claim.fate for claim in unchanged} <= {"unchanged", "moved"}
        assert opened(article) == set()
        assert all(claim.quote == text[claim.start : claim.end] for claim in unchanged)


def test_a_decomposed_text_has_the_claims_of_the_composed_one(checker):
    composed, decomposed = receive(checker, COMPOSED), receive(checker, DECOMPOSED)
    pairs = [
        [
            (c.kind, normalize("NFC", c.quote), comparable_value(c.value))
            for c in one.claims.order_by("start", "pk")
        ]
        for one in (composed, decomposed)
    ]
    assert pairs[0] == pairs[1]
    kinds = [
        list(one.revision.blocks.values_list("kind", flat=True)) for one in (composed, decomposed)
    ]
    assert kinds[0] == kinds[1]
    assert composed.revision.words == decomposed.revision.words


def test_what_was_dismissed_assigned_and_noted_stays_in_another_form(checker, chief):
    at = COMPOSED.index("Brücke in Lübs")
    article = receive(checker, COMPOSED, notes=[ManuscriptNote(at, at + 6, "Archiv")])
    dismiss(article, checker, RIVER)
    block = COMPOSED.index("Die größte")
    assign_checker(article=article, actor=chief, at=NOW, user=checker, block=block)
    revision = revise(article, checker, DECOMPOSED)
    article.refresh_from_db()
    assert [normalize("NFC", d.quote) for d in revision.dismissals.all()] == [
        "Schön ist es am Fluß"
    ]
    assert article.assignments.get().start == DECOMPOSED.index(normalize("NFD", "Die größte"))
    note = revision.source_notes.get()
    assert normalize("NFC", DECOMPOSED[note.start : note.end]) == "Brücke"


def test_the_hash_asked_about_is_that_of_the_bytes_sent(checker, chief):
    article = receive(checker, COMPOSED)
    clear(article, checker)
    revise(article, checker, DECOMPOSED)
    article.refresh_from_db()
    sign(article, chief)
    article.refresh_from_db()
    assert text_clearance(article, hash_of(DECOMPOSED), at=NOW).cleared is not None
    assert text_clearance(article, hash_of(COMPOSED), at=NOW).cleared is None


@pytest.mark.parametrize("edit", EDITS[:: len(EDITS) // 3], ids=lambda edit: edit.name)
def test_an_edit_opens_in_the_database_what_it_opens_in_the_benchmark(checker, edit):
    article = receive(checker, edit.text, edit.language)
    clear(article, checker)
    pks = {(c.kind, c.start, c.end): c.pk for c in article.claims.in_text()}
    revise(article, checker, edit.new_text)
    present = article.claims.in_text()
    live = set(Verdict.objects.live().filter(claim__in=present).values_list("claim", flat=True))
    for one in outcomes(edit):
        pk = pks.get((one.kind, one.start, one.end))
        if one.kind != STATEMENT and pk is not None:
            assert (pk not in live) == one.opens, one.words


@pytest.mark.parametrize("words", ["brücken", "Bögen", normalize("NFD", "Bögen")])
def test_a_decomposed_text_is_found_by_what_is_typed(checker, words):
    article = receive(checker, normalize("NFD", "Die Brücke von Lübs hat 40 Bögen."))
    hits = find_claims(ArchiveSearch(words=words), checker).rows
    assert article.claims.get(kind="count").pk in {hit.claim for hit in hits}


def test_figures_of_a_decomposed_text_are_compared(checker):
    text = "Öhlmann fährt früh: Am Montag, dem 14. März 2026, kommen 40 Bürger."
    rules = []
    for words in (text, normalize("NFD", text)):
        page = article_page(receive(checker, words))
        rules.append([(found.rule, found.ok) for found in check(manuscript_of(page))])
    assert rules[0] == rules[1] != []
