"""The page on which the text is edited, and the one that enters corrections."""

import re
from html import unescape

import pytest

from articles.models import User
from articles.workflow import view_correction
from tests.acts import version_of
from tests.factories import NOW
from tests.newsroom import TEXT, clear, mark, suggest

pytestmark = pytest.mark.django_db
BLOCKS = TEXT.split("\n\n")
FIELD = re.compile(r"<textarea[^>]*>\n(.*?)</textarea>", re.DOTALL)


@pytest.fixture
def page(client, checker, article):
    client.defaults |= {"HTTP_ACCEPT_LANGUAGE": "en"}
    client.force_login(checker)
    return f"/articles/{article.pk}/edit/"


def fields(response):
    return [unescape(words) for words in FIELD.findall(response.content.decode())]


def sent(*, step="save", version=None, **changed):
    words = [changed.get(f"b{n}", block) for n, block in enumerate(BLOCKS)]
    return {"block": words, "step": step} | ({"version": version} if version else {})


def test_the_text_is_there_block_by_block(client, page):
    assert fields(client.get(page)) == BLOCKS


def test_a_preview_shows_the_changed_words_and_what_opens_and_keeps_what_was_typed(
    client, page, article, checker
):
    clear(article, checker)
    changed = BLOCKS[1].replace("30 Prozent", "34 Prozent")
    answer = client.post(page, sent(step="preview", b1=changed))
    html = answer.content.decode()
    assert '<span class="said">deleted: </span>30' in html
    assert '<span class="said">new: </span>34' in html
    assert "no longer count" in html
    assert "Save as revision 2" in html
    assert fields(answer)[1] == changed
    assert article.revisions.count() == 1


def test_a_preview_says_what_each_claim_is_where_several_have_the_same_words(
    client, page, article, checker
):
    for kind in ("quote", "statement"):
        mark(article, checker, "30 Prozent", kind)
    clear(article, checker)

    html = client.post(page, sent(step="preview", b1=BLOCKS[1].replace("30", "34"))).content

    shown = re.sub(r"<[^>]+>", "", html.decode())
    for kind in ("Quote", "Statement", "Share"):
        assert f"30 Prozent ({kind}): right →" in shown


def test_a_preview_in_place_is_only_the_preview(client, page):
    answer = client.post(
        page, sent(step="preview", b0="Werft wirbt"), headers={"HX-Request": "true"}
    )
    assert "Save as revision 2" in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_saving_makes_the_next_revision(client, page, article):
    assert client.post(page, sent(b0="Werft wirbt")).status_code == 302
    article.refresh_from_db()
    assert article.revision.text.startswith("Werft wirbt\n\nErika Holm")
    assert article.headline == "Werft wirbt"


@pytest.mark.parametrize("step", ["save", "preview"])
def test_two_people_at_one_text_lose_nothing(client, page, article, step):
    version = version_of(article)
    theirs = BLOCKS[1].replace("30", "33")
    client.post(page, sent(b1=theirs, b2="Das Werk schweigt."))

    mine = BLOCKS[1].replace("30", "34")
    refused = client.post(page, sent(step=step, version=version, b0="Werft wirbt", b1=mine))

    assert refused.status_code == 409
    assert fields(refused) == ["Werft wirbt", mine, "Das Werk schweigt."]
    html = refused.content.decode()
    assert theirs in unescape(html.partition('class="other"')[2])
    assert "<ins>33</ins>" in html
    article.refresh_from_db()
    assert article.revision.number == 2

    again = {"block": fields(refused), "step": "save", "version": version_of(article)}
    assert client.post(page, again).status_code == 302
    article.refresh_from_db()
    assert article.revision.text == "\n\n".join(["Werft wirbt", mine, "Das Werk schweigt."])


def test_without_a_version_nothing_is_saved_and_the_present_text_is_shown(client, page, article):
    refused = client.post(page, sent(version="never", b0="Werft wirbt"))
    assert refused.status_code == 409
    assert "Werft wirbt" in refused.content.decode()
    assert article.revisions.count() == 1


def test_an_empty_text_is_refused_with_a_sentence(client, page, article):
    refused = client.post(page, {"block": ["", "", ""], "step": "save"})
    assert refused.status_code == 422
    assert "There is no text." in refused.content.decode()


@pytest.mark.parametrize(("who", "status"), [("author", 200), ("chief", 200), ("colleague", 200)])
def test_the_desk_and_the_author_may_edit(client, request, article, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"/articles/{article.pk}/edit/").status_code == status


def test_an_administrator_may_not_edit(client, article, chief):
    User.objects.filter(pk=chief.pk).update(role="administrator")
    client.force_login(User.objects.get(pk=chief.pk))
    assert client.get(f"/articles/{article.pk}/edit/").status_code == 403


