"""The admin panel: people, rights, ratings, sources, and everything stored, to be read.

Rows whose change is an act are read-only here; actions call the workflow.
"""

from . import audit, demands, history, jobs, judged, kept, people, stored, webhooks

__all__ = ["audit", "demands", "history", "jobs", "judged", "kept", "people", "stored", "webhooks"]
