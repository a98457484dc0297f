"""One process prepares everything, then forks the web server and the job worker.

Django is imported once, before the fork, so that its memory is shared.
"""
