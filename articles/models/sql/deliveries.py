"""Drop jobs whose work is done.

Gain: no ORM form: the models of the job queue can only be read.
"""

DROP_WAKING_JOBS = """
DELETE FROM procrastinate_jobs WHERE id IN (SELECT id FROM procrastinate_jobs
    WHERE task_name = %s AND status = 'todo' FOR UPDATE SKIP LOCKED)
"""
