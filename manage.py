#!/usr/bin/env python
"""Run a command of Django or of Factcheck in a clone."""

from factcheck.command_line import main

if __name__ == "__main__":
    main()
