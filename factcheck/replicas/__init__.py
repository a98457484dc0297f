"""Read public lists and the archive from replicas that are not too far behind."""