def test_the_page_takes_the_same_number_of_queries_for_a_longer_text(
    client, page, article, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):
        client.get(page)
    client.post(page, sent(b2="\n\n".join(f"Satz {n}." for n in range(40))))
    with django_assert_max_num_queries(8):
        client.get(page)


def test_corrections_are_chosen_seen_and_entered_together(client, page, article, checker):
    first = suggest(article, checker, "30 Prozent", "34 Prozent")
    second = suggest(article, checker, "40 Prozent", "42 Prozent")
    address = f"/articles/{article.pk}/corrections/"

    shown = client.get(address).content.decode()
    assert shown.count("checked") == 2
    assert shown.count('<p class="sentence"') == 2
    assert "Save as revision 2" in shown

    choice = {"choosing": "1", "chosen": [second.pk]}
    seen = client.post(address, choice | {"step": "preview"}).content.decode()
    assert seen.count("checked") == 1
    assert '<span class="said">new: </span>42' in seen
    assert '<span class="said">new: </span>34' not in seen

    client.post(address, choice | {"step": "save"})
    article.refresh_from_db()
    assert article.revision.text == TEXT.replace("40 Prozent", "42 Prozent")
    first.refresh_from_db()
    assert first.state == "wrong"


def test_a_sentence_with_two_corrections_is_shown_once(client, page, article, checker):
    suggest(article, checker, "Erika Holm", "Erika Holmes")
    suggest(article, checker, "2019", "2018")
    shown = client.get(f"/articles/{article.pk}/corrections/").content.decode()
    assert shown.count('<p class="sentence"') == 1
    assert shown.count("checked") == 2


def test_choosing_none_is_refused(client, page, article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    refused = client.post(f"/articles/{article.pk}/corrections/", {"choosing": "1"})
    assert refused.status_code == 422
    assert article.revisions.count() == 1


SENTENCE = "Rund 30 Prozent der Plätze sind frei"
TICKED = re.compile(r'<input type="(\w+)"\s+name="([\w-]+)"\s+value="(\d*)"\s+checked>')


def test_of_a_wording_and_that_of_its_part_the_wider_one_is_chosen(client, page, article, checker):
    part = suggest(article, checker, "30 Prozent", "34 Prozent")
    whole = suggest(article, checker, SENTENCE, "Rund 34 Prozent der Stellen sind frei")
    address = f"/articles/{article.pk}/corrections/"
    shown = client.get(address).content.decode()
    field = f"chosen-{whole.pk}"
    assert TICKED.findall(shown) == [("radio", field, str(whole.pk))]
    assert shown.count(f'name="{field}"') == 3

    seen = client.post(address, {"choosing": "1", field: part.pk, "step": "preview"})
    assert TICKED.findall(seen.content.decode()) == [("radio", field, str(part.pk))]
    client.post(address, {"choosing": "1", field: part.pk, "step": "save"})
    article.refresh_from_db()
    assert article.revision.text == TEXT.replace("30 Prozent", "34 Prozent")


def test_of_contradicting_wordings_none_is_chosen(client, page, article, checker):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    suggest(article, checker, SENTENCE, "Rund 31 Prozent der Plätze sind frei")
    shown = client.get(f"/articles/{article.pk}/corrections/").content.decode()
    assert shown.count('type="radio"') == 3
    assert "checked" not in shown


def test_of_wordings_to_which_the_author_objects_none_is_chosen(
    client, page, article, checker, author
):
    suggest(article, checker, "30 Prozent", "34 Prozent")
    whole = suggest(article, checker, SENTENCE, "Rund 34 Prozent der Plätze sind frei")
    view_correction(
        verdict=whole.verdicts.get(), actor=author, at=NOW, agrees=False, note="Es sind 30."
    )
    assert "checked" not in client.get(f"/articles/{article.pk}/corrections/").content.decode()


@pytest.mark.parametrize("step", ["preview", "save"])
@pytest.mark.parametrize("header", [{}, {"HX-Request": "true"}])
def test_overlapping_corrections_are_refused_and_the_choice_is_kept(
    client, page, article, checker, step, header
):
    name = suggest(article, checker, "Erika Holm", "Erika Holmes")
    suggest(article, checker, "2019", "2018")
    whole = suggest(article, checker, TEXT[19:61], "Erika Holmes (49) führt die Werft seit 2018")
    chosen = {"choosing": "1", "chosen": [name.pk, whole.pk], "step": step}
    refused = client.post(f"/articles/{article.pk}/corrections/", chosen, headers=header)
    shown = refused.content.decode()
    assert refused.status_code == 409
    assert "These corrections change the same words" in shown
    if not header:
        ticked = [pk for _kind, _name, pk in TICKED.findall(shown)]
        assert ticked == [str(whole.pk), str(name.pk)]
    assert article.revisions.count() == 1
