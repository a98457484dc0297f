"""The manuscript as HTML."""

import re
from html.parser import HTMLParser

import pytest

from articles.desk.review.manuscript import blocks_of, manuscript
from articles.queries.article_page import article_page
from tests.factories import ArticleFactory, ClaimFactory

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]


class Reader(HTMLParser):
    """Reads what the browser would count: text outside <ins>; and checks the nesting."""

    def __init__(self):
        super().__init__()
        self.open, self.text, self.blocks = [], "", {}

    def handle_starttag(self, tag, attrs):
        assert not (tag == "a" and "a" in self.open)
        self.open.append(tag)
        start = dict(attrs).get("data-start")
        if start:
            self.text, self.start = "", int(start)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if not self.open:
            self.blocks[self.start] = self.text

    def handle_data(self, data):
        if "ins" not in self.open:
            self.text += data


def read(html):
    reader = Reader()
    reader.feed(html)
    assert not reader.open
    return reader.blocks


def html_of(article, shown=None):
    return manuscript(article_page(article), shown)


def test_each_state_is_marked_with_its_class_and_data(piece):
    html = html_of(piece.article)

    for state in ("open", "query", "right", "wrong", "dismissed"):
        claim = getattr(piece, state)
        mark = f'<mark id="c{claim.pk}" class="{state}" data-claim="{claim.pk}"'
        assert f'{mark} data-state="{state}" data-kind="statement">' in html


def test_a_correction_follows_the_words_it_replaces(piece):
    assert "</a></mark><ins>mehr &amp; besser</ins>" in html_of(piece.article)


def test_the_text_of_a_block_is_the_revisions_to_the_character(piece):
    text = piece.article.revision.text

    blocks = read(html_of(piece.article))

    assert blocks
    for start, words in blocks.items():
        assert text[start : start + len(words)] == words


@pytest.mark.parametrize("sign", ["<b> & </b>", "\r\n x", "­\u200b", "👩‍🚀", "é\u0301", "“"])
def test_special_characters_are_escaped_and_kept(sign):
    article = ArticleFactory(text=f"Der Kai {sign} gehört der Stadt Husum.")
    ClaimFactory(article=article, quote="der Stadt")

    blocks = read(html_of(article))

    text = article.revision.text
    assert {start: text[start : start + len(words)] for start, words in blocks.items()} == blocks


def test_overlapping_claims_give_well_formed_marks_and_one_tab_stop_each():
    article = ArticleFactory(text="Der lange Kai in Husum gehört der Stadt.")
    article.claims.all().delete()
    one = ClaimFactory(article=article, quote="lange Kai in Husum")
    other = ClaimFactory(article=article, quote="in Husum gehört")
    inner = ClaimFactory(article=article, quote="Kai")

    html = html_of(article)

    read(html)
    assert html.count(f'data-claim="{other.pk}"') == 2
    assert html.count(f'<mark id="c{other.pk}" class="open cut"') == 1
    for claim in (one, other, inner):
        links = re.findall(rf'<a href="\?claim={claim.pk}#c{claim.pk}"[^>]*>', html)
        assert sum("tabindex" not in link for link in links) == 1


def test_the_claim_shown_is_current(piece):
    html = html_of(piece.article, shown=piece.open.pk)
    assert re.findall(r'data-claim="(\d+)"[^>]*aria-current', html) == [str(piece.open.pk)]


def test_only_the_blocks_of_changed_claims_are_sent(piece):
    page = article_page(piece.article)

    html = blocks_of(page, [piece.dismissed.pk], None)

    assert list(read(html)) == [page.blocks[0].start]
