import unicodedata

import numpy
import pytest

from articles.facts.blocks import Block, BlockKind
from articles.intake import (
    detect_language,
    foreign_parts,
    read_manuscript,
    settle_language,
)
from articles.intake import language as model
from articles.intake.manuscript import WarningCode
from tests.intake.news import MIXED, NEWS, SWISS

GERMAN = "Das Werk steht seit drei Jahren am Hafen, und die Stadt hat es nicht verkauft."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        ("The plant has stood at the harbour for three years.", "en"),
        ("In Emden war die Halle am Freitag in Betrieb.", "de"),
        ("He said: „Das ist knapp“, but the council was not with him on that.", "en"),
        ("EZB senkt Leitzins", "de"),
        ("Fed cuts rates", "en"),
        ("DIE STADT HAT DAS WERK NICHT VERKAUFT", "de"),
        ("", "und"),
        ("2021 – 3:1 …", "und"),
    ],
)
def test_the_words_show_the_language(text, language):
    assert detect_language(text) == language


@pytest.mark.parametrize(("language", "text"), NEWS.items(), ids=str)
def test_a_report_is_never_taken_for_german_or_english(language, text):
    assert detect_language(text) == language
    assert settle_language(text, "de-DE").contradicts == "de-DE"


def test_the_model_is_read_in_place_and_ranks_as_the_library_does():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    ours, theirs = model._library(), LanguageIdentifier.from_model_file(MODEL_FILE)
    assert isinstance(ours.nb_ptc, numpy.memmap)
    assert isinstance(ours.tk_nextmove.obj, numpy.memmap)
    assert all(ours.rank(text) == theirs.rank(text) for text in (*NEWS.values(), SWISS, "Fed"))


def test_swiss_german_is_no_german():
    assert detect_language(SWISS) == "gsw"
    assert settle_language(SWISS, "de-CH").tag == "gsw"


@pytest.mark.parametrize("stated", ["de-AT", "de", "gsw", "nds", "hsb"])
def test_a_stated_language_is_kept_unless_the_text_contradicts_it(stated):
    assert settle_language(GERMAN, stated) == settle_language(GERMAN, stated)
    assert settle_language(GERMAN, stated).tag == stated


def test_a_foreign_tag_on_a_german_text_is_put_right():
    assert settle_language(GERMAN * 3, "fr").tag == "de"


@pytest.mark.parametrize("stated", ["nb", "nn", "no"])
def test_norwegian_is_one_language_in_two_spellings(stated):
    assert settle_language(NEWS["no"], stated).tag == stated


def test_a_paragraph_in_another_language_is_found_among_german_ones():
    start, end = MIXED.index("Le gouvernement"), MIXED.index("\n\nDie Opposition")
    blocks = [
        Block(BlockKind.PARAGRAPH, 0, start - 2),
        Block(BlockKind.PARAGRAPH, start, end),
        Block(BlockKind.PARAGRAPH, end + 2, len(MIXED)),
    ]
    assert list(foreign_parts(MIXED, blocks, "de-AT")) == [blocks[1]]
    assert list(foreign_parts(MIXED, blocks, "fr")) == []


@pytest.mark.parametrize(
    ("document", "media_type"),
    [
        ('<html lang="de"><body><p>{}</p></body></html>', "text/html"),
        ('{{"uri": "urn:x", "language": "de", "body_text": "{}"}}', "application/ninjs+json"),
        (
            '<nitf xml:lang="de"><body><body.content><p>{}</p></body.content></body></nitf>',
            "text/xml",
        ),
    ],
    ids=["HTML", "ninjs", "NITF"],
)
def test_a_document_that_names_the_wrong_language_is_warned_of(document, media_type):
    read = read_manuscript(
        document.format(NEWS["fr"].replace("\n", " ")).encode(), media_type=media_type
    )
    assert read.language == "fr"
    [warning] = [w for w in read.warnings if w.code == WarningCode.LANGUAGE_CONTRADICTED]
    assert warning.params == {"stated": "de", "found": "fr"}


def test_a_document_keeps_the_region_that_it_names():
    page = f'<html lang="de-AT"><body><p>{GERMAN}</p></body></html>'
    assert read_manuscript(page, media_type="text/html").language == "de-AT"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_text_is_in_the_same_language(form):
    german = "Für die Prüfung über die Höfe und Wälder hört man an der Küste späte Töne."
    assert detect_language(unicodedata.normalize(form, german)) == "de"
    assert detect_language(unicodedata.normalize(form, NEWS["fr"])) == "fr"
