"""Pasted pages are sorted into the parts that newsrooms know."""

import time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.facts.blocks import BlockKind
from articles.splitting import block_marks as marks
from articles.splitting.block_units import read_units
from articles.splitting.blocks import find_blocks

PAGE = """Stromspeicher
Die Batterie aus dem Watt

Ein Werk in Emden soll bis 2027 doppelt so viele Zellen liefern. Die Stadt hofft auf 400 Stellen.
Neu: Die zweite Halle am Hafen, gesehen von der Fähre

Neu: Die zweite Halle am Hafen, gesehen von der Fähre

Foto: Ole Brandt\xa0/ Nordbild

Das Unternehmen Wattwerk hat am Freitag eine zweite Halle eröffnet. Sie kostete 48 Millionen Euro.

Zweifel an der Rechnung

Der Landkreis rechnet mit 380 Stellen. "Das ist knapp", sagte Landrat Hinnerk Poppen (51).

mik/dpa
"""

WRAPPED = """Emden (nb) - Das Unternehmen Wattwerk hat am Freitag in Emden eine
zweite Halle eröffnet. Sie kostete 48 Millionen Euro, wie die
Geschäftsführerin Maren Tjaden (51) vor Ort der Presse
sagte. Der Landkreis rechnet mit 380 neuen Stellen.

Im Jahr 2029 soll eine dritte Halle stehen. Der Beschluss dafür
fehlt noch, hieß es im Kreistag. Die Sitzung sei vertagt worden.
"""

BODY = (
    "Das Unternehmen Wattwerk hat am Freitag eine zweite Halle eröffnet. Sie kostete 48 Millionen "
    "Euro und steht am Hafen von Emden."
)


def sort(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in find_blocks(text)]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in sort(text)]


def kind_of(line: str, text: str) -> str:
    return next(kind for kind, words in sort(text) if words == line)


def test_a_pasted_page_is_sorted_from_kicker_to_sign_off():
    assert kinds(PAGE) == [
        "kicker",
        "headline",
        "teaser",
        "caption",
        "caption",
        "credit",
        "paragraph",
        "crosshead",
        "paragraph",
        "signoff",
    ]


def test_a_caption_that_comes_twice_points_at_the_first():
    blocks = find_blocks(PAGE)

    assert [block.repeat_of for block in blocks if block.kind is BlockKind.CAPTION] == [None, 3]


def test_a_headline_that_comes_twice_points_at_the_first():
    text = f"Die Batterie aus dem Watt\n\nDie Batterie aus dem Watt\n\n{BODY}\n\n{BODY[:68]}"

    blocks = find_blocks(text)

    assert [block.kind.value for block in blocks[:2]] == ["headline", "headline"]
    assert blocks[1].repeat_of == 0


def test_one_photographer_of_two_pictures_is_no_repeat():
    text = (
        f"Titel des Tages\n\n{BODY}\n\nHalle eins\nFoto: O. Brandt\n\nHalle zwei\nFoto: O. Brandt"
    )

    assert all(block.repeat_of is None for block in find_blocks(text))


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Ole Brandt / Nordbild",
        "FOTO: OLE BRANDT",
        "(Foto: privat)",
        "Fotos: Ole Brandt, Ida Rahn",
        "Bild: IMAGO / Nordbild",
        "Symbolfoto: Ole Brandt",
        "Illustration: Ida Rahn",
        "Grafik: Redaktion",
        "Quelle: Landkreis Aurich",
        "© Ole Brandt",
        "Ole Brandt / Getty Images",
        "Photo: Moira Tait/Reuters",
        "Photograph: Moira Tait/PA Media",
        "Photo by Moira Tait",
        "Image credit: Moira Tait",
    ],
)
def test_a_credit_is_known_by_its_label(line):
    text = f"Die Batterie aus dem Watt\n\n{BODY}\n\nHalle am Hafen\n{line}\n\n{BODY}\n\n{BODY} Ja."

    assert kind_of(line, text) == "credit"
    assert kind_of("Halle am Hafen", text) == "caption"


def test_a_credit_after_its_caption_is_a_part_of_its_own():
    text = f"Titel des Tages\n\n{BODY}\n\nDie Halle am Hafen. Foto: Ole Brandt/dpa\n\n{BODY}"

    assert kind_of("Die Halle am Hafen.", text) == "caption"
    assert kind_of("Foto: Ole Brandt/dpa", text) == "credit"


@pytest.mark.parametrize(
    "credit",
    [
        f"[Picture credits : picture alliance/{'x' * 79}]",
        f"Foto: A{'x' * 80}",
        "(Beispielfotos : privat, Emden)",
        "©Fotos: Ole Brandt",
    ],
)
def test_a_credit_is_split_off_where_a_search_of_the_whole_line_finds_it(credit):
    line = f"Die Halle: am Hafen. {credit}"

    units = read_units(line)

    found = marks.CREDIT_TAIL.search(line)
    assert found
    assert [unit.text for unit in units] == [line[: found.start()].rstrip(), found[0]]


def test_a_line_without_a_colon_near_its_end_is_not_searched_for_a_credit(monkeypatch):
    searched = []
    monkeypatch.setattr(marks, "CREDIT_TAIL", SimpleNamespace(search=lambda *a: searched.append(a)))

    read_units(f"Titel des Tages\n\nSie sagte: {BODY[:300]}\n\nFoto: Ole Brandt")

    assert [line for line, _start in searched] == ["Foto: Ole Brandt"]


