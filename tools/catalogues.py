"""Find the faults of the catalogues in locale/: what msgfmt refuses, and gaps.

Written in Python, so that `make check` finds the same where gettext is not installed.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "locale"
LINE = re.compile(
    r'#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?) )?"([^"\\]|\\[abfnrtv"\\])*"|'
)
# What may stand before a keyword; Babel skips a translation without a text.
BEFORE = {
    "msgctxt": ("", "msgstr", "msgstr[]"),
    "msgid": ("", "msgstr", "msgstr[]", "msgctxt"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid",),
    "msgstr[]": ("msgid_plural", "msgstr[]"),
}
HEADER = ("content-type", "plural-forms", "language")
# Both ways to format; msgfmt checks only texts that are marked as such, this checks all.
PLACEHOLDER = re.compile(r"%%|%\(\w+\)[#0 +-]*\d*(?:\.\d+)?[a-zA-Z]|%[sdifrx]\b|\{\w*\}")


def main() -> int:
    """Print the faults of each catalogue; return 1 if there are any."""
    paths = sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))
    found = [f"{path.relative_to(ROOT)}: {fault}" for path in paths for fault in faults(path)]
    print("\n".join(found) or f"{len(paths)} catalogue, no fault")
    return int(bool(found or not paths))


class StrictCatalog(Catalog):
    """A catalogue that refuses a second entry for a text; Babel's would merge them."""

    def __setitem__(self, text: str | tuple[str, str], message: Message) -> None:
        if text and self.get(text, message.context):
            raise PoFileError("a second entry", self, str(text), message.lineno - 1)
        super().__setitem__(text, message)


def faults(path: Path) -> Iterator[str]:
    """Yield a sentence for each fault, with its line; those of the syntax end the search."""
    lines = path.read_text("utf-8").splitlines()
    if wrong := [*_malformed(lines), *_misplaced(lines)]:
        yield from wrong
        return
    catalogue = StrictCatalog(locale=path.parents[1].name)
    try:
        PoFileParser(catalogue, abort_invalid=True).parse(lines)
    except PoFileError as error:
        yield f"line {error.lineno + 1}: {error}: {error.line}"
        return
    names = {name.lower() for name, value in catalogue.mime_headers if value} & _named(lines)
    yield from (f"the header lacks {name}" for name in HEADER if name not in names)
    for message in catalogue:
        if message.id:
            what = f"line {message.lineno}: {_forms(message.id)[0]!r}"
            yield from (f"{what} {fault}" for fault in _faults_of(message, catalogue))


def _malformed(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not LINE.fullmatch(line.strip()):
            yield f"line {number}: a string or a keyword is malformed"


def _misplaced(lines: list[str]) -> Iterator[str]:
    last = ""
    for number, line in enumerate(lines, 1):
        keyword = re.sub(r"\d", "", line.split(" ", 1)[0])
        if keyword in BEFORE:
            if last not in BEFORE[keyword]:
                yield f"line {number}: {keyword} after {last or 'nothing'}"
            last = keyword


def _named(lines: list[str]) -> set[str]:
    """Return the names in the file's header; Babel adds what is missing."""
    header = lines[: next((n for n, line in enumerate(lines) if n and not line), len(lines))]
    return {line.strip('"').partition(":")[0].lower() for line in header}


def _faults_of(message: Message, catalogue: Catalog) -> Iterator[str]:
    english, translated = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield "is fuzzy"
    if not all(form.strip() for form in translated):
        yield "is not translated"
        return
    yield from map(str, message.check(catalogue))
    for form, other in _pairs(english, translated):
        if set(PLACEHOLDER.findall(form)) != set(PLACEHOLDER.findall(other)):
            yield f"has other placeholders: {other!r}"
        for edge in (str.startswith, str.endswith):
            if edge(form, "\n") != edge(other, "\n"):
                yield "begins or ends with a line break where the other does not"


def _pairs(english: tuple[str, ...], translated: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield each translated form beside its English one: the plural for every form but one."""
    for number, form in enumerate(translated):
        yield english[min(number, len(english) - 1)], form


def _forms(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


if __name__ == "__main__":
    sys.exit(main())
