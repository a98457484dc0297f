"""The rules, one module each: `NAME`, `check(manuscript)` and `explain(finding, speech)`."""
