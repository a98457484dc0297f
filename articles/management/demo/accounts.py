"""The people of the demo newsroom. All of them are invented."""

from articles.management.demo.entries import Account, Role

PASSWORD = "factcheck-demo"  # noqa: S105  shared, printed at start, only where the demo was loaded

ACCOUNTS = (
    Account("ahrens", "Ines", "Ahrens", Role.CHECKER, "IA"),
    Account("kessler", "Nora", "Kessler", Role.CHECKER, "NK"),
    Account("weiss", "Theo", "Weiss", Role.CHIEF, "TW"),
    Account("brandt", "Jonas", "Brandt", Role.AUTHOR, "jb"),
    Account("stein", "Lena", "Stein", Role.AUTHOR, "ls"),
    Account("okafor", "Paul", "Okafor", Role.AUTHOR, "po"),
    Account("voss", "Katrin", "Voss", Role.ADMINISTRATOR, "KV"),
)
