"""The pages of the splitter's rules in the documentation: one page a rule, an index a language.

A page has the rule's docstring (what it finds, what it leaves alone and why), the words
that start it, and the results on its examples. They are made when the site is built: the
code is the only place where a rule is described.
"""

import inspect
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from articles.facts.kinds import Kind
from articles.splitting import LANGUAGES, SplitClaim, language_named, split
from articles.splitting.engine import Family, Rule
from articles.splitting.reading import Language
from articles.splitting.rule_docs import split_docstring
from tests.splitting.examples import EXAMPLES, plain

ROOT = Path(__file__).resolve().parent.parent
NAMES = {"de": "German", "en": "English"}
PUBLISHED = date(2021, 3, 20)
LISTED_WORDS = 10
LEAST_LETTERS = 5


def rule_pages() -> Iterator[tuple[str, str]]:
    """Yield the path of every page below `rules/` in the site, and its text."""
    yield "README.md", front_page()
    for code in LANGUAGES:
        language = language_named(code)
        yield f"{code}/README.md", index(code, language)
        for family in language.families:
            for rule in family.rules:
                yield f"{code}/{rule.name}.md", page(code, language, family, rule)


def front_page() -> str:
    lines = ["# The rules of the splitter", ""]
    lines += ["One page a rule: what it finds, what it leaves alone and why, what starts it."]
    lines += ["[Adding a rule](../adding-a-rule.md) says how to add one.", ""]
    for code in LANGUAGES:
        number = sum(len(family.rules) for family in language_named(code).families)
        lines.append(f"- [{NAMES[code]}]({code}/README.md): {number} rules")
    return "\n".join(lines) + "\n"


def index(code: str, language: Language) -> str:
    """Return the list of a language's rules by family, in order of precedence."""
    lines = [f"# {NAMES[code]} rules", ""]
    lines += ["Within a family, the rule that stands first keeps the words.", ""]
    for family in language.families:
        if family.rules:
            lines += [f"## {family.name}", "", "| rule | kinds | finds |", "|---|---|---|"]
            lines += [row(code, rule) for rule in family.rules]
            lines.append("")
    return "\n".join(lines)


def row(code: str, rule: Rule) -> str:
    kinds = ", ".join(f"`{kind}`" for kind in kinds_of(code, rule))
    finds = split_docstring(rule)[0].split("\n\n")[0].replace("|", "\\|")
    return f"| [{rule.name}]({rule.name}.md) | {kinds} | {finds} |"


def page(code: str, language: Language, family: Family, rule: Rule) -> str:
    """Return the page of one rule."""
    finds, leaves = split_docstring(rule)
    kinds = ", ".join(f"`{kind}`" for kind in kinds_of(code, rule))
    lines = [f"# {rule.name}", ""]
    lines += [f"[{NAMES[code]} rules](README.md), family *{family.name}*, {code_of(rule)}"]
    lines += [f"Kinds in its examples: {kinds or 'none'}."]
    lines += ["", "## Finds", "", finds, "", "## Leaves alone", "", leaves or "–"]
    lines += ["", "## Starts at", "", *started_by(language, rule)]
    lines += ["", "## Examples", "", *examples(code, rule)]
    return "\n".join(lines) + "\n"


def code_of(rule: Rule) -> str:
    path = Path(inspect.getsourcefile(rule.read) or "").relative_to(ROOT)
    return f"`{rule.read.__name__}` in `{path.as_posix()}`."


def started_by(language: Language, rule: Rule) -> Iterator[str]:
    """Yield a line for each class of words that starts the rule, with some of its words."""
    for name in sorted(rule.triggers):
        words = telling(language.vocabulary.words_of(name))
        some = ", ".join(f"`{word}`" for word in words[:LISTED_WORDS])
        more = f" and {len(words) - LISTED_WORDS} more" if len(words) > LISTED_WORDS else ""
        yield (
            f"- `{name}`: {some}{more}" if some else f"- `{name}`: read from how the word is built"
        )


def telling(words: Iterable[str]) -> list[str]:
    """Order words by length, with very short ones last."""
    return sorted(words, key=lambda word: (len(word) < LEAST_LETTERS, len(word), word))


def examples(code: str, rule: Rule) -> Iterator[str]:
    """Yield the results of the rule on its examples; the day is that of the tests."""
    if rule.name not in EXAMPLES[code]:
        yield "None yet: see `tests/splitting`."
        return
    *found, left = EXAMPLES[code][rule.name]
    yield f"Published on {PUBLISHED.isoformat()}."
    yield ""
    for marked in found:
        text = marked.replace("⟦", "**").replace("⟧", "**").replace("\n", " ")
        yield f"- {text}"
        for claim in claims_of(code, rule, marked):
            words = plain(marked)[claim.start : claim.end].replace("\n", " ")
            yield f"  - {words}: `{claim.kind}` {value_of(claim)}"
    yield f"- Left alone: {left}".replace("\n", " ")


def claims_of(code: str, rule: Rule, marked: str) -> list[SplitClaim]:
    claims = split(plain(marked), language=code, published=PUBLISHED)
    return [claim for claim in claims if claim.rule == rule.name]


def value_of(claim: SplitClaim) -> str:
    if claim.value is None:
        return "no value"
    value = {k: v for k, v in claim.value.to_json().items() if k != "number_span"}
    return f"`{json.dumps(value, ensure_ascii=False, sort_keys=True)}`"


def kinds_of(code: str, rule: Rule) -> list[Kind]:
    """Return the kinds of what the rule finds in its examples."""
    texts = EXAMPLES[code].get(rule.name, ("", "", ""))[:2]
    found = {claim.kind for text in texts for claim in claims_of(code, rule, text)}
    return sorted(found)
