"""Editorial fact-checking: from the manuscript to the published verdict.

Layers, from the ground up (imports go down only; `pyproject.toml` holds it):

- `facts`: kinds, values and blocks; what everything speaks in.
- `splitting`, `anchoring`, `plausibility`, `intake`, `documents`: pure Python, no Django.
- `models`: tables, constraints, QuerySets.
- `queries`, `permissions`: reads across models; who may do what.
- `workflow`: every change of state, one function an act.
- `publishing`: verdicts and certificates for the world outside.
- `api`, `desk`, `admin`, `management`, `tasks`: faces; they translate, call once, answer.
"""
