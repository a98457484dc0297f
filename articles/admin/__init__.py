"""The admin panel: people, rights, ratings, sources, and all other rows read-only.

A module for each model and its neighbours. Rows whose change is an act are read-only here;
actions call the workflow.
"""

from . import (  # noqa: F401
    articles,
    audit,
    claims,
    demands,
    desks,
    documents,
    evidence,
    history,
    imported_checks,
    jobs,
    publications,
    questions,
    ratings,
    reference,
    reports,
    signoff,
    sources,
    tokens,
    users,
    verdicts,
    webhooks,
)
