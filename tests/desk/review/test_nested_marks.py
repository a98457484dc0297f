"""Claims that nest or overlap become marks that nest properly."""

from hypothesis import given
from hypothesis import strategies as st

from articles.desk.review.nested_marks import Closing, MarkedWords, Opening, cut_into_marks
from articles.models import Claim

TEXT = "abcdefghij"
END = len(TEXT)


def claims_at(*spans):
    """Return unsaved claims, numbered from 1, in reading order."""
    claims = [Claim(pk=n, start=a, end=b) for n, (a, b) in enumerate(spans, start=1)]
    return sorted(claims, key=lambda claim: (claim.start, -claim.end, claim.pk))


def drawn(claims, start=0, end=END):
    """Draw the pieces: "(1 " opens claim 1, ")" closes the innermost mark."""
    signs = {Opening: lambda p: f"({p.claim.pk} ", Closing: lambda p: ")"}
    words = {MarkedWords: lambda p: TEXT[p.start : p.end]}
    return "".join(
        (signs | words)[type(piece)](piece) for piece in cut_into_marks(start, end, claims)
    )


spans = st.tuples(st.integers(0, 9), st.integers(1, 10)).filter(lambda span: span[0] < span[1])


def test_claims_apart_are_marked_one_after_the_other():
    assert drawn(claims_at((1, 3), (5, 6))) == "a(1 bc)de(2 f)ghij"


def test_a_claim_inside_another_is_a_mark_inside_its_mark():
    assert drawn(claims_at((1, 8), (3, 5))) == "a(1 bc(2 de)fgh)ij"


def test_claims_that_begin_or_end_together_nest():
    assert drawn(claims_at((1, 3), (1, 8), (6, 8))) == "a(2 (1 bc)def(3 gh))ij"


def test_of_two_that_overlap_the_later_is_cut_where_the_earlier_ends():
    assert drawn(claims_at((1, 5), (3, 8))) == "a(1 bc(2 de))(2 fgh)ij"


def test_a_claim_that_reaches_past_the_block_is_cut_at_its_edges():
    assert drawn(claims_at((1, 8)), start=3, end=6) == "(1 def)"


def test_first_and_last_mark_of_a_cut_claim_are_flagged():
    pieces = [
        piece
        for piece in cut_into_marks(0, 10, claims_at((1, 5), (3, 8)))
        if type(piece) is Opening
    ]

    assert [(p.claim.pk, p.is_first, p.is_last) for p in pieces] == [
        (1, True, True),
        (2, True, False),
        (2, False, True),
    ]


@given(st.lists(spans, max_size=8))
def test_words_come_out_whole_and_in_order(chosen_spans):
    pieces = cut_into_marks(0, 10, claims_at(*chosen_spans))
    assert "".join(TEXT[p.start : p.end] for p in pieces if type(p) is MarkedWords) == TEXT


@given(st.lists(spans, max_size=8))
def test_every_end_tag_closes_the_last_open_mark(chosen_spans):
    opened = []
    for piece in cut_into_marks(0, 10, claims_at(*chosen_spans)):
        if type(piece) is Opening:
            opened.append(piece)
        elif type(piece) is Closing:
            assert opened.pop() is piece.mark
    assert not opened


@given(st.lists(spans, max_size=8))
def test_every_character_is_in_the_marks_of_exactly_its_claims(chosen_spans):
    claims = claims_at(*chosen_spans)
    for piece in cut_into_marks(0, 10, claims):
        if type(piece) is not MarkedWords:
            continue
        for at in range(piece.start, piece.end):
            around = sorted(mark.claim.pk for mark in piece.marks)
            assert around == sorted(c.pk for c in claims if c.start <= at < c.end)


@given(st.lists(spans, min_size=1, max_size=8))
def test_each_claim_has_one_first_and_one_last_mark(chosen_spans):
    opened = [
        piece for piece in cut_into_marks(0, 10, claims_at(*chosen_spans)) if type(piece) is Opening
    ]
    for number in range(1, len(chosen_spans) + 1):
        mine = [mark for mark in opened if mark.claim.pk == number]
        assert [mark.is_first for mark in mine] == [True] + [False] * (len(mine) - 1)
        assert [mark.is_last for mark in mine] == [False] * (len(mine) - 1) + [True]
