"""A Word file comes back: its text is merged, its decisions and answers are stored."""

import pytest

from articles.intake import ManuscriptNote, NoteKind, read_manuscript
from articles.models import Question
from articles.publishing.word_file import word_file
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    NotAllowed,
    WordConflict,
    article_of_word,
    receive_revision,
)
from articles.workflow.source_notes import store_resolved
from articles.workflow.stored_manuscripts import from_json, to_json
from tests.acts import ask_author
from tests.factories import NOW, UserFactory
from tests.newsroom import claim_on, judge, receive, revise, suggest
from tests.word_files.deciding import DEL, INS, decide, reply, returned, rewritten, typed_into

pytestmark = pytest.mark.django_db


def sent(article, reader) -> bytes:
    article.refresh_from_db()
    return word_file(article, reader, NOW)


def back(article, actor, data: bytes, **more):
    """Receive a file that comes back."""
    manuscript = ManuscriptInput.of(
        read_manuscript(data), channel="uploaded", filename="anders.docx", received=data, **more
    )
    received = receive_revision(article=article, actor=actor, at=NOW, manuscript=manuscript)
    article.refresh_from_db()
    return received


def test_an_accepted_wording_is_the_next_text_and_agreed_with(came, checker, author):
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict

    received = back(came, author, decide(sent(came, author), accepts=True))

    assert came.revision.text.count("35 Prozent") == 1
    assert (received.is_new, received.word.accepted, received.word.rejected) == (True, 1, 0)
    verdict.refresh_from_db()
    assert verdict.author_view.agrees
    assert verdict.status == "void"


def test_a_rejected_wording_is_objected_to_and_the_text_stays(came, checker, author):
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict
    before = came.revision

    received = back(came, author, decide(sent(came, author), accepts=False))

    assert came.revision == before
    assert (received.is_new, received.word.rejected) == (False, 1)
    assert not verdict.author_view.agrees
    assert verdict.author_view.note
    assert checker.notifications.filter(article=came).exists()


def test_an_undecided_wording_is_neither(came, checker, author):
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict

    received = back(came, author, sent(came, author))

    assert (received.is_new, received.word.undecided) == (False, 1)
    assert not hasattr(type(verdict).objects.get(pk=verdict.pk), "author_view")


@pytest.mark.parametrize("tag", [INS, DEL])
@pytest.mark.parametrize(("accepts", "words"), [(True, "35 Prozent"), (False, "30 Prozent")])
def test_one_half_of_a_wording_decides_about_the_other(came, checker, author, tag, accepts, words):
    """Word and LibreOffice offer the deletion and the insertion one by one."""
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict

    received = back(came, author, decide(sent(came, author), accepts=accepts, tags=(tag,)))

    assert f"Rund {words} der Plätze" in came.revision.text
    assert (received.word.accepted, received.word.rejected) == (int(accepts), int(not accepts))
    assert verdict.author_view.agrees == accepts
    assert read_manuscript(sent(came, author)).text == came.revision.text


@pytest.mark.parametrize("words", ["30 Prozent aller", "etwa 30 Prozent", "30"])
def test_a_wording_that_only_adds_or_only_deletes_is_decided_as_a_whole(
    came, checker, author, words
):
    suggest(came, checker, "30 Prozent", words)
    file = sent(came, author)

    undecided = back(came, author, file)
    assert (undecided.is_new, undecided.word.undecided) == (False, 1)
    accepted = back(came, author, decide(file, accepts=True))
    assert accepted.word.accepted == 1
    assert f"Rund {words} der Plätze" in came.revision.text


def test_a_reply_is_the_answer_to_its_question(came, checker, author):
    claim = claim_on(came, "40 Prozent")
    asked = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")

    received = back(came, author, reply(sent(came, author), "Rückfrage", "Aus dem Register."))

    asked.refresh_from_db()
    assert (asked.state, asked.answer) == (Question.State.ANSWERED, "Aus dem Register.")
    assert (received.word.answered, received.is_new) == (1, False)
    assert not came.revision.source_notes.exists()


def test_what_is_typed_below_a_question_in_its_comment_is_the_answer(came, checker, author):
    claim = claim_on(came, "40 Prozent")
    asked = ask_author(claim=claim, actor=checker, at=NOW, question="Woher? Seit wann?")

    back(came, author, typed_into(sent(came, author), "Rückfrage", "Seit Mai."))

    asked.refresh_from_db()
    assert asked.answer == "Seit Mai."


def test_a_reply_to_a_rejected_wording_is_its_objection(came, checker, author):
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict
    file = reply(decide(sent(came, author), accepts=False), "Korrektur", "Doch, siehe Amt.")

    back(came, author, file)

    assert (verdict.author_view.agrees, verdict.author_view.note) == (False, "Doch, siehe Amt.")


def test_a_reply_to_an_explanation_is_a_note_at_its_words(came, checker, author):
    judge(claim_on(came, "40 Prozent"), checker, "true", explanation="Das Register sagt es.")

    back(came, author, reply(sent(came, author), "Erläuterung", "Auch das Amt."))

    [note] = came.revision.source_notes.all()
    assert came.revision.text[note.start : note.end] == "40 Prozent"
    assert note.text == "Auch das Amt."


