"""The manuscript as HTML."""

import re
from html.parser import HTMLParser

import pytest

from articles.desk.review.manuscript import Sheet, blocks_of, manuscript
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from tests.factories import ArticleFactory, ClaimFactory, EvidenceFactory

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


def sheet_of(article, **at_hand):
    page = article_page(article)
    return Sheet(page, page_sentences(page, word_ledger(page)), **at_hand)


def html_of(article, **at_hand):
    return manuscript(sheet_of(article, **at_hand))


def sentence_at(article, words):
    """Return where the sentence with these words begins."""
    rows, at = sheet_of(article).sentences, article.revision.text.index(words)
    return next(row.start for row in rows if row.start <= at < row.end)


def test_each_state_is_marked_with_its_class_and_data(piece):
    html = html_of(piece.article)

    for state in ("open", "query", "right", "wrong", "dismissed"):
        claim = getattr(piece, state)
        classes = "query asked" if state == "query" else state
        mark = f'<mark id="c{claim.pk}" class="{classes}" data-claim="{claim.pk}"'
        assert f'{mark} data-state="{state}" data-kind="statement"' in html


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


def test_overlapping_claims_give_well_formed_marks():
    article = ArticleFactory(text="Der lange Kai in Husum gehört der Stadt.", quotes=())
    ClaimFactory(article=article, quote="lange Kai in Husum")
    other = ClaimFactory(article=article, quote="in Husum gehört")
    ClaimFactory(article=article, quote="Kai")

    html = html_of(article)

    read(html)
    assert html.count(f'data-claim="{other.pk}"') == 2
    assert html.count(f'<mark id="c{other.pk}" class="open cut"') == 1


def test_each_sentence_is_one_tab_stop_with_its_state_in_words(piece):
    html = html_of(piece.article)

    stops = re.findall(r"<a (?![^>]*tabindex)[^>]*>", html)
    assert len(stops) == len(sheet_of(piece.article).sentences)
    assert all(re.search(r'class="mk" .* aria-label="\w+ \d+: .+"', stop) for stop in stops)


@pytest.mark.parametrize(
    ("words", "state"),
    [("Küste", "dismissed"), ("dreihundert", "open"), ("weniger", "wrong"), ("Kai", "unseen")],
)
def test_a_sentence_has_the_state_of_its_claims(piece, words, state):
    start = sentence_at(piece.article, words)

    html = html_of(piece.article)

    assert f'<span class="s" id="s{start}" data-sentence="{start}" data-state="{state}"' in html


def test_the_sign_comes_after_the_first_word_and_is_no_text(piece):
    start = sentence_at(piece.article, "Kai")

    html = html_of(piece.article)

    assert re.search(rf'data-sentence="{start}"[^>]*>Der<a class="mk" [^>]*></a> Kai gehört', html)


def test_the_sign_of_a_marked_first_word_is_inside_its_mark():
    article = ArticleFactory(text="Husum liegt am Meer.", quotes=())
    claim = ClaimFactory(article=article, quote="Husum liegt")

    html = html_of(article)

    read(html)
    assert re.search(rf'data-claim="{claim.pk}"[^>]*><a [^>]*>Husum</a><a class="mk"', html)


def test_the_sources_of_a_sentence_are_letters_at_its_sign(piece):
    EvidenceFactory(claim=piece.right)
    letters = {piece.open.pk: ["A"], piece.right.pk: ["B", "A"]}

    html = html_of(piece.article, sources=letters)

    start = sentence_at(piece.article, "dreihundert")
    assert re.search(rf'href="\?sentence={start}#s{start}" data-l="AB"', html)


def test_the_parts_of_the_sentence_at_hand_have_letters(piece):
    start = sentence_at(piece.article, "dreihundert")

    html = html_of(piece.article, sentence=start)

    lettered = re.findall(r'data-claim="(\d+)"[^>]* data-l="(\w)"', html)
    claims = (piece.right, piece.open, piece.query)
    assert lettered == [
        (str(claim.pk), letter) for claim, letter in zip(claims, "abc", strict=True)
    ]
    assert html.count('aria-current="true"') == 1


def test_what_nobody_has_looked_at_in_a_judged_sentence_is_said(piece):
    start = sentence_at(piece.article, "weniger")
    assert f'data-sentence="{start}" data-state="wrong" data-gaps="yes"' in html_of(piece.article)


def test_a_claim_over_two_sentences_is_marked_in_both():
    article = ArticleFactory(text="Er kam. Sie ging.", quotes=())
    claim = ClaimFactory(article=article, quote="kam. Sie")

    html = html_of(article)

    read(html)
    sentences = html.split('<span class="s"')[1:]
    assert [f'data-claim="{claim.pk}"' in one for one in sentences] == [True, True]


def test_white_space_between_marks_is_no_link():
    article = ArticleFactory(text="Der Kai. In Husum.", quotes=())
    ClaimFactory(article=article, quote="Kai. In Husum")

    html = html_of(article)

    assert not re.search(r'<a href="\?claim[^>]*>\s+</a>', html)


def test_the_claim_shown_is_current(piece):
    html = html_of(piece.article, claim=piece.open.pk)
    assert re.findall(r'data-claim="(\d+)"[^>]*aria-current', html) == [str(piece.open.pk)]


def test_only_the_blocks_of_changed_claims_and_words_are_sent(piece):
    sheet = sheet_of(piece.article)
    first, _second, third = (block.start for block in sheet.page.blocks)

    assert list(read(blocks_of(sheet, [piece.dismissed.pk]))) == [first]
    assert list(read(blocks_of(sheet, [], [third + 3]))) == [third]
    assert list(read(blocks_of(sheet, [piece.dismissed.pk], [third]))) == [first, third]
