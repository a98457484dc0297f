"""Backups: database, files and keys in one folder or tar file, each with its SHA-256.

database.dump        pg_dump's custom format, without sessions
evidence/, media/    the files of the two storages
keys/                SECRET_KEY and the keys of certificates
manifest.json        what is there, with sizes and hashes, and the rows of each table
"""