def test_what_was_resolved_since_is_stored_though_the_text_stays(came, checker, author):
    note = came.revision.source_notes.create(start=0, end=4, text="Quelle: Register")

    store_resolved(came.revision, [ManuscriptNote(0, 4, note.text, kind=NoteKind.RESOLVED)])

    note.refresh_from_db()
    assert note.kind == NoteKind.RESOLVED


def test_words_of_the_author_instead_of_a_wording_are_text_and_objection(came, checker, author):
    verdict = suggest(came, checker, "30 Prozent", "35 Prozent").verdict
    file = rewritten(decide(sent(came, author), accepts=False), "30 Prozent", "ein Drittel")

    received = back(came, author, file)

    assert "Rund ein Drittel der Plätze" in came.revision.text
    assert received.word.rejected == 1
    assert not verdict.author_view.agrees


def test_edits_of_the_author_beside_wordings_are_the_text(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    file = rewritten(decide(sent(came, author), accepts=True), "seit 2019", "seit 2018")

    received = back(came, author, file)

    assert "seit 2018" in came.revision.text
    assert "35 Prozent" in came.revision.text
    assert received.word.accepted == 1


def test_what_the_desk_changed_meanwhile_is_kept(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    file = decide(sent(came, author), accepts=True)
    revise(came, checker, came.revision.text.replace("Gewerkschaft", "Gewerkschaft IG Metall"))

    received = back(came, author, file)

    assert "35 Prozent" in came.revision.text
    assert "IG Metall" in came.revision.text
    assert received.word.made_from == 1
    assert {w["code"] for w in came.revision.warnings} >= {"word_returned", "word_merged"}


@pytest.mark.parametrize(("counts", "words"), [("file", "38 Prozent"), ("article", "39 Prozent")])
def test_words_that_both_changed_are_never_overwritten_silently(
    came, checker, author, counts, words
):
    file = rewritten(sent(came, author), "30 Prozent", "38 Prozent")
    before = revise(came, checker, came.revision.text.replace("30 Prozent", "39 Prozent"))

    with pytest.raises(WordConflict) as refused:
        back(came, author, file)
    came.refresh_from_db()
    assert came.revision == before
    assert [(c.before, c.returned, c.current) for c in refused.value.conflicts] == [
        ("30", "38", "39")
    ]

    manuscript = ManuscriptInput.of(read_manuscript(file), received=file, in_conflict=counts)
    receive_revision(article=came, actor=author, at=NOW, manuscript=manuscript)
    came.refresh_from_db()
    assert words in came.revision.text


def test_the_same_file_again_changes_nothing(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    ask_author(claim=claim_on(came, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    file = reply(decide(sent(came, author), accepts=True), "Rückfrage", "Aus dem Register.")
    back(came, author, file)
    events = came.events.count()

    received = back(came, author, file)

    assert (received.is_new, received.word.answered) == (False, 0)
    assert came.events.count() == events


def test_the_next_file_is_built_on_the_one_that_came_back(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    back(came, author, decide(sent(came, author), accepts=True))
    suggest(came, checker, "40 Prozent", "45 Prozent")

    again = sent(came, author)

    assert read_manuscript(again).text == came.revision.text
    assert len(returned(again).corrections) == 1
    assert not returned(again).is_plain
    back(came, author, decide(again, accepts=True))
    assert "45 Prozent" in came.revision.text


def test_a_pasted_text_keeps_its_notes_and_space(checker, author):
    article = receive(checker, "Werft\n\n\nRund 30 Prozent der Plätze.\nSeit 2019.", author=author)
    article.revision.source_notes.create(start=8, end=12, text="Register")
    text = article.revision.text
    suggest(article, checker, "30 Prozent", "35 Prozent")

    back(article, author, decide(sent(article, author), accepts=True))

    assert article.revision.text == text.replace("30 Prozent", "35 Prozent")
    assert [note.text for note in article.revision.source_notes.all()] == ["Register"]
    assert article.revision.blocks.count() == 3


def test_a_file_of_another_article_is_refused(came, checker, author):
    other = receive(checker, "Rund 30 Prozent der Plätze sind frei.", author=author)

    with pytest.raises(Invalid, match=str(came.pk)):
        back(other, author, sent(came, author))


def test_a_file_is_known_by_what_it_says_and_not_by_another_text(came, author):
    def made_from(data: bytes):
        return article_of_word(ManuscriptInput.of(read_manuscript(data)))

    file = sent(came, author)
    reused = rewritten(rewritten(file, "Erika Holm leitet", "Neu ist"), "die Werft", "am Ort")
    for words in ("seit 2019. Rund 30 Prozent der Plätze sind frei.", "Die Gewerkschaft nennt"):
        reused = rewritten(reused, words, "ganz anderes")

    assert made_from(file) == came
    assert made_from(bytes(came.revision.received)) is None
    assert made_from(reused) is None


def test_who_may_not_answer_cannot_send_decisions(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    file = decide(sent(came, author), accepts=False)

    with pytest.raises(NotAllowed):
        back(came, UserFactory(role="administrator"), file)


def test_a_job_stores_what_came_back(came, checker, author):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    ask_author(claim=claim_on(came, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    file = reply(sent(came, author), "Rückfrage", "Aus dem Register.")
    manuscript = ManuscriptInput.of(read_manuscript(file), in_conflict="file")

    assert from_json(to_json(manuscript), None).returned == manuscript.returned
    assert from_json(to_json(manuscript), None).in_conflict == "file"
