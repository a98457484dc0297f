"""Short reports in many languages, the material of `benchmarks/languages.py`."""

from pathlib import Path

MATERIAL = Path(__file__).parents[2] / "benchmarks" / "support" / "news.tsv"


def _texts() -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for line in MATERIAL.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text = line.split("\t", 1)
            texts.setdefault(language, []).append(text)
    return texts


TEXTS = _texts()
"""Six headlines and six sentences a language."""
NEWS = {
    language: f"{lines[0]}\n\n{lines[6]} {lines[10]}"
    for language, lines in TEXTS.items()
    if language not in {"de", "en"}
}
"""A headline and two sentences in each language but German and English."""

SWISS = (
    "D’Regierig het am Mäntig es neus Budget vorgstellt, wo d’Usgabe um drü Prozänt söll chürze. "
    "Es isch nöd klar, wer das zahlt, het de Finanzdiräkter gseit. Mir händ vo dem nüt gwüsst."
)

MIXED = (
    "Die Regierung hat am Donnerstag einen neuen Haushalt vorgelegt, der um 3 Prozent wächst.\n\n"
    "Le gouvernement a présenté jeudi un budget de 40 millions d'euros, a annoncé la ministre, "
    "qui prévoit une hausse de 3 pour cent pour l'année prochaine.\n\n"
    "Die Opposition hält das für zu wenig und will 5 Prozent."
)
