"""The forms of the desk: validate input and return frozen values."""
