"""Retry strategy of failed jobs."""

from procrastinate import RetryStrategy

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
# The last attempt begins 23 minutes after the first: later it would delay the next digests.
DIGEST_RETRIES = RetryStrategy(max_attempts=5, exponential_wait=4)
