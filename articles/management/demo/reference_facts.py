"""The reference facts of the demo newsroom."""

from datetime import date

from articles.management.demo.entries import DemoReferenceFact


def _born(subject: str, day: str, source: str, checked_days_ago: int) -> DemoReferenceFact:
    return DemoReferenceFact(
        subject=subject,
        kind="birth_date",
        value={"timex": day, "type": "DATE"},
        source=source,
        checked_days_ago=checked_days_ago,
    )


def _office(
    subject: str,
    role: str,
    organisation: str,
    term: tuple[str, str],
    source: str,
    checked_days_ago: int,
) -> DemoReferenceFact:
    first, last = term
    return DemoReferenceFact(
        subject=subject,
        kind="office",
        value={"role": role, "organisation": organisation},
        source=source,
        checked_days_ago=checked_days_ago,
        valid_from=date.fromisoformat(first),
        valid_until=date.fromisoformat(last) if last else None,
    )


def _spelling(name: str, source: str, checked_days_ago: int) -> DemoReferenceFact:
    return DemoReferenceFact(
        subject=name,
        kind="spelling",
        value={"name": name},
        source=source,
        checked_days_ago=checked_days_ago,
    )


def _figure(
    subject: str, number: str, unit: str, day: str, source: str, checked_days_ago: int
) -> DemoReferenceFact:
    return DemoReferenceFact(
        subject=subject,
        kind="figure",
        value={"number": number, "unit": unit},
        source=source,
        checked_days_ago=checked_days_ago,
        true_on=date.fromisoformat(day),
    )


REFERENCE_FACTS = (
    _born("Mira Solberg", "1971-06-28", "voltaro-register", 286),
    _born("Henning Torp", "1959-03-14", "voltaro-register", 286),
    _born("Pawel Lis", "1968-02-09", "lis-interview", 4),
    _born("Ruth Amsler", "1959-10-02", "amsler-interview", 54),
    _born("Selma Prantl", "1990-05-17", "rauferner-report", 25),
    _born("Frauke Meerwald", "1978-02-03", "meerwald-cv", 71),
    _born("Holger Stricker", "1974-08-21", "brakenburg-budget", 120),
    _born("Svenja Harbeck", "1986-12-20", "league-table", 2),
    _born("Astrid Nygård", "1978-04-30", "vestbris-release", 8),
    _born("Moira Tennant", "1974-07-11", "mills-results", 190),
    _office(
        "Mira Solberg", "Vorstandschefin", "Voltaro", ("2016-04-01", ""), "voltaro-register", 286
    ),
    _office(
        "Henning Torp", "Aufsichtsratschef", "Voltaro", ("2016-04-01", ""), "voltaro-register", 286
    ),
    _office("Pawel Lis", "Präsident", "Speicheraufsicht", ("2026-01-12", ""), "lis-interview", 4),
    _office(
        "Wulf Ehlers",
        "Oberbürgermeister",
        "Brakenburg",
        ("2015-02-01", "2027-01-31"),
        "brakenburg-budget",
        120,
    ),
    _office(
        "Daniel Oyelaran",
        "finance director",
        "Harbour Mills",
        ("2024-05-13", ""),
        "mills-results",
        1,
    ),
    _spelling("Frauke Meerwald", "meerwald-cv", 71),
    _spelling("Astrid Nygård", "vestbris-release", 8),
    _spelling("Stal-Energia", "netzblick", 27),
    _figure("Voltaro, Absatz Polen", "147445", "Geräte", "2025-12-31", "voltaro-report", 240),
    _figure("Voltaro, Absatz weltweit", "492300", "Geräte", "2025-12-31", "voltaro-report", 240),
    _figure("Voltaro, Absatz Polen", "118900", "Geräte", "2024-12-31", "voltaro-report", 240),
    _figure("Voltaro, Gewinnmarge", "6.1", "%", "2024-12-31", "voltaro-report", 240),
    _figure("Rauferner, Rückgang", "35.2", "m", "2024-10-01", "rauferner-series", 46),
    _figure("Rauferner, Rückgang", "37.4", "m", "2025-10-01", "rauferner-series", 46),
    _figure("Rauferner, Rückgang", "41.0", "m", "2026-10-01", "rauferner-series", 46),
    _figure("Brakenburg, Wahlberechtigte", "88200", "Menschen", "2026-11-22", "election-result", 2),
    _figure("Harbour Mills, revenue", "279000000", "GBP", "2025-09-30", "mills-results", 1),
)

# Other spellings of people's names, right or wrong.
OTHER_SPELLINGS = {
    "Frauke Meerwald": ("Frauke Meerwaldt", "Meerwald", "Meerwaldt"),
    "Astrid Nygård": ("Astrid Nygaard", "Nygård", "Nygaard"),
}
