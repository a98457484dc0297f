"""What `factcheck doctor` checks: each module has one part of an installation."""
