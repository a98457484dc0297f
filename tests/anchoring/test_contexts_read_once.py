"""Claims of a sentence share what it leans on: no line is read for each of them."""

import pytest

from articles.anchoring import ContextPage, context_of, naming, sections
from articles.facts.blocks import Block, BlockKind
from articles.splitting import sentences

LINES = [f"Die Werft {n} hat {100 + n} Leute und {n} Schiffe." for n in range(12)]
MARKED = ["Was gilt:", *(f"- Werft {n} hat {100 + n} Leute und {n} Schiffe" for n in range(12))]
LEANING = [f"Eva Holm führt Werft {n}. Sie hat {100 + n} Leute und {n} Boote." for n in range(12)]


def page_of(lines):
    text = "\n\n".join(lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 2
    return ContextPage(text, sentences(text, "de"), blocks, "de")


def counted(monkeypatch, module, name):
    """Return a list that grows with each call of a function."""
    calls, function = [], getattr(module, name)
    monkeypatch.setattr(module, name, lambda *args: calls.append(args) or function(*args))
    return calls


@pytest.mark.parametrize("lines", [LINES, MARKED, LEANING])
def test_the_claims_of_a_sentence_read_no_line_twice(monkeypatch, lines):
    page = page_of(lines)
    last = page.text.rindex("hat")
    context = context_of(page, last, last + 3)
    introductions = counted(monkeypatch, sections, "_introduces")
    read = counted(monkeypatch, naming, "WordNumbers")

    others = [context_of(page, at, at + 3) for at in range(last, len(page.text) - 3)]

    assert set(others) == {context}
    assert (len(introductions), len(read)) == (0, 0)


def test_a_page_knows_its_own_introductions_only():
    plain, marked = page_of(LINES), page_of(MARKED)

    for page, expected in ((marked, 1), (plain, 0), (marked, 1)):
        at = page.text.rindex("hat")
        kinds = [support.kind.value for support in context_of(page, at, at + 3)]
        assert kinds.count("introduction") == expected
