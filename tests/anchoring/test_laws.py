"""What holds for every claim through any history of edits."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from articles.anchoring import Anchored, Carried, Fate, carry
from articles.anchoring.found_claims import NAMES
from articles.facts.values import PLACES
from articles.splitting import sentences
from tests.anchoring.histories import Draft, bare, drafts, edits, histories
from tests.anchoring.judging import claims_of, found_claims, opened
from tests.drawn import examples

JUDGED = (Fate.UNCHANGED, Fate.MOVED)


@st.composite
def revised(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """Draw an article and what one to four edits made of it."""
    old = new = draw(drafts())
    for _ in range(draw(st.integers(1, 4))):
        new = draw(edits(new))
    return old, new


@dataclass(frozen=True)
class Edited:
    """An article, what edits made of it, and the fates of its claims."""

    old: Draft
    new: Draft
    carried: list[tuple[Anchored, Carried]]


@given(revised())
@examples(400)
def test_every_claim_is_carried_by_the_laws(pair):
    """Try all laws on each pair: drawing and carrying it takes most of the time."""
    old, new = pair
    claims = old.claims()
    carried = list(zip(claims, carry(claims, old.text, new.text), strict=True))
    for law in LAWS:
        law(Edited(old, new, carried))


def no_judged_claim_covers_other_words(edit: Edited) -> None:
    for claim, carried in edit.carried:
        if carried.fate in JUDGED:
            before = edit.old.text[claim.start : claim.end]
            assert bare(edit.new.text[carried.start : carried.end]) == bare(before)


def no_judged_claim_is_in_a_changed_sentence(edit: Edited) -> None:
    sentences = {(start, end): words for start, end, words in edit.new.sentences()}
    for claim, carried in edit.carried:
        if carried.fate in JUDGED:
            words = sentences[carried.sentence_start, carried.sentence_end]
            assert bare(words) == bare(edit.old.text[claim.sentence_start : claim.sentence_end])


def a_claim_stays_while_its_sentence_is_unchanged_and_unique(edit: Edited) -> None:
    before, counts = _sentence_counts(edit.old), _sentence_counts(edit.new)
    after = {bare(words): (start, end) for start, end, words in edit.new.sentences()}
    for claim, carried in edit.carried:
        words = bare(edit.old.text[claim.sentence_start : claim.sentence_end])
        if before[words] == counts[words] == 1:
            assert carried.fate in JUDGED
            assert (carried.sentence_start, carried.sentence_end) == after[words]


def nothing_is_guessed_when_equal_sentences_grow_more_or_fewer(edit: Edited) -> None:
    before, after = _sentence_counts(edit.old), _sentence_counts(edit.new)
    for claim, carried in edit.carried:
        words = bare(edit.old.text[claim.sentence_start : claim.sentence_end])
        if before[words] != after[words]:
            assert carried.fate not in JUDGED


def spans_lie_inside_the_text_and_lost_claims_have_none(edit: Edited) -> None:
    for _, carried in edit.carried:
        place = (carried.start, carried.end, carried.sentence_start, carried.sentence_end)
        if carried.fate is Fate.LOST:
            assert place == (None, None, None, None)
        else:
            start, end, sentence_start, sentence_end = place
            assert 0 <= sentence_start <= start < end <= sentence_end <= len(edit.new.text)


LAWS = (
    no_judged_claim_covers_other_words,
    no_judged_claim_is_in_a_changed_sentence,
    a_claim_stays_while_its_sentence_is_unchanged_and_unique,
    nothing_is_guessed_when_equal_sentences_grow_more_or_fewer,
    spans_lie_inside_the_text_and_lost_claims_have_none,
)


def _sentence_counts(draft: Draft) -> Counter[str]:
    return Counter(bare(words) for *_, words in draft.sentences())


@given(histories())
@examples(200)
def test_going_back_to_a_text_loses_nothing(history):
    first = history[0]
    standing = {claim.key: (claim, first.text) for claim in first.claims()}
    for draft in [*history[1:], first]:
        by_text = defaultdict(list)
        for claim, text in standing.values():
            by_text[text].append(claim)
        for text, claims in by_text.items():
            for carried in carry(claims, text, draft.text):
                if carried.fate in JUDGED:
                    standing[carried.key] = _anchored(carried), draft.text
    for claim in first.claims():
        found, text = standing[claim.key]
        assert text == first.text
        assert bare(text[found.start : found.end]) == bare(first.text[claim.start : claim.end])


@given(drafts(), st.sampled_from(["NFC", "NFD"]))
@examples(100)
def test_a_text_in_another_unicode_form_leaves_all_unchanged(draft, form):
    text = normalize(form, draft.text.replace("e", "e\u00ad").replace("–", "—"))
    for claim, carried in zip(draft.claims(), carry(draft.claims(), draft.text, text), strict=True):
        assert carried.fate is Fate.UNCHANGED
        assert bare(text[carried.start : carried.end]) == bare(draft.text[claim.start : claim.end])


@given(drafts(), st.data())
@examples(20)
def test_a_text_in_mixed_forms_keeps_every_reading(draft, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(draft.text)), min_size=2, max_size=6)))
    pieces = [draft.text[a:b] for a, b in pairwise([0, *cuts, len(draft.text)])]
    forms = [normalize(("NFC", "NFD")[n % 2], piece) for n, piece in enumerate(pieces)]
    assert not any(opens for *_, opens in opened(draft.text, "".join(forms), "de"))


@given(drafts(), st.sampled_from(["–", "−", "-", "− ", "– ", "- "]), st.data())
@examples(80)
def test_a_dash_or_a_sign_before_a_figure_touches_its_claims(draft, mark, data):
    figures = [match.start() for match in re.finditer(r"(?<=\s)\d", draft.text)]
    if not figures:
        return
    at = data.draw(st.sampled_from(figures))
    new = draft.text[:at] + mark + draft.text[at:]
    for claim, carried in zip(draft.claims(), carry(draft.claims(), draft.text, new), strict=True):
        if claim.sentence_start <= at < claim.sentence_end:
            assert carried.fate not in JUDGED


@given(drafts(), st.sampled_from(["– ", "- ", "— "]), st.sampled_from(["–", "−", "-", "− "]))
@examples(100)
def test_a_dash_that_becomes_a_sign_touches_its_claims(draft, dash, sign):
    figure = re.compile(r"(?<= )(?=\d)")
    old, new = (figure.sub(mark, draft.text, count=1) for mark in (dash, sign))
    if old == draft.text:
        return
    at = figure.search(draft.text).start()
    sentence = next(s for s in sentences(old, "de") if s[0] <= at < s[1])
    [carried] = carry([Anchored(1, at, at + 3, *sentence)], old, new)
    assert carried.fate not in JUDGED


@given(revised())
@examples(20)
def test_a_judged_claim_is_read_as_before(pair):
    old, new = pair
    was, now = found_claims(old.text, "de"), found_claims(new.text, "de")
    for (kind, claim, opens), carried in zip(
        opened(old.text, new.text, "de"),
        carry([claim for _, claim in claims_of(old.text, "de")], old.text, new.text),
        strict=True,
    ):
        if opens:
            continue
        before = was.at(kind, claim.start, claim.end)
        after = now.at(kind, carried.start, carried.end)
        if before and (after or kind not in NAMES):
            assert [meaning(one) for one in before] == [meaning(one) for one in after]


def meaning(value):
    """Return what a value says, by the JSON that an API client sees."""
    if value is None:
        return None
    said = {key: one for key, one in value.items() if key not in PLACES | {"unit_text"}}
    return bare(json.dumps(said, sort_keys=True, ensure_ascii=False))


@given(drafts(), st.sampled_from(["x", "nicht ", " 3", ".", ",", "\n\n", "„"]), st.data())
@examples(400)
def test_anything_typed_into_a_sentence_touches_its_claims(draft, typed, data):
    start, end, _ = data.draw(st.sampled_from(draft.sentences()))
    at = data.draw(st.integers(start + 1, end - 1))
    new = draft.text[:at] + typed + draft.text[at:]
    claims = [claim for claim in draft.claims() if claim.sentence_start == start]
    if bare(new) != bare(draft.text):
        assert all(carried.fate not in JUDGED for carried in carry(claims, draft.text, new))


@given(st.text(), st.text(), st.data())
@examples(300)
def test_any_unicode_text_is_carried_without_error(old, new, data):
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    for target in (new, old, new + old, old + "\n\n" + new, normalize("NFD", old)):
        [carried] = carry([Anchored(1, start, end, 0, len(old))], old, target)
        if carried.fate is not Fate.LOST:
            assert 0 <= carried.start < carried.end <= len(target)


@given(st.text())
@examples(300)
def test_the_unicode_form_of_any_text_is_no_change(text):
    composed, decomposed = normalize("NFC", text), normalize("NFD", text)
    if not any(char.isalnum() for char in composed):
        return
    start = next(i for i, char in enumerate(composed) if char.isalnum())
    [carried] = carry([Anchored(1, start, len(composed), 0, len(composed))], composed, decomposed)
    assert carried.fate is Fate.UNCHANGED


def _anchored(carried: Carried) -> Anchored:
    return Anchored(
        carried.key, carried.start, carried.end, carried.sentence_start, carried.sentence_end
    )
