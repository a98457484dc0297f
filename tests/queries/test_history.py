"""Every act has its sentence, in German and English."""

import pytest
from django.utils.translation import override

from articles.models import Claim, Event, User
from articles.queries.history import entries_of_article, sentence, short_hash, shortened
from articles.workflow import view_correction
from tests.acts import ask_author
from tests.factories import NOW, UserFactory, VerdictFactory
from tests.newsroom import receive, revise

DATA = {
    "words": "achtzig Leute",
    "was": {"words": "acht Leute", "kind": "count"},
    "kind": "count",
    "title": "Hafenbuch",
    "stance": "supports",
    "rating": "true",
    "question": "Woher?",
    "answer": "Von ihr.",
    "channel": "pasted",
    "revision": 2,
    "sha256": "7c1e" + "0" * 57 + "b04",
    "fields": ["deadline", "byline"],
    "user": "Ina Torp",
    "name": "CMS",
    "property": "birth_date",
    "risk": "legal",
}
OF_VERBS = {
    "retention.applied": {"rule": "logs", "days": 90},
    "revision.late": {"version": "3"},
    "archive.imported": {"texts": 100},
    "checks.deleted": {"number": 2, "publishers": "Faktenwerk"},
}
ACTOR = User(first_name="Ines", last_name="Ahrens")


def worded(verb, actor=ACTOR, **data):
    event = Event(at=NOW, actor=actor, verb=verb, data=DATA | data)
    with override("en"):
        return sentence(event, {"true": "Correct"})


@pytest.mark.parametrize("verb", Event.Verb.values)
def test_each_verb_has_a_whole_sentence(verb):
    said = worded(verb, **OF_VERBS.get(verb, {}))
    assert said[0].isupper() or said[0] == "“"
    assert "%(" not in said
    assert "()" not in said


@pytest.mark.parametrize(
    ("verb", "data", "said"),
    [
        ("verdict.given", {}, "Ines Ahrens judged “achtzig Leute”: Correct."),
        (
            "verdict.given",
            {"correction": "neunzig"},
            "Ines Ahrens judged “achtzig Leute”: Correct, suggested wording “neunzig”.",
        ),
        (
            "evidence.added",
            {"title": ""},
            "Ines Ahrens added “a confidential source” as evidence for “achtzig Leute” (supports).",
        ),
        (
            "sign_off.given",
            {},
            "Ines Ahrens signed off revision 2 (SHA-256 7c1e…b04).",
        ),
        (
            "sign_off.fell",
            {"why": "verdict_changed", "details": {"words": "achtzig"}},
            "The sign-off was revoked by a change that Ines Ahrens made. "
            "A verdict was changed: “achtzig”.",
        ),
        (
            "fact.changed",
            {"fields": ["value", "as_of"]},
            "Ines Ahrens changed a reference fact about CMS (date of birth): value, as of.",
        ),
        (
            "article.changed",
            {},
            "Ines Ahrens changed the article: deadline, byline.",
        ),
        (
            "article.split",
            {"claims": 3},
            "The imported text was split. Claims found: 3.",
        ),
        (
            "article.resplit",
            {"added": 3, "reread": 1, "retired": 2},
            "Ines Ahrens read the text with the current rules. New claims: 3, read differently: "
            "1, no longer found: 2.",
        ),
        (
            "claim.resplit",
            {"was": {"words": "achtzig"}},
            "The current rules read “achtzig” differently: “achtzig Leute”.",
        ),
        (
            "claim.resplit",
            {"was": {"words": "achtzig Leute"}},
            "The current rules read a different value in “achtzig Leute”.",
        ),
    ],
)
def test_sentences_say_what_happened(verb, data, said):
    assert worded(verb, **data) == said


def test_an_event_without_an_actor_names_the_system():
    assert worded("revision.received", actor=None).startswith("The system")


def test_an_answer_by_mail_is_the_authors():
    assert worded("query.answered", actor=None).startswith("The author (by the link in the email)")


def test_a_rating_that_is_gone_keeps_its_code():
    assert "old_code" in worded("verdict.given", rating="old_code")


def test_long_words_keep_their_beginning_and_end():
    short = shortened("Anfang " + "x" * 200 + " Ende")
    assert short.startswith("Anfang")
    assert short.endswith("Ende")
    assert len(short) < 80


def test_a_hash_is_shortened_to_its_beginning_and_end():
    assert short_hash("7c1e" + "0" * 57 + "b04") == "7c1e…b04"


@pytest.mark.django_db
def test_the_history_quotes_the_words_at_the_time_of_an_act(checker):
    author = UserFactory(role="author")
    article = receive(checker, "Die Brücke wurde im Jahr 1962 gebaut.", author=author)
    claim = Claim.objects.get(article=article, kind="date")
    ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    verdict = VerdictFactory(claim=claim, rating="false", correction="1964")
    view_correction(verdict=verdict, actor=author, at=NOW, agrees=True)
    revise(article, author, "Die Brücke wurde im Jahr 1964 gebaut.")
    with override("de"):
        told = [row.sentence for row in entries_of_article(article, checker)]

    for about in ("Woher?", "statt"):
        [line] = [words for words in told if about in words]
        assert "1962" in line
