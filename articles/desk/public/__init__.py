"""Public pages without login: published verdicts and their feed."""
