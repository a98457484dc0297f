"""Every text of the code has its German, and the catalogue has nothing else."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import django
import pytest
from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from django.apps import apps
from django.utils import dates, translation
from django.utils.translation.template import templatize

from tools.catalogues import faults

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "de" / "LC_MESSAGES" / "django.po"
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "pgettext_noop": ((1, "c"), 2),
    "npgettext_noop": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
WORDING = ROOT / "factcheck" / "library_texts.py"
FAMILIAR = re.compile(
    r"\b([Dd](u|ich|ir|eine?[mnrs]?)|[Ee](uch|uer|ure[mnrs]?)"
    r"|(Gib|Wähle?|Lass|Stelle?|Überprüfe|Prüfe|Klicke?|Melde|Versuche|Bestätige|Lade|Nutze"
    r"|Verwende|Sende|Trage|Entferne|Korrigiere|gib|wähle|überprüfe|klicke?|melde|versuche"
    r"|bestätige|stelle|verwende|sende))\b"
)
# What nobody can come to: there is no sign-up, and no account is one elsewhere.
ABSENT = re.compile(
    r"third-party|client|device|per line|View your|phone|sign ?(up|in)\b|log(ging in|in to)"
    r"|requested a password reset"
)
# What a desk doesn't say: old names, one sex for all, two words for one thing.
UNSAID = re.compile(
    r"Wortbuch|Übergabegespräch|Eingeweiht|Prüfende|Prüfkr[aä]ft|Freigabe (ist )?(gefallen|fällt)"
    r"|\b(der|den|dem|des|ein|einen|einem) (Autors?|Prüfers?|Administrators?)\b"
    r"|\w(\*|:|_)in(nen)?\b|(?<![-\w])Mail(s|adressen?)?\b|gescheitert|heutigen Regeln"
)
# The glossary's word for a term, wherever the English has it.
TERMS = {
    r"\brevisions?\b": "Textfassung",
    r"\breference facts?\b": "Stammwissen",
    r"\bpassages?\b": "Passage",
    r"\bword ledger\b": "Wortkontrolle",
    r"\bsecond looks?\b": "weite[nr] Blick",
    r"\bsuggested wordings?\b": "Formulierungsvorschl",
    r"\berror class": "Fehlerklasse",
    r"\bembargo": "Sperrfrist",
    r"\bconflicts? of interest\b": "Interessenkonflikt",
}
# Words by which texts are read, in the language of the text.
VOCABULARY = ("splitting", "anchoring", "matching", "intake", "plausibility", "migrations")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|(?<!%)\{\w+\}")
WORD = re.compile(r"[^\W\d_]{3,}")
TAG = re.compile(r"<[^>]*>")

Key = tuple[str | None, str]


def sources() -> Iterator[str]:
    """Yield each file with texts of ours, as Python that `extract` can read."""
    for folder in ("articles", "factcheck"):
        for path in sorted(ROOT.glob(f"{folder}/**/*.py")):
            code = path.read_text(encoding="utf-8")
            if "gettext" in code:
                yield code
    for path in sorted(ROOT.glob("templates/**/*.*")):
        code = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        # What surrounds the texts has become rows of X, indented anyhow.
        yield re.sub(r"(?m)^\s+", "", code)


def keys_in(code: str) -> set[Key]:
    """Return the keys of the texts in Python code."""
    found = extract("python", BytesIO(code.encode()), KEYWORDS)
    return {(context, forms_of(ids)[0]) for _, ids, _, context in found}


@cache
def texts() -> dict[Key, tuple[str, ...]]:
    """Return the forms (singular, then plural if there is one) of each text by its key."""
    found: dict[Key, tuple[str, ...]] = {}
    for code in sources():
        for _, ids, _, context in extract("python", BytesIO(code.encode()), KEYWORDS):
            forms = ids if isinstance(ids, tuple) else (ids,)
            key = (context, forms[0])
            found[key] = max(found.get(key, ()), forms, key=len)
    return found


@cache
def german() -> dict[Key, Message]:
    """Return the catalogue's entries by key, obsolete ones under a key of their own."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="de", abort_invalid=True)
    entries = [*catalogue, *catalogue.obsolete.values()]
    return {(entry.context, forms_of(entry.id)[0]): entry for entry in entries if entry.id}


