"""Development tools: the environment, checks, generated files, the browser of the tests."""
