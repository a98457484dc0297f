"""How often the worker tries what fails."""

from procrastinate import RetryStrategy

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
# The last one begins 23 minutes after the first: it would hold up the next hour's digests.
DIGEST_RETRIES = RetryStrategy(max_attempts=5, exponential_wait=4)
