"""Editorial fact-checking: from the manuscript to the published verdict.

Layers, bottom up (imports go down only; import-linter checks it):

- `facts`: kinds, values and blocks, used by all other layers.
- `splitting`, `anchoring`, `plausibility`, `intake`, `documents`: pure Python, no Django.
- `models`: tables, constraints, QuerySets.
- `queries`, `permissions`: queries across models; who may do what.
- `workflow`: every change of state, one function an act.
- `publishing`: verdicts and certificates for the public.
- `api`, `desk`, `admin`, `management`, `tasks`: interfaces; translate, call once, answer.
"""
