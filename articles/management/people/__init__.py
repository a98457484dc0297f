"""Files with people in the news, read row by row for `import_people`."""
