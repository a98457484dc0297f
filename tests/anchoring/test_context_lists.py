"""Lists that a text begins with: their introduction is read as its headline or kicker."""

import pytest

from articles.anchoring.context import SupportKind
from articles.anchoring.supports import context_of
from articles.splitting.blocks import find_blocks
from tests.anchoring.context_measuring import faults, page_of
from tests.anchoring.context_pairs import Pair

OPENING = "Folgende Städte haben gezahlt:"
TURN = (("haben gezahlt", "haben nicht gezahlt"),)
TOWNS = ("Köln", "Bonn", "Kiel")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("item", ["{} 300 Euro", "{} zahlte 300 Euro."])
@pytest.mark.parametrize(
    "marks", [["- "] * 3, ["• "] * 3, ["– "] * 3, ["* "] * 3, ["1. ", "2. ", "3. "], [""] * 3]
)
def test_each_item_of_a_list_that_opens_a_text_leans_on_its_introduction(marks, item, between):
    items = [mark + item.format(town) for mark, town in zip(marks, TOWNS, strict=True)]
    text = between.join([OPENING, *items])
    assert faults(Pair("list", "de", text, TURN, tuple(items))) == []


@pytest.mark.parametrize(
    "pair",
    [
        Pair(
            "in English", "en",
            "These towns have paid:\n- Hull 300 pounds\n- York 400 pounds\n- Leeds 500 pounds",
            (("have paid", "have not paid"),), ("Hull", "York", "Leeds"),
        ),
        Pair(
            "letters", "de", "Wer fehlt:\na) Köln mit 300\nb) Bonn mit 400\nc) Kiel mit 500",
            (("Wer fehlt", "Wer kam"),), ("a) Köln", "b) Bonn", "c) Kiel"),
        ),
        Pair(
            "without a colon", "de", "Diese drei Städte zahlen\n• Köln 3 Euro\n• Bonn 4 Euro",
            (("zahlen", "zahlen nicht"),), ("Köln", "Bonn"),
        ),
        Pair(
            "a list in a list", "de",
            "Es zahlen:\n- Köln:\n    - Kalk 3 Euro\n    - Deutz 4 Euro\n- Bonn 5 Euro",
            (("Es zahlen", "Es zahlen nie"),), ("Köln", "- Kalk", "- Deutz", "Bonn"),
        ),
        Pair(
            "text below the list", "de",
            f"{OPENING}\n- Köln 3 Euro\n- Bonn 4 Euro\n\nUlm hat 12 Brücken. Gera hat 3 Tore.",
            TURN, ("Köln", "Bonn"),
        ),
        Pair(
            "a kicker with a colon", "de",
            "Wolf im Kreis:\nJäger wollen schießen\nUlm hat 12 Brücken.\nGera hat 3 Tore.",
            (("Kreis", "Land"),), ("Jäger",),
        ),
        Pair(
            "a headline worded otherwise", "de",
            "Städte haben gezahlt\n\nUlm hat 12 Brücken.\n\nGera hat 3 Tore.", TURN,
        ),
    ],
    ids=lambda pair: pair.name,
)  # fmt: skip
def test_only_the_items_depend_on_the_heading_above_them(pair):
    assert faults(pair) == []


def test_an_introduction_read_as_a_kicker_is_named_once():
    text = f"{OPENING}\n- Köln 300 Euro\n- Bonn 400 Euro"
    page = page_of(text, "de", tuple(find_blocks(text)))
    found = context_of(page, text.index("300"), text.index("300") + 3)
    assert [(one.kind, one.words) for one in found] == [(SupportKind.INTRODUCTION, OPENING)]
