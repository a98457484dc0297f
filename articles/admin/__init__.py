"""The admin panel: people, rights, ratings, sources, and everything stored, to be read.

Rows whose change is an act are read-only here; actions call the workflow.
"""

from . import demands, history, jobs, judged, kept, people, stored, webhooks

__all__ = ["demands", "history", "jobs", "judged", "kept", "people", "stored", "webhooks"]
