"""The parts of a manuscript that came as plain text: what was pasted is sorted line by line.

Newsrooms and pages have habits (a short line above the headline, "Foto:" below a picture,
initials at the end), and those are all this module knows. Where the structure is known
(HTML, DOCX, Markdown) `articles.intake` takes it from there and nothing is guessed.
"""

from articles.facts.blocks import Block, BlockKind
from articles.facts.normalization import compose
from articles.splitting import block_marks as marks
from articles.splitting.block_units import CAPTION_LENGTH, HEAD_LENGTH, Unit, read_units

_CROSSHEAD_LENGTH = 80
_TEASER_LENGTH = 700
_REPEAT_WITHIN = 3


def find_blocks(text: str) -> list[Block]:
    """Sort the parts of `text`, in order.

    The blocks do not overlap, cover everything that is not blank and neither begin nor end
    with blank space. `repeat_of` points at the earlier block with the same words. Linear in
    the length of the text; never fails.
    """
    form = compose(text)
    units = read_units(form.text)
    kinds, repeats = _Page(units).sort()
    return [
        Block(kind, *form.back(unit.start, unit.end), repeat)
        for unit, kind, repeat in zip(units, kinds, repeats, strict=True)
    ]


class _Page:
    """Sorts the units of one page: what is clear by itself first, then the head, then the rest."""

    def __init__(self, units: list[Unit]) -> None:
        self.units = units
        self.kinds: list[BlockKind | None] = [None] * len(units)
        self.repeats: list[int | None] = [None] * len(units)
        questions = [index for index in range(1, len(units)) if self._asks(index)]
        self.is_interview = len(questions) >= 3

    def sort(self) -> tuple[list[BlockKind], list[int | None]]:
        """Return the kind of each unit and the index of the unit that it repeats."""
        for index in range(len(self.units)):
            self.kinds[index] = self._plain_kind(index)
        self._find_repeats()
        body = self._sort_head()
        self._sort_body(body)
        self._settle_repeats()
        return [kind or BlockKind.PARAGRAPH for kind in self.kinds], self.repeats

    def _plain_kind(self, index: int) -> BlockKind | None:
        """Return the kind that the words alone show, or None."""
        text = self.units[index].text
        if len(text) > CAPTION_LENGTH:
            return None
        if marks.CAPTION_LABEL.match(text) or marks.GALLERY.fullmatch(text):
            return BlockKind.CAPTION
        if marks.CREDIT.match(text) and self.units[index].words <= 16:
            return BlockKind.CREDIT
        if index and self._is_signoff(text):
            return BlockKind.SIGNOFF
        if index and marks.AGENCY_LINE.fullmatch(text):
            at_end = index >= len(self.units) - 2
            return BlockKind.SIGNOFF if at_end else BlockKind.CREDIT
        return None

    @staticmethod
    def _is_signoff(text: str) -> bool:
        if marks.INITIALS.fullmatch(text) and marks.HAS_AGENCY.search(text):
            return True
        return bool(marks.SIGNOFF.fullmatch(text))

    def _find_repeats(self) -> None:
        """Store which units repeat one shortly before, or a caption anywhere."""
        seen: dict[str, int] = {}
        for index, unit in enumerate(self.units):
            if len(unit.text) > _TEASER_LENGTH or len(pieces := unit.text.split()) < 2:
                continue
            words = " ".join(pieces)
            first = seen.setdefault(words, index)
            if first != index and self._may_repeat(first, index):
                self.repeats[index] = first
            else:
                seen[words] = index

    def _may_repeat(self, first: int, index: int) -> bool:
        """Distinguish a line that came twice from a photographer who took two pictures."""
        if self.kinds[first] is BlockKind.CREDIT:
            return index == first + 1 or self.repeats[index - 1] is not None
        return index - first <= _REPEAT_WITHIN or self._is_doubled(first)

    def _is_doubled(self, index: int) -> bool:
        return index + 1 < len(self.units) and self.repeats[index + 1] == index

    def _settle_repeats(self) -> None:
        for index, first in enumerate(self.repeats):
            if first is not None:
                self.kinds[index] = self.kinds[first]

    def _sort_head(self) -> int:
        """Name kicker, headline, teaser and what is between; return where the body begins."""
        start = self._skip_named(0)
        heads = self._read_heads(start)
        if not heads or len(self.units) < 2:
            return start
        kicker = len(heads) > 1 and self._is_kicker(heads[0], heads[1])
        if kicker:
            self.kinds[heads.pop(0)] = BlockKind.KICKER
        self.kinds[heads[0]] = BlockKind.HEADLINE
        index = heads[0] + 1
        teased = False
        while index < len(self.units):
            if self.kinds[index] is None and self.repeats[index] is None:
                kind = self._head_kind(index, teased=teased)
                if kind is None:
                    break
                self.kinds[index] = kind
                teased = teased or kind is BlockKind.TEASER
            index += 1
        return index

    def _skip_named(self, index: int) -> int:
        while index < len(self.units) and (
            self.kinds[index] is not None
            or not marks.WORD.search(self.units[index].text[:HEAD_LENGTH])
        ):
            index += 1
        return index

    def _read_heads(self, start: int) -> list[int]:
        """Return the first one or two lines that look like kicker and headline."""
        heads: list[int] = []
        for index in range(start, min(start + 3, len(self.units))):
            unit = self.units[index]
            if self.repeats[index] is not None:
                continue
            colon_kicker = not heads and unit.text.endswith(":") and unit.words <= 4
            if self.kinds[index] or len(heads) == 2 or not (unit.is_headlike or colon_kicker):
                break
            if heads and (self._is_caption(index) or self._is_aside(unit.text)):
                break
            heads.append(index)
        return heads

    def _is_kicker(self, first: int, second: int) -> bool:
        kicker, headline = self.units[first].text, self.units[second].text
        if kicker.endswith(":"):
            return True
        if kicker[-1] in "?!" or len(kicker) > 45 or len(kicker) >= len(headline):
            return False
        words = self.units[first].words
        return words <= 3 or (words <= 5 and len(headline) <= 75)

    def _head_kind(self, index: int, *, teased: bool) -> BlockKind | None:
        """Return what is between headline and body, None if the body begins."""
        unit = self.units[index]
        if marks.BYLINE.fullmatch(unit.text[:HEAD_LENGTH]):
            return BlockKind.SIGNOFF
        if self._is_aside(unit.text):
            return BlockKind.PARAGRAPH
        if not teased and self._is_teaser(index):
            return BlockKind.TEASER
        if self._is_caption(index):
            return BlockKind.CAPTION
        return None

    @staticmethod
    def _is_aside(text: str) -> bool:
        """Return whether it is a byline or the stamp of a day."""
        short = text[:HEAD_LENGTH]
        return len(text) <= 100 and bool(marks.BYLINE.fullmatch(short) or marks.STAMP.match(short))

    def _is_teaser(self, index: int) -> bool:
        unit = self.units[index]
        if len(unit.text) > _TEASER_LENGTH or unit.words < 4 or marks.DATELINE.match(unit.text):
            return False
        if self.is_interview and self._asks(index):
            return False
        if self._is_captioned(index):
            return bool(marks.SENTENCE_BREAK.search(unit.text)) and not self._is_doubled(index)
        following = [
            len(other.text)
            for at, other in enumerate(self.units[index + 1 : index + 7], index + 1)
            if self.kinds[at] is None and not other.is_headlike
        ]
        if not following:
            return False
        if unit.is_headlike or self._begins_aside(index + 1):
            return True
        return len(following) > 1 and len(unit.text) * len(following) <= sum(following)

    def _begins_aside(self, index: int) -> bool:
        """Return whether byline, day, caption or credit follow, as they do after a teaser."""
        if index >= len(self.units):
            return False
        named = self.kinds[index] not in {None, BlockKind.SIGNOFF}
        return named or self._is_aside(self.units[index].text) or self._is_caption(index)

    def _is_captioned(self, index: int) -> bool:
        """Return whether a credit is below, or the same line once more."""
        below = index + 1
        if below >= len(self.units):
            return False
        return self._is_doubled(index) or self.kinds[below] is BlockKind.CREDIT

    def _is_caption(self, index: int) -> bool:
        return len(self.units[index].text) <= CAPTION_LENGTH and self._is_captioned(index)

    def _sort_body(self, start: int) -> None:
        body = range(start, len(self.units))
        headlike = [index for index in body if self.kinds[index] is None and self._may_cross(index)]
        crossheads = {index for index in headlike if self._heads_paragraph(index)}
        for index in body:
            if self.kinds[index] is None and self.repeats[index] is None:
                self.kinds[index] = self._body_kind(index, index in crossheads, index == start)

    def _body_kind(self, index: int, crosshead: bool, first: bool) -> BlockKind:
        if self._ends_page(index):
            return BlockKind.SIGNOFF
        if self._is_caption(index) and not (first and index + 2 >= len(self.units)):
            return BlockKind.CAPTION
        return BlockKind.CROSSHEAD if crosshead and not first else BlockKind.PARAGRAPH

    def _may_cross(self, index: int) -> bool:
        """Return whether it is as short as a crosshead and no list item, table row or sentence."""
        unit = self.units[index]
        return (
            len(unit.text) <= _CROSSHEAD_LENGTH
            and unit.is_headlike
            and unit.words <= 10
            and not unit.text[0].islower()
            and not any(mark in unit.text for mark in ("\t", " | "))
            and not marks.BULLET.match(unit.text)
            and not (self.is_interview and self._asks(index))
        )

    def _asks(self, index: int) -> bool:
        """Return whether it is a short question: one may be a crosshead, three are an interview."""
        text = self.units[index].text
        return len(text) <= HEAD_LENGTH and text[-1] == "?"

    def _heads_paragraph(self, index: int) -> bool:
        """Return whether the next text below, pictures aside, is a paragraph."""
        for below in range(index + 1, min(index + 5, len(self.units))):
            if self.kinds[below] not in {BlockKind.CAPTION, BlockKind.CREDIT}:
                return self.kinds[below] is None and not self.units[below].is_headlike
        return False

    def _ends_page(self, index: int) -> bool:
        """Return whether initials or a name sign the text at its end."""
        text = self.units[index].text
        if not index or len(text) > 100 or index < len(self.units) - 3:
            return False
        if marks.BYLINE.fullmatch(text) or marks.INITIALS.fullmatch(text):
            return True
        return index == len(self.units) - 1 and bool(marks.NAMES.fullmatch(text))
