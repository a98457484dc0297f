"""Read the steps of a tutorial from its page.

What is done in the browser stands in the items of numbered lists, marked as it is read:

| marked        | what is done                                                            |
|---------------|-------------------------------------------------------------------------|
| `<address>`   | the page at this address is opened                                      |
| `**words**`   | the button, link, field or sentence with these words is clicked         |
| a key         | `<kbd>` is pressed                                                      |
| `code`        | is typed into the field that was clicked, or chosen there               |
| a block       | the same with several lines                                             |
| `*words*`     | these words are seen on the page                                        |
| a picture     | the page looks like this now                                            |

Outside lists a block is a command (`sh`; with `title="Terminal 1"` one that goes on), a file
(any language with `title="NAME"`), or what the command before it prints (`text`, where … is
anything; with `title="Terminal 1"` by the program there). Blocks in `console` are not followed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable("table")
_TITLE = re.compile(r'title="([^"]+)"')


class Act(Enum):
    OPEN = "open"
    CLICK = "click"
    PRESS = "press"
    TYPE = "type"
    SEE = "see"
    PICTURE = "picture"
    RUN = "run"
    START = "start"
    WRITE = "write"
    PRINTED = "printed"


@dataclass(frozen=True)
class Step:
    """What a reader does: `words` is what is clicked, typed, pressed, run; `name` of a file."""

    act: Act
    words: str
    name: str = ""


def steps_of(page: Path) -> list[Step]:
    """Return the steps of a tutorial in their order."""
    return list(_steps(_PARSER.parse(page.read_text(encoding="utf-8"))))


def at(step: Step, places: Mapping[str, str]) -> Step:
    """Return the step with other addresses, names of files or the like, by those of the page."""
    words = step.words
    for written, place in places.items():
        words = words.replace(written, place)
    return replace(step, words=words)


def _steps(tokens: Sequence[Token]) -> Iterator[Step]:
    depth = 0
    for token in tokens:
        depth += (token.type == "ordered_list_open") - (token.type == "ordered_list_close")
        if token.type == "fence":
            yield from [Step(Act.TYPE, token.content.rstrip())] if depth else _block(token)
        elif depth and token.type == "inline":
            yield from _marked(token.children or [])
        elif token.type == "inline":
            yield from _pictures(token.children or [])


def _block(token: Token) -> Iterator[Step]:
    language, _, rest = token.info.partition(" ")
    title = _TITLE.search(rest)
    if language == "sh":
        yield Step(Act.START if title else Act.RUN, token.content, title[1] if title else "")
    elif language == "text":
        yield Step(Act.PRINTED, token.content, title[1] if title else "")
    elif title:
        yield Step(Act.WRITE, token.content, title[1])


def _pictures(tokens: Sequence[Token]) -> Iterator[Step]:
    for token in tokens:
        if token.type == "image":
            yield Step(Act.PICTURE, str(token.attrs["src"]))


def _marked(tokens: Sequence[Token]) -> Iterator[Step]:
    """Yield the steps of a paragraph of an item."""
    kinds = {"strong_open": Act.CLICK, "em_open": Act.SEE, "link_open": Act.OPEN}
    kind, words = None, ""
    for token in tokens:
        if token.type in kinds and (token.type != "link_open" or token.info == "auto"):
            kind, words = kinds[token.type], ""
        elif token.type == "html_inline" and token.content in ("<kbd>", "</kbd>"):
            if token.content == "</kbd>":
                yield Step(Act.PRESS, words)
            kind, words = (Act.PRESS, "") if token.content == "<kbd>" else (None, "")
        elif token.type in ("strong_close", "em_close", "link_close") and kind:
            yield Step(kind, words)
            kind = None
        elif token.type == "code_inline" and kind is None:
            yield Step(Act.TYPE, token.content)
        elif token.type == "image":
            yield Step(Act.PICTURE, str(token.attrs["src"]))
        else:
            words += "\n" if token.type == "softbreak" else token.content
