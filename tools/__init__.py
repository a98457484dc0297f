"""What surrounds the project: the environment it is installed into, the browser of its tests."""
