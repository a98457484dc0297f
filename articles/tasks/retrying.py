"""How often the worker tries what fails."""

from procrastinate import RetryStrategy

RETRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
