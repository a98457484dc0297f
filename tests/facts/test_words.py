"""Words are counted as they are found."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articles.facts.words import count_words, is_whole, word_spans

PIECES = (
    "und der_Rat x²y ² .¹² [2] ab.3 [ ] 12 ½ 3,5 Meyer-Ott geht’s a.b. – - _ , ' \u0301 Ⅷ".split()
)
OTHERS = "東京 ｶﾞ か\u3099 ใช้ 서울 हिन्दी".split()
SPACES = ["", " ", "\n\n", "\x1c", "\x85", "\u00a0", "\u200b", "\u2028"]
parts = st.sampled_from([*PIECES, *OTHERS, *SPACES])


@given(st.one_of(st.text(max_size=40), st.lists(parts, max_size=15).map("".join)))
@example("Der Rat (aus Emden-Ost) zahlt 3,5 Mio. – heute.")
@example("")
def test_there_are_as_many_words_as_are_found(text):
    assert count_words(text) == len(word_spans(text))


def words(text):
    return " ".join(text[start:end] for start, end in word_spans(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东京政府今天投资300亿元,共3.5亿。", "东 京 政 府 今 天 投 资 300 亿 元 共 3.5 亿"),
        ("東京都のスーパー・が", "東 京 都 の ス ー パ ー が"),
        ("か\u3099い 𠮷野家", "か\u3099 い 𠮷 野 家"),
        ("รัฐบาลใช้เงิน", "รั ฐ บ า ล ใ ช้ เ งิ น"),
        ("ລັດຖະບານ", "ລັ ດ ຖ ະ ບ າ ນ"),
        ("រដ្ឋាភិបាល ។", "រ ដ្ឋា ភិ បា ល"),
        ("မြန်မာ ပတ္တမြား", "မြ န် မာ ပ တ္တ မြား"),
        ("iPhone是好", "iPhone 是 好"),
    ],
)
def test_scripts_without_spaces_have_a_word_a_sign(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("서울시는 오늘 300억원을", "서울시는 오늘 300억원을"),
        ("सरकार ने हिन्दी में", "सरकार ने हिन्दी में"),
        ("قالَت الحُكومة", "قالَت الحُكومة"),
        ("བོད་ཡིག", "བོད ཡིག"),
        ("Er ging.² „Nein.“³\n\n² 10² Felder, 5 m²", "Er ging Nein 10² Felder 5 m²"),
        ("Er ging.2 „Nein.“ [12] Um 8.30 [49 Boote] ging.34", "Er ging Nein Um 8.30 49 Boote ging"),
        ("die 312-köpfige Crew geht’s an", "die 312-köpfige Crew geht’s an"),
    ],
)
def test_scripts_with_spaces_keep_their_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("word", "spans", "is_read"),
    [
        ("312-köpfig", [(0, 3)], False),
        ("312-köpfig", [(0, 3), (4, 10)], True),
        ("Münchner", [(0, 1)], False),
        ("Donaudampfer", [(5, 12), (0, 5)], True),
        ("Donaudampfer", [(0, 5), (6, 12)], False),
        ("Rohde's", [(0, 5)], True),
        ("Thomas’", [(0, 6)], True),
        ("geht’s", [], False),
    ],
)
def test_a_word_is_whole_only_with_each_of_its_letters(word, spans, is_read):
    assert is_whole(word, (0, len(word)), spans) == is_read
