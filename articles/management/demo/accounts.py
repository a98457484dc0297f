"""The people of the demo newsroom. All of them are invented."""

from articles.management.demo.entries import DemoAccount, DemoRole

PASSWORD = "factcheck-demo"  # noqa: S105  shared, printed at start, only where the demo was loaded

# Reserved (RFC 2606): no person has an address there, so who has is of the demo newsroom.
MAIL_DOMAIN = "demo.example"

ACCOUNTS = (
    DemoAccount("ahrens", "Ines", "Ahrens", DemoRole.CHECKER, "Wirtschaft, Energie"),
    DemoAccount("kessler", "Nora", "Kessler", DemoRole.CHECKER, "Politik, Recht"),
    DemoAccount("weiss", "Theo", "Weiss", DemoRole.CHIEF),
    DemoAccount("brandt", "Jonas", "Brandt", DemoRole.AUTHOR),
    DemoAccount("stein", "Lena", "Stein", DemoRole.AUTHOR),
    DemoAccount("okafor", "Paul", "Okafor", DemoRole.AUTHOR, language="en"),
    DemoAccount("voss", "Katrin", "Voss", DemoRole.ADMINISTRATOR),
)
