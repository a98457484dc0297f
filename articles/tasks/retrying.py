"""Retry strategies of failed jobs: every task has one, since a database may be started again."""

from procrastinate import RetryStrategy

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
# The last attempt begins 23 minutes after the first: later it would delay the next digests.
DIGEST_RETRIES = RetryStrategy(max_attempts=5, exponential_wait=4)
# For jobs that come again within minutes: longer retries would pile up.
SOON = RetryStrategy(max_attempts=4, exponential_wait=4)
