"""Read what the plausibility rules find: `python benchmarks/plausibility.py [FILE.jsonl …]`.

Without files the texts of the demo newsroom are read. A line of a file is a text:
`{"doc", "text", "anchor_date", "lang"}`, as `manage.py split --jsonl` takes it. Prints every
finding that does not fit, with its sentences, then for each rule how many fit and how many
do not. Nobody but a reader can say which of them are false alarms. `--fitting` prints also
what fits; `--undated` passes over the days, for a file in which they are made up.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.facts.blocks import BlockKind
from articles.management.demo.newsroom import MANUSCRIPTS, texts_of
from articles.plausibility import RULES, CheckedText, Finding, Stated, check, explain
from articles.splitting import split
from articles.splitting.blocks import find_blocks

Text = tuple[str, str, str, date | None]


def demo_texts() -> Iterator[Text]:
    """Yield name, language, text and day of the demo's articles."""
    for manuscript in MANUSCRIPTS:
        yield (
            manuscript.key,
            manuscript.language,
            texts_of(manuscript)[0],
            manuscript.publication_date,
        )


def texts_in(path: Path) -> Iterator[Text]:
    """Yield name, language, text and day of the texts in a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = row.get("anchor_date")
        published = date.fromisoformat(day[:10]) if day else None
        yield f"{path.stem}:{row['doc']}", row.get("lang", "de"), row["text"], published


def manuscript_of(text: str, language: str, published: date | None) -> CheckedText:
    """Make a manuscript of what the splitter marks."""
    blocks = find_blocks(text)
    stated = []
    for number, claim in enumerate(split(text, language=language, published=published)):
        around = (block.kind for block in blocks if block.start <= claim.start < block.end)
        stated.append(
            Stated(
                number,
                claim.kind,
                claim.value.to_json() if claim.value else None,
                claim.start,
                claim.end,
                claim.sentence_start,
                claim.sentence_end,
                next(around, BlockKind.PARAGRAPH),
            )
        )
    return CheckedText(text, tuple(stated), (), published, language)


def show(doc: str, manuscript: CheckedText, finding: Finding) -> None:
    """Print a finding with the sentences it is about."""
    print(f"\n{doc} [{finding.rule}] {'fits' if finding.ok else 'DIFFERS'}")
    print(f"  {explain(finding, 'en', str)}")
    facts = [fact for fact in manuscript.stated if fact.key in finding.keys]
    for sentence in dict.fromkeys(" ".join(manuscript.sentence(f).split()) for f in facts):
        print(f"  | {sentence}")


def main() -> None:
    fitting, undated = "--fitting" in sys.argv, "--undated" in sys.argv
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    texts = [text for path in paths for text in texts_in(path)] or list(demo_texts())
    counts: Counter[tuple[str, bool]] = Counter()
    seconds = 0.0
    for doc, language, text, published in texts:
        manuscript = manuscript_of(text, language, None if undated else published)
        begun = time.perf_counter()
        findings = check(manuscript)
        seconds += time.perf_counter() - begun
        for finding in findings:
            counts[finding.rule, finding.ok] += 1
            if fitting or not finding.ok:
                show(doc, manuscript, finding)
    length = sum(len(text) for _, _, text, _ in texts)
    print(f"\n{len(texts)} texts, {length:,} characters, rules took {seconds:.2f} s")
    print(f"{'rule':<24}{'fits':>6}{'differs':>9}")
    for rule in RULES:
        print(f"{rule:<24}{counts[rule, True]:>6}{counts[rule, False]:>9}")


if __name__ == "__main__":
    main()