def forms_of(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def test_texts_are_found_in_python_in_templates_and_in_pure_modules() -> None:
    assert {
        (None, "The article is archived."),
        (None, "Skip to the content"),
        (None, "The PDF is damaged. Please save it again."),
        ("kind of claim", "Duration"),
        ("questions", "None."),
    } <= texts().keys()
    assert texts()[None, "One passkey."] == ("One passkey.", "%(count)s passkeys.")


def test_every_text_has_its_german() -> None:
    assert sorted(texts().keys() - german().keys(), key=str) == []


def test_the_catalogue_has_no_text_that_the_code_has_not() -> None:
    assert sorted(german().keys() - texts().keys(), key=str) == []


def test_the_catalogue_is_whole_and_has_no_gap() -> None:
    assert list(faults(CATALOGUE)) == []


def test_every_text_with_a_plural_has_two_german_forms() -> None:
    wrong = [
        key
        for key, forms in texts().items()
        if key in german() and len(forms_of(german()[key].string)) != len(forms)
    ]
    assert wrong == []


def test_tags_are_those_of_the_english() -> None:
    wrong = [
        (english, translated)
        for entry in german().values()
        for english, translated in zip(forms_of(entry.id), forms_of(entry.string), strict=True)
        if sorted(TAG.findall(english)) != sorted(TAG.findall(translated))
    ]
    assert wrong == []


@pytest.mark.parametrize(("language", "foreign"), [("English", "„‚"), ("German", "”’«»")])
def test_quotation_marks_are_those_of_the_language(language: str, foreign: str) -> None:
    theirs = keys_in(WORDING.read_text(encoding="utf-8")) if language == "English" else set()
    forms = [
        TAG.sub("", form)
        for key, entry in german().items()
        for form in forms_of(entry.id if language == "English" else entry.string)
        if key not in theirs
    ]
    assert [form for form in forms if set(form) & set(foreign + '"')] == []


def test_the_german_is_what_a_desk_says() -> None:
    forms = [form for entry in german().values() for form in forms_of(entry.string)]
    assert [form for form in forms if UNSAID.search(form)] == []


@pytest.mark.parametrize(("english", "word"), TERMS.items())
def test_a_term_of_the_glossary_has_one_german_word(english: str, word: str) -> None:
    wrong = [
        (one, form)
        for entry in german().values()
        for one, form in zip(forms_of(entry.id), forms_of(entry.string), strict=True)
        if re.search(english, PLACEHOLDER.sub("", one), re.IGNORECASE) and not re.search(word, form)
    ]
    assert wrong == []


def library_catalogues() -> list[Path]:
    places = [
        Path(django.__file__).parent / "conf",
        *(Path(a.path) for a in apps.get_app_configs()),
    ]
    return [
        p for one in places if (p := one / "locale" / "de" / "LC_MESSAGES" / "django.mo").exists()
    ]


def shown(entry: Message) -> list[str]:
    """Return what a German reader sees of a library's text: our words for it, else its own."""
    one, *more = forms_of(entry.id)
    if more:
        return [translation.ngettext(one, more[0], number) for number in (1, 2)]
    context = entry.context
    return [translation.pgettext(context, one) if context else translation.gettext(one)]


def test_texts_of_libraries_use_the_formal_address_too() -> None:
    familiar, entries = [], 0
    with translation.override("de"):
        for path in library_catalogues():
            for entry in read_mo(BytesIO(path.read_bytes())):
                entries += 1
                if entry.id and not ABSENT.search(forms_of(entry.id)[0]):
                    familiar += [text for text in shown(entry) if FAMILIAR.search(text)]

    assert entries > 1000
    assert familiar == []


def test_the_catalogue_leaves_django_s_months_and_weekdays_alone() -> None:
    """A text that is also Django's ("May") needs a context, or it would change Django's."""
    with translation.override(None):
        names = [str(name) for name in (*dates.MONTHS.values(), *dates.WEEKDAYS.values())]
    assert "May" in names
    assert not {(None, name) for name in names} & german().keys()


def two_languages(code: str) -> list[str]:
    """Return the texts in tables with the keys "de" and "en"; formats have no long words."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Dict):
            keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
            parts = [part for value in node.values for part in ast.walk(value)]
            texts = (
                [p.value for p in parts if isinstance(p, ast.Constant)]
                if keys >= {"de", "en"}
                else []
            )
            found += [
                t for t in texts if isinstance(t, str) and WORD.search(PLACEHOLDER.sub("", t))
            ]
    return found


def test_no_module_has_a_table_of_texts_in_both_languages() -> None:
    paths = [
        path
        for folder in ("articles", "factcheck")
        for path in sorted(ROOT.glob(f"{folder}/**/*.py"))
        if path.relative_to(ROOT).parts[1] not in VOCABULARY
    ]
    assert len(paths) > 300
    found = {str(path): two_languages(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: texts for path, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('LABELS = {"de": {"a": "Wert"}, "en": {"a": "Value"}}', ["Wert", "Value"]),
        ('WORD = {"de": "gefallen", "en": "fallen"}', ["gefallen", "fallen"]),
        ('DAYS = {"de": "D, j. F Y {weekday}", "en": "D, j F Y"}', []),
        ('NAMES = {"de": "Deutsch"}', []),
    ],
)
def test_a_table_of_texts_in_both_languages_is_found(code: str, texts: list[str]) -> None:
    assert sorted(two_languages(code)) == sorted(texts)
