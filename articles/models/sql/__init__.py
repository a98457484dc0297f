"""SQL written by hand: each module says why, and what is gained.

Times are CPU time of the Python process for one call, the mean of 300, beside the same read
by the ORM on a small database. Everything else is built by the ORM.

Outside this folder are the triggers (`models/*_triggers.py`, `migrations/0002_triggers.sql`),
statements that are built for any model (`workflow/bulk_copy.py`, `workflow/bulk_update.py`,
`workflow/pending_writes.py`, `workflow/text_columns.py`), and settings and locks of a
transaction, which read and write no row.
"""
