"""The people of the demo newsroom. All of them are invented."""

from articles.management.demo.entries import Account, Role

PASSWORD = "factcheck-demo"  # noqa: S105  shared, printed at start, only where the demo was loaded

ACCOUNTS = (
    Account("ahrens", "Ines", "Ahrens", Role.CHECKER, "Wirtschaft, Energie"),
    Account("kessler", "Nora", "Kessler", Role.CHECKER, "Politik, Recht"),
    Account("weiss", "Theo", "Weiss", Role.CHIEF),
    Account("brandt", "Jonas", "Brandt", Role.AUTHOR),
    Account("stein", "Lena", "Stein", Role.AUTHOR),
    Account("okafor", "Paul", "Okafor", Role.AUTHOR, language="en"),
    Account("voss", "Katrin", "Voss", Role.ADMINISTRATOR),
)