def test_a_sentence_about_a_photo_is_no_credit():
    text = f"{BODY}\n\nSie sagte zum Foto: Es zeige eine Halle, in der sie niemals stand."

    assert kinds(text) == ["paragraph"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "ak/Reuters",
        "(dpa)",
        "dpa/lni",
        "mik, dpa und AFP",
        "mit Material von dpa",
        "Mit Material der Agenturen",
        "ak/mit Material von dpa",
        "Mitarbeit: Ida Rahn",
        "ak",
        "Von Ida Rahn",
        "Ida Rahn, Emden",
        "Reporting by Moira Tait; Editing by Alan Beck",
        "Additional reporting by Moira Tait",
        "By Moira Tait",
    ],
)
def test_initials_and_names_at_the_end_sign_off(line):
    assert kind_of(line, f"Titel des Tages\n\n{BODY}\n\n{line}\n") == "signoff"


def test_initials_in_brackets_after_the_last_sentence_are_a_part_of_their_own():
    assert sort(f"{BODY} (ak/dpa)")[-1] == ("signoff", "(ak/dpa)")


def test_a_party_in_brackets_inside_the_text_stays_in_its_paragraph():
    assert kinds(f"{BODY[:-1]} (dpa).\n\n{BODY}") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    ["Von Ida Rahn, Emden", "Von Ida Rahn und Ole Brandt", "Ein Interview von Ida Rahn"],
)
def test_a_byline_below_the_headline_is_the_authors_signature(line):
    text = f"Die Batterie aus dem Watt\n\n{line}\n\n{BODY}\n\n{BODY}"

    assert kinds(text)[:2] == ["headline", "signoff"]


def test_a_headline_that_begins_like_a_byline_stays_one():
    assert kinds(f"Von Emden aus in die Welt\n\n{BODY}")[0] == "headline"


def test_a_line_below_the_headline_without_a_full_stop_is_a_teaser():
    text = (
        "Tidal plant opens two years late\n"
        "The 48 million pound station will supply 9,000 homes\n\n"
        "By Moira Tait\n\nA power station began to feed the grid on Thursday. It is new.\n"
    )

    assert kinds(text) == ["headline", "teaser", "signoff", "paragraph"]


def test_an_agency_text_has_no_teaser():
    text = f"Zweite Halle eröffnet\n\nEmden (dpa) - {BODY}\n\n{BODY} {BODY}\n\n{BODY} {BODY} Ja."

    assert kinds(text) == ["headline", "paragraph", "paragraph", "paragraph"]


def test_the_stamp_of_a_day_is_neither_headline_nor_teaser():
    text = f"Die Batterie aus dem Watt\n14.11.2026, 10:05 Uhr\n\n{BODY}\n\n{BODY} {BODY}"

    assert kind_of("14.11.2026, 10:05 Uhr", text) == "paragraph"


def test_questions_of_an_interview_are_no_crossheads():
    questions = ["Wie hoch ist es?", "Seit wann wissen Sie es?", "Treten Sie zurück?"]
    answers = [f"{ask}\n\n{ask[:-1]}, das war im Mai. {BODY}" for ask in questions]
    text = "\n\n".join(["Wir haben uns verrechnet", *answers])

    assert "crosshead" not in kinds(text)


def test_list_items_and_table_rows_are_no_crossheads():
    text = f"{BODY}\n\n- 380 Stellen\n\n{BODY}\n\nUmsatz\t48 Millionen\n\n{BODY}"

    assert kinds(text) == ["paragraph"] * 5


def test_lines_that_a_mail_program_broke_are_one_paragraph():
    assert sort(WRAPPED) == [("paragraph", part) for part in WRAPPED.strip().split("\n\n")]


def test_short_lines_are_not_taken_for_broken_ones():
    assert len(find_blocks("Rot\nGelb\nGrün\nBlau")) == 4


def test_a_single_sentence_is_a_paragraph():
    assert kinds("Die Halle steht") == ["paragraph"]


def test_blank_text_has_no_blocks():
    assert find_blocks(" \n\t\r\n\u2028\xa0") == []


pieces = st.sampled_from(
    [
        *PAGE.splitlines(),
        *WRAPPED.splitlines(),
        "",
        "\r\n",
        "\u2028",
        "Foto: ",
        "(",
        "dpa",
        "\u200b",
    ]
)


@given(st.text() | st.lists(pieces).map("\n".join) | st.lists(st.text() | pieces).map("\n".join))
def test_blocks_cover_all_that_is_not_blank_in_order_and_without_overlap(text):
    position = 0
    blocks = find_blocks(text)
    for index, block in enumerate(blocks):
        assert position <= block.start < block.end <= len(text)
        assert not text[position : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert block.repeat_of is None or block.repeat_of < index
        position = block.end
    assert not text[position:].strip()


@given(st.lists(pieces).map("\n".join))
def test_the_same_text_is_sorted_the_same_way(text):
    assert find_blocks(text) == find_blocks(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a\n",
        "Foto: ",
        "Foto: A\n",
        "(",
        "dpa/",
        "a/",
        "A B\n",
        "Von A B, ",
        "?\n\n",
        "x" * 50 + "\n",
    ],
)
def test_hostile_text_takes_linear_time(unit):
    text = unit * (200_000 // len(unit))

    started = time.process_time()
    find_blocks(text)

    assert time.process_time() - started < 5
