"""Plant errors in texts and count which are found: `python benchmarks/errors.py [FILE.jsonl]`.

    --archive 300    texts of the file that are the newsroom's archive; the others are tested
    --seed 1         draws other errors
    --documents 10   one error in ten is also looked for with the text's own wire copy attached
    --each           each text is tested, with all others of the file as its archive
    --only age       plants errors of this sort alone
    --show           prints each error that was found, and each flag on a clean text

Without a file the texts of the demo newsroom are read. A line of a file is a text:
`{"doc", "text", "anchor_date", "lang"}`, as `manage.py split --jsonl` takes it. In each text
one error of each sort is planted, one at a time. It counts as found where a finding that the
clean text has not is about a claim that touches it. Each way has other knowledge:

- nothing: the text alone
- archive, imported: other texts of the newsroom, which nobody checked
- archive, cleared: the same texts with every claim judged right
- printed before: an earlier article gave each age and name of the text correctly, on a day
  of the three years before
- reference facts: birth dates and spellings of the text's people are entered
- documents: the clean text is attached as a document (an upper bound: sources say it otherwise)

Beside them is how many errors are in claims of which the archive says anything at all (the
person's age or office, the full name, who has the office, the same figure or date in a sentence
with a word in common): no rule that compares with it can find the others. "Of them" is the part
that is found with the archive cleared.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import django

from articles.documents import DocumentBlock, DocumentText
from articles.facts.ages import age_on
from articles.facts.kinds import Kind
from articles.plausibility import CheckedText, Finding, Known, Stated, check, explain
from articles.plausibility.ages import stated_ages
from articles.plausibility.memory import HouseMemory
from articles.plausibility.remembering import born_between, full_names_of, is_full
from articles.plausibility.statements import Params
from articles.queries.source_matches import match_prepared, prepare_document
from benchmarks.plausibility import demo_texts, manuscript_of, texts_in
from benchmarks.support.earlier_articles import EarlierArticles
from benchmarks.support.planting import SORTS, Planted, Pool, planted

Named = tuple[str, CheckedText]
WAYS = (
    "nothing",
    "archive, imported",
    "archive, cleared",
    "printed before",
    "reference facts",
    "documents",
)


@dataclass(frozen=True, slots=True)
class ErrorCounts:
    """Errors planted and found by way and sort, and flags on clean texts by way.

    `known` are, by sort, those of which the archive knows something, and how many of these are
    found with it cleared.
    """

    texts: int
    planted: Mapping[tuple[str, str], int]
    found: Mapping[tuple[str, str], int]
    flags: Mapping[str, int]
    known: Mapping[str, tuple[int, int]]


def main() -> None:
    parser = argparse.ArgumentParser(description="Plant errors and count which are found.")
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--archive", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--only", choices=SORTS)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    raw = texts_in(options.file) if options.file else demo_texts()
    texts = [(name, manuscript_of(text, lang, day)) for name, lang, text, day in raw]
    Random(options.seed).shuffle(texts)
    archive, tested = texts[: options.archive], texts[options.archive :]
    if options.each:
        archive, tested = texts, texts
    counts = measure(
        tested, archive, options.seed, options.documents, options.only, show=options.show
    )
    print_counts(counts, len(archive))


def measure(
    tested: Sequence[Named],
    archive: Sequence[Named],
    seed: int,
    every: int = 0,
    only: str | None = None,
    *,
    show: bool = False,
) -> ErrorCounts:
    """Plant errors in the tested texts; one in `every` is matched with documents.

    A text that is in the archive, too, is compared with the other ones.
    """
    houses = {
        "archive, imported": EarlierArticles.of(archive, is_checked=False),
        "archive, cleared": EarlierArticles.of(archive, is_checked=True),
    }
    pool = Pool.of([text for _, text in (*tested, *archive)])
    total, found, flags = Counter(), Counter(), Counter()
    known: dict[str, list[int]] = {}
    for name, clean in tested:
        random = Random(f"{seed} {name}")
        ways = Knowledge(clean, houses, random, name)
        before = {way: ways.findings(clean, way) for way in WAYS[:-1]}
        for way, findings in before.items():
            flags[way] += len(findings)
            told(name, way, clean, findings.values(), show=show)
        for error in planted(clean, pool, random):
            if only not in (None, error.sort):
                continue
            text = manuscript_of(error.into(clean.text), clean.language, clean.published)
            for way in WAYS[:-1]:
                total[way, error.sort] += 1
                new = hits(text, error, ways.findings(text, way), before[way])
                found[way, error.sort] += bool(new)
                if way == "archive, cleared" and ways.is_known(clean, error):
                    known.setdefault(error.sort, []).append(bool(new))
                told(f"{name} {error.was} → {error.now}", way, text, new, show=show)
            if every and random.randrange(every) == 0:
                total["documents", error.sort] += 1
                found["documents", error.sort] += differs(clean, text, error)
    sums = {sort: (len(rows), sum(rows)) for sort, rows in known.items()}
    return ErrorCounts(len(tested), total, found, flags, sums)


class Knowledge:
    """What is known in each way about a text, and what the rules find with it."""

    def __init__(
        self,
        clean: CheckedText,
        houses: Mapping[str, EarlierArticles],
        random: Random,
        name: str = "",
    ) -> None:
        self._houses, self._name = houses, name
        self._own = EarlierArticles()
        self._facts = tuple(_facts(clean, random))
        if clean.published:
            self._remember(clean, clean.published, random)

    def findings(self, text: CheckedText, way: str) -> dict[tuple, Finding]:
        """Return the contradictions of a text, by what they are about."""
        known = self._facts if way == "reference facts" else ()
        seen = replace(text, known=known, memory=self._memory(text, way))
        wrong = [finding for finding in check(seen) if not finding.ok]
        return {_about(seen, finding): finding for finding in wrong}

    def _memory(self, text: CheckedText, way: str) -> HouseMemory:
        if way == "printed before":
            return self._own.about(text)
        if way not in self._houses:
            return HouseMemory()
        return self._houses[way].about(text, self._name)

    def is_known(self, clean: CheckedText, error: Planted) -> bool:
        """Return whether the archive says something of a claim in which an error was planted."""
        house, end = self._houses["archive, cleared"], error.start + max(1, len(error.was))
        touched = (f for f in clean.stated if f.start < end and error.start < f.end)
        return any(house.knows(clean, fact, self._name) for fact in touched)

    def _remember(self, clean: CheckedText, published: date, random: Random) -> None:
        """Remember one earlier article that gave names and ages as they were then."""
        day = published - timedelta(days=random.randrange(1, 3 * 365))
        people = [(name, "") for name in full_names_of(clean)]
        for age in stated_ages(clean):
            if is_full(age.subject):
                born = _birthday(age.years, published, random)
                people.append((age.subject, str(age_on(day, born))))
        self._own.add("earlier", _article_about(people, day))


def _article_about(people: Iterable[tuple[str, str]], day: date) -> CheckedText:
    """Return an article of one sentence a person, with the age if there is one."""
    text, stated = "", []
    for name, age in people:
        start, words = len(text), f"{name} ({age}) kam. " if age else f"{name} kam. "
        text += words
        places = (start, len(text) - 1)
        last = start + len(name)
        key = len(stated)
        stated.append(Stated(key, Kind.PERSON, {"name": name}, start, last, *places))
        if age:
            value: Params = {"number": age, "unit": "year", "subject": name}
            end = last + 2 + len(age)
            stated.append(Stated(key + 1, Kind.AGE, value, last + 2, end, *places))
    return CheckedText(text, tuple(stated), (), day)


def _birthday(years: int, published: date, random: Random) -> date:
    span = born_between(published, years)
    return span.first + timedelta(days=random.randrange((span.last - span.first).days + 1))


def _facts(clean: CheckedText, random: Random) -> Iterable[Known]:
    for name in full_names_of(clean):
        yield Known(name, "spelling", {"name": name})
    for age in stated_ages(clean):
        if clean.published and is_full(age.subject):
            born = _birthday(age.years, clean.published, random).isoformat()
            yield Known(age.subject, "birth_date", {"timex": born})


def _about(text: CheckedText, finding: Finding) -> tuple:
    facts = {fact.key: fact for fact in text.stated}
    return finding.rule, *(text.words(facts[key]) for key in finding.keys)


def hits(
    text: CheckedText,
    error: Planted,
    findings: Mapping[tuple, Finding],
    before: Mapping[tuple, Finding],
) -> list[Finding]:
    """Return the findings that the clean text has not, about claims that touch the error."""
    end = error.start + max(1, len(error.now))
    touched = {f.key for f in text.stated if f.start < end and error.start < f.end}
    new = (finding for about, finding in findings.items() if about not in before)
    return [finding for finding in new if touched.intersection(finding.keys)]


def differs(clean: CheckedText, text: CheckedText, error: Planted) -> bool:
    """Return whether the clean text, attached as a document, contradicts the error."""
    day = clean.published or date(2026, 1, 1)
    blocks = tuple(DocumentBlock(line) for line in clean.text.split("\n") if line.strip())
    document = prepare_document(DocumentText("wire.txt", "text/plain", blocks), day)
    end = error.start + max(1, len(error.now))
    changed = {*error.was.casefold().split()} ^ {*error.now.casefold().split()}
    for row in match_prepared(text.text, text.language, day, [document]):
        if not row.passages or row.passages[0].relation != "differs":
            continue
        compared = f"{row.passages[0].claimed} {row.passages[0].found}".casefold().split()
        is_about = row.start < end and error.start < row.end
        if is_about or not changed.isdisjoint(compared):
            return True
    return False


def told(
    name: str, way: str, text: CheckedText, findings: Iterable[Finding], *, show: bool
) -> None:
    """Print findings, for those who look at each."""
    for finding in findings if show else ():
        print(f"{name} [{way}] {explain(finding, 'en', str)}")


def print_counts(counts: ErrorCounts, archived: int) -> None:
    """Print the share that was found by sort and way, and the flags on clean texts."""
    ways = [way for way in WAYS if any(key[0] == way for key in counts.planted)]
    print(
        f"\n{counts.texts} texts, {archived} in the archive; found in per cent of those planted\n"
    )
    print(f"{'':<16}{'planted':>8}" + "".join(f"{way:>19}" for way in (*ways, "known", "of them")))
    for sort in (*SORTS, ""):
        print(f"{sort or 'all':<16}" + _cells(counts, sort, ways))
    print(f"{'flags a text':<24}", end="")
    print("".join(f"{counts.flags.get(way, 0) / max(counts.texts, 1):>19.3f}" for way in ways[:5]))


def _cells(counts: ErrorCounts, sort: str, ways: Sequence[str]) -> str:
    def sums(table: Mapping[tuple[str, str], int], way: str) -> int:
        return sum(n for key, n in table.items() if key[0] == way and sort in ("", key[1]))

    cells = f"{sums(counts.planted, ways[0]):>8}"
    for way in ways:
        whole = sums(counts.planted, way)
        share = f"{100 * sums(counts.found, way) / whole:.1f}" if whole else "–"
        cells += f"{share:>19}"
    rows = [row for key, row in counts.known.items() if sort in ("", key)]
    known, hits = (sum(row[place] for row in rows) for place in (0, 1))
    of_them = f"{100 * hits / known:.1f}" if known else "–"
    return f"{cells}{known:>19}{of_them:>19}"


if __name__ == "__main__":
    main()
