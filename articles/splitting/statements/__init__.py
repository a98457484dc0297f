"""The statements of a text: every proposition, with who says it and how they take it.

Pure, deterministic and thread-safe; the time grows linearly with the text. docs/statements.md
describes the rules.
"""

from articles.splitting.statements.claims import with_statements
from articles.splitting.statements.rules import STATEMENT_RULES, StatementRule

__all__ = ["STATEMENT_RULES", "StatementRule", "with_statements"]
